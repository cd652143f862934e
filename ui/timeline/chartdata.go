package timeline

import (
	"slices"
	"strings"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
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

// lanesShown are those of them that the filter lets through.
func (t *Screen) lanesShown() []guides.Lane {
	only := t.list.filter.lane.Chosen()
	return slices.DeleteFunc(t.lanes(), func(l guides.Lane) bool { return only != showAll && only != string(l) })
}

func (t *Screen) laneName(l guides.Lane) string { return t.s.Words.Say("timeline.lane_" + string(l)) }

// mostMonths is how far today may be before the poll for the chart to begin
// with it.
const mostMonths = 12

// shortName is what the chart calls an event, or nothing where it uses the
// title.
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

// chartData is what the chart shows: every date that the filter lets through,
// from the first month to the last.
func (t *Screen) chartData() widgets.TimelineData {
	today, poll := t.shown.Today, t.shown.Table.Poll
	d := widgets.TimelineData{Today: today}
	lanes := t.lanesShown()
	for _, l := range lanes {
		d.Lanes = append(d.Lanes, widgets.Lane{Name: t.laneName(l), Icon: moves.Icon(l)})
	}
	if poll.IsZero() {
		poll = today
	}
	first, last := poll.AddMonths(-1), poll.AddMonths(1)
	if today >= poll.AddMonths(-mostMonths) && today <= last {
		first = min(first, today)
	}
	for _, e := range t.entries {
		if e.date.IsZero() || !t.list.passes(e) {
			continue
		}
		d.Items = append(d.Items, t.mark(e, slices.Index(lanes, e.lane)))
		first, last = min(first, t.starts(e)), max(last, e.date)
	}
	d.From, d.To = monthStart(first), monthEnd(last)
	return d
}

func monthStart(d calendar.Date) calendar.Date { return calendar.Of(d.Year(), d.Month(), 1) }

func monthEnd(d calendar.Date) calendar.Date { return monthStart(d).AddMonths(1).AddDays(-1) }

// starts is the day from which the chart shows an entry. What began long ago
// is cut off on its left.
func (t *Screen) starts(e entry) calendar.Date {
	if e.last() >= t.shown.Today {
		return max(e.date, min(t.shown.Today, t.shown.Table.Poll))
	}
	return e.date
}

// mark is the shape of an entry: a square of mine, a bar from the day on which
// a window opens to its last, else a diamond.
func (t *Screen) mark(e entry, lane int) widgets.TimelineItem {
	item := widgets.TimelineItem{ID: e.id, Lane: lane, Kind: widgets.DiamondMark, From: e.date,
		Label: t.shortName(e), Tip: t.tip(e), State: t.state(e), Bold: e.id == pollingDay, Weight: t.weight(e)}
	if item.Label == "" {
		item.Label = label(e.title())
	}
	switch {
	case e.lane == guides.MineLane:
		item.Kind = widgets.SquareMark
	case e.lane == guides.PartyLane && e.to > e.date:
		item.Kind, item.To, item.Tone = widgets.BarMark, e.to, widgets.NeutralTone
		if e.date <= t.shown.Today && e.to >= t.shown.Today {
			item.Tone = widgets.AccentTone
		}
	case e.law && opensWindow(e.deadline):
		item.Kind, item.To = widgets.BarMark, e.deadline.To
		item.Tone, item.Filled = widgets.WaitTone, e.id == "nominations_open"
	}
	return item
}

// state is how an entry stands, as its mark shows it.
func (t *Screen) state(e entry) widgets.MarkState {
	switch {
	case e.stage.Status == selection.Finished:
		return widgets.Done
	case e.stage.Status == selection.NoRoom, e.task.Status == campaign.Problem:
		return widgets.Wrong
	case e.last() < t.shown.Today:
		return widgets.Passed
	case e.doubtful():
		return widgets.Doubtful
	}
	return widgets.ToCome
}

// weight says which entries keep their labels where room is short: polling day
// and the next that binds the person, then what has a short name, then windows,
// then the stages and days ahead, and last what is over.
func (t *Screen) weight(e entry) int {
	switch {
	case e.id == pollingDay || t.shown.Next.Known() && e.id == t.shown.Next.Event:
		return widgets.MustShow
	case t.shortName(e) != "":
		return 4
	case e.last() < t.shown.Today || e.stage.Status == selection.Finished:
		return 0
	case e.lane == guides.PartyLane && e.clock.Stage == "" && e.to > e.date:
		return 3
	case e.clock.Stage == "" && !strings.HasPrefix(e.id, guides.BesidePrefix):
		return 2
	}
	return 1
}

// tip is what a mark says: what it is, when, and how it stands.
func (t *Screen) tip(e entry) string {
	say := t.s.Words
	day := say.ShortDateYear(e.date)
	if to := e.last(); to > e.date {
		day = say.Say("selection.window", "First", day, "Last", say.ShortDateYear(to))
	}
	key := "timeline.tip_" + t.standing(e)
	return e.what + "\n" + say.Say(key, "Date", day, "Lane", t.laneName(e.lane))
}

// standing is the state of an entry as the ids of sentences spell it.
func (t *Screen) standing(e entry) string {
	return [...]string{widgets.ToCome: "ahead", widgets.Passed: "passed", widgets.Done: "done",
		widgets.Doubtful: "doubt", widgets.Wrong: "wrong"}[t.state(e)]
}

// title is what a date is called.
func (e entry) title() string {
	switch {
	case e.law:
		return e.deadline.Title
	case e.clock.Stage != "":
		return e.what
	case e.lane == guides.PartyLane:
		return e.stage.Title
	case e.aim.ID != "":
		return e.aim.Title
	}
	return e.task.Title
}

// label is a title as the chart has room for it: up to its first comma, colon
// or bracket. The list and the panel have all of it.
func label(title string) string {
	for _, end := range []string{",", ":", " ("} {
		title, _, _ = strings.Cut(title, end)
	}
	return title
}

// opensWindow reports whether a date is the first day of a window.
func opensWindow(d election.Deadline) bool { return d.From == d.Date && d.To > d.Date }
