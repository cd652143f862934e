package session

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/words"
	"rosette/storage"
)

var day = time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)

func open(t *testing.T) (*Session, *storage.Store) {
	t.Helper()
	store, err := storage.Open(t.TempDir(), day)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	now := day
	clock := func() time.Time { now = now.Add(time.Second); return now }
	return New(store, words.English(), clock, nil), store
}

func started(t *testing.T) (*Session, *storage.Store) {
	t.Helper()
	s, store := open(t)
	if err := s.Start(guides.Sample(election.EnglandPrincipal)); err != nil {
		t.Fatal(err)
	}
	return s, store
}

func kept(t *testing.T, store *storage.Store, id string) guides.Candidacy {
	t.Helper()
	_, data, err := store.Load(id)
	if err != nil {
		t.Fatal(err)
	}
	c, err := guides.Unmarshal(data)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAFieldThatIsLeftIsInTheStore(t *testing.T) {
	s, store := started(t)
	if err := s.SetField("surname", "Ŵyn-Jones "); err != nil {
		t.Fatal(err)
	}
	if got := kept(t, store, s.Candidacy().ID).Person.Surname; got != "Ŵyn-Jones " {
		t.Errorf("the store has %q, not what was typed", got)
	}
	if status := s.Status(); status.Problem != nil || status.SavedAt.IsZero() || status.Saving {
		t.Errorf("the status is %+v after a save", status)
	}
}

func TestATextThatCannotBeKeptChangesNothing(t *testing.T) {
	s, store := started(t)
	before := s.Candidacy().Person.Surname
	err := s.SetField("surname", strings.Repeat("x", 10<<20))
	if err == nil {
		t.Fatal("ten megabytes were taken for a surname")
	}
	if says := s.Words.Explain(err); !strings.Contains(says, "Surname") || len(says) > 300 {
		t.Errorf("it says %.300q, which does not name the field", says)
	}
	if s.Candidacy().Person.Surname != before || kept(t, store, s.Candidacy().ID).Person.Surname != before {
		t.Error("the surname changed")
	}
}

func TestUndoAndRedoFollowTheChanges(t *testing.T) {
	s, store := started(t)
	first := s.Candidacy().Person.Surname
	for _, name := range []string{"Reed", "Haddad"} {
		if err := s.SetField("surname", name); err != nil {
			t.Fatal(err)
		}
	}
	if s.UndoNote() != "Surname" {
		t.Errorf("undo is called %q, want Surname", s.UndoNote())
	}
	for _, want := range []string{"Reed", first} {
		if err := s.Undo(); err != nil {
			t.Fatal(err)
		}
		if got := s.Candidacy().Person.Surname; got != want {
			t.Errorf("undone to %q, want %q", got, want)
		}
	}
	for _, want := range []string{"Reed", "Haddad"} {
		if err := s.Redo(); err != nil {
			t.Fatal(err)
		}
		if got := kept(t, store, s.Candidacy().ID).Person.Surname; got != want {
			t.Errorf("redone to %q in the store, want %q", got, want)
		}
	}
	if s.RedoNote() != "" {
		t.Errorf("there is still %q to redo", s.RedoNote())
	}
}

func TestTheCandidacyThatWasOpenLastOpensAgain(t *testing.T) {
	s, store := started(t)
	first := s.Candidacy().ID
	if err := s.Start(guides.Sample(election.ScotlandCouncil)); err != nil {
		t.Fatal(err)
	}
	if s.Candidacy().ID == first {
		t.Fatal("two candidacies have one id")
	}
	if err := s.Open(first); err != nil {
		t.Fatal(err)
	}
	again := New(store, words.English(), func() time.Time { return day }, nil)
	if ok, err := again.OpenLast(); !ok || err != nil || again.Candidacy().ID != first {
		t.Errorf("opened %q (%v, %v), want %q", again.Candidacy().ID, ok, err, first)
	}
}

func TestAnEditNeverReachesWhatAnotherScreenShows(t *testing.T) {
	s, _ := started(t)
	shown := s.Candidacy()
	name := shown.Person.Subscribers[0].Name
	if err := s.SetField("subscribers.0.name", "Somebody Else"); err != nil {
		t.Fatal(err)
	}
	if shown.Person.Subscribers[0].Name != name {
		t.Error("the copy that a screen held changed under it")
	}
}

func TestWhatCouldNotBeSavedStaysOnTheScreenAndIsSaid(t *testing.T) {
	s, store := started(t)
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.SetField("surname", "Kept On Screen"); err != nil {
		t.Fatal(err)
	}
	if s.Status().Problem == nil {
		t.Error("a save to a closed store was called saved")
	}
	if got := s.Candidacy().Person.Surname; got != "Kept On Screen" {
		t.Errorf("the screen has %q, so what was typed is lost", got)
	}
}

func TestAnEditThatFailsIsHandedBack(t *testing.T) {
	s, _ := started(t)
	boom := errors.New("no")
	if err := s.Change("x", func(c *guides.Candidacy) error { c.Person.Surname = "half"; return boom }); !errors.Is(err, boom) {
		t.Errorf("got %v", err)
	}
	if s.Candidacy().Person.Surname == "half" {
		t.Error("half an edit was kept")
	}
}

func TestUnsavedIsWhatTheLastSaveCameTo(t *testing.T) {
	s, store := started(t)
	if err := s.Unsaved(); err != nil {
		t.Errorf("%v after a save", err)
	}
	store.Close()
	if err := s.SetField("surname", "Reed"); err != nil {
		t.Fatal(err)
	}
	if s.Unsaved() == nil {
		t.Error("a save to a closed store counts as saved")
	}
}

// While a change is being saved, what Undo would take back is known at once:
// the window asks for it with every change, and a slow disk must not hold it up.
func TestTheNameOfUndoWaitsForNoDisk(t *testing.T) {
	_, store := started(t)
	var done []func()
	var mu sync.Mutex
	s := New(store, words.English(), time.Now, func(f func()) { mu.Lock(); defer mu.Unlock(); done = append(done, f) })
	if ok, err := s.OpenLast(); !ok || err != nil {
		t.Fatal(ok, err)
	}
	hold := make(chan bool)
	s.queue.add(func() error { <-hold; return nil }, func(error) {})
	if err := s.SetField("surname", "Reed"); err != nil {
		t.Fatal(err)
	}
	if undo, redo := s.UndoNote(), s.RedoNote(); undo != "Surname" || redo != "" {
		t.Errorf("undo is called %q, redo %q", undo, redo)
	}
	close(hold)
	s.Flush()
	if undo := s.UndoNote(); undo != "Surname" {
		t.Errorf("saved, undo is called %q", undo)
	}
}
