package timeline

import (
	"strings"

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
	if table.Poll.IsZero() {
		return say.Say("timeline.about_no_poll")
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
	all = append(all, t.expected()...)
	if len(doubts) > 0 {
		all = append(all, askBox(theme.Body, doubts...))
	}
	return all
}

// expected says what is expected of the council on polling day, why, and on
// what sources, where it is not its own ordinary election for sure.
func (t *Screen) expected() []fyne.CanvasObject {
	choice, w := t.s.Candidacy().Choice, t.s.Words
	council, ok := election.CouncilOf(choice)
	if !ok || choice.ByElection || choice.Poll.IsZero() || choice.Kind != council.Kind() {
		return nil
	}
	e := council.Expected(choice.Poll)
	if e.What == election.Own && e.Confidence != election.Low {
		return nil
	}
	return []fyne.CanvasObject{askBox(theme.Caption, e.Says(w), strings.TrimSpace(e.Noted(w)+" "+e.Sourced(w)))}
}

// askBox sets what is to be asked about in a box, across the page. What follows
// the first sentence is in a style of its own.
func askBox(rest theme.Style, says ...string) fyne.CanvasObject {
	lines := []fyne.CanvasObject{widgets.NewText(says[0], theme.Body, theme.Ink)}
	for _, s := range says[1:] {
		lines = append(lines, widgets.NewText(s, rest, theme.Ink))
	}
	text := widgets.IconLine("circle-help", theme.Ask, widgets.Column(6, lines...))
	return widgets.Over(widgets.NewBox(theme.AskTint, theme.AskEdge, theme.BannerRadius), widgets.Padded(text, 10, 16))
}
