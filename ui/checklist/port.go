package checklist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// port shows its content through a scroll of its own, or, where the page
// scrolls as a whole, all of it.
type port struct {
	block
	inner  fyne.CanvasObject
	hold   *holdLayout
	scroll *container.Scroll
	free   bool   // scrolls by itself
	moved  func() // after another part of the content came into sight; may be nil
}

// The room kept free within a port, in units: at the left for a focus ring, at
// the right for the bar of the scroll.
const (
	inset  = 5
	gutter = 10
)

func newPort(inner fyne.CanvasObject) *port {
	p := &port{inner: inner, hold: &holdLayout{}, free: true}
	p.scroll = container.NewVScroll(&fyne.Container{Layout: p.hold, Objects: []fyne.CanvasObject{inner}})
	p.scroll.OnScrolled = func(fyne.Position) { p.tell() }
	p.init(p, &fyne.Container{Layout: &portLayout{p}, Objects: []fyne.CanvasObject{p.scroll}}, nil)
	return p
}

// HeightFor implements widgets.Flower.
func (p *port) HeightFor(width float32) float32 {
	if p.free {
		return theme.Units(64)
	}
	return widgets.HeightFor(p.inner, p.hold.inside(width))
}

func (p *port) tell() {
	if p.moved != nil {
		p.moved()
	}
}

func (p *port) setFree(free bool) {
	if p.free == free {
		return
	}
	p.free = free
	if free {
		p.scroll.Content.(*fyne.Container).Objects = []fyne.CanvasObject{p.inner}
		p.content.Objects = []fyne.CanvasObject{p.scroll}
		return
	}
	p.content.Objects = []fyne.CanvasObject{p.inner}
}

// reveal scrolls, as little as need be, to a stretch of the content.
func (p *port) reveal(from, to float32) {
	now, view := p.scroll.Offset.Y, p.scroll.Size().Height
	switch {
	case view == 0 || from >= now && to <= now+view:
		return
	case from < now:
		now = from
	default:
		now = min(to-view, from)
	}
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(now, 0)))
	p.tell()
}

type portLayout struct{ p *port }

func (l *portLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Units(64), l.p.HeightFor(l.p.Size().Width))
}

func (l *portLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.p.hold.width = size.Width
	if l.p.free {
		place(o[0], 0, 0, size.Width, size.Height)
		o[0].Refresh()
	} else {
		l.p.hold.Layout(o, size)
	}
	l.p.tell()
}

// holdLayout keeps the content of a scroll at the scroll's width.
type holdLayout struct{ width float32 }

func (l *holdLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, widgets.HeightFor(o[0], l.inside(l.width)))
}

func (l *holdLayout) inside(width float32) float32 { return width - theme.Units(inset+gutter) }

func (l *holdLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	place(o[0], theme.Units(inset), 0, l.inside(l.width), size.Height)
}
