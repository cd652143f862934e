package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

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
	text := widgets.Emphasis(sentence)
	box := dialog.NewCustomWithoutButtons(w.words.Say("window.name"), widgets.Padded(text, 8), w.win)
	shut := widgets.MainButton("", w.words.Say("notice.close"), box.Hide)
	box.SetButtons([]fyne.CanvasObject{shut})
	box.Resize(fyne.NewSize(460, 180))
	box.Show()
	w.win.Canvas().Focus(shut)
}

func (w *Window) undo() { w.tell(w.session.Undo()) }

func (w *Window) redo() { w.tell(w.session.Redo()) }

// startAnother asks the three questions again, beside the candidacies there
// are.
func (w *Window) startAnother() { w.Go(session.FirstRun, "") }

func (w *Window) print() { w.Go(session.Packs, "print") }
