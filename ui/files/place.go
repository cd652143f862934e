package files

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
)

// Folder is where files go when nothing else is said: the documents folder, or
// else the home folder.
func Folder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	docs := filepath.Join(home, "Documents")
	if info, err := os.Stat(docs); err == nil && info.IsDir() {
		return docs
	}
	return home
}

// At is the place that a typed path means: a name alone is in the usual
// folder, and ~ is the home folder.
func At(typed string) string {
	path := strings.TrimSpace(typed)
	home, err := os.UserHomeDir()
	if rest, ok := strings.CutPrefix(path, "~"); ok && err == nil && (rest == "" || os.IsPathSeparator(rest[0])) {
		path = filepath.Join(home, rest)
	}
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(Folder(), path)
}

// Free is a path in the usual folder at which there is no file yet: the name
// itself, or else with a number.
func Free(name string) string {
	end := filepath.Ext(name)
	path := filepath.Join(Folder(), name)
	for n := 2; taken(path); n++ {
		path = filepath.Join(Folder(), fmt.Sprintf("%s %d%s", strings.TrimSuffix(name, end), n, end))
	}
	return path
}

func taken(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// SelectAll selects what the box in focus holds, so that typing replaces it.
func SelectAll(win fyne.Window) {
	if box, ok := win.Canvas().Focused().(fyne.Shortcutable); ok {
		box.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// Twice makes a person choose Save twice before a file is replaced.
type Twice struct{ asked string }

// Ask reports whether to ask first: there is a file at the path, and it was
// not asked about just now.
func (t *Twice) Ask(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || t.asked == path {
		return false
	}
	t.asked = path
	return true
}
