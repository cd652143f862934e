package storage

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestOnlyOldTemporaryFilesOfOursAreRemoved(t *testing.T) {
	dir := t.TempDir()
	old, now := time.Now().Add(-2*stale), time.Now()
	put := func(name string, at time.Time) {
		t.Helper()
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	put("pack-3.pdf"+temporaryEnd, old)
	put("1234567"+temporaryEnd, old)
	put("pack-4.pdf"+temporaryEnd, now) // another program may be writing it
	put("letter.tmp", old)
	put("pack-1.pdf", old)
	if err := os.Mkdir(filepath.Join(dir, "folder"+temporaryEnd), 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenFolder(dir); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var left []string
	for _, e := range entries {
		left = append(left, e.Name())
	}
	want := []string{"folder" + temporaryEnd, "letter.tmp", "pack-1.pdf", "pack-4.pdf" + temporaryEnd}
	if diff := cmp.Diff(want, left); diff != "" {
		t.Error(diff)
	}
	RemoveStale(filepath.Join(dir, "gone")) // which is no trouble
}
