package widgets

import (
	"fmt"
	"math"
	"strings"
	"sync"

	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// The geometry of the ring, as parts of the side of its square.
const (
	ringOuter = 0.44
	ringInner = 0.60 * ringOuter
	ringTip   = ringOuter + 0.16*(ringOuter-ringInner)
	ringHub   = 0.237
	tailsDown = 1.13 // height of the picture with its tails

	pleatGap = 1.6 // degrees between pleats
	phaseGap = 7.0 // degrees between phases
)

// ribbon is the left tail, from the middle of the ring; the right one mirrors.
var ribbon = [][2]float64{{-.207, .40}, {-.083, .44}, {-.112, .627}, {-.17, .581}, {-.253, .627}}

var (
	ringMu    sync.Mutex
	ringCache = map[string]fyne.Resource{}
)

// ringPicture returns the ring as a picture, drawn once for each set of
// states, size and colours.
func ringPicture(phases []string, side float32, tails bool) fyne.Resource {
	s := float64(side)
	key := fmt.Sprintf("ring-%s-%g-%s-%s", strings.Join(phases, "_"), side,
		hex(theme.Color(theme.Accent)), hex(theme.Color(theme.Surface)))
	ringMu.Lock()
	defer ringMu.Unlock()
	if r, ok := ringCache[key]; ok {
		return r
	}
	if len(ringCache) > 64 {
		clear(ringCache)
	}
	r := fyne.NewStaticResource(key+".svg", []byte(ringSVG(phases, s, tails)))
	ringCache[key] = r
	return r
}

// svgRing writes a ring. Shapes that look alike go into one path, since the
// toolkit goes over the whole picture once for every path.
type svgRing struct {
	strings.Builder
	side float64
	like map[string]*strings.Builder // the shapes of each look
	seen []string                    // the looks, in the order they are painted
}

func ringSVG(phases []string, side float64, tails bool) string {
	b := &svgRing{side: side, like: map[string]*strings.Builder{}}
	tall := side
	if tails {
		tall = side * tailsDown
	}
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" width="%[1]g" height="%[2]g" viewBox="0 0 %[1]g %[2]g">`, side, tall)
	if tails {
		b.tails()
	}
	total := 0
	for _, p := range phases {
		total += len(p)
	}
	gaps := phaseGap * float64(len(phases))
	if len(phases) == 1 {
		gaps = pleatGap
	}
	inner := pleatGap * float64(total-len(phases))
	wide := (360 - gaps - inner) / float64(max(total, 1))
	at := -90 + gaps/float64(max(len(phases), 1))/2
	for _, p := range phases {
		for i := range len(p) {
			b.pleat(Pleat(p[i]), at, at+wide)
			at += wide + pleatGap
		}
		at += gaps/float64(len(phases)) - pleatGap
	}
	for _, look := range b.seen {
		fmt.Fprintf(b, `<path d="%s" %s/>`, strings.TrimSpace(b.like[look].String()), look)
	}
	fmt.Fprintf(b, `<circle cx="%[1]g" cy="%[1]g" r="%[2]g" fill="%[3]s" stroke="%[4]s" stroke-width="1"/></svg>`,
		side/2, ringHub*side, hex(theme.Color(theme.Surface)), hex(theme.Color(theme.AccentMid)))
	return b.String()
}

func (b *svgRing) tails() {
	for _, flip := range []float64{1, -1} {
		points := make([]string, len(ribbon))
		for i, p := range ribbon {
			points[i] = fmt.Sprintf("%.2f %.2f", (0.5+flip*p[0])*b.side, (0.5+p[1])*b.side)
		}
		b.add(points, hex(theme.Color(theme.AccentMid)), `fill-opacity="0.75"`)
	}
}

// add puts a closed shape with the others of its look.
func (b *svgRing) add(points []string, fill, more string) {
	look := fmt.Sprintf(`fill="%s" %s`, fill, more)
	shapes, ok := b.like[look]
	if !ok {
		shapes = &strings.Builder{}
		b.like[look] = shapes
		b.seen = append(b.seen, look)
	}
	fmt.Fprintf(shapes, "M%s Z ", strings.Join(points, " L"))
}

// point returns a place at an angle in degrees and a distance in parts of the
// side.
func (b *svgRing) point(angle, distance float64) string {
	a := angle * math.Pi / 180
	return fmt.Sprintf("%.2f %.2f", b.side*(0.5+distance*math.Cos(a)), b.side*(0.5+distance*math.Sin(a)))
}

func (b *svgRing) pleat(state Pleat, from, to float64) {
	mid := (from + to) / 2
	outline := []string{b.point(from, ringInner), b.point(from, ringOuter), b.point(mid, ringTip),
		b.point(to, ringOuter), b.point(to, ringInner)}
	role := func(name fyne.ThemeColorName) string { return hex(theme.Color(name)) }
	edge := func(name fyne.ThemeColorName, width float64, dash string) string {
		return fmt.Sprintf(`stroke="%s" stroke-width="%g" stroke-linejoin="round" %s`, role(name), width, dash)
	}
	switch state {
	case PleatDone:
		b.add(outline, role(theme.Accent), "")
	case PleatProgress:
		b.add(outline, role(theme.AccentTint), edge(theme.Accent, 1.4, ""))
		half := (ringInner + ringOuter) / 2
		b.add([]string{b.point(from, ringInner), b.point(from, half), b.point(to, half), b.point(to, ringInner)},
			role(theme.Accent), `stroke="none"`) // a look of its own, to come after the outline
	case PleatWaiting:
		b.add(outline, role(theme.WaitTint), edge(theme.Wait, 1.4, `stroke-dasharray="3 2.4"`))
	case PleatProblem:
		b.add(outline, role(theme.BadTint), edge(theme.Bad, 2, ""))
		b.add([]string{b.point(mid, ringOuter-0.01), b.point(mid, ringInner+0.065)}, "none", edge(theme.Bad, 2, `stroke-linecap="round"`))
		b.add([]string{b.point(mid, ringInner+0.035), b.point(mid, ringInner+0.03)}, "none", edge(theme.Bad, 2, `stroke-linecap="round"`))
	default:
		b.add(outline, role(theme.Sunken), edge(theme.Control, 0.9, ""))
	}
}
