package delivery

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/ui/screentest"
)

func TestTheReceiptLog(t *testing.T) {
	d, w := open(t, screentest.Light, usual, guides.Sample(election.EnglandPrincipal))
	screentest.Tap(t, d.receipts.card, "Log what was handed in")
	visits := w.Kept(t).Person.HandIn.Visits
	if len(visits) != 1 || visits[0].Day != calendar.Of(2027, 3, 16) || visits[0].Hour != "12.10pm" || !visits[0].Has("consent") {
		t.Fatalf("kept %+v", visits)
	}
	if w.Canvas().Focused() != d.question("visits.0.day").First() {
		t.Error("the focus is not in the visit")
	}
	typeIn(t, d, w, "visits.0.to", "Ruth")
	d.question("visits.0.receipt").First().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	d.question("visits.0.paper.consent").First().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	v := w.Kept(t).Person.HandIn.Visits[0]
	if v.To != "Ruth" || !v.Receipt || v.Has("consent") || !v.Has("nomination-paper") {
		t.Errorf("kept %+v", v)
	}
	if got := screentest.Shown(d.receipts.card); !strings.Contains(got, "Not in the log yet: Consent to nomination.") {
		t.Errorf("the log says %q", got)
	}
	screentest.Tap(t, d.receipts.card, "Log what was handed in")
	if got := w.Kept(t).Person.HandIn.Visits; len(got) != 2 || !slices.Equal(got[1].Papers, []string{"consent"}) {
		t.Errorf("kept %+v", got)
	}
	screentest.Tap(t, d.receipts.card, "Take this out")
	if got := w.Kept(t).Person.HandIn.Visits; len(got) != 1 || !slices.Equal(got[0].Papers, []string{"consent"}) {
		t.Errorf("kept %+v", got)
	}
	if err := d.s.Undo(); err != nil || len(d.s.Candidacy().Person.HandIn.Visits) != 2 || d.question("visits.1.day") == nil {
		t.Error("undone, the visit is not there again")
	}
}

func TestShowLeadsToTheLog(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	c.Person.HandIn.Visits = []nomination.Visit{{Day: calendar.Of(2027, 3, 15)}}
	d, _ := open(t, screentest.Light, usual, c)
	d.Show("visits.0.papers")
	if d.First() != d.question("visits.0.day").First() {
		t.Error("the log does not take the focus")
	}
}

func TestWhatComesNextFollowsTheDecision(t *testing.T) {
	d, w := open(t, screentest.Light, usual, guides.Sample(election.EnglandPrincipal))
	choose(t, d, w, "decision.answer", nomination.DecidedRejected)
	if got := screentest.Shown(d.side.next); !strings.Contains(got, "a new set can be handed in") || strings.Contains(got, "is final") {
		t.Errorf("rejected, the page says %q", got)
	}
	if got := w.Kept(t).Person.HandIn.Decision.Answer; got != nomination.DecidedRejected {
		t.Errorf("kept %q", got)
	}
}
