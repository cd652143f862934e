//go:build journey && linux

package main_test

import "testing"

// The keys of Undo and Redo come from the toolkit by names of its own, so only
// a real window shows that they work.
func TestJourneyCtrlZTakesATickBackAndCtrlYBringsItAgain(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []string
		want int
	}{
		{"ticked", nil, 1},
		{"undone", []string{"ctrl+z"}, 0},
		{"redone", []string{"ctrl+z", "ctrl+y"}, 1},
		{"redone with Shift", []string{"ctrl+z", "ctrl+shift+z"}, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesktop(t, "1440x900")
			w := d.open()
			w.resize(1440, 900)
			w.write("ashfield")
			w.key("Down", "Return")
			w.key(append(times(4, "Tab"), "Return")...)
			w.goTo("checklist")
			w.key(append([]string{"space"}, c.keys...)...)
			if status := w.close(); status != 0 {
				t.Fatalf("closing ended with status %d", status)
			}
			done := 0
			for _, m := range d.kept().Plan.Marks {
				if !m.Done.IsZero() {
					done++
				}
			}
			if done != c.want {
				t.Errorf("%d tasks are ticked, want %d", done, c.want)
			}
		})
	}
}
