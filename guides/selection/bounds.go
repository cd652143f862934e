package selection

import "rosette/guides/calendar"

// later and earlier keep the tighter of two bounds; an unknown one never wins.
func (x bound) later(y bound) bound {
	if y.day != 0 && (x.day == 0 || y.day > x.day) {
		return y
	}
	return x
}

func (x bound) earlier(y bound) bound {
	if y.day != 0 && (x.day == 0 || y.day < x.day) {
		return y
	}
	return x
}

func (x bound) shift(days int) bound {
	if x.day == 0 {
		return x
	}
	return bound{x.day.AddDays(days), x.by}
}

// boundBelow finds, for each step, the first day that what came before allows.
func (b *board) boundBelow() {
	for _, i := range b.order {
		s := &b.steps[i]
		for _, d := range s.deps {
			s.lo = s.lo.later(b.ends(d).shift(b.gap(d, i)))
		}
		if s.sameAs >= 0 {
			s.lo = s.lo.later(b.ends(s.sameAs))
		}
		if s.ownNotice() {
			if d, _ := b.plan.fact(s.ID, "", NoticeReceived); d != 0 {
				s.lo = s.lo.later(bound{d.AddDays(b.need(s)), i})
			}
		}
	}
}

// ends is the first day on which a step may be finished, as far as is known.
func (b *board) ends(i int) bound {
	s := &b.steps[i]
	var first calendar.Date
	for _, e := range s.days {
		if f := e.When.First; f != 0 && (first == 0 || f < first) {
			first = f
		}
	}
	if first != 0 {
		return bound{first, i}
	}
	return s.lo
}

// boundAbove finds, for each step, the last day that what comes after allows.
func (b *board) boundAbove() {
	for n := len(b.order) - 1; n >= 0; n-- {
		i := b.order[n]
		s := &b.steps[i]
		if s.capped {
			s.hi = s.hi.earlier(bound{b.close(), byClose})
		}
		for _, d := range s.deps {
			t := &b.steps[d]
			t.hi = t.hi.earlier(b.starts(i).shift(-b.gap(d, i)))
		}
		if s.sameAs >= 0 {
			t := &b.steps[s.sameAs]
			t.hi = t.hi.earlier(b.starts(i))
		}
	}
}

// starts is the last day on which a step may be held, as far as is known.
func (b *board) starts(i int) bound {
	s := &b.steps[i]
	var last calendar.Date
	for _, e := range s.days {
		if l := e.When.Last; l != 0 && (last == 0 || l < last) {
			last = l
		}
	}
	if s.isPoll() && b.at.Poll != 0 {
		last = b.at.Poll
	}
	if last != 0 {
		return bound{last, i}
	}
	return s.hi
}

// gap is the number of days that must lie between a step and one that depends
// on it: the notice, when it is the notice of it and both are held.
func (b *board) gap(from, to int) int {
	n := &b.steps[from]
	if n.skip || b.steps[to].skip || (n.Optional && !n.settled()) {
		return 0
	}
	for _, m := range n.calls {
		if m == to {
			return b.need(n)
		}
	}
	return 0
}

// need is the number of days from the notice to the first day on which the
// meeting may be held.
func (b *board) need(s *step) int {
	if b.ClearDays && s.NoticeDays > 0 {
		return s.NoticeDays + 1
	}
	return s.NoticeDays
}

// ownNotice reports whether NoticeDays are the step's own, with no stage for
// the notice.
func (s *step) ownNotice() bool { return s.NoticeDays > 0 && len(s.calls) == 0 }
