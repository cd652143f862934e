//go:build unix

package storage

import (
	"fmt"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"rosette/guides/words"
)

func init() { children["full"] = childFillsTheDisk }

// childFillsTheDisk lets no file grow beyond a limit, as a full disk would,
// and saves until that is felt. Then room is made and the change saved again.
func childFillsTheDisk(dir string) error {
	s, err := Open(dir, noon)
	if err != nil {
		return err
	}
	defer s.Close()
	signal.Ignore(syscall.SIGXFSZ)
	var was syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &was); err != nil {
		return err
	}
	if err := limitFiles(was, 256<<10); err != nil {
		return err
	}
	says := words.English()
	id := func(n int) Summary { return Summary{ID: fmt.Sprint("id", n)} }
	data := []byte(`{"long":"` + strings.Repeat("x", 8000) + `"}`)
	n := 0
	for ; err == nil; n++ {
		err = s.Save(id(n), data, "", noon)
	}
	fmt.Println(says.Explain(err))
	if err := limitFiles(was, 64<<10); err != nil {
		return err
	}
	fmt.Println(says.Explain(s.Backup(noon)))
	err = WriteFile(filepath.Join(dir, "asha.json"), []byte(strings.Repeat("x", 300<<10)))
	fmt.Println(says.Explain(err))

	if err := limitFiles(was, was.Cur); err != nil {
		return err
	}
	if err := s.Save(id(n-1), data, "", noon); err != nil {
		return err
	}
	list, err := s.List()
	fmt.Println(len(list) == n, err)
	return nil
}

func limitFiles(was syscall.Rlimit, bytes uint64) error {
	was.Cur = bytes
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &was)
}

func TestAFullDiskIsSaidAndLosesNothing(t *testing.T) {
	dir := t.TempDir()
	c := startChild(t, "full", dir)
	var said []string
	for c.lines.Scan() {
		said = append(said, c.lines.Text())
	}
	c.last(t)
	want := []string{
		"Your last change is not saved: the disk is full. Free some space, then choose Save again",
		"The backup for this start could not be made: the disk is full. Your file is not affected. Free some space before you go on",
		"The disk is full, so " + filepath.Join(dir, "asha.json") + " could not be written. Free some space, then try again",
		"true <nil>",
	}
	if got := strings.Join(said, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("said:\n%s", got)
	}
	s := mustOpen(t, dir)
	list, err := s.List()
	if err != nil || len(list) < 5 {
		t.Errorf("%d are there, %v", len(list), err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "asha*")); len(left) != 0 {
		t.Errorf("half a file was left: %v", left)
	}
}
