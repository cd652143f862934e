package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// panel is what every widget has in common that shows and groups but has no
// focus of its own.
type panel struct {
	widget.BaseWidget
	self    fyne.Widget
	content *fyne.Container
	paint   func() // copies state into content; may be nil
}

func (p *panel) init(self fyne.Widget, content *fyne.Container, paint func()) {
	p.self, p.content, p.paint = self, content, paint
	p.ExtendBaseWidget(self)
	if paint != nil {
		paint()
	}
}

// HeightFor implements Flower.
func (p *panel) HeightFor(width float32) float32 { return HeightFor(p.content, width) }

func (p *panel) parts() []fyne.CanvasObject { return []fyne.CanvasObject{p.content} }

// CreateRenderer implements fyne.Widget.
func (p *panel) CreateRenderer() fyne.WidgetRenderer {
	paint := p.paint
	if paint == nil {
		paint = func() {}
	}
	return skinOf(p.self, p.content, paint)
}
