package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// Column stacks objects, gap units apart, each as wide as the column.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	l := &columnLayout{gap: gap}
	return &fyne.Container{Layout: l, Objects: objects}
}

// ColumnToFoot is Column whose last object reaches down to the foot.
func ColumnToFoot(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &columnLayout{gap: gap, toFoot: true}, Objects: objects}
}

type columnLayout struct {
	gap, width float32
	toFoot     bool
}

func (l *columnLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	shown := visible(objects)
	for _, o := range shown {
		h += HeightFor(o, width)
	}
	return h + theme.Units(l.gap)*float32(max(len(shown)-1, 0))
}

func (l *columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return minAt(l, objects, widest(visible(objects)), l.width)
}

func (l *columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	var y float32
	shown := visible(objects)
	for i, o := range shown {
		h := HeightFor(o, size.Width)
		if l.toFoot && i == len(shown)-1 {
			h = max(h, size.Height-y)
		}
		place(o, 0, y, size.Width, h)
		y += h + theme.Units(l.gap)
	}
}

func widest(objects []fyne.CanvasObject) float32 {
	var w float32
	for _, o := range objects {
		w = max(w, o.MinSize().Width)
	}
	return w
}

// Padded puts units of space around an object: one number for all sides, two
// for upright and sideways, four for top, right, bottom, left.
func Padded(o fyne.CanvasObject, units ...float32) *fyne.Container {
	p := padLayout{units[0], units[0], units[0], units[0], 0}
	switch len(units) {
	case 2:
		p.right, p.left = units[1], units[1]
	case 4:
		p.right, p.bottom, p.left = units[1], units[2], units[3]
	}
	return &fyne.Container{Layout: &p, Objects: []fyne.CanvasObject{o}}
}

type padLayout struct{ top, right, bottom, left, width float32 }

func (l *padLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], width-theme.Units(l.left+l.right)) + theme.Units(l.top+l.bottom)
}

func (l *padLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return minAt(l, objects, objects[0].MinSize().Width+theme.Units(l.left+l.right), l.width)
}

func (l *padLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	place(objects[0], theme.Units(l.left), theme.Units(l.top),
		size.Width-theme.Units(l.left+l.right), size.Height-theme.Units(l.top+l.bottom))
}

// Gap is empty room, units tall.
func Gap(units float32) fyne.CanvasObject {
	return &fyne.Container{Layout: gapLayout(units)}
}

type gapLayout float32

func (l gapLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, theme.Units(float32(l)))
}
func (l gapLayout) Layout([]fyne.CanvasObject, fyne.Size) {}

// Wrap sets objects side by side at their own widths, gap units apart, and
// begins a new line where the next one does not fit. Buttons go in it.
func Wrap(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &wrapLayout{gap: gap}, Objects: objects}
}

type wrapLayout struct{ gap, width float32 }

func (l *wrapLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return l.run(objects, width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// run walks the lines and returns the height of them all.
func (l *wrapLayout) run(objects []fyne.CanvasObject, width float32,
	put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	gap := theme.Units(l.gap)
	var x, y, line float32
	shown := visible(objects)
	for start := 0; start < len(shown); {
		end := start
		x, line = 0, 0
		for end < len(shown) {
			m := shown[end].MinSize()
			if end > start && x+m.Width > width+0.5 {
				break
			}
			x += m.Width + gap
			line = max(line, m.Height)
			end++
		}
		x = 0
		for _, o := range shown[start:end] {
			m := o.MinSize()
			w := min(m.Width, max(width, 0))
			put(o, x, y+(line-m.Height)/2, w, m.Height)
			x += m.Width + gap
		}
		y += line + gap
		start = end
	}
	return max(y-gap, 0)
}

func (l *wrapLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	narrowest := widest(visible(objects))
	now := l.width
	if now == 0 {
		now = l.oneLine(objects)
	}
	return minAt(l, objects, narrowest, now)
}

func (l *wrapLayout) oneLine(objects []fyne.CanvasObject) float32 {
	var w float32
	shown := visible(objects)
	for _, o := range shown {
		w += o.MinSize().Width
	}
	return w + theme.Units(l.gap)*float32(max(len(shown)-1, 0))
}

func (l *wrapLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.run(objects, size.Width, place)
}

// Place says where an object stands across a row's height.
type Place int

// The places. Top is the zero value.
const (
	Top Place = iota
	Middle
)

// Span is the width of one column: Fixed units, or a share (Flex) of what the
// fixed ones leave. A zero Span takes the object's own width.
type Span struct {
	Fixed, Flex float32
	Min         float32 // a flexible column is never narrower, in units
}

// Fixed is a column of so many units; Flex takes a share of what is left; Own
// is as wide as its object.
func Fixed(units float32) Span { return Span{Fixed: units} }

// Flex is a column that takes a share of what is left.
func Flex(share float32) Span { return Span{Flex: share} }

// Own is a column as wide as its object.
func Own() Span { return Span{} }

// Across sets objects in one row of columns, gap units apart, as tall as the
// tallest; with Top each fills that height, with Middle each keeps its own and
// is centred.
func Across(gap float32, at Place, spans []Span, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &acrossLayout{gap: gap, at: at, spans: spans}, Objects: objects}
}

// Columns is Across with Top: cards side by side, equally tall.
func Columns(gap float32, spans []Span, objects ...fyne.CanvasObject) *fyne.Container {
	return Across(gap, Top, spans, objects...)
}

type acrossLayout struct {
	gap   float32
	at    Place
	spans []Span
	width float32
}

func (l *acrossLayout) widths(objects []fyne.CanvasObject, width float32) []float32 {
	w := make([]float32, len(objects))
	left := width
	var shares float32
	shown := 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		shown++
		s := l.span(i)
		switch {
		case s.Flex > 0:
			shares += s.Flex
			continue
		case s.Fixed > 0:
			w[i] = theme.Units(s.Fixed)
		default:
			w[i] = ownWidth(o, width)
		}
		left -= w[i]
	}
	left -= theme.Units(l.gap) * float32(max(shown-1, 0))
	for i, o := range objects {
		if s := l.span(i); o.Visible() && s.Flex > 0 {
			w[i] = max(left*s.Flex/shares, theme.Units(s.Min), 0)
		}
	}
	return w
}

// ownWidth is the width of an object in its own column; things that could wrap
// are given one line, within half of the room.
func ownWidth(o fyne.CanvasObject, room float32) float32 {
	least := o.MinSize().Width
	switch v := o.(type) {
	case *Text:
		return max(least, min(v.measured().whole, room/2))
	case *fyne.Container:
		if l, ok := v.Layout.(*wrapLayout); ok {
			return max(least, min(l.oneLine(v.Objects), room/2))
		}
	}
	return least
}

func (l *acrossLayout) span(i int) Span {
	if i < len(l.spans) {
		return l.spans[i]
	}
	return Span{}
}

func (l *acrossLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for i, w := range l.widths(objects, width) {
		if objects[i].Visible() {
			h = max(h, HeightFor(objects[i], w))
		}
	}
	return h
}

func (l *acrossLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		s := l.span(i)
		switch {
		case s.Fixed > 0:
			w += theme.Units(s.Fixed)
		case s.Flex > 0:
			w += max(o.MinSize().Width, theme.Units(s.Min))
		default:
			w += o.MinSize().Width
		}
	}
	w += theme.Units(l.gap) * float32(max(len(visible(objects))-1, 0))
	return minAt(l, objects, w, l.width)
}

func (l *acrossLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	var x float32
	for i, w := range l.widths(objects, size.Width) {
		o := objects[i]
		if !o.Visible() {
			continue
		}
		y, h := float32(0), size.Height
		if l.at == Middle {
			h = HeightFor(o, w)
			y = (size.Height - h) / 2
		}
		place(o, x, y, w, h)
		x += w + theme.Units(l.gap)
	}
}

// Row sets objects side by side at their own widths, centred on one another.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return Across(gap, Middle, nil, objects...)
}

// Ends sets one object at the left, taking what room is left, and others at
// the right at their own widths.
func Ends(gap float32, left fyne.CanvasObject, right ...fyne.CanvasObject) *fyne.Container {
	return Across(gap, Middle, []Span{Flex(1)}, append([]fyne.CanvasObject{left}, right...)...)
}

// Over draws objects on top of one another, all of the same size.
func Over(objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &overLayout{}, Objects: objects}
}

type overLayout struct{ width float32 }

func (l *overLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range visible(objects) {
		h = max(h, HeightFor(o, width))
	}
	return h
}

func (l *overLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return minAt(l, objects, widest(visible(objects)), l.width)
}

func (l *overLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	for _, o := range objects {
		place(o, 0, 0, size.Width, size.Height)
	}
}
