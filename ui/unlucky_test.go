package ui

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides/election"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/session"
)

func TestSeveralWarningsAreSaidInOneBox(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	w.tell(errors.New("the first"), nil, errors.New("the second"))
	if n := len(w.win.Canvas().Overlays().List()); n != 1 {
		t.Fatalf("%d boxes lie on top of each other", n)
	}
	typeKey(w, fyne.KeyReturn)
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("Enter did not close the box")
	}
	w.tell(nil)
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("a box with nothing in it")
	}
}

func TestF9MinimisesFromAnywhere(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	n := 0
	w.minimise = func(fyne.Window) { n++ }
	for _, p := range append(w.numbered(), session.Settings, session.Help, session.FirstRun) {
		w.Go(p, "")
		n = 0
		if typeKey(w, fyne.KeyF9); n != 1 {
			t.Errorf("F9 at %s minimised %d times", p, n)
		}
	}
	w.openFile()
	n = 0
	if typeKey(w, fyne.KeyF9); n != 1 {
		t.Error("F9 did nothing in a box over the page")
	}
}

// A record that cannot be read must not leave a window without a screen.
func TestACandidacyThatCannotBeReadLeadsToTheOthers(t *testing.T) {
	app := test.NewTempApp(t)
	store, err := storage.Open(t.TempDir(), sampleDay)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if err := store.Save(storage.Summary{ID: "abc"}, []byte(`{"surnam":"x"}`), "", sampleDay); err != nil {
		t.Fatal(err)
	}
	w, err := Open(app, Options{Store: store, Words: words.English(), Now: func() time.Time { return sampleDay }})
	if err == nil {
		t.Fatal("what cannot be read was opened")
	}
	if w.Place() != session.Candidacies {
		t.Errorf("it leads to %q", w.Place())
	}
	for _, k := range []fyne.KeyName{fyne.KeyF6, fyne.KeyF10, fyne.KeyEscape, fyne.KeyF1} {
		typeKey(w, k)
	}
}
