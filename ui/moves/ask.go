package moves

import (
	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/ui/popup"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// Ask makes a change of the open candidacy as session.Change does, but first
// shows what it moves, and makes it only once that is accepted. A change that
// moves nothing is made at once. done is told after the change is made; it may
// be nil.
func Ask(s *session.Session, win fyne.Window, note string, edit func(*guides.Candidacy) error, done func()) error {
	was := s.Candidacy()
	is, err := guides.Unmarshal(guides.Marshal(was)) // shares nothing with what is shown
	if err != nil {
		return err
	}
	if err := edit(&is); err != nil {
		return err
	}
	if done == nil {
		done = func() {}
	}
	make := func() error { return s.Change(note, edit) }
	list, err := guides.Moved(was, is, s.Today())
	if err != nil || len(list) == 0 { // what cannot be worked out is said where the dates are
		if err := make(); err != nil {
			return err
		}
		done()
		return nil
	}
	show(s, win, list, make, done)
	return nil
}

// show asks with the list over the page. done comes after the focus is given
// back, so that it can move it.
func show(s *session.Session, win fyne.Window, list []guides.Move, make func() error, done func()) {
	say := s.Words
	sentence, rows := List(s, list)
	wrong := widgets.Body("")
	wrong.Hidden = true
	var box *popup.Popup
	accept := widgets.MainButton("check", say.Say("timeline.accept"), func() {
		if err := make(); err != nil {
			wrong.Hidden = false
			wrong.SetText(say.Explain(err))
			widgets.Settle(wrong)
			return
		}
		box.Hide()
		done()
	})
	leave := widgets.PlainButton("", say.Say("timeline.leave"), func() { box.Hide() })
	box = popup.Show(win, sentence, 760, widgets.Column(0, append(rows[1:], wrong)...), leave, accept)
}
