package campaign

import (
	"slices"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// Who is for whom a checklist is made.
type Who struct {
	Kind       election.Kind
	Track      Track // "" is as FirstTime
	Party      bool  // stands for a party
	ByElection bool
}

// For returns the tasks that apply to somebody. A sitting councillor has no
// first-timer's tasks. An agent and a trainer have every task of somebody who
// stands for the first time, since that is the fuller list and nobody has told
// them that their candidate knows the way.
func For(w Who) []Task {
	var mine []Task
	for _, t := range Tasks() {
		if t.appliesTo(w) {
			mine = append(mine, t)
		}
	}
	return mine
}

func (t Task) appliesTo(w Who) bool {
	switch {
	case !slices.Contains(t.Nations, w.Kind.Nation()),
		w.Kind.Parish() && !t.Parish,
		!w.Kind.Parish() && !t.Principal,
		t.Party && !w.Party,
		t.ByElection && !w.ByElection:
		return false
	}
	if w.Track == Sitting {
		return t.Track != FirstTime
	}
	return t.Track != Sitting
}

// holdsFor reports whether the task holds for a polling day; with no day, it is
// taken to.
func (t Task) holdsFor(poll calendar.Date) bool {
	return poll.IsZero() || t.ValidTo.IsZero() || poll <= t.ValidTo
}

// roleOf returns whose task it is in this person's election: the candidate's
// where the law knows no agent.
func (w Who) roleOf(t Task) Role {
	if len(t.Who) == 0 {
		return w.self()
	}
	switch r := t.Who[0]; {
	case r == Councillor, r == Agent && w.Kind.Parish():
		return Candidate
	default:
		return r
	}
}

// self is the role of the person at the keyboard, and "" for a trainer, who
// does none of the tasks.
func (w Who) self() Role {
	switch w.Track {
	case AgentFor:
		return Agent
	case Trainer:
		return ""
	}
	return Candidate
}
