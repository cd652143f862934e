package files

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides/words"
	"rosette/ui/screentest"
	"rosette/ui/widgets"
)

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestATypedPathIsFound(t *testing.T) {
	docs := screentest.Documents(t)
	for typed, want := range map[string]string{
		"":                                "",
		"  copy.json ":                    filepath.Join(docs, "copy.json"),
		filepath.Join("sub", "copy.json"): filepath.Join(docs, "sub", "copy.json"),
		"~" + string(filepath.Separator) + "copy.json": filepath.Join(filepath.Dir(docs), "copy.json"),
		filepath.Join(docs, "a b.json"):                filepath.Join(docs, "a b.json"),
		"~copy.json":                                   filepath.Join(docs, "~copy.json"),
	} {
		if got := At(typed); got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}

func TestAFreeNameIsOffered(t *testing.T) {
	docs := screentest.Documents(t)
	for _, want := range []string{"candidacy.json", "candidacy 2.json", "candidacy 3.json"} {
		got := Free("candidacy.json")
		if got != filepath.Join(docs, want) {
			t.Fatalf("offered %s, want %s", got, want)
		}
		write(t, got, "x")
	}
}

func TestAFileIsAskedAboutOnce(t *testing.T) {
	dir := t.TempDir()
	one, two := filepath.Join(dir, "one"), filepath.Join(dir, "two")
	write(t, one, "x")
	write(t, two, "x")
	var twice Twice
	for i, c := range []struct {
		path string
		ask  bool
	}{{one, true}, {one, false}, {two, true}, {one, true}, {one, false}, {filepath.Join(dir, "new"), false}, {dir, false}} {
		if got := twice.Ask(c.path); got != c.ask {
			t.Errorf("%d: asks about %s: %v", i, filepath.Base(c.path), got)
		}
	}
}

func newWindow(t *testing.T) *screentest.Bench {
	t.Helper()
	win := screentest.Open(t, screentest.Options{Look: screentest.Light, Size: fyne.NewSize(900, 600)})
	win.SetContent(widgets.Body("behind"))
	return win
}

func TestSaveReplacesAFileOnlyWhenChosenTwice(t *testing.T) {
	docs := screentest.Documents(t)
	path := filepath.Join(docs, "copy.json")
	write(t, path, "the first person")
	win := newWindow(t)
	saved := 0
	Save(win, words.English(), "Save", "copy.json", func(p string) error {
		saved++
		return os.WriteFile(p, []byte("the second"), 0o600)
	}, func(string) {})
	win.Press(fyne.KeyReturn)
	if saved != 0 || win.Canvas().Overlays().Top() == nil {
		t.Fatal("the file was replaced unasked")
	}
	win.Press(fyne.KeyReturn)
	if saved != 1 || win.Canvas().Overlays().Top() != nil {
		t.Error("choosing Save again did not replace the file")
	}
}

func TestSaveKeepsThePathWhenItCouldNotWrite(t *testing.T) {
	screentest.Documents(t)
	win := newWindow(t)
	tries := 0
	Save(win, words.English(), "Save", "copy.json", func(string) error {
		tries++
		return errors.New("full")
	}, func(string) { t.Error("done, although it was not written") })
	win.Press(fyne.KeyReturn, fyne.KeyReturn)
	if tries != 2 || win.Canvas().Overlays().Top() == nil {
		t.Errorf("tried %d times, still asking: %v", tries, win.Canvas().Overlays().Top() != nil)
	}
}

func TestTypingANameReplacesThePathOffered(t *testing.T) {
	docs := screentest.Documents(t)
	write(t, filepath.Join(docs, "mine.json"), "contents")
	win := newWindow(t)
	got := ""
	Open(win, words.English(), "Open", func(data []byte) error { got = string(data); return nil })
	test.Type(win.Canvas().Focused(), "mine.json")
	win.Press(fyne.KeyReturn)
	if got != "contents" {
		t.Errorf("read %q", got)
	}
}
