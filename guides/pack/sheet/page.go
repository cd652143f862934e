// Package sheet sets documents: from headings, paragraphs, tables, tick lists,
// calendars and forms it makes pages of placed text and shapes, and writes them
// as PDF; and from the same document, before it is laid out, HTML and plain
// text, which are its true twins. It knows nothing of elections.
//
// Everything on a page is measured in points from the page's top left.
package sheet

// Points in a millimetre.
const mm = 72 / 25.4

// The size of a page: A4, portrait.
const (
	PageWidth  = 210 * mm
	PageHeight = 297 * mm
)

// A Page is one laid-out page.
type Page struct {
	Under     []Item // pale, below everything: no part of what the page says
	Items     []Item
	Section   string     // title of the section that it belongs to
	Address   bool       // it may hold a home address
	Bookmarks []Bookmark // at most one for each heading that has one

	back bool  // the blank back of a sheet
	body *body // what others share of it; nil for none
	foot int   // how many of the last items its neighbours have too
}

// A Bookmark is an entry of a PDF's outline.
type Bookmark struct {
	Title string
	Level int     // 0 for a section, 1 for a heading in it
	Y     float64 // where on the page
}

// An Item is a thing drawn on a page: Text, Line, Rect, Polygon or Circle.
// Items are drawn in order, later ones over earlier ones.
type Item interface {
	moved(dx, dy float64) Item
}

// Font is one of the four faces.
type Font uint8

// The faces.
const (
	Regular Font = iota
	Italic
	SemiBold
	Mono
)

// Color is red, green and blue as in 0x7F4560. The zero value is no colour.
type Color uint32

// RGB returns the parts of the colour, 0 to 255 each.
func (c Color) RGB() (r, g, b int) { return int(c >> 16 & 255), int(c >> 8 & 255), int(c & 255) }

// The colours of a page. All but the accent survive a photocopier.
const (
	Ink   Color = 0x15121A
	Quiet Color = 0x524C5C // second lines
	Grey  Color = 0xF1EFF4 // header cells and the key row
	Hair  Color = 0xB4AFBB // hairlines
	White Color = 0xFFFFFF
)

// A Text is a run of one face, with its baseline at Y.
type Text struct {
	X, Y   float64
	Font   Font
	Size   float64
	Color  Color
	String string
	Lang   string // of the text, where it is not the document's: "cy"
	Link   string // the address of a web page that it leads to, or "#3" for page 3
}

// A Line is a straight stroke.
type Line struct {
	X1, Y1, X2, Y2 float64
	Stroke         float64 // width
	Color          Color
}

// A Rect is a rectangle, with rounded corners when Radius is not 0. Its edge
// is drawn on its outline, half inside and half outside.
type Rect struct {
	X, Y, W, H float64
	Radius     float64
	Fill       Color // no colour: not filled
	Edge       Color // no colour: no edge
	Stroke     float64
}

// A Point is a corner of a polygon.
type Point struct{ X, Y float64 }

// A Polygon is a filled shape of one or more closed rings, by the even-odd
// rule: a ring inside another is a hole.
type Polygon struct {
	Rings [][]Point
	Fill  Color
}

// A Circle is a disc, a ring or both.
type Circle struct {
	X, Y, R float64 // centre and radius
	Fill    Color
	Edge    Color
	Stroke  float64
}

func (t Text) moved(dx, dy float64) Item { t.X += dx; t.Y += dy; return t }

func (l Line) moved(dx, dy float64) Item {
	l.X1, l.X2, l.Y1, l.Y2 = l.X1+dx, l.X2+dx, l.Y1+dy, l.Y2+dy
	return l
}

func (r Rect) moved(dx, dy float64) Item { r.X += dx; r.Y += dy; return r }

func (p Polygon) moved(dx, dy float64) Item {
	rings := make([][]Point, len(p.Rings))
	for i, ring := range p.Rings {
		rings[i] = make([]Point, len(ring))
		for j, q := range ring {
			rings[i][j] = Point{q.X + dx, q.Y + dy}
		}
	}
	return Polygon{rings, p.Fill}
}

func (c Circle) moved(dx, dy float64) Item { c.X += dx; c.Y += dy; return c }
