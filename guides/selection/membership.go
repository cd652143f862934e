package selection

import (
	"slices"

	"rosette/guides/calendar"
)

// A MembershipTerm is a length of membership counted to the day that counts.
type MembershipTerm struct {
	ID     string        `json:"id"`
	Title  string        `json:"title"`
	Months int           `json:"months"`
	AsAt   calendar.Date `json:"as_at"`        // the day that counts; no date = not known
	By     string        `json:"by,omitempty"` // the stage whose day it is, PollingDay, or "" when it was typed in
	Since  calendar.Date `json:"since"`        // start of the unbroken membership; no date = not told, or no member on that day
	From   calendar.Date `json:"from"`         // first day with the full length; no date = not told
	Met    bool          `json:"met"`
	Broken bool          `json:"broken,omitempty"` // an earlier membership does not count, because there was a break
	Evidence
}

// Continuous returns the start of the unbroken membership that runs on a day,
// and whether an earlier membership ended before it. A membership that begins
// the day after another ends, or sooner, goes on from it. No date is returned
// when the person was no member on that day.
func Continuous(spells []Spell, on calendar.Date) (since calendar.Date, broken bool) {
	spells = slices.Clone(spells)
	slices.SortFunc(spells, func(a, b Spell) int { return int(a.From) - int(b.From) })
	var until calendar.Date // last day of the run so far; no date = it still runs
	for _, s := range spells {
		switch {
		case s.From == 0 || s.From > on || (s.To != 0 && s.To < s.From):
			continue
		case since == 0:
			since, until = s.From, s.To
		case until == 0 || s.From <= until.AddDays(1):
			if s.To == 0 || (until != 0 && s.To > until) {
				until = s.To
			}
		default:
			since, until, broken = s.From, s.To, true
		}
	}
	if since != 0 && until != 0 && until < on {
		return 0, true
	}
	return since, broken
}

// Satisfied returns the first day on which somebody who has been a member
// since a day, without a break, has the full number of months: the same day of
// the month, or the last day of a shorter month.
func Satisfied(since calendar.Date, months int) calendar.Date { return since.AddMonths(months) }

func (b *board) memberships() (all []MembershipTerm) {
	for _, m := range b.Memberships {
		t := MembershipTerm{ID: m.ID, Title: m.Title, Months: m.Months, Evidence: m.Evidence}
		t.AsAt, t.By = b.asAt(m)
		spells := b.plan.Members[m.ID]
		day := t.AsAt
		if day == 0 {
			day = calendar.Latest
		}
		if t.Since, t.Broken = Continuous(spells, day); t.Since == 0 && len(spells) > 0 {
			t.Since, _ = Continuous(spells, calendar.Latest)
		}
		if t.Since != 0 {
			t.From = Satisfied(t.Since, m.Months)
			t.Met = t.AsAt != 0 && t.From <= t.AsAt
		}
		all = append(all, t)
	}
	return all
}

// asAt finds the day to which a membership is counted: printed in the notice,
// or the day of the stage that the rule or the chosen option names.
func (b *board) asAt(m Membership) (calendar.Date, string) {
	if d := b.plan.AsAt[m.ID]; d != 0 {
		return d, ""
	}
	id := m.AsAtStage
	if o, ok := b.Option(m.AsAtOption); ok {
		id = o.Stages[b.plan.Choice(o)]
	}
	if id == PollingDay {
		return b.at.Poll, id
	}
	if i, ok := b.index[id]; ok {
		if e, dated := b.steps[i].entry(""); dated {
			return e.When.First, id
		}
	}
	return 0, id
}
