package pack

import (
	"strings"
	"testing"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
)

// leavingSheet is the sheet of a candidacy as text, and its pages.
func leavingSheet(t *testing.T, c guides.Candidacy) (text string, pages []sheet.Page) {
	t.Helper()
	o := Options{Today: calendar.Of(2027, 3, 16), Sections: []string{"leaving"}}
	d, err := Compose(c, Desk, o)
	if err != nil {
		t.Fatal(err)
	}
	if pages, err = sheet.Layout(d, o.Style()); err != nil {
		t.Fatal(err)
	}
	out, err := Write(c, Desk, o, Text)
	if err != nil {
		t.Fatal(err)
	}
	return string(out), pages
}

func planned(k election.Kind) guides.Candidacy {
	c := guides.Sample(k)
	c.Choice.Notice.Place, c.Choice.Notice.Hours = "Town Hall, Market Street, room 2", "10am to 4pm"
	c.Person.Delivery.Day, c.Person.Delivery.Hour, c.Person.Delivery.Carrier = calendar.Of(2027, 4, 1), "10.30am", nomination.CarriedByCandidate
	c.Person.HandIn.Booking = nomination.Booking{Day: calendar.Of(2027, 4, 1), Hour: "10.30am", Reference: "E-114"}
	c.Person.HandIn.Second = nomination.Second{Day: calendar.Of(2027, 4, 6), Hour: "11am"}
	c.Person.HandIn.Informal.Result = "Ruth said that the witness is right"
	return c
}

func TestTheLeavingSheetIsOneSideForEveryKind(t *testing.T) {
	for _, k := range election.Kinds() {
		text, pages := leavingSheet(t, planned(k))
		n := 0
		for _, p := range pages {
			if p.Section != "" && strings.Contains(text, p.Section) {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s: %d pages of %d", k, n, len(pages))
		}
		for _, want := range []string{"10.30am, Thu 1 Apr 2027", "Town Hall, Market Street, room 2", "E-114", "11am, Tue 6 Apr 2027", "Nomination paper", "signed in ink"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: the sheet does not say %q", k, want)
			}
		}
		for _, never := range []string{"Orchard", "1988", "the witness is right"} {
			if strings.Contains(text, never) {
				t.Errorf("%s: the sheet says %q", k, never)
			}
		}
	}
}
