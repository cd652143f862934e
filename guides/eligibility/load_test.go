package eligibility

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"rosette/guides/election"
)

// changed reads the data with one change: in a file, the first of one text after
// a mark becomes another.
func changed(name, after, old, new string) func(string) (string, error) {
	return func(file string) (string, error) {
		text, err := dataFiles.ReadFile("data/" + file)
		if err != nil || file != name {
			return string(text), err
		}
		at := strings.Index(string(text), after)
		if at < 0 || !strings.Contains(string(text)[at:], old) {
			return "", fmt.Errorf("%s has no %q after %q", file, old, after)
		}
		return string(text)[:at] + strings.Replace(string(text)[at:], old, new, 1), nil
	}
}

func TestIncompleteRowsAreRefused(t *testing.T) {
	for _, c := range []struct{ file, after, old, new, says string }{
		{"jobs.toml", `id = "job"`, `citation = "LGA 1972 s.80(1)(a)"`, `citation = ""`, "jobs.toml: row 1 (job): field law.citation: is missing"},
		{"jobs.toml", `id = "job"`, `checked = "2026-11-22"`, `checked = ""`, "field law.checked: is missing"},
		{"jobs.toml", `id = "job"`, `confidence = "high"`, `confidence = "sure"`, "field law.confidence: is not"},
		{"jobs.toml", `id = "job"`, `confidence = "high"`, `confidence = "low"`, "field law.doubt: says why"},
		{"jobs.toml", `id = "job"`, `polls_from = "open"`, `polls_from = "soon"`, "field law.polls_from: "},
		{"jobs.toml", `id = "job"`, `why = "`, `why = "" # "`, "field why: is missing"},
		{"jobs.toml", `id = "job"`, `tell = "`, `tell = "" # "`, "field tell: is missing"},
		{"jobs.toml", `id = "job"`, `asks = "`, `asks = "{nobody} `, "field asks: there is nothing to put in {nobody}"},
		{"jobs.toml", `id = "job"`, `at = ["nomination"`, `at = ["someday"`, "field at: is not of"},
		{"jobs.toml", `id = "job"`, `effect = "rules-out"`, `effect = "stops"`, "field option.yes.effect"},
		{"jobs.toml", `id = "job"`, `by = "before-nomination"`, `by = "tuesday"`, "field option.yes.by: there is no day"},
		{"jobs.toml", `id = "job"`, `kinds = ["england-principal"]`, `kinds = ["england-village"]`, "field kinds: kinds: there is no kind"},
		{"jobs.toml", `id = "job"`, `kinds = ["england-parish"]`, `kinds = ["england-principal"]`, "is there twice for england-principal"},
		{"jobs.toml", `id = "job-ends"`, `when = ["leaving"]`, `when = ["resigning"]`, "field when: job is never answered resigning"},
		{"jobs.toml", `id = "job-ends"`, `of = "job"`, `of = "jobs"`, "no kind of election asks jobs"},
		{"jobs.toml", `id = "job-ends"`, `test = "ends"`, `test = "over"`, "there is no test"},
		{"jobs.toml", `id = "school"`, `for = ["staff"`, `for = ["cleaner"`, "field law.for: there is no option cleaner"},
		{"jobs.toml", `id = "job"`, `section = "job"`, `section = "work"`, "field section: there is no section work"},
		{"jobs.toml", `id = "job"`, `why = `, `reason = `, "there is no field question.reason"},
		{"links.toml", `id = "lived"`, `link = "holds"`, `link = ""`, "field option.yes.link"},
		{"links.toml", `id = "lived-since"`, `months = 12`, ``, "field months: is missing"},
		{"links.toml", `id = "lived-since"`, `about = "`, `about = "" # "`, "(lived-since): field about"},
		{"settings.toml", `[[kind]]`, `area = "the council's area"`, `area = ""`, "settings.toml: kind 1"},
		{"settings.toml", `[[country]]`, `citation = "RPA 1983 Sch 6A"`, `citation = ""`, "settings.toml: country 1 (Denmark)"},
		{"settings.toml", `[[note]]`, `checked = "2026-11-22"`, `checked = ""`, "settings.toml: note 1 (EL-027): field checked: is missing"},
		{"settings.toml", `[[link]]`, `none = "`, `none = "" # "`, "settings.toml: link 1"},
	} {
		t.Run(c.says, func(t *testing.T) {
			_, err := load(changed(c.file, c.after, c.old, c.new))
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// The data's own words keep the voice; the law's phrase, the citation and the
// source are quoted as they are.
func TestWordsKeepTheVoice(t *testing.T) {
	unkind := regexp.MustCompile(`(?i)\b(please|sorry|oops|invalid|illegal|forbidden|error|eligible)\b|!`)
	check := func(where string, texts ...string) {
		for _, s := range texts {
			if w := unkind.FindString(s); w != "" {
				t.Errorf("%s says %q in %q", where, w, s)
			}
			if strings.HasSuffix(s, ".") {
				t.Errorf("%s ends with a full stop: %q", where, s)
			}
		}
	}
	for _, k := range election.Kinds() {
		for _, q := range book().lists[k] {
			check(q.ID, q.Asks, q.Help, q.Why, q.Goes, q.Public, q.Mistake, q.Tell, q.Bring, q.Keep, q.Doubt, q.Pending, q.about)
			for _, o := range q.Options {
				check(q.ID+" "+o.ID, o.Label, o.Hint, o.Says, o.Do)
			}
		}
	}
}

func TestEveryKindAsks(t *testing.T) {
	for _, k := range election.Kinds() {
		if n := len(Sections(k)); n < 5 {
			t.Errorf("%s has %d sections", k, n)
		}
		if n := len(Questions(k)); n < 25 {
			t.Errorf("%s asks %d questions", k, n)
		}
		for _, q := range Questions(k) {
			if q.Form != Text && q.Options[len(q.Options)-1].ID != NotSure {
				t.Errorf("%s: %s does not end with not sure", k, q.ID)
			}
		}
	}
	if len(Questions("")) > 0 || len(Sections("nowhere")) > 0 {
		t.Error("an unknown kind asks something")
	}
}
