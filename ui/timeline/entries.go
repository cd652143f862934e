package timeline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/words"
)

// An entry is one row of the timeline: a date set by law, or one of the
// person's own.
type entry struct {
	id       string // the event, or the task after taskPrefix
	what     string // with its hour, or with what it waits for
	date     calendar.Date
	law      bool
	deadline election.Deadline // of law
	task     campaign.Item     // of mine
}

const taskPrefix = "task-"

// entriesOf returns the timetable and the person's own days in order of date,
// those without a day last.
func entriesOf(v guides.View, w *words.Catalogue) []entry {
	var all []entry
	for _, d := range v.Table.Deadlines {
		all = append(all, entry{id: d.Event, what: whatOf(d, w), date: d.Date, law: true, deadline: d})
	}
	for _, i := range v.Items {
		if v.Table.Poll != 0 && mine(i, v.Today) {
			all = append(all, entry{id: taskPrefix + i.ID, what: i.Title, date: i.Due, task: i})
		}
	}
	slices.SortStableFunc(all, func(a, b entry) int {
		if a.date.IsZero() != b.date.IsZero() {
			return cmp.Compare(b.date, a.date)
		}
		return cmp.Compare(a.date, b.date)
	})
	return all
}

// mine reports whether a task stands on the timeline: still to be done by this
// person, on a day to come that no law sets (law has a row of its own).
func mine(i campaign.Item, today calendar.Date) bool {
	open := i.Status != campaign.Completed && i.Status != campaign.NotNeeded && !i.IfOutcome
	return open && i.Yours && i.Due >= today && (i.DueBy == campaign.ByYou || i.DueBy == campaign.ByPlan && i.Must)
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

// binds reports whether a date of law asks something of the person or the
// agent.
func (e entry) binds() bool {
	b := e.deadline.Binds
	return e.law && (strings.Contains(b, "candidate") || strings.Contains(b, "agent") || strings.HasPrefix(b, "elected"))
}

// doubtful reports whether the elections office should be asked about a date.
func (e entry) doubtful() bool {
	return e.law && (e.deadline.Doubt != nil || e.deadline.Confidence != election.High) && !e.deadline.Printed
}

// days says how far off a date is, in words where a number would mislead.
func (t *Screen) days(e entry) string {
	w, today := t.s.Words, t.shown.Today
	switch {
	case e.date.IsZero():
		return ""
	case e.date < today:
		return w.Say("timeline.passed")
	case e.date == today:
		return w.Say("timeline.today")
	}
	return strconv.Itoa(t.workingDays(e))
}

func (t *Screen) workingDays(e entry) int {
	return election.WorkingDaysBetween(t.shown.Table.Kind, t.shown.Today, e.date)
}

func (t *Screen) find(id string) (entry, bool) {
	i := slices.IndexFunc(t.entries, func(e entry) bool { return e.id == id })
	if i < 0 {
		return entry{}, false
	}
	return t.entries[i], true
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
	return pollingDay
}

// pollingDay is the event that opens the poll, in every kind of election.
const pollingDay = "polls_open"
