package timeline

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// chart is the card with the dates as shapes.
type chart struct {
	t     *Screen
	card  *widgets.Card
	dates *widgets.TimelineChart
	zoom  *widgets.Select // how much of the time is shown, by the level of dates
}

func newChart(t *Screen) *chart {
	c := &chart{t: t}
	c.dates = widgets.NewTimelineChart(widgets.TimelineData{}, t.choose)
	c.dates.OnKey = c.key
	c.dates.OnStep, c.dates.Rows = t.choose, c.rows
	c.dates.OnZoom = func(level int) { c.zoom.SetChosen(strconv.Itoa(level)) }
	options := make([]widgets.Option, widgets.ZoomLevels())
	for i := range options {
		options[i] = widgets.Option{ID: strconv.Itoa(i), Label: t.s.Words.Say("timeline.zoom_" + strconv.Itoa(i))}
	}
	c.zoom = widgets.NewSelect("", strconv.Itoa(c.dates.Level()), func(id string) { c.show(id) }, options...)
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

// show takes a level that was chosen, and says which it became.
func (c *chart) show(level string) {
	n, _ := strconv.Atoi(level)
	c.dates.SetLevel(n)
	c.zoom.SetChosen(strconv.Itoa(c.dates.Level()))
}

// key opens the counting of the date in hand; the chart itself has the keys
// that step and zoom.
func (c *chart) key(k fyne.KeyName) bool {
	if k == fyne.KeyReturn || k == fyne.KeyEnter {
		c.t.focus(c.t.panel.first())
		return true
	}
	return false
}

// step chooses the date before or after the one that is chosen, of those that
// the filter lets through.
func (c *chart) step(by int) {
	at := slices.IndexFunc(c.t.entries, func(e entry) bool { return e.id == c.t.chosen })
	for i := at + by; i >= 0 && i < len(c.t.entries); i += by {
		if e := c.t.entries[i]; !e.date.IsZero() && c.t.list.passes(e) {
			c.t.choose(e.id)
			return
		}
	}
}

// fill shows the dates that the filter lets through.
func (c *chart) fill() {
	c.dates.Set(c.t.chartData())
	c.dates.Choose(c.t.chosen)
	c.zoom.SetChosen(strconv.Itoa(c.dates.Level()))
}

// Rows of marks in windows of at least tallWindow units, and in lower ones.
const (
	tallWindow = 840
	manyRows   = 8
	fewRows    = 6
)

// rows is as many rows of marks as leave room for the list.
func (c *chart) rows() int {
	if c.t.win.Canvas().Size().Height >= tallWindow*theme.Scale() {
		return manyRows
	}
	return fewRows
}

// choose marks an entry and brings it into view.
func (c *chart) choose(e entry) { c.dates.Choose(e.id) }
