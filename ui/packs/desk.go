package packs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// A desk sets out the screen: who the pack is for, its pages small, one page
// large, and below them what is being written. Where there is room it stands
// side by side and as tall as the window leaves; else one below the other.
type desk struct {
	widget.BaseWidget
	content       *fyne.Container
	side          *side
	sides         *fyne.Container
	sideRoll      *widgets.Scroller
	title         fyne.CanvasObject
	who           *fyne.Container // the title above the sides
	plate, thumbs *fyne.Container
	small         *widgets.Thumbs
	roll          *widgets.Scroller
	view, turner  fyne.CanvasObject
	foot          *fyne.Container
}

func newDesk(p *Screen) *desk {
	say := p.s.Words.Say
	p.count, p.single = widgets.Strong("").OneLine(), widgets.Small(say("packs.single")).OneLine()
	d := &desk{small: p.thumbs, view: p.viewer, turner: p.turner.row, foot: widgets.Column(0)}
	d.side = newSide(p.who, p.holds)
	d.sideRoll = widgets.NewScroller(d.side)
	d.sides = widgets.Over(d.sideRoll)
	d.title = widgets.Padded(widgets.NewText(say("packs.who"), theme.Small.WithBold(), theme.Ink2), 0, 14)
	d.who = widgets.ColumnToFoot(10-ringRoom, d.title, d.sides)
	d.roll = widgets.NewScroller(p.thumbs)
	d.thumbs = widgets.Over(d.roll)
	d.plate = widgets.Plate(widgets.ColumnToFoot(10, widgets.Wrap(10, p.count, p.single), d.thumbs))
	d.content = &fyne.Container{Layout: &deskLayout{d: d}, Objects: []fyne.CanvasObject{d.who, d.plate, d.view, d.turner, d.foot}}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer is part of fyne.Widget.
func (d *desk) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(d.content) }

// Parts lets the focus be found within.
func (d *desk) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{d.content} }

// HeightFor is the least height at a width.
func (d *desk) HeightFor(width float32) float32 {
	l := d.content.Layout.(*deskLayout)
	if c, ok := d.columns(width); ok {
		return l.besides(c, width, 0, false)
	}
	return l.stacked(width, false)
}

// say puts something at the foot, or takes it away.
func (d *desk) say(objects ...fyne.CanvasObject) {
	d.foot.Objects = objects
	widgets.Settle(d.foot)
	d.content.Refresh()
}

// columns returns the widths of the first two columns, and whether there is
// room for columns at all.
func (d *desk) columns(width float32) (c [2]float32, ok bool) {
	switch e := widgets.EffectiveWidth(width); {
	case e >= 1000:
		return [2]float32{theme.Units(282), theme.Units(290)}, true
	case e >= 820:
		return [2]float32{theme.Units(264), theme.Units(170)}, true
	}
	return c, false
}

// leastTall is the least height of the columns, in units.
const leastTall = 420

type deskLayout struct {
	d     *desk
	width float32
}

func (l *deskLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.d.HeightFor(l.width))
}

func (l *deskLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	if c, ok := l.d.columns(size.Width); ok {
		hold(l.d.thumbs, l.d.roll)
		hold(l.d.sides, l.d.sideRoll)
		l.besides(c, size.Width, size.Height, true)
		return
	}
	hold(l.d.thumbs, l.d.small)
	hold(l.d.sides, l.d.side)
	l.d.side.tall = 0
	l.stacked(size.Width, true)
}

// hold keeps a column in a scroller of its own, or in none where the whole page
// scrolls.
func hold(place *fyne.Container, o fyne.CanvasObject) {
	if place.Objects[0] != o {
		place.Objects[0] = o
	}
}

// besides places the columns and returns their least height with the foot.
func (l *deskLayout) besides(c [2]float32, width, height float32, place bool) float32 {
	d, gap := l.d, theme.Units(18)
	third := width - c[0] - c[1] - 2*gap
	turner, foot := widgets.HeightFor(d.turner, third), l.foot(width)
	least := theme.Units(leastTall) + foot
	if !place {
		return least
	}
	tall := max(height, least) - foot
	d.side.tall = tall - widgets.HeightFor(d.title, c[0]) - theme.Units(10-ringRoom)
	put(d.who, 0, 0, c[0], tall)
	put(d.plate, c[0]+gap, 0, c[1], tall)
	x := c[0] + c[1] + 2*gap
	put(d.view, x, 0, third, tall-turner-gap/2)
	l.putTurner(x, tall-turner, third, turner)
	put(d.foot, 0, tall+gap, width, foot-gap)
	return least
}

// foot is the height of what is said at the foot, with the gap above it.
func (l *deskLayout) foot(width float32) float32 {
	if len(l.d.foot.Objects) == 0 {
		return 0
	}
	return widgets.HeightFor(l.d.foot, width) + theme.Units(18)
}

// putTurner centres the row below the page.
func (l *deskLayout) putTurner(x, y, width, height float32) {
	var own float32
	shown := 0
	for _, o := range l.d.turner.(*fyne.Container).Objects {
		if o.Visible() {
			own += o.MinSize().Width
			shown++
		}
	}
	own = min(own+theme.Units(12)*float32(shown-1)+1, width)
	put(l.d.turner, x+(width-own)/2, y, own, height)
}

// stacked places everything one below the other and returns the height.
func (l *deskLayout) stacked(width float32, place bool) float32 {
	d, gap := l.d, theme.Units(18)
	y := float32(0)
	for _, o := range []fyne.CanvasObject{d.who, d.foot, d.view, d.turner, d.plate} {
		if o == d.foot && len(d.foot.Objects) == 0 {
			continue
		}
		h := widgets.HeightFor(o, width)
		switch o {
		case d.plate:
			h = l.plate(width)
		case d.who:
			d.side.tall = 0
			h = widgets.HeightFor(d.title, width) + theme.Units(10-ringRoom) + d.side.HeightFor(width)
		}
		if place {
			put(o, 0, y, width, h)
		}
		y += h + gap
	}
	return y - gap
}

// plate is the height of all the small pages with their heading.
func (l *deskLayout) plate(width float32) float32 {
	inner := width - 2*theme.Units(14)
	h := widgets.HeightFor(l.d.plate, width) - widgets.HeightFor(l.d.thumbs, inner)
	return h + widgets.HeightFor(l.d.small, inner)
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
