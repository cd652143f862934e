package details

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides/election"
	"rosette/ui/popup"
	"rosette/ui/screentest"
)

func TestAnotherKindOfElectionShowsWhatMovesFirst(t *testing.T) {
	d, w := open(t, screentest.Light, usual, screentest.Sample())
	w.Canvas().Focus(d.kind.pick)
	w.Press(fyne.KeyDown)
	if !popup.Open(w) || d.s.Candidacy().Choice.Kind != election.EnglandPrincipal || d.kind.pick.Chosen() != string(election.EnglandPrincipal) {
		t.Fatalf("open %v, kind %s, shown %s", popup.Open(w), d.s.Candidacy().Choice.Kind, d.kind.pick.Chosen())
	}
	popup.CloseTop(w)
	if d.s.Candidacy().Choice.Kind != election.EnglandPrincipal {
		t.Fatal("a kind that was not accepted was taken")
	}
	w.Press(fyne.KeyDown)
	w.Press(fyne.KeyReturn)
	took := d.s.Candidacy().Choice.Kind
	if took == election.EnglandPrincipal || d.kind.pick.Chosen() != string(took) || w.Canvas().Focused() != fyne.Focusable(d.kind.pick) {
		t.Fatalf("kind %s, shown %s, focus %T", took, d.kind.pick.Chosen(), w.Canvas().Focused())
	}
	if err := d.s.Undo(); err != nil || d.s.Candidacy().Choice.Kind != election.EnglandPrincipal {
		t.Errorf("after one Undo the kind is %s, %v", d.s.Candidacy().Choice.Kind, err)
	}
}

func TestACouncilOfAnotherKindIsSaidAndNothingTypedIsLost(t *testing.T) {
	d, w := open(t, screentest.Light, usual, screentest.Sample())
	box := to(t, d, w, "council")
	w.Press(fyne.KeyEnd)
	for range d.question("council").Holds() {
		w.Press(fyne.KeyBackspace)
	}
	test.Type(box, "Glasgow City Council")
	to(t, d, w, "area")
	c := d.s.Candidacy().Choice
	if c.Council != "Glasgow City Council" || c.Kind != election.EnglandPrincipal || !d.kind.differs.Visible() {
		t.Fatalf("council %q, kind %s, said %v", c.Council, c.Kind, d.kind.differs.Visible())
	}
	w.Canvas().Focus(d.kind.use)
	w.Press(fyne.KeyReturn)
	if !popup.Open(w) {
		t.Fatal("what moves is not shown")
	}
	w.Press(fyne.KeyReturn)
	c = d.s.Candidacy().Choice
	council, _ := election.CouncilOf(election.Choice{Council: "Glasgow City Council"})
	if c.Kind != election.ScotlandCouncil || c.Code != council.Code || d.kind.differs.Visible() {
		t.Errorf("kind %s, code %s, said %v", c.Kind, c.Code, d.kind.differs.Visible())
	}
}

func TestAnotherCouncilOfTheRegisterBringsItsCode(t *testing.T) {
	d, w := open(t, screentest.Light, usual, screentest.Sample())
	before := d.s.Candidacy().Choice.Code
	box := to(t, d, w, "council")
	w.Press(fyne.KeyEnd)
	for range d.question("council").Holds() {
		w.Press(fyne.KeyBackspace)
	}
	test.Type(box, "Leeds City Council")
	to(t, d, w, "area")
	leeds, _ := election.CouncilOf(election.Choice{Council: "Leeds City Council"})
	if c := d.s.Candidacy().Choice; c.Code != leeds.Code || c.Code == before || popup.Open(w) || d.kind.differs.Visible() {
		t.Errorf("code %q, said %v", c.Code, d.kind.differs.Visible())
	}
	if err := d.s.Undo(); err != nil || d.s.Candidacy().Choice.Code != before {
		t.Errorf("after Undo the code is %q, %v", d.s.Candidacy().Choice.Code, err)
	}
}
