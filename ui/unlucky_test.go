package ui

import (
	"bytes"
	"errors"
	"image"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides/election"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/session"
	"rosette/ui/widgets"
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

func TestWhatCannotBeSavedKeepsTheWindowOpenUntilTold(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	closed := false
	w.win.SetOnClosed(func() { closed = true })
	w.session.Store().Close() // as a full disk would, it refuses every change
	if err := w.session.SetField("surname", "Kept On Screen"); err != nil {
		t.Fatal(err)
	}
	w.close()
	if closed || w.win.Canvas().Overlays().Top() == nil {
		t.Fatal("it closed without a word")
	}
	typeKey(w, fyne.KeyReturn)
	if closed || w.win.Canvas().Overlays().Top() != nil {
		t.Fatal("Enter did not stay")
	}
	w.close()
	typeKey(w, fyne.KeyEscape)
	if closed {
		t.Fatal("Escape did not stay")
	}
}

func TestTheStatusBarNeverOverlaps(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	for _, long := range []string{"Saved 12:02", strings.Repeat("Not saved because of something ", 3), strings.Repeat("x", 400)} {
		w.status.saved.SetText(long)
		for _, width := range []float32{300, 640, 800, 960, 1440} {
			layout := statusLayout{}
			b := w.status
			texts := []*widgets.Text{b.saved, b.rules, b.day, b.place, b.short}
			var objects []fyne.CanvasObject
			for _, one := range texts {
				objects = append(objects, one)
			}
			layout.Layout(objects, fyne.NewSize(width, 20))
			said := false
			for i, one := range texts {
				said = said || (i == 0 || i == 4) && one.Visible()
				for _, other := range texts[:i] {
					if one.Visible() && other.Visible() && one.Position().X < other.Position().X+other.Size().Width &&
						other.Position().X < one.Position().X+one.Size().Width {
						t.Errorf("at %v %q lies over %q", width, one.Text(), other.Text())
					}
				}
			}
			if !said {
				t.Errorf("at %v nothing says what is saved", width)
			}
		}
	}
}

func TestWhatIsBeingTypedIsSavedNowAndThen(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	w.Go(session.Details, "surname")
	box := w.win.Canvas().Focused()
	test.Type(box, "Ŵyn")
	w.keepTyped()
	if got := w.session.Candidacy().Person.Surname; !strings.Contains(got, "Ŵyn") {
		t.Errorf("kept: %q", got)
	}
	if w.win.Canvas().Focused() != box {
		t.Error("the box lost the focus")
	}
	test.Type(box, "-Jones")
	w.keepTyped()
	if got := w.session.Candidacy().Person.Surname; !strings.Contains(got, "Ŵyn-Jones") {
		t.Errorf("kept: %q", got)
	}
}

func TestUndoSaysNothingWhenThereIsNothingToUndo(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	if err := w.session.SetField("surname", "Reed"); err != nil {
		t.Fatal(err)
	}
	w.redo()
	w.undo()
	w.undo()
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("a box lies over the page")
	}
	if got := w.session.Candidacy().Person.Surname; got == "Reed" {
		t.Errorf("%q after undo", got)
	}
	if w.redo(); w.session.Candidacy().Person.Surname != "Reed" {
		t.Error("redo brought nothing back")
	}
}

func TestALongNameStaysWithinTheSidebar(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	w.win.Resize(fyne.NewSize(1440, 900))
	if err := w.session.SetField("surname", "Llanfairpwllgwyngyllgogerychwyrndrobwllll"); err != nil {
		t.Fatal(err)
	}
	who := w.side.who[0]
	if need := widgets.HeightFor(who, who.Size().Width); who.Size().Height < need {
		t.Errorf("the name needs %v and has %v", need, who.Size().Height)
	}
	if end := who.Position().Y + who.Size().Height; w.side.nav.Position().Y < end {
		t.Errorf("the list begins at %v, above the end of the name at %v", w.side.nav.Position().Y, end)
	}
}

func pixels(w *Window) []byte { return w.win.Canvas().Capture().(*image.NRGBA).Pix }

func TestPageDownReadsWhatNoControlIsIn(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	w.win.Resize(fyne.NewSize(1000, 600))
	for _, p := range []session.Place{session.Help, session.Home, session.Settings} {
		w.Go(p, "")
		focused := w.win.Canvas().Focused()
		before := pixels(w)
		typeKey(w, fyne.KeyPageDown)
		if bytes.Equal(before, pixels(w)) {
			t.Errorf("nothing moved at %s", p)
		}
		if w.win.Canvas().Focused() != focused {
			t.Errorf("the focus moved at %s", p)
		}
		typeKey(w, fyne.KeyPageUp)
		typeKey(w, fyne.KeyPageUp)
	}
}

func TestPanesAreGoneRoundBothWays(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	w.win.Resize(fyne.NewSize(1366, 768))
	w.Go(session.Timeline, "")
	var there []fyne.Focusable
	for range 6 {
		there = append(there, w.win.Canvas().Focused())
		w.movePane(1)
	}
	for i := len(there) - 1; i >= 0; i-- {
		w.movePane(-1)
		if w.win.Canvas().Focused() != there[i] {
			t.Fatalf("step %d back leads elsewhere", i)
		}
	}
}

func TestSaveAgainCanBeChosenAsSoonAsASaveFails(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	again := func() *fyne.MenuItem {
		for _, i := range w.win.MainMenu().Items[1].Items {
			if i.Label == "Save again" {
				return i
			}
		}
		t.Fatal("there is no such item")
		return nil
	}
	if !again().Disabled {
		t.Error("it can be chosen although everything is saved")
	}
	w.session.Store().Close()
	if err := w.session.SetField("surname", "Reed"); err != nil {
		t.Fatal(err)
	}
	if i := again(); i.Disabled || i.Shortcut == nil {
		t.Error("it cannot be chosen, or has no key")
	}
}
