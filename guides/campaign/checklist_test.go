package campaign

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
)

var (
	asha  = Who{Kind: election.EnglandPrincipal, Track: FirstTime, Party: true}
	today = calendar.MustParse("2026-11-22")
)

func day(s string) calendar.Date { return calendar.MustParse(s) }

func TestDueDatesOfMay2027(t *testing.T) {
	principal := timetable(t, election.Choice{Kind: election.EnglandPrincipal})
	parish := timetable(t, election.Choice{Kind: election.EnglandParish})
	declared := timetable(t, election.Choice{Kind: election.EnglandPrincipal, Facts: election.Facts{Result: day("2027-05-08")}})
	for _, k := range []struct {
		name  string
		table election.Table
		id    string
		due   string
		by    DueBy
		event string
	}{
		{"eighteen months before", principal, "0.01", "2025-11-06", ByPlan, ""},
		{"again, since the first day went by", principal, "0.13", "2026-11-06", ByPlan, ""},
		{"certificate", principal, "2.06", "2027-03-06", ByPlan, ""},
		{"stock", principal, "2.25", "2027-03-31", ByPlan, ""},
		{"electors", principal, "3.02", "2027-04-01", ByPlan, ""},
		{"limit", principal, "3.03", "2027-04-02", ByPlan, ""},
		{"papers two working days early", principal, "3.05", "2027-04-06", ByPlan, "nominations_close"},
		{"agent", principal, "3.07", "2027-04-08", ByLaw, "election_agent_deadline"},
		{"polling day", principal, "5.01", "2027-05-06", ByPlan, ""},
		{"bills wanted early", principal, "7.02", "2027-05-21", ByPlan, "invoices_deadline"},
		{"return", principal, "7.07", "2027-06-11", ByLaw, "expenses_return"},
		{"return after a late result", declared, "7.07", "2027-06-14", ByLaw, "expenses_return"},
		{"parish bills by law before the aim", parish, "7.02", "2027-05-20", ByLaw, "invoices_deadline"},
		{"parish helpers", parish, "7.05", "2027-05-29", ByLaw, ""},
		{"parish return", parish, "7.07", "2027-06-03", ByLaw, "expenses_return"},
		{"always", principal, "1.29", "", "", ""},
	} {
		w := Who{Kind: k.table.Kind, Track: Sitting, Party: true}
		i := item(t, Checklist(Plan{}, w, k.table, today, nil), k.id)
		if i.Due.String() != k.due || i.DueBy != k.by || i.Event != k.event {
			t.Errorf("%s (%s): %s by %q of %q, want %s by %q of %q", k.name, k.id, i.Due, i.DueBy, i.Event, k.due, k.by, k.event)
		}
	}
}

func TestLawIsNeverLaterThanThePlanSays(t *testing.T) {
	for _, k := range election.Kinds() {
		table := timetable(t, election.Choice{Kind: k})
		for _, i := range Checklist(Plan{}, Who{Kind: k, Party: true}, table, today, nil) {
			law := i.When.Law.day(table)
			if !law.IsZero() && (i.Due.IsZero() || i.Due > law) {
				t.Errorf("%s %s: due %s, and the law says %s", k, i.ID, i.Due, law)
			}
			if !i.Opens.IsZero() && !i.Due.IsZero() && i.Opens > i.Due {
				t.Errorf("%s %s: opens %s, due %s", k, i.ID, i.Opens, i.Due)
			}
		}
	}
}

func TestTheEightStatuses(t *testing.T) {
	table := timetable(t, election.Choice{Kind: election.EnglandPrincipal})
	p := Plan{}.Tick("0.07", day("2026-11-02")).Start("2.13", today).
		Wait("2.03", "Tom Whelan", day("2026-11-16"), day("2026-12-01")).NotNeed("1.23", "The party has photos").
		Tick("2.04", today)
	problems := map[string]string{"2.04": "The polling day changed. Print the timetable again"}
	list := Checklist(p, asha, table, today, problems)
	for _, k := range []struct {
		id     string
		status Status
		says   string
	}{
		{"2.10", NotStarted, ""},
		{"2.13", InProgress, ""},
		{"0.07", Completed, "Done Monday 2 November 2026."},
		{"2.06", CannotStart, "First: Stand in ward selection."},
		{"2.04", Problem, "The polling day changed. Print the timetable again"},
		{"2.03", Waiting, "Waiting for Tom Whelan since Monday 16 November 2026. Chase on Tuesday 1 December 2026."},
		{"2.25", Opens, "Opens Wednesday 31 March 2027. It comes with or after the last day for the notice of election."},
		{"1.23", NotNeeded, "The party has photos"},
		{"8.01", Opens, "Opens Friday 7 May 2027. Only if you are elected."},
		{"0.06", NotStarted, "Best done by Thursday 6 November 2025. Do it when you can."},
	} {
		i := item(t, list, k.id)
		if got := i.Says(words.English()); i.Status != k.status || got != k.says {
			t.Errorf("%s: %s, %q, want %s, %q", k.id, i.Status, got, k.status, k.says)
		}
	}
}

func TestATaskOpensOnceWhatItWaitsForIsClosed(t *testing.T) {
	table := timetable(t, election.Choice{Kind: election.EnglandPrincipal})
	for _, k := range []struct {
		name string
		plan Plan
		want Status
	}{
		{"done", Plan{}.Tick("1.02", today), NotStarted},
		{"not needed", Plan{}.NotNeed("1.02", "Selected last year"), NotStarted},
		{"only started", Plan{}.Start("1.02", today), CannotStart},
	} {
		if got := item(t, Checklist(k.plan, asha, table, today, nil), "2.06").Status; got != k.want {
			t.Errorf("%s: %s, want %s", k.name, got, k.want)
		}
	}
	independent := Who{Kind: election.EnglandPrincipal}
	i := item(t, Checklist(Plan{}.Tick("2.05", today).Tick("2.08", today), independent, table, day("2027-04-01"), nil), "3.05")
	if i.Status != NotStarted {
		t.Errorf("an independent's papers wait for a certificate: %s", i.Status)
	}
}

func TestAPassedLegalDayStaysInWords(t *testing.T) {
	table := timetable(t, election.Choice{Kind: election.EnglandPrincipal})
	say := words.English()
	late := Checklist(Plan{}, Who{Kind: election.EnglandPrincipal}, table, day("2027-04-09"), nil)
	if got := item(t, late, "3.07").Says(say); got != "Passed 4pm, Thursday 8 April 2027. It was set by law. Ask the elections office what can still be done. First: Choose an agent." {
		t.Error(got)
	}
	done := Checklist(Plan{}.Tick("3.07", day("2027-04-07")), asha, table, day("2027-04-09"), nil)
	if i := item(t, done, "3.07"); i.Passed || i.Says(say) != "Done Wednesday 7 April 2027." {
		t.Errorf("passed %v, %s", i.Passed, i.Says(say))
	}
	after := Checklist(Plan{}.Tick("7.07", day("2027-06-14")), asha, table, day("2027-06-15"), nil)
	if got := item(t, after, "7.07").Says(say); got != "Done Monday 14 June 2027. It was due by Friday 11 June 2027." {
		t.Error(got)
	}
}

func TestWithoutAPollNothingHasADayAndNothingBreaks(t *testing.T) {
	say := words.English()
	for _, i := range Checklist(Plan{}, asha, election.Table{}, today, nil) {
		if !i.Due.IsZero() || !i.Opens.IsZero() || i.DueBy != "" || i.Passed || i.Status == Opens {
			t.Errorf("%s: due %s by %s, opens %s, %s", i.ID, i.Due, i.DueBy, i.Opens, i.Status)
		}
		if i.DueSays(say) == "" {
			t.Errorf("%s says nothing of when", i.ID)
		}
	}
}

func TestAByElectionHasNoMonthsToPlan(t *testing.T) {
	w := Who{Kind: election.EnglandPrincipal, Track: FirstTime, Party: true, ByElection: true}
	table := timetable(t, election.Choice{Kind: election.EnglandPrincipal, ByElection: true, Poll: day("2027-02-11")})
	list := Checklist(Plan{}, w, table, day("2027-01-04"), nil)
	if i := item(t, list, "0.01"); !i.Due.IsZero() || i.Passed {
		t.Errorf("0.01 is due %s", i.Due)
	}
	if i := item(t, list, "2.06"); i.Status != CannotStart {
		t.Errorf("2.06: %s", i.Status)
	}
	if i := item(t, list, "7.07"); i.DueBy != ByLaw || i.Due < table.Poll {
		t.Errorf("7.07: %s by %s", i.Due, i.DueBy)
	}
	item(t, list, "10.01")
}

func TestItemsAreSortedBySoonest(t *testing.T) {
	table := timetable(t, election.Choice{Kind: election.EnglandPrincipal})
	list := Checklist(Plan{}, asha, table, today, nil)
	if !slices.IsSortedFunc(list, func(a, b Item) int { return soonest(&a, &b) }) || list[0].Due.IsZero() || !list[len(list)-1].Due.IsZero() {
		t.Error("the soonest is not first, or tasks without a day are not last")
	}
}

func TestWhoseTaskItIs(t *testing.T) {
	say := words.English()
	p := Plan{}.SetOwner("2.13", " Leila Haddad ")
	for _, k := range []struct {
		track    Track
		kind     election.Kind
		id, says string
		yours    bool
	}{
		{FirstTime, election.EnglandPrincipal, "3.05", "You", true},
		{FirstTime, election.EnglandPrincipal, "3.04", "The agent", false},
		{FirstTime, election.EnglandParish, "3.04", "You", true},
		{AgentFor, election.EnglandPrincipal, "3.04", "You", true},
		{AgentFor, election.EnglandPrincipal, "3.05", "The candidate", false},
		{Trainer, election.EnglandPrincipal, "3.05", "The candidate", false},
		{Sitting, election.EnglandPrincipal, "1.03", "You", true},
		{FirstTime, election.EnglandPrincipal, "2.24", "The team", false},
		{FirstTime, election.EnglandPrincipal, "2.13", "Leila Haddad", false},
	} {
		w := Who{Kind: k.kind, Track: k.track, Party: true}
		i := item(t, Checklist(p, w, election.Table{}, today, nil), k.id)
		if i.OwnerSays(say) != k.says || i.Yours != k.yours {
			t.Errorf("%s, %s: %q, yours %v", k.track, k.id, i.OwnerSays(say), i.Yours)
		}
	}
}

func TestEverySentenceOfAChecklistIsInTheCatalogue(t *testing.T) {
	say := words.English()
	p := Plan{Outcome: WasElected}.Wait("2.03", "Tom Whelan", 0, 0)
	p, _ = p.AddTask("Ring the printer", PhaseReady)
	for _, track := range []Track{FirstTime, Sitting, AgentFor, Trainer} {
		for _, k := range election.Kinds() {
			table := timetable(t, election.Choice{Kind: k})
			for _, d := range []calendar.Date{today, day("2027-03-31"), day("2027-05-07"), day("2029-01-01")} {
				for _, i := range Checklist(p, Who{Kind: k, Track: track, Party: true}, table, d, nil) {
					for _, s := range []string{i.Says(say), i.DueSays(say), i.OwnerSays(say)} {
						if strings.Contains(s, "[[") || strings.Contains(s, "<no value>") {
							t.Fatalf("%s %s: %q", k, i.ID, s)
						}
					}
				}
			}
		}
	}
}

func item(t *testing.T, list []Item, id string) Item {
	t.Helper()
	for _, i := range list {
		if i.ID == id {
			return i
		}
	}
	t.Fatalf("%s is not on the list", id)
	return Item{}
}

func TestProgressCountsOnePleatForEachMustDo(t *testing.T) {
	table := timetable(t, election.Choice{Kind: election.EnglandPrincipal})
	p := Plan{}.Tick("0.05", today).Start("0.06", today).Wait("1.16", "The ICO", today, 0).
		NotNeed("1.18", "We make no calls").Tick("0.02", today)
	list := Checklist(p, asha, table, today, map[string]string{"1.15": "The notice names another ward"})
	got := Progress(list)
	want := []PhaseCount{
		{PhaseDeciding, 1, 3, []Pleat{{"0.05", Completed}, {"0.06", InProgress}, {"0.07", NotStarted}}},
		{PhaseSelection, 0, 5, []Pleat{{"1.05", NotStarted}, {"1.06", NotStarted}, {"1.15", Problem}, {"1.16", Waiting}, {"1.17", NotStarted}}},
	}
	if d := cmp.Diff(want, got[:2]); d != "" {
		t.Error(d)
	}
	if done, total := Totals(got); done != 1 || total != 31 {
		t.Errorf("%d of %d must-dos", done, total)
	}
	if all := CountPhases(list); all[0].Done != 2 || all[0].Total != 21 {
		t.Errorf("deciding: %d of %d", all[0].Done, all[0].Total)
	}
}

func TestTheRingGrowsOnceThePersonIsElected(t *testing.T) {
	table := timetable(t, election.Choice{Kind: election.EnglandPrincipal})
	for _, k := range []struct {
		outcome         Outcome
		elected, seated bool // is there a phase of must-dos; is 8.01 needed
	}{{"", false, true}, {WasElected, true, true}, {WasNotElected, false, false}} {
		list := Checklist(Plan{Outcome: k.outcome}, asha, table, day("2027-05-08"), nil)
		has := slices.ContainsFunc(Progress(list), func(c PhaseCount) bool { return c.Phase == PhaseElected })
		seated := item(t, list, "8.01").Status != NotNeeded
		if has != k.elected || seated != k.seated {
			t.Errorf("%q: phase %v, 8.01 needed %v", k.outcome, has, seated)
		}
	}
}

func BenchmarkChecklist(b *testing.B) {
	table, err := election.Timetable(election.Choice{Kind: election.EnglandPrincipal, Poll: day("2027-05-06")}, election.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		Checklist(Plan{}, asha, table, today, nil)
	}
}

func BenchmarkReadTasks(b *testing.B) {
	sources, err := readSources("sources.toml", fileText("sources.toml"))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		for _, phase := range Phases() {
			if _, err := readTasks("f.toml", fileText(string(phase)+".toml"), phase, sources); err != nil {
				b.Fatal(err)
			}
		}
	}
}
