package sheet

import (
	"fmt"
	"html"
)

// A Timeline is days on a line across the page, the earliest first.
type Timeline struct {
	Days   int // from the line's beginning to its end
	Months []Tickmark
	Marks  []Tickmark
}

// A Tickmark is a day of a timeline, so many days after its beginning. Says is
// the same in full, for those who cannot see the line.
type Tickmark struct {
	Day    int
	Label  string
	Says   string
	Strong bool
}

const (
	stemGap  = 3.0 // between a stem and its label
	axisRoom = 6.0 // above and below the line
	inset    = 4.0 // before the first day
)

// lay sets the labels in rows above the line, each at the right of a stem that
// goes down to its day. From right to left, a label goes above all whose stems
// it would cross, so that no stem crosses a label.
func (t Timeline) lay(s Style, x, w float64) []slab {
	if len(t.Marks) == 0 || t.Days <= 0 {
		return nil
	}
	if s.Stack {
		return spaced(t.list().lay(s, x, w), 6)
	}
	scale := t.scale(s, w)
	at := func(day int) float64 { return x + inset + scale*float64(day) }
	rows, most := make([]int, len(t.Marks)), 0
	for i := len(t.Marks) - 1; i >= 0; i-- {
		end := at(t.Marks[i].Day) + t.width(s, i)
		for j := i + 1; j < len(t.Marks); j++ {
			if at(t.Marks[j].Day) < end+inset {
				rows[i] = max(rows[i], rows[j]+1)
			}
		}
		most = max(most, rows[i])
	}
	line := float64(most+1)*s.Note.Lead + axisRoom
	one := slab{high: line + axisRoom + s.Foot.Lead, before: 10}
	one.items = append(one.items, rule(x, w, line, 1.2, Ink))
	for i, m := range t.Marks {
		one.items = append(one.items, t.mark(s, i, at(m.Day), line, line-axisRoom-float64(rows[i]+1)*s.Note.Lead)...)
	}
	for _, m := range t.Months {
		one.items = append(one.items, Line{X1: at(m.Day), Y1: line, X2: at(m.Day), Y2: line + axisRoom, Stroke: 0.5, Color: Hair})
		if label := s.Foot.set(Dim(m.Label), w); at(m.Day)+stemGap+label.width() < x+w {
			one.items = append(one.items, label.placed(at(m.Day)+stemGap, line+axisRoom)...)
		}
	}
	return []slab{one}
}

func (t Timeline) words(i int) Words {
	if t.Marks[i].Strong {
		return Strong(t.Marks[i].Label)
	}
	return Plain(t.Marks[i].Label)
}

func (t Timeline) width(s Style, i int) float64 {
	return stemGap + s.Note.set(t.words(i), PageWidth).width()
}

// scale is how wide a day is, so that every label ends on the line.
func (t Timeline) scale(s Style, w float64) float64 {
	scale := (w - 2*inset) / float64(t.Days)
	for i, m := range t.Marks {
		if m.Day > 0 {
			scale = min(scale, (w-inset-t.width(s, i))/float64(m.Day))
		}
	}
	return max(scale, 0.1)
}

// mark draws a stem, a dot and the label.
func (t Timeline) mark(s Style, i int, x, line, top float64) []Item {
	dot := Circle{X: x, Y: line, R: 2.6, Fill: White, Edge: Ink, Stroke: 1.2}
	if t.Marks[i].Strong {
		dot.Fill = Ink
	}
	items := []Item{Line{X1: x, Y1: top, X2: x, Y2: line, Stroke: 0.6, Color: Quiet}, dot}
	return append(items, s.Note.set(t.words(i), PageWidth).placed(x+stemGap, top)...)
}

// list is the timeline in words.
func (t Timeline) list() List {
	var l List
	for i, m := range t.Marks {
		words := Plain(m.Says)
		if t.Marks[i].Strong {
			words = Strong(m.Says)
		}
		l.Items = append(l.Items, words)
	}
	return l
}

func (t Timeline) html(h *htmlWriter) {
	fmt.Fprint(h, "<ul>\n")
	for _, m := range t.Marks {
		fmt.Fprintf(h, "<li>%s</li>\n", html.EscapeString(m.Says))
	}
	fmt.Fprint(h, "</ul>\n")
}

func (t Timeline) text(w *textWriter) { t.list().text(w) }
