package election

import (
	"strings"
	"testing"

	"rosette/guides/calendar"
)

func TestOrdinaryElectionsComeRound(t *testing.T) {
	for _, c := range []struct {
		kind        Kind
		after, next string
	}{
		{WalesPrincipal, "2026-11-22", "2027-05-06"}, {WalesPrincipal, "2027-05-06", "2032-05-06"}, {WalesCommunity, "2027-05-05", "2027-05-06"},
		{ScotlandCouncil, "2022-05-05", "2027-05-06"}, {ScotlandCouncil, "2022-05-04", ""}, {EnglandParish, "2026-11-22", "2027-05-06"},
		{EnglandParish, "2027-05-06", "2031-05-01"}, {EnglandPrincipal, "2026-11-22", ""}, {NorthernIrelandCouncil, "2026-11-22", ""},
	} {
		if got := cycleOf(c.kind).next(calendar.MustParse(c.after)); got.String() != c.next {
			t.Errorf("%s after %s: %s, want %s", c.kind, c.after, got, c.next)
		}
	}
}

func TestWhoCanMoveAPollIsSaidForItsYear(t *testing.T) {
	if says := Mover(EnglandPrincipal, OrdinaryPoll); !strings.Contains(says, "No election is known to have been put off") {
		t.Errorf("of 2027 it says %q", says)
	}
	if says := Mover(EnglandPrincipal, calendar.MustParse("2028-05-04")); says == "" || strings.Contains(says, "2027") {
		t.Errorf("of 2028 it says %q", says)
	}
	if says := Mover(ScotlandCouncil, calendar.MustParse("2022-05-05")); says != "" {
		t.Errorf("before the Act it says %q", says)
	}
}

func TestARowOfCyclesThatLacksAFieldIsRefused(t *testing.T) {
	const told = "citation = \"Act\"\nsource = \"https://example.org\"\nconfidence = \"high\"\nchecked = \"2026-11-22\"\n"
	for _, c := range []struct{ name, text, says string }{
		{"a kind that is none", "[[cycle]]\nkind = \"moon\"\nfirst = 2022\nyears = 5\n" + told, "cycle 1"},
		{"no years", "[[cycle]]\nkind = \"wales-principal\"\nfirst = 2022\n" + told, "years"},
		{"no citation", "[[cycle]]\nkind = \"wales-principal\"\nfirst = 2022\nyears = 5\n" + strings.Replace(told, "citation = \"Act\"\n", "", 1), "field citation is missing"},
		{"no check", "[[moved]]\nkinds = [\"england-parish\"]\nday = \"2014-05-01\"\nto = \"2014-05-22\"\nsays = \"moved\"\n" + strings.Replace(told, "checked = \"2026-11-22\"\n", "", 1), "field checked is missing"},
		{"nothing to say", "[[moved]]\nkinds = [\"england-parish\"]\nday = \"2014-05-01\"\nto = \"2014-05-22\"\n" + told, "moved 1"},
		{"no poll", "[[power]]\nkinds = [\"england-parish\"]\nsays = \"an order\"\n" + told, "power 1"},
		{"a field too many", "[[cycle]]\nmoon = 1\n", "there is no field"},
		{"no such day", "[[moved]]\nday = \"2014-02-30\"\n", "2014-02-30"},
	} {
		if _, err := readCycles("cycles.toml", c.text); err == nil || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "cycles.toml") {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}
