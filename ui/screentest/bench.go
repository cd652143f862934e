// Package screentest puts a screen before a test: in a window without a
// display, on a session with a store of its own, at a time that the test
// gives. Only tests may import it.
package screentest

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// Winter is a usual time for a test: nominations open in the spring.
var Winter = time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)

// Page is the size of a page in a window of 1440 by 900.
var Page = fyne.NewSize(1216, 844)

// Light is the look that most tests are content with.
var Light = theme.Options{Mode: theme.Light}

// Options say what a test begins with.
type Options struct {
	Now         time.Time // Winter where it is zero
	Look        theme.Options
	Size        fyne.Size          // Page where it is zero
	Candidacies []guides.Candidacy // each is kept; the last one is open
	Run         func(func())       // the main goroutine; nil saves at once
}

// A Bench is a window for a screen, and what the screen works on.
type Bench struct {
	fyne.Window
	Session *session.Session
	Store   *storage.Store
	Now     time.Time // the clock of the session, which only a test moves
}

// A Screen is what Put takes: a screen of the app.
type Screen interface {
	Object() fyne.CanvasObject
	Show(target string)
	Refresh()
	First() fyne.Focusable
}

// Open makes an app, a store and a window that last as long as the test.
func Open(t testing.TB, o Options) *Bench {
	t.Helper()
	if o.Now.IsZero() {
		o.Now = Winter
	}
	if o.Size.IsZero() {
		o.Size = Page
	}
	test.NewTempApp(t).Settings().SetTheme(theme.New(o.Look))
	store, err := storage.Open(t.TempDir(), o.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	b := &Bench{Store: store, Now: o.Now}
	b.Session = session.New(store, words.English(), func() time.Time { return b.Now }, o.Run)
	for _, c := range o.Candidacies {
		if err := b.Session.Start(c); err != nil {
			t.Fatal(err)
		}
	}
	b.Window = test.NewTempWindow(t, widgets.NewBox(theme.Window, "", 0))
	b.SetPadded(false)
	b.Resize(o.Size)
	return b
}

// Put shows a screen as the window of the app does: it follows the session,
// gets the keys that no control used, and has the focus where it wants it.
func (b *Bench) Put(s Screen) {
	b.Session.Listen(s.Refresh)
	s.Show("")
	b.SetContent(widgets.Over(widgets.NewBox(theme.Window, "", 0), s.Object()))
	if k, ok := s.(interface{ Key(*fyne.KeyEvent) bool }); ok {
		b.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { k.Key(e) })
	}
	if first := s.First(); first != nil {
		b.Canvas().Focus(first)
	}
}

// View is what follows from the open candidacy, which must be possible.
func (b *Bench) View(t testing.TB) guides.View {
	t.Helper()
	v, err := b.Session.View()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// Kept is the open candidacy as the store holds it.
func (b *Bench) Kept(t testing.TB) guides.Candidacy {
	t.Helper()
	_, data, err := b.Store.Load(b.Session.Candidacy().ID)
	if err != nil {
		t.Fatal(err)
	}
	c, err := guides.Unmarshal(data)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Sample is the candidacy of most tests, in an English ward, with the edits
// that a test needs; an edit may be nil.
func Sample(edits ...func(*guides.Candidacy)) guides.Candidacy {
	c := guides.Sample(election.EnglandPrincipal)
	for _, edit := range edits {
		if edit != nil {
			edit(&c)
		}
	}
	return c
}

// Nearly is the sample with one letter of the description in another case than
// the certificate has it, which stops the nomination paper.
func Nearly() guides.Candidacy {
	return Sample(func(c *guides.Candidacy) { c.Person.Description = "Meadow party" })
}
