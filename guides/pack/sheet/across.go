package sheet

import (
	"math"
	"sync"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"rosette/assets"
)

// Pale is the grey of the word across a page: text over it stays easy to read,
// and a photocopier keeps both apart.
const Pale Color = 0xE9E6ED

// acrossPart is how much of the way from corner to corner the word takes.
const acrossPart = 0.66

var written sync.Map // what was drawn across pages, by the word

// across draws a word from the bottom left to the top right, as shapes: it is
// seen, and is no part of the text. The same word is the same slice.
func across(word string) []Item {
	if word == "" {
		return nil
	}
	if items, ok := written.Load(word); ok {
		return items.([]Item)
	}
	items, _ := written.LoadOrStore(word, drawAcross(word))
	return items.([]Item)
}

func drawAcross(word string) []Item {
	long := math.Hypot(PageWidth, PageHeight)
	size := min(acrossPart*long/SemiBold.Width(word, 1), PageWidth/3)
	cos, sin := PageWidth/long, PageHeight/long
	x, y := -SemiBold.Width(word, size)/2, 0.35*size // from the middle of the page, before it is turned
	var items []Item
	for _, r := range word {
		p := Polygon{Fill: Pale}
		for _, ring := range outline(SemiBold, r) {
			turned := make([]Point, len(ring))
			for i, q := range ring {
				at := Point{x + q.X*size, y + q.Y*size}
				turned[i] = Point{PageWidth/2 + at.X*cos + at.Y*sin, PageHeight/2 - at.X*sin + at.Y*cos}
			}
			p.Rings = append(p.Rings, turned)
		}
		if len(p.Rings) > 0 {
			items = append(items, p)
		}
		x += SemiBold.Width(string(r), size)
	}
	return items
}

// outline is the shape of a letter of size 1, from its place on the baseline.
func outline(f Font, r rune) [][]Point {
	face, err := sfnt.Parse(assets.Font(faces[f]))
	if err != nil {
		panic(err) // an embedded font that is no font
	}
	var b sfnt.Buffer
	const em = 1000
	glyph, err := face.GlyphIndex(&b, r)
	if err != nil {
		return nil
	}
	steps, err := face.LoadGlyph(&b, glyph, fixed.I(em), nil)
	if err != nil {
		return nil
	}
	at := func(p fixed.Point26_6) Point { return Point{float64(p.X) / 64 / em, float64(p.Y) / 64 / em} }
	var rings [][]Point
	for _, s := range steps {
		n := len(rings) - 1
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			rings = append(rings, []Point{at(s.Args[0])})
		case sfnt.SegmentOpLineTo:
			rings[n] = append(rings[n], at(s.Args[0]))
		case sfnt.SegmentOpQuadTo:
			rings[n] = curve(rings[n], at(s.Args[0]), Point{}, at(s.Args[1]), true)
		case sfnt.SegmentOpCubeTo:
			rings[n] = curve(rings[n], at(s.Args[0]), at(s.Args[1]), at(s.Args[2]), false)
		}
	}
	return rings
}
