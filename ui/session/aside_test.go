package session

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestAsideWorksThenHandsOver(t *testing.T) {
	var order []string
	ended := make(chan bool)
	run := func(f func()) {
		order = append(order, "run")
		f()
		close(ended)
	}
	s := New(nil, nil, time.Now, run)
	s.Aside(time.Millisecond, func() { order = append(order, "work") }, func() { order = append(order, "done") })
	select {
	case <-ended:
	case <-time.After(10 * time.Second):
		t.Fatal("it is never done")
	}
	if diff := cmp.Diff([]string{"work", "run", "done"}, order); diff != "" {
		t.Error(diff)
	}
}

func TestAsideAtOnce(t *testing.T) {
	var order []string
	s := New(nil, nil, time.Now, nil)
	s.Aside(time.Hour, func() { order = append(order, "work") }, func() { order = append(order, "done") })
	if diff := cmp.Diff([]string{"work", "done"}, order); diff != "" {
		t.Error(diff)
	}
}
