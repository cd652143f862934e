package sheet

import (
	"rosette/guides/words"
)

// A Document is what a pack says, before it is laid out.
type Document struct {
	Title    string   // also the title of the file
	Stamps   []string // boxed at the top right of every page: DRAFT
	Pale     string   // written large and pale across every page, below its text; "" for nothing
	Backs    bool     // each page of a form has a blank back, for printing on both sides
	Files    []File   // attached to the PDF
	Accent   Color
	Bare     bool // no cover: the sections alone
	Cover    Cover
	Sections []Section
	Foot     []Words // the second line of every foot, in parts
	Words    *words.Catalogue
}

// A Cover is the first page. Its rosette has a pleat for each page, and its
// contents list the sections.
type Cover struct {
	For     string // who the pack is for
	Name    string
	Lines   []string
	Facts   []Fact
	Boxes   []Box
	About   string // first line of the foot
	Private bool   // says which pages hold the home address
}

// A Section begins a new page and has an entry in the contents.
type Section struct {
	ID      string // anchor in HTML
	Title   string
	Above   string // a line above the title
	Intro   string // a line below it
	About   string // first line of the foot: what the page is
	Form    bool   // a paper for an officer: its own blocks begin it, title and all
	Sheets  int    // of a form: how many sheets are enough, past which its type is made smaller; 0 is one
	Address bool   // it may hold a home address
	Blocks  []Block
	Other   Tongue // texts in another language

	room float64 // for the line above the title, while it is laid out
}

// A Tongue is texts of a section, such as labels, that are in another language
// than the document. Each is a line, or a part of one between slashes.
type Tongue struct {
	Lang  string
	Texts []string
}

// Words are runs of text that are read as one.
type Words []Run

// A Run is text of one face.
type Run struct {
	Text  string
	Font  Font
	Quiet bool
	Link  string // as that of a Text
	Lang  string // of the text, where it is not the document's: "cy"
}

// Plain is text in the regular face; Strong in the heavier one; Typed is text
// just as it was typed.
func Plain(s string) Words  { return Words{{Text: s}} }
func Strong(s string) Words { return Words{{Text: s, Font: SemiBold}} }
func Typed(s string) Words  { return Words{{Text: s, Font: Mono}} }

// Dim is plain text in a quieter colour.
func Dim(s string) Words { return Words{{Text: s, Quiet: true}} }

// To returns the words as a link to an address.
func (w Words) To(link string) Words {
	all := append(Words(nil), w...)
	for i := range all {
		all[i].Link = link
	}
	return all
}

// And joins words.
func (w Words) And(more ...Words) Words {
	all := append(Words(nil), w...)
	for _, m := range more {
		all = append(all, m...)
	}
	return all
}

// String returns the words without their faces.
func (w Words) String() string {
	var s string
	for _, r := range w {
		s += r.Text
	}
	return s
}

// strong returns the words with the regular face made heavier.
func (w Words) strong() Words {
	all := append(Words(nil), w...)
	for i := range all {
		if all[i].Font == Regular && !all[i].Quiet {
			all[i].Font = SemiBold
		}
	}
	return all
}

// A Block is a part of a section, one below the other.
type Block interface {
	lay(s Style, x, w float64) []slab
	html(*htmlWriter)
	text(*textWriter)
}

// A Heading is a heading of level 1 (only on a form), 2 or 3, with words after
// it that are not part of it.
type Heading struct {
	Level int
	Text  string
	Aside string
}

// A Paragraph is running text.
type Paragraph struct {
	Words Words
	Note  bool // smaller
	Keep  bool // on one page with what comes next
}

// A List is a list with bullets or numbers.
type List struct {
	Numbered bool
	Note     bool
	Items    []Words
}

// A Table has a head that is repeated on every page, and rows that are not
// torn.
type Table struct {
	Columns []Column
	Rows    []Row
}

// A Column of a table.
type Column struct {
	Title string
	Share float64 // of the width
	Small bool
	Right bool
	Light bool // never in the heavier face
	Lead  bool // leads the row when the table is stacked
}

// A Row of a table. A cell's first line stands level with the others'.
type Row struct {
	Cells  []Words
	Strong bool   // binds the reader
	Shaded bool   // the key row
	Code   string // address shown as a QR code at the right; "" for none
}

// A TickList has a box to tick before each thing to do.
type TickList struct {
	Head  [3]string // what, due, who
	Items []Tick
}

// A Tick is one thing to do.
type Tick struct {
	Done   bool
	Strong bool
	What   string
	Note   string // below it
	Due    string
	Who    string
}

// Facts are a few key facts side by side.
type Facts struct{ Facts []Fact }

// A Fact is a value with its label.
type Fact struct{ Label, Value string }

// A Box sets words apart, with an icon that only decorates.
type Box struct {
	Icon   string // name of an icon of the assets
	Words  Words
	Square bool // square corners, for forms
}

// Weeks are calendars of only the weeks that count.
type Weeks struct {
	Days   [7]string // Monday first: M, T, W …
	Months []Month
}

// A Month is part of a month.
type Month struct {
	Name  string
	Weeks [][7]Day
}

// A Day of a calendar; the zero value is an empty place.
type Day struct {
	Number int
	Mark   string // below the number: the count, a word for a holiday, or ""
	Says   string // the same in full, for those who cannot see the cell
	Look   Look
}

// Look is how a day is drawn.
type Look uint8

// The looks of a day: left out, counted (boxed), the result (in a heavy box)
// and day 0 (filled).
const (
	LeftOut Look = iota
	Counted
	Result
	Zero
)

// A Grid is a table of ruled boxes to fill in on a form.
type Grid struct {
	Title  string // a shaded row above, or ""
	Shares []float64
	Head   []string // a shaded row, or none, which is repeated on every page
	Again  bool     // the title too
	Rows   []GridRow
}

// A GridRow is a row of boxes, at least High points high.
type GridRow struct {
	High  float64
	Cells []GridCell
}

// A GridCell has a label, what was typed below it, or neither: an empty box to
// write in.
type GridCell struct {
	Label  string
	Strong bool // the label names the row
	Sign   bool // somebody signs here
	Typed  string
}

// Columns stand two stacks of blocks side by side. They are never torn.
type Columns struct {
	Left, Right []Block
	Share       float64 // of the width, for the left
	Gap         float64
	Fold        bool // one below the other in large print
}
