package timeline

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

var sampleDay = time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)

// opened is the screen on a store of its own, in a window without a display.
type opened struct {
	*Screen
	t     testing.TB
	s     *session.Session
	store *storage.Store
	win   fyne.Window
	went  []string
}

// page is the size of the page in a window of 1440 by 900.
var page = fyne.NewSize(1216, 844)

func open(t testing.TB, now time.Time, edit func(*guides.Candidacy)) *opened {
	t.Helper()
	return openAs(t, theme.Options{Mode: theme.Light}, page, now, edit)
}

func openAs(t testing.TB, o theme.Options, size fyne.Size, now time.Time, edit func(*guides.Candidacy)) *opened {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.New(o))
	store, err := storage.Open(t.TempDir(), now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	s := session.New(store, words.English(), func() time.Time { return now }, nil)
	c := guides.Sample(election.EnglandPrincipal)
	if edit != nil {
		edit(&c)
	}
	if err := s.Start(c); err != nil {
		t.Fatal(err)
	}
	win := test.NewTempWindow(t, container.NewStack())
	r := &opened{Screen: New(s, win), t: t, s: s, store: store, win: win}
	s.Go = func(p session.Place, target string) { r.went = append(r.went, string(p)+" "+target) }
	s.Listen(r.Refresh)
	r.Show("")
	win.SetPadded(false)
	win.SetContent(container.NewStack(widgets.NewBox(theme.Window, "", 0), r.Object()))
	win.Resize(size)
	win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { r.Key(e) })
	win.Canvas().Focus(r.First())
	return r
}

// follows has the candidacy follow a party's procedure.
func follows(c *guides.Candidacy) { c.Selection = c.Selection.Follow("labour-england-ordinary") }

// press types keys as the window gets them.
func (o *opened) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		e := &fyne.KeyEvent{Name: k}
		if f := o.win.Canvas().Focused(); f != nil {
			f.TypedKey(e)
			continue
		}
		o.win.Canvas().OnTypedKey()(e)
	}
}

// typed replaces what the box in focus holds.
func (o *opened) typed(text string) {
	f := o.win.Canvas().Focused()
	e, ok := f.(interface{ SetText(string) })
	if !ok {
		o.t.Fatalf("%T has the focus, which is no box", f)
	}
	e.SetText("")
	test.Type(f, text)
}
