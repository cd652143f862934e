package nomination

import (
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
	Says     string
	Detail   string // a second line, or ""
	Rule     string // the rule that found something, or the line's first rule
	Paper    string // where it was found; "" when it is right
	Field    string
}

// Right reports whether the officer would find nothing here.
func (l Line) Right() bool { return l.Severity == "" }

// A look is a row of officer.toml.
type look struct {
	Rules        []string        `toml:"rules"`
	Right        string          `toml:"right"`
	Detail       string          `toml:"detail"`
	Kinds        []election.Kind `toml:"kinds"`
	ShownWith    []string        `toml:"shown_with"`
	ShownWithout []string        `toml:"shown_without"`
}

var looks = sync.OnceValue(func() []look {
	var file struct {
		Line []look `toml:"line"`
	}
	text, err := dataFiles.ReadFile("data/officer.toml")
	if err == nil {
		err = decode("officer.toml", text, &file)
	}
	for i, l := range file.Line {
		if l.Right == "" || len(l.Rules) == 0 {
			err = fmt.Errorf("officer.toml: line %d: rules or right is missing", i+1)
		}
		for _, id := range l.Rules {
			if _, ok := RuleOf(id); !ok {
				err = fmt.Errorf("officer.toml: line %d: rules: there is no rule %s", i+1, id)
			}
		}
	}
	if err != nil {
		panic(err)
	}
	return file.Line
})

// AsOfficerReads goes through the papers in the order of determination, and
// says of each thing that it is right or what is found there.
func AsOfficerReads(p Particulars, c election.Choice, t election.Table, today calendar.Date) []Line {
	return OfficerLines(p, c, Check(p, c, t, today))
}

// OfficerLines is AsOfficerReads for findings that are there already.
func OfficerLines(p Particulars, c election.Choice, found []Finding) []Line {
	var lines []Line
	for _, l := range looks() {
		if len(l.Kinds) > 0 && !slices.Contains(l.Kinds, c.Kind) {
			continue
		}
		if !l.shown(p) {
			continue
		}
		lines = append(lines, l.read(found)...)
	}
	return lines
}

func (l look) read(found []Finding) []Line {
	var bad, advice []Line
	for _, f := range found {
		switch {
		case !slices.Contains(l.Rules, f.Rule):
		case f.Severity == Advice:
			advice = append(advice, f.line())
		default:
			bad = append(bad, f.line())
		}
	}
	if len(bad) == 0 {
		bad = []Line{{Says: l.Right, Detail: l.Detail, Rule: l.Rules[0]}}
	}
	return append(bad, advice...)
}

func (f Finding) line() Line {
	l := Line{Severity: f.Severity, Says: f.Says, Detail: f.Detail, Rule: f.Rule, Paper: f.Paper, Field: f.Field}
	if f.Brief != "" {
		l.Says = f.Brief
	}
	return l
}

func (l look) shown(p Particulars) bool {
	if slices.ContainsFunc(l.ShownWithout, func(id string) bool { return filled(p, id) }) {
		return false
	}
	return len(l.ShownWith) == 0 || slices.ContainsFunc(l.ShownWith, func(id string) bool { return filled(p, id) })
}

// filled reports whether a field holds anything; "subscribers" stands for any
// signer, "signed" for anybody who signed and "others" for anybody known to have
// signed other papers.
func filled(p Particulars, id string) bool {
	switch id {
	case "subscribers":
		return slices.ContainsFunc(p.Subscribers, func(s Subscriber) bool { return !blank(s.Name) })
	case "signed":
		return slices.ContainsFunc(p.Subscribers, func(s Subscriber) bool { return !s.Signed.IsZero() })
	case "others":
		return slices.ContainsFunc(p.Subscribers, func(s Subscriber) bool { return !blank(s.Others) || s.Elsewhere })
	}
	return strings.TrimSpace(Get(p, id)) != ""
}
