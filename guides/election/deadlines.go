package election

import (
	"maps"

	"rosette/guides/calendar"
)

// deadline describes the event of one rule.
func (s *survey) deadline(i int) Deadline {
	r := s.plan.rules[i]
	d := Deadline{
		Event: r.Event, Title: r.Title, Date: s.days[firstEvent+i],
		From: s.windowFrom(i), To: s.windowTo(i),
		Binding: r.Binding, Binds: r.Binds,
		Citation: r.Citation, Source: r.Source, Checked: r.Checked,
		Confidence: r.Confidence, Notes: r.Notes,
		Counting: s.counting(i),
	}
	s.hour(&d, i)
	_, d.Printed = s.Choice.Printed[r.Event]
	if f := s.plan.fact[i]; f >= 0 && facts[f].get(&s.Facts) == 0 && !d.Printed {
		d.NeedsFact, d.Assumed = facts[f].name, d.Date != 0
	}
	if d.Printed {
		d.Rule = s.ruleDay(i)
	}
	if d.Doubt = d.differs(); d.Doubt == nil && !d.Printed {
		d.Doubt = s.doubt(i)
	}
	return d
}

// ruleDay returns the day of an event had the notice not printed one.
func (s *survey) ruleDay(i int) calendar.Date {
	printed := maps.Clone(s.Printed)
	delete(printed, s.plan.rules[i].Event)
	d := s.given()
	s.plan.run(&d, s.cals, printed)
	return d[firstEvent+i]
}

// windowFrom and windowTo return the first and last day of the window that the
// event opens or closes, or no date when it has none.
func (s *survey) windowFrom(i int) calendar.Date {
	switch {
	case s.plan.opens[i] >= 0:
		return s.days[s.plan.opens[i]]
	case s.plan.closes[i] >= 0:
		return s.days[firstEvent+i]
	}
	return 0
}

func (s *survey) windowTo(i int) calendar.Date {
	switch {
	case s.plan.closes[i] >= 0:
		return s.days[s.plan.closes[i]]
	case s.plan.opens[i] >= 0:
		return s.days[firstEvent+i]
	}
	return 0
}
