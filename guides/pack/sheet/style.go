package sheet

// A Size is a size of type and the distance from one baseline to the next.
type Size struct{ Size, Lead float64 }

// A Style is the sizes by which a document is laid out.
type Style struct {
	Title, Heading, Sub, Intro, Body, Table, Note, Foot Size
	Label, Entry                                        Size    // of forms: what is asked, and what was typed
	Name                                                Size    // on the cover
	Figure                                              Size    // the value of a key fact
	Cell                                                float64 // side of a calendar's day
	Stack                                               bool    // wide tables become a list of rows
}

// Normal is the style of every pack that nobody asked to have larger.
func Normal() Style {
	return Style{
		Title: Size{25, 31}, Heading: Size{13, 18}, Sub: Size{11, 16}, Intro: Size{11, 16},
		Body: Size{10.5, 15}, Table: Size{10, 13.5}, Note: Size{9.5, 13}, Foot: Size{8.5, 11.5},
		Label: Size{9, 12}, Entry: Size{11, 14}, Name: Size{38, 42}, Figure: Size{15, 20},
		Cell: 20,
	}
}

// Large is the large-print edition: 16 points, the same in the same order, on
// more pages.
func Large() Style {
	return Style{
		Title: Size{32, 40}, Heading: Size{20, 27}, Sub: Size{17, 24}, Intro: Size{16, 23},
		Body: Size{16, 23}, Table: Size{16, 22}, Note: Size{16, 22}, Foot: Size{12, 16},
		Label: Size{15, 19}, Entry: Size{16, 20}, Name: Size{38, 43}, Figure: Size{19, 26},
		Cell: 32, Stack: true,
	}
}

// tighter is the style a step smaller, for a form with long texts.
func (s Style) tighter() Style {
	s.Entry = Size{s.Entry.Size - 1, s.Entry.Lead - 1.25}
	for _, z := range []*Size{&s.Title, &s.Sub, &s.Body, &s.Note, &s.Label} {
		*z = z.regular(0.95)
	}
	return s
}

// The area of a page that a document may use.
const (
	left   = 18 * mm
	right  = PageWidth - 18*mm
	top    = 15 * mm
	bottom = PageHeight - 10*mm // of the last line of the foot
	wide   = right - left
)
