package timeline

import (
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/ui/widgets"
)

// How much of the time the chart shows.
const (
	zoomAll     = "all"
	zoomQuarter = "quarter"
	zoomMonth   = "month"
)

var zooms = []string{zoomAll, zoomQuarter, zoomMonth}

// chart is the card with the dates as shapes.
type chart struct {
	t      *Screen
	card   *widgets.Card
	dates  *widgets.TimelineChart
	zoom   *widgets.Select
	guest  string        // shown only because it is chosen
	around calendar.Date // a day in view when less than all is shown
}

func newChart(t *Screen) *chart {
	say := t.s.Words.Say
	c := &chart{t: t}
	c.dates = widgets.NewTimelineChart(widgets.TimelineData{}, t.choose)
	c.dates.OnKey = c.key
	c.zoom = widgets.NewSelect("", zoomAll, func(string) { c.fill() },
		widgets.Option{ID: zoomAll, Label: say("timeline.zoom_all")},
		widgets.Option{ID: zoomQuarter, Label: say("timeline.zoom_quarter")},
		widgets.Option{ID: zoomMonth, Label: say("timeline.zoom_month")})
	corner := widgets.Column(0, widgets.Row(0, c.zoom)) // over the lane names, beside the months
	c.card = widgets.NewCard("", widgets.Over(c.dates, corner))
	return c
}

// place is the chart's place on the page; a narrow page has the list alone.
func (c *chart) place() *fyne.Container {
	return widgets.Responsive(func(width float32) widgets.Arrangement {
		c.card.Hidden = width < leastChart
		return widgets.InColumn(0)
	}, c.card)
}

// key steps through the dates of the chart, opens the counting of the one in
// hand, or shows more or less of the time.
func (c *chart) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyLeft:
		c.step(-1)
	case fyne.KeyRight:
		c.step(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		c.t.focus(c.t.panel.first())
	case fyne.KeyPlus, fyne.KeyEqual:
		c.zoomBy(1)
	case fyne.KeyMinus:
		c.zoomBy(-1)
	default:
		return false
	}
	return true
}

// step chooses the date of the chart before or after the one that is chosen,
// whether it is in view or not.
func (c *chart) step(by int) {
	at := slices.IndexFunc(c.t.entries, func(e entry) bool { return e.id == c.t.chosen })
	for i := at + by; i >= 0 && i < len(c.t.entries); i += by {
		if e := c.t.entries[i]; c.t.onChart(e) {
			c.t.choose(e.id)
			return
		}
	}
}

func (c *chart) zoomBy(by int) {
	to := slices.Index(zooms, c.zoom.Chosen()) + by
	if to >= 0 && to < len(zooms) {
		c.zoom.SetChosen(zooms[to])
		c.fill()
	}
}

// fill shows the dates of the candidacy.
func (c *chart) fill() {
	c.dates.Set(c.t.chartData(c.guest, c.span))
	c.dates.Choose(c.t.chosen)
}

// span is what is shown of the months there are: all, the month in hand, or
// that and its neighbours.
func (c *chart) span(first, last calendar.Date) (from, to calendar.Date) {
	day := c.around
	if day.IsZero() {
		day = first
	}
	switch c.zoom.Chosen() {
	case zoomQuarter:
		return monthStart(day.AddMonths(-1)), monthEnd(day.AddMonths(1))
	case zoomMonth:
		return monthStart(day), monthEnd(day)
	}
	return monthStart(first), monthEnd(last)
}

func monthStart(d calendar.Date) calendar.Date { return calendar.Of(d.Year(), d.Month(), 1) }

func monthEnd(d calendar.Date) calendar.Date { return monthStart(d).AddMonths(1).AddDays(-1) }

// choose marks an entry and brings it into view; one that the chart leaves out
// is let in while it is chosen.
func (c *chart) choose(e entry) {
	guest, around := "", c.around
	if !e.date.IsZero() {
		around = e.date
		if !c.t.onChart(e) {
			guest = e.id
		}
	}
	moved := c.zoom.Chosen() != zoomAll && monthStart(around) != monthStart(c.around)
	changed := guest != c.guest || moved
	c.guest, c.around = guest, around
	if changed {
		c.fill()
		return
	}
	c.dates.Choose(e.id)
}
