package pack

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/pack/sheet"
	"rosette/guides/words"
)

func written(t testing.TB, c guides.Candidacy, a Audience, o Options, f Format) []byte {
	t.Helper()
	text, err := Write(c, a, o, f)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestTheSameInputGivesTheSameBytes(t *testing.T) {
	c := longest()
	for _, f := range []Format{PDF, HTML, Text} {
		first := written(t, c, Me, Options{Today: today}, f)
		for range 3 {
			if !bytes.Equal(first, written(t, c, Me, Options{Today: today}, f)) {
				t.Errorf("%s differs from one time to the next", f)
			}
		}
	}
}

// sumOf marks the run of this test in another process.
const sumOf = "ROSETTE_PACK_SUM"

func TestAnotherProcessWritesTheSameBytes(t *testing.T) {
	sum := fmt.Sprintf("%x", sha256.Sum256(written(t, longest(), Me, Options{Today: today}, PDF)))
	if os.Getenv(sumOf) != "" {
		fmt.Println(sumOf + "=" + sum)
		return
	}
	again := exec.Command(os.Args[0], "-test.run=^TestAnotherProcessWritesTheSameBytes$")
	again.Env = append(os.Environ(), sumOf+"=1")
	out, err := again.Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(out), sumOf+"="+sum) {
		t.Errorf("here %s, there %s", sum, out)
	}
}

func TestManyPacksCanBeWrittenAtOnce(t *testing.T) {
	want := written(t, longest(), Me, Options{Today: today}, PDF)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			got, err := Write(longest(), Me, Options{Today: today}, PDF)
			if err != nil || !bytes.Equal(got, want) {
				t.Errorf("a pack written beside others differs (%v)", err)
			}
		})
	}
	all.Wait()
}

// secrets are texts that stand nowhere else in the sample.
var secrets = []string{"14 Orchard Lane", "AV1 4QZ", "3 Mill Row"}

func TestTheHomeAddressIsOnlyWhereItMayBe(t *testing.T) {
	for _, k := range election.Kinds() {
		for _, c := range []struct {
			a     Audience
			large bool
		}{{Me, false}, {Me, true}, {Desk, false}, {Desk, true}} {
			_, pages := laid(t, guides.Sample(k), c.a, c.large)
			shown := false
			for i, p := range pages {
				for _, s := range secrets {
					if hasText(p, s) && !p.Address {
						t.Errorf("%s: page %d (%s) holds %q", k, i+1, p.Section, s)
					}
					shown = shown || hasText(p, s)
				}
				for _, b := range p.Bookmarks {
					for _, s := range secrets {
						if strings.Contains(b.Title, s) {
							t.Errorf("%s: a bookmark holds %q", k, s)
						}
					}
				}
			}
			if !shown {
				t.Errorf("%s: the pack for %s lacks the address", k, c.a)
			}
		}
		for _, a := range everyone() {
			if a == Me {
				continue
			}
			text := string(written(t, guides.Sample(k), a, Options{Today: today}, Text))
			for _, s := range append(secrets, "1988", "asha@example.org", "01632 960201") {
				if a == Desk && (s == "1988" || slices.Contains(secrets, s)) {
					continue // on the home address form and the consent only, see above and below
				}
				if strings.Contains(text, s) {
					t.Errorf("%s: the pack for %s holds %q", k, a, s)
				}
			}
		}
	}
}

func TestTheBirthDateIsOnTheConsentOnly(t *testing.T) {
	for _, k := range election.Kinds() {
		_, pages := laid(t, guides.Sample(k), Desk, false)
		for i, p := range pages {
			for _, it := range p.Items {
				if text, ok := it.(sheet.Text); ok && strings.Contains(text.String, "1988") && p.Section != "Consent to nomination" {
					t.Errorf("%s: page %d (%s) has %q", k, i+1, p.Section, text.String)
				}
			}
		}
	}
}

func TestTheCoverNamesThePagesWithTheAddress(t *testing.T) {
	_, pages := laid(t, guides.Sample(election.EnglandPrincipal), Me, false)
	var with []int
	for i, p := range pages {
		if p.Address {
			with = append(with, i+1)
		}
	}
	want := fmt.Sprintf("The home address is on pages %d and %d, %d and %d only.", with[0], with[1], with[2], with[3])
	if len(with) != 4 || !hasText(pages[0], want) {
		t.Errorf("the cover does not say: %s", want)
	}
}

func TestEveryPageSaysWhereItBelongs(t *testing.T) {
	_, pages := laid(t, guides.Sample(election.EnglandPrincipal), Me, false)
	for i, p := range pages {
		for _, s := range []string{"Draft 1", "Poll Thu 6 May 2027", "Millbrook", "Printed 17 Mar 2027", "Rules 22 Nov 2026",
			fmt.Sprintf("Page %d of %d", i+1, len(pages))} {
			if !hasText(p, s) {
				t.Errorf("page %d lacks %q", i+1, s)
			}
		}
	}
}

func TestTheKeyDatesAreRight(t *testing.T) {
	text := string(written(t, guides.Sample(election.EnglandPrincipal), Me, Options{Today: today}, Text))
	for _, s := range []string{
		"Hand in by: 4pm, Thu 8 Apr 2027",
		"Count back 19 working days from polling day, which is day 0.",
		"Thursday 8 April 2027: 19, Last time for delivery of nomination papers",
		"Left out: weekends, Early May bank holiday 3 May (hol).",
		"Surname: Morgan",
		"[ ] ",
		"14 working days left. 22 days by the calendar.",
	} {
		if !strings.Contains(strings.Join(strings.Fields(text), " "), strings.TrimSpace(s)) {
			t.Errorf("the pack does not say %q", s)
		}
	}
}

func TestWhatCannotBePrintedIsSaid(t *testing.T) {
	text := string(written(t, cast()["characters that no font has"], Me, Options{Today: today}, Text))
	if s := "¤ stands in their place in: Surname, Other names in full."; !strings.Contains(strings.Join(strings.Fields(text), " "), s) {
		t.Errorf("the cover does not say %q", s)
	}
}

func TestAPackThatCannotBeMadeIsExplained(t *testing.T) {
	far := guides.Sample(election.EnglandPrincipal)
	far.Choice.Poll = calendar.MustParse("1980-05-01")
	for _, k := range []struct {
		c    guides.Candidacy
		a    Audience
		o    Options
		want string
	}{
		{guides.New("x"), "nobody", Options{Today: today}, "pack_audience"},
		{guides.New("x"), Me, Options{}, "pack_today"},
		{far, Me, Options{Today: today}, "poll_too_far"},
	} {
		_, err := Write(k.c, k.a, k.o, PDF)
		var p *words.Problem
		if !errors.As(err, &p) || p.Key != k.want {
			t.Errorf("got %v, want %s", err, k.want)
		}
	}
}

func TestCitationsAreShortenedAndNothingThatMattersIsLost(t *testing.T) {
	m := &maker{acts: abbreviations()}
	for _, k := range []struct{ full, brief string }{
		{"SI 2006/3304 Sch 2 r.1 (Sch 3 r.1 if combined) as amended by SI 2014/494 rr.3(2), 4(2)", "SI 2006/3304 Sch 2 r.1"},
		{"SI 2006/3304 Sch 2 r.27(5) (fifth day, leaving out the r.2 days)", "SI 2006/3304 Sch 2 r.27(5)"},
		{"Local Government Act 1972 s.7 (England), s.26 (Wales); London boroughs s.8 and Sch 2, s.243", "LGA 1972 s.7 (England), s.26 (Wales)"},
		{"Electoral Law Act (Northern Ireland) 1962 Sch 5 r.1(2), as amended by SI 2010/2977 Sch 1 paras 45-46", "ELA (NI) 1962 Sch 5 r.1(2)"},
		{"SI 2001/341 reg 56(1), (5), (6)", "SI 2001/341 reg 56(1), (5), (6)"},
		{"Representation of the People Act 1983 ss.67(1), 70(1) (latest time for notices of withdrawal)", "RPA 1983 ss.67(1), 70(1)"},
	} {
		if got := m.brief(k.full); got != k.brief {
			t.Errorf("%q is shortened to %q, want %q", k.full, got, k.brief)
		}
	}
}
