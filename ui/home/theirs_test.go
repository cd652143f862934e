package home

import (
	"testing"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/ui/widgets"
)

func TestAPollThatTheRegisterDoesNotExpectIsSaid(t *testing.T) {
	council := func(name, poll string, by bool) func(*guides.Candidacy) {
		return func(c *guides.Candidacy) {
			for _, one := range election.Councils() {
				if one.OfficialName == name {
					c.Choice = one.Choice()
				}
			}
			c.Choice.Poll, c.Choice.ByElection = calendar.MustParse(poll), by
		}
	}
	const warning = "no further election"
	_, _, w := show(t, "2026-11-22", council("Surrey Heath Borough Council", "2027-05-06", false))
	mustSay(t, w, warning)
	_, _, w = show(t, "2026-11-22", council("Glasgow City Council", "2027-05-06", false))
	if says(w, warning) || says(w, "no ordinary election") {
		t.Error("an election that is expected is doubted")
	}
	_, _, w = show(t, "2026-11-22", council("Greater Manchester Combined Authority", "2027-05-06", false))
	mustSay(t, w, "no ordinary election")
	_, _, w = show(t, "2026-11-22", council("Greater Manchester Combined Authority", "2027-05-06", true))
	if says(w, "no ordinary election") {
		t.Error("a by-election is doubted")
	}
}

func TestATrainerSeesWhatTheCandidateMustDo(t *testing.T) {
	track := func(one campaign.Track) func(*guides.Candidacy) {
		return func(c *guides.Candidacy) { c.Plan.Track = one }
	}
	_, _, w := show(t, "2026-11-22", track(campaign.Trainer))
	mustSay(t, w, "Only the candidate can do", "The candidate's journey")
	if says(w, "Nothing that only") {
		t.Error("there is nothing in the list")
	}
	_, _, w = show(t, "2026-11-22", track(campaign.AgentFor))
	mustSay(t, w, "Only you can do", "The candidate's journey")
	_, _, w = show(t, "2026-11-22", nil)
	mustSay(t, w, "Only you can do", "Your journey")
}

func TestTheFocusStaysWhenThePageIsWorkedOutAnew(t *testing.T) {
	h, _, w := show(t, "2026-11-22", nil)
	w.Canvas().Focus(widgets.Focusables(w.Content())[3])
	label := func() string {
		b, ok := w.Canvas().Focused().(*widgets.Button)
		if !ok || fyne.CurrentApp().Driver().CanvasForObject(b) == nil {
			t.Fatalf("%v has the focus", w.Canvas().Focused())
		}
		return b.Label()
	}
	before := label()
	h.Refresh()
	if after := label(); after != before {
		t.Errorf("the focus went from %q to %q", before, after)
	}
	w.Canvas().Unfocus()
	if h.Refresh(); w.Canvas().Focused() != nil {
		t.Error("the page took the focus unasked")
	}
}

func TestAClockBeforeTheRulesWereCheckedGivesNoDaysLeft(t *testing.T) {
	_, _, w := show(t, "2023-01-05", nil)
	mustSay(t, w, "This computer's clock says Thursday 5 January 2023", "Check the clock")
	if says(w, "working days left") || says(w, "days away") {
		t.Error("days are counted by a wrong clock")
	}
	_, _, w = show(t, "2026-11-22", nil)
	if says(w, "computer's clock") {
		t.Error("a right clock is doubted")
	}
}
