package delivery

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/election"
)

func TestTheSheetIsSavedAsPDF(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	if err := os.Mkdir(filepath.Join(home, "Documents"), 0o700); err != nil {
		t.Fatal(err)
	}
	d, w := open(t, plain, usual, guides.Sample(election.EnglandPrincipal))
	test.Tap(button(t, d.page, "Save the leaving sheet"))
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	data, err := os.ReadFile(filepath.Join(home, "Documents", "leaving the house.pdf"))
	if err != nil || !bytes.HasPrefix(data, []byte("%PDF")) {
		t.Fatalf("%v: %d bytes", err, len(data))
	}
	if !d.done.Visible() {
		t.Error("the page does not say where it is")
	}
}
