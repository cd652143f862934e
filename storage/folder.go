package storage

import (
	"os"
	"path/filepath"
)

// A Folder takes many files, each whole or not at all, and brings them to the
// disk together when it is closed, which is far faster than one by one.
type Folder struct{ path string }

// OpenFolder makes the folder if it is not there, and takes away what a program
// that was killed left in it.
func OpenFolder(path string) (*Folder, error) {
	if err := os.MkdirAll(path, 0o700); err != nil {
		return nil, writeProblem(err, path)
	}
	RemoveStale(path)
	return &Folder{path}, nil
}

// Put writes a file, which only the owner can read, in place of one of the
// same name. A failure leaves the older one.
func (f *Folder) Put(name string, data []byte) error {
	path := filepath.Join(f.path, name)
	tmp := path + temporaryEnd
	err := os.WriteFile(tmp, data, 0o600)
	if err == nil {
		err = os.Rename(tmp, path)
	}
	if err != nil {
		os.Remove(tmp)
		return writeProblem(err, path)
	}
	return nil
}

// Close brings the names of all files to the disk.
func (f *Folder) Close() error {
	if err := syncFolder(f.path); err != nil {
		return writeProblem(err, f.path)
	}
	return nil
}
