package nomination

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/election"
)

func TestVisitsAreAddedChangedAndTakenOut(t *testing.T) {
	h := HandIn{}.WithVisit(0, Visit{To: "Ruth"})
	before := h
	h = h.WithVisit(1, Visit{To: "Tom"}).WithVisit(0, h.Visits[0].With("consent", true))
	if d := cmp.Diff([]Visit{{To: "Ruth", Papers: []string{"consent"}}, {To: "Tom"}}, h.Visits); d != "" {
		t.Error(d)
	}
	if len(before.Visits) != 1 || len(before.Visits[0].Papers) != 0 {
		t.Error("the log before is changed too")
	}
	for _, i := range []int{-1, 2, 7} {
		if d := cmp.Diff(h, h.WithoutVisit(i)); d != "" {
			t.Errorf("without visit %d: %s", i, d)
		}
	}
	if got := h.WithoutVisit(0).Visits; len(got) != 1 || got[0].To != "Tom" {
		t.Errorf("got %+v", got)
	}
	if got := h.WithVisit(9, Visit{}).Visits; len(got) != 2 {
		t.Errorf("a visit after a gap is kept: %+v", got)
	}
	full := HandIn{Visits: make([]Visit, MaxVisits)}
	if got := full.WithVisit(MaxVisits, Visit{}).Visits; len(got) != MaxVisits {
		t.Errorf("%d visits", len(got))
	}
	if v := (Visit{}).With("consent", true).With("consent", true); len(v.Papers) != 1 || v.With("consent", false).Has("consent") {
		t.Errorf("%+v", v)
	}
}

func TestThePapersOfTheLog(t *testing.T) {
	for _, k := range []election.Kind{election.EnglandPrincipal, election.WalesPrincipal, election.ScotlandCouncil} {
		p, c, today := scenario{Kind: k, Visits: []Visit{{Papers: []string{"nomination-paper", "consent"}}}}.build(t)
		papers := Status(p, c, checkOn(t, p, c, today))
		var left []string
		for _, x := range NotInYet(k, papers, p.HandIn) {
			left = append(left, x.Paper)
		}
		if d := cmp.Diff([]string{"home-address-form"}, left); d != "" {
			t.Errorf("%s: %s", k, d)
		}
		for _, x := range ToLog(k, papers, HandIn{}) {
			if x.Paper == "party-membership-statement" {
				t.Errorf("%s: a part of the nomination paper is logged by itself", k)
			}
		}
	}
	if got := ToLog(election.EnglandPrincipal, []PaperStatus{{Paper: "withdrawal", Status: NotStarted}}, HandIn{}); len(got) != 0 {
		t.Errorf("nobody withdraws, and the log offers %v", got)
	}
}

func TestTheLastVisitWithAPaperCounts(t *testing.T) {
	h := HandIn{Visits: []Visit{{Day: day("2027-04-02"), Papers: []string{"consent"}}, {Day: day("2027-04-01"), Papers: []string{"consent"}}}}
	if v, ok := h.HandedIn("consent"); !ok || v.Day != day("2027-04-02") {
		t.Errorf("%v %+v", ok, v)
	}
	if _, ok := h.HandedIn("deposit"); ok {
		t.Error("a paper that is not there is in")
	}
}
