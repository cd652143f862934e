package timeline

import (
	"fyne.io/fyne/v2"

	"rosette/ui/moves"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// list is the card with every date, and its filter.
type list struct {
	t      *Screen
	object fyne.CanvasObject
	filter filters
	count  *widgets.Text
	dates  *widgets.DateList
	scroll *widgets.Scroller
	ids    []string // of the rows shown
}

// leastList is the least height of the rows, in units.
const leastList = 320

func newList(t *Screen) *list {
	say := t.s.Words.Say
	l := &list{t: t}
	l.filter = newFilters(t, l.filtered)
	l.count = widgets.Small("")
	l.dates = widgets.NewDateList("", t.choose, func(string) { t.focus(t.panel.first()) })
	l.scroll = widgets.NewScroller(widgets.Padded(l.dates, 2, 8, 2, 2))
	l.dates.Within(l.scroll)
	back := widgets.NewBox(theme.Surface, theme.Line, theme.CardRadius)
	back.Raised = true
	head := widgets.Column(6, widgets.Ends(12, widgets.Heading(say("timeline.dates")), l.count.OneLine()),
		widgets.Wrap(8, l.filter.lane, l.filter.who, l.filter.phase))
	l.object = widgets.Over(back, widgets.Padded(widgets.ColumnToFoot(2,
		widgets.Padded(head, 0, 12), widgets.Padded(widgets.DateListHeader(), 0, 8, 0, 2),
		widgets.Over(widgets.Gap(leastList), l.scroll)), 18, 8, 14, 10))
	return l
}

// fill shows the rows that the filter lets through, and says how many.
func (l *list) fill() {
	say := l.t.s.Words
	l.filter.offer(l.t)
	var items []widgets.DateItem
	l.ids = nil
	for _, e := range l.t.entries {
		if l.passes(e) {
			items = append(items, l.t.row(e))
			l.ids = append(l.ids, e.id)
		}
	}
	l.dates.SetItems(items...)
	switch {
	case len(items) == 0:
		l.count.SetText(say.Say("timeline.nothing"))
	case len(items) == len(l.t.entries):
		l.count.SetText(say.Count("timeline.count", len(items)))
	default:
		l.count.SetText(say.Count("timeline.count_of", len(l.t.entries), "Shown", len(items)))
	}
}

// filtered follows a choice of what is to be shown.
func (l *list) filtered() {
	l.fill()
	l.t.chart.fill()
	l.keep()
	l.t.label()
}

// keep marks what is chosen, or the first row where the filter hides it.
func (l *list) keep() {
	if len(l.ids) == 0 {
		return
	}
	for _, id := range l.ids {
		if id == l.t.chosen {
			l.t.choose(id)
			return
		}
	}
	l.t.choose(l.ids[0])
}

func (l *list) passes(e entry) bool { return l.filter.pass(l.t, e) }

// row tells an entry as a row of the list.
func (t *Screen) row(e entry) widgets.DateItem {
	say := t.s.Words
	item := widgets.DateItem{ID: e.id, What: e.what, Icon: moves.Icon(e.lane), SetBy: t.laneName(e.lane), Days: t.days(e)}
	if e.date.IsZero() {
		item.Date = say.Say("timeline.no_date")
		return item
	}
	item.Date = say.ShortDate(e.date)
	item.Doubt = e.doubtful() && e.date >= t.shown.Today
	return item
}

// choose marks the row of an entry; a filter that hides it is taken off.
func (l *list) choose(e entry) {
	if !l.passes(e) {
		l.filter.clear()
		l.fill()
		l.t.chart.fill()
		l.t.label()
	}
	if l.dates.Chosen() != e.id {
		l.dates.Choose(e.id)
	}
	l.dates.ShowChosen(l.scroll)
}

// step chooses the row before or after.
func (l *list) step(by int) {
	for i, id := range l.ids {
		if to := i + by; id == l.t.chosen && to >= 0 && to < len(l.ids) {
			l.t.choose(l.ids[to])
			return
		}
	}
}
