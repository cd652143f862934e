package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"
)

const (
	backupFolder = "backups"
	backupStamp  = "2006-01-02-150405.000" // in UTC, so that names sort by time
	backupEnd    = ".db"

	keptStarts = 10 // the newest backups
	keptDays   = 14 // and the last of each of the newest days
)

// A Backup is a whole copy of the store.
type Backup struct {
	Path string
	At   time.Time // in UTC
}

// Backup makes the rolling backup: a whole copy under a dated name, checked
// before it gets the name. main calls it once at each start; it is safe
// beside saves, and slow for a large store, so not on the way to the window.
// Nothing is written when the newest backup already holds the same. The ten
// newest and the last of each of fourteen days are kept, and one made before a
// migration always.
//
// An error is for telling: the store itself goes on working.
func (s *Store) Backup(now time.Time) error {
	s.backup.Lock()
	defer s.backup.Unlock()
	all := Backups(s.dir)
	if len(all) > 0 && s.holdsTheSame(all[0]) {
		return nil
	}
	made, err := s.writeBackup(now.UTC().Format(backupStamp) + backupEnd)
	if err != nil {
		return err
	}
	for _, old := range surplus(Backups(s.dir), made) {
		if err := os.Remove(old.Path); err != nil {
			return backupProblem(err)
		}
	}
	return nil
}

func (s *Store) holdsTheSame(b Backup) bool {
	st, err := inspect(b.Path)
	if err != nil {
		return false
	}
	var seal uint64
	err = s.view(func(tx *bolt.Tx) error {
		seal = readSeal(tx)
		return nil
	})
	return err == nil && seal == st.seal
}

// writeBackup copies the store to a name in the backup folder and returns the
// path.
func (s *Store) writeBackup(name string) (path string, err error) {
	folder := filepath.Join(s.dir, backupFolder)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", backupProblem(err)
	}
	path = filepath.Join(folder, name)
	err = writeWhole(path, func(f *os.File) error {
		return s.view(func(tx *bolt.Tx) error {
			_, err := tx.WriteTo(f)
			return err
		})
	}, checkCopy)
	return path, backupProblem(err)
}

// checkCopy refuses a copy that is not a whole store.
func checkCopy(path string) error {
	_, err := inspect(path)
	return err
}

// Backups lists the backups of the store in a folder, newest first, without
// looking into them.
func Backups(dir string) []Backup {
	names, err := filepath.Glob(filepath.Join(dir, backupFolder, "*"+backupEnd))
	if err != nil {
		return nil
	}
	var list []Backup
	for _, path := range names {
		name := strings.TrimSuffix(filepath.Base(path), backupEnd)
		stamp, _, _ := strings.Cut(name, migrationMark)
		if at, err := time.Parse(backupStamp, stamp); err == nil {
			list = append(list, Backup{Path: path, At: at})
		}
	}
	slices.SortFunc(list, func(a, b Backup) int { return b.At.Compare(a.At) })
	return list
}

const migrationMark = "-before-schema-"

func migrationBackup(schema int, now time.Time) string {
	return fmt.Sprintf("%s%s%d%s", now.UTC().Format(backupStamp), migrationMark, schema+1, backupEnd)
}

// surplus says which backups rotation takes away; never the one just made,
// which is the last known to be good, whatever the clock says.
func surplus(all []Backup, made string) []Backup {
	var out []Backup
	days := map[string]bool{}
	for i, b := range all {
		day := b.At.Format(time.DateOnly)
		lastOfDay := !days[day] && len(days) < keptDays
		days[day] = true
		if i < keptStarts || lastOfDay || b.Path == made || strings.Contains(b.Path, migrationMark) {
			continue
		}
		out = append(out, b)
	}
	return out
}
