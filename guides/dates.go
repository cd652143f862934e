package guides

import (
	"cmp"
	"slices"

	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/selection"
	"rosette/guides/words"
)

// A Lane is a part of the one timeline.
type Lane string

// The lanes.
const (
	LawLane   Lane = "law"
	PartyLane Lane = "party"
	MineLane  Lane = "mine"
)

// Lanes lists the lanes in their order.
func Lanes() []Lane { return []Lane{PartyLane, LawLane, MineLane} }

// A Dated is one date of the timeline. Its id stays the same while the
// candidacy does: an event of the law, or a stage, clock, task or target after
// its prefix.
type Dated struct {
	Lane  Lane          `json:"lane"`
	ID    string        `json:"id"`
	Title string        `json:"title"`
	Date  calendar.Date `json:"date"`         // no date while it is not known
	To    calendar.Date `json:"to,omitempty"` // last day of a window of more than a day
	Time  string        `json:"time,omitempty"`
	Over  bool          `json:"-"` // done, or not wanted

	RuleTime string `json:"-"` // the hour that the law's rule gives, where the notice prints another
}

// What the ids of dates start with; those of the law are bare.
const (
	StagePrefix  = "stage-"
	ClockPrefix  = "clock-"
	TaskPrefix   = "task-"
	TargetPrefix = "target-"
)

// Dates returns every date of the timeline, lane by lane, each lane in order of
// date and those without one last.
func (v View) Dates() []Dated {
	all := slices.Concat(v.partyDates(), v.lawDates(), v.besideDates(), v.ownDates())
	slices.SortStableFunc(all, func(a, b Dated) int {
		lane := cmp.Compare(slices.Index(Lanes(), a.Lane), slices.Index(Lanes(), b.Lane))
		if a.Date.IsZero() != b.Date.IsZero() {
			return cmp.Or(lane, cmp.Compare(b.Date, a.Date))
		}
		return cmp.Or(lane, cmp.Compare(a.Date, b.Date), cmp.Compare(a.Time, b.Time))
	})
	return all
}

func (v View) lawDates() (all []Dated) {
	for _, d := range v.Table.Deadlines {
		dated := Dated{Lane: LawLane, ID: d.Event, Title: d.Title, Date: d.Date, Time: d.Time}
		if d.TimePrinted && d.RuleTime != d.Time {
			dated.RuleTime = d.RuleTime
		}
		all = append(all, dated)
	}
	return all
}

// partyDates are the stages that are held and the clocks that count to a day.
// Polling day and what the law dates are in the lane of the law.
func (v View) partyDates() (all []Dated) {
	for _, p := range v.Party.Stages {
		if p.Stage == selection.PollingDay || p.Status == selection.Skipped {
			continue
		}
		d := Dated{Lane: PartyLane, ID: StageID(p), Title: p.Title, Date: p.First, To: p.Last, Time: p.Time, Over: p.Status == selection.Finished}
		switch {
		case d.Date.IsZero():
			d.Date, d.To = d.To, 0
		case d.To == d.Date:
			d.To = 0
		}
		all = append(all, d)
	}
	for _, c := range v.Party.Clocks {
		if c.Kind == selection.LawClock || c.Last.IsZero() {
			continue
		}
		rows := v.Party.Of(c.Stage)
		over := len(rows) > 0 && (rows[0].Status == selection.Finished || rows[0].Status == selection.Skipped)
		all = append(all, Dated{Lane: PartyLane, ID: ClockID(c), Title: c.Title(v.Party, words.English()), Date: c.Last, Time: c.Time, Over: over})
	}
	return all
}

// StageID is the id of the date of a stage, or of one round of it.
func StageID(p selection.Placed) string { return StagePrefix + ofRound(p.Stage, p.Round) }

// ClockID is the id of the last day of a clock.
func ClockID(c selection.Clock) string {
	id := string(c.Kind) + "-" + c.Stage
	if c.Kind == selection.NoticeClock && c.Starts != c.Stage {
		id += "-" + c.Starts
	}
	return ClockPrefix + ofRound(id, c.Round)
}

func ofRound(id, round string) string {
	if round == "" {
		return id
	}
	return id + "@" + round
}

// ownDates are the days that no law sets: those that the person set, those that
// the checklist holds a must-do to, and the targets. A task that a target is
// met by has no date of its own beside it, unless the person set one.
func (v View) ownDates() (all []Dated) {
	aimed := map[string]bool{}
	for _, a := range v.Aims {
		aimed[a.Task] = aimed[a.Task] || a.Dropped == ""
		all = append(all, Dated{Lane: MineLane, ID: TargetPrefix + a.ID, Title: a.Title, Date: a.Due, Over: a.Met || a.Dropped != ""})
	}
	for _, i := range v.Items {
		set := i.DueBy == campaign.ByYou
		if !i.Yours || i.IfOutcome || !set && (i.DueBy != campaign.ByPlan || !i.Must || aimed[i.ID]) {
			continue
		}
		over := i.Status == campaign.Completed || i.Status == campaign.NotNeeded
		all = append(all, Dated{Lane: MineLane, ID: TaskPrefix + i.ID, Title: i.Title, Date: i.Due, Time: i.Hour, Over: over})
	}
	return all
}
