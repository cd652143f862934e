// Package eligibility asks who may stand: the questions of each kind of
// election, one a page, and what a person's answers come to. It finds what
// rules somebody out, what is not sure and what must be done by when, each with
// the law behind it. It never says that a person may stand: nobody but a court
// can, and the candidate declares it.
package eligibility

import (
	"slices"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A Moment is a time at which something must be true.
type Moment string

// The three moments of the law.
const (
	Nomination Moment = "nomination" // the day on which the papers are handed in
	Poll       Moment = "poll"       // polling day, if there is a poll
	Term       Moment = "term"       // as long as the person holds the seat
)

// A Form is the way in which a question is answered.
type Form string

// The four forms. Every choice and day may also be answered NotSure.
const (
	YesNo  Form = "yes-no"
	Choice Form = "choice"
	Day    Form = "date"
	Text   Form = "text" // for the person's own eyes: nothing follows from it
)

// NotSure is an answer that every question but a text takes. It never rules
// anybody out.
const NotSure = "not-sure"

// A Question is one page.
type Question struct {
	ID      string   `json:"id"` // the same for every kind of election
	Section string   `json:"section"`
	Asks    string   `json:"asks"`            // plain words
	Help    string   `json:"help,omitempty"`  // a line under them
	Legal   string   `json:"legal"`           // the law's phrase, for a fold-out
	Why     string   `json:"why"`             // why we ask
	Goes    string   `json:"goes"`            // where the answer goes
	Public  string   `json:"public"`          // whether it will be public
	Paper   string   `json:"paper,omitempty"` // id of the paper in which it is declared; "" = none
	Mistake string   `json:"mistake"`         // what people often get wrong
	At      []Moment `json:"when"`            // when it must be true
	Form    Form     `json:"answers"`         // how it is answered
	Options []Option `json:"options"`         // what can be chosen; beside a day, in place of one
	Of      string   `json:"of,omitempty"`    // the question that it follows up
	When    []Given  `json:"asked,omitempty"` // asked after any of these answers; none = always
	Months  int      `json:"months,omitempty"`
	Private bool     `json:"private,omitempty"` // the answer is never repeated
	Tell    string   `json:"tell"`              // who can tell you
	Bring   string   `json:"bring"`             // what to bring to them
	Keep    string   `json:"keep"`              // evidence to keep
	Law

	link  bool   // one of the local links, of which any one will do
	about string // what a day is about
	test  string // how a day is judged
	clear Effect // what a day that stands in the way of nothing comes to
}

// An Option is an answer that can be chosen, and what it comes to.
type Option struct {
	ID     string `json:"id"`
	Label  string `json:"label"`
	Hint   string `json:"hint,omitempty"`
	Effect Effect `json:"effect,omitempty"` // "" = nothing follows
	Says   string `json:"says,omitempty"`
	Do     string `json:"do,omitempty"` // what must be done, beside the effect
	By     string `json:"by,omitempty"` // by which moment: a name in by.go
	link   linkState
	law    *Law // its own, or nil for the question's
}

// A Given is an answer to a question.
type Given struct {
	Question string `json:"question"`
	Answer   string `json:"answer"`
}

// A Law is what a question or a note rests on.
type Law struct {
	Rule       string              `json:"rule"` // id of the row's rule: "EN-D01"
	Citation   string              `json:"citation"`
	Source     string              `json:"source"`
	PollsFrom  string              `json:"polls_from"` // first poll it holds for, or "open"
	PollsTo    string              `json:"polls_to"`   // last poll it holds for, or "open"
	Checked    calendar.Date       `json:"checked"`
	Confidence election.Confidence `json:"confidence"`
	Doubt      string              `json:"doubt,omitempty"`   // why we are less than sure
	Pending    string              `json:"pending,omitempty"` // a change of the law that is under way
}

// holds reports whether the law holds for a poll; while the poll is not known,
// the law of today's polls holds.
func (l Law) holds(poll calendar.Date) bool {
	if poll == 0 {
		return l.PollsTo == open
	}
	text := poll.String()
	return (l.PollsFrom == open || l.PollsFrom <= text) && (l.PollsTo == open || text <= l.PollsTo)
}

// open marks a law that holds for every poll on that side.
const open = "open"

// option returns the option of an answer.
func (q Question) option(answer string) (Option, bool) {
	i := slices.IndexFunc(q.Options, func(o Option) bool { return o.ID == answer })
	if i < 0 {
		return Option{}, false
	}
	return q.Options[i], true
}

// Takes reports whether the question can be answered so.
func (q Question) Takes(answer string) bool {
	switch q.Form {
	case Text:
		return takesText(answer)
	case Day:
		if _, err := calendar.Parse(answer); err == nil {
			return true
		}
	}
	_, ok := q.option(answer)
	return ok
}

// needs reports whether the fact must be true at a moment.
func (q Question) needs(m Moment) bool { return slices.Contains(q.At, m) }

// A Window is a period in which something must be true, or that is looked
// back over.
type Window struct {
	Question string        `json:"question"`
	Moment   Moment        `json:"moment"`
	From     calendar.Date `json:"from"`
	To       calendar.Date `json:"to"` // the day of the moment: for the nomination, the last day for papers
}

// Windows returns the periods that a question looks back over, one for each
// day on which the law looks. There are none while the poll is not known.
func (q Question) Windows(t election.Table) []Window {
	var all []Window
	if q.Months == 0 {
		return nil
	}
	at := daysOf(t)
	for _, m := range q.At {
		day := map[Moment]calendar.Date{Nomination: at.close, Poll: at.poll}[m]
		if day != 0 {
			all = append(all, Window{Question: q.ID, Moment: m, From: day.AddMonths(-q.Months), To: day})
		}
	}
	return all
}
