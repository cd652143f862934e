package sheet

import "strconv"

// Gap between the days of a calendar.
const dayGap = 1.2

func (c Weeks) lay(s Style, x, w float64) []slab {
	cell := s.Cell
	month := 7*(cell+dayGap) - dayGap
	across := 1
	if n := int((w + 0.6*cell) / (month + 0.6*cell)); n > 1 {
		across = n
	}
	step := w
	if across > 1 {
		step = (w - month) / float64(across-1)
	}
	var out []slab
	for from := 0; from < len(c.Months); from += across {
		var row slab
		for i, m := range c.Months[from:min(from+across, len(c.Months))] {
			one := c.month(s, m, x+float64(i)*step)
			row.items = append(row.items, one.items...)
			row.high = max(row.high, one.high)
		}
		row.before = 10
		out = append(out, row)
	}
	return out
}

func (c Weeks) month(s Style, m Month, x float64) slab {
	cell := s.Cell
	step := cell + dayGap
	items := s.Sub.set(Strong(m.Name), 7*step).placed(x, 0)
	y := s.Sub.Lead + 1
	small := Size{s.Foot.Size, s.Foot.Lead}
	for i, day := range c.Days {
		items = append(items, centred(day, x+float64(i)*step+cell/2, y+small.baseline(), small.Size, Regular, Quiet))
	}
	y += small.Lead + 2
	for _, week := range m.Weeks {
		for i, day := range week {
			items = append(items, day.placed(x+float64(i)*step, y, cell)...)
		}
		y += step
	}
	return slab{high: y, items: items}
}

// placed draws a day in a square cell.
func (d Day) placed(x, y, cell float64) []Item {
	if d.Number == 0 {
		return nil
	}
	r := Rect{X: x + 0.4, Y: y + 0.4, W: cell - 0.8, H: cell - 0.8, Radius: 2}
	ink := Ink
	switch d.Look {
	case LeftOut:
		ink = Quiet
	case Counted:
		r.Edge, r.Stroke = Hair, 0.7
	case Result:
		r.Edge, r.Stroke = Ink, 1.6
	case Zero:
		r.Fill, ink = Ink, White
	}
	var items []Item
	if d.Look != LeftOut {
		items = append(items, r)
	}
	size := 0.42 * cell
	mid := x + cell/2
	if d.Mark == "" {
		return append(items, centred(strconv.Itoa(d.Number), mid, y+cell/2+0.35*size, size, Regular, ink))
	}
	markSize := size
	for SemiBold.Width(d.Mark, markSize) > cell-2.4 {
		markSize -= 0.1
	}
	mark := Ink
	if d.Look == Zero {
		mark = White
	}
	return append(items,
		centred(strconv.Itoa(d.Number), mid, y+0.45*cell, size, Regular, ink),
		centred(d.Mark, mid, y+0.85*cell, markSize, SemiBold, mark))
}

// centred is text with its middle at x.
func centred(s string, x, y, size float64, f Font, c Color) Text {
	return Text{X: x - f.Width(s, size)/2, Y: y, Font: f, Size: size, Color: c, String: s}
}
