package delivery

import (
	"bytes"
	"os"
	"testing"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/ui/screentest"
)

func TestTheSheetIsOpenedToPrint(t *testing.T) {
	screentest.Documents(t)
	d, _ := open(t, screentest.Light, usual, guides.Sample(election.EnglandPrincipal))
	var opened string
	d.open = func(path string, _ func(error)) error { opened = path; return nil }
	screentest.Tap(t, d.page, "Open to print")
	data, err := os.ReadFile(opened)
	if err != nil || !bytes.HasPrefix(data, []byte("%PDF")) || !d.done.Visible() {
		t.Errorf("%v: %d bytes, said %v", err, len(data), d.done.Visible())
	}
}
