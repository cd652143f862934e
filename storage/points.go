package storage

import (
	"bytes"
	"encoding/json"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"rosette/guides/words"
)

// A Point is a named state of a candidacy that ReturnTo goes back to, such as
// "Before the import" or "Ready to sign". It holds a whole copy, so it
// outlives the history.
type Point struct {
	Name string
	At   time.Time // in UTC
}

type point struct {
	title
	Data json.RawMessage `json:"data"`
}

func pointKey(id, name string) []byte { return append(underID(id), name...) }

// Mark keeps the candidacy as it is now under a name; a point of that name is
// replaced.
func (s *Store) Mark(id, name string, now time.Time) error {
	if err := checkID(name); err != nil {
		return err
	}
	return s.update(func(c *change) error {
		saved, err := load(c.tx, id)
		if err != nil {
			return err
		}
		value, err := wrap(point{saved.head.title, saved.data}, now)
		if err != nil {
			return err
		}
		return c.put(bucketPoints, pointKey(id, name), value)
	})
}

// Points lists a candidacy's restore points, the last first.
func (s *Store) Points(id string) ([]Point, error) {
	var list []Point
	err := s.view(func(tx *bolt.Tx) error {
		prefix := underID(id)
		c := tx.Bucket(bucketPoints).Cursor()
		for k, v := c.Seek(prefix); bytes.HasPrefix(k, prefix); k, v = c.Next() {
			e, err := unwrap(v, nil)
			if err != nil {
				return err
			}
			list = append(list, Point{Name: string(k[len(prefix):]), At: e.SavedAt})
		}
		return nil
	})
	slices.SortStableFunc(list, func(a, b Point) int { return b.At.Compare(a.At) })
	return list, err
}

// ReturnTo makes a candidacy what it was at a restore point, and returns its
// JSON. It is a change like any other: its note is the point's name, and Undo
// takes it back.
func (s *Store) ReturnTo(id, name string, now time.Time) ([]byte, error) {
	var p point
	err := s.update(func(c *change) error {
		value := c.get(bucketPoints, pointKey(id, name))
		if value == nil {
			return words.Wrong("store_no_point", nil, "Name", name)
		}
		if _, err := unwrap(value, &p); err != nil {
			return err
		}
		return c.save(Summary{ID: id, Title: p.Title, Detail: p.Detail}, p.Data, name, now)
	})
	if err != nil {
		return nil, err
	}
	return p.Data, nil
}
