package timeline

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/ui/screentest"
)

// choose picks a kind in the list of kinds.
func (f *withFields) pick(kind election.Kind) {
	f.kind.SetChosen(string(kind))
	f.kind.OnChoose(string(kind))
}

func TestOtherElectionsOnTheDayStandOnTheSameLine(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show(ChangePoll)
	o.Screen.poll.show(partWith)
	with := o.Screen.poll.with
	with.pick(election.EnglandParish)
	with.name.Focus()
	o.win.Retype("Millbrook Parish Council")
	o.win.Press(fyne.KeyReturn)
	if len(with.list) != 1 || with.name.Text() != "" || with.form.Visible() {
		t.Fatalf("the list is %v, the box holds %q", with.list, with.name.Text())
	}
	if got := screentest.Shown(o.Screen.poll.object); !strings.Contains(got, "of its dates are not the same as yours") {
		t.Errorf("its effect is not told: %s", got)
	}
	with.pick(election.EnglandPrincipal) // typed, and not added
	with.name.Focus()
	o.win.Retype("Ashwellshire County Council")
	test.Tap(o.Screen.poll.use)
	if got := screentest.Shown(o.Screen.poll.object); !strings.Contains(got, "an election on the same day was added") || !strings.Contains(got, "Its dates are the same as yours") {
		t.Errorf("it says %s", got)
	}
	test.Tap(o.Screen.poll.use)
	want := []election.Combined{{Kind: election.EnglandParish, Council: "Millbrook Parish Council"}, {Kind: election.EnglandPrincipal, Council: "Ashwellshire County Council"}}
	if got := o.win.Kept(t).Choice.With; !slices.Equal(got, want) {
		t.Fatalf("the store has %v", got)
	}
	if o.s.UndoNote() != "Elections on the same day" {
		t.Errorf("the change is called %q", o.s.UndoNote())
	}
	const other = "beside-england-parish-expenses_return"
	o.Show(other)
	o.together(other, "This is a date of the other election on the day: Millbrook Parish Council.")
	if !strings.Contains(screentest.Shown(o.panel.card), "Count on 28 days") {
		t.Errorf("its counting is not shown: %s", screentest.Shown(o.panel.card))
	}
	o.Show(ChangePoll)
	with.remove(0)
	test.Tap(o.Screen.poll.use)
	test.Tap(o.Screen.poll.use)
	if got := o.win.Kept(t).Choice.With; !slices.Equal(got, want[1:]) {
		t.Errorf("the store has %v", got)
	}
}

func TestNoMoreThanFourOtherElectionsAndNoneTwice(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show(ChangePoll)
	o.Screen.poll.show(partWith)
	with := o.Screen.poll.with
	add := func(kind election.Kind, council string) {
		with.pick(kind)
		with.name.Focus()
		o.win.Retype(council)
		o.win.Press(fyne.KeyReturn)
	}
	add(election.EnglandParish, "Millbrook")
	add(election.EnglandParish, "Millbrook")
	if got := with.name.Error(); len(with.list) != 1 || !strings.Contains(got, "Give its council") {
		t.Errorf("the list is %v, the box says %q", with.list, got)
	}
	add(election.EnglandParish, "Hill End")
	add(election.EnglandMayor, "")
	add(election.EnglandCombinedMayor, "")
	if len(with.list) != election.MaxCombined || with.kind.Visible() || !with.full.Visible() {
		t.Errorf("%d elections, and more can be added: %v", len(with.list), with.kind.Visible())
	}
	with.remove(0)
	if !with.kind.Visible() || with.full.Visible() {
		t.Error("one was taken out, and none can be added")
	}
}

func TestWhereThereIsOneKindNoOtherIsOffered(t *testing.T) {
	o := open(t, screentest.Winter, func(c *guides.Candidacy) { *c = guides.Sample(election.ScotlandCouncil) })
	o.Show(ChangePoll)
	o.Screen.poll.show(partWith)
	if o.Screen.poll.with.kind.Visible() || !strings.Contains(screentest.Shown(o.Screen.poll.object), "Rosette knows no other kind of election") {
		t.Error("another election is offered where there is only one kind")
	}
}
