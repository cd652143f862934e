package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/widgets"
)

// startOn begins a run of the app on a folder, without a display.
func startOn(t *testing.T, dir string) *start {
	t.Helper()
	say := words.English()
	s := &start{app: test.NewTempApp(t), dir: dir, words: say, options: Options{Words: say}, watch: func(*Window) {}}
	t.Cleanup(func() {
		if s.store != nil {
			s.store.Close()
		}
	})
	return s
}

// damagedFolder keeps one candidacy, makes so many backups, and damages the
// store.
func damagedFolder(t *testing.T, backups int) string {
	t.Helper()
	dir := t.TempDir()
	store, err := storage.Open(dir, sampleDay)
	if err != nil {
		t.Fatal(err)
	}
	c := guides.Sample(election.ScotlandCouncil)
	c.ID = "sample"
	if err := store.Save(storage.Summary{ID: c.ID, Title: c.Name()}, guides.Marshal(c), "", sampleDay); err != nil {
		t.Fatal(err)
	}
	for i := range backups {
		if err := store.Backup(sampleDay.Add(time.Duration(i) * time.Second)); err != nil {
			t.Fatal(err)
		}
	}
	store.Close()
	if err := os.WriteFile(filepath.Join(dir, "rosette.db"), []byte("not a store"), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

// troubleWindow opens the window that says what is wrong.
func troubleWindow(t *testing.T, s *start) fyne.Window {
	t.Helper()
	if s.open() {
		t.Fatal("a damaged store was opened")
	}
	all := s.app.Driver().AllWindows()
	return all[len(all)-1]
}

func labels(win fyne.Window) []string {
	var all []string
	for _, f := range widgets.Focusables(win.Content()) {
		if b, ok := f.(*widgets.Button); ok {
			all = append(all, b.Label())
		}
	}
	return all
}

func TestADamagedStoreGoesOnFromABackupByEnter(t *testing.T) {
	s := startOn(t, damagedFolder(t, 1))
	win := troubleWindow(t, s)
	win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.store == nil {
		t.Fatal("nothing was opened")
	}
	if list, err := s.store.List(); err != nil || len(list) != 1 {
		t.Errorf("the backup gave %v, %v", list, err)
	}
}

func TestBackupsOfOneMinuteAreOfferedOnce(t *testing.T) {
	got := labels(troubleWindow(t, startOn(t, damagedFolder(t, 3))))
	if len(got) != 3 || !strings.HasPrefix(got[0], "Carry on from") {
		t.Errorf("offered: %q", got)
	}
}

func TestADamagedStoreWithoutABackupCanStartEmpty(t *testing.T) {
	s := startOn(t, damagedFolder(t, 0))
	win := troubleWindow(t, s)
	if got := labels(win); len(got) != 2 || got[0] != "Start with an empty file" {
		t.Fatalf("offered: %q", got)
	}
	win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.store == nil {
		t.Fatal("nothing was opened")
	}
	aside, err := filepath.Glob(filepath.Join(s.dir, "kept-aside-*"))
	if err != nil || len(aside) != 1 {
		t.Errorf("the damaged file is not kept: %v, %v", aside, err)
	}
}

func TestEscapeClosesTheWindowOfTrouble(t *testing.T) {
	s := startOn(t, damagedFolder(t, 0))
	win := troubleWindow(t, s)
	closed := false
	win.SetOnClosed(func() { closed = true })
	win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !closed {
		t.Error("it is still open")
	}
}
