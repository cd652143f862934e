//go:build journey && linux

package main_test

import (
	"strings"
	"testing"
	"time"
)

func TestJourneyTheWindowOpensAndCloses(t *testing.T) {
	for _, size := range []string{"1366x768", "1920x1080"} {
		t.Run(size, func(t *testing.T) {
			w := newDesktop(t, size).open()
			if got := w.title(); !strings.Contains(got, "Rosette") {
				t.Errorf("the window is called %q", got)
			}
			w.keep("first-window-" + size)
			if status := w.close(); status != 0 {
				t.Errorf("closing the window ended with status %d, want 0", status)
			}
		})
	}
}

// Keys, letters, clicks and sizes in no order that makes sense: the window
// stays painted and still closes when asked.
func TestJourneyNothingBreaksUnderRestlessHands(t *testing.T) {
	w := newDesktop(t, "1920x1080").open()
	for _, size := range [][2]int{{1366, 768}, {640, 480}, {1920, 1080}} {
		w.resize(size[0], size[1])
		w.key("Tab", "Tab", "F6", "shift+F6", "ctrl+2", "Down", "Return", "Escape", "ctrl+z", "ctrl+shift+z", "alt+Left", "ctrl+1")
		w.click(size[0]/2, size[1]/2)
		w.write("Siân Ŵyn £12.50")
		w.click(40, size[1]/3)
		w.key("Escape", "Escape")
	}
	w.waitFor("the window to be painted", func() bool { return painted(w.picture()) })
	w.keep("restless")
	if status := w.close(); status != 0 {
		t.Errorf("closing the window ended with status %d, want 0", status)
	}
}

func TestJourneyASecondRosetteSaysThatOneIsOpen(t *testing.T) {
	d := newDesktop(t, "1366x768")
	first := d.open()
	began := time.Now()
	second := d.launch()
	d.waitFor("the second one to say so", func() bool { return second.errs.String() != "" })
	if took := time.Since(began); took > 2*time.Second {
		t.Errorf("the second one said so after %v, want within 2s", took.Round(time.Millisecond))
	}
	said := strings.TrimSpace(second.errs.String())
	if !strings.Contains(said, "already open") {
		t.Errorf("the second one said %q, want that Rosette is already open", said)
	}
	second.find()
	second.keep("second-instance")
	second.key("Return")
	if status := second.status(); status != 1 {
		t.Errorf("the second one ended with status %d, want 1", status)
	}
	if status := first.close(); status != 0 {
		t.Errorf("the first one ended with status %d, want 0", status)
	}
}
