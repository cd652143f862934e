package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func mustBackup(t testing.TB, s *Store, now time.Time) {
	t.Helper()
	if err := s.Backup(now); err != nil {
		t.Fatal(err)
	}
}

// spoil overwrites a file but for its first two pages.
func spoil(t testing.TB, path string) {
	t.Helper()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 2 * os.Getpagesize(); i < len(file); i++ {
		file[i] ^= 0x55
	}
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestABackupBringsADamagedStoreBack(t *testing.T) {
	dir := t.TempDir()
	s := mustOpen(t, dir)
	mustSave(t, s, asha, `{"v":1}`, "")
	mustBackup(t, s, noon)
	mustSave(t, s, asha, `{"v":2}`, "Value")
	mustBackup(t, s, noon.Add(time.Hour))
	mustSave(t, s, asha, `{"v":3}`, "Value")
	mustBackup(t, s, noon.Add(2*time.Hour))
	s.Close()
	spoil(t, filepath.Join(dir, fileName))
	spoil(t, Backups(dir)[0].Path)

	_, err := Open(dir, noon)
	d := wantDamaged(t, err, "store_damaged")
	if len(d.Backups) != 2 || !d.Backups[0].At.Equal(noon.Add(time.Hour)) || !d.Backups[1].At.Equal(noon) {
		t.Fatalf("good backups: %v", d.Backups)
	}
	wantProblem(t, Restore(dir, Backups(dir)[0].Path, noon), "backup_damaged")
	broken, err := os.ReadFile(filepath.Join(dir, fileName))
	if err != nil {
		t.Fatal(err)
	}
	if err := Restore(dir, d.Backups[0].Path, noon); err != nil {
		t.Fatal(err)
	}
	s = mustOpen(t, dir)
	wantData(t, s, "asha", `{"v":2}`)

	aside, err := filepath.Glob(filepath.Join(dir, "kept-aside-*"))
	if err != nil || len(aside) != 1 {
		t.Fatalf("kept aside: %v, %v", aside, err)
	}
	if kept, err := os.ReadFile(aside[0]); string(kept) != string(broken) || err != nil {
		t.Errorf("the damaged file was not kept as it was: %v", err)
	}
}

func TestRestoreAnyTimeKeepsWhatItReplaces(t *testing.T) {
	dir := t.TempDir()
	s := mustOpen(t, dir)
	mustSave(t, s, asha, `{"v":1}`, "")
	mustBackup(t, s, noon)
	mustSave(t, s, asha, `{"v":2}`, "Value")
	backup := Backups(dir)[0].Path
	wantProblem(t, Restore(dir, backup, noon), "store_locked")
	s.Close()
	for range 3 { // at the same moment, under three names
		if err := Restore(dir, backup, noon); err != nil {
			t.Fatal(err)
		}
	}
	aside, err := filepath.Glob(filepath.Join(dir, "kept-aside-*"))
	if err != nil || len(aside) != 3 {
		t.Errorf("kept aside: %v, %v", aside, err)
	}
	wantData(t, mustOpen(t, dir), "asha", `{"v":1}`)
}

func TestAMissingStoreIsNotTakenForAFirstStart(t *testing.T) {
	dir := t.TempDir()
	s := mustOpen(t, dir)
	mustSave(t, s, asha, `{"v":1}`, "")
	mustBackup(t, s, noon)
	s.Close()
	if err := os.Remove(filepath.Join(dir, fileName)); err != nil {
		t.Fatal(err)
	}
	_, err := Open(dir, noon)
	if d := wantDamaged(t, err, "store_missing"); len(d.Backups) != 1 {
		t.Errorf("backups: %v", d.Backups)
	}
	if err := Restore(dir, "", noon); err != nil {
		t.Fatal(err)
	}
	if list, err := mustOpen(t, dir).List(); len(list) != 0 || err != nil {
		t.Errorf("an empty store lists %v, %v", list, err)
	}
}

func TestABackupOfTheSameIsNotWrittenAgain(t *testing.T) {
	dir := t.TempDir()
	s := mustOpen(t, dir)
	mustSave(t, s, asha, `{"v":1}`, "")
	mustBackup(t, s, noon)
	mustBackup(t, s, noon.Add(time.Hour))
	if n := len(Backups(dir)); n != 1 {
		t.Errorf("%d backups of one state", n)
	}
	spoil(t, Backups(dir)[0].Path)
	mustBackup(t, s, noon.Add(2*time.Hour))
	if good := goodBackups(dir); len(good) != 1 || !good[0].At.Equal(noon.Add(2*time.Hour)) {
		t.Errorf("a damaged backup stood for a good one: %v", good)
	}
}

func TestRotationKeepsTenStartsAndFourteenDays(t *testing.T) {
	var all []Backup // newest first, three a day for thirty days
	for i := range 90 {
		at := noon.AddDate(0, 0, -i/3).Add(time.Duration(-i%3) * time.Hour)
		all = append(all, Backup{Path: at.Format(backupStamp), At: at})
	}
	gone := map[string]bool{}
	for _, b := range surplus(all, all[80].Path) {
		gone[b.Path] = true
	}
	var kept []int
	for i, b := range all {
		if !gone[b.Path] {
			kept = append(kept, i)
		}
	}
	want := []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 80}
	if diff := cmp.Diff(want, kept); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
}

func TestRotationNeverTakesTheLastGoodOne(t *testing.T) {
	dir := t.TempDir()
	s := mustOpen(t, dir)
	// A clock once ten years ahead left backups that sort before all others.
	for i := range keptStarts + 2 {
		mustSave(t, s, asha, fmt.Sprintf(`{"v":%d}`, i), "Value")
		mustBackup(t, s, noon.AddDate(10, 0, i))
		spoil(t, Backups(dir)[0].Path)
	}
	mustBackup(t, s, noon)
	good := goodBackups(dir)
	if len(good) != 1 || !good[0].At.Equal(noon) {
		t.Errorf("good backups: %v", good)
	}
}

func TestABackupThatCannotBeMadeStopsNothing(t *testing.T) {
	dir := t.TempDir()
	s := mustOpen(t, dir)
	if err := os.WriteFile(filepath.Join(dir, backupFolder), []byte("a file where a folder should be"), 0o600); err != nil {
		t.Fatal(err)
	}
	wantProblem(t, s.Backup(noon), "backup_failed")
	mustSave(t, s, asha, `{"v":1}`, "")
	wantData(t, s, "asha", `{"v":1}`)
}

func TestSavesGoOnBesideABackup(t *testing.T) {
	dir := t.TempDir()
	s := mustOpen(t, dir)
	done := make(chan error)
	go func() {
		for i := range 5 {
			if err := s.Backup(noon.Add(time.Duration(i) * time.Minute)); err != nil {
				done <- err
				return
			}
		}
		done <- nil
	}()
	for i := range 60 {
		mustSave(t, s, Summary{ID: fmt.Sprint(i % 6)}, fmt.Sprintf(`{"v":"%0*d"}`, 500*i, i), "Value")
		if _, err := s.List(); err != nil {
			t.Fatal(err)
		}
	}
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if all, good := Backups(dir), goodBackups(dir); len(good) != len(all) || len(good) == 0 {
		t.Errorf("%d of %d backups are good", len(good), len(all))
	}
}
