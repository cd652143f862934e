// Package papers is the place of the papers: the list of what is to be done
// about them, and the pages on which it is done.
package papers

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/ui/paper"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// Targets of the place beside a field's id and "".
const (
	formTarget     = "form:" // with the id of a paper
	officerTarget  = "officer"
	deliveryTarget = "delivery"
	councilTarget  = "council-form"
)

// A page is a page of the place: the list, a form, the returning officer's eye.
type page interface {
	Object() fyne.CanvasObject
	Show(target string)
	Refresh()
	First() fyne.Focusable
	Leave()
}

// Screen is the place of the papers.
type Screen struct {
	s      *session.Session
	win    fyne.Window
	object *fyne.Container
	list   *list
	pages  map[string]page // by target, once they were shown
	now    page
	built  string // the candidacy and the kind for which the pages were built
}

// New builds the place.
func New(s *session.Session, win fyne.Window) *Screen {
	p := &Screen{s: s, win: win, object: container.NewStack(), pages: map[string]page{}}
	p.list = newList(p)
	p.turn(p.list)
	return p
}

// Object is what the window shows.
func (p *Screen) Object() fyne.CanvasObject { return p.object }

// Show brings the place up to date: the list, or the page that the target
// names: "officer", "delivery", "form:" with a paper's id, or a field.
func (p *Screen) Show(target string) {
	p.sort()
	if target == "" || !p.show(target) {
		p.turn(p.list)
		p.list.Refresh()
	}
}

// show turns to the page of a target. It reports false where there is none.
func (p *Screen) show(target string) bool {
	if id, ok := strings.CutPrefix(target, formTarget); ok {
		return p.showForm(id, "")
	}
	if one, ok := p.made(target); ok {
		one.Show("")
		p.turn(one)
		return true
	}
	paper, page := homeOf(p.s.Candidacy().Choice.Kind, target)
	if page == "" {
		return p.showForm(paper, target)
	}
	one, ok := p.made(page)
	if ok {
		one.Show(target)
		p.turn(one)
	}
	return ok
}

// showForm turns to the form of a paper, with the focus in a field.
func (p *Screen) showForm(id, field string) bool {
	if _, ok := nomination.PaperOf(p.s.Candidacy().Choice.Kind, id); !ok {
		return false
	}
	form, ok := p.pages[formTarget+id]
	if !ok {
		form = paper.New(p.s, p.win, id, p.back)
		p.pages[formTarget+id] = form
	}
	form.Show(field)
	p.turn(form)
	return true
}

// homeOf is the paper on whose form a field is filled in, or the page for what
// is on no form. What every paper names, such as the area, leads to the
// nomination paper, which leads on.
func homeOf(k election.Kind, field string) (paper, page string) {
	f, ok := nomination.FieldOf(k, field)
	switch {
	case ok && len(f.Papers)+len(f.Beside) > 0:
		return append(slices.Clone(f.Papers), f.Beside...)[0], ""
	case nomination.PlansHandIn(field):
		return "", deliveryTarget
	}
	return "nomination-paper", ""
}

// open turns to where a task is done.
func (p *Screen) open(t nomination.Task) {
	p.list.last = t.ID
	if t.Paper != "" && p.showForm(t.Paper, t.Target) {
		p.focusFirst()
		return
	}
	p.goTo(t.Page)
}

// goTo turns to a page and gives it the focus.
func (p *Screen) goTo(target string) bool {
	one, ok := p.made(target)
	if !ok {
		return false
	}
	one.Show("")
	p.turn(one)
	p.focusFirst()
	return true
}

// back turns to the list, with the focus in the row that was opened.
func (p *Screen) back() {
	p.turn(p.list)
	p.list.Refresh()
	p.focusFirst()
}

// Back goes up from a page to the list. It reports false on the list.
func (p *Screen) Back() bool {
	if p.now == page(p.list) {
		return false
	}
	p.back()
	return true
}

func (p *Screen) turn(to page) {
	if p.now == to {
		return
	}
	if p.now != nil {
		p.now.Leave()
	}
	p.now = to
	p.object.Objects = []fyne.CanvasObject{to.Object()}
	p.object.Refresh()
}

func (p *Screen) focusFirst() {
	p.win.Canvas().Unfocus()
	if f := p.now.First(); f != nil {
		widgets.FocusIn(p.win.Canvas(), f)
	}
}

// sort forgets the pages of another candidacy, or of another kind of election.
func (p *Screen) sort() {
	c := p.s.Candidacy()
	if built := c.ID + " " + string(c.Choice.Kind); built != p.built {
		p.built = built
		p.pages = map[string]page{}
		p.turn(p.list)
	}
}

// Refresh brings the page at hand up to date.
func (p *Screen) Refresh() {
	p.sort()
	p.now.Refresh()
}

// First is what takes the focus on arriving.
func (p *Screen) First() fyne.Focusable { return p.now.First() }

// Leave hands over what is being typed.
func (p *Screen) Leave() { p.now.Leave() }

// Panes are those of the page at hand.
func (p *Screen) Panes() []fyne.Focusable {
	if paned, ok := p.now.(interface{ Panes() []fyne.Focusable }); ok {
		return paned.Panes()
	}
	if f := p.now.First(); f != nil {
		return []fyne.Focusable{f}
	}
	return nil
}

// Key offers the page at hand its keys; Escape leads from it to the list.
func (p *Screen) Key(e *fyne.KeyEvent) bool {
	if keyed, ok := p.now.(interface{ Key(*fyne.KeyEvent) bool }); ok && keyed.Key(e) {
		return true
	}
	return e.Name == fyne.KeyEscape && p.Back()
}

// row is what a row of the list shows.
type row struct {
	task   nomination.Task
	widget *widgets.TaskRow
}
