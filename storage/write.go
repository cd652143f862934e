package storage

import (
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"rosette/guides/words"
)

const temporaryEnd = ".rosette-tmp"

// WriteFile writes a file whole or not at all: into a temporary file in the
// same folder, to the disk, then to its name. A file that was there is
// replaced only by a whole new one, and a failure leaves nothing behind. Only
// the owner can read it. A path that is a folder or a device is refused.
func WriteFile(path string, data []byte) error {
	return FillFile(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// FillFile is WriteFile for a file that is written bit by bit. When fill fails
// with a *words.Problem, that is the error, and there is no file.
func FillFile(path string, fill func(io.Writer) error) error {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return words.Wrong("file_is_folder", nil, "Path", path)
	}
	err := writeWhole(path, func(f *os.File) error { return fill(f) }, nil)
	if known := (*words.Problem)(nil); err == nil || errors.As(err, &known) {
		return err
	}
	return writeProblem(err, path)
}

// writeProblem says why a file could not be written.
func writeProblem(err error, path string) error {
	switch {
	case diskFull(err):
		return words.Wrong("disk_full", err, "Path", path)
	case errors.Is(err, fs.ErrPermission):
		return words.Wrong("not_allowed", err, "Path", path)
	}
	return words.Wrong("file_not_written", err, "Path", path)
}

// writeWhole fills a temporary file, syncs it, has it checked if check is not
// nil, and gives it its name.
func writeWhole(path string, fill func(*os.File) error, check func(path string) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "*"+temporaryEnd)
	if err != nil {
		return err
	}
	tmp := f.Name()
	defer func() {
		if err != nil {
			os.Remove(tmp)
		}
	}()
	err = fill(f)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if check != nil {
		if err = check(tmp); err != nil {
			return err
		}
	}
	if err = os.Rename(tmp, path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// placeNew gives a whole file on the disk its name, unless a file of that
// name came to be meanwhile.
func placeNew(tmp, path string) error {
	err := os.Link(tmp, path)
	switch {
	case errors.Is(err, fs.ErrExist):
		return nil // another Rosette was first; its file is as good
	case err != nil: // a disk that knows no links
		err = os.Rename(tmp, path)
	}
	return errors.Join(err, syncFolder(filepath.Dir(path)))
}

// syncFolder makes a new name last. Windows has no such call and needs none.
func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// temporary is a name beside path that nobody else uses.
func temporary(path string) string {
	return path + "." + rand.Text() + temporaryEnd
}

// removeTemporary takes away what a kill in the middle of a write left.
func removeTemporary(dir string) {
	for _, folder := range []string{dir, filepath.Join(dir, backupFolder)} {
		entries, err := os.ReadDir(folder)
		if err != nil {
			continue
		}
		for _, e := range entries {
			if strings.HasSuffix(e.Name(), temporaryEnd) {
				os.Remove(filepath.Join(folder, e.Name()))
			}
		}
	}
}
