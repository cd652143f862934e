package timeline

import (
	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/selection"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// last is the last day of an entry: that of its window, where it is one.
func (e entry) last() calendar.Date {
	if e.law && opensWindow(e.deadline) {
		return e.deadline.To
	}
	return max(e.date, e.to)
}

// heading says what a date is called, when it is, and how far off.
func (p *panel) heading(e entry, title, clock string) fyne.CanvasObject {
	say := p.t.s.Words
	objects := []fyne.CanvasObject{widgets.Heading(title)}
	if e.date.IsZero() {
		return widgets.Column(2, objects...)
	}
	when := say.When(e.date, clock)
	if to := e.last(); to > e.date {
		when = say.Say("selection.window", "First", say.ShortDateYear(e.date), "Last", say.ShortDateYear(to))
	}
	return widgets.Column(2, widgets.Heading(title),
		widgets.NewText(when, theme.Emphasis.WithBold(), theme.Ink), widgets.Small(p.away(e)))
}

// away says in words how far off a date is, or how long its window is open.
func (p *panel) away(e entry) string {
	say, today, last := p.t.s.Words, p.t.shown.Today, e.last()
	left := func(day calendar.Date) string {
		return say.WorkingDays(p.t.workingDays(day))
	}
	switch {
	case last < today:
		return say.Count("timeline.ago", int(today-last))
	case last > e.date && last == today:
		return say.Say("timeline.last_day")
	case last > e.date && e.date <= today:
		return say.Count("timeline.open_for", int(last-today), "WorkingDays", left(last))
	case e.date == today:
		return say.Say("timeline.today_only")
	case last > e.date:
		return say.Count("timeline.opens_in", int(e.date-today), "WorkingDays", left(e.date))
	}
	return say.Count("timeline.by_calendar", int(e.date-today), "WorkingDays", left(e.date))
}

// countingOf shows the counting of a date, or, where it is the same day as
// another, that of the other one.
func (p *panel) countingOf(table election.Table, d election.Deadline) []fyne.CanvasObject {
	say := p.t.s.Words
	if d.Date.IsZero() {
		return nil
	}
	objects := []fyne.CanvasObject{widgets.Body(table.Sentence(d, say))}
	for range mostChained {
		if len(d.Counting.Steps) > 0 {
			p.counting.Set(p.count(d))
			return append(objects, p.counting)
		}
		other, ok := table.Find(d.Counting.Anchor)
		if !ok || d.Counting.Offset != 0 || d.Printed || other.Date != d.Date {
			break
		}
		d = other
		objects = append(objects, widgets.Small(say.Say("timeline.counted_so", "Title", d.Title, "Counting", table.Sentence(d, say))).In(theme.Ink))
	}
	return objects
}

// mostChained is how many dates may be the same day one after another.
const mostChained = 5

// weeks says how many weeks before the poll a stage is planned, where the
// procedure plans it by weeks.
func (p *panel) weeks(e entry) []fyne.CanvasObject {
	say, poll := p.t.s.Words, p.t.shown.Table.Poll
	if e.clock.Stage != "" || e.stage.Origin != selection.FromTemplate || e.date >= poll || e.last() > poll {
		return nil
	}
	before := func(day calendar.Date) string {
		if days := int(poll - day); days%7 != 0 {
			return say.Days(days)
		}
		return say.Count("timeline.weeks", int(poll-day)/7)
	}
	says := say.Say("timeline.weeks_on", "First", before(e.date), "Poll", say.ShortDateYear(poll))
	if e.last() > e.date {
		says = say.Say("timeline.weeks_window", "First", before(e.date), "Last", before(e.last()), "Poll", say.ShortDateYear(poll))
	}
	return []fyne.CanvasObject{widgets.Body(says)}
}
