package checklist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// tap is a block that answers the pointer; keys go to the list it is in.
type tap struct {
	block
	hovered bool
	tapped  func()
}

var (
	_ fyne.Tappable      = (*tap)(nil)
	_ desktop.Hoverable  = (*tap)(nil)
	_ desktop.Cursorable = (*tap)(nil)
)

func newTap(content *fyne.Container, tapped func()) *tap {
	t := &tap{tapped: tapped}
	t.init(t, content, nil)
	return t
}

// Tapped implements fyne.Tappable.
func (t *tap) Tapped(*fyne.PointEvent) { t.tapped() }

// MouseIn implements desktop.Hoverable.
func (t *tap) MouseIn(*desktop.MouseEvent) { t.hover(true) }

// MouseMoved does nothing.
func (t *tap) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (t *tap) MouseOut() { t.hover(false) }

func (t *tap) hover(on bool) {
	t.hovered = on
	t.repaint()
}

// Cursor implements desktop.Cursorable.
func (t *tap) Cursor() desktop.Cursor { return desktop.PointerCursor }
