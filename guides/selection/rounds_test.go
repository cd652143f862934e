package selection

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
)

var update = flag.Bool("update", false, "write the golden files anew")

type documented struct {
	ID, Council, Procedure string
	Poll                   calendar.Date
	Step                   []struct {
		Stage, State, Label string
		When                When
		Weeks               float64
		PutOff              bool `toml:"put_off"`
	}
}

func documentedRounds(t *testing.T) []documented {
	t.Helper()
	var file struct{ Round []documented }
	if _, err := toml.DecodeFile("testdata/rounds.toml", &file); err != nil {
		t.Fatal(err)
	}
	return file.Round
}

func (r documented) plan() Plan {
	pl := Plan{Procedure: r.Procedure, Stages: map[string]Said{}}
	for _, s := range r.Step {
		said := pl.Stages[s.Stage]
		said.Dates = append(said.Dates, Entry{When: s.When, Origin: FromNotice, Round: s.Label, PutOff: s.PutOff, Note: s.State})
		pl.Stages[s.Stage] = said
	}
	return pl
}

// Real rounds, as local parties published them: each can be held, its typed
// dates stand, and nothing is said to clash that did not.
func TestDocumentedRounds(t *testing.T) {
	rounds := documentedRounds(t)
	if len(rounds) != 15 {
		t.Fatalf("%d rounds, want 15", len(rounds))
	}
	for _, r := range rounds {
		t.Run(r.ID, func(t *testing.T) {
			p, err := Find(r.Procedure)
			if err != nil {
				t.Fatal(err)
			}
			at, err := AnchorsOf(election.Choice{Kind: p.Kind(), Poll: r.Poll, ByElection: p.ByElection()})
			if err != nil {
				t.Fatal(err)
			}
			timeline, clashes := Place(p, r.plan(), at)
			for _, c := range clashes {
				t.Errorf("clash in a round that was held: %s", c.Says(words.English()))
			}
			for _, s := range r.Step {
				checkStep(t, timeline, s.Stage, s.Label, s.When, s.PutOff)
				if s.Weeks > 0 && len(s.When.OneOf) == 0 {
					d := max(s.When.First, s.When.Last)
					if s.When.First != 0 {
						d = s.When.First
					}
					if got := fmt.Sprintf("%.1f", float64(r.Poll-d)/7); got != fmt.Sprintf("%.1f", s.Weeks) {
						t.Errorf("%s is %s weeks before the poll, printed as %.1f", s.Stage, got, s.Weeks)
					}
				}
			}
			golden(t, r.ID, timeline)
		})
	}
}

func checkStep(t *testing.T, timeline Timeline, stage, label string, when When, putOff bool) {
	t.Helper()
	for _, row := range timeline.Of(stage) {
		if putOff && len(row.Was) > 0 && cmp.Equal(row.Was[0].When, when) {
			return
		}
		if !putOff && row.Round == label && cmp.Equal(row.When, when) && row.Origin == FromNotice {
			return
		}
	}
	t.Errorf("%s on %s is not in the timeline as the notice gives it", stage, when)
}

func golden(t *testing.T, name string, timeline Timeline) {
	t.Helper()
	var b strings.Builder
	for _, s := range timeline.Stages {
		fmt.Fprintf(&b, "%s [%s] %s..%s %s %s\n", s.Stage, s.Round, s.First, s.Last, s.Status, s.Origin)
	}
	file := filepath.Join("testdata", "placed", name+".txt")
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), b.String()); d != "" {
		t.Errorf("placed otherwise than in %s:\n%s", file, d)
	}
}
