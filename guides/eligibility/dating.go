package eligibility

import "rosette/guides/calendar"

// A verdict is what a day comes to, held against the days of the election. It
// is the last part of its sentence's key.
type verdict string

const (
	clear   verdict = "clear"   // it stands in the way of nothing
	ahead   verdict = "ahead"   // it will be over in time
	wait    verdict = "wait"    // it fits if the papers are handed in on or after a day
	early   verdict = "early"   // it fits if the papers are handed in on or before a day
	edge    verdict = "edge"    // it falls on the very day, and readings differ
	bars    verdict = "bars"    // it stands in the way
	between verdict = "between" // it holds at the nomination, and not at the poll
	late    verdict = "late"    // it comes after the poll
	unknown verdict = "unknown" // the days of the election are not known
)

// A finding is the verdict on a day, and the day that goes with it.
type finding struct {
	verdict
	day calendar.Date // wait: the first day for papers; early: the last; years: when it ends
}

// The names of the tests, as the files spell them.
const (
	testSince = "since"
	testYears = "years"
)

// tests judge a day that was given. Each is told the question, the day, the
// days of the election and today.
var tests = map[string]func(q Question, given calendar.Date, at days, today calendar.Date) finding{
	"eighteen": eighteen,
	testSince:  since,
	"until":    until,
	testYears:  years,
	"ends":     ends,
}

// eighteen judges an eighteenth birthday: the person must be 18 on the day of
// nomination, which is theirs to choose while papers are taken.
func eighteen(_ Question, birthday calendar.Date, at days, today calendar.Date) finding {
	switch {
	case today != 0 && birthday <= today, at.open != 0 && birthday <= at.open:
		return finding{verdict: clear}
	case at.close == 0:
		return finding{verdict: unknown}
	case birthday <= at.close:
		return finding{wait, birthday}
	case birthday <= at.poll:
		return finding{verdict: between}
	}
	return finding{verdict: bars}
}

// since judges the day on which something began that must have lasted for a
// number of months before the nomination, and before the poll where that
// counts. The poll is later than the nomination, so the nomination decides.
// The first day of the period must be a whole one: a start on that very day is
// an edge.
func since(q Question, began calendar.Date, at days, _ calendar.Date) finding {
	if at.close == 0 {
		return finding{verdict: unknown}
	}
	return counted(began, q.Months, at.open, at.close)
}

// years judges the day of a sentence, an order or a report that stands in the
// way for a number of months after it: on each day on which the law looks.
func years(q Question, given calendar.Date, at days, today calendar.Date) finding {
	over := given.AddMonths(q.Months)
	first, last := at.open, at.close
	if !q.needs(Nomination) {
		first, last = at.poll, at.poll
	}
	f := finding{verdict: unknown, day: over}
	switch {
	case today != 0 && over < today:
		f.verdict = clear
	case last == 0:
	case given > at.poll:
		f.verdict = late
	default:
		if f = counted(given, q.Months, first, last); f.verdict != wait {
			f.day = over
		}
	}
	return f
}

// counted says on which days from first to last more than a number of months
// have gone by since a day.
func counted(given calendar.Date, months int, first, last calendar.Date) finding {
	for d := first; d <= last; d++ {
		if d.AddMonths(-months) <= given {
			continue
		}
		if d == first {
			return finding{verdict: clear}
		}
		return finding{wait, d}
	}
	if last.AddMonths(-months) == given {
		return finding{verdict: edge}
	}
	return finding{verdict: bars}
}

// until judges the last day of something that must last to the nomination, and
// to the poll where that counts.
func until(q Question, ended calendar.Date, at days, _ calendar.Date) finding {
	last := at.close
	if q.needs(Poll) {
		last = at.poll
	}
	switch {
	case last == 0:
		return finding{verdict: unknown}
	case ended >= last:
		return finding{verdict: clear}
	case ended < at.open:
		return finding{verdict: bars}
	case !q.needs(Poll):
		return finding{early, ended}
	case ended == last-1:
		return finding{verdict: edge}
	case ended >= at.close:
		return finding{verdict: between}
	}
	return finding{verdict: bars}
}

// ends judges the last day of something that must be over when the papers are
// handed in.
func ends(_ Question, last calendar.Date, at days, today calendar.Date) finding {
	switch {
	case today != 0 && last < today:
		return finding{verdict: clear}
	case at.close == 0:
		return finding{verdict: unknown}
	case last < at.open:
		return finding{ahead, last}
	case last < at.close:
		return finding{wait, last + 1}
	}
	return finding{verdict: bars}
}
