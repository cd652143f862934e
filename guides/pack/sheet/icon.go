package sheet

import (
	"regexp"
	"strconv"
	"sync"

	"rosette/assets"
)

// The side of the grid on which icons are drawn.
const iconGrid = 24

var (
	iconPath = regexp.MustCompile(` d="([^"]+)"`)
	iconStep = regexp.MustCompile(`[MLQCZ]|-?[0-9.]+`)
)

// Icon draws one of the assets' icons with its top left at x, y. It panics on
// a name that is not there, which is a slip in the program.
func Icon(name string, x, y, side float64, c Color) []Item {
	var items []Item
	for _, rings := range iconShapes(name) {
		items = append(items, scaled(rings, x, y, side/iconGrid, c))
	}
	return items
}

var iconsRead sync.Map // the shapes of icons, by name

func iconShapes(name string) [][][]Point {
	if shapes, ok := iconsRead.Load(name); ok {
		return shapes.([][][]Point)
	}
	svg, found := assets.Icon(name)
	if !found {
		panic("no icon " + name)
	}
	var shapes [][][]Point
	for _, path := range iconPath.FindAllSubmatch(svg, -1) {
		shapes = append(shapes, ringsOf(iconStep.FindAllString(string(path[1]), -1)))
	}
	iconsRead.Store(name, shapes)
	return shapes
}

func scaled(rings [][]Point, x, y, by float64, c Color) Polygon {
	p := Polygon{Fill: c, Rings: make([][]Point, len(rings))}
	for i, ring := range rings {
		p.Rings[i] = make([]Point, len(ring))
		for j, q := range ring {
			p.Rings[i][j] = Point{x + q.X*by, y + q.Y*by}
		}
	}
	return p
}

// ringsOf reads the shape of a path of absolute moves, lines and curves, which
// are all that the icons have.
func ringsOf(steps []string) [][]Point {
	var rings [][]Point
	var ring []Point
	var verb string
	for len(steps) > 0 {
		if v := steps[0]; v >= "A" && v <= "Z" {
			verb, steps = v, steps[1:]
		}
		switch verb {
		case "Z":
			rings, ring = append(rings, ring), nil
		case "M", "L":
			ring, steps = append(ring, point(steps)), steps[2:]
		case "Q":
			ring, steps = curve(ring, point(steps), point(steps), point(steps[2:]), true), steps[4:]
		case "C":
			ring, steps = curve(ring, point(steps), point(steps[2:]), point(steps[4:]), false), steps[6:]
		}
	}
	return rings
}

func point(steps []string) Point {
	x, _ := strconv.ParseFloat(steps[0], 64)
	y, _ := strconv.ParseFloat(steps[1], 64)
	return Point{x, y}
}

// curve adds the points of a Bézier curve: a quadratic one with the control
// point a, or a cubic one with a and b.
func curve(ring []Point, a, b, end Point, quadratic bool) []Point {
	from := ring[len(ring)-1]
	if quadratic {
		b = Point{end.X + (a.X-end.X)*2/3, end.Y + (a.Y-end.Y)*2/3}
		a = Point{from.X + (a.X-from.X)*2/3, from.Y + (a.Y-from.Y)*2/3}
	}
	const steps = 8
	for i := 1; i <= steps; i++ {
		t := float64(i) / steps
		u := 1 - t
		f0, f1, f2, f3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		ring = append(ring, Point{f0*from.X + f1*a.X + f2*b.X + f3*end.X, f0*from.Y + f1*a.Y + f2*b.Y + f3*end.Y})
	}
	return ring
}
