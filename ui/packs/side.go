package packs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// A side is the first column: who the pack is for, and what it may contain,
// which stands at the foot where there is room.
type side struct {
	widget.BaseWidget
	list, holds fyne.CanvasObject
	content     *fyne.Container
	tall        float32 // of the column that it is shown in
}

func newSide(list, holds fyne.CanvasObject) *side {
	s := &side{list: list, holds: holds}
	s.content = &fyne.Container{Layout: &sideLayout{s: s}, Objects: []fyne.CanvasObject{list, holds}}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is part of fyne.Widget.
func (s *side) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.content) }

// Parts lets the focus be found within.
func (s *side) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{s.content} }

// HeightFor is the height of both, or of the column when that is more.
func (s *side) HeightFor(width float32) float32 {
	w := width - theme.Units(ringRoom+barRoom)
	return max(s.tall, widgets.HeightFor(s.list, w)+theme.Units(18)+widgets.HeightFor(s.holds, w)+2*theme.Units(ringRoom))
}

// Room around the column for the ring of the focus, and at its right for the
// bar by which it scrolls, in units.
const (
	ringRoom = 4
	barRoom  = 10
)

type sideLayout struct {
	s     *side
	width float32
}

func (l *sideLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.s.HeightFor(l.width))
}

func (l *sideLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	out := theme.Units(ringRoom)
	w := size.Width - out - theme.Units(barRoom)
	holds := widgets.HeightFor(l.s.holds, w)
	put(l.s.list, out, out, w, widgets.HeightFor(l.s.list, w))
	put(l.s.holds, out, size.Height-holds-out, w, holds)
}
