package delivery

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/ui/screentest"
)

func TestAnImpossiblePlanIsRefusedAtOnceWithTheReason(t *testing.T) {
	for _, k := range []struct {
		name  string
		kind  election.Kind
		do    func(t testing.TB, d *Screen, w fyne.Window)
		says  string
		works bool
	}{
		{"e-mail in England", election.EnglandPrincipal, func(t testing.TB, d *Screen, w fyne.Window) {
			choose(t, d, w, "delivery.method", nomination.ByEmail)
		}, "In England the nomination form cannot be sent by e-mail or post. Choose who will take it by hand", false},
		{"a Saturday", election.EnglandPrincipal, func(t testing.TB, d *Screen, w fyne.Window) {
			typeIn(t, d, w, "delivery.day", "3 April 2027")
		}, "Saturday 3 April 2027 is not a working day. Papers are taken only on working days; choose another day", false},
		{"Easter Monday", election.EnglandParish, func(t testing.TB, d *Screen, w fyne.Window) {
			typeIn(t, d, w, "delivery.day", "29/3/2027")
		}, "Monday 29 March 2027 is not a working day", false},
		{"after the hour", election.EnglandPrincipal, func(t testing.TB, d *Screen, w fyne.Window) {
			typeIn(t, d, w, "delivery.day", "8 April 2027")
			typeIn(t, d, w, "delivery.hour", "4.30pm")
		}, "Delivery must be no later than 4pm, Thursday 8 April 2027", false},
		{"2pm on the last day in Northern Ireland", election.NorthernIrelandCouncil, func(t testing.TB, d *Screen, w fyne.Window) {
			typeIn(t, d, w, "delivery.day", "13 April 2027")
			typeIn(t, d, w, "delivery.hour", "2pm")
		}, "Delivery must be no later than 1pm, Tuesday 13 April 2027", false},
		{"before the notice", election.EnglandPrincipal, func(t testing.TB, d *Screen, w fyne.Window) {
			typeIn(t, d, w, "delivery.day", "22 March 2027")
		}, "Check the first day in the notice of election", true},
		{"by courier in Northern Ireland", election.NorthernIrelandCouncil, func(t testing.TB, d *Screen, w fyne.Window) {
			choose(t, d, w, "delivery.method", nomination.ByCourier)
		}, "In Northern Ireland the papers are handed in by a person", false},
	} {
		t.Run(k.name, func(t *testing.T) {
			d, w := open(t, screentest.Light, usual, guides.Sample(k.kind))
			k.do(t, d, w)
			got := screentest.Shown(d.side.verdict)
			if !strings.Contains(got, k.says) || strings.Contains(got, "This plan cannot work") == k.works {
				t.Errorf("the page says:\n%s", got)
			}
		})
	}
}

func TestAPlanThatWorks(t *testing.T) {
	d, w := open(t, screentest.Light, usual, guides.Sample(election.EnglandPrincipal))
	if got := screentest.Shown(d.side.verdict); !strings.Contains(got, "Choose how, and on which day") {
		t.Errorf("before anything is planned the page says %q", got)
	}
	choose(t, d, w, "delivery.method", nomination.ByHandItself)
	typeIn(t, d, w, "delivery.day", "1 April 2027")
	typeIn(t, d, w, "delivery.hour", "11am")
	for _, id := range []string{"delivery.address_form", "delivery.consent"} {
		d.question(id).First().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	}
	typeIn(t, d, w, "delivery.place", "Town Hall")
	if got := screentest.Shown(d.side.verdict); !strings.Contains(got, "Nothing that Rosette can see stands in the way of this plan") {
		t.Errorf("the page says %q", got)
	}
	want := nomination.Delivery{Method: nomination.ByHandItself, Place: "Town Hall", Day: calendar.Of(2027, 4, 1), Hour: "11am", AddressForm: true, Consent: true}
	if got := w.Kept(t).Person.Delivery; got != want {
		t.Errorf("kept %+v", got)
	}
}

func TestOnlyTheFourMayCarryInNorthernIreland(t *testing.T) {
	for k, n := range map[election.Kind]int{election.NorthernIrelandCouncil: 4, election.EnglandPrincipal: 5, election.WalesPrincipal: 3} {
		d, _ := open(t, screentest.Light, usual, guides.Sample(k))
		if got := len(d.question("delivery.carrier").Choices); got != n {
			t.Errorf("%s: %d people can carry, want %d", k, got, n)
		}
	}
	kept := guides.Sample(election.NorthernIrelandCouncil)
	kept.Person.Delivery.Carrier = nomination.CarriedByOther
	d, _ := open(t, screentest.Light, usual, kept)
	if got := screentest.Shown(d.side.verdict); !strings.Contains(got, "Only you, your proposer, your seconder or your notified agent may hand the papers in") {
		t.Errorf("an answer from a file is not judged: %q", got)
	}
}

func TestTheVerdictFollowsTheKeys(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	c.Person.Delivery.Day = calendar.Of(2027, 4, 8)
	d, w := open(t, screentest.Light, usual, c)
	box := d.question("delivery.hour").First()
	w.Canvas().Focus(box)
	test.Type(box, "4.30pm")
	if got := screentest.Shown(d.side.verdict); !strings.Contains(got, "This plan cannot work") {
		t.Errorf("while it is typed the page says %q", got)
	}
	if w.Kept(t).Person.Delivery.Hour != "" {
		t.Error("it is kept before the box is left")
	}
}

func TestUseThePlaceInTheNotice(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	c.Choice.Notice.Place = "Town Hall, Market Street, room 2"
	d, w := open(t, screentest.Light, usual, c)
	screentest.Tap(t, d.page, "Use the place in the notice")
	if got := w.Kept(t).Person.Delivery.Place; got != c.Choice.Notice.Place {
		t.Errorf("kept %q", got)
	}
	if w.Canvas().Focused() != d.question("delivery.place").First() {
		t.Error("the focus is not in the place")
	}
}

func TestAWayThatNoRuleAllowsIsNotCalledRefusedWhereNoneForbidsIt(t *testing.T) {
	for k, want := range map[election.Kind]string{
		election.EnglandPrincipal:       "Does not count here",
		election.NorthernIrelandCouncil: "Does not count here",
		election.ScotlandCouncil:        "Ask the elections office before you use it",
		election.WalesPrincipal:         "Ask the elections office before you use it",
	} {
		d, _ := open(t, screentest.Light, usual, guides.Sample(k))
		for _, a := range d.question("delivery.method").Choices {
			if a.ID == string(nomination.ByPost) && a.Sentence != want {
				t.Errorf("%s: post says %q", k, a.Sentence)
			}
		}
	}
}
