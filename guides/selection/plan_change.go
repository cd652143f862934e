package selection

import (
	"maps"
	"slices"

	"rosette/guides/calendar"
)

// The changes below return a changed copy of a plan; the one given stays as it
// was. What says nothing any more is taken out, so that a plan holds only what
// somebody told.

// Follow returns the plan with another procedure. Dates, facts and memberships
// stay: a stage that the new procedure lacks shows as a clash.
func (pl Plan) Follow(id string) Plan {
	pl.Procedure, pl.Own = id, nil
	return pl
}

// FollowOwn returns the plan with a procedure of the local party's own. The
// template that it was made from can be gone back to.
func (pl Plan) FollowOwn(p Procedure) Plan {
	for _, id := range []string{p.ID, p.VariantOf} {
		if _, err := Find(id); err == nil {
			pl.Procedure = id
			break
		}
	}
	pl.Own = &p
	return pl
}

// Correct returns the plan with a corrected procedure in place of the old one. A
// choice that was given other words stays chosen.
func (pl Plan) Correct(old, corrected Procedure) Plan {
	pl = pl.FollowOwn(corrected)
	for id, choice := range pl.Options {
		was, _ := old.Option(id)
		is, ok := corrected.Option(id)
		if to := rechosen(was.Choices, is.Choices)[choice]; ok && to != "" {
			pl.Options = put(pl.Options, id, to, true)
		}
	}
	return pl
}

// SetEntry replaces the date of a stage at a place, or adds one where the place
// is the first that is free. A date of which nothing is told is taken out.
func (pl Plan) SetEntry(stage string, at int, e Entry) Plan {
	said := pl.Stages[stage]
	dates := slices.Clone(said.Dates)
	switch {
	case at < len(dates) && e.empty():
		dates = slices.Delete(dates, at, at+1)
	case at < len(dates):
		dates[at] = e
	case !e.empty():
		dates = append(dates, e)
	}
	said.Dates = dates
	return pl.say(stage, said)
}

func (e Entry) empty() bool {
	return !e.When.Known() && e.Round == "" && e.Time == "" && e.Note == "" && len(e.Seats) == 0
}

// Skip says that a stage will not be held, and why.
func (pl Plan) Skip(stage, why string) Plan {
	said := pl.Stages[stage]
	said.Skip, said.Why = true, why
	return pl.say(stage, said)
}

// Hold says that a stage will be held after all.
func (pl Plan) Hold(stage string) Plan {
	said := pl.Stages[stage]
	said.Skip, said.Why = false, ""
	return pl.say(stage, said)
}

// Forget takes out all that was said of a stage, such as one that the procedure
// does not have.
func (pl Plan) Forget(stage string) Plan { return pl.say(stage, Said{}) }

func (pl Plan) say(stage string, said Said) Plan {
	pl.Stages = put(pl.Stages, stage, said, said.Skip || len(said.Dates) > 0)
	return pl
}

// Log adds a fact, in place of one of its kind for the same stage and round.
func (pl Plan) Log(f Fact) Plan {
	pl = pl.Unlog(f.Stage, f.Kind, f.Round)
	pl.Facts = append(pl.Facts, f)
	return pl
}

// Unlog takes facts of a kind out.
func (pl Plan) Unlog(stage string, kind FactKind, round string) Plan {
	pl.Facts = slices.DeleteFunc(slices.Clone(pl.Facts), func(f Fact) bool {
		return f.Stage == stage && f.Kind == kind && f.Round == round
	})
	if len(pl.Facts) == 0 {
		pl.Facts = nil
	}
	return pl
}

// Choose settles an option; "" goes back to what the procedure says.
func (pl Plan) Choose(option, choice string) Plan {
	pl.Options = put(pl.Options, option, choice, choice != "")
	return pl
}

// SetSpells gives the times of a membership.
func (pl Plan) SetSpells(membership string, spells []Spell) Plan {
	spells = slices.DeleteFunc(slices.Clone(spells), func(s Spell) bool { return s == Spell{} })
	pl.Members = put(pl.Members, membership, spells, len(spells) > 0)
	return pl
}

// SetAsAt gives the day, printed in the notice, to which a membership is
// counted; no date takes it out.
func (pl Plan) SetAsAt(membership string, day calendar.Date) Plan {
	pl.AsAt = put(pl.AsAt, membership, day, day != 0)
	return pl
}

// put returns a copy of a map with a value set, or taken out; an empty map is
// none.
func put[V any](m map[string]V, key string, v V, keep bool) map[string]V {
	m = maps.Clone(m)
	if !keep {
		delete(m, key)
		if len(m) == 0 {
			return nil
		}
		return m
	}
	if m == nil {
		m = map[string]V{}
	}
	m[key] = v
	return m
}
