package sheet

const (
	gridPad    = 5.5
	gridStroke = 0.75
)

func (g Grid) lay(s Style, x, w float64) []slab {
	if s.Stack && len(g.Shares) > 2 {
		return g.stacked(s, x, w)
	}
	edges := g.edges(x, w)
	var out []slab
	if g.Title != "" {
		out = append(out, g.title(s, x, w))
	}
	var head *slab
	if len(g.Head) > 0 {
		one := g.head(s, edges)
		out, head = append(out, one), &one
	}
	if g.Again && len(out) > 0 {
		one := joined(out)
		one.keep, head = true, &one
	}
	for _, row := range g.Rows {
		for _, one := range g.row(s, row, edges) {
			one.head = head
			out = append(out, one)
		}
	}
	return spaced(out, 6)
}

// title is the shaded row above the others.
func (g Grid) title(s Style, x, w float64) slab {
	b := s.Label.set(Strong(g.Title), w-2*gridPad)
	high := b.height() + 2*gridPad
	return slab{high: high, keep: true, items: append([]Item{shaded(x, w, high)}, b.placed(x+gridPad, gridPad)...)}
}

// stacked turns the grid: a row for each box, with its label at the left.
func (g Grid) stacked(s Style, x, w float64) []slab {
	var out []slab
	if g.Title != "" {
		title := g.title(s, x, w)
		title.before = 6
		out = append(out, title)
	}
	for _, row := range g.Rows {
		turned := Grid{Shares: []float64{4, 6}}
		for i, c := range row.Cells {
			label, high := "", 0.0
			if i < len(g.Head) {
				label = g.Head[i]
			}
			if c.Typed == "" {
				high = row.High
			}
			if c.Strong {
				turned.Title = c.Label
				continue
			}
			if label == "" {
				label, c.Label = c.Label, ""
			}
			turned.Rows = append(turned.Rows, GridRow{high, []GridCell{{Label: label, Sign: c.Sign}, c}})
		}
		rows := turned.lay(s, x, w)
		for i := range rows[:len(rows)-1] {
			rows[i].keep = true
		}
		out = append(out, rows...)
	}
	return out
}

func shaded(x, w, high float64) Item {
	return Rect{X: x, W: w, H: high, Fill: Grey, Edge: Ink, Stroke: gridStroke}
}

// edges returns the left edge of each column, and the right edge of the last.
func (g Grid) edges(x, w float64) []float64 {
	var all float64
	for _, share := range g.Shares {
		all += share
	}
	edges := []float64{x}
	for _, share := range g.Shares {
		x += w * share / all
		edges = append(edges, x)
	}
	return edges
}

func (g Grid) head(s Style, edges []float64) slab {
	head := slab{keep: true}
	texts := make([]block, len(g.Head))
	for i, title := range g.Head {
		texts[i] = s.Label.set(Plain(title), edges[i+1]-edges[i]-2*gridPad)
		head.high = max(head.high, texts[i].height()+2*gridPad)
	}
	for i, b := range texts {
		head.items = append(head.items, shaded(edges[i], edges[i+1]-edges[i], head.high))
		head.items = append(head.items, b.placed(edges[i]+gridPad, gridPad)...)
	}
	return head
}

// row sets a row of boxes. What was typed keeps every letter: a long text
// breaks into lines and its box grows; one that no page could hold goes on in
// the next box.
func (g Grid) row(s Style, row GridRow, edges []float64) []slab {
	texts := make([]block, len(row.Cells))
	most := 1
	for i, c := range row.Cells {
		texts[i] = c.set(s, edges[i+1]-edges[i]-2*gridPad)
		most = max(most, len(texts[i].lines))
	}
	var out []slab
	for from := 0; from < most; from += mostLines {
		one := slab{high: row.High}
		for i, b := range texts {
			y := gridPad
			if from == 0 {
				label, high := row.Cells[i].label(s, edges[i]+gridPad, edges[i+1]-edges[i]-2*gridPad)
				one.items = append(one.items, label...)
				y += high
			}
			texts[i].lines = b.lines[min(mostLines, len(b.lines)):]
			b.lines = b.lines[:min(mostLines, len(b.lines))]
			one.high = max(one.high, y+b.height()+gridPad)
			one.items = append(one.items, b.placed(edges[i]+gridPad, y)...)
		}
		for i := range texts {
			one.items = append(one.items, Rect{X: edges[i], W: edges[i+1] - edges[i], H: one.high, Edge: Ink, Stroke: gridStroke})
		}
		out = append(out, one)
	}
	return out
}

func (c GridCell) set(s Style, w float64) block {
	if c.Typed != "" {
		return s.Entry.set(Typed(c.Typed), w)
	}
	return block{}
}

// names reports whether a cell has only the label of the one at its right.
func (g Grid) names(r GridRow, i int) bool {
	return len(g.Head) == 0 && !r.Cells[i].Strong && r.Cells[i].Label != "" && r.Cells[i].Typed == "" &&
		i+1 < len(r.Cells) && r.Cells[i+1].Label == ""
}

// signIcon is the side of the pen that marks where to sign.
const signIcon = 10

// label places the label of a box at the top of it, and says how high it is.
func (c GridCell) label(s Style, x, w float64) ([]Item, float64) {
	switch {
	case c.Label == "":
		return nil, 0
	case c.Sign:
		b := s.Label.set(Strong(c.Label), w-signIcon-4)
		pen := Icon("pencil", x, gridPad+(s.Label.Lead-signIcon)/2, signIcon, Ink)
		return append(pen, b.placed(x+signIcon+4, gridPad)...), b.height()
	case c.Strong:
		b := Size{s.Label.Size + 1, s.Label.Lead + 2}.set(Strong(c.Label), w)
		return b.placed(x, gridPad), b.height()
	}
	b := s.Label.set(Plain(c.Label), w)
	return b.placed(x, gridPad), b.height()
}
