package campaign

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
)

func TestTheChecklistHoldsEveryTaskOfTheReference(t *testing.T) {
	byPhase := map[Phase]int{}
	byStage := map[string]int{}
	for _, task := range Tasks() {
		byPhase[task.Phase]++
		stage, _, _ := strings.Cut(task.ID, ".")
		byStage[stage]++
	}
	if n := len(Tasks()); n != 178 {
		t.Errorf("%d tasks, want 178", n)
	}
	if d := cmp.Diff(map[string]int{"0": 21, "1": 31, "2": 27, "3": 17, "4": 21, "5": 10, "6": 10, "7": 16, "8": 18, "9": 4, "10": 3}, byStage); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(map[Phase]int{PhaseDeciding: 22, PhaseSelection: 31, PhaseReady: 27, PhaseNomination: 19, PhaseCampaign: 21,
		PhasePollingDay: 10, PhaseTheCount: 10, PhaseAfter: 16, PhaseElected: 18, PhaseNotElected: 4}, byPhase); d != "" {
		t.Error(d)
	}
}

func TestEveryTaskSaysWhereItComesFrom(t *testing.T) {
	for _, task := range Tasks() {
		law := slices.ContainsFunc(task.Sources, func(s Source) bool { return s.Law })
		switch {
		case len(task.Sources) == 0, task.Confidence == "", task.Checked.IsZero(), task.ValidFrom.IsZero():
			t.Errorf("%s has no source, confidence, poll or day of checking", task.ID)
		case task.Must && !law:
			t.Errorf("%s is a must-do on practice advice", task.ID)
		case task.Confidence != election.High && task.Doubt == "":
			t.Errorf("%s does not say why it is in doubt", task.ID)
		}
	}
}

// Marks of the reference: what rests on recollection stays in doubt.
func TestDoubtsOfTheReferenceAreKept(t *testing.T) {
	for _, id := range []string{"2.20", "8.01", "8.03", "10.01"} {
		if task := find(t, id); task.Confidence == election.High {
			t.Errorf("%s is given as certain", id)
		}
	}
}

func TestEveryAnchorIsAnEventOfSomeTimetable(t *testing.T) {
	events := map[string]bool{AnchorPoll: true, AnchorResult: true}
	for _, k := range election.Kinds() {
		for _, d := range timetable(t, election.Choice{Kind: k}).Deadlines {
			events[d.Event] = true
		}
	}
	for _, task := range Tasks() {
		for _, m := range append([]Moment{task.When.From, task.When.Law}, task.When.Due...) {
			if !m.IsZero() && !events[m.Anchor] {
				t.Errorf("%s hangs on %q, which no timetable has", task.ID, m.Anchor)
			}
		}
	}
}

func TestTasksKeepTheVoice(t *testing.T) {
	say := words.English()
	for _, task := range Tasks() {
		text := strings.Join([]string{task.Title, task.Why, task.Watch, task.Doubt, task.When.Says(say), task.Phase.Says(say)}, " ")
		for _, bad := range []string{"please", "sorry", "oops", "invalid", "illegal", "forbidden", "error", "!", "[[", "<no value>"} {
			if strings.Contains(strings.ToLower(text), bad) {
				t.Errorf("%s says %q", task.ID, bad)
			}
		}
		if task.When.Says(say) == "" {
			t.Errorf("%s does not say when", task.ID)
		}
	}
}

func TestMomentsAreSaidInWords(t *testing.T) {
	say := words.English()
	for _, k := range []struct{ id, want string }{
		{"0.01", "18 months before polling day"},
		{"0.13", "15 months before polling day, and again 6 months before polling day"},
		{"2.25", "By the last day for the notice of election"},
		{"3.05", "2 working days before the close of nominations"},
		{"7.07", "By the last day for the spending return"},
		{"4.01", "Every day"},
		{"2.15", "When you buy it"},
		{"7.12", "1 week after the result"},
	} {
		if got := find(t, k.id).When.Says(say); got != k.want {
			t.Errorf("%s: %q, want %q", k.id, got, k.want)
		}
	}
}

func TestWhoHasWhichTasks(t *testing.T) {
	for _, k := range []struct {
		name      string
		who       Who
		has, lack string
	}{
		{"first-time candidate of a party, England", Who{Kind: election.EnglandPrincipal, Track: FirstTime, Party: true},
			"0.02 0.11 1.01 2.06 2.10 3.05 7.03 7.08 8.01", "1.03 1.30 2.11 2.17 3.13 7.05 8.02 8.18 9.03 10.01"},
		{"independent, England", Who{Kind: election.EnglandPrincipal, Track: FirstTime}, "2.05 3.07", "0.11 1.01 1.02 2.06"},
		{"sitting councillor, Wales", Who{Kind: election.WalesPrincipal, Track: Sitting, Party: true},
			"1.02 1.03 1.27 1.31 2.17 3.13 6.05 8.18 9.01 9.03", "0.02 0.11 1.01 2.11 2.18 8.02"},
		{"parish, England", Who{Kind: election.EnglandParish, Track: FirstTime},
			"2.05 3.05 7.05 7.07 8.02", "1.07 2.08 2.09 3.07 7.03 7.08 2.17 6.05"},
		{"party candidate for a parish", Who{Kind: election.EnglandParish, Track: FirstTime, Party: true}, "2.06", "1.01 1.02"},
		{"community, Wales", Who{Kind: election.WalesCommunity, Track: FirstTime}, "2.17 7.05 8.02 9.03", "3.13 7.03"},
		{"Northern Ireland", Who{Kind: election.NorthernIrelandCouncil, Track: FirstTime, Party: true},
			"2.11 6.05 7.08", "2.10 2.14 1.31 8.03 8.17"},
		{"Scotland", Who{Kind: election.ScotlandCouncil, Track: FirstTime}, "2.18 6.05 8.05", "2.17 8.12 8.03"},
		{"combined authority mayor", Who{Kind: election.EnglandCombinedMayor, Track: FirstTime}, "3.07 7.08", "7.05 2.11"},
		{"by-election", Who{Kind: election.EnglandPrincipal, Track: FirstTime, ByElection: true}, "10.01 10.02 10.03", "1.03"},
		{"agent", Who{Kind: election.EnglandPrincipal, Track: AgentFor}, "0.02 3.05", "1.03"},
		{"trainer", Who{Kind: election.EnglandPrincipal, Track: Trainer}, "0.02 3.05", "1.03"},
	} {
		ids := map[string]bool{}
		for _, task := range For(k.who) {
			ids[task.ID] = true
		}
		for _, id := range strings.Fields(k.has) {
			if !ids[id] {
				t.Errorf("%s: %s is missing", k.name, id)
			}
		}
		for _, id := range strings.Fields(k.lack) {
			if ids[id] {
				t.Errorf("%s: %s does not belong", k.name, id)
			}
		}
	}
	if got := For(Who{Kind: "moon-council"}); got != nil {
		t.Errorf("an unknown kind has %d tasks", len(got))
	}
}

func TestATaskEndsWithItsLastPoll(t *testing.T) {
	for _, k := range []struct {
		to, poll string
		want     bool
	}{
		{"", "2099-05-07", true},
		{"2027-05-06", "2027-05-06", true},
		{"2027-05-06", "2027-05-07", false},
		{"2027-05-06", "", true},
	} {
		var task Task
		var poll calendar.Date
		if err := errors.Join(task.ValidTo.UnmarshalText([]byte(k.to)), poll.UnmarshalText([]byte(k.poll))); err != nil {
			t.Fatal(err)
		}
		if got := task.holdsFor(poll); got != k.want {
			t.Errorf("a task to %q for the poll of %q: %v", k.to, k.poll, got)
		}
	}
}

func find(t *testing.T, id string) Task {
	t.Helper()
	for _, task := range Tasks() {
		if task.ID == id {
			return task
		}
	}
	t.Fatalf("there is no task %s", id)
	return Task{}
}

// timetable is the timetable of a choice, for the poll of 6 May 2027 unless
// it says another.
func timetable(t *testing.T, c election.Choice) election.Table {
	t.Helper()
	if c.Poll.IsZero() {
		c.Poll = calendar.MustParse("2027-05-06")
	}
	table, err := election.Timetable(c, election.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return table
}
