package ui

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/reminders"
)

// start is one run of the app: a store that opens, or a window that says why
// it does not.
type start struct {
	app     fyne.App
	dir     string
	words   *words.Catalogue
	options Options       // without a store
	watch   func(*Window) // runs beside the window as long as it is open
	store   *storage.Store
	code    int
}

// Run opens the store in a folder and the window on it, and returns the exit
// code when the window is closed. What stands in the way is said in a window
// and on standard error. Of the options it takes all but Store, Now and Run.
func Run(app fyne.App, dir string, o Options) int {
	collect := debug.SetGCPercent(-1) // a start is over before there is much to collect
	s := &start{app: app, dir: dir, words: o.Words, options: o}
	s.watch = s.keepWatch
	s.open()
	debug.SetGCPercent(collect)
	go debug.FreeOSMemory() // what only the start needed
	app.Run()
	if s.store != nil {
		if err := s.store.Close(); err != nil {
			fmt.Fprintln(os.Stderr, s.words.Explain(err))
			return 1
		}
	}
	return s.code
}

// open opens the store and shows the window. It reports false when there is
// trouble, which it shows.
func (s *start) open() bool {
	store, err := storage.Open(s.dir, time.Now())
	if err != nil {
		s.trouble(err)
		return false
	}
	s.store, s.code = store, 0
	o := s.options
	o.Store, o.Now, o.Run = store, time.Now, fyne.Do
	w, err := Open(s.app, o)
	if err != nil {
		w.tell(err)
	}
	go s.watch(w)
	if damaged := (*storage.Damaged)(nil); errors.As(err, &damaged) {
		return false
	}
	w.tell(store.Warnings()...)
	return true
}

// keepWatch makes the rolling backup, saves what is being typed now and then,
// and works the dates out anew when the day changes or the computer wakes.
func (s *start) keepWatch(w *Window) {
	if err := s.store.Backup(time.Now()); err != nil {
		fyne.Do(func() { w.tell(err) })
	}
	reminders.Start(s.app, w.session, fyne.Do)
	day := calendar.DayOf(time.Now())
	for range time.Tick(20 * time.Second) {
		fyne.Do(w.keepTyped)
		if now := calendar.DayOf(time.Now()); now != day {
			day = now
			fyne.Do(w.session.Refresh)
		}
	}
}
