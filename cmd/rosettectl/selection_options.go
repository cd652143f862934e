package main

import (
	"errors"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/selection"
	"rosette/guides/words"
)

func newSelectionOptions() *selectionOptions {
	o := &selectionOptions{options: newOptions("selection")}
	o.StringVar(&o.procedure, "procedure", "", say.Say("selection.flag_procedure"))
	o.StringVar(&o.file, "file", "", say.Say("selection.flag_file"))
	o.StringVar(&o.planFile, "plan", "", say.Say("selection.flag_plan"))
	o.StringVar(&o.kind, "kind", "", say.Say("selection.flag_kind"))
	o.value("poll", say.Say("selection.flag_poll"), o.setPoll)
	o.date(&o.close, "close", say.Say("selection.flag_close"))
	o.dates("set", say.Say("selection.flag_set"), selection.Entry{Origin: selection.FromYou})
	o.dates("notice", say.Say("selection.flag_notice"), selection.Entry{Origin: selection.FromNotice})
	o.dates("put-off", say.Say("selection.flag_put_off"), selection.Entry{Origin: selection.FromNotice, PutOff: true})
	o.value("option", say.Say("selection.flag_option"), o.setOption)
	o.facts("noticed", say.Say("selection.flag_noticed"), selection.NoticeReceived)
	o.facts("dated", say.Say("selection.flag_dated"), selection.LetterDated)
	o.facts("received", say.Say("selection.flag_received"), selection.LetterReceived)
	o.facts("done", say.Say("selection.flag_done"), selection.Done)
	o.value("joined", say.Say("selection.flag_joined"), o.addSpell)
	o.date(&o.asAt, "as-at", say.Say("selection.flag_as_at"))
	o.BoolVar(&o.list, "list", false, say.Say("selection.flag_list"))
	o.BoolVar(&o.export, "export", false, say.Say("selection.flag_export"))
	return o
}

// value declares a flag whose faults have a sentence of their own, said once
// all flags are read.
func (o *selectionOptions) value(name, usage string, set func(string) error) {
	o.Func(name, usage, func(s string) error {
		if err := set(s); err != nil && o.fault == nil {
			o.fault = misuse(err)
		}
		return nil
	})
}

// misuse turns an error that has a sentence into wrong use of the command.
func misuse(err error) error {
	if p := (*words.Problem)(nil); errors.As(err, &p) {
		return &usageError{p}
	}
	if p := (*calendar.ParseError)(nil); errors.As(err, &p) {
		return &usageError{words.Wrong("date", err, "Text", p.Text)}
	}
	return err
}

func (o *selectionOptions) setPoll(s string) (err error) {
	if s == "unknown" {
		o.poll = 0
		return nil
	}
	o.poll, err = calendar.Parse(s)
	return err
}

// dates declares a flag that dates a stage, or a round of it.
func (o *selectionOptions) dates(name, usage string, like selection.Entry) {
	o.value(name, usage, func(s string) error {
		stage, round, value, err := pair(s)
		if err != nil {
			return err
		}
		said := o.plan.Stages[stage]
		if value == "skip" {
			said.Skip = true
		} else {
			e := like
			e.Round = round
			if e.When, err = selection.ParseWhen(value); err != nil {
				return err
			}
			said.Dates = append(said.Dates, e)
		}
		o.plan.Stages = put(o.plan.Stages, stage, said)
		return nil
	})
}

// facts declares a flag that logs an event of a stage.
func (o *selectionOptions) facts(name, usage string, kind selection.FactKind) {
	o.value(name, usage, func(s string) error {
		stage, round, value, err := pair(s)
		if err != nil {
			return err
		}
		on, err := calendar.Parse(value)
		if err != nil {
			return err
		}
		o.plan.Facts = append(o.plan.Facts, selection.Fact{Stage: stage, Kind: kind, On: on, Round: round})
		return nil
	})
}

func (o *selectionOptions) setOption(s string) error {
	name, _, choice, err := pair(s)
	if err != nil {
		return err
	}
	o.plan.Options = put(o.plan.Options, name, choice)
	return nil
}

func (o *selectionOptions) addSpell(s string) error {
	w, err := selection.ParseWhen(s)
	if err != nil {
		return err
	}
	spell := selection.Spell{From: w.First}
	if strings.Contains(s, "..") {
		spell.To = w.Last
	}
	if spell.From == 0 {
		return words.Wrong("selection_date", nil, "Text", s)
	}
	o.spells = append(o.spells, spell)
	return nil
}

// pair reads name=value, where a name may end in @round.
func pair(s string) (name, round, value string, err error) {
	name, value, ok := strings.Cut(s, "=")
	if !ok || name == "" || value == "" {
		return "", "", "", words.Wrong("selection_pair", nil, "Text", s)
	}
	name, round, _ = strings.Cut(name, "@")
	return name, round, value, nil
}
