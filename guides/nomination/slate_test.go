package nomination

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/election"
)

// aSlate is three candidacies of one council: two in a ward with one seat and
// one in the next ward, all signed by Sam Reed.
func aSlate(t testing.TB) []Standing {
	t.Helper()
	first := millbrook(election.EnglandPrincipal)
	first.Seats = 1
	second, third := first, first
	third.Area = "Hill Road"
	own := asha()
	own.Subscribers = []Subscriber{{Name: "Tom Whelan", Letters: "MB1", Number: "9"}, {Name: "sam reed", Letters: "mb2", Number: "1047"}}
	return []Standing{{asha(), first}, {own, second}, {own, third}}
}

func TestASlateFindsWhoSignsTooMuch(t *testing.T) {
	var got [][]string
	for _, one := range AcrossSlate(aSlate(t)) {
		var says []string
		for _, f := range one {
			says = append(says, f.Rule+" "+f.Field+" "+f.Says)
		}
		got = append(got, says)
	}
	want := [][]string{
		nil,
		{"NP-038 subscribers.1.name Sam reed signs 2 papers in Millbrook, which has 1 seat. Nobody may sign more papers than there are seats"},
		{"NP-040 subscribers.0.name Tom Whelan signs here and in Millbrook. Nobody may sign in two areas of one council",
			"NP-040 subscribers.1.name Sam reed signs here and in Millbrook. Nobody may sign in two areas of one council"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestASlateIsSilentWhereEverybodyMaySign(t *testing.T) {
	slate := aSlate(t)[:2]
	slate[0].Choice.Seats, slate[1].Choice.Seats = 2, 2
	other := aSlate(t)[2]
	other.Choice.Council = "Highfold Borough Council"
	for i, one := range AcrossSlate(append(slate, other)) {
		for _, f := range one {
			t.Errorf("candidacy %d: %s", i, f.Says)
		}
	}
}
