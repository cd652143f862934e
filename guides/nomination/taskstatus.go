package nomination

import (
	"slices"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// Tasks works out the task list of one person's papers on a day: t is the
// timetable of c and found what Check says of the papers.
func Tasks(p Particulars, c election.Choice, t election.Table, found []Finding, today calendar.Date) TaskList {
	rows := taskRows()[c.Kind]
	s := &sorting{p: p, c: c, t: t, today: today, kind: KindOf(c.Kind), found: map[string][]Finding{}}
	for _, f := range found {
		if f.Severity == Stops {
			id := owner(rows, f)
			s.found[id] = append(s.found[id], f)
		}
	}
	list := TaskList{Tasks: make([]Task, len(rows))}
	for i, row := range rows {
		list.Tasks[i] = s.task(row)
	}
	return list
}

// sorting is the working out of one task list.
type sorting struct {
	p     Particulars
	c     election.Choice
	t     election.Table
	today calendar.Date
	kind  KindRule
	found map[string][]Finding // what stops something, by task
}

func (s *sorting) task(row taskRow) Task {
	t := Task{ID: row.ID, Group: row.Group, Title: s.title(row), Paper: row.Paper, Page: row.Page, Target: row.Target,
		Optional: row.Optional, Declared: row.Done == "" || row.Done == "informally-checked" || row.Done == "delivered"}
	t.Missing, _ = s.missing(row)
	for _, look := range []func(taskRow, *Task) bool{s.notNeeded, s.problem, s.completed, s.opens, s.locked, s.waiting} {
		if look(row, &t) {
			return t
		}
	}
	t.Status = TaskNotStarted
	if s.begun(row) {
		t.Status = TaskInProgress
	}
	if t.Says == "" {
		t.Says = s.note(row, t)
	}
	return t
}

// missing counts what is not there yet, and says it: a single thing in the words
// of its field.
func (s *sorting) missing(row taskRow) (n int, says string) {
	for _, f := range s.found[row.ID] {
		if f.Missing {
			n, says = n+1, f.Says
		}
	}
	if n > 1 {
		says = english().Say("papertask.missing", "N", n)
	}
	return n, says
}

func (s *sorting) title(row taskRow) string {
	from := ""
	if d, ok := s.t.Find("consent_to_nomination_earliest"); ok && !d.Date.IsZero() {
		from = english().Say("papertask.from", "Date", english().ShortDate(d.Date))
	}
	deposit := english().Say("nomination.pounds", "N", thousands(s.kind.Deposit))
	return fill(row.Title, []string{"from", from, "n", itoa(signersNeeded(s.p, s.kind)), "deposit", deposit})
}

func (s *sorting) notNeeded(row taskRow, t *Task) bool {
	switch m := s.p.Tasks[row.ID]; {
	case m.NotNeeded != "":
		t.Says = m.NotNeeded
	case row.Party && !needsCertificate(s.p, s.c):
		t.Says = row.NotNeeded
	case row.When != "" && s.p.AddressShown != row.When && s.p.AddressShown != AddressUnchosen:
		t.Says = english().Say("papertask.no_signature_" + string(s.p.AddressShown))
	default:
		return false
	}
	t.Status = TaskNotNeeded
	return true
}

func (s *sorting) problem(row taskRow, t *Task) bool {
	for _, f := range s.found[row.ID] {
		if !f.Missing {
			t.Status, t.Says, t.Target, t.Stopped = TaskProblem, f.Says, f.Field, true
			return true
		}
	}
	m := s.p.Tasks[row.ID]
	what, own, changed := row.changedSince(m, s.p, s.c)
	if !changed {
		return false
	}
	t.Says = english().Say("papertask.changed", "What", what, "Date", english().ShortDate(m.Done))
	t.Status = TaskProblem
	if own {
		t.Status = TaskInProgress
	}
	return true
}

func (s *sorting) completed(row taskRow, t *Task) bool {
	m := s.p.Tasks[row.ID]
	seen := false
	if see := doneBy[row.Done]; see != nil {
		if day, word, ok := see(s.p, s.kind); ok {
			t.Day, t.Word, seen = day, word, true
		}
	}
	planned := t.Word == WordBooked && m.Done.IsZero()
	if planned {
		t.Says = s.planned(row)
	}
	switch {
	case planned && row.Done == "informally-checked" && !blank(s.p.HandIn.Informal.Result):
		t.Word = ""
	case planned && t.Day < s.today:
		t.Says = english().Say("papertask.was_it_done", "Date", english().ShortDate(t.Day))
		t.Status, t.Day, t.Word = TaskInProgress, 0, ""
		return true
	case !m.Done.IsZero() && t.Declared:
		t.Day, t.Word = m.Done, ""
	case !seen:
		return false
	case t.Word == "" && t.Day > s.today:
		t.Word = WordBooked
	}
	if t.Missing > 0 {
		_, says := s.missing(row)
		t.Day, t.Word, t.Says = 0, "", says
		t.Status = TaskInProgress
		return true
	}
	t.Status = TaskCompleted
	return true
}

// planned says when and where the papers are taken somewhere.
func (s *sorting) planned(row taskRow) string {
	day, rest := s.p.Delivery.Day, []string{s.p.Delivery.Hour, s.p.Delivery.Place}
	if row.Done == "informally-checked" {
		i := s.p.HandIn.Informal
		day, rest = i.Day, []string{i.Hour, i.With}
	}
	parts := []string{english().ShortDate(day)}
	for _, part := range rest {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

func (s *sorting) opens(row taskRow, t *Task) bool {
	event := row.Opens
	paper, _ := PaperOf(s.c.Kind, row.Paper)
	if event == "" && row.Group == GroupApart {
		event = paper.Opens
	}
	d, ok := s.t.Find(event)
	if !ok || d.Date.IsZero() || d.Date <= s.today {
		return false
	}
	t.Status, t.Day, t.Says = TaskOpens, d.Date, row.OpensWhy
	if t.Says == "" {
		t.Says = english().Say("papertask.opens_candidate")
	}
	return true
}

// locked reports whether something that comes before is not in order.
func (s *sorting) locked(row taskRow, t *Task) bool {
	for _, id := range row.After {
		if len(s.found[id]) > 0 {
			t.Status, t.Says = TaskCannotStart, row.Locked
			return true
		}
	}
	return false
}

func (s *sorting) waiting(row taskRow, t *Task) bool {
	m := s.p.Tasks[row.ID]
	if m.Waiting == "" {
		return false
	}
	t.Status = TaskWaiting
	t.Says = english().Say("papertask.waiting", "Who", m.Waiting, "Date", english().ShortDate(m.Since))
	if !m.Chase.IsZero() {
		t.Says += ". " + english().Say("papertask.chase", "Date", english().ShortDate(m.Chase))
	}
	return true
}

// begun reports whether anything that the task asks for is there.
func (s *sorting) begun(row taskRow) bool {
	if row.ID == "find-signers" {
		return named(s.p.Subscribers) > 0
	}
	for _, f := range fieldsByKind()[s.c.Kind] {
		if row.has(f.ID) == 0 || f.ID == "by_hand" || f.ID == "edition" {
			continue
		}
		if slices.ContainsFunc(s.p.ids(f), func(id string) bool { return Get(s.p, id) != "" }) {
			return true
		}
	}
	return false
}

// note is what a task that waits for nothing says.
func (s *sorting) note(row taskRow, t Task) string {
	paper, _ := PaperOf(s.c.Kind, row.Paper)
	due, _ := s.t.Find(paper.Due)
	switch {
	case row.Ready != "" && s.p.Signing.Fingerprint == "":
		return row.Ready
	case row.ID == "signers":
		return s.signedSoFar()
	case row.ID == "find-signers" && t.Status == TaskInProgress:
		return english().Say("papertask.found", "N", named(s.p.Subscribers), "Of", signersNeeded(s.p, s.kind))
	case row.ID == "agent" && !blank(s.p.Agent.Name):
		return english().Say("papertask.not_accepted", "Who", strings.TrimSpace(s.p.Agent.Name))
	case t.Missing > 0 && t.Status == TaskInProgress:
		_, says := s.missing(row)
		return says
	case row.Note != "":
		return row.Note
	case row.Group == GroupApart && paper.Due != "" && !due.Date.IsZero():
		return english().Say("papertask.due", "When", english().When(due.Date, due.Time))
	}
	return ""
}

func (s *sorting) signedSoFar() string {
	need := signersNeeded(s.p, s.kind)
	n := 0
	for _, one := range s.p.Subscribers[:min(need, len(s.p.Subscribers))] {
		if !one.Signed.IsZero() {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return english().Say("papertask.signed", "N", n, "Of", need)
}
