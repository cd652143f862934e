package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// Page widths at which arrangements change, in units at a text scale of 100%:
// the room beside a sidebar in windows of 1400, 1200 and 960 units, and the
// least room for two columns.
const (
	WidePage   = 1176
	MediumPage = 992
	NarrowPage = 736
	SinglePage = 680
)

// EffectiveWidth is a width on this screen over the text scale: what the
// breakpoints are measured against.
func EffectiveWidth(width float32) float32 { return width / theme.Scale() }

// An Arrangement sets the same objects out in one way or another.
type Arrangement = fyne.Layout

// InColumn arranges objects one under another.
func InColumn(gap float32) Arrangement { return &columnLayout{gap: gap} }

// InColumns arranges objects side by side, equally tall.
func InColumns(gap float32, spans ...Span) Arrangement {
	return &acrossLayout{gap: gap, spans: spans}
}

// InGrid arranges objects in so many equal columns, rows equally tall.
func InGrid(gap float32, columns int) Arrangement {
	return &gridLayout{gap: gap, columns: max(columns, 1)}
}

// Responsive arranges objects as pick says for the effective width there is.
func Responsive(pick func(effective float32) Arrangement, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &responsiveLayout{pick: pick}, Objects: objects}
}

// Grid sets objects in equal columns, as many as fit when none is narrower
// than least units, and at most most.
func Grid(gap, least float32, most int, objects ...fyne.CanvasObject) *fyne.Container {
	return Responsive(func(effective float32) Arrangement {
		return InGrid(gap, min(int((effective+gap)/(least+gap)), most))
	}, objects...)
}

type responsiveLayout struct {
	pick  func(float32) Arrangement
	width float32
}

func (l *responsiveLayout) at(width float32) fyne.Layout { return l.pick(EffectiveWidth(width)) }

func (l *responsiveLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if f, ok := l.at(width).(flowLayout); ok {
		return f.heightFor(objects, width)
	}
	return l.at(width).MinSize(objects).Height
}

func (l *responsiveLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return knownLeast(l, func() fyne.Size { return minAt(l, objects, widest(visible(objects)), l.width) })
}

func (l *responsiveLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	forget()
	l.width = size.Width
	l.at(size.Width).Layout(objects, size)
}

type gridLayout struct {
	gap     float32
	columns int
	width   float32
}

func (l *gridLayout) rows(objects []fyne.CanvasObject, width float32) (cell float32, heights []float32) {
	gap := theme.Units(l.gap)
	cell = (width - gap*float32(l.columns-1)) / float32(l.columns)
	for i, o := range visible(objects) {
		if i%l.columns == 0 {
			heights = append(heights, 0)
		}
		last := len(heights) - 1
		heights[last] = max(heights[last], HeightFor(o, cell))
	}
	return cell, heights
}

func (l *gridLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	_, heights := l.rows(objects, width)
	sum := theme.Units(l.gap) * float32(max(len(heights)-1, 0))
	for _, h := range heights {
		sum += h
	}
	return sum
}

func (l *gridLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return knownLeast(l, func() fyne.Size { return minAt(l, objects, widest(visible(objects)), l.width) })
}

func (l *gridLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	forget()
	l.width = size.Width
	cell, heights := l.rows(objects, size.Width)
	gap := theme.Units(l.gap)
	var y float32
	for i, o := range visible(objects) {
		row, col := i/l.columns, i%l.columns
		if col == 0 && row > 0 {
			y += heights[row-1] + gap
		}
		place(o, float32(col)*(cell+gap), y, cell, heights[row])
	}
}
