package ui

import (
	"fyne.io/fyne/v2"

	"rosette/ui/popup"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// tell shows each error as its sentence; nil shows nothing.
func (w *Window) tell(errs ...error) {
	var sentences []string
	for _, err := range errs {
		if err != nil {
			sentences = append(sentences, w.words.Explain(err))
		}
	}
	if len(sentences) > 0 {
		w.notice(sentences...)
	}
}

// notice shows sentences over the page, one under another, until they are
// closed.
func (w *Window) notice(sentences ...string) {
	var body []fyne.CanvasObject
	for _, s := range sentences {
		body = append(body, widgets.Emphasis(s))
	}
	var box *popup.Popup
	box = popup.Show(w.win, w.words.Say("window.name"), 460, widgets.Column(12, body...),
		widgets.MainButton("", w.words.Say("notice.close"), func() { box.Hide() }))
}

// askToClose says what would be lost, and closes only when told so.
func (w *Window) askToClose(why error) {
	if popup.Open(w.win) {
		popup.CloseTop(w.win)
	}
	var box *popup.Popup
	say := w.words
	box = popup.Show(w.win, say.Say("window.name"), 460, widgets.Emphasis(say.Say("window.unsaved", "Why", say.Explain(why))),
		widgets.PlainButton("", say.Say("window.close_anyway"), w.shut),
		widgets.MainButton("", say.Say("window.stay"), func() { box.Hide() }))
}

// saveAgain tries once more where the last change is not saved.
func (w *Window) saveAgain() {
	if w.session.Status().Problem != nil {
		w.session.SaveAgain()
	}
}

func (w *Window) undo() {
	if w.session.UndoNote() != "" {
		w.tell(w.session.Undo())
	}
}

func (w *Window) redo() {
	if w.session.RedoNote() != "" {
		w.tell(w.session.Redo())
	}
}

// startAnother asks the three questions again, beside the candidacies there
// are.
func (w *Window) startAnother() { w.Go(session.FirstRun, "") }

func (w *Window) print() { w.Go(session.Packs, "print") }
