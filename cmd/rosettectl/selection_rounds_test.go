package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/BurntSushi/toml"

	"rosette/guides/selection"
)

// publishedRound is a timetable that a local party published, as the tests of
// the engine keep it.
type publishedRound struct {
	ID, Procedure, Kind, Poll, Close, Add, Letter string
	AppealUntil                                   string `toml:"appeal_until"`
	Skip                                          []string
	Step                                          []struct {
		Stage, Label, When string
		PutOff             bool `toml:"put_off"`
	}
	Fact  []struct{ Stage, Kind, On string }
	Clash []struct{ Kind, Stage string }
}

// args are the flags by which the round is typed in.
func (r publishedRound) args(t *testing.T) []string {
	t.Helper()
	args := []string{"selection", "--json", "--procedure", r.Procedure}
	if r.Add != "" {
		args = []string{"selection", "--json", "--file", r.file(t)}
	}
	add := func(flag, value string) { args = append(args, flag, value) }
	if r.Kind != "" {
		add("--kind", r.Kind)
	}
	if r.Poll != "" {
		add("--poll", r.Poll)
	}
	for _, s := range r.Step {
		name, flag := s.Stage, "--notice"
		if s.Label != "" {
			name += "@" + s.Label
		}
		if s.PutOff {
			flag = "--put-off"
		}
		add(flag, name+"="+s.When)
	}
	for _, id := range r.Skip {
		add("--set", id+"=skip")
	}
	for _, f := range r.Fact {
		add("--"+f.Kind, f.Stage+"="+f.On)
	}
	if r.Letter != "" {
		add("--received", "assessment-result="+r.Letter)
	}
	return args
}

// file is the procedure with a stage that the template lacks.
func (r publishedRound) file(t *testing.T) string {
	t.Helper()
	p, err := selection.Find(r.Procedure)
	if err != nil {
		t.Fatal(err)
	}
	stages, err := selection.ParseStages(r.Add, "Local party")
	if err != nil {
		t.Fatal(err)
	}
	if p, err = selection.AddAll(p, stages, "", false, p.Checked); err != nil {
		t.Fatal(err)
	}
	text, err := selection.Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "own.toml")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Timetables that local parties published come out of the command line as they
// went in, with their clashes and the last day of an appeal.
func TestPublishedTimetables(t *testing.T) {
	for _, name := range []string{"rounds.toml", "published.toml"} {
		var file struct{ Round []publishedRound }
		if _, err := toml.DecodeFile(filepath.Join("..", "..", "guides", "selection", "testdata", name), &file); err != nil {
			t.Fatal(err)
		}
		if len(file.Round) < 10 {
			t.Fatalf("%s has %d rounds", name, len(file.Round))
		}
		for _, r := range file.Round {
			t.Run(r.ID, r.check)
		}
	}
}

func (r publishedRound) check(t *testing.T) {
	var out, errs bytes.Buffer
	if code := run(r.args(t), &out, &errs); code != 0 {
		t.Fatalf("exit %d, %s", code, &errs)
	}
	var got struct {
		Close  string `json:"nominations_close"`
		Stages []struct {
			Stage, Round, When, From string
			Was                      []struct{ When string }
		}
		Clocks  []struct{ Stage, Kind, Last string }
		Clashes []struct{ Kind, Stage, Says string }
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if r.Close != "" && got.Close != r.Close {
		t.Errorf("nominations close on %s, want %s", got.Close, r.Close)
	}
	for _, s := range r.Step {
		found := false
		for _, row := range got.Stages {
			same := row.Stage == s.Stage
			found = found || same && !s.PutOff && row.Round == s.Label && row.When == s.When && row.From == "notice" ||
				same && s.PutOff && len(row.Was) > 0 && row.Was[0].When == s.When
		}
		if !found {
			t.Errorf("%s@%s on %s does not come out", s.Stage, s.Label, s.When)
		}
	}
	if len(got.Clashes) != len(r.Clash) {
		t.Fatalf("clashes %+v, want %+v", got.Clashes, r.Clash)
	}
	for i, c := range r.Clash {
		if got.Clashes[i].Kind != c.Kind || got.Clashes[i].Stage != c.Stage || got.Clashes[i].Says == "" {
			t.Errorf("clash %+v, want %+v", got.Clashes[i], c)
		}
	}
	for _, c := range got.Clocks {
		if r.AppealUntil != "" && c.Stage == "appeal" && c.Kind == "limit" && c.Last != r.AppealUntil {
			t.Errorf("the last day to appeal is %s, want %s", c.Last, r.AppealUntil)
		}
	}
}
