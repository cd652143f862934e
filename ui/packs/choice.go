package packs

import (
	"slices"

	"rosette/guides/pack"
)

// A choice is what somebody changed of one pack. The zero value is the usual
// pack.
type choice struct {
	Order  []string `json:"order,omitempty"` // ids of sections as they were put; others stand where they usually do
	Out    []string `json:"out,omitempty"`   // ids of sections that were left out
	Draft  bool     `json:"draft,omitempty"` // DRAFT on every page
	Backs  bool     `json:"backs,omitempty"` // for printing on both sides
	Attach attach   `json:"attach,omitempty"`
}

// attach is how the agent gets the candidacy.
type attach string

// The ways, "" being not at all.
const (
	inside attach = "inside" // the PDF
	beside attach = "beside" // it, as a file of its own
)

func (c choice) usual() bool {
	return len(c.Order)+len(c.Out) == 0 && !c.Draft && !c.Backs && c.Attach == ""
}

// ordered are all ids in the chosen order. One that was not known when the
// order was chosen comes after the one that it usually follows.
func (c choice) ordered(all []string) []string {
	var order []string
	for _, id := range c.Order {
		if slices.Contains(all, id) && !slices.Contains(order, id) {
			order = append(order, id)
		}
	}
	for i, id := range all {
		if slices.Contains(order, id) {
			continue
		}
		at := 0
		if i > 0 {
			at = slices.Index(order, all[i-1]) + 1
		}
		order = slices.Insert(order, at, id)
	}
	return order
}

// sections are the ids for the engine; none for the usual ones.
func (c choice) sections(all []string) []string {
	if len(c.Order)+len(c.Out) == 0 {
		return nil
	}
	return slices.DeleteFunc(c.ordered(all), func(id string) bool { return slices.Contains(c.Out, id) })
}

// options are the engine's, changed as was chosen.
func (c choice) options(o pack.Options, info pack.AudienceInfo) pack.Options {
	o.Sections = c.sections(ids(info))
	o.Draft, o.Backs, o.Attach = c.Draft, c.Backs, c.Attach == inside
	return o
}

func ids(info pack.AudienceInfo) []string {
	var all []string
	for _, s := range info.Sections {
		all = append(all, s.ID)
	}
	return all
}

// choiceFor is what was chosen of a pack of the open candidacy.
func (p *Screen) choiceFor(a pack.Audience) choice { return p.kept.By[p.s.Candidacy().ID][a] }

// setChoice keeps a choice, and shows the pack by it.
func (p *Screen) setChoice(a pack.Audience, c choice) {
	id := p.s.Candidacy().ID
	if p.kept.By == nil {
		p.kept.By = map[string]map[pack.Audience]choice{}
	}
	if p.kept.By[id] == nil {
		p.kept.By[id] = map[pack.Audience]choice{}
	}
	p.kept.By[id][a] = c
	if c.usual() {
		delete(p.kept.By[id], a)
	}
	p.Leave()
	p.now(p.page)
}
