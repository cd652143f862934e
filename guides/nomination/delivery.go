package nomination

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A Basis is where something of the law or of guidance was read.
type Basis struct {
	Citation   string              `toml:"citation"`
	Source     string              `toml:"source"`
	Checked    calendar.Date       `toml:"checked"`
	Confidence election.Confidence `toml:"confidence"`
}

// Allowed is which answers of a field of the plan the law allows.
type Allowed struct {
	Field   string          `toml:"field"`
	Kinds   []election.Kind `toml:"kinds"`
	Answers []Option        `toml:"answers"`
	Text    string          `toml:"text"`
	Basis

	Otherwise string `toml:"otherwise"` // said of the other answers; "" leaves them out
}

// A Take is one thing to have in hand on leaving the house.
type Take struct {
	Paper string          `toml:"paper"` // id; "" for what is not a paper
	Kinds []election.Kind `toml:"kinds"`
	Ways  []Option        `toml:"ways"` // of handing in; none for all
	Text  string          `toml:"text"` // the paper's title where it is one
	Form  string          `toml:"form"` // how a paper must be
	Basis

	Status string `toml:"-"` // of a paper, as Status says
}

// An After is one thing that comes after the papers are handed in.
type After struct {
	Kinds   []election.Kind `toml:"kinds"`
	Event   string          `toml:"event"` // of the timetable, which dates it; "" for none
	Decided Option          `toml:"decided"`
	Text    string          `toml:"text"`
	Basis

	Day  calendar.Date `toml:"-"`
	Time string        `toml:"-"`
}

type deliveryFile struct {
	Allowed []Allowed `toml:"allowed"`
	Take    []Take    `toml:"take"`
	After   []After   `toml:"after"`
}

var deliveryData = sync.OnceValue(func() deliveryFile {
	text, err := dataFiles.ReadFile("data/delivery.toml")
	if err != nil {
		panic(err)
	}
	file, err := readDelivery("delivery.toml", text)
	if err != nil {
		panic(err)
	}
	return file
})

// readDelivery reads the file about handing in and refuses a row that is not
// complete.
func readDelivery(name string, text []byte) (deliveryFile, error) {
	var file deliveryFile
	if err := decode(name, text, &file); err != nil {
		return file, err
	}
	complete := func(row string, kinds []election.Kind, text string, b Basis) error {
		if len(kinds) == 0 || slices.ContainsFunc(kinds, func(k election.Kind) bool { return !k.Known() }) {
			return fmt.Errorf("%s: %s: kinds is missing, or has one that is not known", name, row)
		}
		return firstMissing(name+": "+row, []need{{"text", text}, {"citation", b.Citation}, {"source", b.Source},
			{"checked", b.Checked.String()}, {"confidence", string(b.Confidence)}})
	}
	for i, a := range file.Allowed {
		row := fmt.Sprintf("allowed %d (%s)", i+1, a.Field)
		if err := complete(row, a.Kinds, a.Text, a.Basis); err != nil {
			return file, err
		}
		for _, answer := range a.Answers {
			if !offered(a.Field, string(answer)) {
				return file, fmt.Errorf("%s: %s: answers: the field offers no %q", name, row, answer)
			}
		}
	}
	for i, t := range file.Take {
		if err := complete(fmt.Sprintf("take %d (%s)", i+1, t.Paper), t.Kinds, t.Text+t.Form, t.Basis); err != nil {
			return file, err
		}
	}
	for i, a := range file.After {
		if err := complete(fmt.Sprintf("after %d", i+1), a.Kinds, a.Text, a.Basis); err != nil {
			return file, err
		}
	}
	return file, nil
}

// AllowedIn returns which answers to a field of the plan, delivery.method or
// delivery.carrier, the law of a kind allows, and what it says.
func AllowedIn(k election.Kind, field string) (a Allowed, ok bool) {
	for _, a := range deliveryData().Allowed {
		if a.Field == field && slices.Contains(a.Kinds, k) {
			return a, true
		}
	}
	return Allowed{}, false
}

// ToTake lists what to have in hand on leaving the house, the papers first in
// working order. papers is what Status says of them.
func ToTake(p Particulars, c election.Choice, papers []PaperStatus) []Take {
	var list []Take
	for _, t := range deliveryData().Take {
		if !slices.Contains(t.Kinds, c.Kind) || len(t.Ways) > 0 && !slices.Contains(t.Ways, p.Delivery.Method) {
			continue
		}
		if t.Paper != "" {
			i := slices.IndexFunc(papers, func(s PaperStatus) bool { return s.Paper == t.Paper })
			if i < 0 || papers[i].Status == NotNeeded || optional(c.Kind, t.Paper) && papers[i].Status == NotStarted {
				continue
			}
			t.Text, t.Status = papers[i].Title, papers[i].Status
		}
		list = append(list, t)
	}
	return list
}

func optional(k election.Kind, paper string) bool {
	return slices.ContainsFunc(Papers(k), func(p Paper) bool { return p.ID == paper && p.Need == "optional" })
}

// WhatNext lists what comes after the papers are handed in: what is dated in
// order of its day, then the rest. What hangs on the officer's decision is left
// out where that went the other way.
func WhatNext(p Particulars, c election.Choice, t election.Table) []After {
	var list []After
	for _, a := range deliveryData().After {
		decided := p.HandIn.Decision.Answer
		if !slices.Contains(a.Kinds, c.Kind) || a.Decided != "" && decided != "" && decided != a.Decided {
			continue
		}
		if d, ok := t.Find(a.Event); ok {
			a.Day, a.Time = d.Date, d.Time
		}
		list = append(list, a)
	}
	slices.SortStableFunc(list, func(a, b After) int {
		switch {
		case a.Day.IsZero() != b.Day.IsZero():
			return cmp.Compare(b.Day, a.Day)
		case a.Day != b.Day:
			return cmp.Compare(a.Day, b.Day)
		}
		return cmp.Compare(a.Time, b.Time)
	})
	return list
}

// aboutThePlan are the beginnings of the fields of a plan to hand in.
var aboutThePlan = []string{"delivery.", "booking.", "second.", "informal."}

// PlanFindings returns what is found in the plan to hand in, and leaves out what
// is only said of the election.
func PlanFindings(found []Finding) []Finding {
	var some []Finding
	for _, f := range found {
		if slices.ContainsFunc(aboutThePlan, func(start string) bool { return strings.HasPrefix(f.Field, start) }) {
			some = append(some, f)
		}
	}
	return some
}
