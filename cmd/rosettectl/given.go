package main

import (
	"errors"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// given is what somebody says of an election beside its kind and its poll: what
// the notice prints, days that no rule can compute, other elections on the day.
type given struct{ edits []func(*election.Choice) }

var errShape = errors.New("it does not fit")

// flags declares the options. Each may be given again.
func (g *given) flags(o *options) {
	o.Func("printed", say.Say("timetable.flag_printed"), g.pair(func(name, value string) (func(*election.Choice), error) {
		day, err := calendar.Parse(value)
		return func(c *election.Choice) { set(&c.Printed, name, day) }, err
	}))
	o.Func("hour", say.Say("timetable.flag_hour"), g.pair(func(name, value string) (func(*election.Choice), error) {
		clock, err := hourOf(value)
		return func(c *election.Choice) { set(&c.Hours, name, clock) }, err
	}))
	o.Func("fact", say.Say("timetable.flag_fact"), g.pair(func(name, value string) (func(*election.Choice), error) {
		day, err := calendar.Parse(value)
		if !election.HasFact(name) {
			err = errShape
		}
		return func(c *election.Choice) { c.Facts.Set(name, day) }, err
	}))
	o.Func("opens", say.Say("timetable.flag_opens"), g.hour(func(c *election.Choice, clock string) { c.Notice.Opens = clock }))
	o.Func("closes", say.Say("timetable.flag_closes"), g.hour(func(c *election.Choice, clock string) { c.Notice.Closes = clock }))
	o.Func("council", say.Say("timetable.flag_council"), func(text string) error {
		council, ok := election.CouncilByCode(text)
		g.add(func(c *election.Choice) { c.Council, c.Code = text, "" })
		if ok {
			g.add(func(c *election.Choice) { c.Council, c.Code = council.OfficialName, council.Code })
		}
		return nil
	})
	o.Func("with", say.Say("timetable.flag_with"), func(text string) error {
		kind, council, _ := strings.Cut(text, "=")
		kind, by := strings.CutSuffix(kind, ",by-election")
		if !election.Kind(kind).Known() {
			return errShape
		}
		g.add(func(c *election.Choice) {
			c.With = append(c.With, election.Combined{Kind: election.Kind(kind), Council: council, ByElection: by})
		})
		return nil
	})
}

// onto makes every edit.
func (g *given) onto(c *election.Choice) error {
	for _, edit := range g.edits {
		edit(c)
	}
	if len(c.With) > election.MaxCombined {
		return misused("with_many", "Max", election.MaxCombined)
	}
	return nil
}

func (g *given) add(edit func(*election.Choice)) { g.edits = append(g.edits, edit) }

// pair takes name=value.
func (g *given) pair(read func(name, value string) (func(*election.Choice), error)) func(string) error {
	return func(text string) error {
		name, value, ok := strings.Cut(text, "=")
		if !ok || name == "" {
			return errShape
		}
		edit, err := read(name, value)
		if err != nil {
			return err
		}
		g.add(edit)
		return nil
	}
}

func (g *given) hour(put func(c *election.Choice, clock string)) func(string) error {
	return func(text string) error {
		clock, err := hourOf(text)
		g.add(func(c *election.Choice) { put(c, clock) })
		return err
	}
}

func hourOf(text string) (string, error) {
	clock, ok := calendar.ParseClock(text)
	if !ok {
		return "", errShape
	}
	return clock, nil
}

func set[V any](m *map[string]V, name string, value V) {
	if *m == nil {
		*m = map[string]V{}
	}
	(*m)[name] = value
}
