package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rosette/guides/election"
)

func answersFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "answers.json")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestEligibilityForMachines(t *testing.T) {
	path := answersFile(t, `{"job":"yes","turns-18":"2027-04-07","age":"near","addresses":"1 Mill Lane","lived":"yes"}`)
	var out, errs bytes.Buffer
	if code := run([]string{"eligibility", "--kind", "england-principal", "--answers", path, "--poll", "2027-05-06", "--today", "2026-11-22", "--json"}, &out, &errs); code != 0 {
		t.Fatalf("exit %d, %s", code, &errs)
	}
	var got struct {
		Worst, Says string
		Reasons     []struct{ Effect, Question, Says, By, Rule, Citation, Source, Checked, Confidence string }
		Questions   []struct{ Question, Answer, Effect string }
		Windows     []struct{ Question, Moment, From, To string }
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Worst != "rules-out" || len(got.Windows) == 0 || len(got.Questions) < 15 {
		t.Errorf("%+v", got)
	}
	left := false
	for _, r := range got.Reasons {
		left = left || r.Effect == "todo" && r.Question == "job" && r.By == "2027-04-07" && r.Rule == "EN-D01"
		if r.Citation == "" || r.Source == "" || r.Checked == "" || r.Confidence == "" {
			t.Errorf("%+v", r)
		}
	}
	if !left || strings.Contains(out.String(), "Mill Lane") {
		t.Error(out.String())
	}
}

func TestEligibilityForPeople(t *testing.T) {
	path := answersFile(t, `{"job":"yes","insolvency":"plain","addresses":"1 Mill Lane","lived":"yes"}`)
	odd := answersFile(t, `{"job":"yes","jobs":"no"}`)
	for _, k := range []struct {
		args string
		code int
		says string
	}{
		{"--kind england-principal --poll 2027-05-06 --answers " + path, 0, "One thing"},
		{"--kind england-principal --poll 2027-05-06 --answers " + path, 0, "Kept private"},
		{"--kind scotland-council --answers " + path, 0, "Polling day is not known"},
		{"--kind wales-principal --questions", 0, "Takes: no, yes, linked, not-sure"},
		{"--kind england-principal --questions", 0, "Asked after: nationality=eu-other, leave-eu=no"},
		{"--kind england-village --questions", 2, "england-village"},
		{"--questions", 2, "Add --kind"},
		{"--kind england-parish", 2, "Add --answers"},
		{"--kind england-parish --poll 2027-02-30 --questions", 2, "2027-02-30"},
		{"--kind england-parish --answers " + odd, 1, "There is no question “jobs”"},
		{"--kind england-parish --answers " + path + ".gone", 1, "is not there"},
		{"--kind england-parish --answers x y", 2, "“y” was not expected"},
	} {
		var out, errs bytes.Buffer
		code := run(append([]string{"eligibility"}, strings.Fields(k.args)...), &out, &errs)
		text := strings.Join(strings.Fields(out.String()+errs.String()), " ")
		if code != k.code || !strings.Contains(strings.ToLower(text), strings.ToLower(k.says)) || strings.Contains(text, "Mill Lane") {
			t.Errorf("%s: exit %d, %s", k.args, code, text)
		}
	}
}

func TestEligibilityListsQuestionsOfEveryKind(t *testing.T) {
	for _, k := range election.Kinds() {
		var out, errs bytes.Buffer
		if code := run([]string{"eligibility", "--kind", string(k), "--questions", "--poll", "2027-05-06", "--json"}, &out, &errs); code != 0 {
			t.Fatalf("exit %d, %s", code, &errs)
		}
		var got struct {
			Questions []struct {
				ID, Asks, Legal, Why, Tell, Bring, Keep, Citation string
				When                                              []string
			}
			Windows []struct{ From string }
		}
		if err := json.Unmarshal(out.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if len(got.Questions) < 25 || len(got.Windows) < 5 {
			t.Errorf("%s: %d questions, %d windows", k, len(got.Questions), len(got.Windows))
		}
		for _, q := range got.Questions {
			if q.Asks == "" || q.Legal == "" || q.Why == "" || q.Tell == "" || q.Bring == "" || q.Keep == "" || q.Citation == "" || len(q.When) == 0 {
				t.Errorf("%s: %+v", k, q)
			}
		}
	}
}
