package storage

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAFolderTakesWholeFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b")
	f, err := OpenFolder(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"first", "second"} {
		if err := f.Put("x.pdf", []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(filepath.Join(path, "x.pdf")); err != nil || string(text) != "second" {
		t.Errorf("%q, %v", text, err)
	}
	if err := os.Mkdir(filepath.Join(path, "y.pdf"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := f.Put("y.pdf", []byte("z")); err == nil {
		t.Error("a folder was replaced by a file")
	}
	if left, _ := os.ReadDir(path); len(left) != 2 {
		t.Errorf("%d names left, want 2", len(left))
	}
	if _, err := OpenFolder(filepath.Join(path, "x.pdf")); err == nil {
		t.Error("a file was opened as a folder")
	}
}
