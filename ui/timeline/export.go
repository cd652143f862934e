package timeline

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/election"
	"rosette/storage"
	"rosette/ui/files"
)

// saveAll writes every date of the law to a calendar file.
func (t *Screen) saveAll() {
	t.saveCalendar("", t.s.Words.Say("timeline.file_all"))
}

// saveOne writes the date that is chosen to a calendar file.
func (t *Screen) saveOne() {
	e, ok := t.find(t.chosen)
	if !ok || !e.law || e.date.IsZero() {
		return
	}
	t.saveCalendar(e.id, strings.ReplaceAll(e.id, "_", "-")+".ics")
}

// saveCalendar asks for a file, for one event or for all. The entries keep their identity, so that a
// calendar takes a later file as news of the same dates.
func (t *Screen) saveCalendar(event, name string) {
	say, c := t.s.Words, t.s.Candidacy()
	write := func(path string) error {
		return storage.WriteFile(path, election.Calendar(t.shown.Table, election.Export{
			ID: c.ID, Event: event, Area: c.Choice.Area, Day: t.s.Today(), Revision: int(t.s.Now().Unix() / 60)}, say))
	}
	files.Save(t.win, say, say.Say("timeline.file_title"), name, write, func(path string) {
		t.panel.tell(say.Say("timeline.saved", "Path", path))
	})
}

// copyText puts the counting onto the clipboard, one day a line.
func (t *Screen) copyText() {
	e, ok := t.find(t.chosen)
	if !ok || !e.law {
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(t.shown.Table.AsText(e.deadline, t.s.Words))
	t.panel.tell(t.s.Words.Say("timeline.copied"))
}
