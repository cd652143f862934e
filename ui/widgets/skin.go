package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// A skin draws one widget. paint copies the widget's state and the theme into
// its objects; layout puts them in their places.
type skin struct {
	owner   fyne.Widget
	objects []fyne.CanvasObject
	min     func() fyne.Size
	layout  func(fyne.Size)
	paint   func()
}

// skinOf makes the renderer of a widget whose look is one container.
func skinOf(owner fyne.Widget, content *fyne.Container, paint func()) *skin {
	s := &skin{
		owner: owner, objects: []fyne.CanvasObject{content}, paint: paint,
		min: content.MinSize, layout: content.Resize,
	}
	s.start()
	return s
}

func (s *skin) start() { s.paint() }

func (s *skin) Destroy()                     {}
func (s *skin) Objects() []fyne.CanvasObject { return s.objects }
func (s *skin) MinSize() fyne.Size           { return s.min() }
func (s *skin) Layout(size fyne.Size)        { s.layout(size) }

func (s *skin) Refresh() {
	forget()
	s.paint()
	forget()
	if s.owner.Size().IsZero() {
		return // not yet in its place: laying it out at no width would be waste
	}
	for _, o := range s.objects {
		if c, ok := o.(*fyne.Container); ok {
			c.Refresh()
		}
	}
	s.layout(s.owner.Size())
	canvas.Refresh(s.owner)
}
