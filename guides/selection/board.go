package selection

import (
	"slices"

	"rosette/guides/calendar"
)

// NominationsClose is the event id of the close of nominations in the
// statutory timetable.
const NominationsClose = "nominations_close"

// Anchors are the days of the statutory timetable that stages hang on. A day
// that is not known is no date: then nothing is planned back from it.
type Anchors struct {
	Poll             calendar.Date
	NominationsClose calendar.Date
	NominationsTime  string // "16:00"
	// WorkingDays counts n working days after a day in the election's nation;
	// the last counted step is the day. nil = cannot be counted here.
	WorkingDays func(after calendar.Date, n int) []calendar.Step
}

// A step is a stage as it stands under the choices and dates of a plan.
type step struct {
	Stage
	skip   bool
	deps   []int   // what must be finished first
	sameAs int     // held with that step; -1 = none
	calls  []int   // the meetings of which it is the notice
	days   []Entry // live dates: typed in, or else the day a fact fixed
	was    []Entry // announced, then put off
	copied bool    // days were taken from sameAs
	lo, hi bound   // hard bounds from what other stages are known to do
	capped bool    // must be over by the close of nominations
	papers bool    // the last stage tied to the law: may last until the close itself
}

// A bound is a day and the step that sets it.
type bound struct {
	day calendar.Date // no date = unbounded
	by  int           // index of a step, or byClose
}

const byClose = -2

// A board is a procedure laid out for one plan.
type board struct {
	Procedure
	plan  Plan
	at    Anchors
	steps []step
	order []int
	index map[string]int
}

func layOut(p Procedure, plan Plan, at Anchors) *board {
	b := &board{Procedure: p, plan: plan, at: at, index: map[string]int{}}
	for i, s := range p.Stages {
		b.index[s.ID] = i
	}
	b.order, _ = order(p.Stages)
	b.steps = make([]step, len(p.Stages))
	for i, s := range p.Stages {
		b.steps[i] = b.effective(s)
	}
	b.skipNotices()
	for _, i := range b.order {
		b.settle(i)
	}
	b.markCapped()
	b.boundBelow()
	b.boundAbove()
	return b
}

// effective applies the plan's choices to a stage.
func (b *board) effective(s Stage) step {
	st := step{Stage: s, sameAs: -1, skip: b.plan.Stages[s.ID].Skip, deps: b.find(s.DependsOn), calls: b.find(s.NoticeFor)}
	for _, v := range s.Variations {
		o, ok := b.Option(v.Option)
		if !ok || !slices.Contains(v.Is, b.plan.Choice(o)) {
			continue
		}
		st.skip = st.skip || v.Skip
		st.Optional = st.Optional && !v.Required
		st.deps = append(st.deps, b.find(v.DependsOn)...)
		if i, ok := b.index[v.SameDayAs]; ok {
			st.sameAs = i
		}
	}
	return st
}

func (b *board) find(ids []string) (found []int) {
	for _, id := range ids {
		if i, ok := b.index[id]; ok {
			found = append(found, i)
		}
	}
	return found
}

// skipNotices leaves out a notice when no meeting that it calls is held.
func (b *board) skipNotices() {
	for i := range b.steps {
		s := &b.steps[i]
		if len(s.calls) == 0 || len(b.plan.Stages[s.ID].Dates) > 0 {
			continue
		}
		held := slices.ContainsFunc(s.calls, func(m int) bool { return !b.steps[m].skip })
		s.skip = s.skip || !held
	}
}

// settle collects what is known of the days of a step: typed in, else a logged
// fact, else those of the stage it is held with. A date typed in beats a skip
// that only a choice of option made.
func (b *board) settle(i int) {
	s := &b.steps[i]
	said := b.plan.Stages[s.ID]
	for _, e := range said.Dates {
		switch {
		case e.PutOff:
			s.was = append(s.was, e)
		case e.When.Known():
			s.days = append(s.days, e)
		}
	}
	if len(s.days) == 0 {
		if d, _ := b.plan.fact(s.ID, "", b.happened(s)...); d != 0 {
			s.days = []Entry{{When: On(d), Origin: FromFact}}
		}
	}
	if len(s.days) > 0 && !said.Skip {
		s.skip = false
	}
	if s.skip {
		s.days = nil
		return
	}
	if len(s.days) == 0 && s.sameAs >= 0 && !b.steps[s.sameAs].skip {
		s.days, s.copied = b.steps[s.sameAs].days, true
	}
}

// happened lists the facts that say on which day a step took place.
func (b *board) happened(s *step) []FactKind {
	if len(s.calls) > 0 {
		return []FactKind{Done, LetterDated, NoticeReceived, LetterReceived}
	}
	return []FactKind{Done, LetterDated, LetterReceived}
}

// markCapped finds the steps that must be over by the close of nominations:
// all but the poll and what follows the papers.
func (b *board) markCapped() {
	lawful := slices.ContainsFunc(b.steps, func(s step) bool { return s.Law != nil })
	after := make([]bool, len(b.steps))
	for _, i := range b.order {
		s := &b.steps[i]
		after[i] = s.isPoll()
		for _, d := range s.deps {
			follows := b.steps[d].Law != nil && s.Law == nil
			after[i] = after[i] || after[d] || follows
		}
		s.capped = lawful && !after[i]
		s.papers = s.Law != nil
		for _, d := range s.deps {
			b.steps[d].papers = b.steps[d].papers && s.Law == nil
		}
	}
}

func (s *step) isPoll() bool { return s.ID == PollingDay }

// settled reports whether a date of the step is known, typed or logged.
func (s *step) settled() bool { return len(s.days) > 0 }

// entry returns the date of the round of a name: of the step's own round of
// that name, else the first there is.
func (s *step) entry(round string) (Entry, bool) {
	if len(s.days) == 0 {
		return Entry{}, false
	}
	for _, e := range s.days {
		if e.Round == round {
			return e, true
		}
	}
	return slices.MinFunc(s.days, func(a, c Entry) int { return int(a.When.First) - int(c.When.First) }), true
}

// close returns the day by which capped steps must be over.
func (b *board) close() calendar.Date {
	if b.at.NominationsClose != 0 {
		return b.at.NominationsClose
	}
	return b.at.Poll
}
