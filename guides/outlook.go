package guides

import (
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/selection"
)

// A View is what follows from a candidacy on one day: what Home and the packs
// show. Nothing of it is kept.
type View struct {
	Today    calendar.Date
	Table    election.Table           // empty while the kind or the poll is not known
	With     []Beside                 // the timetables of the other elections on the day
	Next     Countdown                // the next hard deadline that binds the candidate or the agent
	InLaw    Countdown                // the next dated event of the timetable, whoever it binds
	Findings []nomination.Finding     // in the order of the rules
	Papers   []nomination.PaperStatus // in working order
	Officer  []nomination.Line        // the same findings as the returning officer would meet them
	Tasks    nomination.TaskList      // what is to be done about the papers, in working order
	Items    []campaign.Item          // the checklist, the soonest first
	Aims     []campaign.Aim           // days to aim at before the legal ones
	Party    selection.Timeline       // empty while no procedure is followed
	Clashes  []selection.Clash
	Draft    Draft
}

// A Countdown is a deadline and how far off it is.
type Countdown struct {
	election.Deadline
	WorkingDays int // after today, up to and including the day
	Days        int // by the calendar; 0 is today
}

// Known reports whether there is a deadline to count to.
func (c Countdown) Known() bool { return !c.Date.IsZero() }

// Draft is which draft the papers are, and who must sign again when it
// supersedes the one that was ready to sign.
type Draft struct {
	Number      int
	Fingerprint string
	Superseded  bool
	SignAgain   []string
}

// Problems returns the findings that stop a paper because something is wrong,
// not because something is still missing.
func (v View) Problems() []nomination.Finding {
	var some []nomination.Finding
	for _, f := range v.Findings {
		if f.Severity == nomination.Stops && !f.Missing {
			some = append(some, f)
		}
	}
	return some
}

// Outlook works out what follows from a candidacy on a day. The error is the
// timetable's, when the poll or a fact cannot be as given.
func Outlook(c Candidacy, today calendar.Date) (View, error) {
	v := View{Today: today}
	if err := v.place(c); err != nil {
		return View{}, err
	}
	v.Next = v.countdown(func(d election.Deadline) bool { return binds(d, c.Choice.Facts) })
	v.InLaw = v.countdown(func(election.Deadline) bool { return true })
	v.Findings = nomination.Check(c.Person, c.Choice, v.Table, today)
	v.Papers = nomination.Status(c.Person, c.Choice, v.Findings)
	v.Officer = nomination.OfficerLines(c.Person, c.Choice, v.Findings)
	v.Tasks = nomination.Tasks(c.Person, c.Choice, v.Table, v.Findings, today)
	v.Items = campaign.Checklist(c.Plan, c.who(), v.Table, today, taskProblems(v.Problems()))
	v.Draft.Number, v.Draft.Fingerprint, v.Draft.Superseded, v.Draft.SignAgain = nomination.Draft(c.Person, c.Choice)
	return v, nil
}

// place works out the timetable, the party's stages and the targets.
func (v *View) place(c Candidacy) error {
	if c.Choice.Kind.Known() && !c.Choice.Poll.IsZero() {
		t, err := election.Timetable(c.Choice, election.Options{Today: v.Today})
		if err != nil {
			return err
		}
		v.Table = t
		if v.With, err = beside(c.Choice, v.Today); err != nil {
			return err
		}
	}
	v.Aims = campaign.Aims(c.Plan, c.who(), v.Table)
	v.Party, v.Clashes = party(c)
	return nil
}

// countdown finds the first deadline, today or later, that is wanted.
func (v View) countdown(wanted func(election.Deadline) bool) Countdown {
	for _, d := range v.Table.Deadlines {
		if !d.Date.IsZero() && d.Date >= v.Today && wanted(d) {
			return Countdown{
				Deadline:    d,
				WorkingDays: v.Table.WorkingDays(v.Today, d.Date),
				Days:        int(d.Date - v.Today),
			}
		}
	}
	return Countdown{}
}

// binds reports whether the candidate or the agent must have done something by
// then. What binds elected members counts once the person has taken office.
func binds(d election.Deadline, f election.Facts) bool {
	if d.Binding != "not later than" {
		return false
	}
	if strings.HasPrefix(d.Binds, "elected") {
		return !f.TakeOffice.IsZero() || !f.Acceptance.IsZero()
	}
	return strings.HasPrefix(d.Binds, "candidate") || strings.HasPrefix(d.Binds, "agent")
}
