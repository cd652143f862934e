package selection

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides"
	"rosette/guides/calendar"
	party "rosette/guides/selection"
)

// give types the date of the stage that is shown, as the notice gives it.
func (o *opened) give(shape string, boxes ...string) {
	o.tb.Helper()
	f := o.stage.date
	f.shape.SetChosen(shape)
	f.reshape(shape)
	fields := map[string][]interface{ Focus() }{oneDay: {f.on.field}, fromTo: {f.from.field, f.to.field},
		byMonth: {f.first.field, f.last.field}, severally: {f.several.field}}[shape]
	for i, text := range boxes {
		fields[i].Focus()
		o.win.Retype(text)
		o.win.Tab(1)
	}
}

// The timetable that the Greens of Haringey published for the second seat of
// St Ann's in June 2025, typed in from their notice:
// https://actionnetwork.org/events/st-anns-hustings-and-members-meeting
func TestAPublishedTimetableIsTypedIn(t *testing.T) {
	o := open(t, func(c *guides.Candidacy) {
		c.Selection.Procedure = "green-england-wales"
		c.Choice.Poll = calendar.MustParse("2026-05-07")
	})
	clock := func(text string) {
		o.stage.date.clock.field.Focus()
		o.win.Retype(text)
		o.win.Tab(1)
	}
	o.Show("nominations-close")
	o.give(oneDay, "16 June 2025")
	clock("11.59pm")
	o.Show("hustings")
	o.give(oneDay, "18 June 2025")
	clock("7pm")
	o.Show("member-vote")
	o.give(fromTo, "20 June 2025", "26 June 2025")
	clock("11.59pm")
	o.Show("adoption")
	o.give(oneDay, "27 June 2025")
	got := map[string]string{}
	for id, said := range o.stored().Stages {
		got[id] = said.Dates[0].When.String() + " " + said.Dates[0].Time
	}
	want := map[string]string{"nominations-close": "2025-06-16 23:59", "hustings": "2025-06-18 19:00",
		"member-vote": "2025-06-20..2025-06-26 23:59", "adoption": "2025-06-27 "}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if c := must(o.s.View()).Clashes; len(c) != 0 {
		t.Errorf("a timetable that was kept to clashes: %+v", c)
	}
}

// Every way in which a notice gives a date can be typed, and taken back.
func TestEveryWayOfGivingADateIsTypedIn(t *testing.T) {
	o := open(t, following("generic-party"))
	o.Show("member-vote")
	for _, k := range []struct {
		shape string
		boxes []string
		want  string
	}{
		{byMonth, []string{"January 2027"}, "2027-01"},
		{byMonth, []string{"January 2027", "February 2027"}, "2027-01..2027-02"},
		{severally, []string{"9 January 2027 or 16 January 2027"}, "2027-01-09|2027-01-16"},
		{fromTo, []string{"4 January 2027", "23 January 2027"}, "2027-01-04..2027-01-23"},
		{oneDay, []string{"9 January 2027"}, "2027-01-09"},
	} {
		o.give(k.shape, k.boxes...)
		if got := o.stored().Stages["member-vote"].Dates[0].When.String(); got != k.want {
			t.Errorf("%s %v is kept as %s, want %s", k.shape, k.boxes, got, k.want)
		}
	}
	o.give(notYet)
	if dates := o.stored().Stages["member-vote"].Dates; len(dates) > 0 && dates[0].When.Known() {
		t.Errorf("a date that is not known any more is kept as %s", dates[0].When)
	}
}

// A poll without a date: nothing is planned back from it, dates from the
// notice stand, and nothing falls over.
func TestAPollWithoutADate(t *testing.T) {
	o := open(t, func(c *guides.Candidacy) {
		c.Selection.Procedure = "generic-party"
		c.Choice.Poll = 0
	})
	o.Show("member-vote")
	o.give(oneDay, "9 January 2027")
	o.home()
	for _, row := range must(o.s.View()).Party.Stages {
		if row.Origin == party.FromTemplate || row.Origin == party.FromLaw {
			t.Errorf("%s is planned back from a poll that has no date: %s", row.Stage, row.When)
		}
	}
	if row := must(o.s.View()).Party.Of("member-vote"); row[0].When.String() != "2027-01-09" {
		t.Errorf("the notice's date is %s", row[0].When)
	}
}

// A round that serves many seats, one after another.
func TestARoundNamesItsSeats(t *testing.T) {
	o := open(t, following("generic-party"))
	o.Show("member-vote")
	o.give(oneDay, "9 January 2027")
	o.tap("Add another round")
	o.give(oneDay, "16 January 2027")
	f := o.stage.date
	f.seats.field.Focus()
	o.win.Retype("Church Street, Maida Vale, Queen's Park")
	o.win.Tab(1)
	want := []string{"Church Street", "Maida Vale", "Queen's Park"}
	dates := o.stored().Stages["member-vote"].Dates
	if len(dates) != 2 || cmp.Diff(want, dates[1].Seats) != "" || dates[0].Seats != nil {
		t.Errorf("kept %+v", dates)
	}
}
