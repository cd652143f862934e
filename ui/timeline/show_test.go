package timeline

import (
	"slices"
	"strings"
	"testing"

	"rosette/guides"
	"rosette/guides/campaign"
	"rosette/ui/screentest"
	"rosette/ui/widgets"
)

func TestAWindowSaysItsDaysAndHowLongItIsOpen(t *testing.T) {
	o := open(t, screentest.Winter, follows)
	for id, says := range map[string]string{
		"stage-appeal-decision":        "Thu 2 Jul 2026 to Thu 3 Dec 2026\nOpen now. 9 working days to its last day. 11 days by the calendar.\nFrom 44 weeks to 22 weeks before the poll on Thu 6 May 2027.",
		"stage-party-authorisation":    "Thu 11 Mar 2027 to Thu 1 Apr 2027\nOpens in 75 working days. 109 days by the calendar.",
		"stage-application-form":       "Passed 101 days ago.",
		"nominations_open":             "Wed 31 Mar 2027 to Thu 8 Apr 2027\nOpens in 87 working days.",
		"election_agent_deadline":      "Last time to withdraw: Count back 19 working days from polling day",
		"candidate_status_earliest":    "Notice of election published: Count back 25 working days",
		"lost_postal_replacement_last": "The same day as polling day.",
	} {
		o.Show(id)
		if got := screentest.Shown(o.panel.card); !strings.Contains(got, says) {
			t.Errorf("%s does not say %q: %s", id, says, got)
		}
	}
}

func TestADayOfMineThatPassedStaysUntilItIsDone(t *testing.T) {
	o := open(t, screentest.Winter, func(c *guides.Candidacy) {
		c.Plan.Own = []campaign.OwnTask{{ID: "own-1", Title: "Send the form", Phase: string(campaign.PhaseReady)}}
		c.Plan = c.Plan.SetDue("own-1", day("2026-11-20"))
	})
	e, ok := o.find("task-own-1")
	if !ok || o.row(e).Days != "Passed, not done" {
		t.Fatalf("it is told as %+v, %v", o.row(e), ok)
	}
	if item := o.mark(e, 0); item.State != widgets.Passed || !strings.Contains(item.Tip, "passed") {
		t.Errorf("its mark is %+v", item)
	}
	err := o.s.Change("", func(c *guides.Candidacy) error {
		c.Plan = c.Plan.Tick("own-1", day("2026-11-22"))
		return nil
	})
	if _, still := o.find("task-own-1"); err != nil || still {
		t.Errorf("done, it is still there: %v, %v", still, err)
	}
}

func TestTheChartShowsWhatTheFilterLetsThrough(t *testing.T) {
	o := open(t, screentest.Winter, follows)
	on := func() (ids []string) {
		for _, i := range o.chartData().Items {
			ids = append(ids, i.ID)
		}
		return ids
	}
	if len(on()) < 60 || len(o.chartData().Lanes) != 3 {
		t.Errorf("it shows %d dates in %d lanes", len(on()), len(o.chartData().Lanes))
	}
	o.list.filter.lane.SetChosen(string(guides.MineLane))
	o.list.filter.lane.OnChoose(string(guides.MineLane))
	for _, id := range on() {
		if e, _ := o.find(id); e.lane != guides.MineLane {
			t.Errorf("it shows %s", id)
		}
	}
	if lanes := o.chartData().Lanes; len(lanes) != 1 || lanes[0].Name != "Mine" {
		t.Errorf("the lanes are %v", lanes)
	}
	if !slices.Contains(on(), o.chosen) || o.chart.dates.Chosen() != o.chosen {
		t.Errorf("%s is chosen, which is not shown", o.chosen)
	}
	o.Leave()
	o.Show("") // the filter stays while the app runs
	if o.list.filter.lane.Chosen() != string(guides.MineLane) {
		t.Error("the filter is gone")
	}
}
