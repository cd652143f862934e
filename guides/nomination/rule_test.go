package nomination

import (
	"slices"
	"strings"
	"testing"

	"rosette/guides/election"
)

func TestEveryRuleOfTheReferenceIsCarried(t *testing.T) {
	rules := allRules()
	if len(rules) != 206+23 {
		t.Errorf("%d rules, want the 206 that were compiled and 23 of our own", len(rules))
	}
	for _, k := range election.Kinds() {
		listed, judged := Rules(k), Evaluated(k)
		if len(listed) == 0 || len(judged) == 0 || len(judged) > len(listed) {
			t.Errorf("%s: %d rules listed, %d judged", k, len(listed), len(judged))
		}
	}
}

func TestAWordThatTheVoiceAvoidsIsInNoSentence(t *testing.T) {
	for _, r := range allRules() {
		for _, s := range r.Says {
			for _, text := range []string{s.Text, s.Brief, s.Detail} {
				for _, bad := range []string{"please", "sorry", "oops", "invalid", "illegal", "forbidden", "error", "!"} {
					if strings.Contains(strings.ToLower(text), bad) {
						t.Errorf("%s %s: %q is in %q", r.ID, s.When, bad, text)
					}
				}
			}
		}
	}
}

func TestEveryCheckIsNamedByARule(t *testing.T) {
	for name := range checks {
		if !slices.ContainsFunc(allRules(), func(r Rule) bool { return slices.Contains(r.Checks, name) }) {
			t.Errorf("no rule names the check %q", name)
		}
	}
}

func TestARowThatIsNotCompleteIsRefusedByFileRowAndField(t *testing.T) {
	whole := `[[rule]]
id = "X-1"
kinds = ["england-principal"]
paper = "nomination-paper"
field = "surname"
rule = "A rule"
severity = "ask"
officer = "invalid"
cannot_know = "something"
citation = "SI"
source = "url"
source_date = "2024"
polls_from = "open"
polls_to = "2027-05-06"
checked = "2026-11-22"
confidence = "high"
state = "judged"
checks = ["surname-given"]
says = [{when = "surname-missing", severity = "stops", text = "Enter it"}]
`
	if _, err := readRules("x.toml", []byte(whole)); err != nil {
		t.Fatal(err)
	}
	for _, k := range []struct{ from, to, want string }{
		{`citation = "SI"`, ``, "citation is missing"},
		{`source = "url"`, `source = " "`, "source is missing"},
		{`checked = "2026-11-22"`, ``, "checked is missing"},
		{`checked = "2026-11-22"`, `checked = "2026-02-30"`, "x.toml"},
		{`polls_from = "open"`, ``, "polls_from is missing"},
		{`polls_to = "2027-05-06"`, `polls_to = "May"`, "polls_to"},
		{`confidence = "high"`, `confidence = "certain"`, "confidence"},
		{`severity = "ask"` + "\nofficer", `severity = "maybe"` + "\nofficer", "severity"},
		{`officer = "invalid"`, `officer = "cross"`, "officer"},
		{`cannot_know = "something"`, ``, "cannot_know is missing"},
		{`["england-principal"]`, `["england"]`, `no kind "england"`},
		{`["england-principal"]`, `[]`, "kinds is missing"},
		{`["surname-given"]`, `["guess"]`, `no check "guess"`},
		{`when = "surname-missing"`, `when = "other"`, `nothing for "surname-missing"`},
		{`id = "X-1"`, `id = "X-1"` + "\nextra = 1", "extra is not a key"},
		{`checks = ["surname-given"]`, ``, "checks is missing"},
		{`state = "judged"`, ``, "state"},
		{`state = "judged"`, `state = "explains"`, "does not go with"},
		{`state = "judged"`, "state = \"judged\"\nwhy = \"because\"", "why"},
	} {
		text := strings.Replace(whole, k.from, k.to, 1)
		_, err := readRules("x.toml", []byte(text))
		if err == nil || !strings.Contains(err.Error(), k.want) || !strings.Contains(err.Error(), "x.toml") {
			t.Errorf("%s for %s: got %v, want %q", k.to, k.from, err, k.want)
		}
	}
}

func TestAFieldThatIsNotCompleteIsRefused(t *testing.T) {
	whole := `[[field]]
id = "surname"
type = "text"
label = "L"
hint = "H"
public = "P"
why = "W"
mistake = "M"
source = "S"
checked = "2026-11-22"
`
	if _, err := readFields("f.toml", []byte(whole)); err != nil {
		t.Fatal(err)
	}
	for _, k := range []struct{ text, want string }{
		{strings.Replace(whole, `public = "P"`, "", 1), "public is missing"},
		{strings.Replace(whole, `"surname"`, `"shoe_size"`, 1), "nothing is stored"},
		{whole + whole, "given twice"},
		{whole + `kinds = ["mars"]`, `no kind "mars"`},
	} {
		if _, err := readFields("f.toml", []byte(k.text)); err == nil || !strings.Contains(err.Error(), k.want) {
			t.Errorf("got %v, want %q", err, k.want)
		}
	}
}
