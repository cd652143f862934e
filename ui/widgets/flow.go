package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// A Flower is an object whose height follows from the width it is given.
type Flower interface {
	HeightFor(width float32) float32
}

// A flowLayout is a layout whose height follows from its width.
type flowLayout interface {
	fyne.Layout
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// HeightFor returns the height that an object needs at a width.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	switch v := o.(type) {
	case Flower:
		return v.HeightFor(width)
	case *fyne.Container:
		if l, ok := v.Layout.(flowLayout); ok {
			return knownHeight(v, width, l.heightFor)
		}
	case *widget.Label:
		v.Resize(fyne.NewSize(width, v.Size().Height))
	}
	leaf(o)
	return o.MinSize().Height
}

// minAt is a flow layout's MinSize: its narrowest width, and its height at the
// width its objects have now.
func minAt(l flowLayout, objects []fyne.CanvasObject, narrowest, now float32) fyne.Size {
	return fyne.NewSize(narrowest, l.heightFor(objects, max(narrowest, now)))
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	for i, o := range objects {
		if !o.Visible() {
			shown := append([]fyne.CanvasObject(nil), objects[:i]...)
			for _, rest := range objects[i+1:] {
				if rest.Visible() {
					shown = append(shown, rest)
				}
			}
			return shown
		}
	}
	return objects
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
