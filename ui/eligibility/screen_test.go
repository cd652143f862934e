package eligibility

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/election"
	rules "rosette/guides/eligibility"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/session"
	"rosette/ui/theme"
)

var day = time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)

var plainLook = theme.Options{Mode: theme.Light}

var usual = fyne.NewSize(1216, 840)

// open shows the screen in a window of a size, for a candidacy. Keys that no
// control used go to the screen, as in the app's window.
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
	w := test.NewTempWindow(t, nil)
	e := New(s, w)
	s.Listen(e.Refresh)
	e.Show("")
	w.SetContent(e.Object())
	w.SetPadded(false)
	w.Resize(size)
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { e.Key(k) })
	w.Canvas().Focus(e.First())
	return e, w
}

func sample() guides.Candidacy { return guides.Sample(election.EnglandPrincipal) }

// with is the sample with some answers.
func with(answers rules.Answers) guides.Candidacy {
	c := sample()
	c.Eligibility = answers
	return c
}

// clean answers every question so that nothing rules the person out.
func clean() rules.Answers {
	a := rules.Answers{"age": "yes", "nationality": "uk", "register": "yes"}
	for {
		q, ok := rules.Next(election.EnglandPrincipal, a)
		if !ok {
			return a
		}
		a[q.ID] = ""
		for _, o := range q.Options {
			if o.ID == "no" || a[q.ID] == "" && o.Effect != rules.RulesOut {
				a[q.ID] = o.ID
			}
		}
	}
}

func press(w fyne.Window, keys ...fyne.KeyName) {
	for _, k := range keys {
		if f := w.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: k})
		} else {
			w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: k})
		}
	}
}
