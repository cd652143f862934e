// Package checklist is the screen of the tasks: the phases with how far each
// has come, the tasks of one of them by their days, and everything about the
// one that is chosen.
package checklist

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// settingsArea is where the filters are remembered.
const settingsArea = "checklist"

// Screen is the checklist.
type Screen struct {
	s      *session.Session
	page   *widgets.Page
	phases *scopes
	picker *widgets.Select
	tools  *tools
	table  *table
	detail *detail
	frame  *frame

	filter    filter
	candidacy string // whose list is shown
	items     []campaign.Item
	shown     []campaign.Item // what the filters let through
	chosen    string
	was       map[string]standing
	grouped   calendar.Date // the day of the grouping
}

// New builds the screen.
func New(s *session.Session) *Screen {
	say := s.Words.Say
	c := &Screen{s: s}
	c.page = widgets.NewPage(say("checklist_screen.title"), "",
		widgets.PlainButton("plus", say("checklist_screen.add"), c.startAdding))
	c.phases = newScopes(c.setScope)
	c.phases.letter = c.letter
	c.picker = widgets.NewSelect(say("checklist_screen.pick"), "", c.setScope)
	c.picker.OnRune = c.letter
	c.tools = newTools(c)
	c.table = newTable(s.Words)
	c.table.letter = c.letter
	c.table.choose, c.table.tick, c.table.open = c.choose, c.toggle, func(string) { c.detail.enter() }
	c.detail = newDetail(c)
	c.frame = newFrame(newPort(c.phases), widgets.Row(0, c.picker), c.tools, c.table, c.detail)
	c.remember()
	c.page.SetBody(c.frame)
	return c
}

// Object is what the window shows.
func (c *Screen) Object() fyne.CanvasObject { return c.page }

// Show brings the list up to date and chooses the task whose id is the target,
// if there is one.
func (c *Screen) Show(target string) {
	c.regroup()
	c.read()
	if i, ok := c.find(target); ok {
		c.makeRoomFor(i)
		c.chosen = i.ID
	} else if _, ok := c.find(c.chosen); !ok {
		c.chosen = ""
	}
	c.fill()
	c.table.reveal()
}

// Refresh follows a change of the candidacy or of the day.
func (c *Screen) Refresh() {
	if c.grouped != c.s.Today() {
		c.regroup()
	}
	c.read()
	c.fill()
}

// First is the list, or the way out of a filter that lets nothing through.
func (c *Screen) First() fyne.Focusable {
	if len(c.shown) == 0 {
		return c.picked()
	}
	return c.table
}

// picked is the control that chooses the phase.
func (c *Screen) picked() fyne.Focusable {
	if c.frame.phases.Visible() {
		return c.phases
	}
	return c.picker
}

// Panes are the phases, the list and the details.
func (c *Screen) Panes() []fyne.Focusable {
	panes := []fyne.Focusable{c.picked(), c.table}
	return append(panes, widgets.Focusables(c.detail)[:min(1, len(widgets.Focusables(c.detail)))]...)
}

// Leave keeps what is being typed.
func (c *Screen) Leave() {
	c.detail.keep()
	widgets.FlushAll(c.page)
}

// Key closes what is open in the details, or goes back to the list.
func (c *Screen) Key(e *fyne.KeyEvent) bool {
	return e.Name == fyne.KeyEscape && c.detail.escape()
}

// letter does what the letters of this screen do wherever nothing is typed.
func (c *Screen) letter(r rune) bool {
	switch r {
	case 'n', 'N':
		c.startAdding()
	case '/':
		c.tools.find.Focus()
	case 'o', 'O':
		c.detail.ask(askOwner)
	case 'd', 'D':
		c.detail.ask(askDue)
	default:
		return false
	}
	return true
}

// remember reads the filters of last time.
func (c *Screen) remember() {
	if _, err := c.s.Store().Settings(settingsArea, &c.filter); err != nil {
		c.trouble(err)
	}
}

// setFilter changes the filters, keeps them, and groups the list anew.
func (c *Screen) setFilter(f filter) {
	c.filter = f
	c.regroup()
	c.fill()
	c.table.reveal()
	if err := c.s.Store().SetSettings(settingsArea, c.filter, c.s.Now()); err != nil {
		c.trouble(err)
	}
}

func (c *Screen) setScope(id string) {
	f := c.filter
	f.Scope = id
	c.detail.keep()
	c.chosen = ""
	c.setFilter(f)
}

// choose shows the details of a task.
func (c *Screen) choose(id string) {
	c.detail.keep()
	c.chosen = id
	c.fill()
}

// makeRoomFor changes the scope, and the filters where they would hide it, so
// that a task can be seen.
func (c *Screen) makeRoomFor(i campaign.Item) {
	f := c.filter
	if !inScope(f.Scope, i) || !isPhase(f.Scope) {
		f.Scope = string(i.Phase)
		if i.Status == campaign.NotNeeded {
			f.Scope = scopeNotNeeded
		}
	}
	if !f.lets(i, i.OwnerSays(c.s.Words)) {
		f = f.clear()
	}
	c.filter = f
}

// regroup lets every task go to the group where it now belongs.
func (c *Screen) regroup() { c.was, c.grouped = map[string]standing{}, c.s.Today() }

// read takes over the tasks as they stand.
func (c *Screen) read() {
	v, _ := c.s.View() // why there is no timetable is said on Home and the timeline
	c.items = v.Items
	if id := c.s.Candidacy().ID; id != c.candidacy {
		c.candidacy, c.chosen = id, ""
		c.regroup()
	}
	if !slices.ContainsFunc(c.items, func(i campaign.Item) bool { return inScope(c.filter.Scope, i) }) && isPhase(c.filter.Scope) {
		c.filter.Scope = firstOpenPhase(c.items)
	}
}

func (c *Screen) find(id string) (campaign.Item, bool) {
	for _, i := range c.items {
		if id != "" && i.ID == id {
			return i, true
		}
	}
	return campaign.Item{}, false
}

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
	c.picker.SetOptions(c.filter.Scope, options...)
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
		if c.filter.lets(i, i.OwnerSays(say)) {
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
			lines = append(lines, line{id: i.ID, look: c.lookOf(i)})
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
	switch {
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

// trouble says across the page what did not work.
func (c *Screen) trouble(err error) {
	c.page.SetBody(widgets.NewBanner(widgets.BadTone, "octagon-alert", c.s.Words.Explain(err)), c.frame)
}
