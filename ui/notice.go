package ui

import (
	"rosette/ui/popup"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// tell shows an error as its sentence; nil shows nothing.
func (w *Window) tell(err error) {
	if err == nil {
		return
	}
	w.notice(w.words.Explain(err))
}

// notice shows a sentence over the page until it is closed.
func (w *Window) notice(sentence string) {
	var box *popup.Popup
	box = popup.Show(w.win, w.words.Say("window.name"), 460, widgets.Emphasis(sentence),
		widgets.MainButton("", w.words.Say("notice.close"), func() { box.Hide() }))
}

func (w *Window) undo() { w.tell(w.session.Undo()) }

func (w *Window) redo() { w.tell(w.session.Redo()) }

// startAnother asks the three questions again, beside the candidacies there
// are.
func (w *Window) startAnother() { w.Go(session.FirstRun, "") }

func (w *Window) print() { w.Go(session.Packs, "print") }
