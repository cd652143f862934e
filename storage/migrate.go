package storage

import "time"

// A migration brings the records of one schema to the next.
type migration func(*change) error

// migrations leads from schema 1 on, in order: the first makes a store of
// schema 1 one of schema 2. Never change one that was released; each new one
// brings a file of the schema before it to testdata.
var migrations = []migration{}

// schemaNow is the schema that this version writes.
const schemaNow = 1

// migrate brings a store from its schema to the newest, in one transaction
// and after a backup that rotation leaves alone.
func (s *Store) migrate(schema int, steps []migration, now time.Time) error {
	if schema > len(steps) {
		return nil
	}
	if _, err := s.writeBackup(migrationBackup(schema, now)); err != nil {
		return err
	}
	return s.update(func(c *change) error {
		for _, step := range steps[schema-1:] {
			if err := step(c); err != nil {
				return err
			}
		}
		return c.put(bucketStore, keyMarker, marker(len(steps)+1))
	})
}
