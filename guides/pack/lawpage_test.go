package pack

import (
	"bytes"
	"strings"
	"testing"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/pack/sheet"
)

func TestACitationLeadsToItsOfficialPage(t *testing.T) {
	const law = "https://www.legislation.gov.uk/"
	for citation, want := range map[string]string{
		"SI 2006/3304 Sch 2 r.1 (Sch 3 r.1 if combined) as amended by SI 2014/494 rr.3(2), 4(2)": law + "uksi/2006/3304/schedule/2",
		"Representation of the People Act 1983 s.118A(3)":                                        law + "ukpga/1983/2/section/118A",
		"Representation of the People Act 1983 ss.10ZC, 13B with SI 2001/341 regs 29-31":         law + "ukpga/1983/2/section/10ZC",
		"SI 2001/341 regs 77-78":                                  law + "uksi/2001/341/regulation/77",
		"SSI 2011/399 Sch 1 r.11":                                 law + "ssi/2011/399/schedule/1",
		"WSI 2021/1459 Sch 1 r.1; before 5 May 2022 SI 2006/3304": law + "wsi/2021/1459/schedule/1",
		"SI 2006/3305 r.5(2)(c)":                                  law + "uksi/2006/3305",
		"Electoral Law Act (Northern Ireland) 1962 Part IV":       law + "apni/1962/14",
		"Local Authorities (Model Code of Conduct) (Wales) Order 2008 SI 2008/788 Sch para 15": law + "uksi/2008/788",
		"Electoral Commission guidance":             "",
		"Order creating the authority or its mayor": "",
	} {
		if got := lawPage(citation); got != want {
			t.Errorf("%s: %q, want %q", citation, got, want)
		}
	}
}

// No pack sends anybody to the timetable of another council.
func TestCodesLeadToOfficialPagesAlone(t *testing.T) {
	for _, k := range election.Kinds() {
		d, _ := laid(t, guides.Sample(k), Me, false)
		for _, s := range d.Sections {
			for _, text := range codesIn(s) {
				if !official.MatchString(text) {
					t.Errorf("%s: a code leads to %s", k, text)
				}
			}
		}
	}
}

func TestSourcesAreThoseOfThePackAlone(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	me, won := written(t, c, Me, Options{Today: today}, Text), written(t, c, Elected, Options{Today: today}, Text)
	for _, s := range []string{"Register of interests", "Localism Act 2011"} {
		if !bytes.Contains(won, []byte(s)) {
			t.Errorf("the pack for the elected lacks %q", s)
		}
	}
	if s := "Last time for delivery of nomination papers"; !bytes.Contains(me, []byte(s)) || bytes.Contains(won, []byte(s)) {
		t.Errorf("%q is in the one %v, in the other %v", s, bytes.Contains(me, []byte(s)), bytes.Contains(won, []byte(s)))
	}
	alone := string(written(t, c, Elected, Options{Today: today, Sections: []string{"sources"}}, Text))
	if !strings.Contains(alone, "nomination papers") {
		t.Error("sources alone are not all of them")
	}
}

func codesIn(s sheet.Section) []string {
	var all []string
	for _, b := range s.Blocks {
		if t, ok := b.(sheet.Table); ok {
			for _, r := range t.Rows {
				if r.Code != "" {
					all = append(all, r.Code)
				}
			}
		}
	}
	return all
}
