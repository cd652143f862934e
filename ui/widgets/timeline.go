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

// TimelineItem is one thing on the timeline.
type TimelineItem struct {
	ID       string
	Lane     int // index of its lane
	Kind     MarkKind
	From, To calendar.Date // To only of a bar, its last day
	Label    string
	Bold     bool // polling day
	Tone     Tone // of a bar: neutral, AccentTone for now, WaitTone for a period that runs
	Filled   bool // a bar filled with the accent: the window that matters
}

// Lane is one band of the timeline.
type Lane struct{ Name, Icon string }

// TimelineData is what a timeline shows.
type TimelineData struct {
	From, To calendar.Date // first and last day shown
	Today    calendar.Date // none: no line
	Lanes    []Lane
	Items    []TimelineItem
}

// TimelineChart shows dates as shapes in lanes over months. It is one Tab
// stop: Left and Right step through all items in order of date, Enter selects.
// A zoom above 1 makes it wider than its place and scroll sideways.
type TimelineChart struct {
	control
	OnSelect func(id string) // a tap or Enter
	OnStep   func(id string) // the item in hand changed by key; may be nil
	data     TimelineData
	order    []int // items in order of date
	cursor   int   // index in order
	chosen   string
	zoom     float32
	pic      *drawing
	scroll   *container.Scroll
	spots    []spot // where each item was drawn
}

// spot is the place of an item in the picture.
type spot struct{ x, y, w, h float32 }

// NewTimelineChart returns a timeline.
func NewTimelineChart(data TimelineData, onSelect func(id string)) *TimelineChart {
	c := &TimelineChart{OnSelect: onSelect, zoom: 1}
	c.pic = newDrawing(func() float32 { return theme.Units(320) }, c.height, c.draw)
	c.scroll = container.NewHScroll(&fyne.Container{Layout: &zoomLayout{c: c}, Objects: []fyne.CanvasObject{c.pic}})
	c.key, c.act, c.radius = c.typed, c.enter, theme.TagRadius
	c.around = c.spotInHand
	c.set(data)
	c.init(c, &fyne.Container{Layout: &chartLayout{c: c}, Objects: []fyne.CanvasObject{c.scroll}}, func() {})
	return c
}

// Set shows other dates and keeps what is chosen.
func (c *TimelineChart) Set(data TimelineData) {
	c.set(data)
	c.pic.Refresh()
	c.Refresh()
	Settle(c.pic)
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
	c.spots = make([]spot, len(data.Items))
	c.cursor = 0
	c.Choose(c.chosen)
}

// Choose marks an item as chosen, without calling OnSelect.
func (c *TimelineChart) Choose(id string) {
	c.chosen = id
	for at, i := range c.order {
		if c.data.Items[i].ID == id {
			c.cursor = at
		}
	}
	if c.pic != nil && c.self != nil {
		c.pic.Refresh()
		c.Refresh()
	}
}

// Chosen returns the id of the chosen item.
func (c *TimelineChart) Chosen() string { return c.chosen }

// Zoom returns how many times wider than its place the chart is.
func (c *TimelineChart) Zoom() float32 { return c.zoom }

// SetZoom makes the chart so many times wider than its place, 1 to 6.
func (c *TimelineChart) SetZoom(z float32) {
	c.zoom = min(max(z, 1), 6)
	c.scroll.Refresh()
	c.Refresh()
	c.follow()
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
		c.SetZoom(c.zoom * 1.5)
	case fyne.KeyMinus:
		c.SetZoom(c.zoom / 1.5)
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
	c.Refresh()
	c.follow()
	if c.OnStep != nil {
		c.OnStep(c.data.Items[c.order[to]].ID)
	}
}

// follow scrolls sideways to the item in hand, and the page to the chart.
func (c *TimelineChart) follow() {
	if len(c.order) == 0 {
		return
	}
	s := c.spots[c.order[c.cursor]]
	scrollTo(c.scroll, fyne.NewPos(s.x, 0), fyne.NewSize(s.w, 1))
	Reveal(c)
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

// Tapped selects the item nearest to the pointer, within a finger's width.
func (c *TimelineChart) Tapped(e *fyne.PointEvent) {
	focusOn(c)
	p := e.Position.Add(fyne.NewPos(c.scroll.Offset.X, 0))
	best, near := -1, theme.Units(theme.MinTarget)
	for i, s := range c.spots {
		dx := max(s.x-p.X, p.X-s.x-s.w, 0)
		dy := max(s.y-p.Y, p.Y-s.y-s.h, 0)
		if d := max(dx, dy); d < near {
			best, near = i, d
		}
	}
	if best >= 0 {
		c.selectItem(best)
	}
}

func (c *TimelineChart) spotInHand() (fyne.Position, fyne.Size) {
	if len(c.order) == 0 {
		return fyne.Position{}, c.Size()
	}
	s := c.spots[c.order[c.cursor]]
	return fyne.NewPos(s.x-c.scroll.Offset.X, s.y), fyne.NewSize(s.w, s.h)
}

// chartLayout gives the scroller the height of the picture.
type chartLayout struct{ c *TimelineChart }

func (l *chartLayout) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	return l.c.height(width)
}

func (l *chartLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	w := theme.Units(320)
	return fyne.NewSize(w, l.c.height(max(w, l.c.scroll.Size().Width)))
}

func (l *chartLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	place(o[0], 0, 0, size.Width, size.Height)
	o[0].Refresh()
}

// zoomLayout makes the picture as many times wider than the view as the zoom.
type zoomLayout struct{ c *TimelineChart }

func (l *zoomLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	w := l.c.scroll.Size().Width * l.c.zoom
	return fyne.NewSize(w, l.c.height(w))
}

func (l *zoomLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	place(o[0], 0, 0, size.Width, size.Height)
}
