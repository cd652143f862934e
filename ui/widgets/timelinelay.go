package widgets

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/ui/theme"
)

// Sizes of the chart, in units at a text scale of 100%.
const (
	laneName = 118.0
	axisTall = 36.0
	markRow  = 26.0
	lanePad  = 5.0
	laneGap  = 4.0
	markHalf = 6.0
	barTall  = 22.0
	pileWide = 30.0 // least width of a mark that counts others

	todayTall = 20.0 // the strip under the lanes that says Today
)

// Rows of marks of all lanes together, and of one lane at most.
const (
	usualRows = 7
	mostRows  = 12
)

// laidItem is an item, or a pile of items that have no room of their own, with
// its row in its lane and where it stands across: from the first day there is,
// not from the left of the view.
type laidItem struct {
	items      []int // one, or those of a pile
	lane, row  int
	x, w       float32 // of the mark itself
	from, to   float32 // with its label
	labelAt    float32
	labelAlign fyne.TextAlign
	label      string // empty where there is no room
	inside     bool
}

func (l laidItem) pile() bool { return len(l.items) > 1 }

// layKey is what the places of the items depend on.
type layKey struct {
	width, scale float32
	level, most  int
}

// lay works out where everything stands, unless it is known.
func (c *TimelineChart) lay() { c.layAt(c.Size().Width) }

func (c *TimelineChart) layAt(width float32) {
	key := layKey{width, theme.Scale(), c.level, c.Rows()}
	if key == c.laidAt {
		return
	}
	c.laidAt, c.laid, c.rows = key, nil, c.rowsAt(width)
	for lane, rows := range c.rows {
		c.laid = append(c.laid, c.layLane(lane, rows, width)...)
	}
}

// share gives each lane the rows that it needs for what is ahead, while there
// are some, in turns that begin with the one that needs most. A lane has the
// same rows at every zoom.
func (c *TimelineChart) share(width float32, left int) []int {
	level := c.level
	c.level = zoomAhead
	defer func() { c.level = level }()
	need, rows, turns := make([]int, len(c.data.Lanes)), make([]int, len(c.data.Lanes)), make([]int, len(c.data.Lanes))
	for lane := range rows {
		p := c.placer(lane, mostRows, width)
		_ = p.all(c.byWeight(lane))
		need[lane], rows[lane], turns[lane] = max(p.used, 1), 1, lane
		left--
	}
	slices.SortStableFunc(turns, func(a, b int) int { return cmp.Compare(need[b], need[a]) })
	for given := true; given && left > 0; {
		given = false
		for _, lane := range turns {
			if rows[lane] < need[lane] && left > 0 {
				rows[lane]++
				left--
				given = true
			}
		}
	}
	return rows
}

// byWeight lists the items of a lane that a level shows, the heaviest first,
// else by date.
func (c *TimelineChart) byWeight(lane int) []int {
	var all []int
	first := c.data.From.AddDays(int(c.origin()))
	for _, i := range c.order {
		if c.data.Items[i].Lane == lane && (c.level != zoomAhead || c.data.Items[i].last() >= first) {
			all = append(all, i)
		}
	}
	slices.SortStableFunc(all, func(a, b int) int { return cmp.Compare(c.data.Items[b].Weight, c.data.Items[a].Weight) })
	return all
}

// layLane sets the items of a lane on its rows. Where not all find room, the
// last row is kept for piles.
func (c *TimelineChart) layLane(lane, rows int, width float32) []laidItem {
	p := c.placer(lane, rows, width)
	items := c.byWeight(lane)
	over := p.all(items)
	if len(over) == 0 {
		return p.laid
	}
	p = c.placer(lane, max(rows-1, 1), width)
	if rows == 1 {
		p.piles(items, 0)
		return p.laid
	}
	p.taken = append(p.taken, nil)
	p.piles(p.all(items), rows-1)
	return p.laid
}

// A placer sets the items of one lane on rows.
type placer struct {
	c       *TimelineChart
	lane    int
	rows    int
	used    int
	perDay  float32
	origin  float32         // where what is laid out begins
	whole   float32         // and ends: the width of all the time
	taken   [][]stretch     // of each row
	kept    map[int]stretch // of the first row, for the marks of what must be shown
	laid    []laidItem
	gap, in float32
}

type stretch struct{ from, to float32 }

func (c *TimelineChart) placer(lane, rows int, width float32) *placer {
	perDay := (width - theme.Units(laneName)) / c.span()
	return &placer{c: c, lane: lane, rows: rows, perDay: perDay, origin: perDay * c.origin(), whole: perDay * c.whole(),
		taken: make([][]stretch, rows), gap: theme.Units(8), in: theme.Units(6)}
}

func (p *placer) x(d calendar.Date) float32 { return float32(d-p.c.data.From) * p.perDay }

// all places the items in their order and returns those that have no room.
// Labels are for those that come first; a mark without one still has its tip.
func (p *placer) all(items []int) (over []int) {
	p.kept = map[int]stretch{}
	for _, i := range items {
		if l := p.mark(i); p.c.data.Items[i].Weight >= MustShow && l.w <= theme.Units(pileWide) {
			p.kept[i] = stretch{l.x, l.x + l.w}
		}
	}
	var later []int
	for _, i := range items {
		if !p.withLabel(i) && !(p.c.data.Items[i].Weight >= MustShow && p.bare(i)) {
			later = append(later, i)
		}
	}
	for _, i := range later {
		if !p.bare(i) {
			over = append(over, i)
		}
	}
	return over
}

// bare places an item without its label.
func (p *placer) bare(i int) bool {
	l := p.mark(i)
	l.from, l.to = l.x, l.x+l.w
	return p.put(l, p.rows)
}

// mark is an item without its label.
func (p *placer) mark(i int) laidItem {
	item := p.c.data.Items[i]
	l := laidItem{items: []int{i}, lane: p.lane, x: p.x(item.From)}
	if item.Kind == BarMark {
		l.x = max(l.x, p.origin)
		l.w = max(p.x(min(item.To, p.c.data.To).AddDays(1))-l.x, theme.Units(12))
		return l
	}
	half := theme.Units(markHalf)
	l.x, l.w = min(max(l.x+p.perDay/2-half, p.origin), p.whole-2*half), 2*half
	return l
}

// withLabel places an item with its label: in its bar, at its right, or at its
// left, on the first row that has room.
func (p *placer) withLabel(i int) bool {
	item, l := p.c.data.Items[i], p.mark(i)
	wide := textWidth(item.Label, labelStyle(item))
	l.label = item.Label
	if item.Kind == BarMark && !item.Filled && wide+theme.Units(14) <= l.w {
		l.inside, l.labelAt, l.from, l.to = true, l.x+theme.Units(7), l.x, l.x+l.w
		return p.put(l, p.rows)
	}
	right, left := l, l
	right.from, right.labelAt = l.x, l.x+l.w+p.in
	right.to = right.labelAt + wide
	left.to, left.labelAt, left.labelAlign = l.x+l.w, l.x-p.in, fyne.TextAlignTrailing
	left.from = left.labelAt - wide
	for row := range p.rows {
		if right.to <= p.whole && p.putOn(right, row) || left.from >= p.origin && p.putOn(left, row) {
			return true
		}
	}
	return false
}

// put places an item on the first of so many rows that has room.
func (p *placer) put(l laidItem, rows int) bool {
	for row := range rows {
		if p.putOn(l, row) {
			return true
		}
	}
	return false
}

func (p *placer) putOn(l laidItem, row int) bool {
	touches := func(s stretch) bool { return l.from < s.to+p.gap && s.from < l.to+p.gap }
	if slices.ContainsFunc(p.taken[row], touches) {
		return false
	}
	for i, s := range p.kept {
		if row == 0 && i != l.items[0] && touches(s) {
			return false
		}
	}
	delete(p.kept, l.items[0])
	l.row = row
	p.used = max(p.used, row+1)
	p.taken[row] = append(p.taken[row], stretch{l.from, l.to})
	p.laid = append(p.laid, l)
	return true
}

func labelStyle(item TimelineItem) theme.Style {
	if item.Bold {
		return theme.Caption.WithBold()
	}
	return theme.Caption
}

// rowsKey is what the rows of the lanes depend on.
type rowsKey struct {
	width, scale float32
	most         int
}

// rowsAt is how many rows each lane has at a width.
func (c *TimelineChart) rowsAt(width float32) []int {
	key := rowsKey{width, theme.Scale(), c.Rows()}
	rows, ok := c.shared[key]
	if !ok {
		rows = c.share(width, key.most)
		c.shared[key] = rows
	}
	return rows
}

func (c *TimelineChart) height(width float32) float32 {
	h := float32(axisTall + todayTall)
	if width > theme.Units(laneName) {
		for _, n := range c.rowsAt(width) {
			h += markRow*float32(n) + 2*lanePad + laneGap
		}
	}
	return theme.Units(h)
}
