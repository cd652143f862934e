package guides

import (
	"cmp"
	"fmt"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
)

// Beside is another election on the polling day, with its own timetable.
type Beside struct {
	election.Combined
	Table election.Table
	Nth   int // 1 for the first of its kind, 2 for the second …
}

// BesidePrefix begins the id of a date of another election; its kind, from the
// second of a kind on its number, and the event follow.
const BesidePrefix = "beside-"

func (b Beside) prefix() string {
	if b.Nth > 1 {
		return fmt.Sprintf("%s%s-%d-", BesidePrefix, b.Kind, b.Nth)
	}
	return BesidePrefix + string(b.Kind) + "-"
}

// event is the event that an id is of, where it is of this election.
func (b Beside) event(id string) (event string, ok bool) {
	if event, ok = strings.CutPrefix(id, b.prefix()); !ok {
		return "", false
	}
	_, ok = b.Table.Find(event)
	return event, ok
}

// Name is how the election is called: its council, or its kind.
func (b Beside) Name(w *words.Catalogue) string {
	return cmp.Or(strings.TrimSpace(b.Council), w.Say("kind."+string(b.Kind)))
}

// beside works out the timetables of the other elections.
func beside(c election.Choice, today calendar.Date) (all []Beside, err error) {
	seen := map[election.Kind]int{}
	for _, o := range c.With {
		seen[o.Kind]++
		t, err := election.Timetable(c.Beside(o), election.Options{Today: today})
		if err != nil {
			return nil, err
		}
		all = append(all, Beside{o, t, seen[o.Kind]})
	}
	return all, nil
}

// Together works out the timetables of the elections on one day, and nothing
// else.
func Together(c election.Choice, today calendar.Date) (v View, err error) {
	v.Today = today
	if v.Table, err = election.Timetable(c, election.Options{Today: today}); err != nil {
		return View{}, err
	}
	v.With, err = beside(c, today)
	return v, err
}

// Of returns the other election that a date belongs to.
func (v View) Of(id string) (Beside, bool) {
	for _, b := range v.With {
		if _, ok := b.event(id); ok {
			return b, true
		}
	}
	return Beside{}, false
}

// Legal returns the deadline of a date in the lane of the law, and the
// timetable that it is in.
func (v View) Legal(id string) (election.Table, election.Deadline) {
	for _, b := range v.With {
		if event, ok := b.event(id); ok {
			d, _ := b.Table.Find(event)
			return b.Table, d
		}
	}
	d, _ := v.Table.Find(id)
	return v.Table, d
}

// besideDates are the dates of the other elections that are not the person's
// own.
func (v View) besideDates() (all []Dated) {
	w := words.English()
	for _, b := range v.With {
		for _, d := range v.Besides(b) {
			title := w.Say("moved.beside", "Title", d.Title, "Name", b.Name(w))
			all = append(all, Dated{Lane: LawLane, ID: b.prefix() + d.Event, Title: title, Date: d.Date, Time: d.Time})
		}
	}
	return all
}

// Besides lists the deadlines of another election that are not the same, to the
// day and the hour, as the person's own, or as those would be without the
// notice of their own election.
func (v View) Besides(b Beside) (all []election.Deadline) {
	for i := range b.Table.Deadlines {
		d := &b.Table.Deadlines[i]
		own, _ := v.Table.Find(d.Event)
		if d.Date.IsZero() || same(own, d) {
			continue
		}
		all = append(all, *d)
	}
	return all
}

func same(own election.Deadline, d *election.Deadline) bool {
	byRule, ruled := own.Date, own.Time
	if own.Printed {
		byRule = own.Rule
	}
	if own.TimePrinted {
		ruled = own.RuleTime
	}
	return (d.Date == own.Date || d.Date == byRule) && (d.Time == own.Time || d.Time == ruled)
}

// Effect says what another election on the day does to the timeline: which of
// its dates are not the person's own.
func (v View) Effect(b Beside, w *words.Catalogue) string {
	n := len(v.Besides(b))
	if n == 0 {
		return w.Say("moved.beside_same", "Name", b.Name(w))
	}
	return w.Count("moved.beside_differs", n, "Name", b.Name(w))
}
