package nomination

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A Rule is one condition by which a returning officer reads a candidate's
// papers, with its citation.
type Rule struct {
	ID         string              `toml:"id"`
	Kinds      []election.Kind     `toml:"kinds"`
	Paper      string              `toml:"paper"`
	Field      string              `toml:"field"`
	Text       string              `toml:"rule"`
	Severity   Severity            `toml:"severity"`
	Officer    string              `toml:"officer"`     // invalid, refused, risk or advice
	CannotKnow string              `toml:"cannot_know"` // what Rosette cannot see
	Citation   string              `toml:"citation"`
	Source     string              `toml:"source"`
	SourceDate string              `toml:"source_date"`
	PollsFrom  string              `toml:"polls_from"` // first poll it holds for, or "open"
	PollsTo    string              `toml:"polls_to"`   // last poll it holds for, or "open"
	Checked    calendar.Date       `toml:"checked"`
	Confidence election.Confidence `toml:"confidence"`
	Notes      string              `toml:"notes"`
	State      Judging             `toml:"state"`
	Why        string              `toml:"why"`       // why it is not judged
	JudgedBy   string              `toml:"judged_by"` // another rule, whose checks are this one's too
	Checks     []string            `toml:"checks"`
	Says       []Saying            `toml:"says"`

	from, to calendar.Date
}

// Judging is what Rosette makes of a rule.
type Judging string

// The three. Explains: nothing that a candidate writes could breach it. Cannot
// know: it hangs on something that no file of Rosette's holds.
const (
	Judged     Judging = "judged"
	Explains   Judging = "explains"
	CannotKnow Judging = "cannot-know"
)

// A Saying is what a person reads when a check finds one thing. Values stand
// in braces: {person}.
type Saying struct {
	When     string   `toml:"when"`
	Severity Severity `toml:"severity"`
	Text     string   `toml:"text"`
	Brief    string   `toml:"brief"`  // for the officer's view; Text when there is none
	Detail   string   `toml:"detail"` // a second line in the officer's view
}

// open marks a rule that holds for every poll on that side.
const open = "open"

// HoldsFor reports whether the rule holds for a kind and a poll; while the
// poll is not known, the rule of today's polls holds.
func (r Rule) HoldsFor(k election.Kind, poll calendar.Date) bool {
	if !slices.Contains(r.Kinds, k) {
		return false
	}
	if poll.IsZero() {
		return r.PollsTo == open
	}
	return (r.from.IsZero() || poll >= r.from) && (r.to.IsZero() || poll <= r.to)
}

func (r Rule) saying(when string) Saying {
	for _, s := range r.Says {
		if s.When == when {
			return s
		}
	}
	return Saying{Severity: r.Severity, Text: r.Text}
}

//go:embed data
var dataFiles embed.FS

// ruleFiles are in the order in which Check reads the rules: the election, the
// nomination paper, the other papers, what is declared.
var ruleFiles = []string{"rules-own.toml", "rules-england.toml", "rules-england-others.toml", "rules-england-eligibility.toml",
	"rules-wales.toml", "rules-scotland.toml", "rules-northern-ireland.toml", "rules-everywhere.toml"}

var allRules = sync.OnceValue(func() []Rule {
	var rules []Rule
	for _, name := range ruleFiles {
		text, err := dataFiles.ReadFile("data/" + name)
		if err != nil {
			panic(err)
		}
		some, err := readRules(name, text)
		if err != nil {
			panic(err)
		}
		rules = append(rules, some...)
	}
	if err := noneTwice(rules); err != nil {
		panic(err)
	}
	return rules
})

var rulesByID = sync.OnceValue(func() map[string]Rule {
	m := make(map[string]Rule, len(allRules()))
	for _, r := range allRules() {
		m[r.ID] = r
	}
	return m
})

// Rules lists the rules that hold for a kind of election, judged or not.
func Rules(k election.Kind) []Rule {
	var some []Rule
	for _, r := range allRules() {
		if slices.Contains(r.Kinds, k) {
			some = append(some, r)
		}
	}
	return some
}

// RuleOf returns a rule by its id.
func RuleOf(id string) (Rule, bool) {
	r, ok := rulesByID()[id]
	return r, ok
}

// Evaluated lists the ids of the rules that Check judges for a kind. The other
// Rules of the kind are listed with the reason why they cannot be judged.
func Evaluated(k election.Kind) []string { return inState(k, Judged) }

// inState lists the ids of a kind's rules of which Rosette makes the same.
func inState(k election.Kind, s Judging) []string {
	var ids []string
	for _, r := range Rules(k) {
		if r.State == s {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// A Count is how many rules of a kind are judged and how many are not.
type Count struct{ Judged, Explain, CannotKnow int }

// CountRules counts the rules of a kind.
func CountRules(k election.Kind) Count {
	return Count{len(inState(k, Judged)), len(inState(k, Explains)), len(inState(k, CannotKnow))}
}

func noneTwice(rules []Rule) error {
	seen := map[string]bool{}
	for _, r := range rules {
		if seen[r.ID] {
			return fmt.Errorf("rule %s: id: given twice", r.ID)
		}
		seen[r.ID] = true
	}
	for _, r := range rules {
		if r.JudgedBy != "" && !slices.ContainsFunc(rules, func(by Rule) bool { return by.ID == r.JudgedBy && len(by.Checks) > 0 }) {
			return fmt.Errorf("rule %s: judged_by: no rule %s has checks", r.ID, r.JudgedBy)
		}
	}
	return nil
}

// readRules reads one file of rules and refuses a row that is not complete,
// naming the file, the row and the field.
func readRules(name string, text []byte) ([]Rule, error) {
	var file struct {
		Rule []Rule `toml:"rule"`
	}
	if err := decode(name, text, &file); err != nil {
		return nil, err
	}
	for i := range file.Rule {
		r := &file.Rule[i]
		if err := r.complete(fmt.Sprintf("%s: rule %d (%s)", name, i+1, r.ID)); err != nil {
			return nil, err
		}
	}
	return file.Rule, nil
}

func (r *Rule) complete(row string) error {
	err := firstMissing(row, []need{
		{"id", r.ID}, {"paper", r.Paper}, {"field", r.Field}, {"rule", r.Text}, {"severity", string(r.Severity)},
		{"officer", r.Officer}, {"citation", r.Citation}, {"source", r.Source}, {"source_date", r.SourceDate},
		{"polls_from", r.PollsFrom}, {"polls_to", r.PollsTo}, {"checked", r.Checked.String()}, {"confidence", string(r.Confidence)},
	})
	switch {
	case err != nil:
		return err
	case len(r.Kinds) == 0:
		return fmt.Errorf("%s: kinds is missing", row)
	case !r.Severity.known():
		return fmt.Errorf("%s: severity: %q is not stops, ask or advice", row, r.Severity)
	case !slices.Contains([]string{"invalid", "refused", "risk", "advice"}, r.Officer):
		return fmt.Errorf("%s: officer: %q is not invalid, refused, risk or advice", row, r.Officer)
	case !slices.Contains([]election.Confidence{election.High, election.Medium, election.Low}, r.Confidence):
		return fmt.Errorf("%s: confidence: %q is not high, medium or low", row, r.Confidence)
	case r.Officer == "invalid" && r.Severity != Stops && r.CannotKnow == "":
		return fmt.Errorf("%s: cannot_know is missing, which says why the rule does not stop the paper", row)
	}
	for _, k := range r.Kinds {
		if !k.Known() {
			return fmt.Errorf("%s: kinds: there is no kind %q", row, k)
		}
	}
	if r.from, err = bound(row, "polls_from", r.PollsFrom); err != nil {
		return err
	}
	if r.to, err = bound(row, "polls_to", r.PollsTo); err != nil {
		return err
	}
	return r.completeChecks(row)
}

func (r *Rule) completeChecks(row string) error {
	judged := len(r.Checks) > 0 || r.JudgedBy != ""
	switch {
	case len(r.Checks) == 0 && len(r.Says) > 0:
		return fmt.Errorf("%s: checks is missing, though the row has words for a finding", row)
	case r.State != Judged && r.State != Explains && r.State != CannotKnow:
		return fmt.Errorf("%s: state: %q is not judged, explains or cannot-know", row, r.State)
	case judged != (r.State == Judged):
		return fmt.Errorf("%s: state: %q does not go with its checks", row, r.State)
	case judged == (strings.TrimSpace(r.Why) != ""):
		return fmt.Errorf("%s: why is missing, or stands beside checks", row)
	}
	for _, name := range r.Checks {
		c, ok := checks[name]
		if !ok {
			return fmt.Errorf("%s: checks: there is no check %q", row, name)
		}
		for _, when := range c.finds {
			if !slices.ContainsFunc(r.Says, func(s Saying) bool { return s.When == when }) {
				return fmt.Errorf("%s: says: nothing for %q, which the check %q can find", row, when, name)
			}
		}
	}
	for _, s := range r.Says {
		if s.When == "" || strings.TrimSpace(s.Text) == "" || !s.Severity.known() {
			return fmt.Errorf("%s: says %q: when, severity or text is missing", row, s.When)
		}
	}
	return nil
}

func bound(row, field, text string) (calendar.Date, error) {
	if text == open {
		return 0, nil
	}
	d, err := calendar.Parse(text)
	if err != nil {
		return 0, fmt.Errorf("%s: %s: %w", row, field, err)
	}
	return d, nil
}

func (s Severity) known() bool { return s == Stops || s == Ask || s == Advice }
