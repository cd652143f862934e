package checklist

import (
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/ui/widgets"
)

// lookOf is what a row shows of a task.
func (c *Screen) lookOf(i campaign.Item) look {
	return look{
		title: i.Title, second: c.second(i), owner: i.OwnerSays(c.s.Words), due: c.due(i),
		status: widgets.Status(i.Status), tag: c.tag(i), locked: !tickable(i),
	}
}

// second is the line under a task: what is wrong, who is waited for, what must
// be done first, and a day of the law that has passed.
func (c *Screen) second(i campaign.Item) string {
	say := c.s.Words
	switch {
	case i.Status == campaign.Waiting && !i.Mark.Chase.IsZero():
		return say.Say("checklist_screen.row_chase", "Who", i.Mark.Waiting, "Date", say.ShortDate(i.Mark.Chase))
	case i.Status == campaign.Waiting:
		return i.Mark.Waiting
	case i.Status == campaign.Problem, i.Status == campaign.CannotStart,
		i.Status == campaign.NotNeeded, i.Passed && i.DueBy == campaign.ByLaw:
		return i.Says(say)
	}
	return ""
}

// due is the day in the table; the year is said only of a day that has gone
// by, since the heading says it of the others.
func (c *Screen) due(i campaign.Item) string {
	say := c.s.Words
	switch {
	case i.Due.IsZero() && i.When.Rhythm != "" && i.When.Rhythm != campaign.OnEvent:
		return i.DueSays(say)
	case i.Due.IsZero():
		return ""
	case i.Due < c.s.Today() && i.Due.Year() != c.s.Today().Year():
		return say.ShortDateYear(i.Due)
	}
	return say.ShortDate(i.Due)
}

// tag is the status in brief, with its day where it has one.
func (c *Screen) tag(i campaign.Item) string {
	switch i.Status {
	case campaign.Completed:
		return c.dayMonth(i.Mark.Done)
	case campaign.Opens:
		say := c.s.Words
		return say.Say("checklist_screen.tag_opens", "Day", i.Opens.Day(), "Month", say.ShortMonth(i.Opens))
	}
	return widgets.StatusWords(widgets.Status(i.Status), true)
}

// statusSays is the status in full.
func (c *Screen) statusSays(i campaign.Item) string {
	words := widgets.StatusWords(widgets.Status(i.Status), false)
	switch i.Status {
	case campaign.Completed:
		return words + " " + c.dayMonth(i.Mark.Done)
	case campaign.Opens:
		return words + " " + c.dayMonth(i.Opens)
	}
	return words
}

func (c *Screen) dayMonth(d calendar.Date) string {
	say := c.s.Words
	if d.Year() != c.s.Today().Year() {
		return say.Say("checklist_screen.day_month_year", "Day", d.Day(), "Month", say.ShortMonth(d), "Year", d.Year())
	}
	return say.Say("checklist_screen.day_month", "Day", d.Day(), "Month", say.ShortMonth(d))
}

// scopeName names a phase or list.
func (c *Screen) scopeName(id string) string {
	switch id {
	case scopeAll:
		return c.s.Words.Say("checklist_screen.all")
	case scopeShort, scopeWaiting, scopePassed, scopeNotNeeded:
		return c.s.Words.Say("checklist_screen.list_" + id)
	}
	return campaign.Phase(id).Says(c.s.Words)
}

// subtitle says how far the phase or list has come, and what is due next.
func (c *Screen) subtitle(counts []campaign.PhaseCount) string {
	say := c.s.Words
	parts := []string{say.Say("checklist_screen.scope", "Name", c.scopeName(c.filter.Scope))}
	if isPhase(c.filter.Scope) {
		done, total := countOf(counts, c.filter.Scope)
		parts = append(parts, say.Say("checklist_screen.done_of", "Done", done, "Total", total))
	}
	today := c.s.Today()
	for _, i := range c.items {
		if inScope(c.filter.Scope, i) && open(i) && i.Due >= today {
			return strings.Join(append(parts, say.Say("checklist_screen.next_due", "Date", say.Date(i.Due))), " ")
		}
	}
	return strings.Join(parts, " ")
}

// isPhase reports whether a scope is a phase, or all of them.
func isPhase(scope string) bool {
	switch scope {
	case scopeShort, scopeWaiting, scopePassed, scopeNotNeeded:
		return false
	}
	return true
}

// countOf is how far a phase has come, or all of them together.
func countOf(counts []campaign.PhaseCount, scope string) (done, total int) {
	if scope == scopeAll {
		return campaign.Totals(counts)
	}
	for _, p := range counts {
		if string(p.Phase) == scope {
			return p.Done, p.Total
		}
	}
	return 0, 0
}
