package guides

import (
	"slices"
	"testing"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// remindedOf lists what is told on a day, and marks it as told.
func remindedOf(t *testing.T, c Candidacy, today string, told map[string]bool) (ids []string) {
	t.Helper()
	v, err := Outlook(c, calendar.MustParse(today))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range Reminders(c, v, func(key string) bool { return told[key] }) {
		if r.Days != int(r.Date-v.Today) || r.Days < 0 || r.Days > 7 || len(r.Keys) != len(r.Dates) {
			t.Errorf("%+v is told on %s", r, today)
		}
		for i, d := range r.Dates {
			ids = append(ids, d.ID)
			told[r.Keys[i]] = true
		}
	}
	return ids
}

func TestADateIsToldAWeekADayAndOnTheDay(t *testing.T) {
	c, told := Sample(election.EnglandPrincipal), map[string]bool{}
	for _, k := range []struct {
		today string
		told  bool
	}{
		{"2027-03-31", false}, {"2027-04-01", true}, {"2027-04-01", false}, {"2027-04-02", false}, {"2027-04-06", false},
		{"2027-04-07", true}, {"2027-04-07", false}, {"2027-04-08", true}, {"2027-04-08", false}, {"2027-04-09", false},
	} {
		if got := slices.Contains(remindedOf(t, c, k.today, told), "nominations_close"); got != k.told {
			t.Errorf("on %s the close of nominations is told: %v", k.today, got)
		}
	}
}

func TestWhoWasAwayIsToldLater(t *testing.T) {
	c := Sample(election.EnglandPrincipal)
	if !slices.Contains(remindedOf(t, c, "2027-04-05", map[string]bool{}), "nominations_close") {
		t.Error("three days before, nobody was told yet, and nobody is")
	}
}

func TestNobodyIsToldOfWhatBindsOthersOrIsDone(t *testing.T) {
	c := Sample(election.EnglandPrincipal)
	c.Plan = c.Plan.Tick("3.05", calendar.MustParse("2027-03-30"))
	ids := remindedOf(t, c, "2027-04-01", map[string]bool{})
	for _, not := range []string{"target-hand-in", "sopn_publication", "first_interim_notice_of_alteration"} {
		if slices.Contains(ids, not) {
			t.Errorf("%s is told", not)
		}
	}
}

func TestADateThatMovedIsToldAgain(t *testing.T) {
	c, told := Sample(election.EnglandPrincipal), map[string]bool{}
	remindedOf(t, c, "2027-04-02", told)
	c.Choice.Printed = map[string]calendar.Date{"nominations_close": calendar.MustParse("2027-04-07")}
	if !slices.Contains(remindedOf(t, c, "2027-04-02", told), "nominations_close") {
		t.Error("the new day is not told")
	}
}

func TestAnHourThatTheNoticeMovedIsToldAgain(t *testing.T) {
	c, told := Sample(election.EnglandPrincipal), map[string]bool{}
	remindedOf(t, c, "2027-04-02", told)
	c.Choice.Hours = map[string]string{"nominations_close": "12:00"}
	if !slices.Contains(remindedOf(t, c, "2027-04-02", told), "nominations_close") {
		t.Error("the new hour is not told")
	}
	if slices.Contains(remindedOf(t, c, "2027-04-02", told), "nominations_close") {
		t.Error("it is told twice")
	}
	v, err := Outlook(c, calendar.MustParse("2027-04-02"))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range Reminders(c, v, func(string) bool { return false }) {
		for _, d := range r.Dates {
			if d.ID == "nominations_close" && d.Time != "12:00" {
				t.Errorf("it is told for %s", d.Time)
			}
		}
	}
}
