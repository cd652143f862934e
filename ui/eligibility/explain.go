package eligibility

import (
	"fyne.io/fyne/v2"

	rules "rosette/guides/eligibility"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// explanation says what rules the person out after a question, and what can be
// done about it. It is a page like any other.
type explanation struct {
	e     *Screen
	q     rules.Question
	whole fyne.CanvasObject
	hold  *fyne.Container
	on    *widgets.Button
	says  string
}

func newExplanation(e *Screen, q rules.Question) *explanation {
	x := &explanation{e: e, q: q, hold: widgets.Column(16)}
	x.on = widgets.MainButton("arrow-right", e.say("carry_on"), x.onward)
	main := widgets.Column(18,
		widgets.Column(10, e.head(widgets.Small(e.where(q)).OneLine()),
			widgets.Column(6, widgets.Question(e.say("explain_title")), widgets.Emphasis(e.say("explain_about")).In(theme.Ink2))),
		x.hold,
		widgets.Wrap(10, x.on, widgets.PlainButton("pencil", e.say("change_answer"), func() { e.open(place{asking, q.ID}) })))
	why, _ := e.why(q)
	x.whole = frame(main, widgets.Column(0, widgets.Gap(headRow), widgets.Column(14, why, e.caveat())))
	return x
}

func (x *explanation) object() fyne.CanvasObject { return x.whole }

func (x *explanation) first() fyne.Focusable { return x.on }

func (x *explanation) onward() { x.e.past(x.q) }

func (x *explanation) bring() {
	barred := x.e.now.barred(x.q)
	todo := x.e.now.about(x.q, rules.Todo)
	says := reasonsText(append(barred[:len(barred):len(barred)], todo...))
	if says == x.says && len(x.hold.Objects) > 0 {
		return
	}
	x.says = says
	x.hold.Objects = nil
	if len(barred) == 0 {
		x.hold.Objects = []fyne.CanvasObject{widgets.Body(x.e.say("explain_no_more"))}
	} else {
		x.hold.Objects = append(x.hold.Objects, x.e.reasonCard(rules.RulesOut, barred, false))
	}
	if len(todo) > 0 {
		x.hold.Objects = append(x.hold.Objects, x.e.reasonCard(rules.Todo, todo, false))
	}
	x.hold.Refresh()
	widgets.Settle(x.hold)
}

// reasonsText tells lists of reasons apart.
func reasonsText(reasons []rules.Reason) (all string) {
	for _, r := range reasons {
		all += string(r.Effect) + r.Rule + r.Says + "\n"
	}
	return all
}
