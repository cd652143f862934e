package election

import (
	"slices"

	"rosette/guides/calendar"
)

// A fact is a day of Facts on which rules hang, under the name that the rules
// give it.
type fact struct {
	anchor string // as the timetable files spell it
	name   string // as Facts spells it in JSON, and NeedsFact
	stand  string // the event whose day stands in while the fact is not known, or ""
	days   int    // days from that event to the day assumed
	at     func(*Facts) *calendar.Date
}

const nFacts = 13

// facts lists every fact. While it is not known, the notice is taken to be
// published on its last lawful day, the result to be declared on the day after
// the poll, and office to be taken when the law gives it; nothing can stand in
// for the others.
var facts = [nFacts]fact{
	{"notice_of_election_actual", "notice", "notice_of_election", 0, func(f *Facts) *calendar.Date { return &f.Notice }},
	{"result", "result", anchorPoll, 1, func(f *Facts) *calendar.Date { return &f.Result }},
	{"expenses_return_actual", "return", "", 0, func(f *Facts) *calendar.Date { return &f.Return }},
	{"postal_vote_opening_session", "postal_opening", "", 0, func(f *Facts) *calendar.Date { return &f.PostalOpening }},
	{"vacancy", "vacancy", "", 0, func(f *Facts) *calendar.Date { return &f.Vacancy }},
	{"vacancy_deemed", "vacancy", "", 0, func(f *Facts) *calendar.Date { return &f.Vacancy }},
	{"notice_of_vacancy", "vacancy_notice", "", 0, func(f *Facts) *calendar.Date { return &f.VacancyNotice }},
	{"notice_by_two_electors_or_declaration", "electors_notice", "", 0, func(f *Facts) *calendar.Date { return &f.ElectorsNotice }},
	{"notice_by_electors_or_declaration", "electors_notice", "", 0, func(f *Facts) *calendar.Date { return &f.ElectorsNotice }},
	{"next_ordinary_election", "ordinary", "", 0, func(f *Facts) *calendar.Date { return &f.Ordinary }},
	{"take_office_actual", "take_office", "take_office", 0, func(f *Facts) *calendar.Date { return &f.TakeOffice }},
	{"acceptance_of_office_actual", "acceptance", "", 0, func(f *Facts) *calendar.Date { return &f.Acceptance }},
	{"first_council_meeting", "first_meeting", "", 0, func(f *Facts) *calendar.Date { return &f.FirstMeeting }},
}

func (f *fact) get(of *Facts) calendar.Date { return *f.at(of) }

func factNamed(anchor string) (int, bool) {
	for i := range facts {
		if facts[i].anchor == anchor {
			return i, true
		}
	}
	return 0, false
}

// FactNames lists the facts as JSON spells them, each once.
func FactNames() (names []string) {
	for _, f := range facts {
		if !slices.Contains(names, f.name) {
			names = append(names, f.name)
		}
	}
	return names
}

// HasFact reports whether there is a fact of that name.
func HasFact(name string) bool { return slices.Contains(FactNames(), name) }

// Get returns the day of a fact by its name.
func (f Facts) Get(name string) calendar.Date {
	for i := range facts {
		if facts[i].name == name {
			return *facts[i].at(&f)
		}
	}
	return 0
}

// Set gives the day of a fact by its name; no date takes it out.
func (f *Facts) Set(name string, day calendar.Date) {
	for i := range facts {
		if facts[i].name == name {
			*facts[i].at(f) = day
		}
	}
}
