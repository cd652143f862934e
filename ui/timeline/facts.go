package timeline

import "rosette/guides/election"

// factField is a day that no rule can compute.
type factField struct {
	name   string
	always bool // offered whether or not a date hangs on it
}

// facts are those days, by the names that deadlines give them, in the order in
// which they come to be known.
var facts = []factField{
	{"vacancy", false},
	{"vacancy_notice", false},
	{"electors_notice", false},
	{"ordinary", false},
	{"notice", true},
	{"postal_opening", false},
	{"result", true},
	{"acceptance", false},
	{"take_office", false},
	{"first_meeting", false},
	{"return", true},
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
