package campaign

import (
	"fmt"
	"regexp"
	"strconv"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A Moment is a day told by another: two working days before the close of
// nominations. The zero value is no moment.
type Moment struct {
	Anchor string // AnchorPoll, AnchorResult or an event of the timetable
	Offset int    // units after the anchor, negative for before
	Unit   Unit   // "" when Offset is 0
}

// The anchors that are no event of the timetable.
const (
	AnchorPoll   = "poll"
	AnchorResult = "result"
)

// Unit is what a moment is counted in.
type Unit string

// The units.
const (
	UnitDays        Unit = "d"
	UnitWorkingDays Unit = "wd"
	UnitWeeks       Unit = "w"
	UnitMonths      Unit = "m"
	UnitYears       Unit = "y"
)

// IsZero reports whether m is no moment.
func (m Moment) IsZero() bool { return m.Anchor == "" }

var momentText = regexp.MustCompile(`^([a-z][a-z_]*)(?:([+-][1-9][0-9]{0,2})(d|wd|w|m|y))?$`)

// ParseMoment reads a moment as the data files spell it: "poll-18m",
// "nominations_close-2wd", "result"; "" is no moment.
func ParseMoment(s string) (Moment, error) {
	if s == "" {
		return Moment{}, nil
	}
	part := momentText.FindStringSubmatch(s)
	if part == nil {
		return Moment{}, fmt.Errorf("%q is not a moment: write it as poll-18m or nominations_close+1wd", s)
	}
	n, _ := strconv.Atoi(part[2]) // at most three digits, or none
	return Moment{Anchor: part[1], Offset: n, Unit: Unit(part[3])}, nil
}

// String spells the moment as ParseMoment reads it.
func (m Moment) String() string {
	if m.Offset == 0 {
		return m.Anchor
	}
	return fmt.Sprintf("%s%+d%s", m.Anchor, m.Offset, m.Unit)
}

// UnmarshalText reads a moment in a data file.
func (m *Moment) UnmarshalText(b []byte) (err error) {
	*m, err = ParseMoment(string(b))
	return err
}

// day returns the day of the moment in one election, or no date when its
// anchor has none there.
func (m Moment) day(t election.Table) calendar.Date {
	d := anchorDay(m.Anchor, t)
	if d.IsZero() {
		return 0
	}
	switch m.Unit {
	case UnitDays:
		return d.AddDays(m.Offset)
	case UnitWorkingDays:
		return t.WorkingDay(d, m.Offset)
	case UnitWeeks:
		return d.AddDays(7 * m.Offset)
	case UnitMonths:
		return d.AddMonths(m.Offset)
	case UnitYears:
		return d.AddMonths(12 * m.Offset)
	}
	return d
}

// A Count is how the day of a moment was counted from its anchor's, which is
// day 0.
type Count struct {
	From, To calendar.Date
	Steps    []calendar.Step
	Working  bool // by the working days of the timetable, not by all days
}

// Count shows how the day of a moment was counted in one election. It has no
// steps where the day is its anchor's own, or the anchor has none.
func (m Moment) Count(t election.Table) Count {
	c := Count{From: anchorDay(m.Anchor, t), To: m.day(t), Working: m.Unit == UnitWorkingDays}
	switch {
	case c.From.IsZero() || c.To.IsZero() || m.Offset == 0:
	case c.Working:
		c.Steps = t.Steps(c.From, c.To)
	case m.Unit == UnitDays || m.Unit == UnitWeeks:
		step := calendar.Date(1)
		if c.To < c.From {
			step = -1
		}
		for d, n := c.From+step, 1; n <= int(step*(c.To-c.From)); d, n = d+step, n+1 {
			c.Steps = append(c.Steps, calendar.Step{Date: d, N: n})
		}
	default:
		months, step := m.Offset, 1
		if m.Unit == UnitYears {
			months *= 12
		}
		if months < 0 {
			months, step = -months, -1
		}
		for n := 1; n <= months; n++ {
			c.Steps = append(c.Steps, calendar.Step{Date: c.From.AddMonths(step * n), N: n})
		}
	}
	return c
}

// Count shows how the day of a task was counted: by which of the plan's
// moments. ok is false for a day that somebody set, and for one that the law
// sets.
func (i Item) Count(t election.Table) (c Count, says Moment, ok bool) {
	if i.DueBy != ByPlan {
		return Count{}, Moment{}, false
	}
	for _, m := range i.When.Due {
		if c := m.Count(t); c.To == i.Due {
			return c, m, true
		}
	}
	return Count{}, Moment{}, false
}

// Count shows how the day of a target was counted. ok is false for a day that
// the person set, and where the legal day came before the one counted.
func (a Aim) Count(t election.Table) (c Count, ok bool) {
	c = a.At.Count(t)
	return c, c.To == a.Due && !a.ByYou
}

func anchorDay(anchor string, t election.Table) calendar.Date {
	switch anchor {
	case AnchorPoll:
		return t.Poll
	case AnchorResult:
		return resultDay(t)
	}
	d, _ := t.Find(anchor)
	return d.Date
}

// resultDay returns the day on which the timetable has the result declared.
// Where none of its dates hangs on the result, that is the day after the poll.
func resultDay(t election.Table) calendar.Date {
	for _, d := range t.Deadlines {
		if d.Counting.Anchor == AnchorResult && !d.Counting.From.IsZero() {
			return d.Counting.From
		}
	}
	if t.Poll.IsZero() {
		return 0
	}
	return t.Poll.AddDays(1)
}
