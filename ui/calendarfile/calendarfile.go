// Package calendarfile saves dates for a calendar program, and remembers what
// was saved, so that a later file moves and cancels what an earlier one put
// there.
package calendarfile

import (
	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/storage"
	"rosette/ui/files"
	"rosette/ui/popup"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// Save asks where to save the dates of the open candidacy, under a name at
// first, and calls done with the path once they are saved.
func Save(s *session.Session, win fyne.Window, scope guides.Scope, name string, done func(path string)) {
	say := s.Words
	files.Save(win, say, say.Say("timeline.file_title"), name, func(path string) error { return write(s, scope, path) }, done)
}

// Saved returns what says where the file is, in a box of its own.
func Saved(s *session.Session, win fyne.Window) func(path string) {
	return func(path string) {
		say := s.Words
		var box *popup.Popup
		box = popup.Show(win, say.Say("timeline.saved_title"), 520,
			widgets.Column(8, widgets.Body(say.Say("timeline.saved", "Path", path)), widgets.Small(say.Say("timeline.saved_next"))),
			widgets.MainButton("check", say.Say("timeline.saved_close"), func() { box.Hide() }))
	}
}

// write saves the file, and only then what it held.
func write(s *session.Session, scope guides.Scope, path string) error {
	c := s.Candidacy()
	v, err := s.View()
	if err != nil {
		return err
	}
	kept := guides.Exported{}
	if _, err := s.Store().Settings(area(c.ID), &kept); err != nil {
		return err
	}
	file, next := guides.CalendarFile(c, v, scope, kept, s.Words)
	if err := storage.WriteFile(path, file); err != nil {
		return err
	}
	return s.Store().SetSettings(area(c.ID), next, s.Now())
}

// area is where the store keeps what files of a candidacy held.
func area(id string) string { return "calendar-" + id }
