package storage

import (
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"runtime/debug"
	"syscall"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// A state is what inspect found of a sound store.
type state struct {
	schema  int
	seal    uint64
	oneMeta bool // one of the two meta pages is bad: the file may stand one change back
}

// inspect looks through the whole store file at path and changes nothing. The
// error is errUnsound for damage, errForeign for a file that is not a store,
// and otherwise that of opening it. It takes a shared lock meanwhile.
func inspect(path string) (st state, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return st, err
	}
	if info.Size() == 0 {
		return st, fmt.Errorf("%w: it is empty", errUnsound)
	}
	db, err := openDB(path, true)
	if err != nil {
		return st, openedBadly(err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()

	st.oneMeta, err = checkPages(path)
	if err != nil {
		return st, fmt.Errorf("%w: %w", errUnsound, err)
	}
	err = guarded(func() error { return db.View(st.check) })
	return st, err
}

// check reads the store's own marker, lets bbolt check its tree, and compares
// the seal with the records.
func (st *state) check(tx *bolt.Tx) error {
	schema, err := readMarker(tx)
	if err != nil {
		return err
	}
	st.schema = schema
	if err := firstOf(tx.Check()); err != nil {
		return fmt.Errorf("%w: %w", errUnsound, err)
	}
	if schema > schemaNow {
		return nil // its seal and buckets are for a newer Rosette to judge
	}
	for _, name := range buckets {
		if tx.Bucket(name) == nil {
			return fmt.Errorf("%w: the bucket %s is missing", errUnsound, name)
		}
	}
	counted, err := countSeal(tx)
	if err != nil {
		return fmt.Errorf("%w: %w", errUnsound, err)
	}
	if st.seal = readSeal(tx); st.seal != counted {
		return fmt.Errorf("%w: the records do not add up to the seal", errUnsound)
	}
	return nil
}

// firstOf waits until all are said: Check reads the file until then.
func firstOf(all <-chan error) (first error) {
	for err := range all {
		if first == nil {
			first = err
		}
	}
	return first
}

// openedBadly tells damage from what the operating system refuses.
func openedBadly(err error) error {
	var system syscall.Errno
	if errors.Is(err, berrors.ErrTimeout) || errors.Is(err, fs.ErrPermission) || errors.As(err, &system) {
		return err
	}
	return fmt.Errorf("%w: %w", errUnsound, err)
}

// guarded turns a panic into an error, and a fault while reading the mapped
// file (which a lost disk can cause at any time) into a panic first.
func guarded(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v", errUnsound, r)
		}
	}()
	return f()
}

// The marker says that the file is ours and of which schema, with a checksum
// so that a damaged number is not taken for a newer schema.
var keyMarker = []byte("marker")

func marker(schema int) []byte {
	says := fmt.Sprintf("rosette %d", schema)
	return fmt.Appendf(nil, "%s %08x", says, crc32.Checksum([]byte(says), castagnoli))
}

func readMarker(tx *bolt.Tx) (schema int, err error) {
	b := tx.Bucket(bucketStore)
	if b == nil {
		return 0, errForeign
	}
	value := string(b.Get(keyMarker))
	if _, err := fmt.Sscanf(value, "rosette %d", &schema); err != nil || schema < 1 {
		return 0, errForeign
	}
	if value != string(marker(schema)) {
		return 0, fmt.Errorf("%w: its marker is damaged", errUnsound)
	}
	return schema, nil
}

// create makes an empty store at path, whole or not at all.
func create(path string, schema int, now time.Time) error {
	tmp := temporary(path)
	defer os.Remove(tmp)
	db, err := openDB(tmp, false)
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bolt.Tx) error {
		for _, name := range buckets {
			if _, err := tx.CreateBucket(name); err != nil {
				return err
			}
		}
		c := &change{tx: tx}
		if err := c.put(bucketStore, keyMarker, marker(schema)); err != nil {
			return err
		}
		if err := c.put(bucketStore, []byte("created"), []byte(now.UTC().Format(time.RFC3339))); err != nil {
			return err
		}
		return writeSeal(tx, c.seal)
	})
	if err := errors.Join(err, db.Close()); err != nil {
		return err
	}
	return placeNew(tmp, path)
}
