package words

import (
	"testing"

	"rosette/guides/calendar"
)

func TestDatesAndTimesAreSaidAsPeopleReadThem(t *testing.T) {
	c := English()
	d := calendar.MustParse("2027-04-08")
	for _, k := range []struct{ got, want string }{
		{c.Date(d), "Thursday 8 April 2027"},
		{c.ShortDate(d), "Thu 8 Apr"},
		{c.ShortDateYear(d), "Thu 8 Apr 2027"},
		{c.When(d, "16:00"), "4pm, Thursday 8 April 2027"},
		{c.When(d, ""), "Thursday 8 April 2027"},
		{c.Clock("10:30"), "10.30am"},
		{c.Clock("12:00"), "noon"},
		{c.Clock("23:59"), "midnight"},
		{c.Clock("00:30"), "12.30am"},
		{c.WorkingDays(1), "1 working day"},
		{c.WorkingDays(15), "15 working days"},
		{c.Say("no.such.key"), "[[no.such.key]]"},
		{c.Explain(&calendar.ParseError{Text: "31 Feb"}), "“31 Feb” is not a date. Write it as 2027-05-06"},
		{c.Explain(Wrong("disk_full", nil, "Path", "D:")), "The disk is full, so D: could not be written. Free some space, then try again"},
	} {
		if k.got != k.want {
			t.Errorf("got %q, want %q", k.got, k.want)
		}
	}
	if c.Has("no.such.key") || !c.Has("dates.days") || !c.Has("dates.noon") {
		t.Error("Has does not tell known keys from unknown ones")
	}
}
