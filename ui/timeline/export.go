package timeline

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/ui/calendarfile"
	"rosette/ui/popup"
	"rosette/ui/widgets"
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
	t.saveCalendar(scope, name, t.savedAll)
}

// savedAll says where the file of a button of the page's head is, since the
// panel may be out of sight.
func (t *Screen) savedAll(path string) {
	say := t.s.Words
	var box *popup.Popup
	box = popup.Show(t.win, say.Say("timeline.saved_title"), 520, widgets.Column(8, widgets.Body(say.Say("timeline.saved", "Path", path)),
		widgets.Small(say.Say("timeline.saved_next"))),
		widgets.MainButton("check", say.Say("timeline.saved_close"), func() { box.Hide() }))
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
