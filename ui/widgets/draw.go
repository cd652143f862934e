package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/theme"
)

// drawing is a picture made of many small marks: a calendar month, a chart. It
// is drawn anew, as a whole, whenever its size or the theme changes.
type drawing struct {
	widget.BaseWidget
	height func(width float32) float32
	draw   func(d *drawing, size fyne.Size)
	least  func() float32 // narrowest width

	objects []fyne.CanvasObject
	drawnAt fyne.Size
}

func newDrawing(least func() float32, height func(width float32) float32, draw func(*drawing, fyne.Size)) *drawing {
	d := &drawing{least: least, height: height, draw: draw}
	d.ExtendBaseWidget(d)
	return d
}

// HeightFor implements Flower.
func (d *drawing) HeightFor(width float32) float32 { return d.height(width) }

// MinSize implements fyne.CanvasObject.
func (d *drawing) MinSize() fyne.Size {
	w := d.least()
	return fyne.NewSize(w, d.height(max(w, d.Size().Width)))
}

// CreateRenderer implements fyne.Widget.
func (d *drawing) CreateRenderer() fyne.WidgetRenderer { return &drawingSkin{d} }

type drawingSkin struct{ d *drawing }

func (s *drawingSkin) Destroy()                     {}
func (s *drawingSkin) MinSize() fyne.Size           { return s.d.MinSize() }
func (s *drawingSkin) Objects() []fyne.CanvasObject { return s.d.objects }

func (s *drawingSkin) Layout(size fyne.Size) {
	if size != s.d.drawnAt {
		s.d.again(size)
	}
}

func (s *drawingSkin) Refresh() {
	forget()
	s.d.again(s.d.Size())
	canvas.Refresh(s.d)
}

func (d *drawing) again(size fyne.Size) {
	d.drawnAt = size
	d.objects = nil
	if size.Width > 0 {
		d.draw(d, size)
	}
}

// rect draws a rectangle; fill and edge may be empty.
func (d *drawing) rect(x, y, w, h, radius float32, fill, edge fyne.ThemeColorName, stroke float32) {
	r := canvas.NewRectangle(color.Transparent)
	if fill != "" {
		r.FillColor = theme.Color(fill)
	}
	if edge != "" {
		r.StrokeColor, r.StrokeWidth = theme.Color(edge), stroke
	}
	r.CornerRadius = radius
	place(r, x, y, w, h)
	d.objects = append(d.objects, r)
}

// text draws one line whose left, middle or right is at x and whose middle is
// at y; it returns the line's width.
func (d *drawing) text(s string, x, y float32, align fyne.TextAlign, style theme.Style, role fyne.ThemeColorName) float32 {
	t := canvas.NewText(s, theme.Color(role))
	t.TextSize, t.TextStyle = theme.Units(style.Size), style.TextStyle()
	t.FontSource = theme.Alone(t.TextStyle, s)
	m := t.MinSize()
	switch align {
	case fyne.TextAlignCenter:
		x -= m.Width / 2
	case fyne.TextAlignTrailing:
		x -= m.Width
	}
	place(t, x, y-m.Height/2, m.Width, m.Height)
	d.objects = append(d.objects, t)
	return m.Width
}

// diamond draws a square on its corner around a middle.
func (d *drawing) diamond(x, y, half float32, fill, edge fyne.ThemeColorName) {
	p := canvas.NewArbitraryPolygon([]fyne.Position{
		{X: half, Y: 0}, {X: 2 * half, Y: half}, {X: half, Y: 2 * half}, {X: 0, Y: half},
	}, theme.Color(fill))
	if edge != fill {
		p.StrokeColor, p.StrokeWidth = theme.Color(edge), 2
	}
	place(p, x-half, y-half, 2*half, 2*half)
	d.objects = append(d.objects, p)
}

// put places any other object into the picture.
func (d *drawing) put(o fyne.CanvasObject, x, y, w, h float32) {
	place(o, x, y, w, h)
	d.objects = append(d.objects, o)
}

func textWidth(s string, style theme.Style) float32 {
	return theme.Width(s, theme.Units(style.Size), style.TextStyle())
}
