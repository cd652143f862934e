package details

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"rosette/guides/nomination"
	"rosette/ui/screentest"
	"rosette/ui/widgets"
)

func TestAddressComesAfterTheChoice(t *testing.T) {
	c := screentest.Sample()
	c.Person.AddressShown = nomination.AddressUnchosen
	d, w := open(t, screentest.Light, usual, c)
	hidden := []string{"home_address", "relevant_area", "qualifying.registered", "qualifying.lived"}
	visible := func() (n int) {
		for _, q := range d.questions {
			for _, id := range hidden {
				if q.ID == id && len(widgets.Focusables(q.Object)) > 0 {
					n++
				}
			}
		}
		return n
	}
	if n := visible(); n != 0 {
		t.Fatalf("%d address boxes are shown before the choice", n)
	}
	d.Show("home_address")
	w.Canvas().Focus(d.First())
	if d.focus.ID != "address_shown" {
		t.Fatalf("the way to the home address leads to %s", d.focus.ID)
	}
	w.Press(fyne.KeySpace)
	if got := d.s.Candidacy().Person.AddressShown; got != nomination.AddressWithheld {
		t.Errorf("Space chose %q", got)
	}
	if n := visible(); n != len(hidden) {
		t.Errorf("%d of %d address boxes are shown after the choice", n, len(hidden))
	}
	w.Press(fyne.KeyDown)
	if got := d.s.Candidacy().Person.AddressShown; got != nomination.AddressPublic {
		t.Errorf("Down chose %q", got)
	}
}

func TestHomeAddressStaysInItsBoxes(t *testing.T) {
	d, w := open(t, screentest.Light, usual, screentest.Sample())
	for _, q := range d.questions {
		w.Canvas().Focus(q.First())
		why := q.Why
		for _, text := range []string{q.Label, q.Hint, q.Public, q.Wrong(), why.WeAsk, why.Goes, why.Mistake, why.Public, why.Source} {
			if strings.Contains(text, "Orchard") || strings.Contains(text, "AV1") {
				t.Errorf("%s says %q", q.ID, text)
			}
		}
	}
}
