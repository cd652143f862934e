package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/selection"
)

// selectionOptions are what the selection command was asked for.
type selectionOptions struct {
	*options
	procedure, file, planFile string
	kind                      string
	poll, close               calendar.Date
	plan                      selection.Plan
	spells                    []selection.Spell
	asAt                      calendar.Date
	list, export              bool
	fault                     error // the first flag that cannot be read
}

// stages prints a selection procedure placed on dates, with its clocks and
// clashes.
func stages(args []string, out io.Writer) error {
	o := newSelectionOptions()
	rest, err := o.parse(args, out)
	if err != nil {
		return err
	}
	if o.fault != nil {
		return o.fault
	}
	if len(rest) > 0 {
		return misused("extra_argument", "Text", rest[0], "Command", o.Name())
	}
	if o.list {
		return o.printProcedures(out)
	}
	p, err := o.template()
	if err != nil {
		return err
	}
	if o.export {
		text, err := selection.Encode(p)
		if err != nil {
			return err
		}
		_, err = out.Write(text)
		return err
	}
	if err := o.complete(p); err != nil {
		return err
	}
	at, err := o.anchors(p)
	if err != nil {
		return err
	}
	t, clashes := selection.Place(p, o.plan, at)
	if o.json {
		return writeJSON(out, timelineJSON(p, o.plan, t, clashes))
	}
	return printSelection(out, p, o.plan, t, clashes)
}

// template returns the procedure of --file, --plan or --procedure.
func (o *selectionOptions) template() (p selection.Procedure, err error) {
	if o.planFile != "" {
		if err := o.readPlan(); err != nil {
			return p, err
		}
	}
	switch {
	case o.file != "":
		text, err := readCapped(o.file, selection.MaxBytes)
		if err != nil {
			return p, err
		}
		return selection.Decode(filepath.Base(o.file), text)
	case o.procedure != "":
		if p, err = selection.Find(o.procedure); err != nil {
			return p, misuse(err)
		}
		return p, nil
	case o.plan.Own != nil || o.plan.Procedure != "":
		return o.plan.Template()
	}
	return p, misused("selection_no_procedure")
}

// readPlan reads --plan under what the other options say.
func (o *selectionOptions) readPlan() error {
	text, err := readCapped(o.planFile, 4*selection.MaxBytes)
	if err != nil {
		return err
	}
	kept, err := selection.DecodePlan(filepath.Base(o.planFile), text)
	if err != nil {
		return err
	}
	o.plan = kept.With(o.plan)
	return nil
}

// complete holds the plan against the procedure, and gives the membership to
// each rule on it.
func (o *selectionOptions) complete(p selection.Procedure) error {
	if err := o.plan.Check(p); err != nil {
		return misuse(err)
	}
	if (len(o.spells) > 0 || o.asAt != 0) && len(p.Memberships) == 0 {
		return misused("selection_no_membership")
	}
	for _, m := range p.Memberships {
		if len(o.spells) > 0 {
			o.plan.Members = put(o.plan.Members, m.ID, o.spells)
		}
	}
	if o.asAt != 0 {
		o.plan.AsAt = put(o.plan.AsAt, p.Memberships[0].ID, o.asAt)
	}
	return nil
}

func put[V any](m map[string]V, key string, v V) map[string]V {
	if m == nil {
		m = map[string]V{}
	}
	m[key] = v
	return m
}

func (o *selectionOptions) anchors(p selection.Procedure) (selection.Anchors, error) {
	kind := p.Kind()
	if o.kind != "" {
		if kind = election.Kind(o.kind); !kind.Known() {
			return selection.Anchors{}, misused("unknown_kind", "Kind", o.kind)
		}
	}
	at, err := selection.AnchorsOf(election.Choice{Kind: kind, Poll: o.poll, ByElection: p.ByElection()})
	if o.close != 0 {
		at.NominationsClose = o.close
	}
	return at, err
}

// readCapped reads a file, and one byte more than the most it may hold, so
// that what is too long is refused without being read.
func readCapped(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open file: %w", err)
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return nil, fmt.Errorf("read file: %w", err)
	}
	return text, nil
}

func (o *selectionOptions) printProcedures(out io.Writer) error {
	all := selection.Procedures()
	if o.json {
		rows := make([]map[string]any, len(all))
		for i, p := range all {
			rows[i] = map[string]any{"id": p.ID, "title": p.Title, "nations": p.Nations, "parties": p.Parties,
				"elections": p.Elections, "applicants": p.Applicants, "stages": len(p.Stages)}
		}
		return writeJSON(out, map[string]any{"procedures": rows})
	}
	for _, p := range all {
		fmt.Fprintf(out, "%-38s %s\n", p.ID, p.Title)
	}
	return nil
}

func timelineJSON(p selection.Procedure, plan selection.Plan, t selection.Timeline, clashes []selection.Clash) any {
	said := make([]map[string]any, len(clashes))
	for i, c := range clashes {
		said[i] = fieldsOf(c)
		said[i]["says"] = c.Says(say)
	}
	clocks := make([]map[string]any, len(t.Clocks))
	for i, c := range t.Clocks {
		clocks[i] = fieldsOf(c)
		clocks[i]["says"] = c.Says(say, p)
	}
	whole := fieldsOf(t)
	whole["clashes"], whole["clocks"] = said, clocks
	options := make([]map[string]any, len(p.Options))
	for i, o := range p.Options {
		options[i] = map[string]any{"id": o.ID, "title": o.Title, "choices": o.Choices, "chosen": plan.Choice(o)}
	}
	whole["options"] = options
	return whole
}

// fieldsOf returns a value of ours as its JSON fields.
func fieldsOf(v any) map[string]any {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	var fields map[string]any
	if err := json.Unmarshal(text, &fields); err != nil {
		panic(err)
	}
	return fields
}
