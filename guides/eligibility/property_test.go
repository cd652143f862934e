package eligibility

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

var today = calendar.MustParse("2026-11-22")

// anAnswer draws what a question takes.
func anAnswer(t *rapid.T, q Question) string {
	if q.Form == Text {
		return "secret-of-" + q.ID
	}
	n := len(q.Options)
	if q.Form == Day {
		n++
	}
	i := rapid.IntRange(0, n-1).Draw(t, q.ID)
	if i < len(q.Options) {
		return q.Options[i].ID
	}
	return (calendar.MustParse("2027-04-08") + calendar.Date(rapid.IntRange(-2200, 60).Draw(t, q.ID+" day"))).String()
}

// someAnswers draws answers to some of the questions of a kind.
func someAnswers(t *rapid.T, k election.Kind) Answers {
	a := Answers{}
	for _, q := range Questions(k) {
		if rapid.IntRange(0, 3).Draw(t, "give "+q.ID) > 0 {
			a[q.ID] = anAnswer(t, q)
		}
	}
	return a
}

func drawn(t *rapid.T) (election.Kind, election.Table, Answers) {
	k := rapid.SampledFrom(election.Kinds()).Draw(t, "kind")
	return k, rapid.SampledFrom(tables[k]).Draw(t, "table"), someAnswers(t, k)
}

// tables are a known poll and an unknown one of each kind.
var tables = func() map[election.Kind][]election.Table {
	all := map[election.Kind][]election.Table{}
	for _, k := range election.Kinds() {
		t, err := election.Timetable(election.Choice{Kind: k, Poll: calendar.MustParse("2027-05-06")}, election.Options{})
		if err != nil {
			panic(err)
		}
		all[k] = []election.Table{t, {}}
	}
	return all
}()

// An answer to one more question that rules the person out takes no reason
// away.
func TestRulingOutRemovesNoReason(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k, table, a := drawn(t)
		before := Assess(k, a, table, today)
		open := slices.DeleteFunc(Asked(k, a), func(q Question) bool { return a.to(q) != "" })
		for _, q := range open {
			answer := anAnswer(t, q)
			more := Answers{q.ID: answer}
			for id, v := range a {
				more[id] = v
			}
			after := Assess(k, more, table, today)
			if !slices.ContainsFunc(after.Reasons, func(r Reason) bool { return r.Effect == RulesOut && r.Question == q.ID }) {
				continue
			}
			for _, r := range before.Reasons {
				if !slices.Contains(after.Reasons, r) {
					t.Fatalf("%s=%s takes away %s %s", q.ID, answer, r.Question, r.Says)
				}
			}
		}
	})
}

// Being not sure of anything in place of an answer never rules anybody out.
func TestNotSureNeverRulesOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k, table, a := drawn(t)
		before := Assess(k, a, table, today)
		q := rapid.SampledFrom(Questions(k)).Draw(t, "question")
		if q.Form == Text {
			return
		}
		a[q.ID] = NotSure
		after := Assess(k, a, table, today)
		for _, r := range after.With(RulesOut) {
			if r.Question == q.ID || r.Question == "" && !slices.Contains(before.Reasons, r) {
				t.Fatalf("%s: %s", q.ID, r.Says)
			}
		}
		for _, q := range Questions(k) {
			if q.Form != Text {
				a[q.ID] = NotSure
			}
		}
		if o := Assess(k, a, table, today); o.Worst != Unsure {
			t.Fatalf("all not sure: %s", o.Says)
		}
	})
}

// Whatever is answered: every reason says and cites something, no text and no
// birthday is repeated, progress adds up, Next follows it, and the outcome is
// the same twice.
func TestOutcomesAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k, table, a := drawn(t)
		o := Assess(k, a, table, today)
		if diff := cmp.Diff(o, Assess(k, a, table, today)); diff != "" {
			t.Fatal(diff)
		}
		for _, r := range slices.Concat(o.Reasons, o.Notes) {
			if r.Says == "" || r.Rule == "" || r.Citation == "" || r.Source == "" || r.Checked == 0 || strings.ContainsAny(r.Says, "{}[]") {
				t.Fatalf("%+v", r)
			}
			if r.Effect == Unsure && r.Question != "" && (r.Tell == "" || r.Bring == "") {
				t.Fatalf("nobody can tell: %+v", r)
			}
		}
		text, err := json.Marshal(o)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "secret-of-") || strings.Contains(strings.ToLower(o.Says), "eligible") {
			t.Fatalf("%s", text)
		}
		_, more := Next(k, a)
		if o.Answered > o.Asked || !o.Complete() && !more {
			t.Fatalf("%d of %d, more %t", o.Answered, o.Asked, more)
		}
	})
}

// Answering what Next asks comes to an end, and then nothing is open.
func TestNextComesToAnEnd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.SampledFrom(election.Kinds()).Draw(t, "kind")
		a := Answers{}
		for range 60 {
			q, more := Next(k, a)
			if !more {
				if n, of := Progress(k, a); n != of {
					t.Fatalf("%d of %d", n, of)
				}
				return
			}
			a[q.ID] = anAnswer(t, q)
		}
		t.Fatal("no end")
	})
}
