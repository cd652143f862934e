package pack

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/pack/sheet"
	"rosette/guides/pack/sheet/sheettest"
	"rosette/guides/words"
)

// laid is a pack in pages, in normal or large print.
func laid(t interface {
	Helper()
	Fatal(...any)
}, c guides.Candidacy, a Audience, large bool) (sheet.Document, []sheet.Page) {
	t.Helper()
	o := Options{Today: today, LargePrint: large, Version: "0.1.0"}
	d, err := Compose(c, a, o)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := sheet.Layout(d, o.Style())
	if err != nil {
		t.Fatal(err)
	}
	return d, pages
}

func TestNoTextIsCutOffOrCovered(t *testing.T) {
	for name, c := range cast() {
		for _, a := range everyone() {
			for _, large := range []bool{false, true} {
				_, pages := laid(t, c, a, large)
				for _, f := range sheettest.Faults(pages) {
					t.Errorf("%s, for %s, large %v: %s", name, a, large, f)
				}
			}
		}
	}
}

func TestNoTextOfAnybodyIsCutOffOrCovered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyone(t)
		a := rapid.SampledFrom(everyone()).Draw(t, "audience")
		_, pages := laid(t, c, a, rapid.Bool().Draw(t, "large"))
		for _, f := range sheettest.Faults(pages) {
			t.Error(f)
		}
	})
}

func TestEverySentenceIsInTheCatalogue(t *testing.T) {
	for name, c := range cast() {
		for _, a := range Audiences(words.English()) {
			text, err := Write(c, a.ID, Options{Today: today}, Text)
			if err != nil {
				t.Fatal(err)
			}
			if i := strings.Index(string(text), "[["); i >= 0 {
				t.Errorf("%s, for %s: %s", name, a.ID, text[i:min(len(text), i+40)])
			}
			for _, s := range append(append([]string{a.Title, a.About}, a.Holds...), a.Never...) {
				if strings.Contains(s, "[[") {
					t.Errorf("for %s: %s", a.ID, s)
				}
			}
		}
	}
}

func TestTheNominationPaperIsOneSheet(t *testing.T) {
	for _, name := range []string{"england-principal", "nobody named", "by hand", "longest"} {
		_, pages := laid(t, cast()[name], Desk, false)
		n := 0
		for _, p := range pages {
			if p.Section == "Nomination paper" {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s: the nomination paper takes %d sheets", name, n)
		}
	}
}

func TestSignatureBoxesAreBigAndEmpty(t *testing.T) {
	for _, large := range []bool{false, true} {
		_, pages := laid(t, guides.Sample(election.EnglandPrincipal), Desk, large)
		n := 0
		for _, p := range pages {
			for _, it := range p.Items {
				r, ok := it.(sheet.Rect)
				if !ok || p.Section != "Nomination paper" || r.Radius > 0 || r.Fill != 0 || r.W < 80*mm-0.1 || r.W > 120*mm || r.H < 22*mm-0.1 {
					continue
				}
				if !holdsText(p, r) {
					n++
				}
			}
		}
		if n < 2 {
			t.Errorf("large print %v: %d empty boxes of 80 by 22 mm, want one for each signer", large, n)
		}
	}
}

func holdsText(p sheet.Page, r sheet.Rect) bool {
	for _, it := range p.Items {
		if t, ok := it.(sheet.Text); ok && t.X >= r.X && t.X < r.X+r.W && t.Y > r.Y && t.Y < r.Y+r.H {
			return true
		}
	}
	return false
}

func TestWhatWasTypedIsPrintedLetterForLetter(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	c.Person.Surname = "la  Cruz ŵ"
	_, pages := laid(t, c, Desk, false)
	for _, p := range pages {
		for _, it := range p.Items {
			if text, ok := it.(sheet.Text); ok && text.String == c.Person.Surname && text.Font == sheet.Mono && text.Size == 11 {
				return
			}
		}
	}
	t.Error("the surname is not on the paper as it was typed")
}

func TestDraftIsStampedUntilNothingStopsThePaper(t *testing.T) {
	for _, k := range []struct {
		name string
		want []string
	}{
		{"england-principal", []string{"EXAMPLE"}},
		{"nobody named", []string{"DRAFT"}},
		{"poll unknown", []string{"EXAMPLE", "DRAFT"}},
		{"empty", []string{"DRAFT"}},
	} {
		d, pages := laid(t, cast()[k.name], Me, false)
		if strings.Join(d.Stamps, " ") != strings.Join(k.want, " ") {
			t.Errorf("%s: stamped %v, want %v", k.name, d.Stamps, k.want)
		}
		for i, p := range pages {
			for _, stamp := range k.want {
				if !hasText(p, stamp) {
					t.Errorf("%s: page %d lacks %s", k.name, i+1, stamp)
				}
			}
		}
	}
}

func hasText(p sheet.Page, s string) bool {
	for _, it := range p.Items {
		if t, ok := it.(sheet.Text); ok && strings.Contains(t.String, s) {
			return true
		}
	}
	return false
}
