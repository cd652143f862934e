package guides

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/election"
	"rosette/guides/eligibility"
	"rosette/guides/nomination"
	"rosette/guides/words"
)

func answered(t testing.TB) Candidacy {
	t.Helper()
	c := Sample(election.EnglandPrincipal)
	c.Eligibility = eligibility.Answers{"age": "near", "turns-18": "2027-04-07", "lived": "part", "sentence": eligibility.NotSure,
		"addresses": "14 Orchard Lane\nsince 2019"}
	if err := c.Eligibility.Check(); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAnswersGoWithTheCandidacy(t *testing.T) {
	c := answered(t)
	fromFile, err := Read(Write(c))
	if err != nil {
		t.Fatal(err)
	}
	fromStore, err := Unmarshal(Marshal(c))
	if err != nil {
		t.Fatal(err)
	}
	for _, back := range []Candidacy{fromFile, fromStore} {
		if d := cmp.Diff(c, back); d != "" {
			t.Error(d)
		}
	}
}

func TestAFileFromBeforeTheAnswersIsRead(t *testing.T) {
	c := Sample(election.EnglandPrincipal)
	file := Write(c)
	if bytes.Contains(file, []byte("eligibility")) {
		t.Fatal("a candidacy without answers names them")
	}
	back, err := Read(file)
	if err != nil || back.Eligibility != nil {
		t.Errorf("%v, %v", back.Eligibility, err)
	}
}

func TestAnswersAreRefusedByName(t *testing.T) {
	whole := string(Write(answered(t)))
	for _, k := range []struct{ from, to, says string }{
		{`"sentence"`, `"sentense"`, "There is no question “sentense”. Take it out, or correct its name"},
		{`"age": "near"`, `"age": "old"`, "The question age takes yes, near, no, not-sure. Change the answer to one of these"},
		{`"age": "near"`, `"age": true`, "data.eligibility.age must be text in quotation marks. Correct it in the file"},
		{`"age": "near"`, `"age": "near", "age": "no"`, "The file gives data.eligibility.age twice. Keep one of them"},
		{`"2027-04-07"`, `"2027-02-30"`, "The question turns-18 takes a day as 2027-05-06, not-sure. Change the answer to one of these"},
	} {
		if !strings.Contains(whole, k.from) {
			t.Fatalf("the file has no %s", k.from)
		}
		_, err := Read([]byte(strings.Replace(whole, k.from, k.to, 1)))
		if got := words.English().Explain(err); got != k.says {
			t.Errorf("got  %s\nwant %s", got, k.says)
		}
	}
}

// A question that a later Rosette no longer asks keeps nobody from their own
// candidacy.
func TestTheStoreOpensAnAnswerThatIsNoLongerAsked(t *testing.T) {
	c := answered(t)
	c.Eligibility["retired"] = "yes"
	back, err := Unmarshal(Marshal(c))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(c, back); d != "" {
		t.Error(d)
	}
}

func TestTheLinesOfAListHoldNoAnswer(t *testing.T) {
	c, plain := answered(t), Sample(election.EnglandPrincipal)
	if c.Title() != plain.Title() || c.Detail() != plain.Detail() || c.Name() != plain.Name() {
		t.Errorf("%q, %q, %q", c.Title(), c.Detail(), c.Name())
	}
}

func TestAQuestionLeadsToThePaperInWhichItIsDeclared(t *testing.T) {
	for _, k := range election.Kinds() {
		found := 0
		for _, q := range eligibility.Questions(k) {
			if q.Paper == "" {
				continue
			}
			found++
			if !slices.ContainsFunc(nomination.Papers(k), func(p nomination.Paper) bool { return p.ID == q.Paper }) {
				t.Errorf("%s: question %s leads to %s, which is no paper of the kind", k, q.ID, q.Paper)
			}
		}
		if found == 0 {
			t.Errorf("%s: no question leads to a paper", k)
		}
	}
}
