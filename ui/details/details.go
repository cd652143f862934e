// Package details is the screen where everything that the papers need is typed
// once, with a panel that says of the box in focus why it is asked and who will
// see it.
package details

import (
	"fyne.io/fyne/v2"

	"rosette/guides/nomination"
	"rosette/ui/ask"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// Screen is everything about one candidacy that is typed.
type Screen struct {
	s         *session.Session
	win       fyne.Window
	object    *fyne.Container
	page      *widgets.Page
	why       *widgets.Card
	beside    *widgets.Scroller
	built     string // the candidacy and the kind for which the questions were built
	questions []*ask.Question
	focus     *ask.Question
	gates     []func() // bring what waits for the address choice up to date
	poll      *widgets.Text
	kind      *kindRow
}

// New builds the screen.
func New(s *session.Session, win fyne.Window) *Screen {
	d := &Screen{s: s, win: win}
	d.page = widgets.NewPage(s.Words.Say("details.title"), s.Words.Say("details.about"))
	d.why = widgets.NewCard("")
	d.beside = widgets.NewScroller(widgets.Padded(d.why, shadow))
	d.object = &fyne.Container{Layout: &besideLayout{d.why}, Objects: []fyne.CanvasObject{d.page, d.beside}}
	return d
}

// Object is what the window shows.
func (d *Screen) Object() fyne.CanvasObject { return d.object }

// Show brings the screen up to date; target is a field to put the focus in.
func (d *Screen) Show(target string) {
	d.Refresh()
	if q := d.question(target); q != nil {
		d.lookAt(q)
		return
	}
	d.lookAt(d.questions[0])
}

// question returns the box of a field, or the choice that comes before it.
func (d *Screen) question(id string) *ask.Question {
	if behindChoice(id) && d.s.Candidacy().Person.AddressShown == nomination.AddressUnchosen {
		id = addressChoice
	}
	for _, q := range d.questions {
		if q.ID == id {
			return q
		}
	}
	return nil
}

// First is the field that was asked for, or the first one.
func (d *Screen) First() fyne.Focusable { return d.focus.First() }

// Panes are the fields, where the focus was last.
func (d *Screen) Panes() []fyne.Focusable { return []fyne.Focusable{d.focus.First()} }

// Leave hands over what is being typed.
func (d *Screen) Leave() { widgets.FlushAll(d.page) }

// Refresh shows what is kept, and leaves alone what is being typed.
func (d *Screen) Refresh() {
	c := d.s.Candidacy()
	if now := c.ID + " " + string(c.Choice.Kind); now != d.built {
		d.built = now
		d.build()
		d.lookAt(d.questions[0])
	}
	v, _ := d.s.View() // where there is no timetable, there are no findings
	for _, q := range d.questions {
		q.Bring(v.Findings)
	}
	for _, gate := range d.gates {
		gate()
	}
	d.poll.SetText(d.pollWords())
	d.kind.refresh()
}

// lookAt lets the panel speak of a question.
func (d *Screen) lookAt(q *ask.Question) {
	if d.focus == q {
		return
	}
	d.focus = q
	why := q.Why
	why.Closed = !q.Open()
	d.why.SetBody(widgets.Heading(q.Label), widgets.NewWhyPanel(why))
	d.beside.ToTop()
	d.object.Layout.Layout(d.object.Objects, d.object.Size())
}

func (d *Screen) build() {
	d.questions, d.gates, d.focus = nil, nil, nil
	var cards []fyne.CanvasObject
	for _, subject := range subjects {
		if card := d.card(subject); card != nil {
			cards = append(cards, card)
		}
	}
	d.page.SetBody(widgets.Responsive(besideCards, widgets.Column(20, cards...), widgets.Gap(0)))
	d.page.Scroller.ToTop()
}
