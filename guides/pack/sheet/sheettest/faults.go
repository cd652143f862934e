// Package sheettest looks for what a reader of a page would call a mistake:
// text off the page, over other text, or across the edge of a box.
package sheettest

import (
	"fmt"

	"rosette/guides/pack/sheet"
)

// The area of a page in which text may stand, in points. Above it is only room
// for the stamps, which printers still reach.
const (
	mm         = 72 / 25.4
	leftmost   = 18*mm - 0.1
	rightmost  = sheet.PageWidth - 18*mm + 0.1
	topmost    = 5 * mm
	lowermost  = sheet.PageHeight - 10*mm + 0.1
	edgeSlack  = 0.6 // half the heaviest edge, about
	aboveLine  = 0.72
	belowLine  = 0.2
	sideRoom   = 0.2
	mostFaults = 20
)

// A box is where ink may be.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) meets(o box) bool { return b.x0 < o.x1 && o.x0 < b.x1 && b.y0 < o.y1 && o.y0 < b.y1 }

func (b box) within(o box) bool { return b.x0 >= o.x0 && b.x1 <= o.x1 && b.y0 >= o.y0 && b.y1 <= o.y1 }

// Faults returns what is wrong on pages, at most a screenful.
func Faults(pages []sheet.Page) []string {
	var found []string
	for i, p := range pages {
		for _, f := range faults(p) {
			if len(found) < mostFaults {
				found = append(found, fmt.Sprintf("page %d (%s): %s", i+1, p.Section, f))
			}
		}
	}
	return found
}

type placed struct {
	box
	text string
}

func faults(p sheet.Page) []string {
	var found []string
	texts := textsOf(p)
	area := box{leftmost, topmost, rightmost, lowermost}
	for i, t := range texts {
		if !t.within(area) {
			found = append(found, fmt.Sprintf("%q is outside the margins: %.0f to %.0f, %.0f to %.0f", t.text, t.x0, t.x1, t.y0, t.y1))
		}
		for _, o := range texts[:i] {
			if t.meets(o.box) {
				found = append(found, fmt.Sprintf("%q lies over %q", t.text, o.text))
			}
		}
		for _, it := range p.Items {
			if crosses(t.box, it) {
				found = append(found, fmt.Sprintf("%q crosses a line or the edge of a box", t.text))
			}
		}
	}
	return found
}

func textsOf(p sheet.Page) []placed {
	var texts []placed
	for _, it := range p.Items {
		t, ok := it.(sheet.Text)
		if !ok || t.String == "" {
			continue
		}
		texts = append(texts, placed{box{t.X + sideRoom, t.Y - aboveLine*t.Size, t.X + t.Font.Width(t.String, t.Size) - sideRoom, t.Y + belowLine*t.Size}, t.String})
	}
	return texts
}

// crosses reports whether text lies partly in a box and partly not, or over a
// line.
func crosses(t box, it sheet.Item) bool {
	switch it := it.(type) {
	case sheet.Line:
		l := box{min(it.X1, it.X2), min(it.Y1, it.Y2), max(it.X1, it.X2), max(it.Y1, it.Y2)}
		return t.meets(box{l.x0 - 0.01, l.y0 - 0.01, l.x1 + 0.01, l.y1 + 0.01})
	case sheet.Rect:
		r := box{it.X, it.Y, it.X + it.W, it.Y + it.H}
		return t.meets(r) && !t.within(box{r.x0 - edgeSlack, r.y0 - edgeSlack, r.x1 + edgeSlack, r.y1 + edgeSlack})
	}
	return false
}
