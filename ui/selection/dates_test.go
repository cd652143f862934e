package selection

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
)

func TestADateFromTheNoticeIsTypedAndKept(t *testing.T) {
	o := open(t, following("generic-party"))
	o.win.Press(fyne.KeyDown, fyne.KeyReturn)
	if o.now != o.stage || o.stage.id != "call" {
		t.Fatalf("shows %T, %q", o.now, o.stage.id)
	}
	o.win.Retype("9 January 2027")
	o.win.Press(fyne.KeyReturn)
	dates := o.stored().Stages["call"].Dates
	if len(dates) != 1 || dates[0].When.String() != "2027-01-09" || dates[0].Origin != party.FromNotice {
		t.Fatalf("kept: %+v", dates)
	}
	o.stage.date.clock.field.Focus()
	o.win.Retype("7.30pm")
	o.win.Tab(1)
	if got := o.stored().Stages["call"].Dates[0].Time; got != "19:30" {
		t.Errorf("time: %q", got)
	}
	o.stage.date.shape.OnChoose(fromTo)
	if o.s.UndoNote() == "" {
		t.Error("the change has no name for the Edit menu")
	}
}

func TestADateThatCannotBeReadStaysAndTheKeptOneStands(t *testing.T) {
	o := open(t, following("generic-party"))
	o.Show("call")
	f := o.stage.date
	f.on.field.Focus()
	o.win.Retype("9 January 2027")
	o.win.Tab(1)
	f.on.field.Focus()
	o.win.Retype("31 February 2027")
	f.note.field.Focus()
	o.win.Retype("Village hall")
	o.win.Tab(1)
	kept := o.stored().Stages["call"].Dates
	if len(kept) != 1 || kept[0].When.String() != "2027-01-09" || kept[0].Note != "Village hall" {
		t.Errorf("kept: %+v", kept)
	}
	if f.on.field.Text() != "31 February 2027" || f.on.field.Error() == "" {
		t.Errorf("the box holds %q and says %q", f.on.field.Text(), f.on.field.Error())
	}
}

func TestAWindowTypedBackwardsIsNotKept(t *testing.T) {
	o := open(t, following("generic-party"))
	o.Show("call")
	f := o.stage.date
	f.shape.SetChosen(fromTo)
	f.shape.OnChoose(fromTo)
	f.from.field.Focus()
	o.win.Retype("23 January 2027")
	f.to.field.Focus()
	o.win.Retype("4 January 2027")
	o.win.Tab(1)
	if got := f.to.field.Error(); got != "The last day is before the first. Swap them" {
		t.Errorf("says %q", got)
	}
	if got := o.stored().Stages["call"].Dates[0].When.String(); got != "2027-01-23.." {
		t.Errorf("kept %s", got)
	}
	f.to.field.Focus()
	o.win.Retype("30 January 2027")
	o.win.Tab(1)
	if got := o.stored().Stages["call"].Dates[0].When.String(); got != "2027-01-23..2027-01-30" || f.to.field.Error() != "" {
		t.Errorf("kept %s, says %q", got, f.to.field.Error())
	}
}

func TestADatePutOffIsKeptBesideTheNewOne(t *testing.T) {
	o := open(t, sitting)
	o.Show("interview")
	o.tap("It was put off")
	dates := o.stored().Stages["interview"].Dates
	if len(dates) != 1 || !dates[0].PutOff {
		t.Fatalf("kept: %+v", dates)
	}
	f := o.stage.date
	f.shape.SetChosen(oneDay)
	f.shape.OnChoose(oneDay)
	f.on.field.Focus()
	o.win.Retype("6 February 2027")
	o.win.Tab(1)
	if dates = o.stored().Stages["interview"].Dates; len(dates) != 2 || dates[1].When.String() != "2027-02-06" {
		t.Errorf("kept: %+v", dates)
	}
}

func TestAnotherRoundHasItsOwnDate(t *testing.T) {
	o := open(t, sitting)
	o.Show("interview")
	o.tap("Add another round")
	f := o.stage.date
	f.on.field.Focus()
	o.win.Retype("6 February 2027")
	o.win.Tab(1)
	dates := o.stored().Stages["interview"].Dates
	if len(dates) != 2 || dates[1].Round != "round 2" || dates[0].When.String() != "2027-01-04..2027-01-23" {
		t.Fatalf("kept: %+v", dates)
	}
	f.name.field.Focus()
	o.win.Retype("hill wards")
	o.win.Tab(1)
	if got := o.stored().Stages["interview"].Dates[1].Round; got != "hill wards" {
		t.Errorf("round %q", got)
	}
	o.home()
	if rows := o.rows(must(o.s.View()).Party); !strings.Contains(titles(rows), "hill wards") {
		t.Errorf("rows: %s", titles(rows))
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
