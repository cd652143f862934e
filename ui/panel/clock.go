package panel

import (
	"fmt"
	"math/rand/v2"
	"time"

	"fyne.io/fyne/v2"
)

// lastMinutes is how long before its end a clock begins to change every
// second; before that it changes once a minute.
const lastMinutes = 5 * time.Minute

// A clock counts the time of an answer or a speech down, and on past its end.
// It calls show whenever what it says has changed. Only one call waits at a
// time, and none once it is paused.
type clock struct {
	now    func() time.Time
	after  func(time.Duration, func()) (stop func())
	show   func()
	length time.Duration

	spent   time.Duration // before it was last started
	since   time.Time
	running bool
	stop    func()
	turn    int // how often it was started or paused
}

// set puts the clock at so much spent of a length, paused.
func (c *clock) set(length, spent time.Duration) {
	c.pause()
	c.length, c.spent = length, spent
	c.show()
}

func (c *clock) toggle() {
	if c.running {
		c.pause()
	} else {
		c.start()
	}
	c.show()
}

func (c *clock) start() {
	c.running, c.since = true, c.now()
	c.turn++
	c.wait()
}

func (c *clock) pause() {
	if !c.running {
		return
	}
	c.stop()
	c.spent, c.running = c.elapsed(), false
	c.turn++
}

// elapsed is how much of the time is gone.
func (c *clock) elapsed() time.Duration {
	if !c.running {
		return c.spent
	}
	return c.spent + c.now().Sub(c.since)
}

// wait asks to be called when what the clock says changes next.
func (c *clock) wait() {
	turn := c.turn
	c.stop = c.after(untilNext(c.length-c.elapsed()), func() {
		if turn != c.turn {
			return
		}
		c.show()
		c.wait()
	})
}

// untilNext is how long what a clock says stays as it is, with so much left.
func untilNext(left time.Duration) time.Duration {
	step := time.Second
	if left > lastMinutes {
		step = time.Minute
	}
	rest := left % step
	if rest <= 0 {
		rest += step
	}
	return rest
}

// face says the time left, or how much is over: 2:45, 12 while whole minutes
// are enough.
func (c *clock) face() (text string, over bool) {
	left := c.length - c.elapsed()
	if left < 0 {
		return minutes((-left).Truncate(time.Second)), true
	}
	step := time.Second
	if left > lastMinutes {
		step = time.Minute
	}
	return minutes((left + step - 1).Truncate(step)), false
}

func minutes(d time.Duration) string {
	return fmt.Sprintf("%d:%02d", int(d/time.Minute), int(d%time.Minute/time.Second))
}

// afterwards calls f on the main goroutine once the time is over.
func afterwards(d time.Duration, f func()) (stop func()) {
	t := time.AfterFunc(d, func() { fyne.Do(f) })
	return func() { t.Stop() }
}

func chance() uint64 { return rand.Uint64() }
