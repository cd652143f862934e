// Package paper is the screen of the nomination paper in three panes: what is
// typed, what is wrong with it, and the page that will print.
package paper

import (
	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/match"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// form is the paper that this screen fills in.
const form = "nomination-paper"

// Screen is the nomination paper.
type Screen struct {
	s    *session.Session
	win  fyne.Window
	page *widgets.Page

	again   *widgets.Banner // who must sign again
	byHand  *widgets.Banner
	writing *widgets.Button
	ready   *widgets.Button
	state   *widgets.Text // above the button: why it is off, or which draft is ready

	fields  *fields
	match   *match.Pane
	officer *officer
	print   *print
}

// New builds the screen.
func New(s *session.Session, win fyne.Window) *Screen {
	say := s.Words.Say
	p := &Screen{s: s, win: win}
	p.writing = widgets.PlainButton("pencil", "", p.toggleByHand)
	p.ready = widgets.PlainButton("stamp", say("paper.ready"), p.declareReady)
	p.state = widgets.Small("").OneLine().Right()
	p.page = widgets.NewPage(say("paper.title"), "",
		widgets.Column(6, p.state, widgets.Row(8, p.writing, p.ready)))
	p.again = widgets.NewBanner(widgets.AskTone, "circle-help", "")
	p.byHand = widgets.NewBanner(widgets.WaitTone, "pencil", say("paper.by_hand_about"))
	p.print = newPrint(p)
	p.match = match.New(s, match.Options{
		Texts: func() (form, certificate string) {
			return p.fields.holds("description"), p.fields.holds("certificate.words")
		},
		Before: func() { widgets.FlushAll(p.page) },
		GoTo:   func(field string) { p.fields.focusOn(field) },
	})
	p.officer = newOfficer(p)
	p.fields = newFields(p)
	checks := widgets.Column(16, p.match.Card, p.officer.card)
	p.page.SetBody(widgets.Column(16, p.again, p.byHand,
		widgets.Responsive(threePanes, p.fields.object, widgets.Responsive(twoPanes, checks, p.print.object))))
	return p
}

// Object is what the window shows.
func (p *Screen) Object() fyne.CanvasObject { return p.page }

// Show brings the screen up to date; target is a field to put the focus in.
func (p *Screen) Show(target string) {
	p.Refresh()
	p.print.now()
	p.fields.want(target)
}

// First is the field that was asked for, or the first one.
func (p *Screen) First() fyne.Focusable { return p.fields.first() }

// Panes are the three panes: the field that had the focus last, the checks and
// the page.
func (p *Screen) Panes() []fyne.Focusable {
	panes := []fyne.Focusable{p.officer.copy, p.print.larger}
	if first := p.fields.first(); first != nil {
		panes = append([]fyne.Focusable{first}, panes...)
	}
	return panes
}

// Leave hands over what is being typed.
func (p *Screen) Leave() { widgets.FlushAll(p.page) }

// Refresh shows what is kept and what follows from it, and leaves alone what is
// being typed.
func (p *Screen) Refresh() {
	v, _ := p.s.View() // where there is no timetable, there are no findings
	p.fields.refresh(v)
	p.match.Refresh()
	p.officer.refresh(v)
	p.showState(v)
	p.print.soon()
}

// stopping are the findings that stop this paper because something is wrong,
// and how many things are still missing. What is said of signatures does not
// count: a new draft is how it is put right.
func stopping(v guides.View) (wrong []nomination.Finding, missing int) {
	for _, f := range nomination.Stopping(v.Findings, form) {
		switch {
		case f.Missing:
			missing++
		default:
			wrong = append(wrong, f)
		}
	}
	return wrong, missing
}

// typed follows a key in the box of a field.
func (p *Screen) typed(field string) {
	if field == "description" || field == "certificate.words" {
		p.match.Refresh()
	}
	p.print.soon()
}

// show shows or hides an object.
func show(o fyne.CanvasObject, on bool) {
	switch {
	case o.Visible() == on:
	case on:
		o.Show()
		widgets.Settle(o)
	default:
		o.Hide()
		widgets.Settle(o)
	}
}
