package storage

import (
	"os"
	"path/filepath"
	"strings"
	"time"
)

// stale is how long nothing was written to a temporary file before it is taken
// to be left by a program that was killed.
const stale = time.Hour

// RemoveStale takes away what a kill in the middle of writing files left in a
// folder: only files by the name that Rosette gives while it writes, and only
// those that nobody writes to any more.
func RemoveStale(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), temporaryEnd) || !e.Type().IsRegular() {
			continue
		}
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > stale {
			os.Remove(filepath.Join(folder, e.Name()))
		}
	}
}
