//go:build journey && linux

package main_test

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

var program = flag.String("binary", "", "the program to drive, built beforehand")

// patience bounds every wait. A healthy window answers in a fraction of it.
const patience = 30 * time.Second

// A desktop is a display of its own, with a home folder of its own.
type desktop struct {
	t       testing.TB
	display string // for example ":4"
	home    string
}

// newDesktop makes a display of a size, as in "1366x768", that ends with the
// test.
func newDesktop(t testing.TB, size string) *desktop {
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
	d.layKeyboard()
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
