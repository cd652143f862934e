package officer

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"rosette/ui/screentest"
)

func TestTheSheetIsSavedAsPDF(t *testing.T) {
	documents := screentest.Documents(t)
	p, w := open(t, screentest.Light, usual, faulty())
	screentest.Tap(t, p.page, "Save the quick check")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	data, err := os.ReadFile(filepath.Join(documents, "quick check.pdf"))
	if err != nil || !bytes.HasPrefix(data, []byte("%PDF")) {
		t.Fatalf("%v: %d bytes", err, len(data))
	}
	if !p.done.Visible() {
		t.Error("the page does not say where it is")
	}
}
