package storage

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// Tests that need another process run this test program again as a child,
// which does one of these and nothing else.
var children = map[string]func(dir string) error{
	"hold":    childHolds,
	"save":    childSaves,
	"backup":  childBacksUp,
	"restore": childRestores,
}

const childVariable = "ROSETTE_STORAGE_CHILD"

func TestMain(m *testing.M) {
	does, dir, isChild := strings.Cut(os.Getenv(childVariable), " ")
	if !isChild {
		os.Exit(m.Run())
	}
	if err := children[does](dir); err != nil {
		fmt.Println("failed:", err)
		os.Exit(1)
	}
}

// A child is a child process and the lines it prints.
type child struct {
	cmd   *exec.Cmd
	lines *bufio.Scanner
}

func startChild(t testing.TB, does, dir string) *child {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childVariable+"="+does+" "+dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return &child{cmd: cmd, lines: bufio.NewScanner(out)}
}

// kill ends the child where it stands (SIGKILL) and returns the last line it
// printed.
func (c *child) kill(t testing.TB) (last string) {
	t.Helper()
	if err := c.cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	return c.last(t)
}

// last reads to the end of what the child prints.
func (c *child) last(t testing.TB) (last string) {
	t.Helper()
	for c.lines.Scan() {
		last = c.lines.Text()
	}
	c.cmd.Wait() // its exit status says only that it was killed
	if strings.HasPrefix(last, "failed") {
		t.Fatal("the child ", last)
	}
	return last
}

func childHolds(dir string) error {
	s, err := Open(dir, noon)
	if err != nil {
		return err
	}
	defer s.Close()
	fmt.Println("open")
	time.Sleep(time.Minute)
	return nil
}

func TestASecondInstanceIsToldWithinTwoSeconds(t *testing.T) {
	dir := t.TempDir()
	first := startChild(t, "hold", dir)
	if !first.lines.Scan() || first.lines.Text() != "open" {
		t.Fatalf("the first instance says %q", first.lines.Text())
	}
	start := time.Now()
	_, err := Open(dir, noon)
	took := time.Since(start)
	wantProblem(t, err, "store_locked")
	if !errors.Is(err, ErrLocked) {
		t.Errorf("not ErrLocked: %v", err)
	}
	if took > 2*time.Second {
		t.Errorf("told after %v", took)
	}
	wantProblem(t, Restore(dir, "", noon), "store_locked")

	first.kill(t)
	mustOpen(t, dir) // the lock went with the process
}
