package selection

import (
	"slices"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// AnchorsOf takes the days on which stages hang from the statutory timetable
// of an election. Without a poll there are none. The error is that of
// election.Timetable.
func AnchorsOf(c election.Choice) (Anchors, error) {
	a := Anchors{Poll: c.Poll}
	if nation := c.Kind.Nation(); nation != "" {
		a.WorkingDays = func(after calendar.Date, n int) []calendar.Step { return workingDays(c, after, n) }
	}
	if c.Poll.IsZero() {
		return a, nil
	}
	table, err := election.Timetable(c, election.Options{})
	if err != nil {
		return a, err
	}
	if d, ok := table.Find(NominationsClose); ok {
		a.NominationsClose, a.NominationsTime = d.Date, d.Time
	}
	return a, nil
}

// workingDays lists the n working days after a day; none when the calendar
// does not reach so far.
func workingDays(c election.Choice, after calendar.Date, n int) (steps []calendar.Step) {
	for d := after.AddDays(1); len(steps) < n; d = d.AddDays(1) {
		if int(d-after) > 10*n+30 {
			return nil
		}
		if election.WorkingDaysBetween(c.Kind, d.AddDays(-1), d) == 1 && !c.Holiday(d) {
			steps = append(steps, calendar.Step{Date: d, N: len(steps) + 1})
		}
	}
	return steps
}

// Kind is the election kind whose timetable a procedure hangs on when nobody
// says otherwise: that of a council of the first nation it serves.
func (p Procedure) Kind() election.Kind {
	if len(p.Nations) == 0 {
		return ""
	}
	for _, k := range []election.Kind{election.EnglandPrincipal, election.WalesPrincipal, election.ScotlandCouncil,
		election.NorthernIrelandCouncil} {
		if k.Nation() == p.Nations[0] {
			return k
		}
	}
	return ""
}

// ByElection reports whether a procedure serves by-elections only.
func (p Procedure) ByElection() bool { return slices.Equal(p.Elections, []string{"by-election"}) }
