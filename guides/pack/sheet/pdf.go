package sheet

import (
	"fmt"
	"io"
	"time"

	"github.com/jung-kurt/gofpdf"

	"rosette/assets"
)

// Meta is what a PDF says of itself. It holds no personal data but the name
// that Title may have.
type Meta struct {
	Title   string
	Subject string
	Made    time.Time // the same for the same input, so that the same bytes come out
}

// WritePDF writes pages as a PDF: always the same bytes for the same input. It
// is safe for concurrent use, since each document has its own copy of the
// fonts.
func WritePDF(w io.Writer, pages []Page, m Meta) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("write the pages as PDF: %v", r)
		}
	}()
	p := newPDF(m, pages)
	for _, page := range pages {
		p.page(page)
	}
	if err := p.Output(w); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

// A pdf is a document being written. Gofpdf keeps no state that we have not
// set here.
type pdf struct {
	*gofpdf.Fpdf
	font Font
	size float64
}

// family names the faces in the PDF, where style is told by name only.
var family = [...]string{Regular: "regular", Italic: "italic", SemiBold: "semibold", Mono: "mono"}

func newPDF(m Meta, pages []Page) *pdf {
	p := &pdf{Fpdf: gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: PageWidth, Ht: PageHeight}})}
	p.SetMargins(0, 0, 0)
	p.SetAutoPageBreak(false, 0)
	p.SetCatalogSort(true)
	p.SetCreationDate(m.Made)
	p.SetModificationDate(m.Made)
	p.SetTitle(m.Title, true)
	p.SetSubject(m.Subject, true)
	p.SetCreator("Rosette", true)
	for f, used := range facesIn(pages) {
		if used {
			p.AddUTF8FontFromBytes(family[f], "", assets.Font(faces[f]))
		}
	}
	p.setFont(Regular, 10)
	return p
}

// facesIn says which faces are on the pages. Bookmarks are in the regular one.
func facesIn(pages []Page) (used [len(faces)]bool) {
	used[Regular] = true
	for _, p := range pages {
		for _, it := range p.Items {
			if t, ok := it.(Text); ok {
				used[t.Font] = true
			}
		}
	}
	return used
}

func (p *pdf) setFont(f Font, size float64) {
	if p.font != f || p.size != size {
		p.SetFont(family[f], "", size)
		p.font, p.size = f, size
	}
}

func (p *pdf) page(page Page) {
	p.AddPage()
	for _, b := range page.Bookmarks {
		p.Bookmark(Regular.drawable(b.Title), b.Level, max(0, b.Y-8))
	}
	for _, it := range page.Items {
		p.item(it)
	}
}

func (p *pdf) item(it Item) {
	switch it := it.(type) {
	case Text:
		p.setFont(it.Font, it.Size)
		p.SetTextColor(it.Color.RGB())
		p.Text(it.X, it.Y, it.String)
	case Line:
		p.SetDrawColor(it.Color.RGB())
		p.SetLineWidth(it.Stroke)
		p.Line(it.X1, it.Y1, it.X2, it.Y2)
	case Rect:
		style := p.shape(it.Fill, it.Edge, it.Stroke)
		if it.Radius > 0 {
			p.RoundedRect(it.X, it.Y, it.W, it.H, it.Radius, "1234", style)
		} else {
			p.Rect(it.X, it.Y, it.W, it.H, style)
		}
	case Circle:
		p.Circle(it.X, it.Y, it.R, p.shape(it.Fill, it.Edge, it.Stroke))
	case Polygon:
		p.polygon(it)
	}
}

// shape sets the colours of a shape and returns how gofpdf is to draw it.
func (p *pdf) shape(fill, edge Color, stroke float64) (style string) {
	if fill != 0 {
		p.SetFillColor(fill.RGB())
		style = "F"
	}
	if edge != 0 {
		p.SetDrawColor(edge.RGB())
		p.SetLineWidth(stroke)
		style += "D"
	}
	return style
}

func (p *pdf) polygon(g Polygon) {
	p.SetFillColor(g.Fill.RGB())
	for _, ring := range g.Rings {
		for i, q := range ring {
			if i == 0 {
				p.MoveTo(q.X, q.Y)
			} else {
				p.LineTo(q.X, q.Y)
			}
		}
		p.ClosePath()
	}
	p.DrawPath("f*")
}
