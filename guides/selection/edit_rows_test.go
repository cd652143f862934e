package selection

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

var editDay = calendar.MustParse("2026-11-22")

func labourReselection(t testing.TB) Procedure {
	t.Helper()
	p, err := Find("labour-england-incumbent-reselection")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestAChoiceGivenOtherWordsKeepsWhatHangsOnIt(t *testing.T) {
	p := labourReselection(t)
	o, _ := p.Option("incumbent_rule")
	o.Choices = slices.Clone(o.Choices)
	was := o.Choices[0]
	o.Choices[0] = "Members say yes or no"
	now, err := SetOption(p, o, editDay)
	if err != nil {
		t.Fatal(err)
	}
	got, _ := now.Option("incumbent_rule")
	if got.Default != "Members say yes or no" {
		t.Errorf("the usual choice is %q", got.Default)
	}
	plan := Plan{Procedure: p.ID}.Choose("incumbent_rule", was)
	if got := plan.Correct(p, now).Options["incumbent_rule"]; got != "Members say yes or no" {
		t.Errorf("the choice that was made is now %q", got)
	}
	count := func(p Procedure, choice string) (n int) {
		for _, s := range p.Stages {
			for _, v := range s.Variations {
				if v.Option == "incumbent_rule" && slices.Contains(v.Is, choice) {
					n++
				}
			}
		}
		return n
	}
	if before, after := count(p, was), count(now, "Members say yes or no"); before != after || count(now, was) != 0 {
		t.Errorf("%d stages hung on the choice, %d do", before, after)
	}
}

func TestAnOptionIsTakenOutWithWhatHangsOnIt(t *testing.T) {
	p, err := RemoveOption(labourReselection(t), "incumbent_rule")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range p.Stages {
		for _, v := range s.Variations {
			if v.Option == "incumbent_rule" {
				t.Errorf("%s still depends on it", s.ID)
			}
		}
	}
	if _, err := RemoveOption(p, "incumbent_rule"); err == nil {
		t.Error("it was taken out twice")
	}
}

func TestAMembershipRuleIsAddedChangedAndRefused(t *testing.T) {
	p, err := Find("generic-party")
	if err != nil {
		t.Fatal(err)
	}
	rule := Membership{ID: p.FreeID("membership"), Title: "Members for a year", Months: 12, AsAtStage: "applications-close"}
	if p, err = SetMembership(p, rule, editDay); err != nil {
		t.Fatal(err)
	}
	plan := Plan{}.SetSpells(rule.ID, []Spell{{From: calendar.MustParse("2026-03-01")}}).
		SetEntry("applications-close", 0, Entry{When: On(calendar.MustParse("2026-12-01"))})
	_, clashes := Place(p, plan, Anchors{})
	if len(clashes) != 1 || clashes[0].Kind != TooNew || clashes[0].Try != calendar.MustParse("2027-03-01") {
		t.Errorf("clashes %+v", clashes)
	}
	for months, says := range map[int]string{0: "membership own-membership-1: months: write a number from 1 to 120", 121: "from 1 to 120"} {
		rule.Months = months
		if _, err := SetMembership(p, rule, editDay); err == nil || !strings.Contains(words.English().Explain(err), says) {
			t.Errorf("%d months: %v", months, err)
		}
	}
	rule.Months, rule.AsAtStage = 12, "nowhere"
	if _, err := SetMembership(p, rule, editDay); err == nil {
		t.Error("a day of a stage that is not there was taken")
	}
	if p, err = RemoveMembership(p, rule.ID); err != nil || len(p.Memberships) != 0 {
		t.Errorf("%d rules are left, %v", len(p.Memberships), err)
	}
}

func TestStagesTypedOneALine(t *testing.T) {
	got, err := ParseStages("Applications open\n\n Shortlisting | Branch officers\nMembers’ vote | Members | 12-20\nResult || 12 to 10\n", "Local party")
	if err != nil {
		t.Fatal(err)
	}
	want := []Stage{{Title: "Applications open", Actor: "Local party"}, {Title: "Shortlisting", Actor: "Branch officers"},
		{Title: "Members’ vote", Actor: "Members", Weeks: []int{20, 12}}, {Title: "Result", Actor: "Local party", Weeks: []int{12, 10}}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	for _, wrong := range []string{"A|B|soon", "|B", "A|B|1|C", "A|B|1000"} {
		if _, err := ParseStages("First\n"+wrong, "x"); err == nil || !strings.Contains(words.English().Explain(err), "Line 2") {
			t.Errorf("%q: %v", wrong, err)
		}
	}
	if _, err := ParseStages(strings.Repeat("A stage\n", 100_000), "x"); err == nil || !strings.Contains(words.English().Explain(err), "100000 stages are too many") {
		t.Errorf("100,000 lines: %v", err)
	}
}

func TestStagesAddedInAChainTakeTheirPlaceInTheOrder(t *testing.T) {
	p, err := Blank("branch", "Branch procedure", "Branch rules", editDay)
	if err != nil {
		t.Fatal(err)
	}
	stages, err := ParseStages("Applications open\nApplications close\nVote", "Branch")
	if err != nil {
		t.Fatal(err)
	}
	first := p.Stages[0].ID
	if p, err = AddAll(p, stages, first, true, editDay); err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, s := range p.Stages {
		order = append(order, s.ID+" after "+strings.Join(s.DependsOn, ","))
	}
	want := []string{first + " after ", "own-stage-1 after " + first, "own-stage-2 after own-stage-1", "own-stage-3 after own-stage-2",
		"party-authorisation after own-stage-3", "statutory-nomination after party-authorisation"}
	if d := cmp.Diff(want, order); d != "" {
		t.Error(d)
	}
	file, err := Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	back, err := Decode("branch.toml", file)
	if err != nil {
		t.Fatal(err)
	}
	if d := Differences(p, back); len(d) != 0 {
		t.Errorf("the shared file differs: %v", d)
	}
}

// Whatever is edited stays sound, and the procedure edited stays as it was.
func TestAnyRunOfEditsStaysSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Procedures()[rapid.IntRange(0, len(Procedures())-1).Draw(t, "procedure")]
		before, err := Encode(p)
		if err != nil {
			t.Fatal(err)
		}
		now := p
		for range rapid.IntRange(1, 12).Draw(t, "edits") {
			stage := now.Stages[rapid.IntRange(0, len(now.Stages)-1).Draw(t, "stage")].ID
			other := now.Stages[rapid.IntRange(0, len(now.Stages)-1).Draw(t, "other")].ID
			next, err := now, error(nil)
			switch rapid.IntRange(0, 5).Draw(t, "edit") {
			case 0:
				next, err = Require(now, stage, []string{other})
			case 1:
				next, err = Remove(now, stage)
			case 2:
				next, err = AddAll(now, []Stage{{Title: "A", Actor: "B"}}, stage, rapid.Bool().Draw(t, "chained"), editDay)
			case 3:
				next, err = EditStage(now, stage, func(s *Stage) { s.Papers = []string{"form"}; s.WaitsFor = []string{other} })
			case 4:
				next, err = SetMembership(now, Membership{ID: now.FreeID("membership"), Title: "M", Months: 6, AsAtStage: stage}, editDay)
			case 5:
				if len(now.Options) > 0 {
					next, err = RemoveOption(now, now.Options[0].ID)
				}
			}
			if err == nil {
				now = next
			}
			if err := Validate(now); err != nil {
				t.Fatal(err)
			}
		}
		if after, err := Encode(p); err != nil || string(after) != string(before) {
			t.Fatal("the procedure that was edited changed")
		}
	})
}

func FuzzParseStages(f *testing.F) {
	f.Add("A | B | 20-12")
	f.Add("|\n||||\n\x00")
	f.Fuzz(func(t *testing.T, text string) {
		stages, err := ParseStages(text, "Local party")
		if err != nil {
			words.English().Explain(err)
			return
		}
		p, err := Blank("x", "X", "X", editDay)
		if err != nil {
			t.Fatal(err)
		}
		if p, err = AddAll(p, stages, p.Stages[0].ID, true, editDay); err == nil {
			if err := Validate(p); err != nil {
				t.Fatal(err)
			}
		}
	})
}
