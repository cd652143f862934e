package nomination

import (
	"slices"
	"strconv"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// reading is one officer reading one person's papers by one rule.
type reading struct {
	p     Particulars
	c     election.Choice
	t     election.Table
	today calendar.Date
	kind  KindRule
	rule  Rule
	found []Finding

	counted []signer  // the signers, once they were asked for
	printed []printed // the printed text, likewise
	events  map[string]event
}

// Check reads a person's papers by every rule that holds for the kind and the
// poll, and returns what the rules say, in the order of the rules. It is pure:
// t is the timetable of c, and today a day to compare with.
func Check(p Particulars, c election.Choice, t election.Table, today calendar.Date) []Finding {
	r := &reading{p: p, c: c, t: t, today: today, kind: KindOf(c.Kind)}
	for _, rule := range allRules() {
		if len(rule.Checks) == 0 || !rule.HoldsFor(c.Kind, c.Poll) {
			continue
		}
		r.rule = rule
		for _, name := range rule.Checks {
			checks[name].run(r)
		}
	}
	return r.found
}

// find notes something wrong in a field. Values are pairs of name and text for
// the braces in the rule's words.
func (r *reading) find(field, when string, values ...string) {
	r.note(Finding{Field: field}, when, values)
}

// missing notes something that is not there yet. Where the paper is to be
// written by hand, a box left blank stops nothing.
func (r *reading) missing(field, when string, values ...string) {
	r.note(Finding{Field: field, Missing: true}, when, values)
}

func (r *reading) note(f Finding, when string, values []string) {
	s := r.rule.saying(when)
	f.Rule, f.Severity, f.Paper = r.rule.ID, s.Severity, r.paperOf(f.Field)
	if f.Missing && r.p.ByHand && f.Severity == Stops {
		f.Severity = Advice
	}
	f.Says, f.Brief, f.Detail = fill(s.Text, values), fill(s.Brief, values), fill(s.Detail, values)
	r.found = append(r.found, f)
}

// paperOf is the rule's paper; a rule about any text is on the paper that
// carries the text, and one about qualification is on the consent.
func (r *reading) paperOf(field string) string {
	if r.rule.Paper == "eligibility" && carries(r.c.Kind, "consent") {
		return "consent"
	}
	if r.rule.Paper == "eligibility" {
		return "nomination-paper"
	}
	if r.rule.Field != "text" {
		return r.rule.Paper
	}
	if f, ok := FieldOf(r.c.Kind, field); ok && len(f.Papers) > 0 {
		return f.Papers[0]
	}
	return r.rule.Paper
}

func carries(k election.Kind, paper string) bool {
	return slices.ContainsFunc(Papers(k), func(p Paper) bool { return p.ID == paper })
}

// fill puts values in the place of their names in braces.
func fill(text string, values []string) string {
	for i := 0; i+1 < len(values); i += 2 {
		text = strings.ReplaceAll(text, "{"+values[i]+"}", values[i+1])
	}
	return text
}

// close returns the last day for delivery, and how it is said: "4pm, Thursday
// 8 April 2027".
func (r *reading) close() (calendar.Date, string) { return r.event("nominations_close") }

func (r *reading) event(id string) (calendar.Date, string) {
	if e, ok := r.events[id]; ok {
		return e.day, e.said
	}
	d, ok := r.t.Find(id)
	e := event{}
	if ok && !d.Date.IsZero() {
		e = event{d.Date, english().When(d.Date, d.Time)}
	}
	if r.events == nil {
		r.events = map[string]event{}
	}
	r.events[id] = e
	return e.day, e.said
}

// event is a day of the timetable, and how it is said.
type event struct {
	day  calendar.Date
	said string
}

// area is the ward or division as typed, or what such an area is called.
func (r *reading) area() string {
	if blank(r.c.Area) {
		return r.kind.Area
	}
	return r.c.Area
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func itoa(n int) string { return strconv.Itoa(n) }
