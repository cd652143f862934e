package officer

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestTheSheetIsSavedAsPDF(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	if err := os.Mkdir(filepath.Join(home, "Documents"), 0o700); err != nil {
		t.Fatal(err)
	}
	p, w := open(t, plain, usual, faulty())
	test.Tap(button(t, p.page, "Save the quick check"))
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	data, err := os.ReadFile(filepath.Join(home, "Documents", "quick check.pdf"))
	if err != nil || !bytes.HasPrefix(data, []byte("%PDF")) {
		t.Fatalf("%v: %d bytes", err, len(data))
	}
	if !p.done.Visible() {
		t.Error("the page does not say where it is")
	}
}
