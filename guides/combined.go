package guides

import (
	"cmp"
	"slices"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
)

// Beside is another election on the polling day, with its own timetable.
type Beside struct {
	election.Combined
	Table election.Table
}

// BesidePrefix begins the id of a date of another election; its kind and the
// event follow.
const BesidePrefix = "beside-"

func (b Beside) prefix() string { return BesidePrefix + string(b.Kind) + "-" }

// Name is how the election is called: its council, or its kind.
func (b Beside) Name(w *words.Catalogue) string {
	return cmp.Or(strings.TrimSpace(b.Council), w.Say("kind."+string(b.Kind)))
}

// beside works out the timetables of the other elections. One of the same kind
// as another is told apart by nothing, and is left out.
func beside(c election.Choice, today calendar.Date) (all []Beside, err error) {
	seen := []election.Kind{c.Kind}
	for _, o := range c.With {
		if slices.Contains(seen, o.Kind) {
			continue
		}
		seen = append(seen, o.Kind)
		t, err := election.Timetable(c.Beside(o), election.Options{Today: today})
		if err != nil {
			return nil, err
		}
		all = append(all, Beside{o, t})
	}
	return all, nil
}

// Of returns the other election that a date belongs to.
func (v View) Of(id string) (Beside, bool) {
	i := slices.IndexFunc(v.With, func(b Beside) bool { return strings.HasPrefix(id, b.prefix()) })
	if i < 0 {
		return Beside{}, false
	}
	return v.With[i], true
}

// Legal returns the deadline of a date in the lane of the law, and the
// timetable that it is in.
func (v View) Legal(id string) (election.Table, election.Deadline) {
	if b, ok := v.Of(id); ok {
		d, _ := b.Table.Find(strings.TrimPrefix(id, b.prefix()))
		return b.Table, d
	}
	d, _ := v.Table.Find(id)
	return v.Table, d
}

// besideDates are the dates of the other elections that are not the same, to
// the day and the hour, as the person's own.
func (v View) besideDates() (all []Dated) {
	w := words.English()
	for _, b := range v.With {
		for _, d := range b.Table.Deadlines {
			own, ok := v.Table.Find(d.Event)
			if ok && own.Date == d.Date && own.Time == d.Time || d.Date.IsZero() {
				continue
			}
			title := w.Say("moved.beside", "Title", d.Title, "Name", b.Name(w))
			all = append(all, Dated{Lane: LawLane, ID: b.prefix() + d.Event, Title: title, Date: d.Date, Time: d.Time})
		}
	}
	return all
}
