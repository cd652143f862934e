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

// documented is a timetable as a local party published it, or as somebody
// reported it.
type documented struct {
	ID, Council, Procedure, Nation, Party string
	Kind                                  election.Kind
	Poll                                  calendar.Date
	Close                                 calendar.Date // of nominations
	Add                                   string        // a stage that the template lacks, put first
	Skip, URL                             []string
	Letter                                calendar.Date // of the assessment, received
	AppealUntil                           calendar.Date `toml:"appeal_until"`
	Step                                  []struct {
		Stage, State, Label, Time string
		When                      When
		Weeks                     float64
		PutOff                    bool `toml:"put_off"`
		Seats                     []string
	}
	Fact  []Fact
	Clash []struct {
		Kind    ClashKind
		Stage   string
		Certain bool
	}
}

func documentedRounds(t *testing.T, name string) []documented {
	t.Helper()
	var file struct{ Round []documented }
	md, err := toml.DecodeFile(filepath.Join("testdata", name), &file)
	if err != nil {
		t.Fatal(err)
	}
	for _, left := range md.Undecoded() {
		if f := left.String(); f != "round.source" && f != "round.confidence" && f != "round.note" {
			t.Fatalf("%s: field %s is not read", name, f)
		}
	}
	return file.Round
}

// template is the procedure that the round followed.
func (r documented) template(t *testing.T) Procedure {
	t.Helper()
	p, err := Find(r.Procedure)
	if err != nil {
		t.Fatal(err)
	}
	if r.Add == "" {
		return p
	}
	stages, err := ParseStages(r.Add, "Local party")
	if err != nil {
		t.Fatal(err)
	}
	if p, err = AddAll(p, stages, "", false, editDay); err != nil {
		t.Fatal(err)
	}
	return p
}

func (r documented) plan() Plan {
	pl := Plan{Procedure: r.Procedure, Stages: map[string]Said{}, Facts: r.Fact}
	for _, s := range r.Step {
		said := pl.Stages[s.Stage]
		said.Dates = append(said.Dates, Entry{When: s.When, Origin: FromNotice, Round: s.Label, PutOff: s.PutOff, Note: s.State,
			Time: s.Time, Seats: s.Seats})
		pl.Stages[s.Stage] = said
	}
	for _, id := range r.Skip {
		pl = pl.Skip(id, "left out")
	}
	if r.Letter != 0 {
		pl = pl.Log(Fact{Stage: "assessment-result", Kind: LetterReceived, On: r.Letter})
	}
	return pl
}

// Real rounds, as local parties published them: each can be held, its typed
// dates stand, what clashed in it is named and nothing else, and the last day
// of an appeal is the one counted by hand.
func TestDocumentedRounds(t *testing.T) {
	nations, parties := map[string]bool{}, map[string]bool{}
	for name, want := range map[string]int{"rounds.toml": 15, "published.toml": 14} {
		rounds := documentedRounds(t, name)
		if len(rounds) != want {
			t.Fatalf("%s: %d rounds, want %d", name, len(rounds), want)
		}
		for _, r := range rounds {
			nations[r.Nation], parties[r.Party] = true, true
			t.Run(r.ID, r.check)
		}
	}
	if len(nations) < 5 || len(parties) < 6 { // those of rounds.toml name neither
		t.Errorf("the rounds are from %v and %v", nations, parties)
	}
}

func (r documented) check(t *testing.T) {
	if len(r.URL) == 0 {
		t.Error("no address says where it was published")
	}
	p := r.template(t)
	kind := r.Kind
	if kind == "" {
		kind = p.Kind()
	}
	at, err := AnchorsOf(election.Choice{Kind: kind, Poll: r.Poll, ByElection: p.ByElection()})
	if err != nil {
		t.Fatal(err)
	}
	if r.Close != 0 && at.NominationsClose != r.Close {
		t.Errorf("nominations close on %s, and did on %s", at.NominationsClose, r.Close)
	}
	timeline, clashes := Place(p, r.plan(), at)
	if len(clashes) != len(r.Clash) {
		t.Errorf("%d clashes, want %d", len(clashes), len(r.Clash))
	}
	for i, c := range clashes {
		if i >= len(r.Clash) || c.Kind != r.Clash[i].Kind || c.Stage != r.Clash[i].Stage || c.Certain != r.Clash[i].Certain {
			t.Errorf("clash %s of %s, certain %v: %s", c.Kind, c.Stage, c.Certain, c.Says(words.English()))
		}
	}
	if clock, _ := timeline.Clock("appeal"); r.AppealUntil != 0 && clock.Last != r.AppealUntil {
		t.Errorf("the last day to appeal is %s, want %s", clock.Last, r.AppealUntil)
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
