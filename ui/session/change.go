package session

import (
	"time"

	"rosette/guides"
	"rosette/guides/nomination"
)

// Change edits a copy of the open candidacy, shows what follows, and saves it.
// Note names the change for the Edit menu. When edit returns an error nothing
// changes and the error comes back.
func (s *Session) Change(note string, edit func(*guides.Candidacy) error) error {
	c, err := guides.Copy(s.candidacy) // so that the edit never reaches what another screen still shows
	if err != nil {
		return err
	}
	if err := edit(&c); err != nil {
		return err
	}
	s.candidacy = c
	s.save(note)
	s.Refresh()
	return nil
}

// SetField changes one field of the person's particulars. The text is kept
// exactly as typed.
func (s *Session) SetField(field, value string) error {
	if nomination.Get(s.candidacy.Person, field) == value {
		return nil
	}
	return s.Change(s.fieldName(field), func(c *guides.Candidacy) error {
		p, err := nomination.Set(c.Person, field, value)
		if err != nil {
			return err
		}
		c.Person = p
		return nil
	})
}

func (s *Session) fieldName(id string) string {
	if f, ok := nomination.FieldOf(s.candidacy.Choice.Kind, id); ok {
		return f.Label
	}
	return id
}

// save commits the open candidacy in the background. What is on the screen
// stays there whether or not it could be saved.
func (s *Session) save(note string) {
	c, at := s.candidacy, s.now()
	s.saving = note
	s.queue.add(func() error {
		return s.store.Save(summary(c), guides.Marshal(c), note, at)
	}, func(err error) { s.saved(c.ID, at, err) })
}

func (s *Session) saved(id string, at time.Time, err error) {
	if id != s.candidacy.ID {
		return
	}
	s.status.Problem = err
	if err == nil && at.After(s.status.SavedAt) {
		s.status.SavedAt = at
	}
	s.tell()
}

// SaveAgain tries once more to save what is on the screen.
func (s *Session) SaveAgain() { s.save(s.Words.Say("session.saved_again")) }

// Flush returns when everything changed so far is committed or has failed.
func (s *Session) Flush() { s.queue.wait() }

// Unsaved waits until everything is committed or has failed, and returns why
// the last change is not saved, or nil.
func (s *Session) Unsaved() error {
	s.Flush()
	if s.candidacy.ID == "" {
		return nil
	}
	return s.queue.failed()
}

// UndoNote names the change that Undo would take back; RedoNote the one that
// Redo would bring back. Both are empty when there is none. Neither waits for a
// change to be saved.
func (s *Session) UndoNote() string {
	if s.queue.busy() {
		return s.saving
	}
	return s.note(s.store.UndoNote)
}

// RedoNote names the change that Redo would bring back.
func (s *Session) RedoNote() string {
	if s.queue.busy() {
		return "" // a change leaves nothing to bring back
	}
	return s.note(s.store.RedoNote)
}

func (s *Session) note(of func(string) (string, bool)) string {
	if s.candidacy.ID == "" {
		return ""
	}
	note, _ := of(s.candidacy.ID)
	return note
}

// Undo takes back the last change.
func (s *Session) Undo() error { return s.step(s.store.Undo) }

// Redo brings back the change that was last taken back.
func (s *Session) Redo() error { return s.step(s.store.Redo) }

func (s *Session) step(take func(string, time.Time) ([]byte, string, error)) error {
	if s.candidacy.ID == "" {
		return nil
	}
	s.Flush()
	data, _, err := take(s.candidacy.ID, s.now())
	if err != nil || data == nil {
		return err
	}
	c, err := guides.Unmarshal(data)
	if err != nil {
		return err
	}
	s.candidacy = c
	s.queue.forget()
	s.status = Status{SavedAt: s.now()}
	s.Refresh()
	return nil
}
