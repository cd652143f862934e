package election

import "rosette/guides/calendar"

// Confidence says how sure we are of a dated rule.
type Confidence string

// The three degrees, as in the reference.
const (
	High   Confidence = "high"
	Medium Confidence = "medium"
	Low    Confidence = "low"
)

// A Deadline is one dated legal event of one election, with the law behind it
// and how its day was counted.
type Deadline struct {
	Event            string        // event id, for example "nominations_close"
	Title            string        // plain words, from the rule
	Date             calendar.Date // the day that binds, or no date when it hangs on a fact not known yet
	Time             string        // "16:00", or "" when the law fixes no hour
	From             calendar.Date // first day of the window, or no date
	To               calendar.Date // last day of the window, or no date
	Binding          string        // "not later than", "not before", "on", ...
	Binds            string        // who is bound: "candidates", "returning officer", ...
	Citation, Source string
	Checked          calendar.Date // day on which the rule was last checked
	Confidence       Confidence
	Notes            string
	NeedsFact        string        // which fact of Facts is missing or was assumed, or ""
	Assumed          bool          // the missing fact was assumed from the timetable itself (see NeedsFact)
	Printed          bool          // Date is the returning officer's (Choice.Printed), not the rule's
	Rule             calendar.Date // what the rule gives, where Printed; no date when it gives none
	TimePrinted      bool          // Time is the notice's (Choice.Hours or Notice.Opens), not the rule's
	RuleTime         string        // the hour that the rule gives, where TimePrinted; "" when it gives none
	TakenFrom        string        // hours of each working day on which papers are taken, by the notice;
	TakenTo          string        // only of the first and the last day for handing in
	Doubt            *Doubt        // a known doubt about this very date, or nil
	Counting         Counting
}

// A Doubt is a reason why the printed timetable may show another day. The
// Deadline's own Date is always the safe one.
type Doubt struct {
	ID    string        // "christmas-eve", "holiday-after-notice", "rule-low", ... as in data/doubts.toml
	Other calendar.Date // the other day it could be, or no date
	Says  string        // why, in a sentence
}

// Counting is the way from the anchor to the date.
type Counting struct {
	Unit         string        // "working_day", "calendar_day", "month", "same_as", "event_specific"
	Offset       int           // how many units
	Before       bool          // counted back from the anchor
	CountsAnchor bool          // the anchor's own day is day 1, not day 0
	Anchor       string        // "poll", "result", an event id ...
	Law          string        // title of the calendar that was counted by, or ""
	From         calendar.Date // the anchor's day, day 0
	Steps        []calendar.Step
	Rolled       calendar.Date // the day before it was moved to the next working day, or no date
}
