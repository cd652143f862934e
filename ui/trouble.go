package ui

import (
	"errors"
	"fmt"
	"os"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/storage"
	"rosette/ui/look"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// backupsOffered is how many good backups are offered at once.
const backupsOffered = 5

// trouble says in a window why the store cannot be opened. When it is damaged
// the good backups are offered, newest first.
func (s *start) trouble(err error) {
	say := s.words
	fmt.Fprintln(os.Stderr, say.Explain(err))
	s.code = 1
	look.New(s.app.Settings(), nil, time.Now)
	win := s.app.NewWindow(say.Say("window.name"))
	shut := widgets.PlainButton("x", say.Say("notice.close"), win.Close)
	var buttons []fyne.CanvasObject
	objects := []fyne.CanvasObject{widgets.Title(say.Say("trouble.title")), widgets.Emphasis(say.Explain(err))}
	damaged := (*storage.Damaged)(nil)
	if errors.As(err, &damaged) {
		if len(damaged.Backups) == 0 {
			objects = append(objects, widgets.Body(say.Say("trouble.no_backup", "Path", s.dir)))
		}
		buttons = s.waysOn(damaged.Backups, win)
	}
	objects = append(objects, widgets.Wrap(8, append(buttons, shut)...))
	win.SetContent(widgets.Over(widgets.NewBox(theme.Window, "", 0), widgets.Padded(widgets.Column(16, objects...), 32)))
	win.Resize(fyne.NewSize(640, 320))
	win.CenterOnScreen()
	win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			win.Close()
		}
	})
	win.Show()
	widgets.FocusFirst(win.Canvas(), win.Content())
}

// waysOn are the buttons that put something in the place of a damaged file: a
// backup, of those made within one minute the newest, or an empty file.
func (s *start) waysOn(backups []storage.Backup, win fyne.Window) []fyne.CanvasObject {
	var buttons []fyne.CanvasObject
	last := ""
	for _, b := range backups {
		at := b.At.Local()
		label := s.words.Say("trouble.restore", "When", s.words.When(calendar.DayOf(at), at.Format("15:04")))
		if label == last || len(buttons) == backupsOffered {
			continue
		}
		last = label
		button := widgets.PlainButton
		if len(buttons) == 0 {
			button = widgets.MainButton
		}
		buttons = append(buttons, button("undo-2", label, func() { s.restore(b.Path, win) }))
	}
	return append(buttons, widgets.PlainButton("plus", s.words.Say("trouble.empty"), func() { s.restore("", win) }))
}

// restore puts a backup, or an empty file, in place and goes on with it.
func (s *start) restore(path string, win fyne.Window) {
	if err := storage.Restore(s.dir, path, time.Now()); err != nil {
		s.trouble(err)
		win.Close()
		return
	}
	s.open()
	win.Close()
}
