package sheet

import (
	"math"
	"strconv"
)

// An ink draws items as the content of a PDF's page: in the state in which the
// last item left it, so that nothing is said twice.
type ink struct {
	out        []byte
	text       bool // between BT and ET
	x, y       int  // where the last text began, in hundredths of a point
	font       Font
	size       float64 // of the type; 0 is not known
	fill, edge Color
	stroke     float64
}

// unset is no colour at all, not even none.
const unset Color = 1 << 31

func (k *ink) reset() { *k = ink{out: k.out[:0], fill: unset, edge: unset, stroke: -1} }

func (k *ink) draw(items []Item) {
	for _, it := range items {
		k.item(it)
	}
	k.endText()
}

func (k *ink) item(it Item) {
	if t, ok := it.(Text); ok {
		k.write(t)
		return
	}
	k.endText()
	switch it := it.(type) {
	case Line:
		k.outline(it.Color, it.Stroke)
		k.op("m", it.X1, PageHeight-it.Y1)
		k.op("l", it.X2, PageHeight-it.Y2)
		k.op("S")
	case Rect:
		way := k.shape(it.Fill, it.Edge, it.Stroke)
		if it.Radius > 0 {
			k.rounded(it)
		} else {
			k.op("re", it.X, PageHeight-it.Y-it.H, it.W, it.H)
		}
		k.op(way)
	case Circle:
		way := k.shape(it.Fill, it.Edge, it.Stroke)
		k.rounded(Rect{X: it.X - it.R, Y: it.Y - it.R, W: 2 * it.R, H: 2 * it.R, Radius: it.R})
		k.op(way)
	case Code:
		k.code(it)
	case Polygon:
		k.color(it.Fill)
		for _, ring := range it.Rings {
			k.ring(ring)
		}
		k.op("f*")
	}
}

// code draws the bars in modules, with numbers as short as they can be.
func (k *ink) code(c Code) {
	k.color(Ink)
	k.out = append(k.out, "q "...)
	k.op("cm", c.Module, 0, 0, c.Module, c.X, PageHeight-c.Y-c.side())
	for _, b := range c.Bars {
		for _, n := range [...]int{b.X, c.Across - b.Y, b.Wide, -b.High} {
			k.out = append(strconv.AppendInt(k.out, int64(n), 10), ' ')
		}
		k.out = append(k.out, "re\n"...)
	}
	k.out = append(k.out, "f Q\n"...)
}

func (k *ink) ring(ring []Point) {
	verb := "m"
	for _, q := range ring {
		k.op(verb, q.X, PageHeight-q.Y)
		verb = "l"
	}
	k.op("h")
}

// write sets a text. Texts in a row share one BT and move from one another.
func (k *ink) write(t Text) {
	if t.String == "" {
		return
	}
	k.color(t.Color)
	x, y := hundredths(t.X), hundredths(PageHeight-t.Y)
	if !k.text {
		k.out = append(k.out, "BT\n"...)
		k.text, k.x, k.y = true, 0, 0
	}
	if k.font != t.Font || k.size != t.Size {
		k.out = append(append(k.out, "/F"...), '0'+byte(t.Font), ' ')
		k.number(hundredths(t.Size))
		k.out = append(k.out, "Tf\n"...)
		k.font, k.size = t.Font, t.Size
	}
	k.number(x - k.x)
	k.number(y - k.y)
	k.out = append(k.out, "Td"...)
	if t.Lang != "" { // for who reads it aloud: ISO 32000-1, 14.9.2
		k.out = append(append(append(k.out, "/Span<</Lang("...), t.Lang...), ")>>BDC"...)
	}
	k.out = append(k.out, '(')
	for _, r := range t.String {
		k.out = appendEscaped(appendEscaped(k.out, byte(r>>8)), byte(r))
	}
	k.out = append(k.out, ")Tj"...)
	if t.Lang != "" {
		k.out = append(k.out, " EMC"...)
	}
	k.out = append(k.out, '\n')
	k.x, k.y = x, y
}

func appendEscaped(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r':
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

func (k *ink) endText() {
	if k.text {
		k.out = append(k.out, "ET\n"...)
		k.text = false
	}
}

// shape sets the colours of a shape and returns how it is painted.
func (k *ink) shape(fill, edge Color, stroke float64) string {
	if fill != 0 {
		k.color(fill)
	}
	if edge == 0 {
		return "f"
	}
	k.outline(edge, stroke)
	if fill == 0 {
		return "S"
	}
	return "B"
}

// color sets the colour of texts and of what is filled. Inside BT and ET it is
// allowed too.
func (k *ink) color(c Color) {
	if k.fill != c {
		k.rgb(c, "g", "rg")
		k.fill = c
	}
}

func (k *ink) outline(c Color, stroke float64) {
	if k.edge != c {
		k.rgb(c, "G", "RG")
		k.edge = c
	}
	if k.stroke != stroke {
		k.op("w", stroke)
		k.stroke = stroke
	}
}

func (k *ink) rgb(c Color, grey, color string) {
	r, g, b := c.RGB()
	parts := []int{r, g, b}
	if r == g && g == b {
		parts, color = parts[:1], grey
	}
	for _, v := range parts {
		k.out = strconv.AppendFloat(k.out, math.Round(float64(v)/255*1000)/1000, 'f', -1, 64)
		k.out = append(k.out, ' ')
	}
	k.out = append(append(k.out, color...), '\n')
}

// rounded is the path of a rectangle with round corners, whose arcs are drawn
// as curves.
func (k *ink) rounded(r Rect) {
	const bend = 0.5523 // how far the handles of a curve reach to make a quarter of a circle
	a, b := r.Radius, r.Radius*(1-bend)
	x0, x1, y0, y1 := r.X, r.X+r.W, PageHeight-r.Y-r.H, PageHeight-r.Y
	k.op("m", x0+a, y0)
	k.op("l", x1-a, y0)
	k.op("c", x1-b, y0, x1, y0+b, x1, y0+a)
	k.op("l", x1, y1-a)
	k.op("c", x1, y1-b, x1-b, y1, x1-a, y1)
	k.op("l", x0+a, y1)
	k.op("c", x0+b, y1, x0, y1-b, x0, y1-a)
	k.op("l", x0, y0+a)
	k.op("c", x0, y0+b, x0+b, y0, x0+a, y0)
	k.op("h")
}

func (k *ink) op(name string, values ...float64) {
	for _, v := range values {
		k.number(hundredths(v))
	}
	k.out = append(append(k.out, name...), '\n')
}

func hundredths(v float64) int { return int(math.Round(v * 100)) }

// number writes hundredths with at most two decimals and a space.
func (k *ink) number(h int) {
	if h < 0 {
		k.out = append(k.out, '-')
		h = -h
	}
	k.out = strconv.AppendInt(k.out, int64(h/100), 10)
	if h %= 100; h > 0 {
		k.out = append(k.out, '.', '0'+byte(h/10))
		if h %= 10; h > 0 {
			k.out = append(k.out, '0'+byte(h))
		}
	}
	k.out = append(k.out, ' ')
}
