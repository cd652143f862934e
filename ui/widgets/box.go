package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/theme"
)

// Box is a rectangle painted with colour roles.
type Box struct {
	widget.BaseWidget
	Fill, Edge fyne.ThemeColorName // empty: not drawn
	Stroke     float32             // width of the edge in units, 1 when zero
	Radius     float32             // in units at a text scale of 100%
	Raised     bool                // casts the soft shadow of a card
	Min        fyne.Size           // smallest size, in units at 100%

	flatTop bool // square at the top, as the footer of a card is
	rect    *canvas.Rectangle
}

// NewBox returns a box of a fill, an edge and a corner radius.
func NewBox(fill, edge fyne.ThemeColorName, radius float32) *Box {
	b := &Box{Fill: fill, Edge: edge, Radius: radius}
	b.ExtendBaseWidget(b)
	return b
}

// Rule is a hairline, as wide as its place.
func Rule() *Box {
	b := NewBox(theme.Line, "", 0)
	b.Min = fyne.NewSize(0, 0)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *Box) CreateRenderer() fyne.WidgetRenderer {
	b.rect = canvas.NewRectangle(nil)
	s := &skin{owner: b, objects: []fyne.CanvasObject{b.rect}, paint: b.paint, layout: b.rect.Resize, min: b.minSize}
	s.start()
	return s
}

func (b *Box) minSize() fyne.Size {
	return fyne.NewSize(theme.Units(b.Min.Width), max(theme.Units(b.Min.Height), 1))
}

func (b *Box) paint() {
	r := b.rect
	r.FillColor, r.StrokeColor, r.StrokeWidth = color.Transparent, nil, 0
	r.Hidden = b.Fill == "" && b.Edge == ""
	if b.Fill != "" {
		r.FillColor = theme.Color(b.Fill)
	}
	if b.Edge != "" {
		r.StrokeColor, r.StrokeWidth = theme.Color(b.Edge), max(b.Stroke, 1)
	}
	r.CornerRadius = theme.Units(b.Radius)
	if b.flatTop {
		r.BottomLeftCornerRadius, r.BottomRightCornerRadius, r.CornerRadius = r.CornerRadius, r.CornerRadius, 0
	}
	r.Shadow = canvas.Shadow{}
	if b.Raised && !theme.IsDark() {
		r.Shadow = canvas.Shadow{Color: theme.Color(theme.Shadow), BlurRadius: 16, Offset: fyne.NewPos(0, 4)}
	}
}
