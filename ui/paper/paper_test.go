package paper

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

var day = time.Date(2027, 3, 16, 19, 41, 0, 0, time.UTC)

// open shows the form of the nomination paper in a window of a size.
func open(t testing.TB, o theme.Options, size fyne.Size, c guides.Candidacy) (*Screen, fyne.Window) {
	t.Helper()
	return openForm(t, o, size, c, nominationPaper)
}

// openForm shows the form of a paper in a window of a size, for a candidacy.
func openForm(t testing.TB, o theme.Options, size fyne.Size, c guides.Candidacy, id string) (*Screen, fyne.Window) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(o))
	store, err := storage.Open(t.TempDir(), day)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	s := session.New(store, words.English(), func() time.Time { return day }, nil)
	if err := s.Start(c); err != nil {
		t.Fatal(err)
	}
	w := test.NewTempWindow(t, widgets.NewBox(theme.Window, "", 0))
	p := New(s, w, id, func() {})
	s.Listen(p.Refresh)
	p.Show("")
	w.SetContent(widgets.Over(widgets.NewBox(theme.Window, "", 0), p.Object()))
	w.SetPadded(false)
	w.Resize(size)
	w.Canvas().Focus(p.First())
	return p, w
}

var plain = theme.Options{Mode: theme.Light}

var usual = fyne.NewSize(1216, 840)

func sample() guides.Candidacy { return guides.Sample(election.EnglandPrincipal) }

// nearly is the sample with one letter of the description in the wrong case.
func nearly() guides.Candidacy {
	c := sample()
	c.Person.Description = "Meadow party"
	return c
}

func press(w fyne.Window, k fyne.KeyName) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }

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

func tap(t testing.TB, root fyne.CanvasObject, label string) {
	t.Helper()
	for _, f := range widgets.Focusables(root) {
		if b, ok := f.(*widgets.Button); ok && b.Label() == label {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("there is no button %q", label)
}

// offered reports whether a button is shown.
func offered(root fyne.CanvasObject, label string) bool {
	return slices.ContainsFunc(widgets.Focusables(root), func(f fyne.Focusable) bool {
		b, ok := f.(*widgets.Button)
		return ok && b.Label() == label
	})
}

func retype(box fyne.Focusable, text string) {
	box.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(box, text)
}

const differs = "The form says “Meadow party”. The certificate says “Meadow Party”. Character 8 differs"

func TestSummaryAndFieldSayTheSame(t *testing.T) {
	p, w := open(t, plain, usual, nearly())
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
	press(w, fyne.KeyReturn)
	if w.Canvas().Focused() != p.fields.question("description").First() {
		t.Error("the summary does not lead to the description")
	}
}

func TestMissingThingsAreNotCalledWrong(t *testing.T) {
	c := sample()
	c.Person.Surname, c.Person.Subscribers = "", nil
	p, _ := open(t, plain, usual, c)
	if p.fields.summary.Visible() {
		t.Errorf("the summary says %q", p.fields.faults)
	}
	if !p.ready.Disabled() || p.state.Text() == "" {
		t.Error("“Ready to sign” is on while something is missing")
	}
}

func TestReadyToSign(t *testing.T) {
	p, w := open(t, plain, usual, sample())
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
	retype(to(t, p, w, "common_forename"), "Ash")
	to(t, p, w, "surname")
	want := "You changed the name since the paper was ready to sign. 2 people must sign again: Sam Reed, Leila Haddad"
	if got := p.mustSignAgain(must(p.s.View()), p.s.Candidacy()); got != want || !p.again.Visible() {
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

func must(v guides.View, err error) guides.View {
	if err != nil {
		panic(err)
	}
	return v
}

func TestSignaturesOnAnOldDraftDoNotBarTheNext(t *testing.T) {
	p, w := open(t, plain, usual, sample())
	test.Tap(p.ready)
	retype(to(t, p, w, "subscribers.0.signed"), "16 March 2027")
	retype(to(t, p, w, "common_forename"), "Ash")
	to(t, p, w, "surname")
	if len(p.fields.faults) != 1 {
		t.Errorf("the summary says %q", p.fields.faults)
	}
	if p.ready.Disabled() {
		t.Errorf("it is off: %s", p.state.Text())
	}
}

func BenchmarkRefresh(b *testing.B) {
	p, _ := open(b, plain, usual, nearly())
	v := must(p.s.View())
	for b.Loop() {
		p.fields.refresh(v)
		p.match.Refresh()
		p.officer.refresh(v)
		p.showState(v)
	}
}
