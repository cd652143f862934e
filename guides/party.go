package guides

import (
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/selection"
)

// A PartyDeadline is the next day by which the person must have done something
// for their party. It is no law.
type PartyDeadline struct {
	selection.Placed
	Date        calendar.Date
	WorkingDays int // after today, up to and including the day
	Days        int // by the calendar; 0 is today
}

// Known reports whether there is one.
func (d PartyDeadline) Known() bool { return !d.Date.IsZero() }

// PartyDeadline returns the soonest stage, today or later, that the person has
// to act on and whose day the party's notice, a letter or the person gave. What
// a template plans is a range, not a deadline, and never comes here.
func (v View) PartyDeadline() PartyDeadline {
	var next PartyDeadline
	for _, p := range v.Party.Stages {
		if p.Status != selection.Dated || !given(p.Origin) || !forPerson(p.Actor) || p.Last < v.Today {
			continue
		}
		if !next.Known() || p.Last < next.Date {
			next = PartyDeadline{Placed: p, Date: p.Last, Days: int(p.Last - v.Today),
				WorkingDays: election.WorkingDaysBetween(v.Table.Kind, v.Today, p.Last)}
		}
	}
	return next
}

func given(o selection.Origin) bool {
	return o == selection.FromNotice || o == selection.FromYou || o == selection.FromFact || o == selection.FromClock
}

// forPerson reports whether the applicant, the candidate or the sitting
// councillor is among those who must act.
func forPerson(actor string) bool {
	actor = strings.ToLower(actor)
	for _, who := range []string{"applicant", "candidate", "sitting councillor"} {
		if strings.Contains(actor, who) {
			return true
		}
	}
	return false
}
