package widgets

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"rosette/guides/calendar"
	"rosette/ui/theme"
)

// MarkKind is the shape of a thing on the timeline.
type MarkKind int

// The kinds: a stage or window from day to day, an instant of the law, a day
// of mine.
const (
	BarMark MarkKind = iota
	DiamondMark
	SquareMark
)

// MarkState says how a thing on the timeline stands; it is drawn in its shape,
// not in its colour alone.
type MarkState int

// The states. Doubtful is a date to ask about; wrong is one that something is
// wrong with.
const (
	ToCome MarkState = iota
	Passed
	Done
	Doubtful
	Wrong
)

// TimelineItem is one thing on the timeline.
type TimelineItem struct {
	ID       string
	Lane     int // index of its lane
	Kind     MarkKind
	From, To calendar.Date // To only of a bar, its last day
	Label    string        // never cut: left out where there is no room for it
	Tip      string        // what it says under the pointer, line by line; the label where empty
	Bold     bool          // polling day
	Tone     Tone          // of a bar: neutral, AccentTone for now, WaitTone for a period that runs
	Filled   bool          // a bar filled with the accent: the window that matters
	State    MarkState
	Weight   int // where room is short, the heavier keep their labels
}

// MustShow is the weight from which an item's mark goes before the labels of
// others.
const MustShow = 5

// last is the last day of an item.
func (i TimelineItem) last() calendar.Date { return max(i.From, i.To) }

// Lane is one band of the timeline.
type Lane struct{ Name, Icon string }

// TimelineData is what a timeline shows.
type TimelineData struct {
	From, To calendar.Date // first and last day there is to show
	Today    calendar.Date // none: no line
	Lanes    []Lane
	Items    []TimelineItem
}

// TimelineChart shows dates as shapes in lanes over months or days. It is one
// Tab stop: Left and Right step through all items in order of date, Enter
// selects, plus and minus show less or more of the time. Where many things
// fall together, some lose their labels and the rest are counted in one mark,
// which opens as a list. The wheel and dragging move a part of the time that is
// shown; with Ctrl the wheel zooms.
type TimelineChart struct {
	control
	OnSelect func(id string) // a tap or Enter
	OnStep   func(id string) // the item in hand changed by key; may be nil
	OnZoom   func(level int) // another part of the time is shown; may be nil
	Rows     func() int      // how many rows of marks all lanes together may have

	data   TimelineData
	order  []int // items in order of date
	cursor int   // index in order
	chosen string

	level int     // index of zoomDays
	at    float32 // days from data.From to the left edge of the view
	under int     // item or pile under the pointer, as an index of laid; none: -1

	laid   []laidItem
	laidAt layKey
	rows   []int // of each lane
	shared map[rowsKey][]int
	pic    *drawing
	names  *drawing
}

// NewTimelineChart returns a timeline.
func NewTimelineChart(data TimelineData, onSelect func(id string)) *TimelineChart {
	c := &TimelineChart{OnSelect: onSelect, Rows: func() int { return usualRows }, under: -1}
	least := func() float32 { return theme.Units(320) }
	c.names = newDrawing(least, c.height, c.drawNames)
	c.pic = newDrawing(func() float32 { return theme.Units(100) },
		func(width float32) float32 { return c.height(width + theme.Units(laneName)) }, c.draw)
	c.key, c.act, c.radius = c.typed, c.enter, theme.TagRadius
	c.around = c.spotInHand
	c.set(data)
	c.level = zoomAhead
	c.at = c.within(c.whole())
	c.init(c, &fyne.Container{Layout: &chartLayout{c: c}, Objects: []fyne.CanvasObject{c.names, container.NewClip(c.pic)}}, func() {})
	return c
}

// Set shows other dates and keeps what is chosen, and what is shown of the
// time as far as that can be.
func (c *TimelineChart) Set(data TimelineData) {
	tall, lanes := c.HeightFor(c.Size().Width), c.data.Lanes
	middle := c.data.From.AddDays(int(c.at + c.span()/2))
	c.set(data)
	if c.level > zoomAhead {
		c.at = float32(middle-data.From) - c.span()/2
	} else {
		c.at = c.whole()
	}
	c.at = c.within(c.at)
	rows := c.rows
	c.redraw()
	if !slices.Equal(lanes, data.Lanes) || !slices.Equal(rows, c.rows) {
		c.names.Refresh()
	}
	if tall != c.HeightFor(c.Size().Width) {
		Settle(c)
	}
}

func (c *TimelineChart) set(data TimelineData) {
	c.data = data
	c.order = make([]int, len(data.Items))
	for i := range c.order {
		c.order[i] = i
	}
	slices.SortStableFunc(c.order, func(a, b int) int {
		return cmp.Compare(data.Items[a].From, data.Items[b].From)
	})
	c.laidAt, c.under, c.cursor, c.shared = layKey{}, -1, 0, map[rowsKey][]int{}
	c.point(c.chosen)
}

// Choose marks an item as chosen and brings it into view, without calling
// OnSelect.
func (c *TimelineChart) Choose(id string) {
	was, at := c.chosen, c.at
	c.point(id)
	c.show()
	if was != id || at != c.at {
		c.redraw()
	}
}

// point takes an item in hand.
func (c *TimelineChart) point(id string) {
	c.chosen = id
	for at, i := range c.order {
		if c.data.Items[i].ID == id {
			c.cursor = at
		}
	}
}

// Chosen returns the id of the chosen item.
func (c *TimelineChart) Chosen() string { return c.chosen }

// redraw draws what depends on what is in hand and in view.
func (c *TimelineChart) redraw() {
	if c.self == nil {
		return
	}
	c.pic.Refresh()
	c.Refresh()
}

func (c *TimelineChart) typed(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyRight:
		c.step(c.cursor + 1)
	case fyne.KeyLeft:
		c.step(c.cursor - 1)
	case fyne.KeyHome:
		c.step(0)
	case fyne.KeyEnd:
		c.step(len(c.order) - 1)
	case fyne.KeyPlus, fyne.KeyEqual:
		c.ZoomBy(1)
	case fyne.KeyMinus:
		c.ZoomBy(-1)
	default:
		return false
	}
	return true
}

func (c *TimelineChart) step(to int) {
	if to < 0 || to >= len(c.order) {
		return
	}
	c.cursor = to
	c.show()
	c.redraw()
	Reveal(c)
	if c.OnStep != nil {
		c.OnStep(c.data.Items[c.order[to]].ID)
	}
}

func (c *TimelineChart) enter() {
	if len(c.order) > 0 {
		c.selectItem(c.order[c.cursor])
	}
}

func (c *TimelineChart) selectItem(i int) {
	c.Choose(c.data.Items[i].ID)
	if c.OnSelect != nil {
		c.OnSelect(c.data.Items[i].ID)
	}
}

// spotInHand is where the mark of the item in hand is, or the pile that holds
// it.
func (c *TimelineChart) spotInHand() (fyne.Position, fyne.Size) {
	if i := c.laidInHand(); i >= 0 {
		s := c.spot(c.laid[i])
		if left := theme.Units(laneName); s.x+s.w > left && s.x < c.Size().Width {
			from := max(s.x, left)
			return fyne.NewPos(from, s.y), fyne.NewSize(min(s.x+s.w, c.Size().Width)-from, s.h)
		}
	}
	return fyne.Position{}, c.Size()
}

// laidInHand is the mark that stands for the item in hand, as an index of laid.
func (c *TimelineChart) laidInHand() int {
	if len(c.order) == 0 {
		return -1
	}
	c.lay()
	return slices.IndexFunc(c.laid, func(l laidItem) bool { return slices.Contains(l.items, c.order[c.cursor]) })
}

// chartLayout sets the lanes behind, and what is in view beside their names.
type chartLayout struct{ c *TimelineChart }

func (l *chartLayout) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	return l.c.height(width)
}

func (l *chartLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	w := theme.Units(320)
	return fyne.NewSize(w, l.c.height(max(w, l.c.Size().Width)))
}

func (l *chartLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	forget()
	left := theme.Units(laneName)
	place(o[0], 0, 0, size.Width, size.Height)
	place(o[1], left, 0, max(size.Width-left, 0), size.Height)
	l.c.pic.Resize(o[1].Size()) // which the clip does only once it was painted
}
