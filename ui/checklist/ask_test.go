package checklist

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"rosette/guides/campaign"
	"rosette/ui/screentest"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// last is the last thing that a change was called.
func last(c *Screen) string { return c.s.UndoNote() }

func TestOGivesATaskToSomebody(t *testing.T) {
	c, w := at(t, "2.01")
	w.Canvas().Focused().TypedRune('o')
	w.Type(" Priya Nair")
	w.Press(fyne.KeyReturn)
	if got := mark(c, "2.01").Owner; got != "Priya Nair" || !strings.HasPrefix(last(c), "Owner: ") {
		t.Errorf("the owner is %q by %q", got, last(c))
	}
	if w.Canvas().Focused() != c.table {
		t.Errorf("the focus is on %T", w.Canvas().Focused())
	}
	if got := c.table.lines[c.table.body.index("2.01")].look.owner; got != "Priya Nair" {
		t.Errorf("the row shows %q", got)
	}
}

func TestDSetsADayThatTheLawAllows(t *testing.T) {
	c, w := at(t, "3.07")
	w.Canvas().Focused().TypedRune('d')
	w.Type("9 April 2027")
	w.Press(fyne.KeyReturn)
	if !mark(c, "3.07").Due.IsZero() {
		t.Fatal("a day after the law's was kept")
	}
	if !screentest.Says(c.detail, "The law wants this by Thursday 8 April 2027. Choose that day or an earlier one") {
		t.Error("nothing says why the day is not kept")
	}
	c.detail.escape()
	w.Canvas().Focused().TypedRune('d')
	w.Type("1 April 2027")
	w.Press(fyne.KeyReturn)
	if got := mark(c, "3.07").Due; got != day("2027-04-01") {
		t.Errorf("the day is %s", got)
	}
	w.Canvas().Focused().TypedRune('d')
	w.Type("not a day")
	w.Press(fyne.KeyReturn)
	if got := mark(c, "3.07").Due; got != day("2027-04-01") || c.detail.asked == nil {
		t.Errorf("a text that is no day made it %s", got)
	}
}

func TestWaitingForSomeone(t *testing.T) {
	c, w := at(t, "2.01")
	click(w, c.detail.wait)
	w.Press(fyne.KeyReturn)
	if !screentest.Says(c.detail, "Enter who you are waiting for") {
		t.Error("nobody was named and nothing says so")
	}
	w.Type("Sam Reed")
	w.Tab(2)
	w.Type("1 December 2026")
	w.Press(fyne.KeyReturn)
	want := campaign.Mark{Waiting: "Sam Reed", Since: day("2026-11-22"), Chase: day("2026-12-01")}
	if d := cmp.Diff(want, mark(c, "2.01")); d != "" {
		t.Error(d)
	}
	if got := c.table.lines[c.table.body.index("2.01")].look.second; got != "Sam Reed. Chase Tue 1 Dec" {
		t.Errorf("the row shows %q", got)
	}
	click(w, c.detail.second)
	if m := mark(c, "2.01"); m.Waiting != "" || m.Started.IsZero() {
		t.Errorf("carrying on left %+v", m)
	}
}

func TestNotNeededWantsAReasonAndHasAnUndo(t *testing.T) {
	c, w := at(t, "2.01")
	click(w, c.detail.notNeeded)
	w.Press(fyne.KeyReturn)
	if !screentest.Says(c.detail, "Enter why it is not needed") {
		t.Error("no reason was asked for")
	}
	w.Type("The agent has them")
	w.Press(fyne.KeyReturn)
	if got := mark(c, "2.01").NotNeeded; got != "The agent has them" || !screentest.Says(c.detail, got) {
		t.Errorf("the reason is %q", got)
	}
	if c.chosen != "2.01" || c.detail.second.Label() != "Undo: it is needed" {
		t.Fatalf("%s is chosen, the button says %q", c.chosen, c.detail.second.Label())
	}
	click(w, c.detail.second)
	if mark(c, "2.01").NotNeeded != "" {
		t.Error("Undo left the reason")
	}
}

func TestNAddsATaskThatCanBeRemoved(t *testing.T) {
	c, w := at(t, "2.01")
	c.setFilter(filter{Scope: string(campaign.PhaseReady), Must: true})
	w.Canvas().Focus(c.table)
	w.Canvas().Focused().TypedRune('n')
	w.Type("Ring the printer")
	w.Press(fyne.KeyReturn)
	own := c.s.Candidacy().Plan.Own
	if len(own) != 1 || own[0].Title != "Ring the printer" || own[0].Phase != string(campaign.PhaseReady) {
		t.Fatalf("%+v", own)
	}
	if c.chosen != own[0].ID || c.table.body.index(c.chosen) < 0 || last(c) != "Add a task: Ring the printer" {
		t.Errorf("%q is chosen, called %q", c.chosen, last(c))
	}
	click(w, c.detail.remove)
	if len(c.s.Candidacy().Plan.Own) != 0 || w.Canvas().Focused() != c.table {
		t.Error("the task was not removed")
	}
}

func TestNothingTypedIsLostWhenTheScreenIsLeft(t *testing.T) {
	c, w := at(t, "2.01")
	w.Canvas().Focus(widgets.Focusables(c.detail.note)[0])
	w.Type("Ask about parking")
	c.Refresh()
	if !c.detail.note.Focused() || c.detail.note.Text() != "Ask about parking" {
		t.Fatal("bringing the screen up to date took the note away")
	}
	c.Leave()
	if got := mark(c, "2.01").Note; got != "Ask about parking" {
		t.Errorf("the note is %q", got)
	}
	c.startAdding()
	w.Type("Ring the printer")
	c.Leave()
	if len(c.s.Candidacy().Plan.Own) != 1 {
		t.Error("the new task was lost")
	}
	c.Show("2.01")
	c.detail.ask(askOwner)
	w.Type("Priya Nair")
	click(w, c.table.body.built["2.02"].title)
	if mark(c, "2.01").Owner != "Priya Nair" || c.chosen != "2.02" {
		t.Errorf("the owner is %q, %s is chosen", mark(c, "2.01").Owner, c.chosen)
	}
}

func TestEscDropsAQuestion(t *testing.T) {
	c, w := at(t, "2.01")
	c.detail.ask(askOwner)
	w.Type("Priya Nair")
	w.Press(fyne.KeyEscape)
	if mark(c, "2.01").Owner != "" || c.detail.asked != nil || w.Canvas().Focused() != c.table {
		t.Errorf("the owner is %q, focus on %T", mark(c, "2.01").Owner, w.Canvas().Focused())
	}
}

func TestAfterThePollItAsksHowItEnded(t *testing.T) {
	c, w := opened(t, halfway(), time.Date(2027, 5, 8, 9, 0, 0, 0, time.UTC), theme.Options{}, screentest.Page)
	c.setScope(string(campaign.PhaseElected))
	if !screentest.Says(c.tools.ended, "How did the election end for you") || !c.tools.ended.Visible() {
		t.Fatal("it does not ask")
	}
	for _, f := range widgets.Focusables(c.tools.ended) {
		if b := f.(*widgets.Button); b.Label() == "I was elected" {
			click(w, b)
		}
	}
	if got := c.s.Candidacy().Plan.Outcome; got != campaign.WasElected {
		t.Fatalf("the outcome is %q", got)
	}
	if !screentest.Says(c.tools.ended, "You were elected.") {
		t.Error("the answer is not shown")
	}
	early, _ := at(t, "8.01")
	if early.tools.ended.Visible() {
		t.Error("it asks before the poll")
	}
}
