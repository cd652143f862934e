// Package session is what every screen shares: the candidacy that is open,
// what follows from it today, and the one way to change it. A change is shown
// at once, saved in the background in order, and called saved only after it is
// committed.
package session

import (
	"crypto/rand"
	"fmt"
	"strings"
	"time"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/words"
	"rosette/storage"
)

// A Session belongs to the main goroutine; only the saving itself does not.
type Session struct {
	Words *words.Catalogue
	// Go leads to a place; target names what to show there, such as an event,
	// a task or a field, or is empty.
	Go func(p Place, target string)

	store     *storage.Store
	now       func() time.Time
	queue     *queue
	candidacy guides.Candidacy
	view      guides.View
	viewError error
	listeners []func()
	status    Status
	saving    string // names the last change that was given to the queue
}

// Status is what the status bar says of saving.
type Status struct {
	Saving  bool      // a change is not committed yet
	SavedAt time.Time // zero before the first save
	Problem error     // why the last change is not saved
}

// New makes a session on an open store. run hands a function to the main
// goroutine, or is nil where saving is to be done at once (in tests and when
// there is no window); now is the clock.
func New(store *storage.Store, w *words.Catalogue, now func() time.Time, run func(func())) *Session {
	return &Session{Words: w, Go: func(Place, string) {}, store: store, now: now, queue: newQueue(run)}
}

// Today is the day on this computer's clock.
func (s *Session) Today() calendar.Date { return calendar.DayOf(s.now()) }

// Now is this computer's clock.
func (s *Session) Now() time.Time { return s.now() }

// Store gives the few screens that list or restore candidacies their store.
func (s *Session) Store() *storage.Store { return s.store }

// Candidacy returns the one that is open; its ID is empty when none is.
func (s *Session) Candidacy() guides.Candidacy { return s.candidacy }

// View returns what follows from the open candidacy today. The error says why
// a timetable could not be worked out, such as a poll on a Sunday.
func (s *Session) View() (guides.View, error) { return s.view, s.viewError }

// Status says whether everything typed is saved.
func (s *Session) Status() Status {
	now := s.status
	now.Saving = s.queue.busy()
	return now
}

// Listen asks to be told after every change of the candidacy or its status.
func (s *Session) Listen(f func()) { s.listeners = append(s.listeners, f) }

// Refresh works out anew what follows today and tells the screens. It is also
// called at midnight and when the computer wakes.
func (s *Session) Refresh() {
	s.view, s.viewError = guides.Outlook(s.candidacy, s.Today())
	s.tell()
}

func (s *Session) tell() {
	for _, f := range s.listeners {
		f()
	}
}

// Open shows the candidacy with this id, and opens it again at the next start.
func (s *Session) Open(id string) error {
	s.Flush()
	sum, data, err := s.store.Load(id)
	if err != nil {
		return err
	}
	c, err := guides.Unmarshal(data)
	if err != nil {
		return fmt.Errorf("candidacy %s: %w", id, err)
	}
	if err := s.store.SetLast(id); err != nil {
		return err
	}
	s.candidacy = c
	s.queue.forget()
	s.status = Status{SavedAt: sum.SavedAt}
	s.Refresh()
	return nil
}

// OpenLast opens the candidacy that was open last, or else the one changed
// last. It reports false when there is none.
func (s *Session) OpenLast() (bool, error) {
	id, err := s.store.Last()
	if err != nil {
		return false, err
	}
	if id == "" {
		list, err := s.store.List()
		if err != nil || len(list) == 0 {
			return false, err
		}
		id = list[0].ID
	}
	return true, s.Open(id)
}

// Start keeps a new candidacy, gives it an id, and opens it.
func (s *Session) Start(c guides.Candidacy) error {
	s.Flush()
	c.ID = strings.ToLower(rand.Text()[:12])
	if err := s.store.Save(summary(c), guides.Marshal(c), s.Words.Say("session.started"), s.now()); err != nil {
		return err
	}
	return s.Open(c.ID)
}

// Close closes the open candidacy, for a first run beside the others.
func (s *Session) Close() {
	s.Flush()
	s.candidacy = guides.Candidacy{}
	s.status = Status{}
}

func summary(c guides.Candidacy) storage.Summary {
	return storage.Summary{ID: c.ID, Title: c.Name(), Detail: c.Detail()}
}
