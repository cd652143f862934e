package checklist

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// Widths of the body in units at a text scale of 100%, as the design gives
// them: where the phases stand beside the list, and where the details do.
const (
	phasesFrom  = 1090
	detailsFrom = 700
	wideDetails = 1140
)

// frame sets the parts of the screen side by side where there is room, each
// scrolling by itself; under that the phases become a choice above the list and
// the details go under it, and the page scrolls as a whole.
type frame struct {
	block
	phases *port
	picker fyne.CanvasObject // the phases as a choice
	tools  fyne.CanvasObject
	table  *table
	detail *detail
}

func newFrame(phases *port, picker, tools fyne.CanvasObject, t *table, d *detail) *frame {
	f := &frame{phases: phases, picker: picker, tools: tools, table: t, detail: d}
	f.init(f, &fyne.Container{Layout: &frameLayout{f}, Objects: []fyne.CanvasObject{phases, picker, tools, t, d}}, nil)
	return f
}

// HeightFor implements widgets.Flower.
func (f *frame) HeightFor(width float32) float32 {
	if f.beside(width) {
		return theme.Units(400)
	}
	f.fit(width)
	return f.stack(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (f *frame) beside(width float32) bool { return widgets.EffectiveWidth(width) >= detailsFrom }

// fit chooses which parts there are, and how they scroll, at a width.
func (f *frame) fit(width float32) {
	free := f.beside(width)
	f.phases.Hidden = widgets.EffectiveWidth(width) < phasesFrom
	f.picker.(*fyne.Container).Hidden = !f.phases.Hidden
	_, list, _ := f.widths(width)
	f.table.fit(list, free)
	f.detail.fit(free)
}

// widths are those of phases, list and details, without the gaps between.
func (f *frame) widths(width float32) (phases, list, details float32) {
	gap, effective := theme.Units(20), widgets.EffectiveWidth(width)
	switch {
	case effective >= phasesFrom:
		phases, details = theme.Units(194), theme.Units(252)
		if effective >= wideDetails {
			details = theme.Units(268)
		}
		return phases, width - phases - details - 2*gap, details
	case effective >= detailsFrom:
		details = theme.Units(280)
		return 0, width - details - gap, details
	}
	return 0, width, width
}

// stack walks the parts one under another and returns the height of them all.
func (f *frame) stack(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	var y float32
	for _, o := range []fyne.CanvasObject{f.picker, f.tools, f.table, f.detail} {
		if !o.Visible() {
			continue
		}
		h := widgets.HeightFor(o, width)
		put(o, 0, y, width, h)
		y += h + theme.Units(14)
	}
	return y - theme.Units(14)
}

type frameLayout struct{ f *frame }

func (l *frameLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Units(280), l.f.HeightFor(l.f.Size().Width))
}

func (l *frameLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f := l.f
	if size.Width <= 0 {
		return
	}
	f.fit(size.Width)
	if !f.beside(size.Width) {
		f.stack(size.Width, place)
		return
	}
	phases, list, details := f.widths(size.Width)
	var x, y float32
	if f.phases.Visible() {
		place(f.phases, -theme.Units(inset), 0, phases+theme.Units(inset+gutter), size.Height)
		x = phases + theme.Units(20)
	}
	for _, o := range []fyne.CanvasObject{f.picker, f.tools} {
		if o.Visible() {
			h := widgets.HeightFor(o, list)
			place(o, x, y, list, h)
			y += h + theme.Units(12)
		}
	}
	place(f.table, x, y, list, size.Height-y)
	place(f.detail, size.Width-details, 0, details, size.Height)
}
