package guides

import (
	"slices"
	"strings"
	"testing"

	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/selection"
	"rosette/guides/words"
)

var movedDay = calendar.MustParse("2026-11-22")

// selected is the sample with a procedure that it follows.
func selected() Candidacy {
	c := Sample(election.EnglandPrincipal)
	c.Selection = c.Selection.Follow("labour-england-ordinary")
	return c
}

func moved(t *testing.T, was, is Candidacy) []Move {
	t.Helper()
	moves, err := Moved(was, is, movedDay)
	if err != nil {
		t.Fatal(err)
	}
	return moves
}

func find(t *testing.T, moves []Move, id string) Move {
	t.Helper()
	i := slices.IndexFunc(moves, func(m Move) bool { return m.ID == id })
	if i < 0 {
		t.Fatalf("%s does not move; what moves: %v", id, moves)
	}
	return moves[i]
}

func TestNothingMovesBetweenTheSame(t *testing.T) {
	if got := moved(t, selected(), selected()); len(got) != 0 {
		t.Errorf("%d dates move", len(got))
	}
}

func TestAMovedPollMovesLawPartyAndOwn(t *testing.T) {
	is := selected()
	is.Choice.Poll = calendar.MustParse("2027-05-13")
	moves := moved(t, selected(), is)
	m := find(t, moves, "nominations_close")
	if m.Was.String() != "2027-04-08" || m.Is.String() != "2027-04-15" || m.Lane != LawLane {
		t.Errorf("papers close: %+v", m)
	}
	if says := m.Says(words.English()); says != "the poll moved from Thu 6 May 2027 to Thu 13 May 2027" {
		t.Errorf("it says %q", says)
	}
	lanes := map[Lane]int{}
	for _, m := range moves {
		lanes[m.Lane]++
		if len(m.Because) != 1 || m.Because[0].ID != "poll" {
			t.Errorf("%s moved because of %v", m.ID, m.Because)
		}
	}
	if len(lanes) != 3 {
		t.Errorf("the moves are %v, not in all three lanes", lanes)
	}
}

func TestEachCauseIsTold(t *testing.T) {
	day := calendar.MustParse
	for _, c := range []struct {
		name, id, cause string
		edit            func(*Candidacy)
	}{
		{"a holiday", "nominations_close", "holiday", func(c *Candidacy) {
			c.Choice.Holidays = []calendar.Holiday{{Date: day("2027-04-20"), Name: "Day of thanks"}}
		}},
		{"the notice", "nominations_close", "notice", func(c *Candidacy) {
			c.Choice.Printed = map[string]calendar.Date{"nominations_close": day("2027-04-07")}
		}},
		{"an hour of the notice", "nominations_close", "hour", func(c *Candidacy) { c.Choice.Hours = map[string]string{"nominations_close": "12:00"} }},
		{"the hours of every day", "nominations_open", "hour", func(c *Candidacy) { c.Choice.Notice.Opens = "09:30" }},
		{"a fact", "expenses_return", "fact", func(c *Candidacy) { c.Choice.Facts.Result = day("2027-05-10") }},
		{"another kind", "nominations_close", "kind", func(c *Candidacy) { c.Choice.Kind = election.ScotlandCouncil }},
		{"a vacancy", "register_of_interests", "by_election", func(c *Candidacy) {
			c.Choice.ByElection = true
		}},
		{"another election", "beside-england-parish-expenses_return", "with", func(c *Candidacy) {
			c.Choice.With = []election.Combined{{Kind: election.EnglandParish}}
		}},
		{"an option", "stage-shortlisting", "option", func(c *Candidacy) { c.Selection = c.Selection.Choose("run_by", "regional-or-NEC-panel") }},
		{"a finished stage", "stage-application-form", "logged", func(c *Candidacy) {
			c.Selection = c.Selection.Log(selection.Fact{Stage: firstStage(t), Kind: selection.Done, On: day("2026-11-20")})
		}},
		{"an own day", "target-hand-in", "own_day", func(c *Candidacy) { c.Plan = c.Plan.SetDue("target-hand-in", day("2027-04-06")) }},
		{"a procedure", "stage-" + firstStage(t), "procedure", func(c *Candidacy) { c.Selection = selection.Plan{} }},
		{"a stage", "stage-" + firstStage(t), "stage", func(c *Candidacy) {
			c.Selection = c.Selection.SetEntry(firstStage(t), 0, selection.Entry{When: selection.On(day("2026-12-01")), Origin: selection.FromNotice})
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			was, is := selected(), selected()
			c.edit(&is)
			m := find(t, moved(t, was, is), c.id)
			if len(m.Because) != 1 || m.Because[0].ID != c.cause {
				t.Errorf("%+v, want because of %s", m, c.cause)
			}
			if says := m.Says(words.English()); strings.Contains(says, "[[") || strings.Contains(says, "no value") {
				t.Errorf("it says %q", says)
			}
		})
	}
}

// A council of the register brings the years in which its seats come up, on
// which the six-month rule hangs.
func TestAnotherCouncilMovesWhatHangsOnItsYears(t *testing.T) {
	was := New("example")
	was.Choice = election.Choice{Kind: election.EnglandPrincipal, Council: "Bedford Borough Council", Code: "E06000055",
		Poll: calendar.MustParse("2026-12-10"), ByElection: true}
	is := was
	is.Choice.Council, is.Choice.Code = "Barking and Dagenham", "E09000002"
	m := find(t, moved(t, was, is), "vacancy_left_from")
	if len(m.Because) != 1 || m.Says(words.English()) != "the council changed: Barking and Dagenham" {
		t.Errorf("%+v moved because %s", m, m.Says(words.English()))
	}
	if m.Was.String() != "2026-11-10" || m.Is.Year() != 2029 {
		t.Errorf("it was %s and is %s", m.Was, m.Is)
	}
}

func TestAnHourThatMovesIsToldWithBothHours(t *testing.T) {
	is := selected()
	is.Choice.Hours = map[string]string{"nominations_close": "12:00"}
	m := find(t, moved(t, selected(), is), "nominations_close")
	w := words.English()
	if m.Was != m.Is || m.WasSays(w) != "Thu 8 Apr 2027, 4pm" || m.IsSays(w) != "Thu 8 Apr 2027, noon" {
		t.Errorf("it was %s and is %s", m.WasSays(w), m.IsSays(w))
	}
}

func TestATaskOfOnesOwnIsToldWhenItGoes(t *testing.T) {
	was := selected()
	was.Plan.Own = []campaign.OwnTask{{ID: "own-1", Title: "Book the hall", Phase: "campaign"}}
	was.Plan = was.Plan.SetDue("own-1", calendar.MustParse("2027-04-06"))
	is := was
	is.Plan.Own = nil
	if m := find(t, moved(t, was, is), "task-own-1"); len(m.Because) != 1 || m.Because[0].ID != "own_task" {
		t.Errorf("%+v", m)
	}
}

func TestOfTwoChangesTheOneAtFaultIsTold(t *testing.T) {
	is := selected()
	is.Choice.Facts.Result = calendar.MustParse("2027-05-10")
	is.Choice.Printed = map[string]calendar.Date{"nominations_close": calendar.MustParse("2027-04-07")}
	moves := moved(t, selected(), is)
	if m := find(t, moves, "nominations_close"); len(m.Because) != 1 || m.Because[0].ID != "notice" {
		t.Errorf("the close moved because of %v", m.Because)
	}
	if m := find(t, moves, "expenses_return"); len(m.Because) != 1 || m.Because[0].ID != "fact" {
		t.Errorf("the return moved because of %v", m.Because)
	}
}

func TestMovesThereAndBackAreTheSame(t *testing.T) {
	is := selected()
	is.Choice.Poll = calendar.MustParse("2028-05-04")
	there, back := moved(t, selected(), is), moved(t, is, selected())
	if len(there) != len(back) {
		t.Fatalf("%d there, %d back", len(there), len(back))
	}
	for _, m := range there {
		n := find(t, back, m.ID)
		if m.Was != n.Is || m.Is != n.Was {
			t.Errorf("%s: %s to %s there, %s to %s back", m.ID, m.Was, m.Is, n.Was, n.Is)
		}
	}
}

func TestADateThatIsDoneWithMovesNobody(t *testing.T) {
	was, is := selected(), selected()
	is.Choice.Poll = calendar.MustParse("2027-05-13")
	was.Plan, is.Plan = was.Plan.Tick("3.05", movedDay), is.Plan.Tick("3.05", movedDay)
	for _, m := range moved(t, was, is) {
		if m.ID == "target-hand-in" {
			t.Error("a target that is met moves")
		}
	}
}

func TestRulesThatChangedAreTold(t *testing.T) {
	c := selected()
	v, err := Outlook(c, movedDay)
	if err != nil {
		t.Fatal(err)
	}
	kept := Keep(c, v)
	if got := kept.Moved(c, v); len(got) != 0 {
		t.Fatalf("%d dates moved by themselves", len(got))
	}
	later, err := Outlook(c, movedDay.AddDays(100))
	if err != nil {
		t.Fatal(err)
	}
	if got := kept.Moved(c, later); len(got) != 0 {
		t.Fatalf("%d dates moved because time went by", len(got))
	}
	i := slices.IndexFunc(kept.Dates, func(d Dated) bool { return d.ID == "nominations_close" })
	kept.Dates[i].Date--
	got := kept.Moved(c, v)
	if len(got) != 1 || got[0].Because[0].ID != "rules" || got[0].Is != kept.Dates[i].Date+1 {
		t.Errorf("got %+v", got)
	}
	c.Choice.Poll = calendar.MustParse("2027-05-13")
	if v, err = Outlook(c, movedDay); err != nil || len(kept.Moved(c, v)) != 0 {
		t.Errorf("a move of the poll is told as the rules': %v", err)
	}
}

func TestIDsOfDatesAreThereOnce(t *testing.T) {
	for _, p := range selection.Procedures() {
		c := Sample(election.EnglandPrincipal)
		c.Selection = c.Selection.Follow(p.ID)
		v, err := Outlook(c, movedDay)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, d := range v.Dates() {
			if seen[d.ID] || d.Title == "" {
				t.Errorf("%s: %s is there twice or has no title", p.ID, d.ID)
			}
			seen[d.ID] = true
		}
	}
}

func firstStage(t *testing.T) string {
	t.Helper()
	v, err := Outlook(selected(), movedDay)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range v.Party.Stages {
		if p.Status == selection.Planned {
			return p.Stage
		}
	}
	t.Fatal("no stage is planned")
	return ""
}

func BenchmarkMoved(b *testing.B) {
	was, is := selected(), selected()
	is.Choice.Poll = calendar.MustParse("2027-05-13")
	is.Choice.Facts.Result = calendar.MustParse("2027-05-15")
	for b.Loop() {
		if _, err := Moved(was, is, movedDay); err != nil {
			b.Fatal(err)
		}
	}
}
