package timeline

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/selection"
	"rosette/ui/screentest"
)

func day(s string) calendar.Date { return calendar.MustParse(s) }

func (o *opened) poll() calendar.Date { return o.s.Candidacy().Choice.Poll }

func TestADayThatCannotBeIsSaidAtTheFieldAndKept(t *testing.T) {
	for _, c := range []struct{ name, typed, says string }{
		{"a Sunday", "9 May 2027", "There can be no poll on Sunday 9 May 2027"},
		{"a bank holiday", "3 May 2027", "There can be no poll on Monday 3 May 2027"},
		{"no such day", "31 February 2027", "There is no 31 February 2027"},
		{"too far", "6 May 2150", "outside the polls that these rules are for"},
		{"no day at all", "soon", ""},
		{"nothing", "", "There is no polling day yet"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := open(t, screentest.Winter, nil)
			test.Tap(o.change)
			o.win.Retype(c.typed)
			o.win.Press(fyne.KeyReturn)
			if got := o.Screen.poll.poll; got.Text() != c.typed || !strings.Contains(got.Error(), c.says) || got.Error() == "" {
				t.Errorf("the field holds %q and says %q", got.Text(), got.Error())
			}
			if o.poll() != day("2027-05-06") || o.Screen.poll.previewed != nil {
				t.Error("it went on all the same")
			}
			o.Leave()
			o.Show("")
			if !o.editing || o.Screen.poll.poll.Text() != c.typed {
				t.Errorf("coming back, the field holds %q", o.Screen.poll.poll.Text())
			}
		})
	}
}

func TestWhatMovesIsShownBeforeAnythingIsSaved(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show(ChangePoll)
	o.win.Canvas().Focus(o.First())
	o.win.Retype("13/5/2027")
	o.win.Press(fyne.KeyReturn)
	if o.poll() != day("2027-05-06") {
		t.Fatal("the poll changed before what moves was shown")
	}
	shown := screentest.Shown(o.Screen.poll.object)
	for _, want := range []string{"42 dates change.", "Last time for delivery of nomination papers\nThu 8 Apr 2027\nThu 15 Apr 2027", "Use this date"} {
		if !strings.Contains(shown, want) {
			t.Errorf("it does not say %q: %s", want, shown)
		}
	}
	o.win.Press(fyne.KeyReturn)
	if o.poll() != day("2027-05-13") || o.editing {
		t.Fatalf("the poll is %s, editing %v", o.poll(), o.editing)
	}
	if kept := o.win.Kept(t).Choice.Poll; kept != day("2027-05-13") {
		t.Errorf("the store holds a poll on %s", kept)
	}
	if e, _ := o.find("nominations_close"); e.date != day("2027-04-15") {
		t.Errorf("papers are in by %s", e.date)
	}
	if got := o.s.UndoNote(); got != "Change of poll date" {
		t.Errorf("the change is called %q", got)
	}
	o.Show(ChangePoll)
	if err := o.s.Undo(); err != nil || o.poll() != day("2027-05-06") {
		t.Errorf("after Undo the poll is %s, %v", o.poll(), err)
	}
	if got := o.Screen.poll.poll.Text(); got != "6 May 2027" {
		t.Errorf("after Undo the open editor holds %q", got)
	}
}

func TestAnotherDayTypedAfterThePreviewIsShownAgain(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show(ChangePoll)
	o.win.Canvas().Focus(o.First())
	o.win.Retype("13 May 2027")
	o.win.Press(fyne.KeyReturn)
	o.win.Canvas().Focus(o.First())
	o.win.Retype("20 May 2027")
	test.Tap(o.Screen.poll.use) // the box is left, and the old list no longer holds
	if o.poll() != day("2027-05-06") {
		t.Fatal("a date was saved whose moves were not shown")
	}
	test.Tap(o.Screen.poll.use)
	if o.poll() != day("2027-05-20") {
		t.Errorf("the poll is %s", o.poll())
	}
}

func TestAResultTypedInMovesWhatHangsOnIt(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	before, _ := o.find("expenses_return")
	o.Show(ChangePoll)
	o.Screen.poll.fact("result").Focus()
	o.win.Retype("8 May 2027")
	o.win.Press(fyne.KeyReturn, fyne.KeyReturn)
	after, _ := o.find("expenses_return")
	if before.date != day("2027-06-11") || after.date != day("2027-06-14") || !before.deadline.Assumed || after.deadline.Assumed {
		t.Errorf("the return was by %s and is by %s, assumed %v", before.date, after.date, after.deadline.Assumed)
	}
	o.Show(ChangePoll)
	o.Screen.poll.fact("result").Focus()
	o.win.Retype("1 May 2027")
	o.win.Press(fyne.KeyReturn)
	if got := o.Screen.poll.fact("result").Error(); !strings.Contains(got, "would be before the poll") {
		t.Errorf("the field of the result says %q", got)
	}
}

func TestADateThatWaitsLeadsToTheFieldOfItsDay(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show("candidate_declaration")
	test.Tap(o.panel.give)
	if !o.Screen.poll.fact("return").Focused() {
		t.Fatalf("%T has the focus", o.win.Canvas().Focused())
	}
	o.win.Retype("10 June 2027")
	o.win.Press(fyne.KeyReturn, fyne.KeyReturn)
	if e, _ := o.find("candidate_declaration"); e.date != day("2027-06-21") {
		t.Errorf("the declaration is due by %s", e.date)
	}
}

// No panel may ask for a day that has no field.
func TestEveryMissingDayHasAField(t *testing.T) {
	for _, kind := range election.Kinds() {
		for _, byElection := range []bool{false, true} {
			c := guides.Sample(kind)
			c.Choice.ByElection = byElection
			table, err := election.Timetable(c.Choice, election.Options{})
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range table.Deadlines {
				if d.NeedsFact != "" && !slices.ContainsFunc(facts, func(f factField) bool { return f.name == d.NeedsFact }) {
					t.Errorf("%s: %s waits for %s", kind, d.Event, d.NeedsFact)
				}
			}
		}
	}
}

func TestLeavingItAsItIsChangesNothing(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show(ChangePoll)
	o.win.Canvas().Focus(o.First())
	o.win.Retype("13 May 2027")
	o.win.Press(fyne.KeyEscape)
	if o.editing || o.poll() != day("2027-05-06") || o.Screen.poll.poll.Date() != day("2027-05-06") {
		t.Errorf("editing %v, poll %s", o.editing, o.poll())
	}
}

func TestWithoutAPollItsDayIsAskedFor(t *testing.T) {
	o := open(t, screentest.Winter, func(c *guides.Candidacy) { c.Choice.Poll = 0 })
	if got := screentest.Shown(o.page); !strings.Contains(got, "Choose a poll to see its dates.") || strings.Contains(got, "Add all to calendar") {
		t.Errorf("the page says %s", got)
	}
	o.win.Retype("6 May 2027")
	o.win.Press(fyne.KeyReturn)
	if o.poll() != day("2027-05-06") || o.editing {
		t.Fatalf("the poll is %s, editing %v", o.poll(), o.editing)
	}
	o.together("nominations_close", "Last time for delivery of nomination papers")
}

func TestAPollThatCannotBeIsSaidAtTheField(t *testing.T) {
	o := open(t, screentest.Winter, func(c *guides.Candidacy) { c.Choice.Poll = day("2027-05-09") })
	if got := o.Screen.poll.poll.Error(); !strings.Contains(got, "Sunday 9 May 2027") {
		t.Errorf("the field says %q", got)
	}
}

func TestBeforeThePollHasADayThePartysDatesAreShown(t *testing.T) {
	o := open(t, screentest.Winter, func(c *guides.Candidacy) {
		follows(c)
		c.Choice.Poll = 0
		p, err := c.Selection.Template()
		if err != nil {
			t.Fatal(err)
		}
		c.Selection = c.Selection.Log(selection.Fact{Stage: p.Stages[0].ID, Kind: selection.Done, On: day("2026-11-03")})
	})
	if o.editing || o.list.dates.Chosen() == "" {
		t.Fatalf("editing %v, chosen %q", o.editing, o.list.dates.Chosen())
	}
	for _, e := range o.entries {
		if e.law {
			t.Errorf("%s is a date of the law before there is a poll", e.id)
		}
		o.choose(e.id)
	}
	if got := o.workingDays(day("2026-12-04")); got != 10 {
		t.Errorf("4 December is %d working days off", got)
	}
	if got := screentest.Shown(o.page); !strings.Contains(got, "The poll has no day yet.") {
		t.Errorf("the page says %s", got)
	}
	o.Show(ChangePoll)
	if !o.editing {
		t.Error("the poll cannot be chosen")
	}
	o.win.Press(fyne.KeyEscape)
	if o.editing {
		t.Error("Escape does not lead back to the dates")
	}
}
