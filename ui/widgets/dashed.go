package widgets

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/theme"
)

// Dashed is a box with a dashed edge, which Fyne cannot stroke: it is drawn as
// one small generated picture.
type Dashed struct {
	widget.BaseWidget
	Fill, Edge fyne.ThemeColorName
	Radius     float32
	image      *canvas.Image
}

// NewDashed returns a dashed box; fill may be empty.
func NewDashed(fill, edge fyne.ThemeColorName, radius float32) *Dashed {
	d := &Dashed{Fill: fill, Edge: edge, Radius: radius}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer implements fyne.Widget.
func (d *Dashed) CreateRenderer() fyne.WidgetRenderer {
	d.image = &canvas.Image{FillMode: canvas.ImageFillStretch}
	s := &skin{owner: d, objects: []fyne.CanvasObject{d.image}, layout: d.layout}
	s.min = func() fyne.Size { return fyne.NewSize(0, 0) }
	s.paint = func() { d.layout(d.Size()) }
	s.start()
	return s
}

func (d *Dashed) layout(size fyne.Size) {
	d.image.Resize(size)
	if size.Width < 2 || size.Height < 2 {
		return
	}
	svg := d.svg(size)
	if old := d.image.Resource; old != nil && old.Name() == svg.Name() {
		return
	}
	d.image.Resource = svg
	d.image.Refresh()
}

func (d *Dashed) svg(size fyne.Size) fyne.Resource {
	fill := "none"
	if d.Fill != "" {
		fill = hex(theme.Color(d.Fill))
	}
	edge, r := hex(theme.Color(d.Edge)), theme.Units(d.Radius)
	name := fmt.Sprintf("dashed-%s-%s-%.1fx%.1f-%.1f.svg", fill, edge, size.Width, size.Height, r)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%[1]g" height="%[2]g" viewBox="0 0 %[1]g %[2]g">`,
		size.Width, size.Height)
	fmt.Fprintf(&b, `<rect x="0.7" y="0.7" width="%g" height="%g" rx="%g" ry="%g" fill="%s" stroke="%s" `+
		`stroke-width="1.4" stroke-dasharray="4 3"/></svg>`, size.Width-1.4, size.Height-1.4, r, r, fill, edge)
	return fyne.NewStaticResource(name, []byte(b.String()))
}
