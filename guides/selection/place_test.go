package selection

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rosette/guides/calendar"
)

func ids() (ids []string) {
	for _, p := range Procedures() {
		ids = append(ids, p.ID)
	}
	return ids
}

func anyProcedure(t *rapid.T) Procedure {
	p, err := Find(rapid.SampledFrom(ids()).Draw(t, "procedure"))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func anyPoll(t *rapid.T) calendar.Date {
	return calendar.MustParse("2020-01-01").AddDays(rapid.IntRange(0, 4000).Draw(t, "poll"))
}

func anyChoices(t *rapid.T, p Procedure) map[string]string {
	choices := map[string]string{}
	for _, o := range p.Options {
		choices[o.ID] = rapid.SampledFrom(o.Choices).Draw(t, o.ID)
	}
	return choices
}

// With no date typed in, no stage is planned to start or end before one that
// it waits for, and nothing clashes.
func TestTemplatesPlaceStagesInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, poll := anyProcedure(t), anyPoll(t)
		at := Anchors{Poll: poll, NominationsClose: poll.AddDays(-rapid.IntRange(26, 36).Draw(t, "close"))}
		timeline, clashes := Place(p, Plan{Options: anyChoices(t, p)}, at)
		if len(clashes) > 0 {
			t.Fatalf("%s clashes by itself: %+v", p.ID, clashes)
		}
		placed := map[string]Placed{}
		for _, s := range timeline.Stages {
			placed[s.Stage] = s
		}
		for _, s := range p.Stages {
			for _, id := range s.DependsOn {
				before, after := placed[id], placed[s.ID]
				if before.Optional || before.Status != Planned || after.Status != Planned {
					continue
				}
				if after.First < before.First || after.Last < before.Last {
					t.Fatalf("%s: %s (%s..%s) before %s (%s..%s)", p.ID, s.ID, after.First, after.Last, id, before.First, before.Last)
				}
			}
		}
	})
}

func TestALaterPollMovesTemplateDatesEqually(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, poll, later := anyProcedure(t), anyPoll(t), rapid.IntRange(1, 400).Draw(t, "later")
		plan := Plan{Options: anyChoices(t, p)}
		a, _ := Place(p, plan, Anchors{Poll: poll, NominationsClose: poll.AddDays(-28)})
		b, _ := Place(p, plan, Anchors{Poll: poll.AddDays(later), NominationsClose: poll.AddDays(later - 28)})
		for i, s := range a.Stages {
			if s.First == 0 {
				continue
			}
			if m := b.Stages[i]; int(m.First-s.First) != later || int(m.Last-s.Last) != later {
				t.Fatalf("%s moved by %d and %d days, want %d", s.Stage, m.First-s.First, m.Last-s.Last, later)
			}
		}
	})
}

// Whatever is typed in, it stands as typed, and what is planned keeps within
// what the other dates leave.
func TestTypedDatesAlwaysStand(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, poll := anyProcedure(t), anyPoll(t)
		plan := Plan{Options: anyChoices(t, p), Stages: map[string]Said{}}
		for range rapid.IntRange(1, 5).Draw(t, "n") {
			s := p.Stages[rapid.IntRange(0, len(p.Stages)-1).Draw(t, "stage")]
			d := poll.AddDays(-rapid.IntRange(-50, 600).Draw(t, "day"))
			plan.Stages[s.ID] = Said{Dates: []Entry{{When: On(d), Origin: FromNotice}}}
		}
		timeline, _ := Place(p, plan, Anchors{Poll: poll, NominationsClose: poll.AddDays(-28)})
		for _, s := range timeline.Stages {
			if said, ok := plan.Stages[s.Stage]; ok && (s.First != said.Dates[0].When.First || s.Origin != FromNotice) {
				t.Fatalf("%s was typed as %s and placed on %s from %s", s.Stage, said.Dates[0].When, s.First, s.Origin)
			}
			if s.Origin == FromTemplate && (s.First > s.Last || s.First < s.NotBefore || (s.NotAfter != 0 && s.Last > s.NotAfter)) {
				t.Fatalf("%s planned %s..%s within %s..%s", s.Stage, s.First, s.Last, s.NotBefore, s.NotAfter)
			}
		}
	})
}

func TestWithoutAPollNothingIsPlannedBackAndNothingBreaks(t *testing.T) {
	for _, p := range Procedures() {
		timeline, clashes := Place(p, Plan{}, Anchors{})
		for _, s := range timeline.Stages {
			if s.First != 0 || s.Last != 0 || s.Origin != "" {
				t.Errorf("%s: %s is placed on %s..%s", p.ID, s.Stage, s.First, s.Last)
			}
		}
		if len(clashes) > 0 {
			t.Errorf("%s clashes with no dates: %+v", p.ID, clashes)
		}
	}
}

func TestLoggedFactsPlaceForwardsWithoutAPoll(t *testing.T) {
	p, err := Find("labour-england-ordinary")
	if err != nil {
		t.Fatal(err)
	}
	timeline, _ := Place(p, dated(t, p.ID, "assessment-result:dated=2027-01-09"), Anchors{})
	if s := timeline.Of("appeal")[0]; s.First.String() != "2027-01-09" || s.Last.String() != "2027-01-23" || s.Origin != FromClock {
		t.Errorf("appeal is %+v", s)
	}
	if s := timeline.Of("panel-endorsed")[0]; s.Status != NotKnown || s.NotBefore.String() != "2027-01-09" {
		t.Errorf("panel-endorsed is %+v", s)
	}
}

func TestOptionsSwitchStages(t *testing.T) {
	for _, k := range []struct {
		procedure, option, choice string
		skipped                   []string
	}{
		{"labour-england-ordinary", "run_by", "regional-or-NEC-panel", []string{"shortlisting-notice", "shortlisting", "selection-notice", "ward-selection"}},
		{"labour-england-ordinary", "run_by", "postal-or-online-ballot", nil},
		{"labour-england-incumbent-reselection", "incumbent_rule", "yes-no-vote-at-shortlisting", nil},
		{"labour-england-incumbent-reselection", "incumbent_rule", "on-shortlist-then-open-vote", []string{"reselection-vote"}},
		{"labour-england-incumbent-reselection", "incumbent_rule", "interview-then-open-vote", []string{"reselection-vote"}},
		{"labour-england-incumbent-reselection", "incumbent_rule", "decided-by-panel", []string{"shortlisting-notice", "reselection-vote", "open-shortlisting", "selection-notice", "ward-selection"}},
	} {
		p, err := Find(k.procedure)
		if err != nil {
			t.Fatal(err)
		}
		timeline, _ := Place(p, Plan{Options: map[string]string{k.option: k.choice}}, may2027)
		var got []string
		for _, s := range timeline.Stages {
			if s.Status == Skipped {
				got = append(got, s.Stage)
			}
		}
		if d := cmp.Diff(k.skipped, got); d != "" {
			t.Errorf("%s=%s skips otherwise:\n%s", k.option, k.choice, d)
		}
	}
}

func TestWeeksOfARoundCountFromItsStart(t *testing.T) {
	p, err := Find("labour-mp-trigger")
	if err != nil {
		t.Fatal(err)
	}
	timeline, clashes := Place(p, dated(t, p.ID, "week1=2019-07-08"), Anchors{})
	for stage, want := range map[string]string{"week2": "2019-07-15", "weeks4-7": "2019-07-29", "count": "2019-08-26"} {
		if s := timeline.Of(stage)[0]; s.First.String() != want {
			t.Errorf("%s starts on %s, want %s", stage, s.First, want)
		}
	}
	if len(clashes) > 0 {
		t.Errorf("clashes: %+v", clashes)
	}
}

func TestMembershipCountsToTheDayThatTheNoticeNames(t *testing.T) {
	day := calendar.MustParse
	for _, k := range []struct {
		name   string
		spells []Spell
		asAt   string
		months int
		since  string
		from   string
		met    bool
	}{
		{"Tower Hamlets 2018: a member since 1 September 2016, freeze date 1 March 2017", []Spell{{From: day("2016-09-01")}}, "2017-03-01", 6, "2016-09-01", "2017-03-01", true},
		{"a day too late", []Spell{{From: day("2016-09-02")}}, "2017-03-01", 6, "2016-09-02", "2017-03-02", false},
		{"rejoined after a break", []Spell{{day("2020-01-01"), day("2025-06-30")}, {From: day("2025-08-15")}}, "2026-02-01", 12, "2025-08-15", "2026-08-15", false},
		{"renewed the day after it lapsed", []Spell{{day("2020-01-01"), day("2025-06-30")}, {From: day("2025-07-01")}}, "2026-02-01", 12, "2020-01-01", "2021-01-01", true},
		{"joined on 31 August, six months run to the end of February", []Spell{{From: day("2025-08-31")}}, "2026-02-28", 6, "2025-08-31", "2026-02-28", true},
		{"left before the day", []Spell{{day("2020-01-01"), day("2025-06-30")}}, "2026-02-01", 12, "", "", false},
	} {
		since, _ := Continuous(k.spells, day(k.asAt))
		from := calendar.Date(0)
		if since != 0 {
			from = Satisfied(since, k.months)
		}
		if since.String() != k.since || from.String() != k.from || (from != 0 && from <= day(k.asAt)) != k.met {
			t.Errorf("%s: since %s, enough from %s", k.name, since, from)
		}
	}
}

func BenchmarkPlace(b *testing.B) {
	p, err := Find("labour-england-ordinary")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		Place(p, Plan{}, may2027)
	}
}
