// Package printing writes a PDF where a person finds it, and opens it with the
// program that the system has for it, from which it is printed.
package printing

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"

	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/files"
	"rosette/ui/session"
)

// Opener is Start, or what a test has in its place.
type Opener func(path string, failed func(error)) error

// A Sheet is a PDF of few pages that is printed from the page it belongs to.
type Sheet struct {
	Name string                 // of the file
	Make func() ([]byte, error) // not on the main goroutine, so it touches nothing that changes
	Says func(sentence string)  // hears where the file is, or what went wrong
}

// Open has a sheet made and opened, away from the main goroutine.
func (open Opener) Open(s *session.Session, sheet Sheet) {
	say := s.Words
	var at string
	var err error
	s.Aside(0, func() {
		var data []byte
		if data, err = sheet.Make(); err == nil {
			at, err = Write(say, sheet.Name, func(path string) error { return storage.WriteFile(path, data) })
		}
	}, func() {
		if err != nil {
			sheet.Says(say.Explain(err))
			return
		}
		sheet.Says(say.Say("printing.opening", "Path", at))
		failed := func(error) { sheet.Says(say.Say("printing.no_viewer", "Path", at)) }
		if err := open(at, failed); err != nil {
			failed(err)
		}
	})
}

// Write has a file written that is opened to print, and returns where. It is in
// a folder of ours among the person's documents, which only they can read: a
// viewer that is shut off from the rest of the system still reaches it, and
// nothing is left where nobody would look for it. The error is a
// *words.Problem.
func Write(say *words.Catalogue, name string, write func(path string) error) (string, error) {
	at := filepath.Join(files.Folder(), say.Say("printing.folder"), name)
	if err := os.MkdirAll(filepath.Dir(at), 0o700); err != nil {
		return at, words.Wrong("packs_not_written", err, "Folder", files.Folder())
	}
	return numbered(at, func(path string) error { return NotWritten(write(path), path) })
}

// NotWritten says which folder did not take a file.
func NotWritten(err error, path string) error {
	if p := (*words.Problem)(nil); errors.As(err, &p) && (p.Key == "not_allowed" || p.Key == "file_not_written") {
		return words.Wrong("packs_not_written", err, "Folder", filepath.Dir(path))
	}
	return err
}

// numbered has a file written at a path, or under a name with a number where a
// file of that name is there and cannot be replaced, as when a viewer holds it
// open on Windows. It returns the path in the end.
func numbered(path string, write func(path string) error) (string, error) {
	const most = 9
	end := filepath.Ext(path)
	at := path
	for n := 2; ; n++ {
		err := write(at)
		if err == nil || n > most || errors.Is(err, context.Canceled) {
			return at, err
		}
		if info, missing := os.Stat(at); missing != nil || !info.Mode().IsRegular() {
			return at, err
		}
		at = path[:len(path)-len(end)] + " " + strconv.Itoa(n) + end
	}
}
