package sheet

import "strconv"

func (h Heading) lay(s Style, x, w float64) []slab {
	z, before := s.Heading, 0.9*s.Heading.Lead
	switch h.Level {
	case 1:
		z, before = s.Title, 0
	case 3:
		z, before = s.Sub, 0.6*s.Sub.Lead
	}
	out := z.set(h.words(z, s), w).slabs(x)
	for i := range out {
		out[i].keep = true
	}
	if h.Level == 2 {
		out[0].bookmark = &Bookmark{Title: h.Text, Level: 1}
	}
	after := slab{high: 0.18 * z.Lead, keep: true}
	return append(spaced(out, before), after)
}

func (h Heading) words(z Size, s Style) Words {
	w := Strong(h.Text)
	if h.Aside != "" {
		w = w.And(Dim("  " + h.Aside))
	}
	return w
}

func (p Paragraph) size(s Style) Size {
	if p.Note {
		return s.Note
	}
	return s.Body
}

func (p Paragraph) lay(s Style, x, w float64) []slab {
	z := p.size(s)
	out := z.set(p.Words, min(w, 52*z.Size)).slabs(x)
	if p.Keep && len(out) > 0 {
		out[len(out)-1].keep = true
	}
	return spaced(out, 0.5*z.Lead)
}

func (l List) lay(s Style, x, w float64) []slab {
	z := s.Body
	if l.Note {
		z = s.Note
	}
	mark := Regular.Width("0. ", z.Size)
	if l.Numbered && len(l.Items) > 9 {
		mark = Regular.Width("00. ", z.Size)
	}
	var out []slab
	for i, item := range l.Items {
		rows := z.set(item, min(w-mark, 52*z.Size)).slabs(x + mark)
		sign := "•"
		if l.Numbered {
			sign = strconv.Itoa(i+1) + "."
		}
		at := x
		if l.Numbered {
			at = x + mark - Regular.Width(sign+" ", z.Size)
		}
		rows[0].items = append([]Item{Text{X: at, Y: z.baseline(), Size: z.Size, Color: Ink, String: sign}}, rows[0].items...)
		before := 0.2 * z.Lead
		if l.Note {
			before = 0
		}
		if i == 0 {
			before = 0.3 * z.Lead
		}
		out = append(out, spaced(rows, before)...)
	}
	return out
}

func (b Box) lay(s Style, x, w float64) []slab {
	z, radius, pad, icon := s.Body, 6.0, 11.0, 15.0
	if b.Square {
		z, radius, pad = s.Note, 0, 9.0
	}
	indent := pad
	if b.Icon != "" {
		indent += icon + 9
	}
	words := z.set(b.Words, w-indent-pad)
	high := words.height() + 2*pad - 2
	items := []Item{Rect{X: x, Y: 0, W: w, H: high, Radius: radius, Edge: Ink, Stroke: 0.75}}
	if b.Icon != "" {
		items = append(items, Icon(b.Icon, x+pad, pad-1+(z.Lead-icon)/2, icon, Ink)...)
	}
	items = append(items, words.placed(x+indent, pad-1)...)
	return []slab{{high: high, before: 10, items: items}}
}

func (f Facts) lay(s Style, x, w float64) []slab {
	if s.Stack || len(f.Facts) == 0 {
		return f.stacked(s, x, w)
	}
	col := w / float64(len(f.Facts))
	const gap, pad = 14, 15
	var high float64
	var items []Item
	for i, fact := range f.Facts {
		at, room := x+float64(i)*col, col
		if i > 0 {
			at, room = at+gap, room-gap
		}
		label := s.Note.set(Dim(fact.Label), room-gap)
		value := s.Figure.set(Strong(fact.Value), room-4)
		items = append(items, label.placed(at, pad)...)
		items = append(items, value.placed(at, pad+label.height())...)
		high = max(high, 2*pad+label.height()+value.height())
	}
	for i := 1; i < len(f.Facts); i++ {
		at := x + float64(i)*col
		items = append(items, Line{at, 0, at, high, 0.5, Hair})
	}
	return []slab{{high: high, before: 12, items: append(items, rule(x, w, 0, 0.75, Ink), rule(x, w, high, 0.75, Ink))}}
}

func (f Facts) stacked(s Style, x, w float64) []slab {
	var out []slab
	for i, fact := range f.Facts {
		label := s.Body.set(Dim(fact.Label), 0.42*w)
		value := s.Figure.set(Strong(fact.Value), 0.58*w-cellGap)
		one := slab{high: max(label.height(), value.height()) + 8, items: []Item{rule(x, w, 0, 0.75, Ink)}}
		one.items = append(one.items, label.placed(x, 4+s.Figure.baseline()-s.Body.baseline())...)
		one.items = append(one.items, value.placed(x+0.42*w+cellGap, 4)...)
		if i == len(f.Facts)-1 {
			one.items = append(one.items, rule(x, w, one.high, 0.75, Ink))
		}
		out = append(out, one)
	}
	return spaced(out, 12)
}

// rule is a horizontal line.
func rule(x, w, y, stroke float64, c Color) Item { return Line{x, y, x + w, y, stroke, c} }

func (c Columns) lay(s Style, x, w float64) []slab {
	if c.Fold && s.Stack {
		return append(stack(c.Left, s, x, w), stack(c.Right, s, x, w)...)
	}
	room := w - c.Gap
	a := joined(stack(c.Left, s, x, room*c.Share))
	b := joined(stack(c.Right, s, x+room*c.Share+c.Gap, room*(1-c.Share)))
	return []slab{{high: max(a.high, b.high), before: 14, items: append(a.items, b.items...)}}
}
