package printing

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/session"
)

// a session whose work is done at once, and a home of its own.
func here(t *testing.T) (*session.Session, string) {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	now := time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)
	store, err := storage.Open(t.TempDir(), now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return session.New(store, words.English(), func() time.Time { return now }, nil), home
}

func TestASheetIsWrittenAndOpened(t *testing.T) {
	s, home := here(t)
	var said, opened string
	sheet := Sheet{Name: "quick check.pdf", Make: func() ([]byte, error) { return []byte("%PDF"), nil },
		Says: func(sentence string) { said = sentence }}
	Opener(func(path string, _ func(error)) error { opened = path; return nil }).Open(s, sheet)
	at := filepath.Join(home, "Rosette", "quick check.pdf")
	info, err := os.Stat(at)
	if err != nil || opened != at || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%v, opened %q", err, opened)
	}
	if !strings.Contains(said, at) || !strings.Contains(said, "opening to print") {
		t.Errorf("says %q", said)
	}
	for name, open := range map[string]Opener{
		"at once": func(string, func(error)) error { return errors.New("none") },
		"later":   func(_ string, failed func(error)) error { failed(errors.New("exit status 3")); return nil },
	} {
		open.Open(s, sheet)
		if !strings.Contains(said, "No program on this computer") || !strings.Contains(said, at) {
			t.Errorf("%s: says %q", name, said)
		}
	}
}

func TestWhatGoesWrongIsSaid(t *testing.T) {
	s, home := here(t)
	var said string
	never := Opener(func(string, func(error)) error { t.Error("something is opened"); return nil })
	never.Open(s, Sheet{Name: "a.pdf", Make: func() ([]byte, error) { return nil, words.Wrong("pack_today", nil) },
		Says: func(sentence string) { said = sentence }})
	if said == "" {
		t.Error("nothing is said of a sheet that could not be made")
	}
	if err := os.WriteFile(filepath.Join(home, "Rosette"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	never.Open(s, Sheet{Name: "a.pdf", Make: func() ([]byte, error) { return nil, nil }, Says: func(sentence string) { said = sentence }})
	if !strings.Contains(said, "Could not write to "+home) {
		t.Errorf("says %q", said)
	}
}

func TestNumbered(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a.b", "pack.pdf")
	held := errors.New("held open")
	write := func(at string) error {
		if strings.HasSuffix(at, "pack.pdf") || strings.HasSuffix(at, "pack 2.pdf") {
			return held
		}
		return nil
	}
	if got, err := numbered(path, write); got != path || err != held {
		t.Errorf("with no file there: %s, %v", got, err)
	}
	if err := os.Mkdir(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"pack.pdf", "pack 2.pdf"} {
		if err := os.WriteFile(filepath.Join(filepath.Dir(path), name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := numbered(path, write); filepath.Base(got) != "pack 3.pdf" || err != nil {
		t.Errorf("with two files held: %s, %v", got, err)
	}
	if _, err := numbered(path, func(string) error { return held }); err != held {
		t.Errorf("always held: %v", err)
	}
}
