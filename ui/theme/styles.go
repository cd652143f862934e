package theme

import "fyne.io/fyne/v2"

// A Style is one way to set text. Size and Line (the height of a line) are in
// units at a text scale of 100%.
type Style struct {
	Size, Line float32
	Bold, Mono bool
	Italic     bool
}

// The type styles. Nothing is smaller than Caption.
var (
	Figure   = Style{Size: 72, Line: 70, Bold: true} // working days left, on Home only
	FigureM  = Style{Size: 46, Line: 50, Bold: true} // money, clocks, days elsewhere
	Question = Style{Size: 30, Line: 38, Bold: true}
	Title    = Style{Size: 28, Line: 34, Bold: true}
	Lead     = Style{Size: 26, Line: 34, Bold: true}
	Heading  = Style{Size: 19, Line: 26, Bold: true}
	Emphasis = Style{Size: 17, Line: 24}
	Body     = Style{Size: 15, Line: 22}
	Strong   = Style{Size: 15, Line: 22, Bold: true}
	Small    = Style{Size: 14, Line: 20}
	Caption  = Style{Size: 13, Line: 18}
	Mono     = Style{Size: 15, Line: 22, Mono: true}
)

// WithBold returns the style in semibold.
func (s Style) WithBold() Style { s.Bold = true; return s }

// WithMono returns the style in the mono face.
func (s Style) WithMono() Style { s.Mono = true; return s }

// TextStyle returns what Fyne calls the style's face.
func (s Style) TextStyle() fyne.TextStyle {
	return fyne.TextStyle{Bold: s.Bold && !s.Mono, Italic: s.Italic, Monospace: s.Mono}
}
