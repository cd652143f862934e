package timeline

import (
	"fyne.io/fyne/v2"

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
	for _, w := range table.Warnings {
		all = append(all, widgets.NewBanner(widgets.AskTone, "circle-help", w.Says))
	}
	return all
}
