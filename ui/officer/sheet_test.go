package officer

import (
	"bytes"
	"os"
	"testing"

	"rosette/ui/screentest"
)

func TestTheSheetIsOpenedToPrint(t *testing.T) {
	screentest.Documents(t)
	p, _ := open(t, screentest.Light, usual, faulty())
	var opened string
	p.open = func(path string, _ func(error)) error { opened = path; return nil }
	screentest.Tap(t, p.page, "Open to print")
	data, err := os.ReadFile(opened)
	if err != nil || !bytes.HasPrefix(data, []byte("%PDF")) || !p.done.Visible() {
		t.Errorf("%v: %d bytes, said %v", err, len(data), p.done.Visible())
	}
}
