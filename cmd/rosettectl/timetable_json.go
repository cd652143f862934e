package main

import (
	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
)

// tableJSON is the object of rosettectl timetable --json.
type tableJSON struct {
	Kind        election.Kind   `json:"kind"`
	Nation      election.Nation `json:"nation"`
	Name        string          `json:"name"`
	Poll        calendar.Date   `json:"poll"`
	ByElection  bool            `json:"by_election"`
	Past        bool            `json:"past"`
	KnownOn     calendar.Date   `json:"known_on"`
	Instruments string          `json:"instruments"`
	Checked     calendar.Date   `json:"checked"`
	Warnings    []doubtJSON     `json:"warnings"`
	Ordinary    calendar.Date   `json:"ordinary"` // of a by-election: the seat's next ordinary election
	Deadlines   []deadlineJSON  `json:"deadlines"`
	With        []besideJSON    `json:"with"` // the other elections on the day
}

// besideJSON is another election on the day, with its own timetable.
type besideJSON struct {
	Kind       election.Kind  `json:"kind"`
	Council    string         `json:"council"`
	ByElection bool           `json:"by_election"`
	Deadlines  []deadlineJSON `json:"deadlines"`
}

type doubtJSON struct {
	ID    string        `json:"id"`
	Other calendar.Date `json:"other"`
	Says  string        `json:"says"`
}

type deadlineJSON struct {
	Event      string              `json:"event"`
	Title      string              `json:"title"`
	Date       calendar.Date       `json:"date"`
	Time       string              `json:"time"`
	From       calendar.Date       `json:"from"`
	To         calendar.Date       `json:"to"`
	Binding    string              `json:"binding"`
	Binds      string              `json:"binds"`
	Citation   string              `json:"citation"`
	Source     string              `json:"source"`
	Checked    calendar.Date       `json:"checked"`
	Confidence election.Confidence `json:"confidence"`
	Notes      string              `json:"notes"`
	NeedsFact  string              `json:"needs_fact"`
	Assumed    string              `json:"assumed"`
	Printed    bool                `json:"printed"`      // the date is the notice's
	Rule       calendar.Date       `json:"rule"`         // what the rule gives, where printed
	TimeNotice bool                `json:"time_printed"` // the hour is the notice's
	RuleTime   string              `json:"rule_time"`    // what the rule gives, where the hour is printed
	Doubt      *doubtJSON          `json:"doubt"`
	Unit       string              `json:"unit"`
	Offset     int                 `json:"offset"`
	Direction  string              `json:"direction"`
	Anchor     string              `json:"anchor"`
	AnchorDate calendar.Date       `json:"anchor_date"`
	Calendar   string              `json:"calendar"`
	Rolled     calendar.Date       `json:"rolled_from"`
	Counting   []stepJSON          `json:"counting"`
}

// stepJSON has all three members always: n is 0 for a day left out, and
// excluded is empty for a day that counts.
type stepJSON struct {
	Date     calendar.Date `json:"date"`
	N        int           `json:"n"`
	Excluded string        `json:"excluded"`
}

func timetableJSON(t election.Table, with []guides.Beside, o election.Options) tableJSON {
	j := tableJSON{Kind: t.Kind, Nation: t.Nation, Name: t.Name, Poll: t.Poll, ByElection: t.ByElection,
		Past: t.Past, KnownOn: o.KnownOn, Instruments: t.Instruments, Checked: t.Checked,
		Ordinary: t.Ordinary, Warnings: []doubtJSON{}, Deadlines: deadlinesJSON(t), With: []besideJSON{}}
	for _, w := range t.Warnings {
		j.Warnings = append(j.Warnings, doubtJSON(w))
	}
	for _, b := range with {
		j.With = append(j.With, besideJSON{b.Kind, b.Council, b.ByElection, deadlinesJSON(b.Table)})
	}
	return j
}

func deadlinesJSON(t election.Table) []deadlineJSON {
	all := make([]deadlineJSON, len(t.Deadlines))
	for i, d := range t.Deadlines {
		all[i] = oneJSON(t, d)
	}
	return all
}

func oneJSON(t election.Table, d election.Deadline) deadlineJSON {
	c := d.Counting
	j := deadlineJSON{Event: d.Event, Title: d.Title, Date: d.Date, Time: d.Time, From: d.From, To: d.To,
		Binding: d.Binding, Binds: d.Binds, Citation: d.Citation, Source: d.Source, Checked: d.Checked,
		Confidence: d.Confidence, Notes: d.Notes, NeedsFact: d.NeedsFact, Printed: d.Printed, Rule: d.Rule, TimeNotice: d.TimePrinted, RuleTime: d.RuleTime,
		Unit: c.Unit, Offset: c.Offset, Direction: "after", Anchor: c.Anchor, AnchorDate: c.From,
		Calendar: c.Law, Rolled: c.Rolled, Counting: make([]stepJSON, len(c.Steps))}
	if c.Before {
		j.Direction = "before"
	}
	if d.Assumed {
		j.Assumed = t.Assumption(d, say)
	}
	if d.Doubt != nil {
		doubt := doubtJSON(*d.Doubt)
		j.Doubt = &doubt
	}
	for i, s := range c.Steps {
		j.Counting[i] = stepJSON(s)
	}
	return j
}
