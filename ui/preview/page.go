// Package preview draws laid-out pages of a pack in the window: the same items
// at the same places as in the PDF, on white paper in every theme.
//
// A page is drawn into an image, and not with Fyne's own texts, because a PDF
// sets letters at the font's plain advances: Fyne would kern them and every
// line would end elsewhere.
package preview

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"rosette/guides/pack/sheet"
	"rosette/ui/theme"
)

// Aspect is a page's height for a width of 1.
const Aspect = float32(sheet.PageHeight / sheet.PageWidth)

func HeightFor(width float32) float32 { return width * Aspect }

// A Page shows one page, as large as fits its space, from the top and in the
// middle. It takes no space of its own: whoever lays it out gives it some.
type Page struct {
	widget.BaseWidget
	page  sheet.Page
	turn  int // counts the pages that it showed
	mark  sheet.Rect
	drawn *image.RGBA // the last image
	stale bool        // it is not of this page

	ink    *canvas.Raster // of its renderer
	artist *Artist        // draws it aside; nil: it is drawn when it is painted
	wanted wanted         // what the artist was asked for last
}

// NewPage returns a sheet of blank paper.
func NewPage() *Page {
	p := &Page{}
	p.ExtendBaseWidget(p)
	return p
}

// HeightFor returns the height of the page at a width.
func (p *Page) HeightFor(width float32) float32 { return HeightFor(width) }

// SetPage shows a page.
func (p *Page) SetPage(page sheet.Page) {
	p.page, p.stale = page, true
	p.turn++
	p.Refresh()
}

// SetDrawn shows a page of which there is an image already, as Draw made it for
// the size of Pixels.
func (p *Page) SetDrawn(page sheet.Page, drawn *image.RGBA) {
	p.page, p.drawn, p.stale = page, drawn, false
	p.turn++
	p.Refresh()
	p.repaint()
}

// Pixels is the size of the last image; nothing before the page was painted.
func (p *Page) Pixels() image.Point {
	if p.drawn == nil {
		return image.Point{}
	}
	return p.drawn.Rect.Size()
}

// SetMark outlines an area of the page, in points, such as the box of the field
// in focus. An area without width removes the outline.
func (p *Page) SetMark(area sheet.Rect) {
	if p.mark != area {
		p.mark = area
		p.Refresh()
	}
}

// Paper returns where the paper lies in a space of some size.
func Paper(space fyne.Size) (fyne.Position, fyne.Size) {
	w := min(space.Width, space.Height/Aspect)
	return fyne.NewPos((space.Width-w)/2, 0), fyne.NewSize(w, HeightFor(w))
}

// CreateRenderer is part of fyne.Widget.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{
		page: p,
		ink:  canvas.NewRaster(p.image),
		edge: canvas.NewRectangle(nil),
		mark: canvas.NewRectangle(nil),
	}
	r.style()
	r.Layout(p.Size()) // of a renderer that takes the place of one hidden for long
	p.ink = r.ink
	return r
}

func (p *Page) image(w, h int) image.Image {
	size := image.Pt(w, h)
	switch {
	case !p.stale && p.Pixels() == size:
	case p.artist != nil:
		p.artist.want(p, size)
	default:
		p.drawn, p.stale = Draw(p.page, w, h), false
	}
	if p.drawn == nil {
		return paper
	}
	return p.drawn
}

// paper is shown until there is an image.
var paper = blank()

func blank() image.Image {
	m := image.NewGray(image.Rect(0, 0, 1, 1))
	m.SetGray(0, 0, color.Gray{Y: 0xFF})
	return m
}

// repaint has the window ask for the image anew.
func (p *Page) repaint() {
	if p.ink != nil {
		p.ink.Refresh()
	}
}

type renderer struct {
	page       *Page
	ink        *canvas.Raster
	edge, mark *canvas.Rectangle
}

func (r *renderer) style() {
	r.edge.StrokeColor, r.edge.StrokeWidth = theme.Color(theme.Line), 1
	r.mark.StrokeColor, r.mark.StrokeWidth = theme.OnPaper(theme.Accent), 2
	r.mark.CornerRadius = 3
}

func (r *renderer) Layout(space fyne.Size) {
	at, size := Paper(space)
	for _, o := range []fyne.CanvasObject{r.ink, r.edge} {
		o.Move(at)
		o.Resize(size)
	}
	m, scale := r.page.mark, size.Width/float32(sheet.PageWidth)
	r.mark.Hidden = m.W == 0
	const out = 3 // clear of the box's own edge
	r.mark.Move(at.AddXY(float32(m.X)*scale-out, float32(m.Y)*scale-out))
	r.mark.Resize(fyne.NewSize(float32(m.W)*scale+2*out, float32(m.H)*scale+2*out))
}

func (r *renderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *renderer) Refresh() {
	r.style()
	r.Layout(r.page.Size())
	r.edge.Refresh()
	r.mark.Refresh()
	if r.page.stale {
		r.ink.Refresh()
	}
}

func (r *renderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.ink, r.edge, r.mark} }

func (r *renderer) Destroy() {}
