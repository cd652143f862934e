// Package storage keeps everything a person typed: candidacies, their history
// and restore points, and settings, in one bbolt file on their own computer.
// It does not know what is in a candidacy: the caller gives JSON and a small
// Summary for lists.
//
// Every change is one committed transaction; when Save returns nil the change
// is on the disk. A Store is safe for use from several goroutines, holds no
// transaction between calls, and hands out copies.
package storage

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"time"

	bolt "go.etcd.io/bbolt"

	"rosette/guides/words"
)

// ErrLocked is in the chain of Open's error when another Rosette has the
// store open.
var ErrLocked = errors.New("the store is open in another process")

// ErrNewer is in the chain of Open's error when a newer Rosette wrote the
// store.
var ErrNewer = errors.New("the store was written by a newer version")

const (
	fileName = "rosette.db"
	lockWait = time.Second // a second instance is told after this
)

var (
	bucketStore       = []byte("store")       // what the file is: marker, created, last, seal
	bucketCandidacies = []byte("candidacies") // id -> envelope of the caller's JSON
	bucketHeads       = []byte("heads")       // id -> envelope of head: what lists show, and where undo stands
	bucketHistory     = []byte("history")     // id 0 step -> envelope of step
	bucketPoints      = []byte("points")      // id 0 name -> envelope of point
	bucketRemoved     = []byte("removed")     // id -> envelope of removed
	bucketSettings    = []byte("settings")    // area -> envelope of the caller's JSON

	buckets = [][]byte{bucketStore, bucketCandidacies, bucketHeads, bucketHistory,
		bucketPoints, bucketRemoved, bucketSettings}
)

// A Store is an open store file.
type Store struct {
	dir      string
	db       *bolt.DB
	warnings []error
	backup   sync.Mutex // one backup at a time
}

// Open opens the store in a folder, making both if they are not there. now
// dates a new file and the copy made before a migration.
//
// The errors to tell apart: ErrLocked (another Rosette has it open; told
// within two seconds), ErrNewer, and *Damaged, which lists the good backups
// that Restore can put in its place. Each explains itself in a sentence.
func Open(dir string, now time.Time) (*Store, error) { return open(dir, now, migrations) }

func open(dir string, now time.Time, steps []migration) (*Store, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, words.Wrong("store_folder", err, "Path", dir)
	}
	path := filepath.Join(dir, fileName)
	state, err := inspectOrCreate(dir, path, len(steps)+1, now)
	if err != nil {
		return nil, err
	}
	db, err := openDB(path, false)
	if err != nil {
		return nil, openProblem(err, path)
	}
	s := &Store{dir: dir, db: db}
	if state.oneMeta {
		s.warnings = append(s.warnings, words.Wrong("store_one_change_back", nil))
	}
	if err := Unsafe(dir); err != nil {
		s.warnings = append(s.warnings, err)
	}
	if err := s.migrate(state.schema, steps, now); err != nil {
		s.Close()
		return nil, err
	}
	removeTemporary(dir)
	return s, nil
}

// inspectOrCreate looks at the file before anything is written to it. A file
// that is missing is made, but only where no backup says that there was one.
func inspectOrCreate(dir, path string, known int, now time.Time) (state, error) {
	st, err := inspect(path)
	if errors.Is(err, os.ErrNotExist) {
		if backups := Backups(dir); len(backups) > 0 {
			return state{}, damaged("store_missing", dir, err)
		}
		if err := create(path, known, now); err != nil {
			return state{}, saveProblem(err, path)
		}
		st, err = inspect(path)
	}
	switch {
	case errors.Is(err, errUnsound):
		return state{}, damaged("store_damaged", dir, err)
	case errors.Is(err, errForeign):
		return state{}, damaged("store_not_ours", dir, err)
	case err != nil:
		return state{}, openProblem(err, path)
	case st.schema > known:
		return state{}, words.Wrong("store_newer", ErrNewer)
	}
	return st, nil
}

// Close closes the store; it waits for a backup that is under way.
func (s *Store) Close() error { return s.db.Close() }

// Folder is where the store, its backups and files kept aside are.
func (s *Store) Folder() string { return s.dir }

// Warnings are what the person should know although the store is open: the
// last save was cut short, or the folder is a synced one.
func (s *Store) Warnings() []error { return s.warnings }

func openDB(path string, readOnly bool) (db *bolt.DB, err error) {
	err = guarded(func() error {
		db, err = bolt.Open(path, 0o600, &bolt.Options{
			Timeout: lockWait, FreelistType: bolt.FreelistMapType, ReadOnly: readOnly, NoStatistics: true,
		})
		return err
	})
	return db, err
}

func (s *Store) view(f func(*bolt.Tx) error) error {
	return readProblem(guarded(func() error { return s.db.View(f) }))
}

// update runs f in one transaction and renews the seal. errNothing leaves the
// file as it is.
func (s *Store) update(f func(*change) error) error {
	err := guarded(func() error {
		return s.db.Update(func(tx *bolt.Tx) error {
			c := &change{tx: tx, seal: readSeal(tx)}
			if err := f(c); err != nil {
				return err
			}
			return writeSeal(tx, c.seal)
		})
	})
	if errors.Is(err, errNothing) {
		return nil
	}
	return saveProblem(err, s.db.Path())
}

var errNothing = errors.New("nothing to change")
