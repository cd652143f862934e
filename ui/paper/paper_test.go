package paper

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/ui/screentest"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

var day = time.Date(2027, 3, 16, 19, 41, 0, 0, time.UTC)

// open shows the form of the nomination paper in a window of a size.
func open(t testing.TB, o theme.Options, size fyne.Size, c guides.Candidacy) (*Screen, *screentest.Bench) {
	t.Helper()
	return openForm(t, o, size, c, nominationPaper)
}

// openForm shows the form of a paper in a window of a size, for a candidacy.
func openForm(t testing.TB, o theme.Options, size fyne.Size, c guides.Candidacy, id string) (*Screen, *screentest.Bench) {
	t.Helper()
	w := screentest.Open(t, screentest.Options{Now: day, Look: o, Size: size, Candidacies: []guides.Candidacy{c}})
	p := New(w.Session, w, id, func() {})
	w.Put(p)
	return p, w
}

var usual = fyne.NewSize(1216, 840)

// to puts the focus in a field.
func to(t testing.TB, p *Screen, w fyne.Window, id string) fyne.Focusable {
	t.Helper()
	if p.fields.group != nil {
		p.fields.group.reveal(id)
	}
	q := p.fields.question(id)
	if q == nil {
		t.Fatalf("there is no box for %s", id)
	}
	w.Canvas().Focus(q.First())
	return q.First()
}

const differs = "The form says “Meadow party”. The certificate says “Meadow Party”. Character 8 differs"

func TestSummaryAndFieldSayTheSame(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Nearly())
	if got := p.fields.question("description").Wrong(); got != differs {
		t.Errorf("the field says %q", got)
	}
	if len(p.fields.faults) != 1 || p.fields.faults[0] != "description "+differs || !p.fields.summary.Visible() {
		t.Errorf("the summary says %q", p.fields.faults)
	}
	if !p.ready.Disabled() || p.state.Text() != "1 thing stops this paper" {
		t.Errorf("above “Ready to sign” stands %q", p.state.Text())
	}
	w.Canvas().Focus(widgets.Focusables(p.fields.summary)[0])
	w.Press(fyne.KeyReturn)
	if w.Canvas().Focused() != p.fields.question("description").First() {
		t.Error("the summary does not lead to the description")
	}
}

func TestMissingThingsAreNotCalledWrong(t *testing.T) {
	c := screentest.Sample()
	c.Person.Surname, c.Person.Subscribers = "", nil
	p, _ := open(t, screentest.Light, usual, c)
	if p.fields.summary.Visible() {
		t.Errorf("the summary says %q", p.fields.faults)
	}
	if !p.ready.Disabled() || p.state.Text() == "" {
		t.Error("“Ready to sign” is on while something is missing")
	}
}

func TestReadyToSign(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Sample())
	if p.ready.Disabled() {
		t.Fatalf("it is off: %s", p.state.Text())
	}
	test.Tap(p.ready)
	s := p.s.Candidacy().Person.Signing
	if s.Draft != 1 || s.Fingerprint == "" || s.Ready != calendar.DayOf(day) {
		t.Fatalf("declared %+v", s)
	}
	if got := p.state.Text(); got != "Draft 1 is ready to sign since Tue 16 Mar 2027" || !p.ready.Disabled() {
		t.Errorf("says %q", got)
	}
	if got := p.print.draft.Text(); got != "Draft 1  "+s.Fingerprint {
		t.Errorf("under the page stands %q", got)
	}
	if w.Canvas().Focused() != p.writing || p.print.paper.Label() != "Print the paper" {
		t.Error("the focus is lost, or the page is still called a draft")
	}
	screentest.Retype(to(t, p, w, "common_forename"), "Ash")
	to(t, p, w, "surname")
	want := "You changed the name since the paper was ready to sign. 2 people must sign again: Sam Reed, Leila Haddad"
	if got := p.mustSignAgain(w.View(t), p.s.Candidacy()); got != want || !p.again.Visible() {
		t.Errorf("says %q", got)
	}
	if p.ready.Disabled() {
		t.Fatal("the next draft cannot be declared")
	}
	test.Tap(p.ready)
	if got := p.s.Candidacy().Person.Signing.Draft; got != 2 || p.again.Visible() {
		t.Errorf("draft %d", got)
	}
}

func TestSignaturesOnAnOldDraftDoNotBarTheNext(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Sample())
	test.Tap(p.ready)
	screentest.Retype(to(t, p, w, "subscribers.0.signed"), "16 March 2027")
	screentest.Retype(to(t, p, w, "common_forename"), "Ash")
	to(t, p, w, "surname")
	if len(p.fields.faults) != 1 {
		t.Errorf("the summary says %q", p.fields.faults)
	}
	if p.ready.Disabled() {
		t.Errorf("it is off: %s", p.state.Text())
	}
}

func BenchmarkRefresh(b *testing.B) {
	p, w := open(b, screentest.Light, usual, screentest.Nearly())
	v := w.View(b)
	for b.Loop() {
		p.fields.refresh(v)
		p.match.Refresh()
		p.officer.refresh(v)
		p.showState(v)
	}
}
