package selection

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// small is a sound procedure file of a fictional party.
const small = `id = "meadow"
title = "Meadow Party, Ashwell Vale"
nations = ["england"]
parties = ["Meadow Party"]
elections = ["ordinary"]
applicants = ["any"]
basis = "Local rules"
valid_from = "2026-11-22"
checked = "2026-11-22"

[[stage]]
id = "call"
title = "Members are written to"
actor = "Secretary"
weeks = [40, 30]
source = ["MEADOW"]
confidence = "high"
status = "local"
checked = "2026-11-22"

[[stage]]
id = "vote"
title = "Members vote"
actor = "Members"
notice_days = 7
weeks = [30, 20]
depends_on = ["call"]
source = ["MEADOW"]
confidence = "high"
status = "local"
checked = "2026-11-22"

[[source]]
id = "MEADOW"
title = "Notice of the Ashwell Vale branch"
`

func TestUnsoundFilesAreRefusedByName(t *testing.T) {
	if _, err := Decode("meadow.toml", []byte(small)); err != nil {
		t.Fatal(err)
	}
	swap := func(old, new string) string { return strings.Replace(small, old, new, 1) }
	for _, k := range []struct{ name, text, want string }{
		{"a cycle", swap("weeks = [40, 30]", "weeks = [40, 30]\ndepends_on = [\"vote\"]"), "stage call: depends_on: these stages wait for one another: call, vote"},
		{"a stage that depends on nothing known", swap(`["call"]`, `["hustings"]`), "stage vote: depends_on: there is no stage “hustings”"},
		{"a stage that depends on itself", swap(`["call"]`, `["vote"]`), "stage vote: depends_on: the stage names itself"},
		{"30 February", swap(`checked = "2026-11-22"`, `checked = "2027-02-30"`), "line 9, checked"},
		{"an unknown field", swap("actor =", "who ="), "stage.who: a procedure has no such field"},
		{"a missing title", swap(`title = "Members vote"`, ""), "stage vote: title: this is missing"},
		{"no source", swap(`source = ["MEADOW"]`, `source = []`), "stage call: source: this is missing"},
		{"an unknown source", swap(`source = ["MEADOW"]`, `source = ["RUMOUR"]`), "stage call: source: there is no source “RUMOUR”"},
		{"a path for an id", swap(`id = "meadow"`, `id = "../../etc/passwd"`), "id: an id has only small letters"},
		{"a stage id twice", swap(`id = "vote"`, `id = "call"`), "stage call: this id is used twice"},
		{"weeks the wrong way round", swap("[40, 30]", "[30, 40]"), "stage call: weeks: the earliest week"},
		{"a wrong kind of value", swap("notice_days = 7", `notice_days = "seven"`), "notice_days"},
		{"words that are no fields", "<html>", "line 1: this cannot be read"},
		{"a number out of range", swap("notice_days = 7", "notice_days = 70000"), "stage vote: notice_days: write a number from 0 to 1000"},
		{"hidden characters", swap("Members vote", "Members \u202evote"), "stage vote: title: the text holds hidden characters"},
		{"a zip file", "PK\x03\x04" + small, "is a packed file"},
		{"a gzip file", "\x1f\x8b\x08", "is a packed file"},
		{"not text", "id = \"\xff\xfe\"", "is not a text file"},
		{"a long file", small + strings.Repeat("#", MaxBytes), "is longer than 512 KB"},
		{"deep brackets", "id = " + strings.Repeat("[", 100_000), "nests brackets too deep"},
		{"deep keys", strings.Repeat("a.", 100_000) + "a = 1", "nests"},
		{"no stages", small[:strings.Index(small, "[[stage]]")], "stage: this is missing"},
		{"many keys", strings.Repeat("a.a.a.a.a.a.a.a=1\n", 20_000), "line 2"},
		{"many tables", strings.Repeat("[[stage]]\n", 50_000), "stage: 50000 are too many"},
		{"many unknown tables", strings.Repeat("[[a.b]]\nc.d.e=1\n", 25_000), "a"},
		{"empty", "", "stage: this is missing"},
	} {
		t.Run(k.name, func(t *testing.T) {
			_, err := Decode("meadow.toml", []byte(k.text))
			if got := words.English().Explain(err); !strings.Contains(got, k.want) || !strings.HasPrefix(got, "meadow.toml") {
				t.Errorf("said %q, want %q", got, k.want)
			}
		})
	}
}

func TestManyStagesAreRefusedByNumber(t *testing.T) {
	p, err := Decode("meadow.toml", []byte(small))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 100_000 {
		s := p.Stages[0]
		s.ID = fmt.Sprintf("s%d", i)
		p.Stages = append(p.Stages, s)
	}
	want := "meadow, stage: 100002 are too many; 300 is the most. Split the file"
	if got := words.English().Explain(Validate(p)); got != want {
		t.Errorf("said %q, want %q", got, want)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(small))
	f.Add([]byte("id = \"../x\"\n[[stage]]\nid = 3"))
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte("stage = [{id='a', weeks=[1]}]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := Decode("f.toml", text)
		if err != nil {
			if says := words.English().Explain(err); strings.Contains(says, "[[") {
				t.Fatalf("no sentence for %v", err)
			}
			return
		}
		Place(p, Plan{}, may2027)
		out, err := Encode(p)
		if err != nil {
			t.Fatalf("sound on the way in, not on the way out: %v", err)
		}
		again, err := Decode("f.toml", out)
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		again.Sources, p.Sources = nil, nil
		if d := cmp.Diff(shown(p), shown(again)); d != "" {
			t.Fatal(d)
		}
	})
}

func FuzzParseWhen(f *testing.F) {
	for _, s := range []string{"2027-01-09", "2027-01-04..2027-01-23", "..2027-02-05", "2027-01..", "2026-09..2026-10", "2027-01-09|2027-01-16", "unknown", "2027-02-30"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w, err := ParseWhen(s)
		if err != nil {
			return
		}
		again, err := ParseWhen(w.String())
		if err != nil || !cmp.Equal(w, again) {
			t.Fatalf("%q became %q, read as %+v, %v", s, w.String(), again, err)
		}
	})
}

func TestEditsKeepAProcedureSoundAndLeaveTheOldOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyProcedure(t)
		before := shown(p)
		s := p.Stages[rapid.IntRange(0, len(p.Stages)-1).Draw(t, "stage")]
		after := p.Stages[rapid.IntRange(0, len(p.Stages)-1).Draw(t, "after")]
		for name, edit := range map[string]func() (Procedure, error){
			"add": func() (Procedure, error) {
				return Add(p, Stage{ID: "training-night", Title: "Training night", Actor: "Training officer"}, after.ID, calendar.MustParse("2026-11-22"))
			},
			"move":   func() (Procedure, error) { return Move(p, s.ID, after.ID) },
			"rename": func() (Procedure, error) { return Rename(p, s.ID, "Another name") },
			"retime": func() (Procedure, error) { return Retime(p, s.ID, Timing{Weeks: []int{12, 10}, NoticeDays: 14}) },
			"remove": func() (Procedure, error) { return Remove(p, s.ID) },
		} {
			changed, err := edit()
			if err != nil && name != "remove" {
				t.Fatalf("%s: %v", name, err)
			}
			if err == nil && name != "move" && len(Differences(p, changed)) == 0 {
				t.Fatalf("%s: no difference to preview", name)
			}
			if err == nil {
				if err := Validate(changed); err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				Place(changed, Plan{}, may2027)
			}
			if shown(p) != before {
				t.Fatalf("%s changed the procedure it was given", name)
			}
		}
	})
}

func TestDifferencesNameRowAndField(t *testing.T) {
	p, err := Decode("meadow.toml", []byte(small))
	if err != nil {
		t.Fatal(err)
	}
	is, err := Retime(p, "vote", Timing{Weeks: []int{30, 20}, NoticeDays: 14})
	if err != nil {
		t.Fatal(err)
	}
	if is, err = Remove(is, "call"); err != nil {
		t.Fatal(err)
	}
	want := []Change{
		{Kind: Removed, Row: "stage call"},
		{Kind: Changed, Row: "stage vote", Field: "notice_days", Was: "7", Is: "14"},
		{Kind: Changed, Row: "stage vote", Field: "depends_on", Was: `["call"]`},
	}
	if d := cmp.Diff(want, Differences(p, is)); d != "" {
		t.Error(d)
	}
}

func TestAStageThatAClockCountsFromStays(t *testing.T) {
	p, err := Find("labour-england-ordinary")
	if err != nil {
		t.Fatal(err)
	}
	_, err = Remove(p, "assessment-result")
	want := "“Appeal against non-approval to the regional board / regional executive” counts its days from “Written recommendation with reasons sent to the LGC and shared with the applicant”. Change that first, then remove the stage"
	if got := words.English().Explain(err); got != want {
		t.Errorf("said %q", got)
	}
}

func TestPlansKeepAsJSON(t *testing.T) {
	pl := dated(t, "labour-wales", "interview=2026-06", "ward-selection=2026-09-01..2026-09-30", "shortlisting:notice=2026-08-20", "appeal=skip")
	got, err := DecodePlan("plan.json", []byte(shown(pl)))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(pl, got); d != "" {
		t.Error(d)
	}
	for text, want := range map[string]string{
		`{"stagse": {}}`:             "plan.json, stagse: a plan has no such field",
		`{"stages": 7}`:              "plan.json, stages: the value is of another kind",
		`[]`:                         "plan.json is not a plan that can be read",
		strings.Repeat("[", 100_000): "plan.json is not a plan that can be read",
		`{"stages": {"vote": {"dates": [{"when": "2027-02-30"}]}}}`: "“2027-02-30” is not a date",
	} {
		if _, err := DecodePlan("plan.json", []byte(text)); !strings.HasPrefix(words.English().Explain(err), want) {
			t.Errorf("%.40s: said %q, want %q", text, words.English().Explain(err), want)
		}
	}
}

func TestAnUnsoundCopyInAPlanIsRefused(t *testing.T) {
	p, err := Find("snp-scotland")
	if err != nil {
		t.Fatal(err)
	}
	own := p
	own.Stages = append([]Stage{}, p.Stages...)
	own.Stages[0].NoticeDays = 1 << 30
	if _, err := (Plan{Own: &own}).Template(); err == nil {
		t.Error("a notice of a thousand million days was taken")
	}
	own.Stages[0].NoticeDays, own.Stages[0].DependsOn = 0, []string{"adoption"}
	if _, err := (Plan{Own: &own}).Template(); err == nil {
		t.Error("a cycle was taken")
	}
	Place(own, Plan{}, may2027)
}
