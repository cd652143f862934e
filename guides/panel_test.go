package guides

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/election"
	"rosette/guides/selection"
	"rosette/guides/training"
	"rosette/guides/words"
)

// prepared is somebody who logged work, wrote a statement and practised.
func prepared(t testing.TB) Candidacy {
	t.Helper()
	c := Sample(election.EnglandPrincipal)
	var err error
	if c.Record, err = c.Record.Log(selection.Deed{On: sunday, Kind: selection.Doors, Count: 64, Note: "Mill Lane"}); err != nil {
		t.Fatal(err)
	}
	c.Record.Since = sunday - 1000
	if c.Statement, err = c.Statement.Write("why", "Because.\n\nAnd 64 doors."); err != nil {
		t.Fatal(err)
	}
	if c.Statement, err = c.Statement.Allow("why", 80); err != nil {
		t.Fatal(err)
	}
	c.Practice = c.Practice.Begin(sunday, training.Wanted{Format: "20"}, training.Questions()[:2]).Mark(0, 3).Took(0, 100)
	return c
}

func TestWhatIsPreparedForThePanelIsKept(t *testing.T) {
	c := prepared(t)
	back, err := Read(Write(c))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(c, back); d != "" {
		t.Error(d)
	}
}

func TestAFileFromBeforeTheRecordIsStillRead(t *testing.T) {
	old := string(Write(Sample(election.EnglandPrincipal)))
	for _, field := range []string{`"record"`, `"statement"`, `"practice"`} {
		if strings.Contains(old, field) {
			t.Errorf("%s is written where there is none", field)
		}
	}
	if _, err := Read([]byte(old)); err != nil {
		t.Error(err)
	}
}

func TestAPreparationThatCannotBeIsRefusedByField(t *testing.T) {
	whole := string(Write(prepared(t)))
	for _, k := range []struct{ from, to, says string }{
		{`"doors"`, `"gossip"`, "data.record.entries.0.kind: “gossip” is not a kind of work. Write it as doors, for example"},
		{`"count": 64`, `"count": -1`, "data.record.entries.0.count must be from 0 to 99999. Correct it in the file"},
		{`"why": 80`, `"why": 9000`, "data.statement.limits.why must be from 0 to 5000. Correct it in the file"},
		{`"score": 3`, `"score": 5`, "data.practice.sessions.0.answers.0.score must be from 0 to 4. Correct it in the file"},
		{`"seconds": 100`, `"seconds": -1`, "data.practice.sessions.0.answers.0.seconds must be from 0 to 86400. Correct it in the file"},
		{`"entries": [`, `"entries": [` + strings.Repeat(`{"on":"2026-01-01","kind":"doors","count":1},`, selection.MaxDeeds), "data.record.entries has more than 1500 entries. Take some out"},
		{`"format": "20"`, `"formal": "20"`, "The file has a field that Rosette does not know: data.practice.sessions.0.formal. Take it out, or update Rosette"},
	} {
		if !strings.Contains(whole, k.from) {
			t.Fatalf("no %s in %s", k.from, whole)
		}
		_, err := Read([]byte(strings.Replace(whole, k.from, k.to, 1)))
		if got := words.English().Explain(err); got != k.says {
			t.Errorf("%s", got)
		}
	}
}

// The most that can be prepared still fits a candidacy's file.
func TestTheFullestPreparationFits(t *testing.T) {
	c := prepared(t)
	note := strings.Repeat("n", selection.MaxNote)
	c.Record.Entries = nil
	for range selection.MaxDeeds {
		c.Record.Entries = append(c.Record.Entries, selection.Deed{On: sunday, Kind: selection.Community, Count: selection.MaxCount, Note: note})
	}
	for _, sitting := range []bool{true, false} {
		for _, d := range []selection.Document{selection.PersonalStatement, selection.CV} {
			for _, s := range selection.Sections(d, sitting) {
				var err error
				if c.Statement, err = c.Statement.Write(s.ID, strings.Repeat("word ", selection.MaxSection/5)); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	for range training.MaxSessions {
		c.Practice = c.Practice.Begin(sunday, training.Wanted{Format: "45"}, training.Questions()[:6])
		for i := range 6 {
			var err error
			if c.Practice, err = c.Practice.Note(i, strings.Repeat("n", training.MaxNotes)); err != nil {
				t.Fatal(err)
			}
		}
		c.Practice = c.Practice.Finish()
	}
	data := Write(c)
	if _, err := Read(data); err != nil {
		t.Errorf("%d bytes: %v", len(data), err)
	}
}
