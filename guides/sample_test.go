package guides

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
)

var sunday = calendar.MustParse("2026-11-22")

func TestNothingStopsTheSampleOfAnyKind(t *testing.T) {
	for _, k := range election.Kinds() {
		c := Sample(k)
		v, err := Outlook(c, sunday)
		if err != nil {
			t.Fatalf("%s: %v", k, err)
		}
		for _, f := range v.Findings {
			if f.Severity == nomination.Stops {
				t.Errorf("%s: %s stops: %s", k, f.Rule, f.Says)
			}
		}
		if !c.Example || len(c.Person.Subscribers) != nomination.KindOf(k).Subscribers {
			t.Errorf("%s: example %v, %d signers", k, c.Example, len(c.Person.Subscribers))
		}
		back, err := Read(Write(c))
		if err != nil {
			t.Fatalf("%s: %v", k, err)
		}
		if d := cmp.Diff(c, back); d != "" {
			t.Errorf("%s: the file does not hold the same:\n%s", k, d)
		}
	}
}
