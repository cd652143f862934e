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

func TestJourneyASecondRosetteSaysThatOneIsOpen(t *testing.T) {
	d := newDesktop(t, "1366x768")
	first := d.open()
	began := time.Now()
	second := d.launch()
	status := second.status()
	t.Logf("the second one ended after %v", time.Since(began).Round(time.Millisecond))
	if status <= 0 {
		t.Errorf("the second one ended with status %d, want a failure", status)
	}
	said := strings.TrimSpace(second.errs.String())
	if said == "" || strings.Contains(said, "[[") || strings.Contains(said, "panic") {
		t.Errorf("the second one said %q, want a sentence", said)
	}
	if status := first.close(); status != 0 {
		t.Errorf("the first one ended with status %d, want 0", status)
	}
}
