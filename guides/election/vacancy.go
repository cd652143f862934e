package election

import (
	"rosette/guides/calendar"
	"rosette/guides/words"
)

// The events of a vacancy, in every kind that has them.
const (
	requestDeadline = "byelection_request_deadline"
	latestPoll      = "byelection_latest_poll"
	leftFrom        = "vacancy_left_from"
)

// checkVacancy refuses days of a vacancy that cannot belong to the by-election
// that fills it.
func checkVacancy(c *Choice) error {
	f := c.Facts
	for _, one := range []struct {
		name string
		day  calendar.Date
	}{{"vacancy", f.Vacancy}, {"vacancy_notice", f.VacancyNotice}, {"electors_notice", f.ElectorsNotice}} {
		if one.day == 0 {
			continue
		}
		if one.day >= c.Poll {
			return words.Wrong("vacancy_after_poll", nil, "Day", one.day, "Poll", c.Poll, "Fact", one.name)
		}
		if one.day < f.Vacancy {
			return words.Wrong("before_vacancy", nil, "Day", one.day, "Vacancy", f.Vacancy, "Fact", one.name)
		}
	}
	const terms = 6 * 366 // longer than any term of office
	switch o := f.Ordinary; {
	case o == 0:
	case o > c.Poll+terms:
		return words.Wrong("ordinary_far", nil, "Day", o, "Poll", c.Poll, "Fact", "ordinary")
	case f.Vacancy != 0 && o <= f.Vacancy, f.Vacancy == 0 && o < c.Poll-terms:
		return words.Wrong("ordinary_before_vacancy", nil, "Day", o, "Fact", "ordinary")
	}
	return nil
}

// nextOrdinary is the seat's next ordinary election after its vacancy, or after
// the poll's notice where the day of the vacancy is not known: from the
// register for a council that it expects to elect all its seats at once, or
// from the kind's cycle. It is no date where a councillor's own term decides.
func nextOrdinary(c *Choice) calendar.Date {
	if !c.ByElection || c.Facts.Ordinary != 0 {
		return 0
	}
	after := c.Facts.Vacancy
	if after == 0 {
		after = c.Poll
	}
	if council, ok := CouncilOf(*c); ok && council.Kind() == c.Kind {
		return council.nextAllOut(after)
	}
	return cycleOf(c.Kind).next(after)
}

func (c Council) nextAllOut(after calendar.Date) calendar.Date {
	if c.Cycle != "all-out" {
		return 0
	}
	for _, year := range c.Years {
		day := ordinaryDay(year)
		if day <= after {
			continue
		}
		if c.prospect(day) == Own {
			return day
		}
		return 0
	}
	return 0
}

// ofVacancy says what the days of the vacancy come to: whether the seat is left
// until the ordinary election, and whether electors asked in time.
func (s *survey) ofVacancy() (found []Doubt) {
	if !s.ByElection {
		return nil
	}
	day := words.English().Date
	add := func(id string, values ...string) {
		if c := cautionFor(id, s.Kind); c != nil {
			found = append(found, Doubt{ID: id, Says: c.with(values...)})
		}
	}
	if from := s.on(leftFrom); from != 0 && s.Facts.Vacancy != 0 {
		id := vacancyNotLeft
		if s.Facts.Vacancy >= from {
			id = vacancyLeft
		}
		add(id, "vacancy", day(s.Facts.Vacancy), "from", day(from), "ordinary", day(s.days[slotOrdinary]))
	}
	switch last, asked := s.on(requestDeadline), s.Facts.ElectorsNotice; {
	case last == 0:
	case asked > last:
		add(requestLate, "asked", day(asked), "last", day(last))
	case asked == 0 && s.Today > last:
		add(requestOver, "last", day(last))
	}
	return found
}

// on returns the day of an event, or no date where there is no such event.
func (s *survey) on(event string) calendar.Date {
	if i := s.plan.event(event); i >= 0 {
		return s.days[firstEvent+i]
	}
	return 0
}
