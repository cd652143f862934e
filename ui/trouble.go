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
		} else {
			objects = append(objects, widgets.Body(say.Say("trouble.kept_aside")))
		}
		for i, b := range damaged.Backups {
			if i == backupsOffered {
				break
			}
			buttons = append(buttons, s.restoreButton(i, b, win))
		}
	}
	objects = append(objects, widgets.Wrap(8, append(buttons, shut)...))
	win.SetContent(widgets.Over(widgets.NewBox(theme.Window, "", 0), widgets.Padded(widgets.Column(16, objects...), 32)))
	win.Resize(fyne.NewSize(640, 320))
	win.CenterOnScreen()
	win.Show()
	widgets.FocusFirst(win.Canvas(), win.Content())
}

func (s *start) restoreButton(i int, b storage.Backup, win fyne.Window) *widgets.Button {
	at := b.At.Local()
	label := s.words.Say("trouble.restore",
		"When", s.words.When(calendar.DayOf(at), at.Format("15:04")))
	restore := func() {
		err := storage.Restore(s.dir, b.Path, time.Now())
		if err != nil {
			s.trouble(err)
			win.Close()
			return
		}
		s.open()
		win.Close()
	}
	if i == 0 {
		return widgets.MainButton("undo-2", label, restore)
	}
	return widgets.PlainButton("undo-2", label, restore)
}
