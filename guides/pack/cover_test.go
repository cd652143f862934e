package pack

import (
	"testing"

	"rosette/guides"
	"rosette/guides/election"
)

func TestAnAreaIsCalledWhatItsCouncilCallsIt(t *testing.T) {
	for _, c := range []struct {
		kind          election.Kind
		council, want string
	}{
		{election.EnglandPrincipal, "Barset County Council", "Hill division"},
		{election.EnglandPrincipal, "Barchester City Council", "Hill ward"},
		{election.EnglandPrincipal, "Barset Council", "Hill"},
		{election.WalesPrincipal, "Gwern Valley County Council", "Hill ward"},
		{election.ScotlandCouncil, "Strathmill Council", "Hill ward"},
		{election.WalesCommunity, "Felin-nant Community Council", "Hill"},
		{election.NorthernIrelandCouncil, "Loughmill District Council", "Hill"},
	} {
		who := guides.Sample(c.kind)
		who.Choice.Council, who.Choice.Area = c.council, "Hill"
		m, err := newMaker(who, Options{Today: today})
		if err != nil {
			t.Fatal(err)
		}
		if got := m.area(); got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.kind, c.council, got, c.want)
		}
	}
}
