package eligibility

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/election"
	"rosette/guides/words"
)

func TestReadRefusesByName(t *testing.T) {
	for _, c := range []struct{ text, says string }{
		{`{"age":"yes","jobb":"no"}`, "no question “jobb”"},
		{`{"jobb":{"deep":1}}`, "no question “jobb”"},
		{`{"age":"maybe"}`, "age takes yes, near, no, not-sure"},
		{`{"age":true}`, "The answer to age must be text"},
		{`{"age":"yes","age":"no"}`, "age is answered twice"},
		{`{"lived-since":"2027-02-30"}`, "lived-since takes a day as 2027-05-06, not-sure"},
		{`{"addresses":"` + strings.Repeat("a", maxText+1) + `"}`, "text of up to 2000 characters"},
		{"{\n\"age\" \"yes\"}", "from line 2 on"},
		{`[]`, "cannot be read"},
		{``, "cannot be read"},
		{`null`, "cannot be read"},
		{`{"age":"yes"} {}`, "cannot be read"},
		{`{"age":"yes"`, "cannot be read"},
		{"{\"age\":\"\xff\"}", "UTF-8"},
		{strings.Repeat(" ", MaxBytes) + "{}", "longer than 64 KB"},
	} {
		_, err := Read([]byte(c.text))
		if got := words.English().Explain(err); !strings.Contains(got, c.says) {
			t.Errorf("%.40s: %s", c.text, got)
		}
	}
}

func TestAnswersAreKept(t *testing.T) {
	want := Answers{"age": "yes", "lived-since": "2026-03-01", "addresses": "1 Mill Lane\nsince 2019", "standards": "no"}
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Read(append([]byte("\ufeff"), text...))
	if err != nil || !cmp.Equal(got, want) {
		t.Errorf("%v %s", err, cmp.Diff(got, want))
	}
}

// An accident with a log line shows no answer.
func TestAnswersDoNotPrintThemselves(t *testing.T) {
	a := Answers{"sentence": "yes"}
	if s := fmt.Sprintf("%v %s %+v", a, a, a); strings.Contains(s, "yes") {
		t.Error(s)
	}
	if err := (Answers{"sentence": "ten years"}).Check(); err == nil || strings.Contains(err.Error(), "ten years") {
		t.Error(err)
	}
}

func TestAnswersToWhatIsNotAskedAreListed(t *testing.T) {
	o := Assess(election.ScotlandCouncil, Answers{"standards": "no", "panel": "yes", "lived-since": "2026-03-01"}, election.Table{}, 0)
	if got := strings.Join(o.Unused, " "); got != "lived-since panel" {
		t.Error(got)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{`{"age":"yes","lived":"part","lived-since":"2026-04-08"}`, `{"addresses":"a\nb"}`, `{`, `{"a":[1]}`, `{"age":"not-sure"} 1`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := Read(data)
		if err != nil {
			if p := (*words.Problem)(nil); !errors.As(err, &p) {
				t.Fatalf("%v has no sentence", err)
			}
			return
		}
		for _, k := range election.Kinds() {
			Assess(k, a, tables[k][0], today)
		}
		text, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		again, err := Read(text)
		if err != nil || !cmp.Equal(a, again) {
			t.Fatalf("%v %s", err, cmp.Diff(a, again))
		}
	})
}

func BenchmarkAssess(b *testing.B) {
	a := Answers{}
	for _, q := range Questions(election.EnglandPrincipal) {
		if q.Form != Text {
			a[q.ID] = q.Options[0].ID
		}
	}
	for b.Loop() {
		Assess(election.EnglandPrincipal, a, tables[election.EnglandPrincipal][0], today)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := load(changed("none", "", "", "")); err != nil {
			b.Fatal(err)
		}
	}
}
