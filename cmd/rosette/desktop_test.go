//go:build journey && linux

package main_test

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"
)

var program = flag.String("binary", "", "the program to drive, built beforehand")

// patience bounds every wait. A healthy window answers in a fraction of it.
const patience = 30 * time.Second

// A desktop is a display of its own, with a home folder of its own.
type desktop struct {
	t       *testing.T
	display string // for example ":4"
	home    string
}

// newDesktop makes a display of a size, as in "1366x768", that ends with the
// test.
func newDesktop(t *testing.T, size string) *desktop {
	t.Helper()
	if *program == "" {
		t.Fatal("-binary does not say which program to drive")
	}
	number, told, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer number.Close()
	d := &desktop{t: t, home: t.TempDir()}
	x := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", size+"x24", "-noreset", "-nolisten", "tcp")
	x.ExtraFiles = []*os.File{told}
	d.start(x)
	told.Close()
	line, err := bufio.NewReader(number).ReadString('\n') // it comes in pieces
	if err != nil {
		t.Fatalf("Xvfb made no display: %v", err)
	}
	d.display = ":" + strings.TrimSpace(line)
	for _, folder := range []string{"run", ".cache"} {
		if err := os.Mkdir(filepath.Join(d.home, folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// start runs a child in a process group of its own, which is killed with all
// that it started when the test ends.
func (d *desktop) start(cmd *exec.Cmd) *process {
	d.t.Helper()
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := cmd.Start(); err != nil {
		d.t.Fatalf("starting %s: %v", cmd.Path, err)
	}
	p := &process{cmd: cmd, ended: make(chan struct{})}
	go func() {
		p.err = cmd.Wait()
		close(p.ended)
	}()
	d.t.Cleanup(func() {
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
		<-p.ended
	})
	return p
}

type process struct {
	cmd   *exec.Cmd
	ended chan struct{} // closed when it has ended, and err is set
	err   error
}

func (d *desktop) env() []string {
	return []string{
		"PATH=" + os.Getenv("PATH"),
		"HOME=" + d.home,
		"DISPLAY=" + d.display,
		"XDG_RUNTIME_DIR=" + filepath.Join(d.home, "run"),
		"DBUS_SESSION_BUS_ADDRESS=disabled:",
		"ROSETTE_DATA=" + d.data(),
		"LANG=en_GB.UTF-8",
		"LIBGL_ALWAYS_SOFTWARE=1",
		"FYNE_SCALE=1",
		"FYNE_THEME=light",
	}
}

// data is the folder in which Rosette keeps its store.
func (d *desktop) data() string { return filepath.Join(d.home, "data") }

// xdotool runs one xdotool command and returns what it prints.
func (d *desktop) xdotool(args ...string) (string, error) {
	cmd := exec.Command("xdotool", args...)
	cmd.Env = append(d.env(), "LC_ALL=C.UTF-8") // a locale that every computer has, for letters beyond ASCII
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		err = fmt.Errorf("xdotool %s: %w: %s", strings.Join(args, " "), err, errs.String())
	}
	return strings.TrimSpace(string(out)), err
}

// picture takes a screenshot of the whole display.
func (d *desktop) picture() image.Image {
	d.t.Helper()
	cmd := exec.Command("import", "-window", "root", "png:-")
	cmd.Env = d.env()
	out, err := cmd.Output()
	if err != nil {
		d.t.Fatalf("taking a picture: %v", err)
	}
	img, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		d.t.Fatalf("taking a picture: %v", err)
	}
	return img
}

// keep saves a screenshot beside the program, as journeys/NAME.png.
func (d *desktop) keep(name string) {
	d.t.Helper()
	folder := filepath.Join(filepath.Dir(*program), "journeys")
	var buf bytes.Buffer
	if err := png.Encode(&buf, d.picture()); err != nil {
		d.t.Fatal(err)
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name+".png"), buf.Bytes(), 0o644); err != nil {
		d.t.Fatal(err)
	}
}

// waitFor polls until something is so, and fails the test if it never is.
func (d *desktop) waitFor(what string, so func() bool) {
	d.t.Helper()
	for deadline := time.Now().Add(patience); !so(); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			d.t.Fatalf("waited %v for %s", patience, what)
		}
	}
}

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
	d.waitFor("the window", func() bool {
		select {
		case <-w.ended:
			d.t.Fatalf("Rosette ended before it had a window: %v", w.err)
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
	return w
}

// key presses keys, named as xdotool does: "Tab", "ctrl+2", "shift+F6".
func (w *window) key(names ...string) {
	w.t.Helper()
	w.do(append([]string{"key", "--delay", "40"}, names...)...)
}

// write types text into what has the focus. A letter that the keyboard lacks
// gets a key for as long as it is down, so it is held down long enough to be
// looked up.
func (w *window) write(text string) {
	w.t.Helper()
	for _, part := range onKeyboard.FindAllString(text, -1) {
		delay := "30"
		if part[0] >= utf8.RuneSelf {
			delay = "400"
		}
		w.do("type", "--delay", delay, "--", part)
	}
}

// Text that is on a plain keyboard, or one letter that is not.
var onKeyboard = regexp.MustCompile(`[[:ascii:]]+|.`)

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

// status waits for the program to end and returns its exit status.
func (w *window) status() int {
	w.t.Helper()
	w.waitFor("Rosette to end", func() bool {
		select {
		case <-w.ended:
			return true
		default:
			return false
		}
	})
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
