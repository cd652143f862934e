package nomination

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rosette/guides/election"
	"rosette/guides/words"
)

func TestSetKeepsTextExactlyAsTyped(t *testing.T) {
	for _, k := range []struct{ field, value string }{
		{"surname", " McDonald-Ŵyn  "}, {"other_names", "asha LOUISE"}, {"description", "Meadow\u00a0Party"},
		{"certificate.words", "Meadow “Party”"}, {"certificate.held", "yes"}, {"address_shown", "withheld"},
		{"home_address", "1 Mill Row\nMillbrook"}, {"birth_date", "1988-03-27"}, {"qualifying.work", "The Mill"},
		{"witness.name", "Dev Patel"}, {"subscribers.3.number", "0312/1"}, {"subscribers.0.checked", "yes"},
		{"agent.office", "9 Market Street"}, {"edition", "2027-05-06"}, {"surname", strings.Repeat("ŵ", MaxText)},
	} {
		p, err := Set(Particulars{}, k.field, k.value)
		if err != nil {
			t.Errorf("%s: %v", k.field, err)
		}
		if got := Get(p, k.field); got != k.value {
			t.Errorf("%s: got %q, want %q", k.field, got, k.value)
		}
	}
}

func TestSetRefusesOnlyWhatCannotBeKept(t *testing.T) {
	before := Particulars{Surname: "Morgan", Subscribers: []Subscriber{{Name: "Sam Reed"}}}
	for _, k := range []struct{ field, value, says string }{
		{"surname", strings.Repeat("x", 10<<20), "Surname: this is longer than 2000 characters. Shorten it"},
		{"surname", "Mor\x00gan", "Surname: there is a character in it that cannot be seen or printed. Type it again rather than paste it"},
		{"surname", "Mor\ngan", "Surname: there is a character in it that cannot be seen or printed. Type it again rather than paste it"},
		{"subscribers.0.name", "\xff", "Signer's name: some characters could not be read. Type it again"},
		{"birth_date", "2027-02-30", "Date of birth: “2027-02-30” is not a date. Write it as 2027-05-06"},
		{"by_hand", "maybe", "Leave blank, write by hand: the answer can be only yes or no"},
		{"address_shown", "secret", "Is your home address published?: choose public or withheld"},
		{"delivery.method", "pigeon", "How the papers are handed in: “pigeon” is not one of the answers. Choose one that is offered"},
		{"shoe_size", "7", "There is no field called “shoe_size”. Check its spelling"},
		{"subscribers.9999999.name", "x", "There is no field called “subscribers.9999999.name”. Check its spelling"},
		{"subscribers.-1.name", "x", "There is no field called “subscribers.-1.name”. Check its spelling"},
		{"subscribers.7.hat", "x", "There is no field called “subscribers.7.hat”. Check its spelling"},
		{"subscribers", "x", "There is no field called “subscribers”. Check its spelling"},
	} {
		after, err := Set(before, k.field, k.value)
		if got := words.English().Explain(err); got != k.says {
			t.Errorf("%s: got %q, want %q", k.field, got, k.says)
		}
		if d := cmp.Diff(before, after); d != "" {
			t.Errorf("%s: refused and yet changed:\n%s", k.field, d)
		}
	}
}

func TestSetLeavesTheParticularsItWasGivenAlone(t *testing.T) {
	before := asha()
	if _, err := Set(before, "subscribers.0.name", "Somebody Else"); err != nil {
		t.Fatal(err)
	}
	if before.Subscribers[0].Name != "Sam Reed" {
		t.Error("the signers are shared with the copy")
	}
}

func TestEveryFieldOfEveryKindCanBeSetAndRead(t *testing.T) {
	values := map[string]string{TypeText: "Ŵ'x", TypeLines: "a\nb", TypeDate: "2027-03-01", TypeYes: "yes", TypeChoice: "public"}
	for _, k := range election.Kinds() {
		for _, f := range Fields(k) {
			id := strings.Replace(f.ID, ".N.", ".1.", 1)
			value := values[f.Type]
			if len(f.Answers) > 0 {
				value = f.Answers[0].ID
			}
			p, err := Set(Particulars{}, id, value)
			if err != nil || Get(p, id) != value {
				t.Errorf("%s %s: %q, %v", k, id, Get(p, id), err)
			}
			if again, ok := FieldOf(k, id); !ok || again.Label != f.Label {
				t.Errorf("%s: FieldOf(%s) is %v", k, id, again.Label)
			}
		}
	}
}

func TestWhatSetTakesSurvives(t *testing.T) {
	ids := []string{"surname", "description", "home_address", "subscribers.2.letters", "agent.phone"}
	rapid.Check(t, func(t *rapid.T) {
		id, value := rapid.SampledFrom(ids).Draw(t, "id"), rapid.String().Draw(t, "value")
		p, err := Set(asha(), id, value)
		if err == nil && Get(p, id) != value {
			t.Fatalf("%s: %q became %q", id, value, Get(p, id))
		}
		if err != nil && words.English().Explain(err) == "" {
			t.Fatalf("%s: no sentence for %v", id, err)
		}
	})
}

func FuzzSet(f *testing.F) {
	f.Add("surname", "Morgan")
	f.Add("subscribers.1.number", "0312/1")
	f.Add("subscribers.400.name", "x")
	f.Add("birth_date", "2027-02-30")
	f.Add("home_address", "\x00\xff")
	f.Fuzz(func(t *testing.T, id, value string) {
		p, err := Set(asha(), id, value)
		if err != nil {
			if says := words.English().Explain(err); strings.Contains(says, "[[problem.") {
				t.Fatalf("no sentence: %s", says)
			}
			return
		}
		if got := Get(p, id); got != value && value != "no" {
			t.Fatalf("%q: %q became %q", id, value, got)
		}
		c := millbrook(election.EnglandPrincipal)
		Check(p, c, election.Table{}, tuesday)
		OfficerLines(p, c, Check(p, c, election.Table{}, tuesday))
	})
}
