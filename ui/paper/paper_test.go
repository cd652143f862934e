package paper

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

var day = time.Date(2027, 3, 16, 19, 41, 0, 0, time.UTC)

// open shows the screen in a window of a size, for a candidacy.
func open(t testing.TB, o theme.Options, size fyne.Size, c guides.Candidacy) (*Screen, fyne.Window) {
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
	p := New(s, w)
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
	p.fields.signers.reveal(id)
	q := p.fields.question(id)
	if q == nil {
		t.Fatalf("there is no box for %s", id)
	}
	w.Canvas().Focus(q.First())
	return q.First()
}
