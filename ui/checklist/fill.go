package checklist

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"rosette/guides/campaign"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// fill shows everything as it stands.
func (c *Screen) fill() {
	counts := campaign.CountPhases(c.items)
	c.page.SetTitle(c.s.Words.Say("checklist_screen.title"), c.subtitle(counts))
	all := c.scopes(counts)
	c.phases.set(all, c.filter.Scope)
	var options []widgets.Option
	for _, one := range all {
		options = append(options, widgets.Option{ID: one.id, Label: c.s.Words.Say("checklist_screen.pick_one", "Name", one.name, "Count", one.count)})
	}
	if !slices.Equal(options, c.picks) || c.picker.Chosen() != c.filter.Scope {
		c.picks = options
		c.picker.SetOptions(c.filter.Scope, options...)
	}
	c.fillTable()
	c.detail.show()
}

func (c *Screen) fillTable() {
	say := c.s.Words
	total := 0
	c.shown = nil
	for _, i := range c.items {
		_, stays := c.was[i.ID]
		if !stays && !inScope(c.filter.Scope, i) {
			continue
		}
		total++
		if c.filter.lets(i, c.ownerOf(i)) {
			c.shown = append(c.shown, i)
		}
	}
	var lines []line
	for _, g := range groups(c.shown, c.was, c.filter.Last, c.s.Today(), say) {
		head := line{title: g.title}
		if g.count {
			head.count = strconv.Itoa(len(g.items))
		}
		lines = append(lines, head)
		for _, i := range g.items {
			lines = append(lines, line{id: i.ID, look: c.looks[i.ID].look})
			if c.chosen == "" && open(i) {
				c.chosen = i.ID
			}
			if _, ok := c.was[i.ID]; !ok {
				c.was[i.ID] = standingOf(i)
			}
		}
	}
	if c.chosen == "" && len(c.shown) > 0 {
		c.chosen = lines[1].id
	}
	c.tools.show(len(c.shown), total)
	c.table.set(lines, c.chosen, c.none(total))
}

// none is what is said where there is nothing to show.
func (c *Screen) none(total int) fyne.CanvasObject {
	say := c.s.Words.Say
	switch _, err := c.s.View(); {
	case err != nil:
		return widgets.EmptyState(c.s.Words.Explain(err), widgets.PlainButton("calendar-days", say("checklist_screen.open_timeline"),
			func() { c.s.Go(session.Timeline, "poll") }))
	case len(c.shown) > 0:
		return nil
	case total > 0:
		return widgets.EmptyState(say("checklist_screen.no_match"), widgets.PlainButton("x", say("checklist_screen.clear"), func() {
			c.tools.find.SetText("")
			c.setFilter(c.filter.clear())
			focusOn(c.table)
		}))
	case isPhase(c.filter.Scope):
		return widgets.EmptyState(say("checklist_screen.none"), nil)
	}
	return widgets.EmptyState(say("checklist_screen.none_"+c.filter.Scope), nil)
}

// scopes lists the phases, how far each has come, and the lists with how many
// tasks they hold.
func (c *Screen) scopes(counts []campaign.PhaseCount) []scope {
	say := c.s.Words.Say
	of := func(done, total int) string { return say("checklist_screen.of", "Done", done, "Total", total) }
	done, total := campaign.Totals(counts)
	all := []scope{{id: scopeAll, name: c.scopeName(scopeAll), count: of(done, total), heading: say("checklist_screen.phases")}}
	for _, p := range counts {
		id := string(p.Phase)
		all = append(all, scope{id: id, name: c.scopeName(id), count: of(p.Done, p.Total)})
	}
	for n, l := range lists {
		count := 0
		for _, i := range c.items {
			if inScope(l.id, i) {
				count++
			}
		}
		one := scope{id: l.id, name: c.scopeName(l.id), icon: l.icon, count: strconv.Itoa(count)}
		if n == 0 {
			one.heading = say("checklist_screen.lists")
		}
		all = append(all, one)
	}
	return all
}
