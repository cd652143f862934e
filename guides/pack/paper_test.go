package pack

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/pack/form"
	"rosette/guides/pack/sheet"
	"rosette/guides/words"
)

// onPaper is one paper alone.
func onPaper(t testing.TB, c guides.Candidacy, id string, f Format) []byte {
	t.Helper()
	text, err := WritePaper(c, id, Options{Today: today, Version: "0.1.0"}, f)
	if err != nil {
		t.Fatalf("%s, %s: %v", c.Choice.Kind, id, err)
	}
	return text
}

func TestEveryPaperCanBePrintedAlone(t *testing.T) {
	for _, k := range election.Kinds() {
		for _, id := range form.Papers(k) {
			c := guides.Sample(k)
			d, err := Paper(c, id, Options{Today: today})
			if err != nil {
				t.Fatalf("%s, %s: %v", k, id, err)
			}
			pages, err := sheet.Layout(d, sheet.Normal())
			if err != nil {
				t.Fatal(err)
			}
			if pages[0].Section == "Cover" || !Meta(d, today).OneSided || !strings.Contains(d.Title, "Asha Louise Morgan") {
				t.Errorf("%s, %s: %q begins with %q", k, id, d.Title, pages[0].Section)
			}
			for _, s := range []string{"EXAMPLE", "Draft 1", "Page 1 of"} {
				if !hasText(pages[0], s) {
					t.Errorf("%s, %s: the sheet lacks %q", k, id, s)
				}
			}
			for _, f := range []Format{PDF, HTML, Text} {
				if !bytes.Equal(onPaper(t, c, id, f), onPaper(t, c, id, f)) {
					t.Errorf("%s, %s, %s: differs from one time to the next", k, id, f)
				}
			}
		}
	}
}

func TestAPaperThatIsNotDrawnIsExplained(t *testing.T) {
	for _, id := range []string{"passport", "consent"} {
		_, err := Paper(guides.Sample(election.ScotlandCouncil), id, Options{Today: today})
		var p *words.Problem
		if !errors.As(err, &p) || p.Key != "pack_paper" {
			t.Errorf("%s: %v", id, err)
		}
	}
}

// The desk and the folder hold every paper that goes in with the nomination,
// in order, and no other.
func TestPacksHoldThePapersThatAreNeeded(t *testing.T) {
	for _, k := range election.Kinds() {
		party, alone := guides.Sample(k), guides.Sample(k)
		alone.Person.Party, alone.Person.Description, alone.Person.Certificate = "", "Independent", nomination.Certificate{}
		for name, c := range map[string]guides.Candidacy{"for a party": party, "independent": alone} {
			var want []string
			for _, p := range nomination.Papers(k) {
				if _, drawn := form.Of(p.ID, c.Choice); drawn && !p.Apart && !(name == "independent" && slices.Contains([]string{"certificate-of-authorisation", "emblem-request"}, p.ID)) {
					want = append(want, p.ID)
				}
			}
			for _, a := range []Audience{Desk, Me} {
				d, err := Compose(c, a, Options{Today: today})
				if err != nil {
					t.Fatal(err)
				}
				var got []string
				for _, s := range d.Sections {
					if s.Form && slices.Contains(form.Papers(k), s.ID) {
						got = append(got, s.ID)
					}
				}
				if !slices.Equal(got, want) {
					t.Errorf("%s, %s, for %s: %v, want %v", k, name, a, got, want)
				}
			}
		}
	}
}

func TestAPaperAloneIsADraftForItsOwnFaultsOnly(t *testing.T) {
	noCertificate := guides.Sample(election.EnglandPrincipal)
	noCertificate.Person.Certificate = nomination.Certificate{}
	noName := guides.Sample(election.EnglandPrincipal)
	noName.Person.Surname = ""
	for _, k := range []struct {
		name string
		c    guides.Candidacy
		id   string
		want bool
	}{
		{"the certificate, to be signed", noCertificate, "certificate-of-authorisation", false},
		{"the home address form of who lacks a certificate", noCertificate, "home-address-form", false},
		{"the nomination paper without a surname", noName, "nomination-paper", true},
		{"the nomination paper, all in order", guides.Sample(election.EnglandPrincipal), "nomination-paper", false},
	} {
		d, err := Paper(k.c, k.id, Options{Today: today})
		if err != nil {
			t.Fatal(err)
		}
		if got := slices.Contains(d.Stamps, "DRAFT"); got != k.want {
			t.Errorf("%s: DRAFT: %v, want %v", k.name, got, k.want)
		}
	}
}

// A certificate that is in hand is not drawn again in a pack: a sheet keeps its
// place. Alone it can still be printed, for another original.
func TestACertificateInHandIsNotDrawnAgain(t *testing.T) {
	held := guides.Sample(election.EnglandPrincipal)
	wanted := held
	wanted.Person.Certificate.Held = false
	for _, k := range []struct {
		c           guides.Candidacy
		place, sign bool
	}{{held, true, false}, {wanted, false, true}} {
		text := string(written(t, k.c, Desk, Options{Today: today}, Text))
		if got := strings.Contains(text, "Put the signed original here."); got != k.place {
			t.Errorf("held %v: a sheet keeps its place: %v", k.c.Person.Certificate.Held, got)
		}
		if got := strings.Contains(text, "I certify that the candidate named below"); got != k.sign {
			t.Errorf("held %v: the certificate is drawn: %v", k.c.Person.Certificate.Held, got)
		}
	}
	if text := onPaper(t, held, "certificate-of-authorisation", Text); !bytes.Contains(text, []byte("I certify that the candidate named below")) {
		t.Error("alone, the certificate is not drawn")
	}
}
