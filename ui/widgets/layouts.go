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
	return knownLeast(l, func() fyne.Size { return minAt(l, objects, widest(visible(objects)), l.width) })
}

func (l *columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	forget()
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
		w = max(w, leastWidth(o))
	}
	return w
}

func leastWidth(o fyne.CanvasObject) float32 { return leastSize(o).Width }

// leastSize is the smallest size of an object.
func leastSize(o fyne.CanvasObject) fyne.Size {
	if _, whole := o.(*fyne.Container); !whole {
		if _, flows := o.(Flower); !flows {
			leaf(o)
		}
	}
	return o.MinSize()
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
	return knownLeast(l, func() fyne.Size {
		return minAt(l, objects, leastWidth(objects[0])+theme.Units(l.left+l.right), l.width)
	})
}

func (l *padLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	forget()
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
			m := leastSize(shown[end])
			if end > start && x+m.Width > width+0.5 {
				break
			}
			x += m.Width + gap
			line = max(line, m.Height)
			end++
		}
		x = 0
		for _, o := range shown[start:end] {
			m := leastSize(o)
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
		w += leastWidth(o)
	}
	return w + theme.Units(l.gap)*float32(max(len(shown)-1, 0))
}

func (l *wrapLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	forget()
	l.width = size.Width
	l.run(objects, size.Width, place)
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
	return knownLeast(l, func() fyne.Size { return minAt(l, objects, widest(visible(objects)), l.width) })
}

func (l *overLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	forget()
	l.width = size.Width
	for _, o := range objects {
		place(o, 0, 0, size.Width, size.Height)
	}
}
