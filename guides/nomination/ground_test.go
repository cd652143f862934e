package nomination

import (
	"strings"
	"testing"

	"rosette/guides/election"
)

func TestEveryLineOfTheOfficerHasItsGroundAtEveryKind(t *testing.T) {
	for _, x := range everyCase(t) {
		for _, l := range OfficerLines(x.p, x.c, x.found) {
			if l.Ground == "" {
				continue
			}
			if _, ok := GroundOf(x.c.Kind, l.Ground); !ok {
				t.Fatalf("%s: %s %q: there is no ground %q", x.c.Kind, l.Rule, l.Says, l.Ground)
			}
		}
	}
}

func TestWhatStopsNamesAGroundThatRefuses(t *testing.T) {
	for _, x := range everyCase(t) {
		for _, l := range OfficerLines(x.p, x.c, x.found) {
			r, _ := RuleOf(l.Rule)
			g, ok := GroundOf(x.c.Kind, l.Ground)
			if l.Severity == Stops && r.Officer == "invalid" && l.Ground != "edition" && (!ok || !g.Refuses) {
				t.Errorf("%s: %s stops the paper, and its ground %q does not refuse it", x.c.Kind, l.Rule, l.Ground)
			}
		}
	}
}

func TestARightLineNamesARuleOfItsElection(t *testing.T) {
	for _, k := range election.Kinds() {
		p, c, today := scenario{Kind: k}.build(t)
		for _, l := range OfficerLines(p, c, checkOn(t, p, c, today)) {
			if r, ok := RuleOf(l.Rule); !ok || !r.HoldsFor(k, c.Poll) {
				t.Errorf("%s: %q names %s, which does not hold", k, l.Says, l.Rule)
			}
		}
	}
}

func TestGroundsThatAreNotCompleteAreRefused(t *testing.T) {
	whole := `[[ground]]
id = "particulars"
kinds = ["england-principal"]
text = "The particulars are not as the law requires"
refuses = true
citation = "r.8(2)(a)"
source = "https://www.legislation.gov.uk"
checked = "2026-11-22"
confidence = "high"
`
	if _, err := readGrounds("g.toml", []byte(whole)); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"id", "kinds", "text", "citation", "source", "checked", "confidence"} {
		var kept []string
		for _, l := range strings.Split(whole, "\n") {
			if !strings.HasPrefix(l, line+" ") {
				kept = append(kept, l)
			}
		}
		if _, err := readGrounds("g.toml", []byte(strings.Join(kept, "\n"))); err == nil || !strings.Contains(err.Error(), line) {
			t.Errorf("without %s: %v", line, err)
		}
	}
	if _, err := readGrounds("g.toml", []byte(whole+whole)); err == nil {
		t.Error("a ground is taken twice for one kind")
	}
}
