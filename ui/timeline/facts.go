package timeline

import (
	"rosette/guides/calendar"
	"rosette/guides/election"
)

// factField is a day that no rule can compute.
type factField struct {
	name   string
	always bool // offered whether or not a date hangs on it
	day    func(*election.Facts) *calendar.Date
}

// facts are those days, by the names that deadlines give them, in the order in
// which they come to be known.
var facts = []factField{
	{"vacancy", false, func(f *election.Facts) *calendar.Date { return &f.Vacancy }},
	{"vacancy_notice", false, func(f *election.Facts) *calendar.Date { return &f.VacancyNotice }},
	{"electors_notice", false, func(f *election.Facts) *calendar.Date { return &f.ElectorsNotice }},
	{"notice", true, func(f *election.Facts) *calendar.Date { return &f.Notice }},
	{"postal_opening", false, func(f *election.Facts) *calendar.Date { return &f.PostalOpening }},
	{"result", true, func(f *election.Facts) *calendar.Date { return &f.Result }},
	{"acceptance", false, func(f *election.Facts) *calendar.Date { return &f.Acceptance }},
	{"take_office", false, func(f *election.Facts) *calendar.Date { return &f.TakeOffice }},
	{"first_meeting", false, func(f *election.Facts) *calendar.Date { return &f.FirstMeeting }},
	{"return", true, func(f *election.Facts) *calendar.Date { return &f.Return }},
}

// needed reports whether a date of a timetable waits for a fact, or rests on
// what is assumed of it.
func needed(t election.Table, fact string) bool {
	for _, d := range t.Deadlines {
		if d.NeedsFact == fact {
			return true
		}
	}
	return false
}
