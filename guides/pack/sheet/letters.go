package sheet

import (
	"fmt"
	"html"
	"strings"
)

// Letters are a text to copy letter by letter: each character in a cell of its
// own, with spaces marked.
type Letters struct {
	Mark  string // number of the box
	Label string
	Who   string // who writes it
	Text  string // "" for nothing to copy
	Note  string // below it
}

// Space stands for a space where it must be seen.
const Space = "␣"

// Width and height of a cell, in sizes of the entry.
const cellWide, cellHigh = 1.3, 1.6

func (l Letters) lay(s Style, x, w float64) []slab {
	who := s.Label.set(Dim(l.Who), w*0.34)
	indent := SemiBold.Width("00", s.Body.Size) + 8
	label := s.Body.set(Strong(l.Label), w*0.62-indent)
	head := slab{before: 7, keep: true, high: max(label.height(), who.height())}
	head.items = append(s.Body.set(Strong(l.Mark), indent).placed(x, 0), label.placed(x+indent, 0)...)
	head.items = append(head.items, who.placed(x+w*0.66, (s.Body.Lead-s.Label.Lead)/2)...)
	out := []slab{head}
	wide := cellWide * s.Entry.Size
	for _, row := range cells(Mono.drawable(l.Text), int((w-indent)/wide)) {
		out = append(out, s.cells(row, x+indent, wide))
	}
	if l.Note != "" {
		out = append(out, spaced(s.Note.set(Dim(l.Note), w-indent).slabs(x+indent), 3)...)
	}
	end := slab{high: 5, items: []Item{rule(x, w, 5, 0.5, Hair)}}
	for i := range out[:min(len(out), 2)] {
		out[i].keep = true
	}
	out[len(out)-1].keep = true
	return append(out, end)
}

// cells breaks a text into rows of at most so many characters, after a space
// where there is one.
func cells(text string, most int) [][]rune {
	most = max(most, 1)
	var rows [][]rune
	for _, line := range strings.Split(text, "\n") {
		left := []rune(line)
		for len(left) > most {
			n := most
			for i := most; i > most/2; i-- {
				if left[i-1] == ' ' {
					n = i
					break
				}
			}
			rows, left = append(rows, left[:n]), left[n:]
		}
		if len(left) > 0 {
			rows = append(rows, left)
		}
	}
	return rows
}

// cells draws a row of cells.
func (s Style) cells(row []rune, x, wide float64) slab {
	high := cellHigh * s.Entry.Size
	one := slab{high: high, before: 3}
	for i, r := range row {
		at := x + float64(i)*wide
		one.items = append(one.items, Rect{X: at, W: wide, H: high, Edge: Hair, Stroke: 0.5})
		if r == ' ' {
			one.items = append(one.items, openBox(at+wide*0.2, high*0.72, wide*0.6, high*0.16)...)
			continue
		}
		letter := string(r)
		one.items = append(one.items, Text{X: at + (wide-Mono.Width(letter, s.Entry.Size))/2, Y: high/2 + 0.35*s.Entry.Size,
			Font: Mono, Size: s.Entry.Size, Color: Ink, String: letter})
	}
	return one
}

// openBox is the sign for a space: a box without a lid.
func openBox(x, y, w, h float64) []Item {
	line := func(x1, y1, x2, y2 float64) Item {
		return Line{X1: x1, Y1: y1, X2: x2, Y2: y2, Stroke: 0.9, Color: Quiet}
	}
	return []Item{line(x, y-h, x, y), line(x, y, x+w, y), line(x+w, y-h, x+w, y)}
}

func (l Letters) html(h *htmlWriter) {
	h.heading(4, html.EscapeString(joinedBy(" ", l.Mark, l.Label)))
	if l.Text != "" {
		fmt.Fprintf(h, "<p>%s</p>\n", h.inline(Typed(l.Text)))
	}
	for _, s := range []string{l.Note, l.Who} {
		h.element("p class=\"note\"", s)
	}
}

func (l Letters) text(t *textWriter) {
	t.para(l.Mark+" ", joinedBy(", ", l.Label, l.Who))
	if l.Text != "" {
		t.para("    ", strings.ReplaceAll(l.Text, " ", Space))
	}
	t.para("    ", l.Note)
	t.blank()
}
