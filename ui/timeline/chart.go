package timeline

import (
	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/ui/widgets"
)

// The lanes of the chart.
const (
	laneLaw = iota
	laneMine
)

// mostMine is how many of the person's own days the chart shows; the list has
// them all.
const mostMine = 5

// mostMonths is how long before the poll the chart begins at the earliest.
const mostMonths = 12

// The widths that the chart can be looked at with.
const (
	zoomAll     = "all"
	zoomQuarter = "quarter"
	zoomMonth   = "month"
)

// chart is the card with the dates as shapes.
type chart struct {
	t     *Screen
	card  *widgets.Card
	dates *widgets.TimelineChart
	zoom  *widgets.Select
	guest string // shown only because it is chosen
	data  widgets.TimelineData
}

func newChart(t *Screen) *chart {
	say := t.s.Words.Say
	c := &chart{t: t}
	c.dates = widgets.NewTimelineChart(widgets.TimelineData{}, t.choose)
	c.dates.OnStep = t.choose
	c.dates.OnSelect = func(id string) { t.choose(id); t.focus(t.panel.first()) }
	c.zoom = widgets.NewSelect(say("timeline.zoom"), zoomAll, c.look,
		widgets.Option{ID: zoomAll, Label: say("timeline.zoom_all")},
		widgets.Option{ID: zoomQuarter, Label: say("timeline.zoom_quarter")},
		widgets.Option{ID: zoomMonth, Label: say("timeline.zoom_month")})
	c.card = widgets.NewCard("", widgets.Ends(12, widgets.Caption(say("timeline.legend")), c.zoom), c.dates)
	return c
}

// place is the chart's place on the page; a narrow page has the list alone.
func (c *chart) place() *fyne.Container {
	return widgets.Responsive(func(width float32) widgets.Arrangement {
		c.card.Hidden = width < leastChart
		return widgets.InColumn(0)
	}, c.card)
}

// look sets how much of the time is in view.
func (c *chart) look(zoom string) {
	days := float32(c.data.To - c.data.From + 1)
	switch zoom {
	case zoomQuarter:
		c.dates.SetZoom(days / 91)
	case zoomMonth:
		c.dates.SetZoom(days / 31)
	default:
		c.dates.SetZoom(1)
	}
}

// fill shows the dates of the candidacy.
func (c *chart) fill() {
	c.guest = ""
	c.set()
	c.look(c.zoom.Chosen())
}

func (c *chart) set() {
	c.data = c.t.chartData(c.guest)
	c.dates.Set(c.data)
}

// choose marks an entry; one that the chart leaves out is let in while it is
// chosen.
func (c *chart) choose(e entry) {
	guest := ""
	if !e.date.IsZero() && !c.t.onChart(e) {
		guest = e.id
	}
	if guest != c.guest {
		c.guest = guest
		c.set()
	}
	c.dates.Choose(e.id)
}

// onChart reports whether the chart shows an entry whatever is chosen: of the
// law the few that have a short name, of the person's own the first few.
func (t *Screen) onChart(e entry) bool {
	if e.law {
		return !e.date.IsZero() && t.shortName(e) != ""
	}
	n := 0
	for _, one := range t.entries {
		if one.id == e.id {
			return n < mostMine
		}
		if !one.law {
			n++
		}
	}
	return false
}

// shortName is what the chart calls an event, or nothing for one that it
// leaves out.
func (t *Screen) shortName(e entry) string {
	key := "timeline.short_" + e.id
	if !e.law || !t.s.Words.Has(key) {
		return ""
	}
	return t.s.Words.Say(key, "Date", t.s.Words.DayMonth(e.date))
}

// chartData is what the chart shows, with one guest or none.
func (t *Screen) chartData(guest string) widgets.TimelineData {
	say, poll := t.s.Words.Say, t.shown.Table.Poll
	d := widgets.TimelineData{Today: t.shown.Today, Lanes: []widgets.Lane{
		{Name: say("timeline.law"), Icon: "landmark"}, {Name: say("timeline.mine"), Icon: "user-round"}}}
	first, last := poll.AddMonths(-1), poll.AddMonths(1)
	for _, e := range t.entries {
		if e.date.IsZero() || !t.onChart(e) && e.id != guest {
			continue
		}
		d.Items = append(d.Items, t.mark(e))
		first, last = min(first, e.date), max(last, e.date)
	}
	if t.shown.Today >= poll.AddMonths(-mostMonths) && t.shown.Today <= last.AddMonths(3) {
		first, last = min(first, t.shown.Today), max(last, t.shown.Today)
	}
	d.From = calendar.Of(first.Year(), first.Month(), 1)
	d.To = calendar.Of(last.Year(), last.Month(), 1).AddMonths(1).AddDays(-1)
	return d
}

// mark is the shape of an entry: a square of mine, a bar from the day on which
// a window opens to its last, else a diamond.
func (t *Screen) mark(e entry) widgets.TimelineItem {
	item := widgets.TimelineItem{ID: e.id, Lane: laneMine, Kind: widgets.SquareMark, From: e.date, Label: e.what}
	if !e.law {
		return item
	}
	item.Lane, item.Kind, item.Label = laneLaw, widgets.DiamondMark, t.shortName(e)
	d := e.deadline
	if item.Label == "" {
		item.Label = d.Title
	}
	switch {
	case e.id == "polls_open":
		item.Bold = true
	case opensWindow(d):
		item.Kind, item.To = widgets.BarMark, d.To
		item.Tone, item.Filled = widgets.WaitTone, e.id == "nominations_open"
	}
	return item
}

// opensWindow reports whether a date is the first day of a window.
func opensWindow(d election.Deadline) bool { return d.From == d.Date && d.To > d.Date }
