package selection

import (
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// Says says a date as a notice would: a day, a window, a month, one of several
// days, or that it is not known yet.
func (w When) Says(in *words.Catalogue) string {
	one := func(d calendar.Date) string {
		if w.Months {
			return in.Say("selection.month_year", "Month", in.Month(d), "Year", d.Year())
		}
		return in.ShortDateYear(d)
	}
	switch {
	case !w.Known():
		return in.Say("selection.not_known")
	case len(w.OneOf) > 0:
		days := make([]string, len(w.OneOf))
		for i, d := range w.OneOf {
			days[i] = in.ShortDateYear(d)
		}
		return strings.Join(days, in.Say("selection.or"))
	case w.First == 0:
		return in.Say("selection.by_day", "Date", one(w.Last))
	case w.Last == 0:
		return in.Say("selection.from_day", "Date", one(w.First))
	case one(w.First) == one(w.Last):
		return one(w.First)
	}
	return in.Say("selection.window", "First", one(w.First), "Last", one(w.Last))
}

// Says says the date of a stage, or why it has none.
func (p Placed) Says(in *words.Catalogue) string {
	switch p.Status {
	case Skipped:
		return in.Say("selection.skipped")
	case NoRoom:
		return in.Say("selection.no_room")
	}
	return p.When.Says(in)
}

// Says says what a clock gives, with the titles of its stages from the
// procedure.
func (c Clock) Says(in *words.Catalogue, p Procedure) string {
	stage, _ := p.Stage(c.Stage)
	starts, _ := p.Stage(c.Starts)
	return c.says(in, stage.Title, starts.Title)
}

// SaysIn is Says with the titles from a timeline.
func (c Clock) SaysIn(in *words.Catalogue, t Timeline) string {
	return c.says(in, t.title(c.Stage), t.title(c.Starts))
}

func (c Clock) says(in *words.Catalogue, stage, starts string) string {
	days := in.Days(c.Days)
	if c.Working {
		days = in.WorkingDays(c.Days)
	}
	last := day(in, c.Last)
	if c.Time != "" && c.Last != 0 {
		last = in.When(c.Last, c.Time)
	}
	key := "selection.clock_" + string(c.Kind) + "_" + string(c.State)
	switch {
	case c.Kind == NoticeClock && c.State == NotStarted && c.GiveBy != 0:
		key = "selection.clock_notice_give"
	case c.Start != 0 && c.Last == 0:
		key = "selection.clock_limit_uncounted"
	}
	says := in.Say(key, "Stage", stage, "Starts", starts, "Days", days,
		"Start", day(in, c.Start), "Last", last, "GiveBy", day(in, c.GiveBy))
	if c.Doubt != "" {
		says += " " + in.Say(c.Doubt)
	}
	return says
}

// Title names the day to which a clock counts, with the stages' titles from a
// timeline.
func (c Clock) Title(t Timeline, in *words.Catalogue) string {
	return in.Say("moved.clock_"+string(c.Kind), "Stage", t.title(c.Stage))
}

// title is the title of a stage, or its id where it is not in the timeline.
func (t Timeline) title(stage string) string {
	if rows := t.Of(stage); len(rows) > 0 {
		return rows[0].Title
	}
	return stage
}

// Says says whether a membership is long enough on the day that counts, and
// from when it is.
func (m MembershipTerm) Says(in *words.Catalogue) string {
	key := "selection.member_from"
	switch {
	case m.Since == 0 && m.AsAt == 0:
		key = "selection.member_ask"
	case m.Since == 0:
		key = "selection.member_as_at"
	case m.Met:
		key = "selection.member_met"
	}
	says := in.Say(key, "Title", m.Title, "AsAt", day(in, m.AsAt), "Since", day(in, m.Since), "From", day(in, m.From))
	if m.Broken {
		says += " " + in.Say("selection.member_broken")
	}
	return says
}
