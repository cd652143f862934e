package nomination

import (
	"strings"
	"testing"

	"rosette/guides/election"
)

func TestEveryKindKnowsWhoSignsAndWhen(t *testing.T) {
	for _, k := range election.Kinds() {
		c := millbrook(k)
		for _, id := range []string{"edition", "witness", "first-day", "signers"} {
			for _, choice := range []election.Choice{c, {Kind: k}} {
				var dates election.Table
				if !choice.Poll.IsZero() {
					dates = table(t, choice)
				}
				f, ok := FactOf(choice, dates, id)
				if !ok || strings.ContainsAny(f.Text, "{}") {
					t.Errorf("%s, %s: %v %q", k, id, ok, f.Text)
				}
			}
		}
	}
	f, _ := FactOf(millbrook(election.EnglandPrincipal), table(t, millbrook(election.EnglandPrincipal)), "first-day")
	if want := "Sign the consent on Monday 8 March 2027 or later, and before nominations close. Signed earlier, it does not count"; f.Text != want {
		t.Errorf("got %q", f.Text)
	}
}
