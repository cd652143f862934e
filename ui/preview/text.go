package preview

import (
	"image"
	"image/draw"
	"math"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"rosette/assets"
	"rosette/guides/pack/sheet"
)

var files = [...]string{sheet.Regular: assets.Regular, sheet.Italic: assets.Italic, sheet.SemiBold: assets.SemiBold, sheet.Mono: assets.Mono}

// text sets letters one after the other at the advances by which the page was
// laid out. The baseline is on a whole pixel, as PDF viewers put it.
func (p pen) text(t sheet.Text) {
	f := letters[t.Font]()
	src := image.NewUniform(ink(t.Color))
	y := p.px(t.Y)
	f.Lock()
	defer f.Unlock()
	size := fixed.Int26_6(t.Size*p.scale*64 + 0.5)
	x := t.X
	for _, r := range t.String {
		px := x * p.scale
		whole := math.Floor(px)
		g := f.glyph(r, size, int((px-whole)*phases))
		if g.mask != nil {
			box := g.mask.Rect.Add(image.Pt(int(whole), y))
			draw.DrawMask(p.dst, box, src, image.Point{}, g.mask, g.mask.Rect.Min, draw.Over)
		}
		x += g.advance * t.Size
	}
}

// A letter starts at one of so many places in a pixel.
const phases = 4

// mostGlyphs bounds what is kept of a face: some pages at some sizes.
const mostGlyphs = 4000

// A face draws glyphs, and keeps those that it drew.
type face struct {
	sync.Mutex
	of     sheet.Font
	font   *sfnt.Font
	buffer sfnt.Buffer
	drawn  map[glyphKey]glyph
}

type glyphKey struct {
	letter rune
	size   fixed.Int26_6 // pixels to the em
	phase  int
}

type glyph struct {
	mask    *image.Alpha // placed from the pen's pixel; nil: nothing to draw
	advance float64      // for a size of 1
}

var letters = [len(files)]func() *face{
	sync.OnceValue(func() *face { return newFace(sheet.Regular) }),
	sync.OnceValue(func() *face { return newFace(sheet.Italic) }),
	sync.OnceValue(func() *face { return newFace(sheet.SemiBold) }),
	sync.OnceValue(func() *face { return newFace(sheet.Mono) }),
}

func newFace(of sheet.Font) *face {
	f, err := sfnt.Parse(assets.Font(files[of]))
	if err != nil {
		panic(err) // an embedded font that is no font
	}
	return &face{of: of, font: f, drawn: map[glyphKey]glyph{}}
}

func (f *face) glyph(letter rune, size fixed.Int26_6, phase int) glyph {
	key := glyphKey{letter, size, phase}
	g, ok := f.drawn[key]
	if ok {
		return g
	}
	if len(f.drawn) >= mostGlyphs {
		clear(f.drawn)
	}
	g = glyph{f.mask(key), f.of.Width(string(letter), 1)}
	f.drawn[key] = g
	return g
}

func (f *face) mask(k glyphKey) *image.Alpha {
	index, err := f.font.GlyphIndex(&f.buffer, k.letter)
	if err != nil || index == 0 {
		index, _ = f.font.GlyphIndex(&f.buffer, sheet.Fallback)
	}
	bounds, _, err := f.font.GlyphBounds(&f.buffer, index, k.size, font.HintingNone)
	if err != nil {
		return nil
	}
	segments, err := f.font.LoadGlyph(&f.buffer, index, k.size, nil)
	if err != nil || len(segments) == 0 {
		return nil
	}
	box := image.Rect(bounds.Min.X.Floor()-1, bounds.Min.Y.Floor()-1, bounds.Max.X.Ceil()+2, bounds.Max.Y.Ceil()+2)
	left := float32(k.phase)/phases - float32(box.Min.X)
	at := func(p fixed.Point26_6) (float32, float32) {
		return float32(p.X)/64 + left, float32(p.Y)/64 - float32(box.Min.Y)
	}
	var z vector.Rasterizer
	z.Reset(box.Dx(), box.Dy())
	for _, s := range segments {
		x, y := at(s.Args[0])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			z.ClosePath()
			z.MoveTo(x, y)
		case sfnt.SegmentOpLineTo:
			z.LineTo(x, y)
		case sfnt.SegmentOpQuadTo:
			x1, y1 := at(s.Args[1])
			z.QuadTo(x, y, x1, y1)
		case sfnt.SegmentOpCubeTo:
			x1, y1 := at(s.Args[1])
			x2, y2 := at(s.Args[2])
			z.CubeTo(x, y, x1, y1, x2, y2)
		}
	}
	z.ClosePath()
	mask := image.NewAlpha(box)
	z.Draw(mask, box, image.Opaque, image.Point{})
	return mask
}
