package storage

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"rosette/guides/words"
)

// historyKept is how many steps of a candidacy are kept: a step is about two
// hundred bytes, so a full history is about 100 KB.
const historyKept = 500

// A step is one change: enough to take it back and to do it again.
type step struct {
	Note   string `json:"note"`
	Splice splice `json:"splice"`
	Was    *title `json:"was,omitempty"` // only where the change renamed the candidacy
	Is     *title `json:"is,omitempty"`
}

// A Step is one change in a candidacy's history.
type Step struct {
	Number uint64
	Note   string    // what changed, as given to Save
	At     time.Time // in UTC
	Undone bool      // Redo would do it again
}

func stepKey(id string, n uint64) []byte {
	return binary.BigEndian.AppendUint64(underID(id), n)
}

func underID(id string) []byte { return append([]byte(id), 0) }

// record adds the change from what is saved to text and returns the head that
// follows from it.
func (c *change) record(id string, saved candidacy, is title, text json.RawMessage, note string, now time.Time) (head, error) {
	was := saved.head
	st := step{Note: note, Splice: difference(saved.data, text)}
	if was.title != is {
		st.Was, st.Is = &was.title, &is
	}
	value, err := wrap(st, now)
	if err != nil {
		return was, err
	}
	for n := was.Done + 1; n <= was.Last; n++ {
		if err := c.delete(bucketHistory, stepKey(id, n)); err != nil {
			return was, err
		}
	}
	n := was.Done + 1
	if err := c.put(bucketHistory, stepKey(id, n), value); err != nil {
		return was, err
	}
	if n > historyKept {
		if err := c.delete(bucketHistory, stepKey(id, n-historyKept)); err != nil {
			return was, err
		}
	}
	return head{title: is, Done: n, Last: n}, nil
}

// Undo takes the last change back and returns the candidacy's JSON as it is
// then and the change's note.
func (s *Store) Undo(id string, now time.Time) (data []byte, note string, err error) {
	err = s.update(func(c *change) error {
		saved, err := load(c.tx, id)
		if err != nil {
			return err
		}
		st, _, ok, err := readStep(c.tx, id, saved.head.Done)
		if err != nil {
			return err
		}
		if !ok {
			return words.Wrong("nothing_to_undo", nil)
		}
		text, err := st.Splice.back(saved.data)
		if err != nil {
			return err
		}
		if st.Was != nil {
			saved.head.title = *st.Was
		}
		saved.head.Done--
		data, note = text, st.Note
		return c.write(id, saved.head, text, now)
	})
	if err != nil {
		return nil, "", err
	}
	return data, note, nil
}

// Redo does again what Undo took back.
func (s *Store) Redo(id string, now time.Time) (data []byte, note string, err error) {
	err = s.update(func(c *change) error {
		saved, err := load(c.tx, id)
		if err != nil {
			return err
		}
		st, _, ok, err := readStep(c.tx, id, saved.head.Done+1)
		if err != nil {
			return err
		}
		if !ok {
			return words.Wrong("nothing_to_redo", nil)
		}
		text, err := st.Splice.forward(saved.data)
		if err != nil {
			return err
		}
		if st.Is != nil {
			saved.head.title = *st.Is
		}
		saved.head.Done++
		data, note = text, st.Note
		return c.write(id, saved.head, text, now)
	})
	if err != nil {
		return nil, "", err
	}
	return data, note, nil
}

func readStep(tx *bolt.Tx, id string, n uint64) (st step, at time.Time, ok bool, err error) {
	value := tx.Bucket(bucketHistory).Get(stepKey(id, n))
	if value == nil {
		return st, at, false, nil
	}
	e, err := unwrap(value, &st)
	return st, e.SavedAt, err == nil, err
}

// UndoNote is the note of the change that Undo would take back; ok is false
// when there is none.
func (s *Store) UndoNote(id string) (note string, ok bool) { return s.noteAt(id, 0) }

// RedoNote is the note of the change that Redo would do again.
func (s *Store) RedoNote(id string) (note string, ok bool) { return s.noteAt(id, 1) }

func (s *Store) noteAt(id string, after uint64) (note string, ok bool) {
	err := s.view(func(tx *bolt.Tx) error {
		h, err := readHead(tx, id)
		if err != nil {
			return err
		}
		st, _, found, err := readStep(tx, id, h.Done+after)
		note, ok = st.Note, found
		return err
	})
	return note, ok && err == nil
}

func readHead(tx *bolt.Tx, id string) (head, error) {
	var h head
	value := tx.Bucket(bucketHeads).Get([]byte(id))
	if value == nil {
		return h, words.Wrong("store_unknown", errUnknown)
	}
	_, err := unwrap(value, &h)
	return h, err
}

// History lists the changes of a candidacy, the last first.
func (s *Store) History(id string) ([]Step, error) {
	var list []Step
	err := s.view(func(tx *bolt.Tx) error {
		h, err := readHead(tx, id)
		if err != nil {
			return err
		}
		prefix := underID(id)
		c := tx.Bucket(bucketHistory).Cursor()
		for k, v := c.Seek(prefix); bytes.HasPrefix(k, prefix); k, v = c.Next() {
			var st step
			e, err := unwrap(v, &st)
			if err != nil {
				return err
			}
			n := binary.BigEndian.Uint64(k[len(prefix):])
			list = append(list, Step{Number: n, Note: st.Note, At: e.SavedAt, Undone: n > h.Done})
		}
		return nil
	})
	slices.Reverse(list)
	return list, err
}

// AsOf returns the JSON of a candidacy as it stood at a time, as far back as
// its history reaches; "what changed since" compares it with what Load gives.
func (s *Store) AsOf(id string, t time.Time) ([]byte, error) {
	var data []byte
	err := s.view(func(tx *bolt.Tx) error {
		saved, err := load(tx, id)
		if err != nil {
			return err
		}
		data = saved.data
		for n := saved.head.Done; ; n-- {
			st, at, ok, err := readStep(tx, id, n)
			if err != nil || !ok || !at.After(t) {
				return err
			}
			if data, err = st.Splice.back(data); err != nil {
				return err
			}
		}
	})
	return data, err
}
