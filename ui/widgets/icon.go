package widgets

import (
	"bytes"
	"fmt"
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"rosette/assets"
	"rosette/ui/theme"
)

// Icon is one of the embedded line icons, painted with a colour role.
type Icon struct {
	widget.BaseWidget
	Name  string
	Role  fyne.ThemeColorName
	Units float32 // side at a text scale of 100%
	image *canvas.Image
}

// NewIcon returns an icon 18 units wide in a colour role.
func NewIcon(name string, role fyne.ThemeColorName) *Icon {
	i := &Icon{Name: name, Role: role, Units: 18}
	i.ExtendBaseWidget(i)
	return i
}

// Sized sets the side of the icon and returns it.
func (i *Icon) Sized(units float32) *Icon {
	i.Units = units
	return i
}

// CreateRenderer implements fyne.Widget.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	i.image = &canvas.Image{FillMode: canvas.ImageFillContain}
	s := &skin{owner: i, objects: []fyne.CanvasObject{i.image}, paint: i.paint, layout: i.layout, min: i.minSize}
	s.start()
	return s
}

func (i *Icon) minSize() fyne.Size { return fyne.NewSquareSize(theme.Units(i.Units)) }

func (i *Icon) layout(size fyne.Size) {
	if !onCanvas(i.image) {
		return
	}
	side := theme.Units(i.Units)
	place(i.image, (size.Width-side)/2, (size.Height-side)/2, side, side)
}

func (i *Icon) paint() {
	res := iconResource(i.Name, theme.Color(i.Role))
	if i.image.Resource == res {
		return
	}
	i.image.Resource = res
	if onCanvas(i.image) {
		i.image.Refresh()
	}
}

// onCanvas reports whether a picture is on a canvas. Until it is, the toolkit
// would paint it for a screen of twice the density, and then once more; when it
// is, it is laid out anew.
func onCanvas(o fyne.CanvasObject) bool {
	return fyne.CurrentApp().Driver().CanvasForObject(o) != nil
}

var iconCache sync.Map // "name #rrggbb" to fyne.Resource

// iconResource returns an icon in a colour, or nothing where there is no icon
// of that name.
func iconResource(name string, c color.Color) fyne.Resource {
	key := name + " " + hex(c)
	if r, ok := iconCache.Load(key); ok {
		return r.(fyne.Resource)
	}
	svg, ok := assets.Icon(name)
	if !ok {
		return nil
	}
	svg = bytes.ReplaceAll(svg, []byte("#000000"), []byte(hex(c)))
	r := fyne.NewStaticResource(key+".svg", svg)
	iconCache.Store(key, r)
	return r
}

func hex(c color.Color) string {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	return fmt.Sprintf("#%02x%02x%02x", n.R, n.G, n.B)
}
