//go:build journey && linux

package main_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"syscall"
	"testing"
	"time"

	"rosette/guides"
	"rosette/guides/election"
)

var hello = flag.String("hello", "", "the program to measure against, built beforehand")

// settle is how long a window has to free what only its start needed.
const settle = 3 * time.Second

// The start of Rosette on Home, with a whole candidacy, beside that of the
// smallest window of the same toolkit: in pairs, so that what else the computer
// does weighs on both. Both ratios are to stay under 1.3.
func BenchmarkStart(b *testing.B) {
	if *hello == "" {
		b.Fatal("-hello does not say which program to measure against")
	}
	d := newDesktop(b, "1440x900")
	d.keepSample()
	var frames, sizes, ratios, weights []float64
	for b.Loop() {
		helloFrame, helloSize := d.measure(*hello)
		frame, size := d.measure(*program)
		frames, sizes = append(frames, frame), append(sizes, size)
		ratios, weights = append(ratios, frame/helloFrame), append(weights, size/helloSize)
	}
	b.ReportMetric(0, "ns/op") // the time of a pair says nothing
	b.ReportMetric(median(frames), "ms-to-first-frame")
	b.ReportMetric(median(ratios), "frame/hello")
	b.ReportMetric(median(sizes), "MB-resident")
	b.ReportMetric(median(weights), "resident/hello")
}

func median(v []float64) float64 {
	slices.Sort(v)
	return v[len(v)/2]
}

// keepSample puts the sample candidacy into the store.
func (d *desktop) keepSample() { d.put(guides.Sample(election.EnglandPrincipal)) }

// measure starts a program and returns the milliseconds to its first painted
// frame and the megabytes that it then keeps in memory.
func (d *desktop) measure(program string) (frame, resident float64) {
	d.t.Helper()
	x, err := dialX(d.display)
	if err != nil {
		d.t.Fatal(err)
	}
	defer x.Close()
	cmd := exec.Command(program)
	cmd.Env = d.env()
	began := time.Now()
	p := d.start(cmd)
	for !d.showsText(x) {
		if time.Since(began) > patience {
			d.t.Fatalf("%s painted nothing", filepath.Base(program))
		}
		time.Sleep(time.Millisecond)
	}
	frame = time.Since(began).Seconds() * 1000
	time.Sleep(settle)
	resident = d.resident(cmd.Process.Pid)
	_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
	<-p.ended
	d.waitFor("the display to be empty", func() bool { return !d.showsText(x) })
	return frame, resident
}

// showsText reports whether the corner of the display, where both windows have
// text, is painted: an edge of a letter has many shades.
func (d *desktop) showsText(x *xClient) bool {
	d.t.Helper()
	n, err := x.colours(120, 36)
	if err != nil {
		d.t.Fatal(err)
	}
	return n > 4
}

var residentLine = regexp.MustCompile(`VmRSS:\s+(\d+) kB`)

func (d *desktop) resident(pid int) float64 {
	d.t.Helper()
	status, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "status"))
	if err != nil {
		d.t.Fatal(err)
	}
	found := residentLine.FindSubmatch(status)
	if found == nil {
		d.t.Fatal("the program ended before it was measured")
	}
	kB, err := strconv.ParseFloat(string(found[1]), 64)
	if err != nil {
		d.t.Fatal(err)
	}
	return kB / 1024
}
