package pack

import (
	"io"

	"github.com/jung-kurt/gofpdf"

	"rosette/assets"
	"rosette/guides/pack/sheet"
)

// writePlain writes pages with gofpdf in the straightforward way: the fonts
// added from their bytes for each document, and every text and shape by the
// call made for it. It is what our own writer is compared with, for its time
// and for what comes out.
func writePlain(w io.Writer, pages []sheet.Page, m sheet.Meta) error {
	p := plain{gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: sheet.PageWidth, Ht: sheet.PageHeight}})}
	p.SetMargins(0, 0, 0)
	p.SetAutoPageBreak(false, 0)
	p.SetCatalogSort(true)
	p.SetCreationDate(m.Made)
	p.SetModificationDate(m.Made)
	p.SetTitle(m.Title, true)
	for i, name := range plainFaces {
		p.AddUTF8FontFromBytes(plainFamily(sheet.Font(i)), "", assets.Font(name))
	}
	p.SetFont(plainFamily(sheet.Regular), "", 10)
	for _, page := range pages {
		p.AddPage()
		for _, b := range page.Bookmarks {
			p.Bookmark(b.Title, b.Level, max(0, b.Y-8))
		}
		for _, it := range page.Items {
			p.item(it)
		}
	}
	return p.Output(w)
}

var plainFaces = []string{sheet.Regular: assets.Regular, sheet.Italic: assets.Italic, sheet.SemiBold: assets.SemiBold, sheet.Mono: assets.Mono}

func plainFamily(f sheet.Font) string { return "face" + string('0'+rune(f)) }

type plain struct{ *gofpdf.Fpdf }

func (p plain) item(it sheet.Item) {
	switch it := it.(type) {
	case sheet.Text:
		p.SetFont(plainFamily(it.Font), "", it.Size)
		p.SetTextColor(it.Color.RGB())
		p.Text(it.X, it.Y, it.String)
	case sheet.Line:
		p.SetDrawColor(it.Color.RGB())
		p.SetLineWidth(it.Stroke)
		p.Line(it.X1, it.Y1, it.X2, it.Y2)
	case sheet.Rect:
		style := p.shape(it.Fill, it.Edge, it.Stroke)
		if it.Radius > 0 {
			p.RoundedRect(it.X, it.Y, it.W, it.H, it.Radius, "1234", style)
		} else {
			p.Rect(it.X, it.Y, it.W, it.H, style)
		}
	case sheet.Circle:
		p.Circle(it.X, it.Y, it.R, p.shape(it.Fill, it.Edge, it.Stroke))
	case sheet.Polygon:
		p.polygon(it)
	case sheet.Code:
		p.polygon(it.Polygon())
	}
}

func (p plain) shape(fill, edge sheet.Color, stroke float64) (style string) {
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

func (p plain) polygon(g sheet.Polygon) {
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
