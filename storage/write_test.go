package storage

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAFileIsWrittenWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "asha.json")
	for _, text := range []string{"first", "second, and longer", ""} {
		if err := WriteFile(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); string(got) != text || err != nil {
			t.Errorf("wrote %q, read %q, %v", text, got, err)
		}
	}
	for _, k := range []struct{ name, path, key string }{
		{"a folder", dir, "file_is_folder"},
		{"a device", os.DevNull, "file_is_folder"},
		{"a folder that is not there", filepath.Join(dir, "none", "a.json"), "file_not_written"},
		{"a file where a folder should be", filepath.Join(path, "a.json"), "file_not_written"},
	} {
		t.Run(k.name, func(t *testing.T) { wantProblem(t, WriteFile(k.path, []byte("x")), k.key) })
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("left in the folder: %v, %v", entries, err)
	}
}
