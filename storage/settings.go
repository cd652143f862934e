package storage

import (
	"bytes"
	"encoding/json"
	"time"

	bolt "go.etcd.io/bbolt"
)

var keyLast = []byte("last")

// Settings reads a small JSON document kept under the name of an area, such
// as "window", into a value. found is false when nothing was kept yet.
func (s *Store) Settings(area string, into any) (found bool, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		value := tx.Bucket(bucketSettings).Get([]byte(area))
		if value == nil {
			return nil
		}
		found = true
		_, err := unwrap(value, into)
		return err
	})
	return found, err
}

// SetSettings keeps a value as the JSON document of an area.
func (s *Store) SetSettings(area string, v any, now time.Time) error {
	if err := checkID(area); err != nil {
		return err
	}
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return s.update(func(c *change) error {
		if old := c.get(bucketSettings, []byte(area)); old != nil {
			if e, err := unwrap(old, nil); err == nil && bytes.Equal(e.Data, data) {
				return errNothing
			}
		}
		value, err := wrap(json.RawMessage(data), now)
		if err != nil {
			return err
		}
		return c.put(bucketSettings, []byte(area), value)
	})
}

// Last is the candidacy to open at the next start; "" when none was set or it
// is no longer in the list.
func (s *Store) Last() (string, error) {
	var id string
	err := s.view(func(tx *bolt.Tx) error {
		last := tx.Bucket(bucketStore).Get(keyLast)
		if last != nil && tx.Bucket(bucketHeads).Get(last) != nil {
			id = string(last)
		}
		return nil
	})
	return id, err
}

// SetLast remembers the candidacy to open at the next start.
func (s *Store) SetLast(id string) error {
	return s.update(func(c *change) error {
		if string(c.get(bucketStore, keyLast)) == id {
			return errNothing
		}
		return c.put(bucketStore, keyLast, []byte(id))
	})
}
