package nomination

import (
	"maps"
	"slices"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A TaskMark is what the person said of one task.
type TaskMark struct {
	Done      calendar.Date     `json:"done,omitempty"`       // completed on
	Parts     map[string]string `json:"parts,omitempty"`      // fingerprint of each thing that it was completed with
	Waiting   string            `json:"waiting,omitempty"`    // who is waited for
	Since     calendar.Date     `json:"since,omitempty"`      // waiting since
	Chase     calendar.Date     `json:"chase,omitempty"`      // chase on
	NotNeeded string            `json:"not_needed,omitempty"` // the reason
}

func (m TaskMark) empty() bool {
	return m.Done.IsZero() && m.Waiting == "" && m.Since.IsZero() && m.Chase.IsZero() && m.NotNeeded == ""
}

// MarkTask returns p with what is said of a task changed. An empty mark is
// taken out.
func MarkTask(p Particulars, id string, m TaskMark) Particulars {
	p.Tasks = maps.Clone(p.Tasks)
	if m.empty() {
		delete(p.Tasks, id)
		if len(p.Tasks) == 0 {
			p.Tasks = nil
		}
		return p
	}
	if p.Tasks == nil {
		p.Tasks = map[string]TaskMark{}
	}
	p.Tasks[id] = m
	return p
}

// CompleteTask returns p with a task completed on a day, as everything that it
// is about now stands.
func CompleteTask(p Particulars, c election.Choice, id string, today calendar.Date) Particulars {
	for _, row := range taskRows()[c.Kind] {
		if row.ID == id {
			return MarkTask(p, id, TaskMark{Done: today, Parts: row.parts(p, c)})
		}
	}
	return p
}

// parts is the fingerprint of each thing that a task is about, by the id that
// fields.toml has for it: what it asks for, the names that are printed with that,
// and the election. Ticks of one's own are left out.
func (t taskRow) parts(p Particulars, c election.Choice) map[string]string {
	parts := map[string]string{"kind": short(string(c.Kind)), "council": short(c.Council), "area": short(c.Area), "poll": short(c.Poll.String())}
	for _, f := range fieldsByKind()[c.Kind] {
		if t.has(f.ID) == 0 && !(isName(f.ID) && slices.Contains(f.Papers, t.Paper)) {
			continue
		}
		if f.Type == TypeYes && len(f.Papers) == 0 {
			continue
		}
		var all strings.Builder
		for _, id := range p.ids(f) {
			all.WriteString(Get(p, id))
			all.WriteByte(0)
		}
		parts[f.ID] = short(all.String())
	}
	return parts
}

func isName(field string) bool {
	return slices.ContainsFunc(nameBoxes, func(b nameBox) bool { return b.id == field })
}

// changedSince names the first thing that is not as it was when a task was
// completed, and whether the task itself asks for it.
func (t taskRow) changedSince(m TaskMark, p Particulars, c election.Choice) (what string, own, changed bool) {
	if m.Done.IsZero() || len(m.Parts) == 0 {
		return "", false, false
	}
	now := t.parts(p, c)
	for _, id := range []string{"kind", "council", "area", "poll"} {
		if now[id] != m.Parts[id] {
			return english().Say("papertask.changed_" + id), false, true
		}
	}
	for _, f := range fieldsByKind()[c.Kind] {
		before, was := m.Parts[f.ID]
		if was && now[f.ID] != before {
			return f.Label, t.has(f.ID) > 0, true
		}
	}
	return "", false, false
}
