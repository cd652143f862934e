package campaign

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
)

// A Target is a day to aim at before a legal one. It is a row of
// data/targets.toml; no law sets it.
type Target struct {
	ID         string // kept for good
	Event      string // the legal event that it stands before
	At         Moment
	Task       string // the task that meets it, or ""
	Title, Why string
	Elected    bool // only for somebody who was elected
	Sources    []Source
	Confidence election.Confidence
	Doubt      string
	ValidFrom  calendar.Date
	ValidTo    calendar.Date // no date while no end is known
	Checked    calendar.Date
}

// An Aim is a target in one election.
type Aim struct {
	Target
	Due      calendar.Date // never after the legal day unless the person says so
	ByYou    bool          // the person set Due
	Computed calendar.Date // what Due would be otherwise
	Legal    election.Deadline
	Met      bool // the task that meets it is done
	Dropped  string
}

// Mark is the key of Plan.Marks under which a person changes the target: its
// day by SetDue, and that it is not wanted by NotNeed.
func (t Target) Mark() string { return "target-" + t.ID }

// Aims returns the targets of somebody, in the order of their rows. Those of
// events that this election does not have, or that have no day yet, are left
// out.
func Aims(p Plan, w Who, t election.Table) []Aim {
	var aims []Aim
	for _, target := range Targets() {
		d, ok := t.Find(target.Event)
		if !ok || d.Date.IsZero() || target.Elected && p.Outcome != WasElected ||
			!target.ValidTo.IsZero() && t.Poll > target.ValidTo || !w.has(target.Task) {
			continue
		}
		a := Aim{Target: target, Legal: d, Computed: min(target.At.day(t), d.Date), Dropped: p.Marks[target.Mark()].NotNeeded}
		if a.Computed.IsZero() {
			continue
		}
		a.Met = target.Task != "" && !p.Marks[target.Task].Done.IsZero()
		a.Due = a.Computed
		if own := p.Marks[target.Mark()].Due; !own.IsZero() {
			a.Due, a.ByYou = own, true
		}
		aims = append(aims, a)
	}
	return aims
}

// Says says how the day of a target comes about.
func (a Aim) Says(say *words.Catalogue) string {
	if a.ByYou {
		return say.Say("checklist.target_yours", "Date", say.Date(a.Computed), "Moment", a.At.Says(say))
	}
	return say.Say("checklist.target", "Moment", a.At.Says(say), "Legal", say.When(a.Legal.Date, a.Legal.Time), "Title", a.Legal.Title)
}

// has reports whether a task is on somebody's checklist.
func (w Who) has(task string) bool {
	return task == "" || slices.ContainsFunc(Tasks(), func(t Task) bool { return t.ID == task && t.appliesTo(w) })
}

//go:embed data/targets.toml
var targetFile string

// Targets returns every target. The slice is shared, and is not to be changed.
func Targets() []Target { return targets() }

var targets = sync.OnceValue(func() []Target {
	sources, err := readSources("sources.toml", fileText("sources.toml"))
	if err != nil {
		panic(err)
	}
	all, err := readTargets("targets.toml", targetFile, sources)
	if err != nil {
		panic(err)
	}
	return all
})

// targetRow is a target as its file spells it.
type targetRow struct {
	ID         string        `toml:"id"`
	Event      string        `toml:"event"`
	At         Moment        `toml:"at"`
	Task       string        `toml:"task"`
	Title      string        `toml:"title"`
	Why        string        `toml:"why"`
	Elected    bool          `toml:"elected"`
	Sources    []string      `toml:"sources"`
	Confidence string        `toml:"confidence"`
	Doubt      string        `toml:"doubt"`
	ValidFrom  calendar.Date `toml:"valid_from"`
	ValidTo    calendar.Date `toml:"valid_to"`
	Checked    calendar.Date `toml:"checked"`
}

// readTargets reads targets.toml. A row that lacks what every row must have is
// refused: the error names file, row and field.
func readTargets(file, text string, sources map[string]Source) ([]Target, error) {
	var list struct {
		Target []targetRow `toml:"target"`
	}
	if err := decode(file, text, &list); err != nil {
		return nil, err
	}
	var all []Target
	seen := map[string]bool{}
	for i, r := range list.Target {
		t, field := r.target(sources)
		if field == "" && seen[r.ID] {
			field = "id"
		}
		if field != "" {
			return nil, fmt.Errorf("%s: row %d (%s): field %s: is missing or not as it must be", file, i+1, r.ID, field)
		}
		seen[r.ID] = true
		all = append(all, t)
	}
	return all, nil
}

// target returns the row as a target, or the field that is at fault.
func (r targetRow) target(sources map[string]Source) (t Target, field string) {
	for _, f := range []struct{ name, value string }{
		{"id", r.ID}, {"event", r.Event}, {"at", r.At.Anchor}, {"title", r.Title}, {"why", r.Why},
		{"valid_from", r.ValidFrom.String()}, {"checked", r.Checked.String()}, {"sources", strings.Join(r.Sources, " ")},
	} {
		if strings.TrimSpace(f.value) == "" {
			return t, f.name
		}
	}
	t = Target{ID: r.ID, Event: r.Event, At: r.At, Task: r.Task, Title: r.Title, Why: r.Why, Elected: r.Elected,
		Confidence: election.Confidence(r.Confidence), Doubt: r.Doubt,
		ValidFrom: r.ValidFrom, ValidTo: r.ValidTo, Checked: r.Checked}
	for _, key := range r.Sources {
		s, ok := sources[key]
		if !ok {
			return t, "sources"
		}
		t.Sources = append(t.Sources, s)
	}
	switch {
	case !every([]string{r.Confidence}, "high", "medium", "low"):
		return t, "confidence"
	case (r.Confidence == "high") != (r.Doubt == ""):
		return t, "doubt"
	case r.Task != "" && !slices.ContainsFunc(Tasks(), func(task Task) bool { return task.ID == r.Task }):
		return t, "task"
	}
	return t, ""
}
