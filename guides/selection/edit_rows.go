package selection

import (
	"fmt"
	"slices"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// EditStage changes anything of a stage but its id. change sets lists anew and
// never writes into the ones it is given.
func EditStage(p Procedure, id string, change func(*Stage)) (Procedure, error) {
	return p.edit(id, func(s *Stage) {
		change(s)
		s.ID = id
	})
}

// TieToClose says that a stage must be over by the close of nominations, as
// other stages of the procedure say it, or that it need not be.
func TieToClose(p Procedure, id string, tied bool) (Procedure, error) {
	law := &Law{Event: NominationsClose}
	for _, s := range p.Stages {
		if s.Law != nil {
			copied := *s.Law
			law = &copied
		}
	}
	if !tied {
		law = nil
	}
	return EditStage(p, id, func(s *Stage) { s.Law = law })
}

// SetOption puts an option in the place of the one of its id, or last. A choice
// that was given other words at its place keeps what hangs on it; what hangs on
// a choice that is gone is taken out. What the option leaves open is filled in
// as by Add.
func SetOption(p Procedure, o Option, today calendar.Date) (Procedure, error) {
	o.Evidence = o.Evidence.own(today)
	p = p.withOwnSource()
	p.Options = slices.Clone(p.Options)
	i := slices.IndexFunc(p.Options, func(old Option) bool { return old.ID == o.ID })
	if i < 0 {
		p.Options = append(p.Options, o)
		return sound(p)
	}
	now := rechosen(p.Options[i].Choices, o.Choices)
	if to, ok := now[o.Default]; ok && !slices.Contains(o.Choices, o.Default) {
		o.Default = to
	}
	if !slices.Contains(o.Choices, o.Default) && len(o.Choices) > 0 {
		o.Default = o.Choices[0]
	}
	o.Stages = map[string]string{}
	for choice, stage := range p.Options[i].Stages {
		if to := now[choice]; to != "" {
			o.Stages[to] = stage
		}
	}
	if len(o.Stages) == 0 {
		o.Stages = nil
	}
	p.Options[i] = o
	p.Stages = slices.Clone(p.Stages)
	for s := range p.Stages {
		p.Stages[s].Variations = revaried(p.Stages[s].Variations, o.ID, now)
	}
	return sound(p)
}

// rechosen says what each of the old choices is called now; one that is gone is
// missing. Where as many are left, one that is not there any more was given
// other words.
func rechosen(old, new []string) map[string]string {
	now := map[string]string{}
	for i, c := range old {
		switch {
		case slices.Contains(new, c):
			now[c] = c
		case len(old) == len(new) && !slices.Contains(old, new[i]):
			now[c] = new[i]
		}
	}
	return now
}

// revaried brings the variations of an option to the choices it has now.
func revaried(all []Variation, option string, now map[string]string) (left []Variation) {
	for _, v := range all {
		if v.Option == option {
			var is []string
			for _, c := range v.Is {
				if to := now[c]; to != "" {
					is = append(is, to)
				}
			}
			v.Is = is
		}
		if len(v.Is) > 0 {
			left = append(left, v)
		}
	}
	return left
}

// RemoveOption takes an option out, with what hangs on its choices. It is
// refused while a membership is counted to the day that it gives.
func RemoveOption(p Procedure, id string) (Procedure, error) {
	o, ok := p.Option(id)
	if !ok {
		return p, words.Wrong("procedure_option_unknown", nil, "Option", clip(id))
	}
	for _, m := range p.Memberships {
		if m.AsAtOption == id {
			return p, words.Wrong("procedure_in_use", nil, "Stage", o.Title, "By", m.Title)
		}
	}
	p.Options = slices.DeleteFunc(slices.Clone(p.Options), func(o Option) bool { return o.ID == id })
	p.Stages = slices.Clone(p.Stages)
	for s := range p.Stages {
		p.Stages[s].Variations = revaried(p.Stages[s].Variations, id, nil)
	}
	return sound(p)
}

// SetMembership puts a membership rule in the place of the one of its id, or
// last. What it leaves open is filled in as by Add.
func SetMembership(p Procedure, m Membership, today calendar.Date) (Procedure, error) {
	m.Evidence = m.Evidence.own(today)
	p = p.withOwnSource()
	p.Memberships = slices.Clone(p.Memberships)
	if i := slices.IndexFunc(p.Memberships, func(old Membership) bool { return old.ID == m.ID }); i >= 0 {
		p.Memberships[i] = m
	} else {
		p.Memberships = append(p.Memberships, m)
	}
	return sound(p)
}

// RemoveMembership takes a membership rule out.
func RemoveMembership(p Procedure, id string) (Procedure, error) {
	p.Memberships = slices.DeleteFunc(slices.Clone(p.Memberships), func(m Membership) bool { return m.ID == id })
	return sound(p)
}

// own fills in what a row of the local party's own leaves open.
func (e Evidence) own(today calendar.Date) Evidence {
	if len(e.Source) > 0 {
		return e
	}
	return Evidence{Source: []string{ownSource}, Confidence: "medium", Status: Local, Checked: today}
}

// FreeID returns an id that no stage, option or membership has yet: "own-stage-2"
// for the kind "stage".
func (p Procedure) FreeID(kind string) string {
	taken := map[string]bool{}
	for _, s := range p.Stages {
		taken[s.ID] = true
	}
	for _, o := range p.Options {
		taken[o.ID] = true
	}
	for _, m := range p.Memberships {
		taken[m.ID] = true
	}
	for n := 1; ; n++ {
		if id := fmt.Sprintf("own-%s-%d", kind, n); !taken[id] {
			return id
		}
	}
}
