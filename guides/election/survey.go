package election

import (
	"cmp"
	"slices"

	"rosette/guides/calendar"
)

// A survey is one timetable being worked out: the plan, the calendars that it
// counts by, the days, and the days by other readings of the law.
type survey struct {
	Choice
	Options
	law    *law
	plan   *plan
	cals   []*calendar.Calendar
	days   days
	others []reading
	next   calendar.Date // the seat's next ordinary election, taken from the register or the cycles while it is not given
	touch  []*caution    // rows of doubts.toml that touch this election
	walks  []walk
}

// A reading is the timetable by another reading of the law; id is the doubt
// that it stands for.
type reading struct {
	id   string
	days days
}

func newSurvey(c Choice, o Options) (*survey, error) {
	o.Extra = slices.Concat(o.Extra, c.Holidays)
	if err := checkChoice(&c, &o); err != nil {
		return nil, err
	}
	s := &survey{Choice: c, Options: o, law: laws[c.Kind]()}
	s.plan = s.law.planFor(c.Poll, c.ByElection)
	s.cals = s.calendars(calendar.Variant{Known: o.KnownOn, Extra: o.Extra})
	s.next = nextOrdinary(&c)
	s.days = s.read(s.cals)
	if err := s.checkSpan(); err != nil {
		return nil, err
	}
	s.others = s.otherReadings()
	s.touch = s.touching()
	return s, nil
}

// read works out the days by some calendars.
func (s *survey) read(cals []*calendar.Calendar) days {
	d := s.given()
	s.plan.run(&d, cals, s.Printed)
	return d
}

// given fills the slots of the days that need no working out.
func (s *survey) given() (d days) {
	d.give(&s.Choice)
	if d[slotOrdinary] == 0 {
		d[slotOrdinary] = s.next
	}
	return d
}

func (d *days) give(c *Choice) {
	d[slotPoll], d[slotEve] = c.Poll, c.Poll-1
	if c.Facts == (Facts{}) {
		return
	}
	for i := range facts {
		d[firstFact+i] = facts[i].get(&c.Facts)
	}
}

// calendars returns the plan's calendars changed by a variant.
func (s *survey) calendars(v calendar.Variant) []*calendar.Calendar {
	if v.Known == 0 && len(v.Extra) == 0 && !v.CountChristmasEve {
		return s.plan.cals
	}
	return calendar.WithAll(s.plan.cals, v, s.Poll)
}

// notice returns the day of the notice of election: the day given, or the last
// lawful one.
func (s *survey) notice() calendar.Date {
	if s.Facts.Notice != 0 {
		return s.Facts.Notice
	}
	if i := s.plan.event("notice_of_election"); i >= 0 {
		return s.days[firstEvent+i]
	}
	return 0
}

// span returns the first and last day of the timetable.
func (s *survey) span() (first, last calendar.Date) {
	first, last = s.Poll, s.Poll
	for i := range s.plan.rules {
		if d := s.days[firstEvent+i]; d != 0 {
			first, last = min(first, d), max(last, d)
		}
	}
	return first, last
}

// inOrder returns the events by day and hour; days without an hour come first,
// events without a day last.
func (s *survey) inOrder() []int {
	order := make([]int, len(s.plan.rules))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := s.days[firstEvent+i], s.days[firstEvent+j]
		if (a == 0) != (b == 0) {
			return cmp.Compare(b, a)
		}
		return cmp.Or(cmp.Compare(a, b), cmp.Compare(s.clock(i), s.clock(j)))
	})
	return order
}

func (s *survey) oldestCheck() calendar.Date {
	oldest := calendar.Latest
	for _, r := range s.plan.rules {
		oldest = min(oldest, r.Checked)
	}
	return oldest
}
