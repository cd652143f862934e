package timeline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/selection"
	"rosette/ui/screentest"
)

func TestTheNoticeIsTypedInAndItsDifferenceShown(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show("nominations_close")
	test.Tap(o.panel.notice)
	if !o.Screen.poll.notice.of("nominations_close").Focused() {
		t.Fatalf("%T has the focus", o.win.Canvas().Focused())
	}
	o.win.Retype("7 April 2027")
	o.win.Press(fyne.KeyReturn)
	shown := screentest.Shown(o.Screen.poll.object)
	for _, want := range []string{"Last time for delivery of nomination papers\nThu 8 Apr 2027\nWed 7 Apr 2027", "a day of the notice of election was typed in", "Use the notice"} {
		if !strings.Contains(shown, want) {
			t.Errorf("it does not say %q: %s", want, shown)
		}
	}
	if len(o.win.Kept(t).Choice.Printed) != 0 {
		t.Fatal("it was saved before what moves was shown")
	}
	o.win.Press(fyne.KeyReturn)
	if got := o.win.Kept(t).Choice.Printed["nominations_close"]; got != day("2027-04-07") {
		t.Fatalf("the store has %s", got)
	}
	o.Show("nominations_close")
	o.together("nominations_close", "The notice says Wednesday 7 April 2027. The rule gives Thursday 8 April 2027. Take the earlier as safe: Wednesday 7 April 2027.")
	if e, _ := o.find("nominations_close"); !o.row(e).Doubt {
		t.Error("the list does not say that the office must be asked")
	}
	if o.s.UndoNote() != "From the notice of election" {
		t.Errorf("the change is called %q", o.s.UndoNote())
	}
	if err := o.s.Undo(); err != nil || len(o.win.Kept(t).Choice.Printed) != 0 {
		t.Errorf("after Undo the store has %v, %v", o.win.Kept(t).Choice.Printed, err)
	}
	o.together("nominations_close", "Count back 19 working days")
}

func TestWherePapersAreTakenIsKeptAndTold(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show(ChangePoll)
	o.Screen.poll.show(partNotice)
	o.Screen.poll.notice.place.Focus()
	o.win.Retype("Council Offices, High Street")
	o.Screen.poll.notice.booking.Focus()
	o.win.Retype("Telephone 01632 960200")
	o.win.Press(fyne.KeyReturn)
	if got := screentest.Shown(o.Screen.poll.object); !strings.Contains(got, "No date moves.") {
		t.Errorf("it says %s", got)
	}
	o.win.Press(fyne.KeyReturn)
	if n := o.win.Kept(t).Choice.Notice; n.Place != "Council Offices, High Street" || n.Booking != "Telephone 01632 960200" {
		t.Errorf("the store has %+v", n)
	}
	o.Show("nominations_close")
	o.together("nominations_close", "Council Offices, High Street")
}

func TestAHolidayIsAddedAndTakenOut(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show(ChangePoll)
	o.Screen.poll.show(partHolidays)
	h := o.Screen.poll.holidays
	h.day.Focus()
	o.win.Retype("20 April 2027")
	o.win.Press(fyne.KeyReturn)
	o.win.Retype("Day of thanks")
	o.win.Press(fyne.KeyReturn)
	if len(h.list) != 1 || h.list[0] != (calendar.Holiday{Date: day("2027-04-20"), Name: "Day of thanks"}) || h.day.Text() != "" {
		t.Fatalf("the list is %v", h.list)
	}
	test.Tap(o.Screen.poll.use)
	if got := screentest.Shown(o.Screen.poll.object); !strings.Contains(got, "a bank holiday was added: Day of thanks") {
		t.Errorf("it says %s", got)
	}
	test.Tap(o.Screen.poll.use)
	if e, _ := o.find("nominations_close"); e.date != day("2027-04-07") || len(o.win.Kept(t).Choice.Holidays) != 1 {
		t.Fatalf("papers are in by %s, the store has %v", e.date, o.win.Kept(t).Choice.Holidays)
	}
	o.together("nominations_close", "Day of thanks")
	o.Show(ChangePoll)
	o.Screen.poll.show(partHolidays)
	h.remove(h.list[0])
	test.Tap(o.Screen.poll.use)
	test.Tap(o.Screen.poll.use)
	if e, _ := o.find("nominations_close"); e.date != day("2027-04-08") || len(o.win.Kept(t).Choice.Holidays) != 0 {
		t.Errorf("papers are in by %s, the store has %v", e.date, o.win.Kept(t).Choice.Holidays)
	}
}

func TestAHolidayTypedAndNotAddedCountsAllTheSame(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show(ChangePoll)
	o.Screen.poll.show(partHolidays)
	o.Screen.poll.holidays.day.Focus()
	o.win.Retype("20 April 2027")
	test.Tap(o.Screen.poll.use)
	test.Tap(o.Screen.poll.use)
	if got := o.win.Kept(t).Choice.Holidays; len(got) != 1 || got[0].Name != "Extra bank holiday" {
		t.Errorf("the store has %v", got)
	}
}

func TestAHolidayOnPollingDayIsSaidAtThePoll(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show(ChangePoll)
	o.Screen.poll.show(partHolidays)
	o.Screen.poll.holidays.day.Focus()
	o.win.Retype("6 May 2027")
	test.Tap(o.Screen.poll.use)
	if o.Screen.poll.part.Chosen() != partPoll || !strings.Contains(o.Screen.poll.poll.Error(), "There can be no poll") {
		t.Errorf("part %s, the poll says %q", o.Screen.poll.part.Chosen(), o.Screen.poll.poll.Error())
	}
}

func (o *opened) firstStage() entry {
	o.t.Helper()
	for _, e := range o.entries {
		if e.lane == guides.PartyLane && e.clock.Stage == "" && !e.date.IsZero() {
			return e
		}
	}
	o.t.Fatal("no stage has a date")
	return entry{}
}

func TestAStageSaysWhereItsDateComesFromAndOpens(t *testing.T) {
	o := open(t, screentest.Winter, follows)
	e := o.firstStage()
	o.Show(e.id)
	o.together(e.id, e.stage.Title)
	for _, want := range []string{"Planned from the weeks", "Party rules are not law", "Who acts:", "Checked "} {
		if got := screentest.Shown(o.panel.card); !strings.Contains(got, want) || strings.Contains(got, "[[") {
			t.Errorf("the panel does not say %q: %s", want, got)
		}
	}
	test.Tap(o.panel.party)
	if len(o.went) != 1 || o.went[0] != "selection "+e.stage.Stage {
		t.Errorf("went %v", o.went)
	}
}

func TestEveryStageAndClockOfEveryProcedureCanBeChosen(t *testing.T) {
	for _, p := range selection.Procedures() {
		o := open(t, screentest.Winter, func(c *guides.Candidacy) { c.Selection = c.Selection.Follow(p.ID) })
		for _, e := range o.entries {
			if e.lane != guides.PartyLane {
				continue
			}
			o.Show(e.id)
			if got := screentest.Shown(o.panel.card); o.list.dates.Chosen() != e.id || strings.Contains(got, "[[") || strings.Contains(got, "<no value>") {
				t.Errorf("%s, %s: %s", p.ID, e.id, got)
			}
		}
	}
}

func TestALetterStartsAClockThatIsCounted(t *testing.T) {
	var clock, stage string
	o := open(t, screentest.Winter, func(c *guides.Candidacy) {
		follows(c)
		p, err := c.Selection.Template()
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range p.Stages {
			if s.Limit != nil && s.Limit.Days > 0 {
				c.Selection = c.Selection.Log(selection.Fact{Stage: s.Limit.From, Kind: selection.LetterReceived, On: day("2026-11-20")})
				clock, stage = "clock-limit-"+s.ID, s.Title
				return
			}
		}
	})
	if clock == "" {
		t.Fatal("no stage of the procedure has a limit in days")
	}
	o.Show(clock)
	o.together(clock, stage)
	if !o.panel.counting.Visible() || !strings.Contains(screentest.Shown(o.panel.card), "November 2026") {
		t.Errorf("the counting is not shown: %s", screentest.Shown(o.panel.card))
	}
}

func TestATargetIsMovedBackAndLeftOut(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show("target-hand-in")
	o.together("target-hand-in", "1 working day after the first day for nomination papers")
	o.Show("target-invoices")
	o.together("target-invoices", "May 2027") // its counting
	o.Show("target-hand-in")
	o.panel.own.field.Focus()
	o.win.Retype("6 April 2027")
	o.win.Press(fyne.KeyReturn)
	if got := o.win.Kept(t).Plan.Marks["target-hand-in"].Due; got != day("2027-04-06") {
		t.Fatalf("the store has %s", got)
	}
	o.together("target-hand-in", "Set by you. Rosette would aim at Thursday 1 April 2027")
	o.panel.own.field.Focus()
	o.win.Retype("9 April 2027")
	o.win.Press(fyne.KeyReturn)
	o.together("target-hand-in", "This is after the law’s last day")
	test.Tap(o.panel.own.back)
	if e, _ := o.find("target-hand-in"); e.date != day("2027-04-01") || e.aim.ByYou {
		t.Errorf("it is on %s, by you %v", e.date, e.aim.ByYou)
	}
	test.Tap(o.panel.own.drop)
	if _, there := o.find("target-hand-in"); there {
		t.Error("a target left out is still on the timeline")
	}
	if err := o.s.Undo(); err != nil {
		t.Fatal(err)
	}
	if _, there := o.find("target-hand-in"); !there {
		t.Error("Undo does not bring the target back")
	}
}
