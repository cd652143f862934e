// Package eligibility is the screen "Can I stand?": one question a page, a page
// that lists every answer, and what the answers come to, each with the law
// behind it. It never says that a person may stand.
package eligibility

import (
	"fyne.io/fyne/v2"

	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// Targets of Show, beside the id of a question.
const (
	Review  = "review"  // every answer, each with a way to change it
	Outcome = "outcome" // what the answers come to
)

// Screen is the questions about standing and what their answers come to.
type Screen struct {
	s        *session.Session
	win      fyne.Window
	object   *fyne.Container
	scroller *widgets.Scroller
	hold     *fyne.Container // holds the page that is shown

	built   string // the candidacy and the kind whose page is shown
	now     standing
	at      place
	page    page
	after   place // where Continue leads to once one answer is changed; none: on to the next question
	unfolds bool  // the words of the law are shown
}

// A page is what the screen shows at one time.
type page interface {
	object() fyne.CanvasObject
	bring()                // shows what is kept, and leaves alone what is being typed
	first() fyne.Focusable // nil for nothing
	onward()               // what Enter does
}

// A place is a page of the screen: a question, what rules somebody out there,
// or one of the two at the end.
type place struct {
	view     string
	question string
}

// Views beside Review and Outcome.
const (
	asking     = "question"
	explaining = "explanation"
	empty      = "empty"
)

// New builds the screen.
func New(s *session.Session, win fyne.Window) *Screen {
	e := &Screen{s: s, win: win}
	e.hold = widgets.Column(0)
	e.scroller = widgets.NewScroller(e.hold)
	e.object = widgets.Over(widgets.NewBox(theme.Window, "", 0), e.scroller)
	return e
}

// Object is what the window shows.
func (e *Screen) Object() fyne.CanvasObject { return e.object }

// Show brings the screen up to date and leads to a question, to Review or to
// Outcome. With no target, or a question that is not asked, it leads to where
// the person has got to.
func (e *Screen) Show(target string) {
	e.Refresh()
	e.after = place{}
	switch {
	case e.at.view == empty:
	case target == Review || target == Outcome:
		e.open(place{view: target})
	case e.now.asks(target):
		e.open(place{asking, target})
	default:
		e.open(e.start())
	}
}

// First is the answer that is chosen, or the first control of the page.
func (e *Screen) First() fyne.Focusable {
	if e.page == nil {
		return nil
	}
	return e.page.first()
}

// Panes are the page and, beside a question, the words of the law.
func (e *Screen) Panes() []fyne.Focusable {
	var panes []fyne.Focusable
	if f := e.First(); f != nil {
		panes = append(panes, f)
	}
	if q, ok := e.page.(*questionPage); ok {
		panes = append(panes, q.law)
	}
	return panes
}

// Leave hands over what is being typed.
func (e *Screen) Leave() { widgets.FlushAll(e.object) }

// Key handles the keys that the control in focus did not use: Enter goes on,
// Escape goes back, Y, N and U answer, and the rest scroll.
func (e *Screen) Key(k *fyne.KeyEvent) bool {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.page != nil {
			e.page.onward()
		}
		return e.page != nil
	case fyne.KeyEscape:
		return e.goBack()
	}
	if views, ok := scrolls[k.Name]; ok {
		e.scroller.ScrollBy(views)
		return true
	}
	q, ok := e.page.(*questionPage)
	return ok && q.letter(k.Name)
}

// scrolls are how many views each key moves the page.
var scrolls = map[fyne.KeyName]float32{
	fyne.KeyPageDown: 0.9, fyne.KeyPageUp: -0.9, fyne.KeyDown: 0.1, fyne.KeyUp: -0.1, fyne.KeyEnd: 1000, fyne.KeyHome: -1000,
}

// Refresh shows what is kept now.
func (e *Screen) Refresh() {
	e.now = standingOf(e.s)
	c := e.s.Candidacy()
	if now := c.ID + " " + string(c.Choice.Kind); now != e.built {
		e.built, e.after = now, place{}
		e.open(e.start())
		return
	}
	if (e.at.view == asking || e.at.view == explaining) && !e.now.asks(e.at.question) {
		e.open(e.insteadOf(e.at.question))
		return
	}
	e.page.bring()
}
