package screentest

import (
	"os"
	"path/filepath"
	"testing"
)

// Home gives the user an empty home folder for one test.
func Home(t testing.TB) (folder string) {
	t.Helper()
	folder = t.TempDir()
	t.Setenv("HOME", folder)
	t.Setenv("USERPROFILE", folder)
	return folder
}

// Documents is Home with a folder for documents, which it returns.
func Documents(t testing.TB) (folder string) {
	t.Helper()
	folder = filepath.Join(Home(t), "Documents")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	return folder
}
