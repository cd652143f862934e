package campaign

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"rosette/guides/calendar"
)

// with returns the plan with one mark changed. The map is copied, since the
// old plan may still be shown, saved or undone to.
func (p Plan) with(id string, change func(*Mark)) Plan {
	marks := make(map[string]Mark, len(p.Marks)+1)
	maps.Copy(marks, p.Marks)
	m := marks[id]
	change(&m)
	marks[id] = m
	if m == (Mark{}) {
		delete(marks, id)
	}
	p.Marks = marks
	if len(marks) == 0 {
		p.Marks = nil
	}
	return p
}

// Tick marks a task as done on a day. What else was said of it is kept, so that
// Untick brings it all back.
func (p Plan) Tick(id string, today calendar.Date) Plan {
	return p.with(id, func(m *Mark) { m.Done = today })
}

// Untick takes back that a task is done.
func (p Plan) Untick(id string) Plan {
	return p.with(id, func(m *Mark) { m.Done = 0 })
}

// Start says that a task was started, and that nobody is waited for.
func (p Plan) Start(id string, today calendar.Date) Plan {
	return p.with(id, func(m *Mark) {
		m.Started = today
		m.Done, m.NotNeeded = 0, ""
		m.Waiting, m.Since, m.Chase = "", 0, 0
	})
}

// Wait says who is waited for, since when, and when to chase them; no chase day
// is no date.
func (p Plan) Wait(id, who string, since, chase calendar.Date) Plan {
	return p.with(id, func(m *Mark) {
		m.Waiting, m.Since, m.Chase = who, since, chase
		m.Done, m.NotNeeded = 0, ""
	})
}

// NotNeed says that a task is not needed, and why. With no reason it is needed
// again.
func (p Plan) NotNeed(id, reason string) Plan {
	return p.with(id, func(m *Mark) {
		m.NotNeeded = reason
		if reason != "" {
			m.Done = 0
		}
	})
}

// SetDue sets the person's own day for a task; no date goes back to the
// computed one.
func (p Plan) SetDue(id string, due calendar.Date) Plan {
	return p.with(id, func(m *Mark) { m.Due = due })
}

// SetOwner gives a task to somebody by name; "" gives it back to its own role.
func (p Plan) SetOwner(id, name string) Plan {
	return p.with(id, func(m *Mark) { m.Owner = strings.TrimSpace(name) })
}

// SetNote keeps a note with a task.
func (p Plan) SetNote(id, note string) Plan {
	return p.with(id, func(m *Mark) { m.Note = note })
}

// AddTask adds a task of the person's own and returns its id. A title of
// nothing but space adds none, and the id is "".
func (p Plan) AddTask(title string, phase Phase) (Plan, string) {
	title = strings.TrimSpace(title)
	if title == "" {
		return p, ""
	}
	last := 0
	for _, t := range p.Own {
		n, _ := strconv.Atoi(strings.TrimPrefix(t.ID, ownPrefix))
		last = max(last, n)
	}
	id := ownPrefix + strconv.Itoa(last+1)
	p.Own = append(slices.Clone(p.Own), OwnTask{ID: id, Title: title, Phase: string(phase)})
	return p, id
}

const ownPrefix = "own-"

// RemoveTask takes away a task that the person added, with what was said of
// it. Tasks of the checklist cannot be taken away, only marked not needed.
func (p Plan) RemoveTask(id string) Plan {
	own := slices.DeleteFunc(slices.Clone(p.Own), func(t OwnTask) bool { return t.ID == id })
	if len(own) == len(p.Own) {
		return p
	}
	p.Own = own
	return p.with(id, func(m *Mark) { *m = Mark{} })
}
