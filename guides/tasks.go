package guides

import (
	"cmp"
	"slices"
	"strings"

	"rosette/guides/campaign"
	"rosette/guides/nomination"
)

// taskOf says which task of the checklist a fault on a paper belongs to: the
// first row whose field fits. What fits none keeps the papers from being
// handed in.
var taskOf = []struct{ field, task string }{
	{"subscribers.", "2.05"},
	{"description", "2.06"},
	{"certificate.", "2.06"},
	{"address_shown", "2.08"},
	{"home_address", "2.08"},
	{"relevant_area", "2.08"},
	{"agent.office", "2.09"},
	{"agent.", "3.07"},
	{"", "3.05"},
}

// taskProblems gives the first fault of each task, in the finding's own words.
func taskProblems(found []nomination.Finding) map[string]string {
	problems := map[string]string{}
	for _, f := range found {
		for _, t := range taskOf {
			if strings.HasPrefix(f.Field, t.field) {
				problems[t.task] = cmp.Or(problems[t.task], f.Says)
				break
			}
		}
	}
	return problems
}

// who is for whom the candidacy's checklist is made.
func (c Candidacy) who() campaign.Who {
	return campaign.Who{Kind: c.Choice.Kind, Track: c.Plan.Track, Party: strings.TrimSpace(c.Person.Party) != "",
		ByElection: c.Choice.ByElection}
}

// OnlyYou lists what nobody else can do and can be done now, the soonest
// first.
func (v View) OnlyYou() []campaign.Item {
	return v.items(func(i campaign.Item) bool {
		return i.Yours && (i.Status == campaign.NotStarted || i.Status == campaign.InProgress || i.Status == campaign.Problem)
	})
}

// Waiting lists what waits for somebody, the longest wait first.
func (v View) Waiting() []campaign.Item {
	some := v.items(func(i campaign.Item) bool { return i.Status == campaign.Waiting })
	slices.SortStableFunc(some, func(a, b campaign.Item) int { return cmp.Compare(a.Mark.Since, b.Mark.Since) })
	return some
}

func (v View) items(wanted func(campaign.Item) bool) []campaign.Item {
	var some []campaign.Item
	for _, i := range v.Items {
		if wanted(i) {
			some = append(some, i)
		}
	}
	return some
}
