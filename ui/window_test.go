package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"rosette/guides/election"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// press finds the menu item of a shortcut, as the window does, and acts.
func press(t *testing.T, w *Window, name fyne.KeyName, m fyne.KeyModifier) {
	t.Helper()
	want := (&desktop.CustomShortcut{KeyName: name, Modifier: m}).ShortcutName()
	for _, menu := range w.win.MainMenu().Items {
		for _, i := range menu.Items {
			if i.Shortcut != nil && i.Shortcut.ShortcutName() == want {
				i.Action()
				return
			}
		}
	}
	t.Fatalf("no menu item has the key %s", want)
}

func ctrl(t *testing.T, w *Window, name fyne.KeyName) {
	t.Helper()
	press(t, w, name, fyne.KeyModifierShortcutDefault)
}

func typeKey(w *Window, name fyne.KeyName) {
	e := &fyne.KeyEvent{Name: name}
	if f := w.win.Canvas().Focused(); f != nil {
		f.TypedKey(e)
		return
	}
	w.win.Canvas().OnTypedKey()(e)
}

func TestCtrlAndADigitGoToThePlaces(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	keys := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8}
	want := []session.Place{session.Home, session.Timeline, session.Selection, session.Eligibility, session.Details, session.Paper, session.Checklist, session.Packs}
	for i, k := range keys {
		ctrl(t, w, k)
		if w.Place() != want[i] {
			t.Errorf("key %s led to %s, want %s", k, w.Place(), want[i])
		}
		if w.win.Canvas().Focused() == nil {
			t.Errorf("nothing has the focus at %s", w.Place())
		}
	}
}

func TestEveryKindHasItsPapers(t *testing.T) {
	for _, kind := range election.Kinds() {
		w := openWindow(t, kind)
		if !slices.Contains(w.numbered(), session.Paper) {
			t.Errorf("%s has no papers", kind)
		}
		w.Go(session.Paper, "")
		w.Go(session.Paper, "form:home-address-form")
		typeKey(w, fyne.KeyEscape)
		if w.Place() != session.Paper {
			t.Errorf("%s: Escape led from a form to %s, not to the list", kind, w.Place())
		}
		press(t, w, fyne.KeyLeft, fyne.KeyModifierAlt)
		if w.Place() == session.Paper {
			t.Errorf("%s: there is no way back from the list", kind)
		}
	}
	if w := openWindow(t, ""); slices.Contains(w.numbered(), session.Paper) {
		t.Error("there are papers of no election")
	}
}

func TestEscapeAndAltLeftGoBack(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	ctrl(t, w, fyne.Key2)
	ctrl(t, w, fyne.KeyComma)
	if w.Place() != session.Settings {
		t.Fatalf("Ctrl+, led to %s", w.Place())
	}
	typeKey(w, fyne.KeyEscape)
	if w.Place() != session.Timeline {
		t.Errorf("Escape led to %s, want timeline", w.Place())
	}
	press(t, w, fyne.KeyLeft, fyne.KeyModifierAlt)
	if w.Place() != session.Home {
		t.Errorf("Alt+Left led to %s, want home", w.Place())
	}
	press(t, w, fyne.KeyLeft, fyne.KeyModifierAlt)
	if w.Place() != session.Home {
		t.Errorf("there was nowhere further back, yet it led to %s", w.Place())
	}
}

func TestF6GoesRoundSidebarAndPage(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	w.win.Resize(fyne.NewSize(1366, 768))
	start := w.win.Canvas().Focused()
	typeKey(w, fyne.KeyF6)
	if w.win.Canvas().Focused() != fyne.Focusable(w.side.nav) {
		t.Fatal("F6 did not lead to the sidebar")
	}
	typeKey(w, fyne.KeyF6)
	if w.win.Canvas().Focused() != start {
		t.Error("F6 did not lead back to the page")
	}
}

func TestTheSidebarIsWorkedByArrowsAndEnter(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	w.win.Canvas().Focus(w.side.nav)
	typeKey(w, fyne.KeyDown)
	typeKey(w, fyne.KeyReturn)
	if w.Place() != session.Timeline {
		t.Errorf("Down and Enter led to %s, want timeline", w.Place())
	}
}

func TestANarrowWindowHasAMenuInPlaceOfTheSidebar(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	w.win.Resize(fyne.NewSize(800, 700))
	if w.side.wide.Visible() || !w.side.narrow.Visible() {
		t.Fatal("the sidebar is still there at 800 units")
	}
	typeKey(w, fyne.KeyF10)
	if w.win.Canvas().Overlays().Top() == nil {
		t.Fatal("F10 opened no list")
	}
	typeKey(w, fyne.KeyDown)
	typeKey(w, fyne.KeyReturn)
	if w.Place() != session.Timeline || w.win.Canvas().Overlays().Top() != nil {
		t.Errorf("at %s with the list still open: %v", w.Place(), w.win.Canvas().Overlays().Top() != nil)
	}
}

func TestUndoFromTheMenuIsNamed(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	if err := w.session.SetField("surname", "Reed"); err != nil {
		t.Fatal(err)
	}
	label := w.win.MainMenu().Items[1].Items[0].Label
	if label != "Undo: Surname" {
		t.Errorf("the Edit menu says %q", label)
	}
	ctrl(t, w, fyne.KeyZ)
	if got := w.session.Candidacy().Person.Surname; got == "Reed" {
		t.Error("Ctrl+Z took nothing back")
	}
}

func TestAFileThatIsNotACandidacyIsSaidAndNothingChanges(t *testing.T) {
	w := openWindow(t, election.EnglandPrincipal)
	before := w.session.Candidacy().ID
	path := filepath.Join(t.TempDir(), "x.json")
	if err := os.WriteFile(path, []byte(`{"rosette":"candidacy","schema":1,"data":{"surnam":"x"}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	ctrl(t, w, fyne.KeyO)
	typeInto(t, w, path)
	typeKey(w, fyne.KeyReturn)
	if w.win.Canvas().Overlays().Top() == nil {
		t.Error("the question was closed although the file was refused")
	}
	if !shows(w, "surnam") {
		t.Error("the sentence does not name the field")
	}
	if w.session.Candidacy().ID != before {
		t.Error("another candidacy is open")
	}
}

// typeInto replaces what the focused box holds.
func typeInto(t *testing.T, w *Window, text string) {
	t.Helper()
	f := w.win.Canvas().Focused()
	if f == nil {
		t.Fatal("nothing has the focus")
	}
	s, ok := f.(fyne.Shortcutable)
	if !ok {
		t.Fatalf("%T takes no text", f)
	}
	s.TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(f, text)
}

// shows reports whether any text on the top layer holds a word.
func shows(w *Window, word string) bool {
	found := false
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		if t, ok := o.(*widgets.Text); ok && t.Visible() && strings.Contains(t.Text(), word) {
			found = true
		}
	}
	return found
}

func TestTheSizeOfTheWindowIsRemembered(t *testing.T) {
	dir := t.TempDir()
	app := test.NewTempApp(t)
	open := func() (*Window, *storage.Store) {
		store, err := storage.Open(dir, sampleDay)
		if err != nil {
			t.Fatal(err)
		}
		w, err := Open(app, Options{Store: store, Words: words.English(), Now: func() time.Time { return sampleDay }})
		if err != nil {
			t.Fatal(err)
		}
		return w, store
	}
	w, store := open()
	w.win.Resize(fyne.NewSize(1111, 777))
	w.close()
	store.Close()
	w, store = open()
	defer store.Close()
	if got := w.win.Canvas().Size(); got != fyne.NewSize(1111, 777) {
		t.Errorf("it opens at %v, want 1111×777", got)
	}
}
