package storage

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// numbered is a candidacy that says which save it is of; its size varies, so
// that the file's pages are taken and let go.
func numbered(n int) string {
	return fmt.Sprintf(`{"n":%d,"long":"%s"}`, n, strings.Repeat("x", n*997%20000))
}

// saveOn saves from the number in the store on, and prints each number once
// its save is acknowledged.
func saveOn(s *Store) error {
	for n := numberIn(s) + 1; ; n++ {
		if err := s.Save(asha, []byte(numbered(n)), strconv.Itoa(n), noon); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

func numberIn(s *Store) int {
	_, data, err := s.Load("asha")
	if err != nil {
		return 0
	}
	var n int
	fmt.Sscanf(string(data), `{"n":%d`, &n)
	return n
}

func childSaves(dir string) error {
	s, err := Open(dir, noon)
	if err != nil {
		return err
	}
	return saveOn(s)
}

// childBacksUp saves and makes one backup after the other.
func childBacksUp(dir string) error {
	s, err := Open(dir, noon)
	if err != nil {
		return err
	}
	go func() {
		for {
			if err := s.Backup(time.Now()); err != nil {
				fmt.Println("failed:", err)
				os.Exit(1)
			}
		}
	}()
	return saveOn(s)
}

// childRestores puts the newest backup in place, again and again.
func childRestores(dir string) error {
	newest := Backups(dir)[0]
	fmt.Println("restoring")
	for {
		if err := Restore(dir, newest.Path, time.Now()); err != nil {
			return err
		}
	}
}

// killed lets a child work for a random while after its first line, kills it,
// and returns its last line.
func killed(t *testing.T, does, dir string) string {
	t.Helper()
	c := startChild(t, does, dir)
	if !c.lines.Scan() {
		t.Fatal("the child says nothing")
	}
	first := c.lines.Text()
	time.Sleep(time.Duration(rand.IntN(60_000)) * time.Microsecond)
	if last := c.kill(t); last != "" {
		return last
	}
	return first
}

func TestAKillWhileSavingLosesNothingAcknowledged(t *testing.T) {
	dir := t.TempDir()
	for round := range 60 {
		said, err := strconv.Atoi(killed(t, "save", dir))
		if err != nil {
			t.Fatal(err)
		}
		checkAfterKill(t, dir, round, said)
	}
}

func TestAKillDuringABackupLeavesNoHalfBackup(t *testing.T) {
	dir := t.TempDir()
	for round := range 20 {
		said, err := strconv.Atoi(killed(t, "backup", dir))
		if err != nil {
			t.Fatal(err)
		}
		if all, good := Backups(dir), goodBackups(dir); len(all) != len(good) {
			t.Fatalf("round %d: %d of %d backups are good", round, len(good), len(all))
		}
		checkAfterKill(t, dir, round, said)
	}
}

// checkAfterKill opens the store, which checks it, and looks for all that was
// acknowledged: the facts and as much history as is kept.
func checkAfterKill(t *testing.T, dir string, round, said int) {
	t.Helper()
	s, err := Open(dir, noon)
	if err != nil {
		t.Fatalf("round %d: %v", round, err)
	}
	defer s.Close()
	if w := s.Warnings(); len(w) != 0 {
		t.Fatalf("round %d: %v", round, w)
	}
	is := numberIn(s)
	if is < said || is > said+1 {
		t.Fatalf("round %d: %d was said to be saved and %d is there", round, said, is)
	}
	wantData(t, s, "asha", numbered(is))
	steps, err := s.History("asha")
	if err != nil || len(steps) != min(is-1, historyKept) || len(steps) > 0 && steps[0].Note != strconv.Itoa(is) {
		t.Fatalf("round %d: %d steps of history after %d saves, %v", round, len(steps), is, err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*", "*"+temporaryEnd)); len(left) != 0 {
		t.Fatalf("round %d: opening left %v", round, left)
	}
}

// Between the two renames of a restore the store has no file; Open then says
// so and offers the backup, which is whole.
func TestAKillDuringARestoreLeavesAWayOn(t *testing.T) {
	dir := t.TempDir()
	s := mustOpen(t, dir)
	mustSave(t, s, asha, numbered(7), "")
	mustBackup(t, s, noon)
	s.Close()
	for round := range 20 {
		killed(t, "restore", dir)
		s, err := Open(dir, noon)
		if err != nil {
			d := wantDamaged(t, err, "store_missing")
			if err := Restore(dir, d.Backups[0].Path, noon); err != nil {
				t.Fatalf("round %d: %v", round, err)
			}
			s = mustOpen(t, dir)
		}
		wantData(t, s, "asha", numbered(7))
		s.Close()
	}
	aside, err := filepath.Glob(filepath.Join(dir, "kept-aside-*"))
	if err != nil || len(aside) == 0 {
		t.Fatalf("nothing was restored: %v", err)
	}
	for _, path := range aside {
		if _, err := inspect(path); err != nil {
			t.Errorf("%s was kept aside and is damaged: %v", path, err)
		}
	}
}
