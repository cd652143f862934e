package nomination

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A tried case is one person's papers at one election, and what Check finds.
type tried struct {
	p     Particulars
	c     election.Choice
	found []Finding
}

// everyCase is every case of these tests: those written for England, the
// scenarios, and the slips at every kind of election.
func everyCase(t *testing.T) []tried {
	tryOnce.Do(func() {
		for _, f := range faults {
			x := change{asha(), millbrook(election.EnglandPrincipal), tuesday}
			f.do(&x)
			try(t, x.p, x.c, x.today)
		}
		for _, file := range []string{"scenarios.toml", "seeded.toml", "clean.toml"} {
			for _, s := range scenarios(t, file) {
				p, c, today := s.build(t)
				try(t, p, c, today)
			}
		}
		for _, k := range election.Kinds() {
			for _, s := range scenarios(t, "slips.toml") {
				s.Kind = k
				p, c, today := s.build(t)
				try(t, p, c, today)
			}
			try(t, inOrder(k), millbrook(k), thursday) // signed, and never declared ready
		}
	})
	return everyTried
}

var (
	tryOnce    sync.Once
	everyTried []tried
)

func try(t *testing.T, p Particulars, c election.Choice, today calendar.Date) {
	everyTried = append(everyTried, tried{p, c, checkOn(t, p, c, today)})
}

var brace = regexp.MustCompile(`\\\{[A-Za-z]+\\\}`)

func TestEveryWordingOfEveryJudgedRuleSpeaks(t *testing.T) {
	said := map[string][]string{}
	all := everyCase(t)
	for _, found := range AcrossSlate(aSlate(t)) {
		all = append(all, tried{found: found})
	}
	for _, x := range all {
		for _, f := range x.found {
			if !slices.Contains(said[f.Rule], f.Says) {
				said[f.Rule] = append(said[f.Rule], f.Says)
			}
		}
	}
	for _, rule := range allRules() {
		if rule.JudgedBy != "" && len(said[rule.JudgedBy]) == 0 {
			t.Errorf("%s is judged by %s, which never speaks", rule.ID, rule.JudgedBy)
		}
		for _, s := range rule.Says {
			like := regexp.MustCompile("^" + brace.ReplaceAllString(regexp.QuoteMeta(s.Text), ".+") + "$")
			if !slices.ContainsFunc(said[rule.ID], like.MatchString) {
				t.Errorf("%s %s: no case reads: %s", rule.ID, s.When, s.Text)
			}
		}
	}
}

func TestEveryJudgedRuleIsSilentOnPapersInOrder(t *testing.T) {
	reminders := []string{"DL-001", "DL-002", "DL-012", "DL-016", "DL-019"} // say until the close by when and how
	for _, k := range election.Kinds() {
		p, c, today := scenario{Kind: k}.build(t)
		for _, f := range checkOn(t, p, c, today) {
			if !slices.Contains(reminders, f.Rule) {
				t.Errorf("%s: %s says of papers in order: %s", k, f.Rule, f.Says)
			}
		}
		close, _ := (&reading{t: table(t, c)}).close()
		p.Delivery = Delivery{}
		for _, f := range checkOn(t, p, election.Choice{Kind: k, Council: c.Council, Area: c.Area}, close) {
			if slices.Contains(reminders[:1], f.Rule) || slices.Contains(reminders[2:], f.Rule) {
				t.Errorf("%s: %s reminds of a day that is not known", k, f.Rule)
			}
		}
		for _, f := range checkOn(t, p, c, close+1) {
			if f.Rule == "DL-002" {
				t.Errorf("%s: DL-002 still tells how to hand in", k)
			}
		}
	}
}

func table(t *testing.T, c election.Choice) election.Table {
	t.Helper()
	table, err := election.Timetable(c, election.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestEveryRuleIsJudgedOrSaysWhyNot(t *testing.T) {
	for _, r := range allRules() {
		switch {
		case r.State == Judged && len(r.Checks) == 0 && r.JudgedBy == "":
			t.Errorf("%s is called judged, and nothing judges it", r.ID)
		case r.State != Judged && (r.Why == "" || len(r.Checks) > 0):
			t.Errorf("%s is %s without a reason", r.ID, r.State)
		}
	}
	for _, k := range election.Kinds() {
		n := CountRules(k)
		if sum := n.Judged + n.Explain + n.CannotKnow; sum != len(Rules(k)) || n.Judged != len(Evaluated(k)) || n.Judged < sum/2 {
			t.Errorf("%s: %+v of %d rules", k, n, len(Rules(k)))
		}
	}
}

func TestEverythingThatStopsOrAsksReachesTheOfficersView(t *testing.T) {
	missed := map[string]bool{}
	for _, x := range everyCase(t) {
		lines := OfficerLines(x.p, x.c, x.found)
		for _, f := range x.found {
			if f.Severity != Advice && !slices.ContainsFunc(lines, func(l Line) bool { return l.Rule == f.Rule && l.Field == f.Field }) && !missed[f.Rule] {
				missed[f.Rule] = true
				t.Errorf("%s: %s is not in the officer's view: %s", x.c.Kind, f.Rule, f.Says)
			}
		}
	}
}

func TestEveryFindingStandsOnAPaperOfItsKind(t *testing.T) {
	elsewhere := []string{"delivery", "withdrawal", "register-request"}
	noAgent := "agent-notification" // said where there is none
	for _, x := range everyCase(t) {
		for _, f := range x.found {
			if !carries(x.c.Kind, f.Paper) && !slices.Contains(elsewhere, f.Paper) && !(f.Rule == "AG-003" && f.Paper == noAgent) {
				t.Errorf("%s: %s stands on %q", x.c.Kind, f.Rule, f.Paper)
			}
		}
	}
}

func TestNoSentenceHasAGapOrAnAddress(t *testing.T) {
	for _, x := range everyCase(t) {
		for _, f := range x.found {
			for _, s := range []string{f.Says, f.Brief, f.Detail} {
				if strings.ContainsAny(s, "{}[]") {
					t.Errorf("%s: %q", f.Rule, s)
				}
				for _, secret := range []string{"Orchard", "Mill Row", "The Mill", "1988", "2009", "2010", "AV1"} {
					if strings.Contains(s, secret) {
						t.Errorf("%s tells %q: %q", f.Rule, secret, s)
					}
				}
			}
		}
	}
}
