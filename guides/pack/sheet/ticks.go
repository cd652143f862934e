package sheet

import "strings"

// shares of the width for what, due and who.
const whatShare, dueShare = 0.56, 0.29

func (l TickList) lay(s Style, x, w float64) []slab {
	box := s.Body.Size
	indent := box + 9
	if s.Stack {
		return l.stacked(s, x, w, indent)
	}
	room := w - indent - 2*cellGap
	at := [3]float64{x + indent, x + indent + room*whatShare + cellGap, x + indent + room*(whatShare+dueShare) + 2*cellGap}
	widths := [3]float64{room * whatShare, room * dueShare, room * (1 - whatShare - dueShare)}
	head := slab{keep: true}
	z := Size{s.Table.Size - 0.5, s.Table.Lead}
	for i, title := range l.Head {
		b := z.set(Strong(title), widths[i])
		head.items = append(head.items, b.placed(at[i], cellPad)...)
		head.high = max(head.high, b.height()+2*cellPad)
	}
	head.items = append(head.items, rule(x, w, head.high, 0.75, Ink))
	out := []slab{head}
	for _, t := range l.Items {
		out = append(out, l.item(s, t, x, w, at, widths, &head))
	}
	return spaced(paired(out), 2)
}

func (l TickList) item(s Style, t Tick, x, w float64, at, widths [3]float64, head *slab) slab {
	one := slab{head: head, items: t.box(x, cellPad, s)}
	what := s.Table.set(t.words(), widths[0])
	one.items = append(one.items, what.placed(at[0], cellPad)...)
	high := what.height()
	if t.Note != "" {
		small := Size{s.Table.Size - 1, s.Table.Lead - 1}
		note := small.set(Dim(t.Note), widths[0])
		one.items = append(one.items, note.placed(at[0], cellPad+high)...)
		high += note.height()
	}
	for i, text := range []string{t.Due, t.Who} {
		b := s.Table.set(Plain(text), widths[i+1])
		one.items = append(one.items, b.placed(at[i+1], cellPad)...)
		high = max(high, b.height())
	}
	one.high = high + 2*cellPad
	one.items = append(one.items, rule(x, w, one.high, 0.5, Hair))
	return one
}

func (t Tick) words() Words {
	if t.Strong {
		return Strong(t.What)
	}
	return Plain(t.What)
}

// box is the box to tick, level with the first line of the text beside it.
func (t Tick) box(x, y float64, s Style) []Item {
	side := s.Body.Size
	y += s.Table.Lead/2 - side/2
	items := []Item{Rect{X: x + 1, Y: y, W: side, H: side, Edge: Ink, Stroke: 0.9}}
	if t.Done {
		items = append(items, Icon("check", x+1+side*0.06, y+side*0.06, side*0.88, Ink)...)
	}
	return items
}

func (l TickList) stacked(s Style, x, w, indent float64) []slab {
	var out []slab
	for _, t := range l.Items {
		parts := s.Table.set(t.words(), w-indent).slabs(x + indent)
		for _, text := range []string{t.Note, joinedBy(", ", t.Due, t.Who)} {
			if text != "" {
				parts = append(parts, s.Table.set(Dim(text), w-indent).slabs(x+indent)...)
			}
		}
		one := joined(parts)
		one.items = append(moved(one.items, 0, cellPad), t.box(x, cellPad, s)...)
		one.high += 2 * cellPad
		one.items = append(one.items, rule(x, w, one.high, 0.5, Hair))
		out = append(out, one)
	}
	return spaced(out, 4)
}

// joinedBy joins the texts that are not empty.
func joinedBy(between string, texts ...string) string {
	var some []string
	for _, t := range texts {
		if t != "" {
			some = append(some, t)
		}
	}
	return strings.Join(some, between)
}
