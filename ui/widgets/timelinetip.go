package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/theme"
)

// tipMost is how many of a pile its tip names.
const tipMost = 6

// MouseIn and MouseMoved implement desktop.Hoverable: what is under the pointer
// says what it is.
func (c *TimelineChart) MouseIn(e *desktop.MouseEvent) {
	c.control.MouseIn(e)
	c.MouseMoved(e)
}

// MouseMoved implements desktop.Hoverable.
func (c *TimelineChart) MouseMoved(e *desktop.MouseEvent) { c.hoverOver(c.nearest(e.Position, 4)) }

// MouseOut implements desktop.Hoverable.
func (c *TimelineChart) MouseOut() {
	c.control.MouseOut()
	c.hoverOver(-1)
}

func (c *TimelineChart) hoverOver(i int) {
	if i != c.under {
		c.under = i
		c.pic.Refresh()
	}
}

// FocusGained and FocusLost implement fyne.Focusable: with the focus, a mark in
// hand that has no label says what it is.
func (c *TimelineChart) FocusGained() {
	c.control.FocusGained()
	c.pic.Refresh()
}

// FocusLost implements fyne.Focusable.
func (c *TimelineChart) FocusLost() {
	c.control.FocusLost()
	c.pic.Refresh()
}

// nearest returns the mark within some units of a place, as an index of laid,
// or -1.
func (c *TimelineChart) nearest(p fyne.Position, within float32) int {
	c.lay()
	best, near := -1, theme.Units(within)
	if p.X < theme.Units(laneName)-near {
		return -1
	}
	for i, l := range c.laid {
		s := c.spot(l)
		from, to := s.x, s.x+s.w
		if l.label != "" && !l.pile() && !l.inside { // the label is part of it
			from, to = from-(l.x-l.from), to+l.to-l.x-l.w
		}
		dx, dy := max(from-p.X, p.X-to, 0), max(s.y-p.Y, p.Y-s.y-s.h, 0)
		if d := max(dx, dy); d < near {
			best, near = i, d
		}
	}
	return best
}

// Tapped selects the item nearest to the pointer, within a finger's width; a
// pile opens as a list.
func (c *TimelineChart) Tapped(e *fyne.PointEvent) {
	focusOn(c)
	i := c.nearest(e.Position, theme.MinTarget)
	switch {
	case i < 0:
	case c.laid[i].pile():
		c.open(c.laid[i])
	default:
		c.selectItem(c.laid[i].items[0])
	}
}

// open lists the items of a pile, for one of them to be selected.
func (c *TimelineChart) open(l laidItem) {
	win := canvasOf(c)
	if win == nil {
		return
	}
	var items []*fyne.MenuItem
	for _, i := range l.items {
		row := fyne.NewMenuItem(language().ShortDate(c.data.Items[i].From)+"  "+c.data.Items[i].tip()[0], func() { c.selectItem(i) })
		row.Checked = c.data.Items[i].ID == c.chosen
		items = append(items, row)
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), win)
	s := c.spot(l)
	menu.ShowAtRelativePosition(fyne.NewPos(s.x, s.y+s.h+theme.Units(4)), c)
	win.Focus(menu)
}

// tip is what an item says, line by line.
func (i TimelineItem) tip() []string {
	if i.Tip == "" {
		return []string{i.Label}
	}
	return strings.Split(i.Tip, "\n")
}

// drawInHand says, while the chart has the focus, what the item in hand is where
// its mark has no label: in the strip under the lanes, so that it hides nothing.
func (c *TimelineChart) drawInHand(d *drawing, size fyne.Size, foot float32) {
	i := c.laidInHand()
	if !c.focused || i < 0 || c.laid[i].label != "" && !c.laid[i].pile() {
		return
	}
	u, l := theme.Units, c.laid[i]
	line := strings.Join(c.data.Items[c.order[c.cursor]].tip(), ". ")
	w := textWidth(line, theme.Caption)
	x := max(min(l.x-c.shift()+l.w/2-w/2, size.Width-w), 0)
	if from, to := c.todaySpot(size); x < to+u(8) && from < x+w+u(8) {
		x = to + u(8)
		if x+w > size.Width {
			x = max(from-w-u(8), 0)
		}
	}
	d.text(line, x, foot-u(laneGap)+u(todayTall-2)/2, fyne.TextAlignLeading, theme.Caption, theme.Ink)
}

func (c *TimelineChart) tipLines(l laidItem) []string {
	if !l.pile() {
		return c.data.Items[l.items[0]].tip()
	}
	var lines []string
	for n, i := range l.items {
		if n == tipMost-1 && len(l.items) > tipMost {
			return append(lines, language().Count("widgets.timeline.more", len(l.items)-n))
		}
		lines = append(lines, language().ShortDate(c.data.Items[i].From)+"  "+c.data.Items[i].tip()[0])
	}
	return lines
}

// drawTip draws what the mark under the pointer says, above it where there is
// room.
func (c *TimelineChart) drawTip(d *drawing, size fyne.Size) {
	if c.under < 0 || c.under >= len(c.laid) {
		return
	}
	u, l := theme.Units, c.laid[c.under]
	s := c.spot(l)
	s.x -= u(laneName)
	if s.x+s.w < 0 || s.x > size.Width {
		return
	}
	lines := c.tipLines(l)
	style := func(i int) theme.Style {
		if i == 0 && !l.pile() {
			return theme.Caption.WithBold()
		}
		return theme.Caption
	}
	var w float32
	for i, line := range lines {
		w = max(w, textWidth(line, style(i)))
	}
	w = min(w+u(20), size.Width)
	tall := u(18)*float32(len(lines)) + u(12)
	x := max(min(s.x+s.w/2-w/2, size.Width-w), 0)
	y := s.y - tall - u(10)
	if y < 0 {
		y = min(s.y+s.h+u(10), size.Height-tall)
	}
	d.rect(x, y, w, tall, u(6), theme.Surface, theme.Control, 1)
	for i, line := range lines {
		d.text(line, x+u(10), y+u(15)+u(18)*float32(i), fyne.TextAlignLeading, style(i), theme.Ink)
	}
}
