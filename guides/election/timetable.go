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
	Name        string        // the kind of council, from the rules
	Instruments string        // the rules in short: "SI 2006/3304"
	Checked     calendar.Date // the day on which its least fresh rule was last checked
	Deadlines   []Deadline    // in date order; those without a date are last
	Past        bool          // the poll was before Options.Today
	Warnings    []Doubt       // what to know about the whole table
}

// Find returns the deadline of an event.
func (t Table) Find(event string) (Deadline, bool) {
	i := slices.IndexFunc(t.Deadlines, func(d Deadline) bool { return d.Event == event })
	if i < 0 {
		return Deadline{}, false
	}
	return t.Deadlines[i], true
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
		Past: o.Today != 0 && c.Poll < o.Today}
	t.Warnings = s.warnings(t.Checked)
	t.Deadlines = make([]Deadline, len(s.plan.rules))
	for place, i := range s.inOrder() {
		t.Deadlines[place] = s.deadline(i)
	}
	return t, nil
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
