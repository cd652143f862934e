package election

import (
	"slices"

	"rosette/guides/calendar"
)

// counting explains how the day of an event was reached.
func (s *survey) counting(i int) Counting {
	r, o := s.plan.rules[i], s.plan.opOf(i)
	c := Counting{Unit: r.Unit, Offset: r.Offset, Before: r.Direction == before,
		CountsAnchor: r.CountsAnchor, Anchor: r.Anchor, From: s.days[o.in]}
	if o.cal >= 0 {
		c.Law = s.cals[o.cal].Title
	}
	if _, printed := s.Choice.Printed[r.Event]; printed || c.From == 0 || s.days[o.out] == 0 {
		return c
	}
	switch o.kind {
	case opWorking:
		c.Steps = s.workingSteps(o)
	case opDays:
		c.Steps, c.Rolled = s.daySteps(o)
	case opMonths:
		c.Steps = monthSteps(c.From, int(o.n))
	}
	return c
}

func (p *plan) opOf(event int) *op {
	i := slices.IndexFunc(p.ops, func(o op) bool { return int(o.out) == firstEvent+event })
	return &p.ops[i]
}

// A walk is a count of working days that several deadlines share: from the same
// day by the same calendar, some going further than others.
type walk struct {
	cal    *calendar.Calendar
	from   calendar.Date
	before bool
	steps  []calendar.Step
}

func (s *survey) workingSteps(o *op) []calendar.Step {
	from, to := s.days[o.in], s.days[o.out]
	if o.inclusive {
		from--
	}
	if from == to {
		return nil
	}
	return s.walk(s.cals[o.cal], from, to)
}

func (s *survey) walk(cal *calendar.Calendar, from, to calendar.Date) []calendar.Step {
	days := int(to - from)
	if days < 0 {
		days = -days
	}
	for i := range s.walks {
		w := &s.walks[i]
		if w.cal == cal && w.from == from && w.before == (to < from) {
			if days > len(w.steps) {
				w.steps = cal.Steps(from, to)
			}
			return w.steps[:days:days]
		}
	}
	steps := cal.Steps(from, to)
	s.walks = append(s.walks, walk{cal, from, to < from, steps})
	return steps[:days:days]
}

// daySteps numbers every calendar day. Where the last day moves because it is
// left out, the day that it moves to is the one that bears the last number.
func (s *survey) daySteps(o *op) (steps []calendar.Step, rolled calendar.Date) {
	from, to, n := s.days[o.in], s.days[o.out], int(o.n)
	if o.inclusive {
		from--
	}
	step := calendar.Date(1)
	if n < 0 {
		step, n = -1, -n
	}
	last := from + step*calendar.Date(n)
	steps = make([]calendar.Step, 0, n+4)
	for k := 1; k < n; k++ {
		steps = append(steps, calendar.Step{Date: from + step*calendar.Date(k), N: k})
	}
	for d := last; d < to; d++ {
		rolled = last
		steps = append(steps, calendar.Step{Date: d, Excluded: s.cals[o.cal].Excluded(d)})
	}
	if n > 0 {
		steps = append(steps, calendar.Step{Date: to, N: n})
	}
	return steps, rolled
}

func monthSteps(from calendar.Date, n int) []calendar.Step {
	steps := make([]calendar.Step, 0, max(n, -n))
	for k := 1; k <= max(n, -n); k++ {
		m := k
		if n < 0 {
			m = -k
		}
		steps = append(steps, calendar.Step{Date: from.AddMonths(m), N: k})
	}
	return steps
}
