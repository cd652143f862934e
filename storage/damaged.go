package storage

import (
	"rosette/guides/words"
)

// A Damaged error says that the store cannot be used as it is, and lists what
// Restore can put in its place. Restore keeps the damaged file aside under
// another name, so nothing is given up by it.
type Damaged struct {
	Dir     string
	Backups []Backup // those that are whole, newest first; none when there is no good one
	Problem *words.Problem
}

func (d *Damaged) Error() string { return d.Problem.Error() }

// Unwrap leads to the sentence.
func (d *Damaged) Unwrap() error { return d.Problem }

func damaged(key string, dir string, cause error) *Damaged {
	return &Damaged{Dir: dir, Backups: goodBackups(dir), Problem: words.Wrong(key, cause)}
}

func goodBackups(dir string) []Backup {
	var good []Backup
	for _, b := range Backups(dir) {
		if st, err := inspect(b.Path); err == nil && st.schema <= schemaNow {
			good = append(good, b)
		}
	}
	return good
}
