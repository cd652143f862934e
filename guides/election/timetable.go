package election

import (
	"slices"

	"rosette/guides/calendar"
)

// Options say from where a timetable is looked at. The zero value is good.
type Options struct {
	Today   calendar.Date      // for Table.Past and the age of the rules; no date = neither is said
	KnownOn calendar.Date      // leave out holidays proclaimed after this day; no date = all
	Extra   []calendar.Holiday // more days to leave out, for example a holiday announced today
}

// A Table is the statutory timetable of one election.
type Table struct {
	Kind        Kind
	Nation      Nation
	Poll        calendar.Date
	ByElection  bool
	Name        string             // the kind of council, from the rules
	Instruments string             // the rules in short: "SI 2006/3304"
	Checked     calendar.Date      // the day on which its least fresh rule was last checked
	Deadlines   []Deadline         // in date order; those without a date are last
	Past        bool               // the poll was before Options.Today
	Warnings    []Doubt            // what to know about the whole table
	Ordinary    calendar.Date      // of a by-election: the seat's next ordinary election, given or taken from its cycle; no date where neither is known
	Extra       []calendar.Holiday // days left out beside the published holidays
}

// Find returns the deadline of an event.
func (t Table) Find(event string) (Deadline, bool) {
	for i := range t.Deadlines {
		if t.Deadlines[i].Event == event {
			return t.Deadlines[i], true
		}
	}
	return Deadline{}, false
}

// Timetable works out every dated legal event of an election, by the law that
// holds for its polling day. The error is a *words.Problem when the poll or a
// fact cannot be as given.
func Timetable(c Choice, o Options) (Table, error) {
	s, err := newSurvey(c, o)
	if err != nil {
		return Table{}, err
	}
	t := Table{Kind: c.Kind, Nation: c.Kind.Nation(), Poll: c.Poll, ByElection: c.ByElection,
		Name: s.law.Name, Instruments: s.law.Instruments, Checked: s.oldestCheck(),
		Past: o.Today != 0 && c.Poll < o.Today, Extra: s.Extra}
	if c.ByElection {
		t.Ordinary = s.days[slotOrdinary]
	}
	t.Warnings = s.warnings(t.Checked)
	t.Deadlines = make([]Deadline, len(s.plan.rules))
	for place, i := range s.inOrder() {
		t.Deadlines[place] = s.deadline(i)
	}
	return t, nil
}

// WorkingDays counts the working days of the timetable after one day, up to and
// including another; it is negative when to lies before from.
func (t Table) WorkingDays(from, to calendar.Date) int {
	n := WorkingDaysBetween(t.Kind, from, to)
	if to < from {
		return -t.WorkingDays(to, from)
	}
	for _, d := range t.extraDays(from+1, to) {
		if WorkingDaysBetween(t.Kind, d-1, d) == 1 {
			n--
		}
	}
	return n
}

// WorkingDay returns the nth working day of the timetable after a day, before
// it when n is negative. It is no date for an unknown kind.
func (t Table) WorkingDay(from calendar.Date, n int) calendar.Date {
	id, ok := rulesCalendar[t.Nation]
	if !ok {
		return 0
	}
	cal, step := calendar.ByID(id), (*calendar.Calendar).After
	if n < 0 {
		step, n = (*calendar.Calendar).Before, -n
	}
	if len(t.Extra) == 0 {
		return step(cal, from, n)
	}
	day := from
	for n > 0 && day != 0 {
		if day = step(cal, day, 1); !hasHoliday(t.Extra, day) {
			n--
		}
	}
	return day
}

// Steps returns the way from one day, which is day 0, to another by the working
// days of the timetable: each day numbered, or named as left out.
func (t Table) Steps(from, to calendar.Date) []calendar.Step {
	id, ok := rulesCalendar[t.Nation]
	if !ok {
		return nil
	}
	return calendar.ByID(id).With(calendar.Variant{Extra: t.Extra}, from).Steps(from, to)
}

// extraDays lists the added days of a span, each once.
func (t Table) extraDays(first, last calendar.Date) (found []calendar.Date) {
	for _, h := range t.Extra {
		if h.Date >= first && h.Date <= last && !slices.Contains(found, h.Date) {
			found = append(found, h.Date)
		}
	}
	return found
}

// WorkingDaysBetween counts the working days of a kind's election timetable
// after one day, up to and including another. It is negative when to lies
// before from, and 0 for an unknown kind.
func WorkingDaysBetween(k Kind, from, to calendar.Date) int {
	id, ok := rulesCalendar[k.Nation()]
	if !ok {
		return 0
	}
	return calendar.ByID(id).Between(from, to)
}

// rulesCalendar is the calendar of the election timetable in each nation.
var rulesCalendar = map[Nation]string{
	England: "ew_rules", Wales: "ew_rules", Scotland: "sco_rules", NorthernIreland: "ni_rules",
}
