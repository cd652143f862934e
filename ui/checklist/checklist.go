// Package checklist is the screen of the tasks: the phases with how far each
// has come, the tasks of one of them by their days, and everything about the
// one that is chosen.
package checklist

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// settingsArea is where the filters are remembered.
const settingsArea = "checklist"

// A seen is a task with what a row shows of it.
type seen struct {
	item campaign.Item
	look look
}

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
	looks     map[string]seen // of every task, by id
	picks     []widgets.Option
	grouped   calendar.Date // the day of the grouping
	troubled  bool          // something did not work, and the page says so
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
	if c.troubled {
		c.troubled = false
		c.page.SetBody(c.frame)
	}
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
	c.table.mark(id)
	c.detail.show()
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
	if !f.lets(i, c.ownerOf(i)) {
		f = f.clear()
	}
	c.filter = f
}

// regroup lets every task go to the group where it now belongs.
func (c *Screen) regroup() {
	if c.grouped != c.s.Today() {
		c.looks = nil
	}
	c.was, c.grouped = map[string]standing{}, c.s.Today()
}

// read takes over the tasks as they stand.
func (c *Screen) read() {
	v, _ := c.s.View() // without a timetable there are no tasks, and none says why
	c.items = v.Items
	if id := c.s.Candidacy().ID; id != c.candidacy {
		c.candidacy, c.chosen = id, ""
		c.regroup()
	}
	looks := make(map[string]seen, len(c.items))
	for _, i := range c.items {
		one, ok := c.looks[i.ID]
		if !ok || !reflect.DeepEqual(one.item, i) {
			one = seen{i, c.lookOf(i)}
		}
		looks[i.ID] = one
	}
	c.looks = looks
	if !slices.ContainsFunc(c.items, func(i campaign.Item) bool { return inScope(c.filter.Scope, i) }) && isPhase(c.filter.Scope) {
		c.filter.Scope = firstOpenPhase(c.items)
	}
}

// ownerOf names whose task it is.
func (c *Screen) ownerOf(i campaign.Item) string { return c.looks[i.ID].look.owner }

func (c *Screen) find(id string) (campaign.Item, bool) {
	for _, i := range c.items {
		if id != "" && i.ID == id {
			return i, true
		}
	}
	return campaign.Item{}, false
}

// trouble says across the page what did not work.
func (c *Screen) trouble(err error) {
	c.troubled = true
	c.page.SetBody(widgets.NewBanner(widgets.BadTone, "octagon-alert", c.s.Words.Explain(err)), c.frame)
}
