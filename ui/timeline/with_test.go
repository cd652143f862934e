package timeline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/election"
)

func TestAnotherElectionOnTheDayStandsOnTheSameLine(t *testing.T) {
	o := open(t, sampleDay, nil)
	o.Show(ChangePoll)
	with := o.Screen.poll.with
	with.kind.SetChosen(string(election.EnglandParish))
	with.kind.OnChoose(string(election.EnglandParish))
	with.name.Focus()
	o.typed("Millbrook Parish Council")
	test.Tap(o.Screen.poll.use)
	if got := said(o.Screen.poll.object); !strings.Contains(got, "an election on the same day was added") || !strings.Contains(got, "No day yet") {
		t.Errorf("it says %s", got)
	}
	test.Tap(o.Screen.poll.use)
	if got := o.kept().Choice.With; len(got) != 1 || got[0] != (election.Combined{Kind: election.EnglandParish, Council: "Millbrook Parish Council"}) {
		t.Fatalf("the store has %v", got)
	}
	const other = "beside-england-parish-expenses_return"
	o.Show(other)
	o.together(other, "This is a date of the other election on the day: Millbrook Parish Council.")
	if !strings.Contains(said(o.panel.card), "Count on 28 days") {
		t.Errorf("its counting is not shown: %s", said(o.panel.card))
	}
	o.Show(ChangePoll)
	with.kind.SetChosen(noOther)
	with.kind.OnChoose(noOther)
	test.Tap(o.Screen.poll.use)
	test.Tap(o.Screen.poll.use)
	if got := o.kept().Choice.With; len(got) != 0 {
		t.Errorf("the store has %v", got)
	}
}

func TestWhereThereIsOneKindNoOtherIsOffered(t *testing.T) {
	o := open(t, sampleDay, func(c *guides.Candidacy) { *c = guides.Sample(election.ScotlandCouncil) })
	o.Show(ChangePoll)
	if o.Screen.poll.with.box.Visible() {
		t.Error("another election is offered where there is only one kind")
	}
}
