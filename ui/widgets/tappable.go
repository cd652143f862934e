package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// tappable is a part of a control that answers the pointer; keys go to the
// control it is part of.
type tappable struct {
	panel
	hovered bool
	tapped  func()
}

func newTappable(content *fyne.Container, tapped func()) *tappable {
	t := &tappable{tapped: tapped}
	t.init(t, content, nil)
	return t
}

// Tapped implements fyne.Tappable.
func (t *tappable) Tapped(*fyne.PointEvent) { t.tapped() }

// MouseIn, MouseMoved and MouseOut implement desktop.Hoverable.
func (t *tappable) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.Refresh() }

// MouseMoved does nothing.
func (t *tappable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (t *tappable) MouseOut() { t.hovered = false; t.Refresh() }

// Cursor implements desktop.Cursorable.
func (t *tappable) Cursor() desktop.Cursor { return desktop.PointerCursor }
