package campaign

import (
	"testing"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

func TestTheCountingOfAMomentEndsOnItsDay(t *testing.T) {
	table, err := election.Timetable(borough, election.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]struct {
		day   string
		steps int
		last  int
	}{
		"nominations_open+1wd":                 {"2027-04-01", 1, 1},
		"polling_counting_agents_deadline-3wd": {"2027-04-23", 5, 3}, // over a weekend
		"nominations_close-2wd":                {"2027-04-06", 2, 2},
		"poll-5wd":                             {"2027-04-28", 8, 5}, // over a weekend and a bank holiday
		"invoices_deadline-1w":                 {"2027-05-21", 7, 7},
		"poll-3d":                              {"2027-05-03", 3, 3},
		"result+1d":                            {"2027-05-08", 1, 1},
		"poll-4m":                              {"2027-01-06", 4, 4},
		"result+2y":                            {"2029-05-07", 24, 24},
		"poll":                                 {"2027-05-06", 0, 0},
	} {
		m, err := ParseMoment(text)
		if err != nil {
			t.Fatal(err)
		}
		c := m.Count(table)
		if c.To.String() != want.day || len(c.Steps) != want.steps {
			t.Errorf("%s: on %s in %d steps, want %s in %d", text, c.To, len(c.Steps), want.day, want.steps)
			continue
		}
		if n := len(c.Steps); n > 0 && (c.Steps[n-1].Date != c.To || c.Steps[n-1].N != want.last) {
			t.Errorf("%s: the last step is %+v", text, c.Steps[n-1])
		}
	}
}

func TestTheCountingLeavesAnAddedHolidayOut(t *testing.T) {
	c := borough
	c.Holidays = []calendar.Holiday{{Date: calendar.MustParse("2027-04-27"), Name: "Day of thanks"}}
	table, err := election.Timetable(c, election.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range table.Steps(calendar.MustParse("2027-04-26"), calendar.MustParse("2027-04-28")) {
		if s.Date == calendar.MustParse("2027-04-27") && s.Excluded != "Day of thanks" {
			t.Errorf("the holiday is counted: %+v", s)
		}
	}
}
