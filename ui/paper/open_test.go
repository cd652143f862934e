package paper

import (
	"bytes"
	"os"
	"testing"

	"rosette/ui/screentest"
)

func TestAPaperIsOpenedToPrintByItself(t *testing.T) {
	screentest.Documents(t)
	p, _ := openForm(t, screentest.Light, usual, screentest.Sample(), "consent")
	var opened string
	p.start = func(path string, _ func(error)) error { opened = path; return nil }
	screentest.Tap(t, p.page, "Open to print")
	data, err := os.ReadFile(opened)
	if err != nil || !bytes.HasPrefix(data, []byte("%PDF")) {
		t.Errorf("%v: %d bytes", err, len(data))
	}
}
