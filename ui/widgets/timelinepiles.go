package widgets

import (
	"cmp"
	"slices"
	"strconv"

	"rosette/ui/theme"
)

// piles sets items on one row, counting in one mark those that would touch. One
// that is alone keeps its own mark, and its label where there is room.
func (p *placer) piles(items []int, row int) {
	items = slices.Clone(items)
	slices.SortStableFunc(items, func(a, b int) int { return cmp.Compare(p.c.data.Items[a].From, p.c.data.Items[b].From) })
	wide := p.pileWidth(len(items))
	var all []laidItem
	for _, i := range items {
		l := p.mark(i)
		l.x = max(min(l.x, p.whole-wide), p.origin)
		if n := len(all) - 1; n >= 0 && l.x < all[n].x+wide+p.gap {
			all[n].items = append(all[n].items, i)
			continue
		}
		all = append(all, l)
	}
	for n, l := range all {
		end := p.whole
		if n+1 < len(all) {
			end = all[n+1].x - p.gap
		}
		l.row, l.from = row, l.x
		if l.pile() {
			l.w, l.label = wide, "+"+strconv.Itoa(len(l.items))
			l.to = l.x + l.w
		} else {
			p.alone(&l, end)
		}
		p.laid = append(p.laid, l)
	}
}

// alone gives an item of the row of piles the room up to where the next begins.
func (p *placer) alone(l *laidItem, end float32) {
	item := p.c.data.Items[l.items[0]]
	l.w = max(min(l.w, end-l.x), theme.Units(2*markHalf))
	l.to, l.labelAt = l.x+l.w, l.x+l.w+p.in
	if to := l.labelAt + textWidth(item.Label, labelStyle(item)); to <= end {
		l.label, l.to = item.Label, to
	}
}

func (p *placer) pileWidth(n int) float32 {
	return max(textWidth("+"+strconv.Itoa(n), pileStyle)+theme.Units(12), theme.Units(pileWide))
}

var pileStyle = theme.Caption.WithBold()
