package pack

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/pack/sheet"
	"rosette/guides/words"
)

func TestSectionsAreChosenAndOrdered(t *testing.T) {
	for _, k := range []struct {
		a          Audience
		ids, want  []string
		wrong, not string
	}{
		{a: Me, ids: []string{"checklist", "next"}, want: []string{"checklist", "next"}},
		{a: Me, ids: []string{"glossary", "timetable"}, want: []string{"timetable", "glossary"}},
		{a: Desk, ids: []string{"nomination-paper"}, want: []string{"nomination-paper"}},
		{a: Desk, want: []string{"leaving", "hand_over", "quick_check", "nomination-paper", "home-address-form", "consent",
			"certificate-of-authorisation", "emblem-request", "agent-notification"}},
		{a: Desk, ids: []string{"details"}, wrong: "pack_section"},
		{a: Subscribers, ids: []string{"glossary"}, wrong: "pack_section"},
		{a: Me, ids: []string{"next", "next"}, wrong: "pack_section_twice"},
	} {
		d, err := Compose(guides.Sample(election.EnglandPrincipal), k.a, Options{Today: today, Sections: k.ids})
		var p *words.Problem
		if k.wrong != "" {
			if !errors.As(err, &p) || p.Key != k.wrong {
				t.Errorf("%s %v: %v, want %s", k.a, k.ids, err, k.wrong)
			}
			continue
		}
		var got []string
		for _, s := range d.Sections {
			got = append(got, s.ID)
		}
		if err != nil || !slices.Equal(got, k.want) {
			t.Errorf("%s %v: %v (%v), want %v", k.a, k.ids, got, err, k.want)
		}
	}
	if n := len(audiences[0].sections); n < 7 {
		t.Errorf("choosing changed the list itself: %d sections", n)
	}
}

func TestDraftCanBeAskedFor(t *testing.T) {
	d, err := Compose(guides.Sample(election.EnglandPrincipal), Desk, Options{Today: today, Draft: true})
	if err != nil || !slices.Contains(d.Stamps, "DRAFT") {
		t.Errorf("%v (%v)", d.Stamps, err)
	}
}

func TestPapersToSignAskForOneSide(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	if d, _ := laid(t, c, Desk, false); !Meta(d, today).OneSided {
		t.Error("the desk's papers may be printed on both sides")
	}
	if d, _ := laid(t, c, Elected, false); Meta(d, today).OneSided {
		t.Error("the tasks are asked to be on one side")
	}
}

// The blank workbook and the run sheets hold nothing that they may not, in the
// words of their pages and in what the file says of itself.
func TestEachPackHoldsOnlyWhatItMay(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	person := []string{"Asha", "Morgan", "asha@example.org", "01632 960201", "Tom Whelan", "Sam Reed", "Leila Haddad", "Dev Patel", "Meadow Party"}
	phones := []string{"01632 960201", "01632 960202", "01632 960203", "01632 960204"}
	birth := []string{"27 March 1988", "27 Mar 1988", "1988-03-27"}
	for a, never := range map[Audience][][]string{
		Agent: {secrets, birth}, Desk: {phones}, Subscribers: {secrets, birth},
		Polling: {secrets, phones, birth}, Elected: {secrets, phones, birth}, Workbook: {secrets, phones, birth, person},
	} {
		for _, f := range []Format{HTML, Text} {
			text := written(t, c, a, Options{Today: today}, f)
			for _, list := range never {
				for _, s := range list {
					if bytes.Contains(text, []byte(s)) {
						t.Errorf("the pack for %s, %s, holds %q", a, f, s)
					}
				}
			}
		}
		d, _ := laid(t, c, a, false)
		m := Meta(d, today)
		for _, list := range never {
			for _, s := range list {
				if bytes.Contains([]byte(m.Title+m.Subject), []byte(s)) {
					t.Errorf("the properties of the pack for %s hold %q", a, s)
				}
			}
		}
	}
}

func TestLargePrintKeepsTheTitlesOfBoxes(t *testing.T) {
	_, pages := laid(t, guides.Sample(election.EnglandPrincipal), Desk, true)
	title := words.English().Say("pack.leaving_log")
	if !slices.ContainsFunc(pages, func(p sheet.Page) bool { return hasText(p, title) }) {
		t.Errorf("no page has %q", title)
	}
}
