package timeline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/ui/screentest"
)

func TestAnUpdateOfTheRulesIsToldOnce(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	v, err := o.s.View()
	if err != nil {
		t.Fatal(err)
	}
	kept := guides.Keep(o.s.Candidacy(), v)
	for i := range kept.Dates {
		if kept.Dates[i].ID == "nominations_close" {
			kept.Dates[i].Date--
		}
	}
	if err := o.win.Store.SetSettings("dates-"+o.s.Candidacy().ID, kept, screentest.Winter); err != nil {
		t.Fatal(err)
	}
	o.Show("")
	if got := screentest.Shown(o.page); !strings.Contains(got, "Rosette’s rules were updated and 1 date moved") ||
		!strings.Contains(got, "Wed 7 Apr 2027\nThu 8 Apr 2027") {
		t.Fatalf("the page says %s", got)
	}
	o.Show("nominations_close") // it stays until it was seen
	if got := screentest.Shown(o.page); !strings.Contains(got, "rules were updated") {
		t.Error("the list went away by itself")
	}
	test.Tap(o.rules.seen)
	for range 2 {
		if got := screentest.Shown(o.page); strings.Contains(got, "rules were updated") {
			t.Error("the list is shown again")
		}
		o.Show("")
	}
}

func TestAChangeOfOnesOwnIsNotToldAsTheRules(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	if err := o.s.Change("x", func(c *guides.Candidacy) error { c.Choice.Poll = day("2027-05-13"); return nil }); err != nil {
		t.Fatal(err)
	}
	o.Show("")
	if got := screentest.Shown(o.page); strings.Contains(got, "rules were updated") {
		t.Errorf("the page says %s", got)
	}
}
