package sheet

// A slab is a strip of a page that is never torn. Its items have their true X;
// their Y counts from the slab's top.
type slab struct {
	high     float64
	before   float64 // space above it, unless it begins a page
	keep     bool    // it stays on one page with the next
	fresh    bool    // it begins a page
	items    []Item
	head     *slab // repeated above it when it begins a page
	bookmark *Bookmark
}

func moved(items []Item, dx, dy float64) []Item {
	out := make([]Item, len(items))
	for i, it := range items {
		out[i] = it.moved(dx, dy)
	}
	return out
}

// lines makes slabs of broken text. The first two lines and the last two stay
// together, so that no line is left alone on a page.
func (b block) slabs(x float64) []slab {
	out := make([]slab, len(b.lines))
	for i, l := range b.lines {
		out[i] = slab{high: b.Lead, items: l.placed(x, 0, b.Size),
			keep: i < len(b.lines)-1 && (i == 0 || i == len(b.lines)-2)}
	}
	return out
}

// spaced puts space above the first slab.
func spaced(slabs []slab, before float64) []slab {
	if len(slabs) > 0 {
		slabs[0].before = before
	}
	return slabs
}

// joined makes one slab of many.
func joined(slabs []slab) slab {
	var one slab
	for i, s := range slabs {
		if i > 0 {
			one.high += s.before
		}
		one.items = append(one.items, moved(s.items, 0, one.high)...)
		one.high += s.high
	}
	return one
}

// stack stands blocks one below the other.
func stack(blocks []Block, s Style, x, w float64) []slab {
	var out []slab
	for _, b := range blocks {
		out = append(out, b.lay(s, x, w)...)
	}
	return out
}

// A pager fills pages with slabs, between the top margin and floor.
type pager struct {
	floor float64
	pages []Page
	y     float64
}

func (p *pager) fresh() {
	p.pages = append(p.pages, Page{})
	p.y = top
}

func (p *pager) empty() bool { return p.y == top }

// fill places slabs in order, on new pages as they are needed.
func (p *pager) fill(slabs []slab) {
	for len(slabs) > 0 {
		n := 1
		for n < len(slabs) && slabs[n-1].keep {
			n++
		}
		p.together(slabs[:n])
		slabs = slabs[n:]
	}
}

// together places slabs on one page, if a page can hold them.
func (p *pager) together(slabs []slab) {
	var high float64
	for _, s := range slabs {
		high += s.before + s.high
	}
	if !p.empty() && p.y+high > p.floor && high-slabs[0].before <= p.floor-top {
		p.fresh()
	}
	for _, s := range slabs {
		p.place(s)
	}
}

func (p *pager) place(s slab) {
	if !p.empty() && (s.fresh || p.y+s.before+s.high > p.floor+0.01) {
		p.fresh()
	}
	if p.empty() && s.head != nil {
		p.place(*s.head)
		s.before = 0
	}
	if !p.empty() {
		p.y += s.before
	}
	page := &p.pages[len(p.pages)-1]
	if s.bookmark != nil {
		b := *s.bookmark
		b.Y = p.y
		page.Bookmarks = append(page.Bookmarks, b)
	}
	page.Items = append(page.Items, moved(s.items, 0, p.y)...)
	p.y += s.high
}
