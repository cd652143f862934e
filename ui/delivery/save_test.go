package delivery

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/ui/screentest"
)

func TestTheSheetIsSavedAsPDF(t *testing.T) {
	documents := screentest.Documents(t)
	d, w := open(t, screentest.Light, usual, guides.Sample(election.EnglandPrincipal))
	screentest.Tap(t, d.page, "Save the leaving sheet")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	data, err := os.ReadFile(filepath.Join(documents, "leaving the house.pdf"))
	if err != nil || !bytes.HasPrefix(data, []byte("%PDF")) {
		t.Fatalf("%v: %d bytes", err, len(data))
	}
	if !d.done.Visible() {
		t.Error("the page does not say where it is")
	}
}
