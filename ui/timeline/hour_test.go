package timeline

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
	"rosette/ui/screentest"
)

func noticePart(t *testing.T, edit func(*guides.Candidacy)) *opened {
	t.Helper()
	o := open(t, screentest.Winter, edit)
	o.Show(ChangePoll)
	o.Screen.poll.show(partNotice)
	return o
}

func TestAnHourOfTheNoticeTakesThePlaceOfTheRules(t *testing.T) {
	o := noticePart(t, nil)
	hour := o.Screen.poll.notice.hour(election.NominationsClose)
	hour.Focus()
	o.win.Retype("noon")
	if got := screentest.Shown(hour.Field); !strings.Contains(got, "The rule says 4pm; your notice says noon") {
		t.Errorf("the field says %q", got)
	}
	o.win.Press(fyne.KeyReturn)
	shown := screentest.Shown(o.Screen.poll.object)
	for _, want := range []string{"Thu 8 Apr 2027, 4pm", "Thu 8 Apr 2027, noon", "an hour of the notice of election was typed in"} {
		if !strings.Contains(shown, want) {
			t.Errorf("it does not say %q: %s", want, shown)
		}
	}
	o.win.Press(fyne.KeyReturn)
	if got := o.win.Kept(t).Choice.Hours[election.NominationsClose]; got != "12:00" {
		t.Fatalf("the store has %q", got)
	}
	if o.s.UndoNote() != "From the notice of election" {
		t.Errorf("the change is called %q", o.s.UndoNote())
	}
	o.Show(election.NominationsClose)
	o.together(election.NominationsClose, "The rule says 4pm; your notice says noon.")
	o.together(election.NominationsClose, "noon, Thursday 8 April 2027")
	if e, _ := o.find(election.NominationsClose); !strings.Contains(o.row(e).What, "noon") || !o.row(e).Doubt {
		t.Errorf("the row is %+v", o.row(e))
	}
	o.Show(ChangePoll)
	o.Screen.poll.show(partNotice)
	if hour.Text() != "noon" {
		t.Errorf("the field holds %q", hour.Text())
	}
	hour.Focus()
	o.win.Retype("")
	o.win.Press(fyne.KeyReturn, fyne.KeyReturn)
	if len(o.win.Kept(t).Choice.Hours) != 0 {
		t.Errorf("the store has %v", o.win.Kept(t).Choice.Hours)
	}
}

// What is saved is shown in words and read back as it was, so that opening the
// editor never changes an hour.
func TestEveryHourIsReadBackAsItIsShown(t *testing.T) {
	for minute := range 24 * 60 {
		clock := fmt.Sprintf("%02d:%02d", minute/60, minute%60)
		if back, ok := calendar.ParseClock(words.English().Clock(clock)); !ok || back != clock {
			t.Errorf("%s is shown as %s and read back as %q", clock, words.English().Clock(clock), back)
		}
	}
}

func TestTheHoursOfEveryDayAreKeptAndTold(t *testing.T) {
	o := noticePart(t, nil)
	n := o.Screen.poll.notice
	n.opens.Focus()
	o.win.Retype("9.30am")
	n.closes.Focus()
	o.win.Retype("16:00")
	o.win.Press(fyne.KeyReturn, fyne.KeyReturn)
	if got := o.win.Kept(t).Choice.Notice; got.Opens != "09:30" || got.Closes != "16:00" {
		t.Fatalf("the store has %+v", got)
	}
	o.Show(election.NominationsOpen)
	o.together(election.NominationsOpen, "The notice takes papers from 9.30am to 4pm each working day.")
	if e, _ := o.find(election.NominationsOpen); !strings.Contains(o.row(e).What, "9.30am") {
		t.Errorf("the row says %q", o.row(e).What)
	}
}

func TestAnHourThatCannotBeIsSaidAtItsFieldAndKept(t *testing.T) {
	for _, c := range []struct{ name, event, typed, says string }{
		{"no hour", election.NominationsClose, "teatime", "“teatime” is no time of day"},
		{"an hour too many", election.NominationsClose, "25:00", "“25:00” is no time of day"},
		{"before or after noon", election.NominationsClose, "4", "“4” is no time of day"},
		{"at night", election.NominationsClose, "4am", "If the notice prints 4pm, type 4pm"},
		{"late", "withdrawal_deadline", "11pm", "No office takes papers at 11pm"},
		{"shut before open", "closes", "9am", "Papers cannot be taken from 10am to 9am"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := noticePart(t, func(k *guides.Candidacy) { k.Choice.Notice.Opens = "10:00" })
			hour := o.Screen.poll.notice.hour(c.event)
			hour.Focus()
			o.win.Retype(c.typed)
			o.Screen.poll.show(partPoll)
			test.Tap(o.Screen.poll.use)
			if !strings.Contains(hour.Error(), c.says) || hour.Text() != c.typed {
				t.Errorf("the field holds %q and says %q", hour.Text(), hour.Error())
			}
			if !hour.Focused() || o.Screen.poll.previewed != nil {
				t.Errorf("the field has the focus: %v", hour.Focused())
			}
			if len(o.win.Kept(t).Choice.Hours) != 0 || o.win.Kept(t).Choice.Notice.Closes != "" {
				t.Error("it was saved")
			}
		})
	}
}

func TestAMovedPollLeavesTheDaysOfItsOldNoticeBehind(t *testing.T) {
	old := func(c *guides.Candidacy) {
		c.Choice.Printed = map[string]calendar.Date{election.NominationsClose: day("2027-04-07")}
		c.Choice.Hours = map[string]string{election.NominationsClose: "12:00"}
		c.Choice.Notice.Place = "Council Offices"
	}
	for _, keep := range []bool{false, true} {
		o := open(t, screentest.Winter, old)
		o.Show(ChangePoll)
		p := o.Screen.poll
		if p.oldNotice.Visible() {
			t.Error("the notice is asked about before the poll is moved")
		}
		p.poll.Focus()
		o.win.Retype("13 May 2027")
		p.poll.Flush()
		if !p.oldNotice.Visible() || !p.oldNotice.On() || !strings.Contains(screentest.Shown(p.object), "order") {
			t.Fatalf("it says %s", screentest.Shown(p.object))
		}
		if keep {
			test.Tap(p.oldNotice)
		}
		test.Tap(p.use)
		if got := screentest.Shown(p.object); !strings.Contains(got, "the poll moved from Thu 6 May 2027 to Thu 13 May 2027") {
			t.Errorf("it says %s", got)
		}
		test.Tap(p.use)
		got := o.win.Kept(t).Choice
		if got.Poll != day("2027-05-13") || got.DaysOfNotice() != keep || got.Notice.Place != "Council Offices" {
			t.Errorf("keeping it: %v; the store has %+v", keep, got)
		}
	}
}
