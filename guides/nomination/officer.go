package nomination

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A Line is one thing that a returning officer looks at.
type Line struct {
	Severity Severity // "" when it is right
	Says     string   // in brief
	AtField  string   // as it is said at the field; Says when it is right
	Detail   string   // a second line, or ""
	Rule     string   // the rule that found something, or the first that holds
	Ground   string   // id of the ground of refusal, for GroundOf; "" where what was found is none
	Paper    string   // where it was found; "" when it is right
	Field    string
	Missing  bool // it is not there yet, rather than wrong
}

// Right reports whether the officer would find nothing here; it may not be there
// yet (Missing), which nobody can hold against it before it is signed.
func (l Line) Right() bool { return l.Severity == "" }

// A look is a row of officer.toml.
type look struct {
	Rules        []string        `toml:"rules"`
	Ground       string          `toml:"ground"`
	Right        string          `toml:"right"`
	Detail       string          `toml:"detail"`
	Pending      bool            `toml:"pending"` // right is not so yet
	Kinds        []election.Kind `toml:"kinds"`
	ShownWith    []string        `toml:"shown_with"`
	ShownWithout []string        `toml:"shown_without"`
}

type officerFile struct {
	Line []look `toml:"line"`
	Fact []Fact `toml:"fact"`
}

var officerData = sync.OnceValue(func() (file officerFile) {
	text, err := dataFiles.ReadFile("data/officer.toml")
	if err == nil {
		err = decode("officer.toml", text, &file)
	}
	for i, l := range file.Line {
		if l.Right == "" || len(l.Rules) == 0 {
			err = fmt.Errorf("officer.toml: line %d: rules or right is missing", i+1)
		}
		if !slices.ContainsFunc(grounds(), func(g Ground) bool { return g.ID == l.Ground }) {
			err = fmt.Errorf("officer.toml: line %d: ground: there is no ground %q", i+1, l.Ground)
		}
		for _, id := range l.Rules {
			if _, ok := RuleOf(id); !ok {
				err = fmt.Errorf("officer.toml: line %d: rules: there is no rule %s", i+1, id)
			}
		}
	}
	for i, f := range file.Fact {
		err = errors.Join(err, f.complete(fmt.Sprintf("officer.toml: fact %d (%s)", i+1, f.ID)))
	}
	if err != nil {
		panic(err)
	}
	return file
})

// AsOfficerReads goes through the papers in the order of determination, and
// says of each thing that it is right or what is found there.
func AsOfficerReads(p Particulars, c election.Choice, t election.Table, today calendar.Date) []Line {
	return OfficerLines(p, c, Check(p, c, t, today))
}

// OfficerLines is AsOfficerReads for findings that are there already.
func OfficerLines(p Particulars, c election.Choice, found []Finding) []Line {
	var lines []Line
	for _, l := range officerData().Line {
		if len(l.Kinds) > 0 && !slices.Contains(l.Kinds, c.Kind) {
			continue
		}
		if !l.shown(p) || l.rule(c) == "" {
			continue
		}
		lines = append(lines, l.read(c, found)...)
	}
	return lines
}

func (l look) read(c election.Choice, found []Finding) []Line {
	var bad, advice []Line
	for _, f := range found {
		switch {
		case !slices.Contains(l.Rules, f.Rule):
		case f.Severity == Advice:
			advice = append(advice, l.line(f))
		default:
			bad = append(bad, l.line(f))
		}
	}
	if len(bad) == 0 {
		bad = []Line{{Says: l.Right, AtField: l.Right, Detail: l.Detail, Rule: l.rule(c), Ground: l.Ground, Missing: l.Pending}}
	}
	return append(bad, advice...)
}

// rule is the first rule of the line that holds for the election; "" when none
// does.
func (l look) rule(c election.Choice) string { return ruleFor(c, l.Rules...) }

func (l look) line(f Finding) Line {
	found := Line{Severity: f.Severity, Says: cmp.Or(f.Brief, f.Says), AtField: f.Says, Detail: f.Detail,
		Rule: f.Rule, Paper: f.Paper, Field: f.Field, Missing: f.Missing}
	if f.refuses() {
		found.Ground = l.Ground
	}
	return found
}

func (l look) shown(p Particulars) bool {
	if slices.ContainsFunc(l.ShownWithout, func(id string) bool { return filled(p, id) }) {
		return false
	}
	return len(l.ShownWith) == 0 || slices.ContainsFunc(l.ShownWith, func(id string) bool { return filled(p, id) })
}

// filled reports whether a field holds anything; "subscribers" stands for any
// signer, "signed" for anybody who signed, "others" for anybody known to have
// signed other papers and "visits" for anything in the receipt log.
func filled(p Particulars, id string) bool {
	switch id {
	case "subscribers":
		return slices.ContainsFunc(p.Subscribers, func(s Subscriber) bool { return !blank(s.Name) })
	case "signed":
		return slices.ContainsFunc(p.Subscribers, func(s Subscriber) bool { return !s.Signed.IsZero() })
	case "visits":
		return len(p.HandIn.Visits) > 0
	case "others":
		return slices.ContainsFunc(p.Subscribers, func(s Subscriber) bool { return !blank(s.Others) || s.Elsewhere })
	}
	return strings.TrimSpace(Get(p, id)) != ""
}
