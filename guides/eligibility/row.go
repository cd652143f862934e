package eligibility

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A row is a question as its file spells it. A follow-up names the question
// that it follows (of) and takes from it whatever it does not say itself.
type row struct {
	ID      string      `toml:"id"`
	Of      string      `toml:"of"`
	When    []string    `toml:"when"` // answers of that question, or question=answer
	Kinds   []string    `toml:"kinds"`
	Section string      `toml:"section"`
	Answers Form        `toml:"answers"`
	Asks    string      `toml:"asks"`
	Help    string      `toml:"help"`
	Legal   string      `toml:"legal"`
	Why     string      `toml:"why"`
	Goes    string      `toml:"goes"`
	Public  string      `toml:"public"`
	Mistake string      `toml:"mistake"`
	At      []Moment    `toml:"at"`
	Tell    string      `toml:"tell"`
	Bring   string      `toml:"bring"`
	Keep    string      `toml:"keep"`
	Link    bool        `toml:"link"`
	Test    string      `toml:"test"`
	Months  int         `toml:"months"`
	About   string      `toml:"about"` // what a day is about, for its sentence
	Clear   Effect      `toml:"clear"`
	Private bool        `toml:"private"`
	Options []optionRow `toml:"option"`
	Law     []lawRow    `toml:"law"`

	file string
	n    int
}

type optionRow struct {
	ID     string    `toml:"id"`
	Kinds  []string  `toml:"kinds"` // none = all of the row
	Label  string    `toml:"label"`
	Hint   string    `toml:"hint"`
	Effect Effect    `toml:"effect"`
	Says   string    `toml:"says"`
	Do     string    `toml:"do"`
	By     string    `toml:"by"`
	Link   linkState `toml:"link"`
}

type lawRow struct {
	Rule       string              `toml:"rule"`
	Kinds      []string            `toml:"kinds"`
	Citation   string              `toml:"citation"`
	Source     string              `toml:"source"`
	PollsFrom  string              `toml:"polls_from"`
	PollsTo    string              `toml:"polls_to"`
	Checked    calendar.Date       `toml:"checked"`
	Confidence election.Confidence `toml:"confidence"`
	Doubt      string              `toml:"doubt"`
	Pending    string              `toml:"pending"`
	At         []Moment            `toml:"at"`  // in place of the row's
	For        []string            `toml:"for"` // the options it is for; none = the rest
}

// kindGroups are short names for kinds that the files may use.
var kindGroups = map[string][]election.Kind{
	"all":     election.Kinds(),
	"england": {election.EnglandPrincipal, election.EnglandParish, election.EnglandMayor, election.EnglandCombinedMayor},
	"wales":   {election.WalesPrincipal, election.WalesCommunity},
}

// kindsOf reads a list of kinds. An empty list is no kinds.
func kindsOf(names []string) ([]election.Kind, error) {
	var kinds []election.Kind
	for _, n := range names {
		group, ok := kindGroups[n]
		if !ok {
			group = []election.Kind{election.Kind(n)}
		}
		for _, k := range group {
			if !k.Known() {
				return nil, fmt.Errorf("kinds: there is no kind %q", n)
			}
			kinds = append(kinds, k)
		}
	}
	return kinds, nil
}

func fits(names []string, k election.Kind) bool {
	kinds, _ := kindsOf(names)
	return slices.Contains(kinds, k)
}

// refuse names what is wrong with a row by file, row and field.
func (r *row) refuse(field, says string) error {
	return fmt.Errorf("%s: row %d (%s): field %s: %s", r.file, r.n, r.ID, field, says)
}

var idShape = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// check refuses what is wrong with a row by itself.
func (r *row) check() error {
	for _, names := range append([][]string{r.Kinds}, r.kindLists()...) {
		if _, err := kindsOf(names); err != nil {
			return r.refuse("kinds", err.Error())
		}
	}
	switch {
	case !idShape.MatchString(r.ID):
		return r.refuse("id", "is not like lived-since")
	case !slices.Contains([]Form{YesNo, Choice, Day, Text}, r.Answers):
		return r.refuse("answers", "is not yes-no, choice, date or text")
	case r.Of == "" && len(r.When) > 0, r.Of != "" && len(r.When) == 0:
		return r.refuse("when", "stands with of, and of with when")
	case r.Of == "" && len(r.Law) == 0:
		return r.refuse("law", "is missing")
	case (r.Answers == Day) != (r.Test != ""):
		return r.refuse("test", "stands with a date, and only there")
	case r.Test != "" && tests[r.Test] == nil:
		return r.refuse("test", fmt.Sprintf("there is no test %q", r.Test))
	case (r.Answers == Day) == blank(r.About):
		return r.refuse("about", "stands with a date, and only there")
	case r.Clear != "" && !r.Clear.known():
		return r.refuse("clear", "is no effect")
	}
	for _, l := range r.Law {
		if field, err := l.check(); err != nil {
			return r.refuse("law."+field, err.Error())
		}
		for _, id := range l.For {
			if !slices.ContainsFunc(r.Options, func(o optionRow) bool { return o.ID == id }) {
				return r.refuse("law.for", "there is no option "+id)
			}
		}
	}
	for _, o := range r.Options {
		if field, err := o.check(); err != nil {
			return r.refuse("option."+o.ID+"."+field, err.Error())
		}
	}
	return nil
}

func (r *row) kindLists() (lists [][]string) {
	for _, l := range r.Law {
		lists = append(lists, l.Kinds)
	}
	for _, o := range r.Options {
		lists = append(lists, o.Kinds)
	}
	return lists
}

func (o optionRow) check() (field string, err error) {
	switch {
	case !idShape.MatchString(o.ID), o.ID == NotSure:
		return "id", errors.New("is not like moved-in, or is given to every question")
	case blank(o.Label):
		return "label", errMissing
	case o.Effect != "" && !o.Effect.known():
		return "effect", errors.New("is not rules-out, unsure, todo or noted")
	case (o.Effect != "") == blank(o.Says):
		return "says", errors.New("stands with an effect, and only there")
	case o.By == "" && strings.Contains(o.Says+o.Do, "{by}"):
		return "by", errMissing
	case o.By != "" && o.Do == "" && o.Effect != Todo:
		return "by", errors.New("stands with something to do")
	case o.By != "" && bys[o.By] == nil:
		return "by", fmt.Errorf("there is no day %q", o.By)
	case !o.Link.known():
		return "link", errors.New("is not holds, later, fails, unsure or dates")
	}
	return "", nil
}

var errMissing = errors.New("is missing")

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func (l lawRow) check() (field string, err error) {
	for _, f := range []struct{ name, text string }{
		{"rule", l.Rule}, {"citation", l.Citation}, {"source", l.Source}, {"polls_from", l.PollsFrom},
		{"polls_to", l.PollsTo}, {"checked", l.Checked.String()}, {"confidence", string(l.Confidence)},
	} {
		if blank(f.text) {
			return f.name, errMissing
		}
	}
	switch {
	case len(l.Kinds) == 0:
		return "kinds", errMissing
	case !strings.HasPrefix(l.Source, "https://"):
		return "source", errors.New("is not an address")
	case !slices.Contains([]election.Confidence{election.High, election.Medium, election.Low}, l.Confidence):
		return "confidence", errors.New("is not high, medium or low")
	case (l.Confidence == election.High) != blank(l.Doubt):
		return "doubt", errors.New("says why the confidence is not high, and only then")
	}
	for name, day := range map[string]string{"polls_from": l.PollsFrom, "polls_to": l.PollsTo} {
		if _, err := calendar.Parse(day); err != nil && day != open {
			return name, err
		}
	}
	return "", nil
}

func (l lawRow) law() Law {
	return Law{Rule: l.Rule, Citation: l.Citation, Source: l.Source, PollsFrom: l.PollsFrom, PollsTo: l.PollsTo,
		Checked: l.Checked, Confidence: l.Confidence, Doubt: l.Doubt, Pending: l.Pending}
}
