package preview

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"rosette/guides/pack/sheet"
)

// Draw draws a page into an image of so many pixels. It may be called from any
// goroutine.
func Draw(page sheet.Page, width, height int) *image.RGBA {
	p := pen{image.NewRGBA(image.Rect(0, 0, width, height)), float64(width) / sheet.PageWidth}
	draw.Draw(p.dst, p.dst.Rect, image.White, image.Point{}, draw.Src)
	for _, it := range page.Under {
		p.item(it)
	}
	for _, it := range page.Items {
		p.item(it)
	}
	return p.dst
}

// A pen draws items at a scale of pixels to the point.
type pen struct {
	dst   *image.RGBA
	scale float64
}

func (p pen) item(it sheet.Item) {
	switch it := it.(type) {
	case sheet.Text:
		p.text(it)
	case sheet.Line:
		p.line(it)
	case sheet.Rect:
		p.rect(it)
	case sheet.Circle:
		p.circle(it)
	case sheet.Polygon:
		p.polygon(it)
	case sheet.Code:
		p.polygon(it.Polygon())
	}
}

func ink(c sheet.Color) color.NRGBA {
	r, g, b := c.RGB()
	return color.NRGBA{uint8(r), uint8(g), uint8(b), 0xFF}
}

// stroke is the width in whole pixels of a straight upright line, so that it
// is sharp, and its colour, which is the paler the thinner the line would be.
func (p pen) stroke(width float64, c sheet.Color) (int, color.NRGBA) {
	w := width * p.scale
	px := max(1, int(math.Round(w)))
	n := ink(c)
	n.A = uint8(255 * min(1, max(0.75, w/float64(px))))
	return px, n
}

// fill paints whole pixels.
func (p pen) fill(x0, y0, x1, y1 int, c color.Color) {
	draw.Draw(p.dst, image.Rect(x0, y0, x1, y1), image.NewUniform(c), image.Point{}, draw.Over)
}

func (p pen) px(v float64) int { return int(math.Round(v * p.scale)) }

// begin is the first pixel of a stroke of px pixels around v.
func (p pen) begin(v float64, px int) int { return int(math.Round(v*p.scale - float64(px)/2)) }

func (p pen) line(l sheet.Line) {
	px, c := p.stroke(l.Stroke, l.Color)
	switch {
	case l.Y1 == l.Y2:
		y := p.begin(l.Y1, px)
		p.fill(p.px(min(l.X1, l.X2)), y, p.px(max(l.X1, l.X2)), y+px, c)
	case l.X1 == l.X2:
		x := p.begin(l.X1, px)
		p.fill(x, p.px(min(l.Y1, l.Y2)), x+px, p.px(max(l.Y1, l.Y2)), c)
	default:
		p.slant(l)
	}
}

// slant draws a line that is neither level nor upright.
func (p pen) slant(l sheet.Line) {
	dx, dy := l.X2-l.X1, l.Y2-l.Y1
	by := l.Stroke / 2 / math.Hypot(dx, dy)
	nx, ny := -dy*by, dx*by
	p.polygon(sheet.Polygon{Fill: l.Color, Rings: [][]sheet.Point{{
		{X: l.X1 + nx, Y: l.Y1 + ny}, {X: l.X2 + nx, Y: l.Y2 + ny},
		{X: l.X2 - nx, Y: l.Y2 - ny}, {X: l.X1 - nx, Y: l.Y1 - ny},
	}}})
}

func (p pen) rect(r sheet.Rect) {
	if r.Radius > 0 {
		p.rounded(r)
		return
	}
	x0, y0, x1, y1 := p.px(r.X), p.px(r.Y), p.px(r.X+r.W), p.px(r.Y+r.H)
	if r.Fill != 0 {
		p.fill(x0, y0, x1, y1, ink(r.Fill))
	}
	if r.Edge == 0 {
		return
	}
	px, c := p.stroke(r.Stroke, r.Edge)
	x0, y0, x1, y1 = p.begin(r.X, px), p.begin(r.Y, px), p.begin(r.X+r.W, px), p.begin(r.Y+r.H, px)
	p.fill(x0, y0, x1+px, y0+px, c)
	p.fill(x0, y1, x1+px, y1+px, c)
	p.fill(x0, y0+px, x0+px, y1, c)
	p.fill(x1, y0+px, x1+px, y1, c)
}

func (p pen) rounded(r sheet.Rect) {
	if r.Fill != 0 {
		p.polygon(sheet.Polygon{Fill: r.Fill, Rings: [][]sheet.Point{corners(r, 0)}})
	}
	if r.Edge != 0 {
		p.polygon(sheet.Polygon{Fill: r.Edge, Rings: [][]sheet.Point{corners(r, r.Stroke/2), corners(r, -r.Stroke/2)}})
	}
}

// corners is the outline of a rounded rectangle, grown by so much.
func corners(r sheet.Rect, by float64) []sheet.Point {
	radius := min(max(0, r.Radius+by), (r.W+2*by)/2, (r.H+2*by)/2)
	x0, y0, x1, y1 := r.X-by+radius, r.Y-by+radius, r.X+r.W+by-radius, r.Y+r.H+by-radius
	var ring []sheet.Point
	for i, c := range []sheet.Point{{X: x1, Y: y1}, {X: x0, Y: y1}, {X: x0, Y: y0}, {X: x1, Y: y0}} {
		ring = append(ring, arc(c, radius, float64(i)*math.Pi/2, math.Pi/2, 4)...)
	}
	return ring
}

func arc(centre sheet.Point, radius, from, turn float64, steps int) []sheet.Point {
	var ring []sheet.Point
	for i := 0; i <= steps; i++ {
		sin, cos := math.Sincos(from + turn*float64(i)/float64(steps))
		ring = append(ring, sheet.Point{X: centre.X + radius*cos, Y: centre.Y + radius*sin})
	}
	return ring
}

func (p pen) circle(c sheet.Circle) {
	disc := func(radius float64) []sheet.Point {
		return arc(sheet.Point{X: c.X, Y: c.Y}, radius, 0, 2*math.Pi, 48)
	}
	if c.Fill != 0 {
		p.polygon(sheet.Polygon{Fill: c.Fill, Rings: [][]sheet.Point{disc(c.R)}})
	}
	if c.Edge != 0 {
		p.polygon(sheet.Polygon{Fill: c.Edge, Rings: [][]sheet.Point{disc(c.R + c.Stroke/2), disc(c.R - c.Stroke/2)}})
	}
}
