package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

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
	least := leastWidth(o)
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
	return knownLeast(l, func() fyne.Size { return minAt(l, objects, l.least(objects), l.width) })
}

// least is the smallest width of the row.
func (l *acrossLayout) least(objects []fyne.CanvasObject) float32 {
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
			w += max(leastWidth(o), theme.Units(s.Min))
		default:
			w += leastWidth(o)
		}
	}
	return w + theme.Units(l.gap)*float32(max(len(visible(objects))-1, 0))
}

func (l *acrossLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	forget()
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
