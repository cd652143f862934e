package sheet

import (
	"math"
	"strconv"
)

// Geometry of the rosette, on a square of side 1.
const (
	outerRadius = 0.44
	innerRadius = 0.60 * outerRadius
	peak        = 0.16 * (outerRadius - innerRadius) // of a pleat above its outer edge
	pleatGap    = 1.6 * math.Pi / 180
	facet       = 20 * math.Pi / 180 // a wide pleat's edges are broken into facets of at most this
)

// rosette draws one pleat a page, each folded in two tones, with the number of
// pages in the middle. Its square has its top left at x, y; the tails hang
// below it.
func rosette(x, y, side float64, pages int, label string, accent Color, s Style) []Item {
	at := func(angle, radius float64) Point {
		return Point{x + side*(0.5+radius*math.Sin(angle)), y + side*(0.5-radius*math.Cos(angle))}
	}
	items := tails(x, y, side, accent)
	turn := 2 * math.Pi / float64(pages)
	gap := min(pleatGap, 0.25*turn)
	for i := range pages {
		from, to := float64(i)*turn+gap/2, float64(i+1)*turn-gap/2
		mid := (from + to) / 2
		items = append(items,
			pleat(at, from, mid, 0, peak, accent),
			pleat(at, mid, to, peak, 0, mixed(accent, 0.74)))
	}
	centre := at(0, 0)
	items = append(items, Circle{centre.X, centre.Y, 0.9 * innerRadius * side, White, mixed(accent, 0.28), 0.75})
	number := strconv.Itoa(pages)
	big := 0.2 * side
	for SemiBold.Width(number, big) > 1.3*innerRadius*side {
		big--
	}
	small := min(s.Body.Size, 12)
	return append(items,
		centred(number, centre.X, centre.Y+0.1*big, big, SemiBold, Ink),
		centred(label, centre.X, centre.Y+0.3*big+0.75*small, small, Regular, Quiet))
}

// pleat is half a pleat, between two angles; its outer edge rises from one
// height above the outer radius to another.
func pleat(at func(angle, radius float64) Point, from, to, low, high float64, c Color) Polygon {
	steps := max(1, int(math.Ceil((to-from)/facet)))
	var ring []Point
	for i := 0; i <= steps; i++ {
		part := float64(i) / float64(steps)
		ring = append(ring, at(from+part*(to-from), outerRadius+low+part*(high-low)))
	}
	for i := steps; i >= 0; i-- {
		ring = append(ring, at(from+float64(i)/float64(steps)*(to-from), innerRadius))
	}
	return Polygon{[][]Point{ring}, c}
}

func tails(x, y, side float64, accent Color) []Item {
	tail := func(dir float64) Item {
		at := func(dx, dy float64) Point { return Point{x + side*(0.5+dir*dx), y + side*dy} }
		return Polygon{[][]Point{{at(0.20, 0.84), at(0.07, 0.89), at(0.11, 1.10), at(0.19, 1.06), at(0.26, 1.11)}}, mixed(accent, 0.28)}
	}
	return []Item{tail(-1), tail(1)}
}

// mixed is a colour thinned with white: part of it is the colour.
func mixed(c Color, part float64) Color {
	r, g, b := c.RGB()
	thin := func(v int) Color { return Color(math.Round(255 - part*float64(255-v))) }
	return thin(r)<<16 | thin(g)<<8 | thin(b)
}
