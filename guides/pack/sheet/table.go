package sheet

// Rows longer than this many lines may be torn, since a page might not hold
// them.
const mostLines = 18

const (
	cellGap = 7.0 // between columns
	cellPad = 4.0 // above and below a row's text
	edgePad = 5.0 // between the table's edge and its text
)

func (t Table) lay(s Style, x, w float64) []slab {
	if s.Stack && len(t.Columns) > 2 {
		return t.stacked(s, x, w)
	}
	at, widths := t.columns(x, w-t.codeRoom())
	head := t.head(s, x, w, at, widths)
	out := []slab{head}
	for _, row := range t.Rows {
		out = append(out, t.row(s, row, x, w, at, widths, &head)...)
	}
	return spaced(paired(out), 4)
}

// paired keeps the first two rows after the head together, and the last two.
func paired(slabs []slab) []slab {
	if n := len(slabs); n > 3 {
		slabs[1].keep, slabs[n-2].keep = true, true
	}
	return slabs
}

// columns returns where the text of each column begins and how wide it may be.
func (t Table) columns(x, w float64) (at, widths []float64) {
	var all float64
	for _, c := range t.Columns {
		all += c.Share
	}
	room := w - 2*edgePad - cellGap*float64(len(t.Columns)-1)
	x += edgePad
	for _, c := range t.Columns {
		cw := room * c.Share / all
		at, widths = append(at, x), append(widths, cw)
		x += cw + cellGap
	}
	return at, widths
}

func (t Table) head(s Style, x, w float64, at, widths []float64) slab {
	z := Size{s.Table.Size - 0.5, s.Table.Lead}
	head := slab{keep: true}
	for i, c := range t.Columns {
		b := z.set(Strong(c.Title), widths[i])
		head.items = append(head.items, b.cell(c, at[i], widths[i], cellPad)...)
		head.high = max(head.high, b.height()+2*cellPad)
	}
	head.items = append(head.items, rule(x, w, head.high, 0.75, Ink))
	return head
}

// cell places a cell's text, at the right of the column where it is wanted.
func (b block) cell(c Column, x, w, y float64) []Item {
	if c.Right {
		x += w - b.width()
	}
	return b.placed(x, y)
}

// row sets a row, in parts when it is too long for a page.
func (t Table) row(s Style, row Row, x, w float64, at, widths []float64, head *slab) []slab {
	cells := make([]block, len(t.Columns))
	most := 0
	for i, c := range t.Columns {
		cells[i] = t.cellSize(s, c).set(t.words(row, i), widths[i])
		most = max(most, len(cells[i].lines))
	}
	var out []slab
	for from := 0; from < max(most, 1); from += mostLines {
		part := slab{head: head}
		for i, c := range t.Columns {
			b := cells[i]
			b.lines = b.lines[min(from, len(b.lines)):min(from+mostLines, len(b.lines))]
			lower := (s.Table.baseline() - b.baseline()) // one baseline for all
			part.items = append(part.items, b.cell(c, at[i], widths[i], cellPad+lower)...)
			part.high = max(part.high, b.height()+2*cellPad+max(lower, 0))
		}
		if from == 0 && row.Code != "" {
			part.addCode(newCode(row.Code), x+w)
		}
		if row.Shaded {
			part.items = append([]Item{Rect{X: x, Y: 0, W: w, H: part.high, Fill: Grey}}, part.items...)
		}
		if from+mostLines >= most {
			part.items = append(part.items, rule(x, w, part.high, 0.5, Hair))
		}
		out = append(out, part)
	}
	return out
}

// codeRoom is the width that the QR codes of the rows take, with the white
// around them.
func (t Table) codeRoom() float64 {
	var widest float64
	for _, r := range t.Rows {
		if r.Code != "" {
			widest = max(widest, newCode(r.Code).side()+2*codeMargin)
		}
	}
	return widest
}

const codeMargin = 4 * module

// addCode draws a code at the right edge, and makes the slab as high as it.
func (s *slab) addCode(c Code, right float64) {
	s.items = append(s.items, c.moved(right-codeMargin-c.side(), codeMargin))
	s.high = max(s.high, c.side()+2*codeMargin)
}

func (t Table) words(r Row, i int) Words {
	if i >= len(r.Cells) {
		return nil
	}
	if r.Strong && !t.Columns[i].Light {
		return r.Cells[i].strong()
	}
	return r.Cells[i]
}

func (t Table) cellSize(s Style, c Column) Size {
	if c.Small && !s.Stack {
		return Size{s.Table.Size - 1.5, s.Table.Lead - 1.5}
	}
	return s.Table
}

// stacked lays each row as a few lines: the leading cells on the first, then
// the others with their column's title.
func (t Table) stacked(s Style, x, w float64) []slab {
	out := []slab{{keep: true, items: []Item{rule(x, w, 0, 0.75, Ink)}}}
	for _, row := range t.Rows {
		var lead Words
		var rest []Words
		for i, c := range t.Columns {
			cell := t.words(row, i)
			switch {
			case cell.String() == "":
			case c.Lead && lead != nil:
				lead = lead.And(Plain("   "), cell)
			case c.Lead:
				lead = cell
			case c.Light || c.Small && c.Title != "":
				rest = append(rest, Dim(c.Title+": ").And(cell))
			default:
				rest = append(rest, cell)
			}
		}
		var parts []slab
		for _, words := range append([]Words{lead}, rest...) {
			if len(words) > 0 {
				parts = append(parts, s.Table.set(words, w-2*edgePad).slabs(x+edgePad)...)
			}
		}
		if row.Code != "" && len(parts) > 0 {
			code := slab{}
			code.addCode(newCode(row.Code), x+edgePad+codeMargin+newCode(row.Code).side())
			parts = append(parts, code)
		}
		out = append(out, ruled(parts, row.Shaded, x, w)...)
	}
	return spaced(out, 6)
}

// ruled makes one slab of a stacked row, or several when it is long, with a
// line below.
func ruled(parts []slab, shaded bool, x, w float64) []slab {
	var out []slab
	for from := 0; from < len(parts); from += mostLines {
		one := joined(parts[from:min(from+mostLines, len(parts))])
		one.items = moved(one.items, 0, cellPad)
		one.high += 2 * cellPad
		if shaded {
			one.items = append([]Item{Rect{X: x, W: w, H: one.high, Fill: Grey}}, one.items...)
		}
		out = append(out, one)
	}
	if n := len(out); n > 0 {
		out[n-1].items = append(out[n-1].items, rule(x, w, out[n-1].high, 0.5, Hair))
	}
	return out
}
