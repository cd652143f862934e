package pack

import (
	"testing"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/pack/sheet"
)

func TestASheetAloneHasNoCover(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	for _, id := range []string{"leaving", "quick_check"} {
		o := Options{Today: today, Bare: true, Sections: []string{id}}
		d, err := Compose(c, Desk, o)
		if err != nil {
			t.Fatal(err)
		}
		pages, err := sheet.Layout(d, o.Style())
		if err != nil {
			t.Fatal(err)
		}
		if len(pages) == 0 || pages[0].Section != d.Sections[0].Title || id == "leaving" && len(pages) != 1 {
			t.Errorf("%s: %d pages, the first is %q", id, len(pages), pages[0].Section)
		}
	}
}
