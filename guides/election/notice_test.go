package election

import (
	"testing"

	"rosette/guides/calendar"
)

var ordinary2027 = Choice{Kind: EnglandPrincipal, Poll: calendar.MustParse("2027-05-06")}

func dated(t *testing.T, c Choice, event string) Deadline {
	t.Helper()
	table, err := Timetable(c, Options{})
	if err != nil {
		t.Fatal(err)
	}
	d, ok := table.Find(event)
	if !ok {
		t.Fatalf("there is no %s", event)
	}
	return d
}

func TestTheNoticeWinsAndADifferenceIsSaid(t *testing.T) {
	for _, c := range []struct {
		name, event, printed, rule string
		differs                    bool
	}{
		{"as the rule", "nominations_close", "2027-04-08", "2027-04-08", false},
		{"a day earlier", "nominations_close", "2027-04-07", "2027-04-08", true},
		{"a day later", "nominations_close", "2027-04-09", "2027-04-08", true},
		{"an event that hangs on no other", "registration_deadline", "2027-04-16", "2027-04-19", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			choice := ordinary2027
			choice.Printed = map[string]calendar.Date{c.event: calendar.MustParse(c.printed)}
			d := dated(t, choice, c.event)
			if d.Date.String() != c.printed || d.Rule.String() != c.rule || !d.Printed {
				t.Errorf("it is on %s, by the rule on %s", d.Date, d.Rule)
			}
			switch {
			case (d.Doubt != nil) != c.differs:
				t.Errorf("the doubt is %v", d.Doubt)
			case c.differs && (d.Doubt.ID != "notice-differs" || d.Doubt.Other != d.Rule):
				t.Errorf("the doubt is %+v", d.Doubt)
			}
		})
	}
}

func TestAnAddedHolidayIsCountedAroundEverywhere(t *testing.T) {
	c := ordinary2027
	c.Holidays = []calendar.Holiday{{Date: calendar.MustParse("2027-04-20"), Name: "Day of thanks"}}
	if d := dated(t, c, "nominations_close"); d.Date.String() != "2027-04-07" {
		t.Errorf("papers close on %s", d.Date)
	} else if last := d.Counting.Steps; last[len(last)-1].Date != d.Date {
		t.Errorf("the counting ends on %s", last[len(last)-1].Date)
	}
	table, err := Timetable(c, Options{})
	if err != nil {
		t.Fatal(err)
	}
	from, to := calendar.MustParse("2027-04-19"), calendar.MustParse("2027-04-22")
	if n := table.WorkingDays(from, to); n != 2 {
		t.Errorf("%d working days, want 2", n)
	}
	if n := table.WorkingDays(to, from); n != -2 {
		t.Errorf("%d working days backwards, want -2", n)
	}
	if d := table.WorkingDay(from, 1); d.String() != "2027-04-21" {
		t.Errorf("the next working day is %s", d)
	}
	if d := table.WorkingDay(calendar.MustParse("2027-04-22"), -2); d.String() != "2027-04-19" {
		t.Errorf("two working days back is %s", d)
	}
}

func TestAHolidayOnPollingDayIsRefused(t *testing.T) {
	c := ordinary2027
	c.Holidays = []calendar.Holiday{{Date: c.Poll, Name: "Day of thanks"}}
	if _, err := Timetable(c, Options{}); err == nil {
		t.Error("a poll on a holiday was taken")
	}
}
