package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"rosette/guides/calendar"
	"rosette/ui/theme"
)

// zoomDays are the days that each level shows. The first shows all there is,
// the second what is ahead, from the month of today on.
var zoomDays = []float32{0, 0, 183, 92, 31, 14, 7}

// The levels without a number of days of their own.
const (
	zoomAll = iota
	zoomAhead
)

// ZoomLevels is how many levels there are: all the time, what is ahead, six
// months, three, one, two weeks, one.
func ZoomLevels() int { return len(zoomDays) }

// whole is how many days there are.
func (c *TimelineChart) whole() float32 { return max(float32(c.data.To-c.data.From)+1, 1) }

// daysAt is how many days a level shows.
func (c *TimelineChart) daysAt(level int) float32 {
	switch today := c.data.Today; {
	case level == zoomAhead && today > c.data.From && today <= c.data.To:
		return min(float32(c.data.To-monthStart(today))+1, c.whole())
	case level <= zoomAhead:
		return c.whole()
	}
	return min(zoomDays[level], c.whole())
}

// span is how many days are in view.
func (c *TimelineChart) span() float32 { return c.daysAt(c.level) }

// origin is the first day of the part of the time that a level shows at most:
// what lies before it is not laid out.
func (c *TimelineChart) origin() float32 {
	if c.level == zoomAhead {
		return c.whole() - c.span()
	}
	return 0
}

// moves reports whether there is more of the time than the view shows.
func (c *TimelineChart) moves() bool { return c.level > zoomAhead && c.span() < c.whole() }

// within keeps the left edge of the view on the days there are.
func (c *TimelineChart) within(at float32) float32 {
	return max(min(at, c.whole()-c.span()), c.origin())
}

// Level returns what is shown of the time: 0 is all of it.
func (c *TimelineChart) Level() int {
	if c.span() >= c.whole() {
		return zoomAll
	}
	return c.level
}

// SetLevel shows more or less of the time, round the item in hand.
func (c *TimelineChart) SetLevel(level int) {
	if len(c.order) == 0 || level == zoomAhead {
		c.zoom(level, c.whole(), 1)
		return
	}
	day := float32(c.data.Items[c.order[c.cursor]].From-c.data.From) + 0.5
	place := (day - c.at) / c.span()
	if place < 0.1 || place > 0.9 || c.level <= zoomAhead {
		place = 0.4
	}
	c.zoom(level, day, place)
}

// ZoomBy shows less of the time, or more, and tells OnZoom.
func (c *TimelineChart) ZoomBy(levels int) {
	c.SetLevel(c.level + levels)
	c.zoomed()
}

func (c *TimelineChart) zoomed() {
	if c.OnZoom != nil {
		c.OnZoom(c.level)
	}
}

// zoom takes a level at which a day stands at a place of the view, 0 to 1. A
// level that shows as much as the one before it is passed over.
func (c *TimelineChart) zoom(level int, day, place float32) {
	level = max(min(level, len(zoomDays)-1), 0)
	step := 1
	if level < c.level {
		step = -1
	}
	for level > 0 && level < len(zoomDays)-1 && c.daysAt(level) >= c.daysAt(level-1) {
		level += step
	}
	if c.daysAt(level) >= c.whole() {
		level = zoomAll
	}
	c.level = level
	c.at = c.within(day - place*c.span())
	c.redraw()
}

// show brings the item in hand into view.
func (c *TimelineChart) show() {
	if len(c.order) == 0 {
		return
	}
	item, margin := c.data.Items[c.order[c.cursor]], c.span()*0.04
	first, last := float32(item.From-c.data.From), float32(item.last()-c.data.From)+1
	switch {
	case c.level == zoomAhead && last <= c.at: // over before what is ahead
		c.level, c.at = zoomAll, 0
		c.zoomed()
	case c.level == zoomAhead:
	case last-first > c.span() && last > c.at && first < c.at+c.span(): // fills the view
	case first < c.at, last > c.at+c.span()-margin:
		c.at = c.within(first - c.span()*0.35)
	}
}

// DayInView returns the day in the middle of what is shown.
func (c *TimelineChart) DayInView() calendar.Date { return c.data.From.AddDays(int(c.at + c.span()/2)) }

// viewWidth is the room that the time has, beside the names of the lanes.
func (c *TimelineChart) viewWidth() float32 {
	return max(c.Size().Width-theme.Units(laneName), 1)
}

// panBy moves what is shown by so many units on this screen.
func (c *TimelineChart) panBy(units float32) {
	to := c.within(c.at + units*c.span()/c.viewWidth())
	if to != c.at {
		c.at, c.under = to, -1
		c.redraw()
	}
}

// Scrolled implements fyne.Scrollable.
func (c *TimelineChart) Scrolled(e *fyne.ScrollEvent) {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShortcutDefault != 0 {
		c.zoomAt(e)
		return
	}
	by := e.Scrolled.DX
	if by == 0 {
		by = e.Scrolled.DY
	}
	if c.moves() {
		c.panBy(-by)
		return
	}
	c.passOnWheel(e)
}

func (c *TimelineChart) zoomAt(e *fyne.ScrollEvent) {
	place := max(min((e.Position.X-theme.Units(laneName))/c.viewWidth(), 1), 0)
	by := 1
	if e.Scrolled.DY < 0 {
		by = -1
	}
	if e.Scrolled.DY != 0 {
		c.zoom(c.level+by, c.at+place*c.span(), place)
		c.zoomed()
	}
}

// passOnWheel scrolls the page where the chart has nothing to scroll.
func (c *TimelineChart) passOnWheel(e *fyne.ScrollEvent) {
	win := canvasOf(c)
	if win == nil {
		return
	}
	path := pathTo(win.Content(), c)
	for i := len(path) - 1; i >= 0; i-- {
		if s, ok := path[i].(*container.Scroll); ok {
			s.Scrolled(e)
			return
		}
	}
}

// Dragged and DragEnd implement fyne.Draggable.
func (c *TimelineChart) Dragged(e *fyne.DragEvent) { c.panBy(-e.Dragged.DX) }

// DragEnd does nothing: what is shown stays.
func (c *TimelineChart) DragEnd() {}
