package storage

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestTheFolderIsTheUsersOrTheOneSet(t *testing.T) {
	home := t.TempDir()
	t.Setenv("ROSETTE_DATA", "")
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, "config"))
	t.Setenv("LocalAppData", filepath.Join(home, "local"))
	t.Setenv("AppData", filepath.Join(home, "roaming"))
	want := filepath.Join(home, "config", "rosette")
	switch runtime.GOOS {
	case "windows":
		want = filepath.Join(home, "local", "rosette")
	case "darwin":
		want = filepath.Join(home, "Library", "Application Support", "rosette")
	}
	if got, err := Dir(); got != want || err != nil {
		t.Errorf("the folder is %s, %v", got, err)
	}
	t.Setenv("ROSETTE_DATA", filepath.Join(home, "workshop"))
	if got, err := Dir(); got != filepath.Join(home, "workshop") || err != nil {
		t.Errorf("the folder set is %s, %v", got, err)
	}
}

func TestFoldersThatAreCopiedElsewhereAreNamed(t *testing.T) {
	for _, k := range []struct{ dir, want string }{
		{`C:\Users\Asha\AppData\Local\rosette`, ""},
		{"/home/asha/.config/rosette", ""},
		{"/home/dropboxer/rosette", ""},
		{"/home/asha/OneDriveNotes/rosette", ""},
		{`C:\Users\Asha\OneDrive\rosette`, "OneDrive"},
		{`C:\Users\Asha\OneDrive - Ashwell Vale\rosette`, "OneDrive"},
		{"/Users/asha/Library/CloudStorage/OneDrive-Personal/rosette", "OneDrive"},
		{"/home/asha/Dropbox/rosette", "Dropbox"},
		{"/home/asha/Dropbox (Personal)/rosette", "Dropbox"},
		{"/Users/asha/Library/CloudStorage/GoogleDrive-asha/My Drive/rosette", "Google Drive"},
		{`G:\My Drive\rosette`, "Google Drive"},
		{"/Users/asha/Library/Mobile Documents/com~apple~CloudDocs/rosette", "iCloud"},
		{`C:\Users\Asha\iCloudDrive\rosette`, "iCloud"},
	} {
		if got := synced(k.dir); got != k.want {
			t.Errorf("%s: %q, want %q", k.dir, got, k.want)
		}
	}
	wantProblem(t, Unsafe(`\\server\home\asha`), "store_on_network")
	if err := Unsafe(t.TempDir()); err != nil {
		t.Errorf("a folder of this computer: %v", err)
	}
}

func TestAStoreInASyncedFolderOpensWithAWarning(t *testing.T) {
	s := mustOpen(t, filepath.Join(t.TempDir(), "Dropbox", "rosette"))
	if len(s.Warnings()) != 1 {
		t.Fatalf("warnings: %v", s.Warnings())
	}
	wantProblem(t, s.Warnings()[0], "store_synced")
}

// Permissions do not bind every user that runs tests, so a file stands where
// the folder should be.
func TestAFolderThatCannotBeMadeIsSaid(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{file, filepath.Join(file, "below")} {
		_, err := Open(dir, noon)
		wantProblem(t, err, "store_folder")
	}
}

func TestErrorsOfTheSystemHaveTheirSentence(t *testing.T) {
	denied := &os.PathError{Op: "open", Path: "rosette.db", Err: os.ErrPermission}
	wantProblem(t, openProblem(denied, "rosette.db"), "store_read_only")
	wantProblem(t, saveProblem(denied, "rosette.db"), "store_read_only")
	wantProblem(t, openProblem(fullErrors[0], "rosette.db"), "disk_full")
	wantProblem(t, saveProblem(fullErrors[0], "rosette.db"), "store_full")
	wantProblem(t, saveProblem(os.ErrClosed, "rosette.db"), "store_save")
	wantProblem(t, readProblem(os.ErrClosed), "store_read")
}
