package guides

import (
	"strings"
	"testing"

	"rosette/guides/election"
	"rosette/guides/words"
)

// combined is the sample with a parish election on the same day.
func combined() Candidacy {
	c := selected()
	c.Choice.With = []election.Combined{{Kind: election.EnglandParish, Council: "Millbrook Parish Council"}}
	return c
}

func TestTwoElectionsOnOneDayGiveTwoTimetablesOnOneLine(t *testing.T) {
	v, err := Outlook(combined(), movedDay)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]Dated{}
	for _, d := range v.Dates() {
		found[d.ID] = d
	}
	if _, twice := found["beside-england-parish-nominations_close"]; twice {
		t.Error("papers close at the same hour, and that is told twice")
	}
	own, other := found["expenses_return"], found["beside-england-parish-expenses_return"]
	if own.Date.IsZero() || other.Date.IsZero() || own.Date == other.Date || !strings.HasSuffix(other.Title, ": Millbrook Parish Council") {
		t.Errorf("the returns are %+v and %+v", own, other)
	}
	table, d := v.Legal(other.ID)
	if table.Kind != election.EnglandParish || d.Date != other.Date {
		t.Errorf("it is of %s on %s", table.Kind, d.Date)
	}
}

func TestAnElectionOnTheSameDayMovesNothingOfOnesOwn(t *testing.T) {
	for _, m := range moved(t, selected(), combined()) {
		if !strings.HasPrefix(m.ID, BesidePrefix) || m.Because[0].ID != "with" {
			t.Errorf("%s moved because of %v", m.ID, m.Because)
		}
	}
}

func TestACombinedPollIsExportedAndRead(t *testing.T) {
	all, _ := exported(t, combined(), Scope{Lane: LawLane}, nil)
	if all["example-beside-england-parish-expenses_return@rosette"] == nil {
		t.Error("the other return is not in the file")
	}
	back, err := Read(Write(combined()))
	if err != nil || len(back.Choice.With) != 1 {
		t.Errorf("read back as %v, %v", back.Choice.With, err)
	}
	wrong := combined()
	wrong.Choice.With[0].Kind = "moon"
	if _, err := Read(Write(wrong)); err == nil || !strings.Contains(words.English().Explain(err), "election.with") {
		t.Errorf("another kind of election was taken: %v", err)
	}
}

func TestSeveralElectionsOfOneKindAreToldApart(t *testing.T) {
	c := combined()
	c.Choice.With = append(c.Choice.With, election.Combined{Kind: election.EnglandParish, Council: "Hill End Parish Council", ByElection: true},
		election.Combined{Kind: election.EnglandPrincipal, Council: "Ashwellshire County Council"}, election.Combined{Kind: election.EnglandMayor})
	v, err := Outlook(c, movedDay)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, d := range v.Dates() {
		if seen[d.ID] {
			t.Errorf("%s is there twice", d.ID)
		}
		seen[d.ID] = true
	}
	for id, council := range map[string]string{
		"beside-england-parish-expenses_return":   "Millbrook Parish Council",
		"beside-england-parish-2-expenses_return": "Hill End Parish Council",
	} {
		b, ok := v.Of(id)
		if _, d := v.Legal(id); !ok || b.Council != council || d.Event != "expenses_return" {
			t.Errorf("%s is of %q, event %q", id, b.Council, d.Event)
		}
	}
	for i, want := range []string{"dates of its timetable are not the same", "dates of its timetable are not the same", "Every date of its timetable is the same", "Every date of its timetable is the same"} {
		if says := v.Effect(v.With[i], words.English()); !strings.Contains(says, want) || !strings.Contains(says, v.With[i].Name(words.English())) {
			t.Errorf("of %s it says %q", v.With[i].Name(words.English()), says)
		}
	}
}
