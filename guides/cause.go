package guides

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/selection"
	"rosette/guides/words"
)

// A Cause is something told to Rosette that moved a date.
type Cause struct {
	ID      string        // "poll", "kind", "notice", "holiday", "stage" … as under moved.because
	Name    string        // of the holiday, stage or fact, or ""
	Was, Is calendar.Date // of the poll
}

// Says says the cause in words.
func (c Cause) Says(w *words.Catalogue) string {
	if c.ID == "fact" {
		return w.Say("moved.because.fact", "Name", w.Say("timetable.anchor_"+c.Name))
	}
	day := func(d calendar.Date) string {
		if d.IsZero() {
			return w.Say("moved.no_day")
		}
		return w.ShortDateYear(d)
	}
	return w.Say("moved.because."+c.ID, "Name", c.Name, "Was", day(c.Was), "Is", day(c.Is))
}

// A change is one thing in which two candidacies differ, and how to make it.
type change struct {
	cause Cause
	make  func(*Candidacy)
}

// changes lists what differs between two candidacies and can move a date.
func changes(was, is Candidacy) (all []change) {
	add := func(differ bool, cause Cause, make func(*Candidacy)) {
		if differ {
			all = append(all, change{cause, make})
		}
	}
	a, b := was.Choice, is.Choice
	add(a.Kind != b.Kind, Cause{ID: "kind"}, func(c *Candidacy) { c.Choice.Kind = b.Kind })
	add(a.Council != b.Council || a.Code != b.Code, Cause{ID: "council", Name: cmp.Or(strings.TrimSpace(b.Council), b.Code)},
		func(c *Candidacy) { c.Choice.Council, c.Choice.Code = b.Council, b.Code })
	add(a.ByElection != b.ByElection, Cause{ID: "by_election"}, func(c *Candidacy) { c.Choice.ByElection = b.ByElection })
	add(!slices.Equal(a.With, b.With), Cause{ID: "with"}, func(c *Candidacy) { c.Choice.With = b.With })
	add(a.Poll != b.Poll, Cause{ID: "poll", Was: a.Poll, Is: b.Poll}, func(c *Candidacy) { c.Choice.Poll = b.Poll })
	for _, f := range election.FactNames() {
		add(a.Facts.Get(f) != b.Facts.Get(f), Cause{ID: "fact", Name: f}, func(c *Candidacy) { c.Choice.Facts.Set(f, b.Facts.Get(f)) })
	}
	add(!sameMap(a.Printed, b.Printed), Cause{ID: "notice"}, func(c *Candidacy) { c.Choice.Printed = b.Printed })
	add(!sameMap(a.Hours, b.Hours) || a.Notice.Opens != b.Notice.Opens || a.Notice.Closes != b.Notice.Closes, Cause{ID: "hour"}, func(c *Candidacy) {
		c.Choice.Hours, c.Choice.Notice.Opens, c.Choice.Notice.Closes = b.Hours, b.Notice.Opens, b.Notice.Closes
	})
	add(!slices.Equal(a.Holidays, b.Holidays), holidayCause(a, b), func(c *Candidacy) { c.Choice.Holidays = b.Holidays })
	all = append(all, partyChanges(was.Selection, is.Selection)...)
	add(was.Plan.Track != is.Plan.Track, Cause{ID: "track"}, func(c *Candidacy) { c.Plan.Track = is.Plan.Track })
	add(was.Plan.Outcome != is.Plan.Outcome, Cause{ID: "outcome"}, func(c *Candidacy) { c.Plan.Outcome = is.Plan.Outcome })
	add(!reflect.DeepEqual(was.Plan.Marks, is.Plan.Marks), Cause{ID: "own_day"}, func(c *Candidacy) { c.Plan.Marks = is.Plan.Marks })
	add(!slices.Equal(was.Plan.Own, is.Plan.Own), Cause{ID: "own_task"}, func(c *Candidacy) { c.Plan.Own = is.Plan.Own })
	add(was.partyWords() != is.partyWords(), Cause{ID: "party"}, func(c *Candidacy) {
		c.Person.Party, c.Person.Description = is.Person.Party, is.Person.Description
	})
	return all
}

// partyChanges are the changes of a selection plan.
func partyChanges(a, b selection.Plan) (all []change) {
	if a.Procedure != b.Procedure || !reflect.DeepEqual(a.Own, b.Own) {
		id := "procedure"
		if b.Own != nil && (a.Own != nil && a.Own.ID == b.Own.ID || a.Own == nil && a.Procedure == b.Own.VariantOf) {
			id = "correction"
		}
		all = append(all, change{Cause{ID: id}, func(c *Candidacy) { c.Selection.Procedure, c.Selection.Own = b.Procedure, b.Own }})
	}
	if !sameMap(a.Options, b.Options) {
		all = append(all, change{Cause{ID: "option"}, func(c *Candidacy) { c.Selection.Options = b.Options }})
	}
	titles := stageTitles(b)
	for _, id := range keysOf(a.Stages, b.Stages) {
		if reflect.DeepEqual(a.Stages[id], b.Stages[id]) {
			continue
		}
		all = append(all, change{Cause{ID: "stage", Name: titles(id)}, func(c *Candidacy) {
			c.Selection = c.Selection.Forget(id)
			for i, e := range b.Stages[id].Dates {
				c.Selection = c.Selection.SetEntry(id, i, e)
			}
			if b.Stages[id].Skip {
				c.Selection = c.Selection.Skip(id, b.Stages[id].Why)
			}
		}})
	}
	if !slices.Equal(a.Facts, b.Facts) {
		all = append(all, change{Cause{ID: "logged"}, func(c *Candidacy) { c.Selection.Facts = b.Facts }})
	}
	return all
}

// stageTitles names the stages of the procedure that a plan follows.
func stageTitles(pl selection.Plan) func(id string) string {
	p, err := pl.Template()
	return func(id string) string {
		if s, ok := p.Stage(id); ok && err == nil {
			return s.Title
		}
		return id
	}
}

// holidayCause names the holidays that were added or taken out.
func holidayCause(a, b election.Choice) Cause {
	var added, gone []string
	for _, h := range b.Holidays {
		if !slices.Contains(a.Holidays, h) {
			added = append(added, h.Name)
		}
	}
	for _, h := range a.Holidays {
		if !slices.Contains(b.Holidays, h) {
			gone = append(gone, h.Name)
		}
	}
	if len(added) > 0 {
		return Cause{ID: "holiday", Name: strings.Join(added, ", ")}
	}
	return Cause{ID: "holiday_gone", Name: strings.Join(gone, ", ")}
}

func sameMap[V comparable](a, b map[string]V) bool {
	if len(a) != len(b) {
		return false
	}
	for k, v := range a {
		if w, ok := b[k]; !ok || v != w {
			return false
		}
	}
	return true
}

// keysOf lists the keys of two maps, each once and in order.
func keysOf[V any](a, b map[string]V) (keys []string) {
	for k := range a {
		keys = append(keys, k)
	}
	for k := range b {
		if _, twice := a[k]; !twice {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	return keys
}
