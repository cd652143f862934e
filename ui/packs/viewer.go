package packs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"rosette/guides/pack/sheet"
	"rosette/ui/preview"
)

// zooms are the widths of a page as parts of its place; the first shows it
// whole.
var zooms = []float32{0, 1, 1.6}

// A viewer shows a page whole, as wide as its place, or larger.
type viewer struct {
	widget.BaseWidget
	page   *preview.Page
	hold   *fyne.Container
	scroll *container.Scroll
	whole  *fyne.Container
	zoom   int // index of zooms
}

func newViewer() *viewer {
	v := &viewer{page: preview.NewPage()}
	v.hold = &fyne.Container{Layout: &zoomLayout{v}, Objects: []fyne.CanvasObject{v.page}}
	v.scroll = container.NewScroll(v.hold)
	v.whole = container.NewStack(v.page)
	v.ExtendBaseWidget(v)
	return v
}

// CreateRenderer is part of fyne.Widget.
func (v *viewer) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(v.whole)
}

// HeightFor is a whole page at the width.
func (v *viewer) HeightFor(width float32) float32 { return preview.HeightFor(width) }

func (v *viewer) set(p sheet.Page) { v.page.SetPage(p) }

// setZoom shows the page larger or smaller, from the same place.
func (v *viewer) setZoom(zoom int) {
	v.zoom = min(max(zoom, 0), len(zooms)-1)
	v.whole.Objects = []fyne.CanvasObject{v.page}
	v.hold.Objects = nil
	if v.zoom > 0 {
		v.hold.Objects = []fyne.CanvasObject{v.page}
		v.whole.Objects = []fyne.CanvasObject{v.scroll}
		v.scroll.Refresh()
	}
	v.whole.Refresh()
}

// scrolled moves a large page by most of a view, and reports false where it is
// at its end already.
func (v *viewer) scrolled(by int) bool {
	return v.zoom > 0 && v.scrollBy(0, float32(by)*0.85*v.scroll.Size().Height)
}

func (v *viewer) scrollBy(dx, dy float32) bool {
	room := v.hold.MinSize().Subtract(v.scroll.Size())
	to := fyne.NewPos(
		min(max(v.scroll.Offset.X+dx, 0), max(room.Width, 0)),
		min(max(v.scroll.Offset.Y+dy, 0), max(room.Height, 0)))
	if to == v.scroll.Offset {
		return false
	}
	v.scroll.ScrollToOffset(to)
	return true
}

// toTop shows the beginning of the page.
func (v *viewer) toTop() {
	if v.zoom > 0 {
		v.scrollBy(0, -v.scroll.Offset.Y)
	}
}

// key moves a large page with the arrows that no list uses.
func (v *viewer) key(k fyne.KeyName) bool {
	const step = 40
	if v.zoom == 0 {
		return false
	}
	switch k {
	case fyne.KeyUp:
		return v.scrollBy(0, -step)
	case fyne.KeyDown:
		return v.scrollBy(0, step)
	case fyne.KeyLeft:
		return v.scrollBy(-step, 0)
	case fyne.KeyRight:
		return v.scrollBy(step, 0)
	}
	return false
}

// zoomLayout gives the page the width of its zoom.
type zoomLayout struct{ v *viewer }

func (l *zoomLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	w := l.v.Size().Width * zooms[l.v.zoom]
	return fyne.NewSize(w, preview.HeightFor(w))
}

func (l *zoomLayout) Layout(o []fyne.CanvasObject, _ fyne.Size) {
	for _, page := range o {
		page.Resize(l.MinSize(nil))
	}
}
