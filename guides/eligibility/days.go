package eligibility

import (
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
)

// days are the days of one election on which the law looks. A day that is not
// known is no date.
type days struct {
	open, close calendar.Date // first and last day for papers
	poll        calendar.Date
	withdrawal  calendar.Date // last day to withdraw
	acceptance  calendar.Date // last day to accept office
	afterResult calendar.Date // the working day after the result, which is assumed to be the day after the poll
}

func daysOf(t election.Table) days {
	find := func(event string) calendar.Date {
		d, _ := t.Find(event)
		return d.Date
	}
	d := days{open: find("nominations_open"), close: find("nominations_close"), poll: t.Poll,
		withdrawal: find("withdrawal_deadline"), acceptance: find("acceptance_of_office")}
	if d.open == 0 || d.open > d.close {
		d.open = d.close
	}
	d.afterResult = nextWorkingDay(t.Kind, result(t))
	return d
}

// result returns the day of the result, as the timetable knows or assumes it.
func result(t election.Table) calendar.Date {
	for _, d := range t.Deadlines {
		if d.Counting.Anchor == "result" && d.Counting.From != 0 {
			return d.Counting.From
		}
	}
	if t.Poll == 0 {
		return 0
	}
	return t.Poll + 1
}

func nextWorkingDay(k election.Kind, after calendar.Date) calendar.Date {
	if after == 0 {
		return 0
	}
	const most = 14 // days; no run of holidays is as long
	for d := after + 1; d <= after+most; d++ {
		if election.WorkingDaysBetween(k, after, d) == 1 {
			return d
		}
	}
	return 0
}

// A by is a day by which something must be done.
type by struct {
	day   func(days) calendar.Date
	words string // its key in the catalogue, for when the day is not known
}

// bys are the days that a row can name.
var bys = map[string]*by{
	"before-nomination": {func(d days) calendar.Date { return before(d.close) }, "eligibility.by_before_nomination"},
	"nomination":        {func(d days) calendar.Date { return d.close }, "eligibility.by_nomination"},
	"withdrawal":        {func(d days) calendar.Date { return d.withdrawal }, "eligibility.by_withdrawal"},
	"acceptance":        {func(d days) calendar.Date { return d.acceptance }, "eligibility.by_acceptance"},
	"after-result":      {func(d days) calendar.Date { return d.afterResult }, "eligibility.by_after_result"},
}

func before(d calendar.Date) calendar.Date {
	if d == 0 {
		return 0
	}
	return d - 1
}

// say puts the day in full, or what day it is when nobody knows its date yet.
func (b *by) say(d days, c *words.Catalogue) string {
	if day := b.day(d); day != 0 {
		return c.Date(day)
	}
	return c.Say(b.words)
}
