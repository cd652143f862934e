package storage

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"time"

	berrors "go.etcd.io/bbolt/errors"

	"rosette/guides/words"
)

// Restore puts a backup (a path of Damaged.Backups or Backups) in the place
// of the store in a folder; with no backup named, an empty store. What was
// there is kept beside it under a dated name. The store must be closed; Open
// it afterwards. Until the copy is whole and checked, nothing is changed.
func Restore(dir, backup string, now time.Time) error {
	path := filepath.Join(dir, fileName)
	if err := refuseInUse(path); err != nil {
		return err
	}
	tmp := temporary(path)
	defer os.Remove(tmp)
	if err := fill(tmp, backup, now); err != nil {
		return err
	}
	if err := setAside(path, now); err != nil {
		return saveProblem(err, path)
	}
	return saveProblem(placeNew(tmp, path), path)
}

// fill makes the store that is to be put in place.
func fill(tmp, backup string, now time.Time) error {
	if backup == "" {
		return saveProblem(create(tmp, schemaNow, now), tmp)
	}
	if err := checkCopy(backup); err != nil {
		return words.Wrong("backup_damaged", err)
	}
	from, err := os.Open(backup)
	if err != nil {
		return saveProblem(err, backup)
	}
	defer from.Close()
	err = writeWhole(tmp, func(f *os.File) error {
		_, err := io.Copy(f, from)
		return err
	}, checkCopy)
	return saveProblem(err, tmp)
}

// setAside renames the store file to a dated name that is not yet taken.
func setAside(path string, now time.Time) error {
	aside := filepath.Join(filepath.Dir(path), "kept-aside-"+now.UTC().Format(backupStamp)+backupEnd)
	if _, err := os.Lstat(aside); err == nil {
		return setAside(path, now.Add(time.Millisecond))
	}
	err := os.Rename(path, aside)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}

func refuseInUse(path string) error {
	if _, err := os.Stat(path); err != nil {
		return nil // nothing is there to be in use
	}
	db, err := openDB(path, true)
	if err == nil {
		return db.Close()
	}
	if errors.Is(err, berrors.ErrTimeout) {
		return openProblem(err, path)
	}
	return nil // damaged, which is what Restore is for
}
