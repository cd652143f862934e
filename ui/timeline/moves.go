package timeline

import (
	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A move is a date that another poll, or a day now known, changes. No day
// means that there was none, or is none.
type move struct {
	event, title string
	was, is      calendar.Date
}

// movesBetween lists what changes from one timetable to another: first the
// dates there will be, in their order, then those that there no longer are.
func movesBetween(was, now election.Table) []move {
	var list []move
	for _, d := range now.Deadlines {
		old, _ := was.Find(d.Event)
		if old.Date != d.Date {
			list = append(list, move{d.Event, d.Title, old.Date, d.Date})
		}
	}
	for _, d := range was.Deadlines {
		if _, still := now.Find(d.Event); !still && d.Date != 0 {
			list = append(list, move{d.Event, d.Title, d.Date, 0})
		}
	}
	return list
}
