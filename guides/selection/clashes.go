package selection

import (
	"maps"
	"slices"

	"rosette/guides/calendar"
)

// tooLate finds dates after the close of nominations, or after the poll when
// the close is not known.
func (b *board) tooLate(s *step, e Entry) []Clash {
	end := b.close()
	if end == 0 || !s.capped || max(e.When.First, e.When.Last) <= end {
		return nil
	}
	kind := AfterNominations
	if b.at.NominationsClose == 0 {
		kind = AfterPoll
	}
	c := clash(kind, s, e)
	c.Certain, c.OtherOn, c.Try = e.When.First > end, end, end
	if !c.Certain {
		c.On = e.When.Last
	}
	return []Clash{c}
}

// tooEarly finds dates before those of a stage that must be finished first,
// looking through stages that are skipped or have no date.
func (b *board) tooEarly(s *step, e Entry) (all []Clash) {
	seen := map[int]bool{}
	var look func(deps []int)
	look = func(deps []int) {
		for _, d := range deps {
			if seen[d] {
				continue
			}
			seen[d] = true
			before := &b.steps[d]
			f, dated := before.entry(e.Round)
			if !dated {
				look(before.deps)
			} else if c, wrong := compare(s, e, before, f); wrong {
				all = append(all, c)
			}
		}
	}
	look(s.deps)
	return all
}

// compare holds a date against that of a stage to be finished first. Where one
// of them is one of several days, the clash is only possible.
func compare(s *step, e Entry, before *step, f Entry) (Clash, bool) {
	c := clash(BeforeDependency, s, e)
	c.Other, c.Beside, c.OtherOn = before.ID, before.Title, f.When.First
	if e.When.Last == 0 || f.When.First == 0 {
		return c, false
	}
	if e.When.Last < f.When.First {
		c.Certain, c.On = true, e.When.Last
		return c, true
	}
	for _, d := range e.When.OneOf {
		if d < f.When.First {
			c.On = d
			return c, true
		}
	}
	for _, d := range f.When.OneOf {
		if d > e.When.Last {
			c.On, c.OtherOn = e.When.Last, d
			return c, true
		}
	}
	return c, false
}

// squeezed finds a stage without a date for which the dates of others leave no
// day, unless those dates already clash between themselves.
func (b *board) squeezed(i int) []Clash {
	s := &b.steps[i]
	if s.Optional || s.hi.day == 0 || s.lo.day <= s.hi.day {
		return nil
	}
	after := &b.steps[s.lo.by]
	c := Clash{Kind: NoDayLeft, Certain: true, Stage: s.ID, Title: s.Title, On: s.lo.day, OtherOn: s.hi.day,
		Follows: after.ID, After: after.Title, Other: NominationsClose}
	end := b.close()
	if s.hi.by != byClose {
		before := &b.steps[s.hi.by]
		c.Other, c.Beside, end = before.ID, before.Title, b.starts(s.hi.by).day
	}
	if b.ends(s.lo.by).day > end {
		return nil
	}
	return []Clash{c}
}

// stillOpen finds meetings held while an appeal can still be lodged or is not
// decided.
func (b *board) stillOpen(s *step, e Entry, t Timeline) (all []Clash) {
	for _, w := range b.find(s.WaitsFor) {
		open := &b.steps[w]
		if open.skip || e.When.First == 0 {
			continue
		}
		c := clash(StillOpen, s, e)
		c.Other, c.Beside = open.ID, open.Title
		if f, dated := open.entry(e.Round); dated {
			if c.OtherOn = f.When.First; c.OtherOn > e.When.Last && e.When.Last != 0 {
				all = append(all, c)
			}
			continue
		}
		if open.Limit == nil && b.lodged(open) {
			c.Kind = Undecided
			all = append(all, c)
			continue
		}
		if k, ok := t.limit(open.ID, e.Round); ok && e.When.First <= max(k.Last, k.Latest) {
			c.OtherOn = max(k.Last, k.Latest)
			c.Try = c.OtherOn.AddDays(1)
			all = append(all, c)
		}
	}
	return all
}

// lodged reports whether an optional stage that a step follows took place: an
// appeal that waits for its decision.
func (b *board) lodged(s *step) bool {
	return slices.ContainsFunc(s.deps, func(d int) bool { return b.steps[d].Optional && b.steps[d].settled() })
}

func (t Timeline) limit(stage, round string) (found Clock, ok bool) {
	for _, c := range t.Clocks {
		if c.Kind == LimitClock && c.Stage == stage && c.Last != 0 && (!ok || c.Round == round) {
			found, ok = c, true
		}
	}
	return found, ok
}

// apart finds two stages that the chosen option holds on one day and that were
// given two.
func (b *board) apart(s *step, e Entry) []Clash {
	if s.sameAs < 0 {
		return nil
	}
	with := &b.steps[s.sameAs]
	f, ok := with.entry(e.Round)
	if !ok || f.When.First == e.When.First && f.When.Last == e.When.Last {
		return nil
	}
	c := clash(NotSameDay, s, e)
	c.Other, c.Beside, c.OtherOn = with.ID, with.Title, f.When.First
	return []Clash{c}
}

// outOfTime finds meetings with less notice than the rule, and stages after
// the last day of their clock.
func (b *board) outOfTime(k Clock) []Clash {
	s := &b.steps[b.index[k.Stage]]
	e, ok := s.entry(k.Round)
	if s.isPoll() && b.at.Poll != 0 {
		e, ok = Entry{When: On(b.at.Poll)}, true
	}
	if !ok || k.Last == 0 || k.Kind == LawClock {
		return nil
	}
	if k.Kind == NoticeClock {
		return b.tooShort(s, e, k)
	}
	c := clash(LimitPassed, s, e)
	c.Other, c.OtherOn, c.Try = k.Starts, k.Last, k.Last
	c.Beside = b.steps[b.index[k.Starts]].Title
	c.Certain = e.When.First > max(k.Last, k.Latest)
	late := slices.IndexFunc(e.When.OneOf, func(d calendar.Date) bool { return d > k.Last })
	switch {
	case late >= 0 && !c.Certain:
		c.On = e.When.OneOf[late]
	case e.When.First <= k.Last:
		return nil
	}
	return []Clash{c}
}

func (b *board) tooShort(s *step, e Entry, k Clock) []Clash {
	c := clash(ShortNotice, s, e)
	c.Other, c.Beside, c.OtherOn, c.Try = k.Starts, b.steps[b.index[k.Starts]].Title, k.Start, k.Last
	c.Need = k.Days
	c.Certain = e.When.Last != 0 && e.When.Last < k.Last
	if c.Certain {
		c.On = e.When.Last
	} else if len(e.When.OneOf) == 0 || e.When.First >= k.Last {
		return nil
	}
	c.Days = int(c.On - k.Start)
	return []Clash{c}
}

// tooNew finds memberships that are too short on the day that counts.
func (b *board) tooNew(t Timeline) (all []Clash) {
	for _, m := range t.Memberships {
		if m.AsAt != 0 && !m.Met && len(b.plan.Members[m.ID]) > 0 {
			all = append(all, Clash{Kind: TooNew, Certain: true, Stage: m.ID, Title: m.Title, On: m.AsAt,
				OtherOn: m.Since, Need: m.Months, Try: m.From})
		}
	}
	return all
}

// strangers finds dates and choices that the procedure has no place for, as
// after an edit. They are kept; only the procedure does not use them.
func (b *board) strangers() (all []Clash) {
	for _, id := range slices.Sorted(maps.Keys(b.plan.Stages)) {
		if _, ok := b.index[id]; !ok {
			all = append(all, Clash{Kind: NoSuchStage, Certain: true, Stage: id, Title: id})
		}
	}
	for _, id := range slices.Sorted(maps.Keys(b.plan.Options)) {
		o, ok := b.Option(id)
		if !ok || !slices.Contains(o.Choices, b.plan.Options[id]) {
			all = append(all, Clash{Kind: NoSuchChoice, Certain: true, Stage: id, Title: id, Other: b.plan.Options[id],
				Beside: b.plan.Options[id]})
		}
	}
	return all
}
