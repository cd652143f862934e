package selection

import (
	"slices"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// ownSource is the source of rows that a local party wrote itself.
const ownSource = "LOCAL-NOTICE"

// The edits below take a procedure and return a changed copy; the one given
// stays as it was. An edit that would leave the procedure unsound is refused,
// as by Validate.

// Copy starts a procedure of one's own from another.
func Copy(p Procedure, id, title, author string) (Procedure, error) {
	if p.ID != id {
		p.VariantOf = p.ID
	}
	p.ID, p.Title, p.Author = id, title, author
	return sound(p)
}

// Add puts a stage after another, or first when after is "". What the stage
// leaves open is filled in as a local decision with the notice as its source.
func Add(p Procedure, s Stage, after string, today calendar.Date) (Procedure, error) {
	at, err := p.place(after)
	if err != nil {
		return p, err
	}
	if len(s.Source) == 0 {
		s.Evidence = Evidence{Source: []string{ownSource}, Confidence: "medium", Status: Local, Checked: today}
		p = p.withOwnSource()
	}
	p.Stages = slices.Insert(slices.Clone(p.Stages), at, s)
	return sound(p)
}

// Move puts a stage after another in the list, or first when after is "". The
// list is the order in which stages are read; what must be finished first is
// said by Require.
func Move(p Procedure, id, after string) (Procedure, error) {
	i, err := p.must(id)
	if err != nil || id == after {
		return p, err
	}
	s := p.Stages[i]
	p.Stages = slices.Delete(slices.Clone(p.Stages), i, i+1)
	at, err := p.place(after)
	if err != nil {
		return p, err
	}
	p.Stages = slices.Insert(p.Stages, at, s)
	return sound(p)
}

// Rename gives a stage another title. Its id stays, so that dates typed in for
// it stay with it.
func Rename(p Procedure, id, title string) (Procedure, error) {
	return p.edit(id, func(s *Stage) { s.Title = title })
}

// Timing is when a stage is held and what binds it.
type Timing struct {
	Weeks        []int // earliest and latest week before the poll; none = no planning range
	RoundWeeks   []int // first and last week of the round; none = the round says nothing
	NoticeDays   int
	DurationDays int
	Limit        *Limit
}

// Retime gives a stage another timing, from the local notice.
func Retime(p Procedure, id string, t Timing) (Procedure, error) {
	return p.edit(id, func(s *Stage) {
		s.Weeks, s.RoundWeeks, s.NoticeDays, s.DurationDays, s.Limit = t.Weeks, t.RoundWeeks, t.NoticeDays, t.DurationDays, t.Limit
	})
}

// Require says what must be finished before a stage.
func Require(p Procedure, id string, dependsOn []string) (Procedure, error) {
	return p.edit(id, func(s *Stage) { s.DependsOn = slices.Clone(dependsOn) })
}

// Assign says which body acts in a stage.
func Assign(p Procedure, id, actor string) (Procedure, error) {
	return p.edit(id, func(s *Stage) { s.Actor = actor })
}

// Default changes the choice that an option has when nobody says otherwise.
func Default(p Procedure, option, choice string) (Procedure, error) {
	i := slices.IndexFunc(p.Options, func(o Option) bool { return o.ID == option })
	if i < 0 {
		return p, words.Wrong("procedure_option_unknown", nil, "Option", clip(option))
	}
	p.Options = slices.Clone(p.Options)
	p.Options[i].Default = choice
	return sound(p)
}

// Remove takes a stage out. Those that waited for it wait for what it waited
// for. It is refused while a clock, a membership or an option counts from it.
func Remove(p Procedure, id string) (Procedure, error) {
	i, err := p.must(id)
	if err != nil {
		return p, err
	}
	if by := p.counts(id); by != "" {
		return p, words.Wrong("procedure_in_use", nil, "Stage", p.Stages[i].Title, "By", by)
	}
	gone := p.Stages[i]
	p.Stages = slices.Delete(slices.Clone(p.Stages), i, i+1)
	for j := range p.Stages {
		p.Stages[j] = p.Stages[j].without(gone)
	}
	return sound(p)
}

// counts names what counts its days from a stage, or "".
func (p Procedure) counts(id string) string {
	for _, s := range p.Stages {
		if s.Limit != nil && s.Limit.From == id {
			return s.Title
		}
	}
	for _, m := range p.Memberships {
		if m.AsAtStage == id {
			return m.Title
		}
	}
	for _, o := range p.Options {
		for _, stage := range o.Stages {
			if stage == id {
				return o.Title
			}
		}
	}
	if p.RoundStart == id {
		return "round_start"
	}
	return ""
}

func (s Stage) without(gone Stage) Stage {
	s.DependsOn = swap(s.DependsOn, gone)
	s.NoticeFor = swap(s.NoticeFor, Stage{ID: gone.ID})
	s.WaitsFor = swap(s.WaitsFor, Stage{ID: gone.ID})
	var left []Variation
	for _, v := range s.Variations {
		if v.SameDayAs == gone.ID {
			v.SameDayAs = ""
		}
		v.DependsOn = swap(v.DependsOn, gone)
		if v.Skip || v.Required || v.SameDayAs != "" || len(v.DependsOn) > 0 {
			left = append(left, v)
		}
	}
	s.Variations = left
	return s
}

// swap replaces a stage in a list by those that it waited for.
func swap(ids []string, gone Stage) (out []string) {
	for _, id := range ids {
		put := []string{id}
		if id == gone.ID {
			put = gone.DependsOn
		}
		for _, d := range put {
			if !slices.Contains(out, d) {
				out = append(out, d)
			}
		}
	}
	return out
}

func (p Procedure) edit(id string, change func(*Stage)) (Procedure, error) {
	i, err := p.must(id)
	if err != nil {
		return p, err
	}
	p.Stages = slices.Clone(p.Stages)
	change(&p.Stages[i])
	return sound(p)
}

func (p Procedure) must(id string) (int, error) {
	if i := p.index(id); i >= 0 {
		return i, nil
	}
	return 0, words.Wrong("selection_stage_unknown", nil, "Stage", clip(id), "Procedure", p.ID)
}

// place returns the index after a stage, 0 for "".
func (p Procedure) place(after string) (int, error) {
	if after == "" {
		return 0, nil
	}
	i, err := p.must(after)
	return i + 1, err
}

func (p Procedure) withOwnSource() Procedure {
	if _, ok := p.Source(ownSource); ok {
		return p
	}
	own := Source{ID: ownSource, Title: words.English().Say("selection.own_source"), Kind: "local notice"}
	p.Sources = append(slices.Clone(p.Sources), own)
	return p
}

func sound(p Procedure) (Procedure, error) { return p, Validate(p) }
