package timeline

import (
	"fyne.io/fyne/v2"

	"rosette/guides/election"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// subtitle says whose poll it is, when, and by which rules the dates are
// worked out.
func (t *Screen) subtitle() string {
	say, table := t.s.Words, t.shown.Table
	if !t.hasDates() {
		return ""
	}
	nation := say.Say("timeline.nation_" + string(table.Nation))
	if council := t.s.Candidacy().Choice.Council; council != "" {
		return say.Say("timeline.about_council", "Poll", say.Date(table.Poll), "Council", council, "Nation", nation)
	}
	return say.Say("timeline.about", "Poll", say.Date(table.Poll), "Nation", nation)
}

// notices says what is to be known of all the dates.
func (t *Screen) notices() []fyne.CanvasObject {
	say, table := t.s.Words, t.shown.Table
	var all []fyne.CanvasObject
	if table.Past {
		all = append(all, widgets.NewBanner(widgets.WaitTone, "clock", say.Say("timetable.past")))
	}
	var doubts []string
	for _, w := range table.Warnings {
		doubts = append(doubts, w.Says)
	}
	return append(all, askBoxes(t.expected(), doubts)...)
}

// expected says what is expected of the council on polling day, why, and on
// what sources, where it is not its own ordinary election for sure.
func (t *Screen) expected() []string {
	choice := t.s.Candidacy().Choice
	council, ok := election.CouncilOf(choice)
	if !ok || choice.ByElection || choice.Poll.IsZero() || choice.Kind != council.Kind() {
		return nil
	}
	e := council.Expected(choice.Poll)
	if e.What == election.Own && e.Confidence != election.Low {
		return nil
	}
	says := e.Sentences(t.s.Words)
	if noted := e.Noted(t.s.Words); noted != "" {
		says = append(says, noted)
	}
	return append(says, e.Sourced(t.s.Words))
}

// askBoxes sets what is to be asked about in boxes, a box for each subject.
func askBoxes(subjects ...[]string) (all []fyne.CanvasObject) {
	for _, says := range subjects {
		if len(says) == 0 {
			continue
		}
		lines := make([]fyne.CanvasObject, len(says))
		for i, s := range says {
			lines[i] = widgets.Body(s)
		}
		text := widgets.IconLine("circle-help", theme.Ask, widgets.Column(6, lines...))
		all = append(all, widgets.Over(widgets.NewBox(theme.AskTint, theme.AskEdge, theme.BannerRadius), widgets.Padded(text, 10, 16)))
	}
	return all
}
