package timeline

import (
	"cmp"
	"slices"
	"strconv"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/selection"
	"rosette/guides/words"
)

// An entry is one row of the timeline: a date set by law, by the party's
// procedure, or by the person.
type entry struct {
	id       string // the event, or a stage, clock, task or target after its prefix
	what     string // with its hour, its last day, or what it waits for
	date     calendar.Date
	to       calendar.Date // last day of a window, or no date
	lane     guides.Lane
	law      bool              // lane is that of the law
	deadline election.Deadline // of law
	stage    selection.Placed  // of the party, for a stage and a clock
	clock    selection.Clock   // of the party, for a clock
	task     campaign.Item     // of mine
	aim      campaign.Aim      // of mine, for a target
	phase    campaign.Phase
}

// entriesOf returns the dates of all lanes in order of date, those without a
// day last. Before the poll has a day these are the party's stages and what has
// a day of its own.
func entriesOf(v guides.View, w *words.Catalogue) []entry {
	var all []entry
	for _, d := range v.Table.Deadlines {
		all = append(all, entry{id: d.Event, what: whatOf(d, w), date: d.Date, lane: guides.LawLane, law: true, deadline: d})
	}
	for _, d := range v.Dates() {
		if e, ok := otherEntry(d, v, w); ok {
			all = append(all, e)
		}
	}
	of := boundsOf(v.Table)
	for i := range all {
		all[i].phase = phaseOf(all[i], of)
	}
	slices.SortStableFunc(all, func(a, b entry) int {
		if a.date.IsZero() != b.date.IsZero() {
			return cmp.Compare(b.date, a.date)
		}
		return cmp.Compare(a.date, b.date)
	})
	return all
}

// otherEntry makes an entry of a date that is not of the person's own
// timetable: of another election on the day, or one that no law sets. What is
// mine stands on the timeline while it is to be done; a day that only the
// checklist suggests goes when it is over.
func otherEntry(d guides.Dated, v guides.View, w *words.Catalogue) (e entry, ok bool) {
	e = entry{id: d.ID, what: d.Title, date: d.Date, to: d.To, lane: d.Lane}
	switch {
	case d.Lane == guides.LawLane:
		_, ok = v.Of(d.ID)
		_, e.deadline = v.Legal(d.ID)
		e.law = true
	case d.Lane == guides.PartyLane:
		ok = e.ofParty(v)
	case d.Lane == guides.MineLane && !d.Over:
		ok = e.mine(v) && (d.Date >= v.Today || e.aim.ID != "" || e.task.DueBy == campaign.ByYou)
	}
	switch {
	case d.Time != "" && !d.Date.IsZero():
		e.what = w.Say("timeline.at", "Title", d.Title, "Time", w.Clock(d.Time))
	case !d.To.IsZero():
		e.what = w.Say("timeline.until", "Title", d.Title, "Date", w.DayMonth(d.To))
	case d.Date.IsZero():
		e.what = w.Say("timeline.no_notice", "Title", d.Title)
	}
	return e, ok
}

// ofParty finds the stage, and the clock, that an entry is of.
func (e *entry) ofParty(v guides.View) bool {
	for _, c := range v.Party.Clocks {
		if guides.ClockID(c) == e.id {
			e.clock = c
			if rows := v.Party.Of(c.Stage); len(rows) > 0 {
				e.stage = rows[0]
			}
			return true
		}
	}
	for _, p := range v.Party.Stages {
		if guides.StageID(p) == e.id {
			e.stage = p
			return true
		}
	}
	return false
}

// mine finds the task or the target that an entry is of.
func (e *entry) mine(v guides.View) bool {
	for _, a := range v.Aims {
		if guides.TargetPrefix+a.ID == e.id {
			e.aim = a
			return true
		}
	}
	for _, i := range v.Items {
		if guides.TaskPrefix+i.ID == e.id {
			e.task = i
			return true
		}
	}
	return false
}

func whatOf(d election.Deadline, w *words.Catalogue) string {
	switch {
	case d.Date.IsZero() && d.NeedsFact != "":
		return w.Say("timeline.waits", "Title", d.Title, "Fact", w.Say("timeline.after_"+d.NeedsFact))
	case d.Date.IsZero():
		return w.Say("timeline.no_day_yet", "Title", d.Title)
	case d.Time != "":
		return w.Say("timeline.at", "Title", d.Title, "Time", w.Clock(d.Time))
	}
	return d.Title
}

// doubtful reports whether a date may be another, or its rule is not sure.
func (e entry) doubtful() bool {
	return e.law && (e.deadline.Doubt != nil || e.deadline.Confidence != election.High && !e.deadline.Printed)
}

// days says how far off a date is, in words where a number would mislead.
func (t *Screen) days(e entry) string {
	w, today := t.s.Words, t.shown.Today
	switch {
	case e.lane == guides.PartyLane && e.stage.Status == selection.Finished:
		return w.Say("timeline.done")
	case e.date.IsZero():
		return ""
	case e.date < today && e.last() >= today:
		return w.Say("timeline.now")
	case e.date < today && e.lane == guides.MineLane:
		return w.Say("timeline.not_done")
	case e.date < today:
		return w.Say("timeline.passed")
	case e.date == today:
		return w.Say("timeline.today")
	}
	return strconv.Itoa(t.workingDays(e.date))
}

func (t *Screen) find(id string) (entry, bool) {
	i := slices.IndexFunc(t.entries, func(e entry) bool { return e.id == id })
	if i < 0 {
		return entry{}, false
	}
	return t.entries[i], true
}

// workingDays counts those to a day from today: by the timetable, or before the
// poll has a day by the calendar of the kind of election.
func (t *Screen) workingDays(day calendar.Date) int {
	if table := t.shown.Table; !table.Poll.IsZero() {
		return table.WorkingDays(t.shown.Today, day)
	}
	return election.WorkingDaysBetween(t.choice.Kind, t.shown.Today, day)
}

// nextFrom is the date to look at first: the next that binds the person, else
// the next of all, else polling day.
func (t *Screen) nextFrom() string {
	if t.shown.Next.Known() {
		return t.shown.Next.Event
	}
	for _, e := range t.entries {
		if e.date >= t.shown.Today {
			return e.id
		}
	}
	if t.shown.Table.Poll.IsZero() {
		return t.entries[0].id
	}
	return pollingDay
}

// pollingDay is the event that opens the poll, in every kind of election.
const pollingDay = "polls_open"
