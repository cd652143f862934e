package session

import (
	"sync"
	"sync/atomic"
)

// A queue does work in order on a goroutine of its own, so that a slow disk
// never holds up the window.
type queue struct {
	run     func(func()) // hands a function to the main goroutine
	jobs    chan func()
	pending sync.WaitGroup
	length  atomic.Int32

	mu   sync.Mutex
	last error // what came of the last work
}

// newQueue makes a queue. With no run, work is done at once, by the caller.
func newQueue(run func(func())) *queue {
	q := &queue{run: run}
	if run == nil {
		return q
	}
	q.jobs = make(chan func(), 256)
	go func() {
		for job := range q.jobs {
			job()
		}
	}()
	return q
}

// add does work and hands its result to the main goroutine.
func (q *queue) add(work func() error, done func(error)) {
	if q.run == nil {
		done(q.try(work))
		return
	}
	q.pending.Add(1)
	q.length.Add(1)
	q.jobs <- func() {
		err := q.try(work)
		q.length.Add(-1)
		q.pending.Done()
		q.run(func() { done(err) })
	}
}

func (q *queue) try(work func() error) error {
	err := work()
	q.mu.Lock()
	defer q.mu.Unlock()
	q.last = err
	return err
}

// failed returns what came of the last work that is done.
func (q *queue) failed() error {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.last
}

// forget is for when what could not be done no longer matters.
func (q *queue) forget() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.last = nil
}

// wait returns when everything added is done.
func (q *queue) wait() { q.pending.Wait() }

// busy reports whether there is work not done yet.
func (q *queue) busy() bool { return q.length.Load() > 0 }
