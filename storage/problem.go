package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"

	berrors "go.etcd.io/bbolt/errors"

	"rosette/guides/words"
)

var (
	errUnsound = errors.New("the store file is damaged")
	errForeign = errors.New("not a store of Rosette")
	errUnknown = errors.New("no such candidacy")
)

func isUnknown(err error) bool { return errors.Is(err, errUnknown) }

// explained reports whether an error already knows its sentence.
func explained(err error) bool {
	var p *words.Problem
	return errors.As(err, &p)
}

// diskFull reports whether a write failed for want of room. bbolt passes some
// errors on as text only.
func diskFull(err error) bool {
	for _, full := range fullErrors {
		if errors.Is(err, full) || strings.Contains(err.Error(), full.Error()) {
			return true
		}
	}
	return false
}

// openProblem gives an error of opening the file at path its sentence.
func openProblem(err error, path string) error {
	switch {
	case err == nil || explained(err):
		return err
	case errors.Is(err, berrors.ErrTimeout):
		return words.Wrong("store_locked", fmt.Errorf("%w: %w", ErrLocked, err))
	case errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS):
		return words.Wrong("store_read_only", err, "Path", path)
	case diskFull(err):
		return words.Wrong("disk_full", err, "Path", path)
	}
	return words.Wrong("store_folder", err, "Path", path)
}

// saveProblem gives an error of writing the store its sentence.
func saveProblem(err error, path string) error {
	switch {
	case err == nil || explained(err):
		return err
	case diskFull(err):
		return words.Wrong("store_full", err)
	case errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS):
		return words.Wrong("store_read_only", err, "Path", path)
	case errors.Is(err, berrors.ErrDatabaseNotOpen):
		return words.Wrong("store_closed", err)
	}
	return words.Wrong("store_save", err, "Cause", err.Error())
}

// readProblem gives an error of reading the open store its sentence.
func readProblem(err error) error {
	switch {
	case err == nil || explained(err):
		return err
	case errors.Is(err, berrors.ErrDatabaseNotOpen):
		return words.Wrong("store_closed", err)
	}
	return words.Wrong("store_read", err, "Cause", err.Error())
}

// backupProblem gives an error of making a backup its sentence, whatever
// sentence its cause has.
func backupProblem(err error) error {
	switch {
	case err == nil:
		return nil
	case diskFull(err):
		return words.Wrong("backup_full", err)
	case errors.Is(err, berrors.ErrDatabaseNotOpen):
		return words.Wrong("store_closed", err)
	}
	return words.Wrong("backup_failed", err)
}

const longestID = 200 // bytes

// checkID refuses what cannot be a key: ids and names of points and areas are
// the program's or short names, and a zero byte ends them inside longer keys.
func checkID(id string) error {
	if id == "" || len(id) > longestID || strings.ContainsRune(id, 0) {
		return words.Wrong("store_name", fmt.Errorf("%q cannot be a key", id), "Most", longestID)
	}
	return nil
}
