package storage

import (
	"bytes"
	"encoding/json"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"rosette/guides/words"
)

// A Summary is what a list shows of a candidacy. The caller gives ID, Title
// and Detail; never an address or a birth date, since lists are shown to
// others.
type Summary struct {
	ID      string
	Title   string    // the person's name
	Detail  string    // the ward and the council
	SavedAt time.Time // of the last change, in UTC; set by the store
}

// A head is what the store keeps beside a candidacy.
type head struct {
	title
	Done uint64 `json:"done"` // the step that undo would take back; 0 for none
	Last uint64 `json:"last"` // the last step recorded; more than Done when some can be redone
}

type title struct {
	Title  string `json:"title"`
	Detail string `json:"detail"`
}

// A removed candidacy waits here to be brought back.
type removed struct {
	Head    head            `json:"head"`
	SavedAt time.Time       `json:"saved_at"`
	Data    json.RawMessage `json:"data"`
}

// Save keeps a candidacy, in one transaction that is on the disk when Save
// returns nil. data is its JSON. note names the change for the Edit menu
// ("Surname") and the history. Saving what is already saved does nothing;
// saving after an undo gives up what could have been redone.
func (s *Store) Save(of Summary, data []byte, note string, now time.Time) error {
	if err := checkID(of.ID); err != nil {
		return err
	}
	text, err := compact(data)
	if err != nil {
		return err
	}
	return s.update(func(c *change) error { return c.save(of, text, note, now) })
}

func (c *change) save(of Summary, text json.RawMessage, note string, now time.Time) error {
	if c.get(bucketRemoved, []byte(of.ID)) != nil {
		return words.Wrong("store_removed", nil)
	}
	is := title{of.Title, of.Detail}
	saved, err := load(c.tx, of.ID)
	if isUnknown(err) {
		return c.write(of.ID, head{title: is}, text, now)
	}
	if err != nil {
		return err
	}
	if bytes.Equal(saved.data, text) {
		if saved.head.title == is {
			return errNothing
		}
		saved.head.title = is
		return c.write(of.ID, saved.head, text, now)
	}
	h, err := c.record(of.ID, saved, is, text, note, now)
	if err != nil {
		return err
	}
	return c.write(of.ID, h, text, now)
}

// write puts a candidacy and its head, without a step of history.
func (c *change) write(id string, h head, text json.RawMessage, now time.Time) error {
	value, err := wrap(text, now)
	if err != nil {
		return err
	}
	if err := c.put(bucketCandidacies, []byte(id), value); err != nil {
		return err
	}
	value, err = wrap(h, now)
	if err != nil {
		return err
	}
	return c.put(bucketHeads, []byte(id), value)
}

// A candidacy is one as it lies in the store.
type candidacy struct {
	head    head
	data    json.RawMessage
	savedAt time.Time
}

func load(tx *bolt.Tx, id string) (candidacy, error) {
	var c candidacy
	value := tx.Bucket(bucketHeads).Get([]byte(id))
	if value == nil {
		return c, words.Wrong("store_unknown", errUnknown)
	}
	if _, err := unwrap(value, &c.head); err != nil {
		return c, err
	}
	e, err := unwrap(tx.Bucket(bucketCandidacies).Get([]byte(id)), nil)
	c.data, c.savedAt = e.Data, e.SavedAt
	return c, err
}

// Load returns a candidacy's summary and its JSON, without white space
// between the tokens.
func (s *Store) Load(id string) (Summary, []byte, error) {
	var c candidacy
	err := s.view(func(tx *bolt.Tx) (err error) {
		c, err = load(tx, id)
		return err
	})
	return summary(id, c.head, c.savedAt), c.data, err
}

// List returns every candidacy, the one saved last first.
func (s *Store) List() ([]Summary, error) {
	var list []Summary
	err := s.view(func(tx *bolt.Tx) error {
		return tx.Bucket(bucketHeads).ForEach(func(id, value []byte) error {
			var h head
			e, err := unwrap(value, &h)
			list = append(list, summary(string(id), h, e.SavedAt))
			return err
		})
	})
	newestFirst(list)
	return list, err
}

// Delete takes a candidacy out of the list. Recover brings it back, with its
// history and restore points.
func (s *Store) Delete(id string, now time.Time) error {
	return s.update(func(c *change) error {
		saved, err := load(c.tx, id)
		if err != nil {
			return err
		}
		value, err := wrap(removed{saved.head, saved.savedAt, saved.data}, now)
		if err != nil {
			return err
		}
		if err := c.put(bucketRemoved, []byte(id), value); err != nil {
			return err
		}
		if err := c.delete(bucketCandidacies, []byte(id)); err != nil {
			return err
		}
		return c.delete(bucketHeads, []byte(id))
	})
}

// Recover brings a deleted candidacy back as it was.
func (s *Store) Recover(id string) error {
	return s.update(func(c *change) error {
		value := c.get(bucketRemoved, []byte(id))
		if value == nil {
			return words.Wrong("store_unknown", errUnknown)
		}
		var r removed
		if _, err := unwrap(value, &r); err != nil {
			return err
		}
		if err := c.delete(bucketRemoved, []byte(id)); err != nil {
			return err
		}
		return c.write(id, r.Head, r.Data, r.SavedAt)
	})
}

// Removed lists what Recover can bring back, the one deleted last first.
// SavedAt is when it was deleted.
func (s *Store) Removed() ([]Summary, error) {
	var list []Summary
	err := s.view(func(tx *bolt.Tx) error {
		return tx.Bucket(bucketRemoved).ForEach(func(id, value []byte) error {
			var r removed
			e, err := unwrap(value, &r)
			list = append(list, summary(string(id), r.Head, e.SavedAt))
			return err
		})
	})
	newestFirst(list)
	return list, err
}

func summary(id string, h head, at time.Time) Summary {
	return Summary{ID: id, Title: h.Title, Detail: h.Detail, SavedAt: at}
}

func newestFirst(list []Summary) {
	slices.SortStableFunc(list, func(a, b Summary) int { return b.SavedAt.Compare(a.SavedAt) })
}
