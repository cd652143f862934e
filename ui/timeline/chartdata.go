package timeline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/selection"
	"rosette/ui/moves"
	"rosette/ui/widgets"
)

// lanes are the lanes that the candidacy has: that of the party only while a
// procedure is followed.
func (t *Screen) lanes() []guides.Lane {
	return slices.DeleteFunc(guides.Lanes(), func(l guides.Lane) bool {
		return l == guides.PartyLane && len(t.shown.Party.Stages) == 0
	})
}

func (t *Screen) laneName(l guides.Lane) string { return t.s.Words.Say("timeline.lane_" + string(l)) }

// What the chart shows at most; the list has everything.
const (
	mostMine   = 7  // of the person's own days
	mostParty  = 5  // of the stages that are not over
	mostMonths = 12 // from today to the poll, for today to be on it
	mostLabel  = 39 // characters of a label, so that it fits beside its shape
)

// onChart reports whether the chart shows an entry whatever is chosen: of the
// law the few that have a short name, of the party and of the person's own the
// first few that are not over.
func (t *Screen) onChart(e entry) bool {
	switch {
	case e.date.IsZero():
		return false
	case e.law:
		return t.shortName(e) != ""
	}
	most := map[guides.Lane]int{guides.PartyLane: mostParty, guides.MineLane: mostMine}[e.lane]
	n := 0
	for _, one := range t.entries {
		if one.id == e.id {
			return n < most && t.ahead(one)
		}
		if one.lane == e.lane && t.ahead(one) {
			n++
		}
	}
	return false
}

// ahead reports whether an entry has a day that is not over.
func (t *Screen) ahead(e entry) bool {
	return max(e.date, e.to) >= t.shown.Today && e.stage.Status != selection.Finished && e.clock.Stage == ""
}

// shortName is what the chart calls an event, or nothing for one that it
// leaves out.
func (t *Screen) shortName(e entry) string {
	key := "timeline.short_" + e.id
	if e.aim.ID != "" {
		key = "timeline.aim_" + e.aim.ID
	}
	if !t.s.Words.Has(key) {
		return ""
	}
	return t.s.Words.Say(key, "Date", t.s.Words.DayMonth(e.date))
}

// chartData is what the chart shows, with one guest or none. span says what is
// in view of the months from the first to the last date.
func (t *Screen) chartData(guest string, span func(first, last calendar.Date) (from, to calendar.Date)) widgets.TimelineData {
	today, poll := t.shown.Today, t.shown.Table.Poll
	d := widgets.TimelineData{Today: today}
	for _, l := range t.lanes() {
		d.Lanes = append(d.Lanes, widgets.Lane{Name: t.laneName(l), Icon: moves.Icon(l)})
	}
	var all []widgets.TimelineItem
	first, last := poll.AddMonths(-1), poll.AddMonths(1)
	for _, e := range t.entries {
		if e.id == guest || t.onChart(e) {
			all = append(all, t.mark(e))
			first, last = min(first, t.starts(e)), max(last, e.date)
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

// starts is the day from which the chart shows an entry. What began long ago
// is cut off on its left.
func (t *Screen) starts(e entry) calendar.Date {
	if e.lane == guides.PartyLane && e.to >= t.shown.Today {
		return max(e.date, min(t.shown.Today, t.shown.Table.Poll))
	}
	return e.date
}

// mark is the shape of an entry: a square of mine, a bar from the day on which
// a window opens to its last, else a diamond.
func (t *Screen) mark(e entry) widgets.TimelineItem {
	item := widgets.TimelineItem{ID: e.id, Lane: slices.Index(t.lanes(), e.lane), Kind: widgets.DiamondMark, From: e.date}
	switch e.lane {
	case guides.MineLane:
		item.Kind, item.Label = widgets.SquareMark, t.shortName(e)
		if item.Label == "" {
			item.Label = label(e.title())
		}
		return item
	case guides.PartyLane:
		item.Label = label(e.title())
		if e.to > e.date {
			item.Kind, item.To, item.Tone = widgets.BarMark, e.to, widgets.NeutralTone
			if e.date <= t.shown.Today && e.to >= t.shown.Today {
				item.Tone = widgets.AccentTone
			}
		}
		return item
	}
	item.Label, item.Bold = t.shortName(e), e.id == pollingDay
	if item.Label == "" {
		item.Label = label(e.deadline.Title)
	}
	if opensWindow(e.deadline) {
		item.Kind, item.To = widgets.BarMark, e.deadline.To
		item.Tone, item.Filled = widgets.WaitTone, e.id == "nominations_open"
	}
	return item
}

// title is what a date that no law sets is called.
func (e entry) title() string {
	switch {
	case e.clock.Stage != "":
		return e.what
	case e.lane == guides.PartyLane:
		return e.stage.Title
	case e.aim.ID != "":
		return e.aim.Title
	}
	return e.task.Title
}

// label is a title as the chart has room for it: up to its first comma or
// colon, and no more words than fit. The list and the panel have all of it.
func label(title string) string {
	title, _, _ = strings.Cut(title, ",")
	title, _, _ = strings.Cut(title, ":")
	if utf8.RuneCountInString(title) <= mostLabel {
		return title
	}
	short := ""
	for _, word := range strings.Fields(title) {
		if utf8.RuneCountInString(short)+utf8.RuneCountInString(word) >= mostLabel {
			break
		}
		short = strings.TrimSpace(short + " " + word)
	}
	return short + " …"
}

// opensWindow reports whether a date is the first day of a window.
func opensWindow(d election.Deadline) bool { return d.From == d.Date && d.To > d.Date }
