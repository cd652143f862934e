package campaign

import (
	"slices"
	"strings"
)

// A PhaseCount is how far a phase has come.
type PhaseCount struct {
	Phase       Phase
	Done, Total int
	Pleats      []Pleat // one for each task counted, in the order of their ids
}

// A Pleat is one task in the rosette. Its state is Completed, InProgress,
// Waiting, Problem or, for every other, NotStarted.
type Pleat struct {
	ID    string
	State Status
}

// Progress counts the must-do tasks by phase: one pleat of the rosette each. A
// task that is not needed, or that hangs on a result not known yet, is not
// counted, and a phase with nothing to count is left out.
func Progress(items []Item) []PhaseCount {
	return countPhases(items, func(i Item) bool { return i.Must && !i.IfOutcome })
}

// CountPhases counts every task by phase, as the checklist's list of phases
// shows them. Tasks that are not needed are not counted.
func CountPhases(items []Item) []PhaseCount {
	return countPhases(items, func(Item) bool { return true })
}

func countPhases(items []Item, counts func(Item) bool) []PhaseCount {
	var phases []PhaseCount
	for _, phase := range Phases() {
		c := PhaseCount{Phase: phase}
		for _, i := range items {
			if i.Phase == phase && i.Status != NotNeeded && counts(i) {
				c.add(i)
			}
		}
		if c.Total > 0 {
			c.sort()
			phases = append(phases, c)
		}
	}
	return phases
}

func (c *PhaseCount) add(i Item) {
	state := NotStarted
	switch i.Status {
	case Completed:
		c.Done++
		state = Completed
	case InProgress, Waiting, Problem:
		state = i.Status
	}
	c.Total++
	c.Pleats = append(c.Pleats, Pleat{ID: i.ID, State: state})
}

func (c *PhaseCount) sort() {
	slices.SortStableFunc(c.Pleats, func(a, b Pleat) int { return strings.Compare(a.ID, b.ID) })
}

// Totals adds up the phases.
func Totals(phases []PhaseCount) (done, total int) {
	for _, c := range phases {
		done += c.Done
		total += c.Total
	}
	return done, total
}
