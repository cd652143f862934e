package election

import (
	"slices"
	"testing"

	"rosette/guides/calendar"
)

func warned(t *testing.T, c Choice) (ids []string) {
	t.Helper()
	for _, w := range mustTable(t, c, Options{}).Warnings {
		ids = append(ids, w.ID)
	}
	return ids
}

func TestEveryNationsByElectionSaysHowASeatIsFilled(t *testing.T) {
	for kind, want := range map[Kind]string{
		EnglandPrincipal: "six-months-principal", WalesPrincipal: "six-months-principal",
		EnglandParish: "co-option", WalesCommunity: "co-option",
		ScotlandCouncil: "six-months-scotland", NorthernIrelandCouncil: "substitution-northern-ireland",
	} {
		c := Choice{Kind: kind, Poll: calendar.MustParse("2027-03-18"), ByElection: true}
		if !slices.Contains(warned(t, c), want) {
			t.Errorf("%s: %v", kind, warned(t, c))
		}
		c.ByElection = false
		if slices.Contains(warned(t, c), want) {
			t.Errorf("%s: an ordinary election says %s", kind, want)
		}
	}
}

func TestAByElectionAfterItsLastDayIsSaid(t *testing.T) {
	c := Choice{Kind: EnglandPrincipal, ByElection: true, Poll: calendar.MustParse("2027-03-18")}
	c.Facts.ElectorsNotice = calendar.MustParse("2027-02-01") // 35 days counted from it end on 22 March
	if d, _ := mustTable(t, c, Options{}).Find("byelection_latest_poll"); d.Date.String() != "2027-03-22" {
		t.Errorf("the last day is %s", d.Date)
	}
	if slices.Contains(warned(t, c), "by-election-late") {
		t.Error("a poll in time is said to be late")
	}
	c.Poll = calendar.MustParse("2027-03-25")
	if !slices.Contains(warned(t, c), "by-election-late") {
		t.Error("a poll after the last day is not said to be late")
	}
}
