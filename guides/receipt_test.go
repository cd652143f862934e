package guides

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/words"
)

func handedIn() Candidacy {
	c := Sample(election.EnglandPrincipal)
	day := calendar.Of(2027, 4, 1)
	c.Person.HandIn = nomination.HandIn{
		Booking:  nomination.Booking{Day: day, Hour: "11am", Reference: "E-114"},
		Informal: nomination.Informal{Day: day - 2, Hour: "2.30pm", With: "Ruth", Result: "Letters of the district were missing"},
		Second:   nomination.Second{Day: day + 4, Hour: "10.30am"},
		Visits:   []nomination.Visit{{Day: day, Hour: "11.10am", To: "Ruth", Receipt: true, Papers: []string{"nomination-paper", "consent"}}},
		Decision: nomination.Decision{Answer: nomination.DecidedValid, Day: day + 1, Corrected: "MB1 0312 to MB1 0312/1"},
	}
	return c
}

func TestWhatIsKnownOfHandingInComesBackAsItWas(t *testing.T) {
	c := handedIn()
	for name, read := range map[string]func() (Candidacy, error){
		"file":  func() (Candidacy, error) { return Read(Write(c)) },
		"store": func() (Candidacy, error) { return Unmarshal(Marshal(c)) },
	} {
		got, err := read()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if d := cmp.Diff(c.Person.HandIn, got.Person.HandIn); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func TestAReceiptLogFromOutsideIsRefusedByItsField(t *testing.T) {
	for _, k := range []struct {
		name, key string
		change    func(*nomination.HandIn)
	}{
		{"a paper that no election has", "candidacy_option", func(h *nomination.HandIn) { h.Visits[0].Papers[1] = "letter" }},
		{"a decision that nobody makes", "candidacy_option", func(h *nomination.HandIn) { h.Decision.Answer = "perhaps" }},
		{"more visits than can be kept", "candidacy_many", func(h *nomination.HandIn) { h.Visits = make([]nomination.Visit, nomination.MaxVisits+1) }},
	} {
		c := handedIn()
		k.change(&c.Person.HandIn)
		_, err := Read(Write(c))
		var p *words.Problem
		if !errors.As(err, &p) || p.Key != k.key {
			t.Errorf("%s: %v", k.name, err)
		}
	}
}
