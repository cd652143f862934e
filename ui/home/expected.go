package home

import (
	"fyne.io/fyne/v2"

	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/ui/widgets"
)

// noElection warns where the register expects no ordinary election of this
// council on the polling day: every date below would be of a poll that is not
// held. By-elections are not in the register.
func (h *Screen) noElection() fyne.CanvasObject {
	b := widgets.NewBanner(widgets.AskTone, "circle-help", "")
	b.Hide()
	choice := h.s.Candidacy().Choice
	council, ok := election.CouncilOf(choice)
	if !ok || choice.ByElection || choice.Kind != council.Kind() {
		return b
	}
	e := council.Expected(choice.Poll)
	if e.What != election.NoPoll && e.What != election.Ended {
		return b
	}
	b.SetText(e.Says(h.s.Words))
	b.Show()
	return b
}

// clockIsWrong reports whether this computer's clock is before the day on which
// the rules were checked, and so before this copy of the app was made.
func (h *Screen) clockIsWrong() bool { return h.s.Today() < election.Councils()[0].Checked }

// wrongClock says so: no count of days would be right.
func (h *Screen) wrongClock() fyne.CanvasObject {
	b := widgets.NewBanner(widgets.AskTone, "clock", "")
	b.Hide()
	if h.clockIsWrong() {
		b.SetText(h.s.Words.Say("home.clock_wrong", "Today", h.s.Words.Date(h.s.Today())))
		b.Show()
	}
	return b
}

// forAnother reports whether the person at the keyboard is not the one who
// stands.
func (h *Screen) forAnother() bool {
	return h.track() == campaign.AgentFor || h.track() == campaign.Trainer
}
