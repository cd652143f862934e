package eligibility

import (
	"fyne.io/fyne/v2"

	"rosette/ui/session"
	"rosette/ui/widgets"
)

// emptyPage stands where the kind of election is not known, since each kind
// asks other questions.
type emptyPage struct {
	e     *Screen
	whole fyne.CanvasObject
	on    *widgets.Button
}

func newEmptyPage(e *Screen) *emptyPage {
	p := &emptyPage{e: e}
	p.on = widgets.MainButton("arrow-right", e.say("empty_do"), p.onward)
	p.whole = frame(widgets.Column(10, widgets.Question(e.say("title")), widgets.EmptyState(e.say("empty"), p.on)), e.caveat())
	return p
}

func (p *emptyPage) object() fyne.CanvasObject { return p.whole }
func (p *emptyPage) first() fyne.Focusable     { return p.on }
func (p *emptyPage) bring()                    {}
func (p *emptyPage) onward()                   { p.e.s.Go(session.Details, "council") }
