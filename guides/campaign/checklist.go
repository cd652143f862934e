package campaign

import (
	"cmp"
	"slices"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// An Item is a task on one person's checklist on one day: what it is, when, and
// how it stands.
type Item struct {
	Task
	Mark   Mark
	Role   Role   // whose task it is in this election
	Owner  string // the name of somebody it was given to, or ""
	Yours  bool   // it falls to the person at the keyboard
	Due    calendar.Date
	DueBy  DueBy
	Event  string // the event of the timetable whose law sets the day, or ""
	Hour   string // the hour of that event or of the task, or ""
	Opens  calendar.Date
	Status Status
	Passed bool // its day has gone by and it is not done
	// IfOutcome is set while the task hangs on a result that is not known yet.
	IfOutcome bool

	outcome Outcome
	blocker string // title of the task that must be done first
	problem string
}

// DueBy says who set the day by which a task is due.
type DueBy string

// Who sets a day; "" goes with no date.
const (
	ByLaw  DueBy = "law"
	ByPlan DueBy = "plan"
	ByYou  DueBy = "you"
)

// Checklist returns the tasks of somebody on a day, each with its due date and
// status, the soonest first and those without a day last. Days come from the
// timetable; with an empty one, because no poll is chosen yet, no task has a
// day. Problems are sentences by task id: the task cannot stand as it is.
func Checklist(p Plan, w Who, t election.Table, today calendar.Date, problems map[string]string) []Item {
	list := p.list(w, t.Poll)
	closed := make(map[string]bool, len(list)) // done or not needed
	titles := make(map[string]string, len(list))
	for _, task := range list {
		m := p.Marks[task.ID]
		closed[task.ID] = problems[task.ID] == "" && (!m.Done.IsZero() || m.NotNeeded != "")
		titles[task.ID] = task.Title
	}
	items := make([]Item, 0, len(list))
	for _, task := range list {
		m := p.Marks[task.ID]
		i := Item{Task: *task, Mark: m, Role: w.roleOf(*task), Owner: m.Owner, Hour: task.When.Time,
			outcome: p.Outcome, problem: problems[task.ID]}
		i.Yours = m.Owner == "" && i.Role == w.self()
		i.IfOutcome = p.Outcome == "" && (task.Phase == PhaseElected || task.Phase == PhaseNotElected)
		i.setDays(w, t, today)
		for _, id := range task.After {
			if titles[id] != "" && !closed[id] && i.blocker == "" {
				i.blocker = titles[id]
			}
		}
		i.Status = i.status(today)
		i.Passed = !i.Due.IsZero() && i.Due < today && i.Status != Completed && i.Status != NotNeeded
		items = append(items, i)
	}
	return inOrder(items)
}

// list is the tasks of somebody at a poll, and those that they added. They are
// pointed to, since they are long.
func (p Plan) list(w Who, poll calendar.Date) []*Task {
	all := Tasks()
	list := make([]*Task, 0, len(all)+len(p.Own))
	for i := range all {
		if task := &all[i]; task.appliesTo(w) && task.holdsFor(poll) {
			list = append(list, task)
		}
	}
	for _, own := range p.Own {
		list = append(list, &Task{ID: own.ID, Title: own.Title, Phase: Phase(own.Phase), Own: true})
	}
	return list
}

// inOrder sorts items by what is soonest. Their places are sorted, and not the
// items, which are long.
func inOrder(items []Item) []Item {
	places := make([]int, len(items))
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(a, b int) int { return soonest(&items[a], &items[b]) })
	sorted := make([]Item, len(items))
	for i, place := range places {
		sorted[i] = items[place]
	}
	return sorted
}

func soonest(a, b *Item) int {
	if a.Due.IsZero() != b.Due.IsZero() {
		return cmp.Compare(b.Due, a.Due)
	}
	return cmp.Or(cmp.Compare(a.Due, b.Due), cmp.Compare(phaseOrder(a.Phase), phaseOrder(b.Phase)),
		strings.Compare(a.ID, b.ID))
}

func phaseOrder(p Phase) int { return slices.Index(Phases(), p) }

// setDays works out the day on which the task opens and the day by which it is
// due: the person's own day if they set one; else the plan's, but never later
// than the law's.
func (i *Item) setDays(w Who, t election.Table, today calendar.Date) {
	i.Opens = i.When.From.plannedDay(w, t)
	law := i.When.Law.day(t)
	plan := i.planned(w, t, today)
	switch {
	case !i.Mark.Due.IsZero():
		i.Due, i.DueBy = i.Mark.Due, ByYou
	case !law.IsZero() && (plan.IsZero() || law <= plan):
		i.Due, i.DueBy = law, ByLaw
	case !plan.IsZero():
		i.Due, i.DueBy = plan, ByPlan
	}
	if d, ok := t.Find(i.When.Law.Anchor); ok && i.When.Law.Offset == 0 && !law.IsZero() {
		i.Event = d.Event
		if i.DueBy == ByLaw {
			i.Hour = d.Time
		}
	}
}

// planned returns the first of the plan's days that has not gone by, or the
// last of them.
func (i *Item) planned(w Who, t election.Table, today calendar.Date) calendar.Date {
	var day calendar.Date
	for _, m := range i.When.Due {
		if d := m.plannedDay(w, t); !d.IsZero() {
			day = d
		}
		if day >= today {
			break
		}
	}
	return day
}

// plannedDay is day, but for a by-election, which leaves no months to plan: a
// moment told in months before the poll has no day there.
func (m Moment) plannedDay(w Who, t election.Table) calendar.Date {
	if w.ByElection && m.Anchor == AnchorPoll && m.Offset < 0 && (m.Unit == UnitMonths || m.Unit == UnitYears) {
		return 0
	}
	return m.day(t)
}

// status says how the task stands. A problem comes first, since it undoes what
// was done; then what the person said; then what the days say.
func (i *Item) status(today calendar.Date) Status {
	switch {
	case i.problem != "":
		return Problem
	case !i.Mark.Done.IsZero():
		return Completed
	case i.Mark.NotNeeded != "", i.otherOutcome():
		return NotNeeded
	case i.Mark.Waiting != "":
		return Waiting
	case !i.Mark.Started.IsZero():
		return InProgress
	case i.Opens > today:
		return Opens
	case i.blocker != "":
		return CannotStart
	}
	return NotStarted
}

func (i *Item) otherOutcome() bool {
	return i.Phase == PhaseElected && i.outcome == WasNotElected || i.Phase == PhaseNotElected && i.outcome == WasElected
}
