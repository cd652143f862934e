package timeline

import (
	"strings"
	"unicode/utf8"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/ui/widgets"
)

// The lanes of the chart.
const (
	laneLaw = iota
	laneMine
)

// What the chart shows at most; the list has everything.
const (
	mostMine   = 5  // of the person's own days
	mostMonths = 12 // from today to the poll, for today to be on it
	mostLabel  = 39 // characters of a label, so that it fits beside its shape
)

// onChart reports whether the chart shows an entry whatever is chosen: of the
// law the few that have a short name, of the person's own the first few.
func (t *Screen) onChart(e entry) bool {
	switch {
	case e.date.IsZero():
		return false
	case e.law:
		return t.shortName(e) != ""
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
	if !t.s.Words.Has(key) {
		return ""
	}
	return t.s.Words.Say(key, "Date", t.s.Words.DayMonth(e.date))
}

// chartData is what the chart shows, with one guest or none. span says what is
// in view of the months from the first to the last date.
func (t *Screen) chartData(guest string, span func(first, last calendar.Date) (from, to calendar.Date)) widgets.TimelineData {
	say, today, poll := t.s.Words.Say, t.shown.Today, t.shown.Table.Poll
	d := widgets.TimelineData{Today: today, Lanes: []widgets.Lane{
		{Name: say("timeline.law"), Icon: "landmark"}, {Name: say("timeline.mine"), Icon: "user-round"}}}
	var all []widgets.TimelineItem
	first, last := poll.AddMonths(-1), poll.AddMonths(1)
	for _, e := range t.entries {
		if e.id == guest || t.onChart(e) {
			all = append(all, t.mark(e))
			first, last = min(first, e.date), max(last, e.date)
		}
	}
	if today >= poll.AddMonths(-mostMonths) && today <= last {
		first = min(first, today)
	}
	d.From, d.To = span(first, last)
	for _, item := range all {
		if max(item.From, item.To) >= d.From && item.From <= d.To {
			d.Items = append(d.Items, item)
		}
	}
	return d
}

// mark is the shape of an entry: a square of mine, a bar from the day on which
// a window opens to its last, else a diamond.
func (t *Screen) mark(e entry) widgets.TimelineItem {
	if !e.law {
		return widgets.TimelineItem{ID: e.id, Lane: laneMine, Kind: widgets.SquareMark, From: e.date, Label: label(e.what)}
	}
	item := widgets.TimelineItem{ID: e.id, Lane: laneLaw, Kind: widgets.DiamondMark, From: e.date,
		Label: t.shortName(e), Bold: e.id == pollingDay}
	if item.Label == "" {
		item.Label = label(e.deadline.Title)
	}
	if opensWindow(e.deadline) {
		item.Kind, item.To = widgets.BarMark, e.deadline.To
		item.Tone, item.Filled = widgets.WaitTone, e.id == "nominations_open"
	}
	return item
}

// label is a title as the chart has room for it: up to its first comma, or
// nothing where that is still too long.
func label(title string) string {
	title, _, _ = strings.Cut(title, ",")
	if utf8.RuneCountInString(title) > mostLabel {
		return ""
	}
	return title
}

// opensWindow reports whether a date is the first day of a window.
func opensWindow(d election.Deadline) bool { return d.From == d.Date && d.To > d.Date }
