package preview

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"rosette/guides/pack/sheet"
)

func (p pen) polygon(g sheet.Polygon) {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, ring := range g.Rings {
		for _, q := range ring {
			x0, y0, x1, y1 = min(x0, q.X), min(y0, q.Y), max(x1, q.X), max(y1, q.Y)
		}
	}
	if x0 > x1 {
		return // no corner at all
	}
	box := image.Rect(int(x0*p.scale)-1, int(y0*p.scale)-1, int(x1*p.scale)+2, int(y1*p.scale)+2)
	if !box.Overlaps(p.dst.Rect) {
		return
	}
	var z vector.Rasterizer
	z.Reset(box.Dx(), box.Dy())
	for i, ring := range g.Rings {
		for j := range ring {
			q := ring[j]
			if against(g.Rings, i) {
				q = ring[len(ring)-1-j]
			}
			x, y := float32(q.X*p.scale-float64(box.Min.X)), float32(q.Y*p.scale-float64(box.Min.Y))
			if j == 0 {
				z.MoveTo(x, y)
			} else {
				z.LineTo(x, y)
			}
		}
		z.ClosePath()
	}
	mask := image.NewAlpha(image.Rect(0, 0, box.Dx(), box.Dy())) // the rasteriser does not clip
	z.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	draw.DrawMask(p.dst, box, image.NewUniform(ink(g.Fill)), image.Point{}, mask, image.Point{}, draw.Over)
}

// against reports whether a ring must be walked backwards for the rasteriser,
// which fills by winding and not by even and odd: outlines go one way round
// and holes the other.
func against(rings [][]sheet.Point, i int) bool {
	if len(rings) == 1 {
		return false
	}
	hole := false
	for j, other := range rings {
		if j != i && len(rings[i]) > 0 && inside(other, rings[i][0]) {
			hole = !hole
		}
	}
	return hole != (area(rings[i]) < 0)
}

func area(ring []sheet.Point) float64 {
	var sum float64
	for i, a := range ring {
		b := ring[(i+1)%len(ring)]
		sum += a.X*b.Y - b.X*a.Y
	}
	return sum
}

func inside(ring []sheet.Point, q sheet.Point) bool {
	in := false
	for i, a := range ring {
		b := ring[(i+1)%len(ring)]
		if (a.Y > q.Y) != (b.Y > q.Y) && q.X < a.X+(b.X-a.X)*(q.Y-a.Y)/(b.Y-a.Y) {
			in = !in
		}
	}
	return in
}
