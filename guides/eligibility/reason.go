package eligibility

import (
	"cmp"
	"slices"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// An Effect is what an answer comes to.
type Effect string

// The four effects, the gravest first.
const (
	RulesOut Effect = "rules-out" // on the facts given, the person may not stand
	Unsure   Effect = "unsure"    // somebody has to be asked
	Todo     Effect = "todo"      // something has to be done, by a day where there is one
	Noted    Effect = "noted"     // worth knowing, or worth keeping proof of
)

var effects = []Effect{RulesOut, Unsure, Todo, Noted}

func (e Effect) known() bool { return slices.Contains(effects, e) }

// A Reason is one thing that follows from the answers, and the law behind it.
type Reason struct {
	Effect   Effect        `json:"effect"`
	Question string        `json:"question,omitempty"` // "" for what follows from several
	Says     string        `json:"says"`
	By       calendar.Date `json:"by,omitempty"`    // the last day to do it
	From     calendar.Date `json:"from,omitempty"`  // the first day on which papers may be handed in
	Tell     string        `json:"tell,omitempty"`  // who can tell
	Bring    string        `json:"bring,omitempty"` // what to bring to them
	Keep     string        `json:"keep,omitempty"`  // what to keep as proof

	Rule       string              `json:"rule"`
	Citation   string              `json:"citation"`
	Source     string              `json:"source"`
	Checked    calendar.Date       `json:"checked"`
	Confidence election.Confidence `json:"confidence"`
	Doubt      string              `json:"doubt,omitempty"`
	Pending    string              `json:"pending,omitempty"`
}

func newReason(e Effect, says string, l Law) Reason {
	return Reason{Effect: e, Says: says, Rule: l.Rule, Citation: l.Citation, Source: l.Source,
		Checked: l.Checked, Confidence: l.Confidence, Doubt: l.Doubt, Pending: l.Pending}
}

// reasonFor is a reason about a question. It says who can tell where that
// helps, and what to keep where the fact may be challenged.
func reasonFor(q Question, e Effect, says string) Reason {
	r := newReason(e, says, q.Law)
	r.Question = q.ID
	switch e {
	case RulesOut, Unsure:
		r.Tell, r.Bring = q.Tell, q.Bring
	case Todo, Noted:
		r.Keep = q.Keep
	}
	return r
}

// gravestFirst orders reasons by effect; those alike keep the order of their
// questions.
func gravestFirst(reasons []Reason) {
	slices.SortStableFunc(reasons, func(a, b Reason) int {
		return cmp.Compare(slices.Index(effects, a.Effect), slices.Index(effects, b.Effect))
	})
}
