//go:build journey && linux

package main_test

import (
	"fmt"
	"image"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A window is a running Rosette.
type window struct {
	*desktop
	*process
	id   string
	errs lockedBuffer
}

// launch starts Rosette without waiting for a window.
func (d *desktop) launch() *window {
	d.t.Helper()
	w := &window{desktop: d}
	cmd := exec.Command(*program)
	cmd.Env = d.env()
	cmd.Stdout, cmd.Stderr = io.Discard, &w.errs
	w.process = d.start(cmd)
	d.t.Cleanup(func() {
		if d.t.Failed() {
			d.keep("failed-" + strings.ReplaceAll(d.t.Name(), "/", "-"))
			d.t.Logf("Rosette said:\n%s", w.errs.String())
		}
	})
	return w
}

// open starts Rosette and waits until its window is painted and has the
// keyboard.
func (d *desktop) open() *window {
	d.t.Helper()
	w := d.launch()
	w.find()
	return w
}

// find waits until the window is painted and has the keyboard.
func (w *window) find() {
	w.t.Helper()
	d := w.desktop
	d.waitFor("the window", func() bool {
		select {
		case <-w.ended:
			w.t.Fatalf("Rosette ended before it had a window: %v", w.err)
		default:
		}
		ids, err := d.xdotool("search", "--onlyvisible", "--pid", strconv.Itoa(w.cmd.Process.Pid))
		w.id, _, _ = strings.Cut(ids, "\n")
		return err == nil && w.id != ""
	})
	if _, err := d.xdotool("windowfocus", w.id); err != nil {
		d.t.Fatalf("giving the window the keyboard: %v", err)
	}
	d.waitFor("the window to be painted", func() bool { return painted(d.picture()) })
}

// key presses keys, named as xdotool does: "Tab", "ctrl+2", "shift+F6".
func (w *window) key(names ...string) {
	w.t.Helper()
	w.do(append([]string{"key", "--delay", "40"}, names...)...)
}

// write types text into what has the focus.
func (w *window) write(text string) {
	w.t.Helper()
	w.do("type", "--delay", "30", "--", text)
}

// click presses the left button at a place in the window.
func (w *window) click(x, y int) {
	w.t.Helper()
	w.do("mousemove", "--window", w.id, strconv.Itoa(x), strconv.Itoa(y), "click", "1")
}

// resize gives the window a size in pixels.
func (w *window) resize(width, height int) {
	w.t.Helper()
	w.do("windowsize", w.id, strconv.Itoa(width), strconv.Itoa(height))
}

// title returns what the window is called.
func (w *window) title() string {
	name, err := w.xdotool("getwindowname", w.id)
	if err != nil {
		w.t.Fatalf("reading the title: %v", err)
	}
	return name
}

func (w *window) do(args ...string) {
	w.t.Helper()
	if _, err := w.xdotool(args...); err != nil {
		w.t.Fatal(err)
	}
}

// close asks the window to close, as its close button does, and returns the
// exit status.
func (w *window) close() int {
	w.t.Helper()
	if err := askToClose(w.display, w.id); err != nil {
		w.t.Fatalf("asking the window to close: %v", err)
	}
	return w.status()
}

// status waits for the program to end and returns its exit status. One that
// does not end says what it is doing.
func (w *window) status() int {
	w.t.Helper()
	select {
	case <-w.ended:
	case <-time.After(patience):
		_ = w.cmd.Process.Signal(syscall.SIGQUIT)
		<-w.ended
		w.t.Fatalf("waited %v for Rosette to end", patience)
	}
	return w.cmd.ProcessState.ExitCode()
}

// painted reports whether a picture shows more than a blank window.
func painted(img image.Image) bool {
	count := map[string]int{}
	b, all := img.Bounds(), 0
	for y := b.Min.Y; y < b.Max.Y; y += 2 {
		for x := b.Min.X; x < b.Max.X; x += 2 {
			count[fmt.Sprint(img.At(x, y))]++
			all++
		}
	}
	most := 0
	for _, n := range count {
		most = max(most, n)
	}
	return len(count) >= 8 && most < all*995/1000
}
