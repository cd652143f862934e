package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// CellState says how one character of the form compares with the certificate.
type CellState int

// The states of a cell. Extra: only the form has it. Missing: only the
// certificate has it.
const (
	CellSame CellState = iota
	CellDiffers
	CellExtra
	CellMissing
)

// Cell is one place in the comparison: what stands there, as it is to be shown
// (a space as a middle dot), or nothing.
type Cell struct {
	Cert, Form string
	State      CellState
}

// ExactMatch sets two texts one above the other, letter by letter.
type ExactMatch struct {
	panel
	certLabel, formLabel string
	cells                []Cell
	before               int // characters that stand before the first cell
	grid                 *drawing
	sentence             *Text
}

// NewExactMatch returns a comparison; the labels are "Certificate says" and
// "Form says", the sentence says in words what the cells show.
func NewExactMatch(certLabel, formLabel, sentence string, cells []Cell) *ExactMatch {
	m := &ExactMatch{certLabel: certLabel, formLabel: formLabel, cells: cells}
	m.grid = newDrawing(func() float32 { return theme.Units(cellWide * 6) }, m.height, m.draw)
	m.sentence = Body(sentence)
	m.init(m, Column(10, m.grid, m.sentence), nil)
	return m
}

// Set replaces the comparison.
func (m *ExactMatch) Set(sentence string, cells []Cell) { m.SetFrom(0, sentence, cells) }

// SetFrom replaces the comparison by part of a longer one, with so many
// characters before it.
func (m *ExactMatch) SetFrom(before int, sentence string, cells []Cell) {
	m.before, m.cells = before, cells
	m.sentence.SetText(sentence)
	m.Refresh()
	Settle(m.grid)
}

const (
	cellWide  = 28.0 // with its gap
	cellTall  = 32.0
	cellBlock = 18 + cellTall + 8 + 18 + cellTall + 20 + 8
	cellMost  = 12 // characters a line
)

func (m *ExactMatch) perLine(width float32) int {
	return min(max(int((width+theme.Units(3))/theme.Units(cellWide)), 1), cellMost)
}

func (m *ExactMatch) height(width float32) float32 {
	n := m.perLine(width)
	return theme.Units(cellBlock) * float32(max((len(m.cells)+n-1)/n, 1))
}

func (m *ExactMatch) draw(d *drawing, size fyne.Size) {
	n := m.perLine(size.Width)
	u := theme.Units
	for i := 0; i == 0 || i < len(m.cells); i += n {
		y := u(cellBlock) * float32(i/n)
		d.text(m.certLabel, 0, y+u(9), fyne.TextAlignLeading, theme.Caption, theme.Ink2)
		d.text(m.formLabel, 0, y+u(18+cellTall+8+9), fyne.TextAlignLeading, theme.Caption, theme.Ink2)
		for j, c := range m.cells[i:min(i+n, len(m.cells))] {
			x := u(cellWide) * float32(j)
			m.cell(d, x, y+u(20), c.Cert, c.State != CellSame)
			m.cell(d, x, y+u(18+cellTall+8+20), c.Form, c.State != CellSame)
			style, role := theme.Caption, theme.Ink3
			if c.State != CellSame {
				style, role = style.WithBold(), theme.Bad
			}
			d.text(strconv.Itoa(m.before+i+j+1), x+u(cellWide-3)/2, y+u(cellBlock-16), fyne.TextAlignCenter, style, role)
		}
	}
}

func (m *ExactMatch) cell(d *drawing, x, y float32, s string, differs bool) {
	u := theme.Units
	fill, edge, ink, stroke := theme.Sunken, theme.Line, theme.Ink, float32(1)
	if differs {
		fill, edge, ink, stroke = theme.BadTint, theme.Bad, theme.Bad, 2
	}
	d.rect(x, y, u(cellWide-3), u(cellTall-2), u(5), fill, edge, stroke)
	d.text(s, x+u(cellWide-3)/2, y+u(cellTall-2)/2, fyne.TextAlignCenter, theme.Style{Size: 17, Mono: true}, ink)
}
