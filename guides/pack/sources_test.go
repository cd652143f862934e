package pack

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/pack/sheet"
)

// official matches the pages of the law and of the Electoral Commission.
var official = regexp.MustCompile(`^https://www\.(legislation|electoralcommission)\.(gov|org)\.uk/`)

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
