package session

import "time"

// Aside waits, does work away from the main goroutine, and hands done to it.
// work must touch nothing that the main goroutine changes. Where saving is done
// at once, so are both.
func (s *Session) Aside(wait time.Duration, work, done func()) {
	if s.queue.run == nil {
		work()
		done()
		return
	}
	time.AfterFunc(wait, func() {
		work()
		s.queue.run(done)
	})
}
