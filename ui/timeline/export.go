package timeline

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/ui/calendarfile"
)

// label says on the button which dates it saves: all, or those of the lane
// that the list shows.
func (t *Screen) label() {
	key := "timeline.add_all"
	if lane := t.list.filter.lane.Chosen(); lane != showAll {
		key = "timeline.add_" + lane
	}
	if say := t.s.Words.Say(key); t.export.Label() != say {
		t.export.SetLabel(say)
		t.page.SetButtons(t.buttons()...)
	}
}

// saveAll writes every date, or those of the lane that the list shows, to a
// calendar file.
func (t *Screen) saveAll() {
	scope, name := guides.Scope{}, t.s.Words.Say("timeline.file_all")
	if lane := t.list.filter.lane.Chosen(); lane != showAll {
		scope.Lane, name = guides.Lane(lane), t.s.Words.Say("timeline.file_"+lane)
	}
	t.saveCalendar(scope, name, calendarfile.Saved(t.s, t.win)) // the panel may be out of sight
}

// saveOne writes the date that is chosen to a calendar file.
func (t *Screen) saveOne() {
	e, ok := t.find(t.chosen)
	if !ok || e.date.IsZero() {
		return
	}
	name := strings.Map(func(r rune) rune {
		if r == '_' || r == '@' || r == ' ' || r == '/' || r == '.' {
			return '-'
		}
		return r
	}, e.id)
	t.saveCalendar(guides.Scope{ID: e.id}, name+".ics", func(path string) {
		t.panel.tell(t.s.Words.Say("timeline.saved", "Path", path))
	})
}

func (t *Screen) saveCalendar(scope guides.Scope, name string, done func(path string)) {
	calendarfile.Save(t.s, t.win, scope, name, done)
}

// copyText puts the counting onto the clipboard, one day a line.
func (t *Screen) copyText() {
	e, ok := t.find(t.chosen)
	if !ok || !e.law {
		return
	}
	table, _ := t.shown.Legal(e.id)
	fyne.CurrentApp().Clipboard().SetContent(table.AsText(e.deadline, t.s.Words))
	t.panel.tell(t.s.Words.Say("timeline.copied"))
}
