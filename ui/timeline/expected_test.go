package timeline

import (
	"strings"
	"testing"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/ui/screentest"
)

func TestACouncilThatIsToBeReplacedIsTold(t *testing.T) {
	burnley, ok := election.CouncilByCode("E07000117")
	if !ok {
		t.Fatal("Burnley is not in the register")
	}
	picked := func(c *guides.Candidacy) { c.Choice = burnley.Choice() }
	o := open(t, screentest.Winter, picked)
	for _, want := range []string{"A new council is expected to be elected in this area", "Reorganisation of Lancashire", "on sources that do not settle everything",
		"Ask the council’s elections office", "Sources, as of Sunday 22 November 2026"} {
		if got := screentest.Shown(o.page); !strings.Contains(got, want) {
			t.Errorf("it does not say %q: %s", want, got)
		}
	}
	for name, edit := range map[string]func(*guides.Candidacy){
		"a by-election":    func(c *guides.Candidacy) { picked(c); c.Choice.ByElection, c.Choice.Poll = true, day("2027-02-04") },
		"its own for sure": func(c *guides.Candidacy) { b, _ := election.CouncilByCode("E06000055"); c.Choice = b.Choice() },
		"no such council":  nil,
	} {
		if got := screentest.Shown(open(t, screentest.Winter, edit).page); strings.Contains(got, "Sources, as of") {
			t.Errorf("%s: it says %s", name, got)
		}
	}
}
