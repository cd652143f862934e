package campaign

import (
	"strings"
	"testing"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

func aims(t *testing.T, p Plan, c election.Choice) map[string]Aim {
	t.Helper()
	table, err := election.Timetable(c, election.Options{})
	if err != nil {
		t.Fatal(err)
	}
	byID := map[string]Aim{}
	for _, a := range Aims(p, Who{Kind: c.Kind, Party: true}, table) {
		byID[a.ID] = a
	}
	return byID
}

var borough = election.Choice{Kind: election.EnglandPrincipal, Poll: calendar.MustParse("2027-05-06")}

func TestTargetsStandBeforeTheirLegalDays(t *testing.T) {
	for id, want := range map[string]string{
		"signed": "2027-03-31", "hand-in": "2027-04-01", "agent": "2027-04-01",
		"invoices": "2027-05-21", "return": "2027-06-04",
	} {
		a, ok := aims(t, Plan{}, borough)[id]
		if !ok || a.Due.String() != want || a.ByYou || a.Due >= a.Legal.Date {
			t.Errorf("%s is aimed at %s before %s, want %s", id, a.Due, a.Legal.Date, want)
		}
	}
}

func TestNoTargetIsEverAfterItsLegalDay(t *testing.T) {
	for _, kind := range election.Kinds() {
		for _, by := range []bool{false, true} {
			c := election.Choice{Kind: kind, Poll: calendar.MustParse("2027-05-06"), ByElection: by}
			for id, a := range aims(t, Plan{Outcome: WasElected}, c) {
				if a.Due > a.Legal.Date {
					t.Errorf("%s, %s: aimed at %s after %s", kind, id, a.Due, a.Legal.Date)
				}
			}
		}
	}
}

func TestATargetIsChangedMetAndDropped(t *testing.T) {
	p := Plan{}.SetDue("target-hand-in", calendar.MustParse("2027-04-06")).Tick("3.05", calendar.MustParse("2027-04-05"))
	if a := aims(t, p, borough)["hand-in"]; !a.ByYou || a.Due.String() != "2027-04-06" || a.Computed.String() != "2027-04-01" || !a.Met {
		t.Errorf("it is %+v", a)
	}
	p = p.SetDue("target-hand-in", 0).NotNeed("target-hand-in", "I hand in on the last day")
	if a := aims(t, p, borough)["hand-in"]; a.ByYou || a.Due != a.Computed || a.Dropped == "" {
		t.Errorf("it is %+v", a)
	}
}

func TestOnlyTheElectedAimAtTakingOffice(t *testing.T) {
	if _, there := aims(t, Plan{}, borough)["acceptance"]; there {
		t.Error("somebody not elected aims at accepting office")
	}
	if _, there := aims(t, Plan{Outcome: WasElected}, borough)["acceptance"]; !there {
		t.Error("somebody elected does not aim at accepting office")
	}
}

func TestARowOfTargetsNeedsEveryField(t *testing.T) {
	good := targetFile[strings.Index(targetFile, "[[target]]"):]
	good = good[:strings.Index(good[1:], "[[target]]")]
	sources, err := readSources("sources.toml", fileText("sources.toml"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := readTargets("targets.toml", good, sources); err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(good), "\n")[1:] {
		field, _, _ := strings.Cut(line, " ")
		if field == "task" || field == "valid_to" {
			continue
		}
		_, err := readTargets("targets.toml", strings.Replace(good, line+"\n", "", 1), sources)
		if err == nil || !strings.Contains(err.Error(), "field "+field) {
			t.Errorf("without %s it says %v", field, err)
		}
	}
}
