package packs

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides/pack"
	"rosette/ui/files"
	"rosette/ui/screentest"
	"rosette/ui/theme"
)

// said is all the text at the foot of the screen.
func said(t *testing.T, p *Screen) string {
	t.Helper()
	return test.RenderObjectToMarkup(p.desk.foot)
}

func wroteOnly(t *testing.T, folder, name string) []byte {
	t.Helper()
	list, err := os.ReadDir(folder)
	if err != nil || len(list) != 1 || list[0].Name() != name {
		t.Fatalf("the folder has %v, %v", list, err)
	}
	data, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestOpenToPrintWritesAPDFThatOnlyItsOwnerReads(t *testing.T) {
	p, _, seen := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	p.Show("print")
	folder := filepath.Join(files.Folder(), "Rosette")
	name := "Rosette, pack for my own folder.pdf"
	if data := wroteOnly(t, folder, name); !strings.HasPrefix(string(data), "%PDF-") {
		t.Errorf("the file begins %q", data[:8])
	}
	if info, err := os.Stat(filepath.Join(folder, name)); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("the file is %v, %v", info.Mode(), err)
	}
	if len(*seen) != 1 || (*seen)[0] != filepath.Join(folder, name) {
		t.Errorf("opened %v", *seen)
	}
	if !strings.Contains(said(t, p), "opening to print") {
		t.Errorf("says %s", said(t, p))
	}
	test.Tap(p.print)
	wroteOnly(t, folder, name)
}

func TestNoViewerIsSaidWithThePlaceOfTheFile(t *testing.T) {
	p, _, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	p.open = func(string, func(error)) error { return errors.New("no such program") }
	p.openToPrint()
	if got := said(t, p); !strings.Contains(got, "No program on this computer") {
		t.Errorf("says %s", got)
	}
	p.open = func(_ string, failed func(error)) error { failed(errors.New("exit status 3")); return nil }
	p.openToPrint()
	if got := said(t, p); !strings.Contains(got, "No program on this computer") {
		t.Errorf("says %s", got)
	}
}

func TestStopLeavesNoFile(t *testing.T) {
	p, _, seen := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	var work, then func()
	p.away = func(w, t func()) { work, then = w, t }
	p.openToPrint()
	if got := said(t, p); !strings.Contains(got, "0 of ") {
		t.Errorf("says %s", got)
	}
	p.ask("", "") // nothing else while a pack is written
	if p.win.Canvas().Overlays().Top() != nil {
		t.Error("a second pack can be begun")
	}
	p.stop()
	work()
	then()
	if list, _ := os.ReadDir(filepath.Join(files.Folder(), "Rosette")); len(list) != 0 || len(*seen) != 0 {
		t.Errorf("left %v, opened %v", list, *seen)
	}
	if got := said(t, p); !strings.Contains(got, "Stopped") {
		t.Errorf("says %s", got)
	}
}

func TestSaveInEveryFormat(t *testing.T) {
	begins := map[pack.Format]string{pack.PDF: "%PDF-", pack.HTML: "<!", pack.Text: ""}
	for format, begin := range begins {
		p, _, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
		folder := t.TempDir()
		a := p.ask(filepath.Join(folder, "mine.pdf"), "")
		a.choose(string(format))
		a.save()
		data := wroteOnly(t, folder, "mine"+endings[format])
		if !strings.HasPrefix(string(data), begin) || len(data) < 500 {
			t.Errorf("%s begins %q", format, data[:20])
		}
		if got := said(t, p); !strings.Contains(got, "Saved in") {
			t.Errorf("says %s", got)
		}
	}
}

func TestAFileIsReplacedOnlyWhenAskedTwice(t *testing.T) {
	p, _, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	folder := t.TempDir()
	path := filepath.Join(folder, "mine.txt")
	if err := os.WriteFile(path, []byte("a letter"), 0o600); err != nil {
		t.Fatal(err)
	}
	a := p.ask(path, "")
	a.save()
	if data := wroteOnly(t, folder, "mine.txt"); string(data) != "a letter" {
		t.Error("the file was replaced unasked")
	}
	a.save()
	if data := wroteOnly(t, folder, "mine.txt"); string(data) == "a letter" {
		t.Error("the file was not replaced")
	}
}

func TestAFolderThatCannotBeWrittenKeepsThePath(t *testing.T) {
	p, w, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	for _, folder := range []string{filepath.Join(t.TempDir(), "gone"), blocked(t)} {
		path := filepath.Join(folder, "mine.pdf")
		p.ask(path, "").save()
		top := w.Canvas().Overlays().Top()
		if top == nil {
			t.Fatal("the question is not asked again")
		}
		if got := p.asking.path.Text(); got != path {
			t.Errorf("the path is now %q", got)
		}
		if got, want := p.asking.path.Error(), "Could not write to "+folder+". Choose another folder"; got != want {
			t.Errorf("says %q, want %q", got, want)
		}
		w.Canvas().Overlays().Remove(top)
	}
}

// blocked is a folder that is really a file, so that nobody can write in it.
func blocked(t *testing.T) string {
	at := filepath.Join(t.TempDir(), "D")
	if err := os.WriteFile(at, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return at
}

func TestPrintFolderThatCannotBeMade(t *testing.T) {
	p, w, seen := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	if err := os.WriteFile(filepath.Join(files.Folder(), "Rosette"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	p.openToPrint()
	if w.Canvas().Overlays().Top() == nil || len(*seen) != 0 {
		t.Error("another folder is not asked for")
	}
}

func TestFileNamesHoldNothingThatWasTyped(t *testing.T) {
	p, _, _ := start(t, screentest.Sample(), theme.Options{}, fyne.NewSize(1216, 844))
	for _, o := range p.made.all {
		p.choose(o.ID, 0)
		name := p.fileName(pack.PDF)
		if strings.Contains(name, "Asha") || strings.Contains(name, "Morgan") || cleanName(name) != name || name[0] != 'R' {
			t.Errorf("the file is called %q", name)
		}
	}
}
