package campaign

import (
	"strings"
	"testing"
)

const goodTask = `[[task]]
id = "2.06"
title = "Ask for the certificate"
why = "The officer is busy near the close"
when = "P-2m"
from = "poll-6m"
due = ["poll-2m"]
time = "07:00"
who = ["agent"]
nations = ["england"]
kinds = ["principal"]
must = true
sources = ["EC-C"]
confidence = "high"
valid_from = "2026-11-22"
checked = "2026-11-22"
`

func TestABadTaskIsRefusedByFileRowAndField(t *testing.T) {
	sources := map[string]Source{"EC-C": {Key: "EC-C", Law: true}, "PR": {Key: "PR"}}
	if _, err := readTasks("f.toml", goodTask, PhaseReady, sources); err != nil {
		t.Fatalf("a good row is refused: %v", err)
	}
	for _, k := range []struct{ name, from, to, want string }{
		{"no id", `id = "2.06"`, `id = ""`, "field id:"},
		{"no title", "Ask for the certificate", " ", "field title: is empty"},
		{"no words for when", `when = "P-2m"`, "", "field when: is empty"},
		{"nothing says when", `due = ["poll-2m"]`, "", "field due:"},
		{"no such moment", "poll-6m", "poll-6x", "field from:"},
		{"no such hour", "07:00", "25:00", "field time:"},
		{"nobody", `["agent"]`, `[]`, "field who:"},
		{"no such role", `"agent"`, `"wizard"`, "field who:"},
		{"no such nation", `"england"`, `"albion"`, "field nations:"},
		{"no such kind", `"principal"`, `"ward"`, "field kinds:"},
		{"no source", `["EC-C"]`, `[]`, "field sources: is empty"},
		{"a source unknown", `"EC-C"`, `"EC-X"`, `field sources: there is no source "EC-X"`},
		{"a must-do on advice", `"EC-C"`, `"PR"`, "field must:"},
		{"no confidence", `confidence = "high"`, "", "field confidence:"},
		{"a doubt unsaid", `"high"`, `"low"`, "field doubt:"},
		{"no poll", `valid_from = "2026-11-22"`, "", "field valid_from:"},
		{"no day of checking", `checked = "2026-11-22"`, "", "field checked:"},
		{"a day that is not", `checked = "2026-11-22"`, `checked = "2026-02-30"`, "field checked:"},
		{"a field too many", `must = true`, `mustard = true`, "field task.mustard"},
	} {
		text := goodTask + strings.Replace(goodTask, k.from, k.to, 1)
		_, err := readTasks("f.toml", text, PhaseReady, sources)
		if err == nil || !strings.Contains(err.Error(), k.want) || !strings.Contains(err.Error(), "f.toml") {
			t.Errorf("%s: %v, want %q", k.name, err, k.want)
		}
		if err != nil && k.name != "a field too many" && !strings.Contains(err.Error(), "row 2") {
			t.Errorf("%s: %v does not name the row", k.name, err)
		}
	}
}

func TestABadSourceIsRefused(t *testing.T) {
	for _, k := range []struct{ text, want string }{
		{"[[source]]\nkey = \"A\"\nname = \"B\"", "row 1: fields key, name and date"},
		{"[[source]]\nkey = \"A\"\nname = \"B\"\ndate = \"2024\"\nlaw = true", "row 1 (A): field urls"},
		{"[[source]]\nkee = \"A\"", "field source.kee"},
		{"[[", "s.toml"},
	} {
		if _, err := readSources("s.toml", k.text); err == nil || !strings.Contains(err.Error(), k.want) {
			t.Errorf("%q: %v, want %q", k.text, err, k.want)
		}
	}
}

func TestTheOrderOfTasksHasNoHolesAndNoCircles(t *testing.T) {
	for _, k := range []struct {
		name  string
		tasks []Task
		want  string
	}{
		{"twice", []Task{{ID: "1.01"}, {ID: "1.01"}}, "field id: is there twice"},
		{"a hole", []Task{{ID: "1.01", After: []string{"9.99"}}}, `there is no task "9.99"`},
		{"a circle", []Task{{ID: "1.01", After: []string{"1.02"}}, {ID: "1.02", After: []string{"1.01"}}}, "circle"},
	} {
		if err := checkOrder(k.tasks); err == nil || !strings.Contains(err.Error(), k.want) {
			t.Errorf("%s: %v, want %q", k.name, err, k.want)
		}
	}
}

func FuzzParseMoment(f *testing.F) {
	for _, s := range []string{"", "poll", "poll-18m", "nominations_close+1wd", "result+999y", "poll-0d", "Poll", "poll--1d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, err := ParseMoment(text)
		if err != nil {
			return
		}
		if m.String() != text {
			t.Fatalf("%q is spelled %q", text, m)
		}
	})
}

func FuzzReadTasks(f *testing.F) {
	f.Add(goodTask)
	f.Add("[[task]]")
	f.Add("task = 3")
	f.Fuzz(func(t *testing.T, text string) {
		read, err := readTasks("f.toml", text, PhaseReady, map[string]Source{"EC-C": {Law: true}})
		if err != nil {
			return
		}
		for _, task := range read {
			if task.ID == "" || task.Title == "" || len(task.Sources) == 0 || task.Checked.IsZero() {
				t.Fatalf("a row without what every row must have: %+v", task)
			}
		}
	})
}
