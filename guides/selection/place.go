package selection

import "rosette/guides/calendar"

// Place puts the stages of a procedure on dates: backwards from the poll by the
// template's weeks, forwards from what was typed in and logged. A date typed in
// always stands; a clash says what is wrong with it and what to do. With no
// poll, nothing is planned back from it. Place never fails: what it cannot
// place is not known yet.
func Place(p Procedure, plan Plan, at Anchors) (Timeline, []Clash) {
	b := layOut(p, plan, at)
	t := Timeline{Procedure: p.ID, Title: p.Title, Poll: at.Poll, NominationsClose: at.NominationsClose,
		Stages: []Placed{}, Clocks: []Clock{}, Memberships: []MembershipTerm{}, Ask: []string{}}
	windows := b.windows()
	for i := range b.steps {
		t.Stages = append(t.Stages, b.rows(i, windows[i])...)
		if b.unasked(i) {
			t.Ask = append(t.Ask, b.steps[i].ID)
		}
	}
	t.Clocks = append(t.Clocks, b.clocks()...)
	t.Memberships = append(t.Memberships, b.memberships()...)
	return t, b.clashes(t)
}

// unasked reports whether the local body decides a step and nobody has typed
// its date yet.
func (b *board) unasked(i int) bool {
	s := &b.steps[i]
	return s.Status == Local && !s.skip && !s.Optional && !s.settled()
}

// rows makes the lines of a step: one for each round, or one.
func (b *board) rows(i int, w placedWindow) []Placed {
	s := &b.steps[i]
	row := Placed{Stage: s.ID, Title: s.Title, Actor: s.Actor, Optional: s.Optional, Condition: s.Condition,
		NotBefore: s.lo.day, NotAfter: s.hi.day, Was: s.was, Note: s.Note, Evidence: s.Evidence, Status: NotKnown}
	if s.skip {
		row.Status, row.Why = Skipped, b.plan.Stages[s.ID].Why
		row.NotBefore, row.NotAfter = 0, 0
		return []Placed{row}
	}
	if !s.settled() {
		row.Origin, row.Status = w.origin, w.status
		row.First, row.Last = w.first, w.last
		row.When = When{First: w.first, Last: w.last}
		return []Placed{row}
	}
	var rows []Placed
	for _, e := range s.days {
		r := row
		r.Status, r.Origin, r.When = Dated, origin(e), e.When
		r.First, r.Last, r.Time, r.Round, r.Seats = e.When.First, e.When.Last, e.Time, e.Round, e.Seats
		if d, _ := b.plan.fact(s.ID, e.Round, Done); d != 0 {
			r.Status, r.DoneOn = Finished, d
		}
		rows = append(rows, r)
	}
	return rows
}

func origin(e Entry) Origin {
	if e.Origin == "" {
		return FromYou
	}
	return e.Origin
}

// A placedWindow is where a step that nobody dated is planned.
type placedWindow struct {
	first, last calendar.Date
	origin      Origin
	status      Status
}

// windows plans every step that nobody dated. It goes in the order of
// dependence, so that none starts or ends before what it waits for.
func (b *board) windows() []placedWindow {
	out := make([]placedWindow, len(b.steps))
	for _, i := range b.order {
		s := &b.steps[i]
		if s.skip || s.settled() {
			continue
		}
		out[i] = b.window(i)
		if out[i].origin == FromTemplate {
			b.follow(i, out)
			b.keepInTime(i, out)
		}
	}
	return out
}

func (b *board) window(i int) placedWindow {
	s := &b.steps[i]
	w := placedWindow{status: NotKnown}
	switch {
	case s.isPoll():
		if b.at.Poll != 0 {
			w = placedWindow{b.at.Poll, b.at.Poll, FromLaw, Dated}
		}
		return w
	case s.lo.day != 0 && s.hi.day != 0 && s.lo.day > s.hi.day:
		return placedWindow{status: NoRoom}
	}
	if first, last, ok := b.limitWindow(s); ok {
		return placedWindow{first, last, FromClock, Planned}
	}
	first, last, ok := b.template(s)
	if !ok {
		return w
	}
	if s.papers && b.at.NominationsClose > last {
		last = b.at.NominationsClose
	}
	first, last = clamp(first, last, s.lo.day, s.hi.day)
	return placedWindow{first, last, FromTemplate, Planned}
}

// template gives the window that the procedure's weeks make, before the poll or
// from the start of the round.
func (b *board) template(s *step) (first, last calendar.Date, ok bool) {
	if len(s.Weeks) == 2 && b.at.Poll != 0 {
		return b.at.Poll.AddDays(-7 * s.Weeks[0]), b.at.Poll.AddDays(-7 * s.Weeks[1]), true
	}
	if i, known := b.index[b.RoundStart]; known && len(s.RoundWeeks) == 2 {
		if e, dated := b.steps[i].entry(""); dated && e.When.First != 0 {
			d := e.When.First
			return d.AddDays(7 * (s.RoundWeeks[0] - 1)), d.AddDays(7*s.RoundWeeks[1] - 1), true
		}
	}
	return 0, 0, false
}

// limitWindow gives the days that a started clock leaves a step.
func (b *board) limitWindow(s *step) (first, last calendar.Date, ok bool) {
	if s.Limit == nil {
		return 0, 0, false
	}
	c := b.limitClock(s, "")
	return c.Start, c.Last, c.Last != 0
}

// clamp keeps a window between two bounds: trimmed where it overlaps them,
// moved with its length where it lies beyond one.
func clamp(first, last, lo, hi calendar.Date) (calendar.Date, calendar.Date) {
	length := last - first
	if last < lo {
		first, last = lo, lo+length
	}
	first = max(first, lo)
	if hi == 0 {
		return first, last
	}
	if first > hi {
		first, last = max(lo, hi-length), hi
	}
	return first, min(last, hi)
}

// follow keeps a planned window from starting or ending before those it waits
// for, as far as the hard bound lets it.
func (b *board) follow(i int, out []placedWindow) {
	s, w := &b.steps[i], &out[i]
	for _, d := range s.deps {
		if v := out[d]; v.origin == FromTemplate && !b.steps[d].Optional {
			w.first, w.last = max(w.first, v.first), max(w.last, v.last)
		}
	}
	if s.sameAs >= 0 && out[s.sameAs].origin == FromTemplate {
		*w = out[s.sameAs]
	}
	if s.hi.day != 0 {
		w.first, w.last = min(w.first, s.hi.day), min(w.last, s.hi.day)
	}
}

// keepInTime ends a planned window with the days that its limit gives after
// the end of the window that starts it.
func (b *board) keepInTime(i int, out []placedWindow) {
	from, ok := b.limitFrom(&b.steps[i])
	if !ok || out[from].last == 0 {
		return
	}
	latest := b.run(Clock{Start: out[from].last, Days: b.steps[i].Limit.Days + b.steps[i].Limit.WorkingDays,
		Working: b.steps[i].Limit.WorkingDays > 0}).Last
	w := &out[i]
	if latest == 0 || w.last <= latest {
		return
	}
	w.last = latest
	if w.first > latest {
		w.first = out[from].first
	}
}
