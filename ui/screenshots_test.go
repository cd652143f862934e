package ui

import (
	"flag"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/screentest"
	"rosette/ui/session"
	"rosette/ui/theme"
)

var screenshots = flag.String("screenshots", "", "folder for a picture of every screen; made if it is not there")

// sampleDay is the day on which the pictures are taken, as in the design.
var sampleDay = time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)

// openWindow opens the window without a display, on a store of its own. With a
// kind the sample candidacy of that kind is open, otherwise the first run.
func openWindow(t testing.TB, kind election.Kind) *Window {
	t.Helper()
	app := test.NewTempApp(t)
	store, err := storage.Open(t.TempDir(), sampleDay)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	now := func() time.Time { return sampleDay }
	w, err := Open(app, Options{Store: store, Words: words.English(), Now: now, Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.win.Close)
	if kind != "" {
		if err := w.session.Start(guides.Sample(kind)); err != nil {
			t.Fatal(err)
		}
		w.Go(session.Home, "")
	}
	return w
}

// TestScreenshots draws every screen at the sizes that the design names, light
// and dark, and at twice the size of text, and keeps the pictures. Without
// -screenshots it draws only the two that differ most.
func TestScreenshots(t *testing.T) {
	type look struct {
		name          string
		options       theme.Options
		width, height float32
	}
	looks := []look{
		{"light", theme.Options{Mode: theme.Light}, 1440, 900},
		{"dark", theme.Options{Mode: theme.Dark}, 1440, 900},
		{"1366", theme.Options{Mode: theme.Light}, 1366, 768},
		{"200", theme.Options{Mode: theme.Light, Scale: 2}, 1366, 768},
	}
	if *screenshots == "" {
		looks = []look{looks[1], looks[3]}
	}
	for _, l := range looks {
		w := openWindow(t, "")
		if err := w.look.Set(l.options); err != nil {
			t.Fatal(err)
		}
		w.win.Resize(fyne.NewSize(l.width, l.height))
		shoot(t, w, session.FirstRun, l.name)
		if err := w.session.Start(guides.Sample(election.EnglandPrincipal)); err != nil {
			t.Fatal(err)
		}
		for _, p := range append(w.numbered(), session.Panel, session.Candidacies, session.Settings, session.Help) {
			w.Go(p, "")
			shoot(t, w, p, l.name)
		}
	}
}

func shoot(t *testing.T, w *Window, p session.Place, look string) {
	t.Helper()
	if w.Place() != p {
		t.Fatalf("at %s, not %s", w.Place(), p)
	}
	picture := w.win.Canvas().Capture()
	if picture.Bounds().Dx() < 1000 {
		t.Errorf("%s, %s: the picture is %v wide", p, look, picture.Bounds().Dx())
	}
	if *screenshots == "" {
		return
	}
	screentest.Picture(t, w.win, filepath.Join(*screenshots, fmt.Sprintf("%s-%s.png", p, look)))
}
