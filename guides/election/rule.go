package election

import (
	"rosette/guides/calendar"
)

// A rule is one row of a timetable file: a dated legal event, how its day is
// worked out, and where that is written.
type rule struct {
	Event        string        `toml:"event"`
	Title        string        `toml:"title"`
	Binds        string        `toml:"binds"`
	Offset       int           `toml:"offset"`
	Unit         string        `toml:"unit"`
	Direction    string        `toml:"direction"`
	Anchor       string        `toml:"anchor"`
	CountsAnchor bool          `toml:"counts_anchor"` // the anchor's own day is day 1
	Time         string        `toml:"time"`
	Binding      string        `toml:"binding"`
	Calendar     string        `toml:"calendar"`
	Roll         string        `toml:"roll"`
	Opens        string        `toml:"opens"`
	Closes       string        `toml:"closes"`
	Held         string        `toml:"held"`
	PollsFrom    calendar.Date `toml:"polls_from"`
	PollsTo      calendar.Date `toml:"polls_to"`
	Citation     string        `toml:"citation"`
	TextRead     bool          `toml:"citation_text_read"` // somebody has read the text cited, not only its number
	Source       string        `toml:"source"`
	Confidence   Confidence    `toml:"confidence"`
	Checked      calendar.Date `toml:"checked"`
	Notes        string        `toml:"notes"`
}

// The values that the law's words come down to.
const (
	workingDay    = "working_day"
	calendarDay   = "calendar_day"
	month         = "month"
	sameAs        = "same_as"
	eventSpecific = "event_specific"

	before = "before"
	after  = "after"

	nextWorkingDay = "next_working_day"

	heldOrdinary   = "ordinary"
	heldByElection = "by-election"

	anchorPoll = "poll"
	eveOfPoll  = "eve_of_poll"
)

// holds reports whether the rule is law for a poll.
func (r *rule) holds(poll calendar.Date, byElection bool) bool {
	if r.Held == heldOrdinary && byElection || r.Held == heldByElection && !byElection {
		return false
	}
	return (r.PollsFrom == 0 || poll >= r.PollsFrom) && (r.PollsTo == 0 || poll <= r.PollsTo)
}
