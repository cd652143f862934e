package checklist

import (
	"cmp"
	"slices"
	"time"

	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/words"
)

// A group is a stretch of the list under one heading.
type group struct {
	title string
	items []campaign.Item
	count bool // the heading says how many there are
}

// standing is how a task stood when the list was last grouped. A task that is
// ticked stays in its place until then, so that nothing jumps away under the
// hand.
type standing struct{ done, passed bool }

func standingOf(i campaign.Item) standing {
	return standing{done: i.Status == campaign.Completed, passed: i.Passed}
}

// The kinds of group, in their order; the months come between.
const (
	groupDone   = -3
	groupPassed = -2
	groupSoon   = -1
	groupNoDate = 1 << 30
)

// groups sets tasks under headings: done, passed, by the end of next month,
// then by quarters, and last what has no day. Tasks come soonest first; last
// turns the days round.
func groups(items []campaign.Item, was map[string]standing, last bool, today calendar.Date, say *words.Catalogue) []group {
	horizon := monthOf(today) + 1
	byKind := map[int][]campaign.Item{}
	var kinds []int
	for _, i := range items {
		k := kindOf(i, was, horizon)
		if _, ok := byKind[k]; !ok {
			kinds = append(kinds, k)
		}
		byKind[k] = append(byKind[k], i)
	}
	slices.SortFunc(kinds, func(a, b int) int {
		if last && a > groupDone && b > groupDone && a < groupNoDate && b < groupNoDate {
			return cmp.Compare(b, a)
		}
		return cmp.Compare(a, b)
	})
	var all []group
	for _, k := range kinds {
		g := group{items: byKind[k], title: heading(k, horizon, say), count: k == groupDone || k == groupPassed}
		if last {
			slices.SortStableFunc(g.items, func(a, b campaign.Item) int { return cmp.Compare(b.Due, a.Due) })
		}
		all = append(all, g)
	}
	return all
}

// kindOf is the group of a task: one of the constants, or the first month of
// its stretch of months.
func kindOf(i campaign.Item, was map[string]standing, horizon int) int {
	s, known := was[i.ID]
	if !known {
		s = standingOf(i)
	}
	switch m := monthOf(i.Due); {
	case s.done:
		return groupDone
	case s.passed:
		return groupPassed
	case i.Due.IsZero():
		return groupNoDate
	case m <= horizon:
		return groupSoon
	default:
		return max(m-m%3, horizon+1)
	}
}

// monthOf numbers the months from the year 0, so that quarters divide by 3.
func monthOf(d calendar.Date) int { return d.Year()*12 + int(d.Month()) - 1 }

func heading(kind, horizon int, say *words.Catalogue) string {
	switch kind {
	case groupDone:
		return say.Say("checklist_screen.group_done")
	case groupPassed:
		return say.Say("checklist_screen.group_passed")
	case groupNoDate:
		return say.Say("checklist_screen.group_no_date")
	case groupSoon:
		return say.Say("checklist_screen.group_soon", "Month", monthName(horizon, say))
	}
	first, end := kind, kind-kind%3+2
	if first == end {
		return say.Say("checklist_screen.group_month", "Month", monthName(first, say), "Year", first/12)
	}
	return say.Say("checklist_screen.group_months", "First", monthName(first, say), "Last", monthName(end, say), "Year", first/12)
}

func monthName(month int, say *words.Catalogue) string {
	return say.Month(calendar.Of(month/12, time.Month(month%12+1), 1))
}
