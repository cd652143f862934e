package eligibility

import (
	"slices"

	"fyne.io/fyne/v2"

	rules "rosette/guides/eligibility"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// review lists every answer. A row asks its question again and then comes back.
type review struct {
	e     *Screen
	whole fyne.CanvasObject
	count *widgets.Text
	hold  *fyne.Container
	on    *widgets.Button
	shown []rules.Result
	rows  map[string]*widgets.TaskRow
}

func newReview(e *Screen) *review {
	r := &review{e: e, count: widgets.Emphasis("").In(theme.Ink2), hold: widgets.Column(16)}
	r.on = widgets.MainButton("arrow-right", e.say("see_outcome"), r.onward)
	main := widgets.Column(18,
		widgets.Column(10, e.head(widgets.Small("")), widgets.Column(6, widgets.Question(e.say("review_title")), r.count)),
		r.hold, widgets.Row(0, r.on))
	r.whole = frame(main, widgets.Column(0, widgets.Gap(headRow), widgets.Column(14,
		widgets.NewCard(e.say("review_next"), widgets.Small(e.say("review_about"))), e.caveat())))
	return r
}

func (r *review) object() fyne.CanvasObject { return r.whole }

func (r *review) onward() { r.e.open(place{view: Outcome}) }

// first is the row of the first question without an answer, or what goes on.
func (r *review) first() fyne.Focusable {
	if id, ok := r.e.now.open(r.e.now.asked); ok {
		return r.rows[id]
	}
	return r.on
}

func (r *review) bring() {
	o := r.e.now.outcome
	r.count.SetText(r.e.say("review_count", "Answered", o.Answered, "Asked", o.Asked))
	if slices.Equal(r.shown, o.Results) {
		return
	}
	held := r.focused()
	r.shown, r.rows = o.Results, map[string]*widgets.TaskRow{}
	r.hold.Objects = nil
	for _, s := range rules.Sections(r.e.now.kind) {
		r.section(s)
	}
	r.hold.Refresh()
	widgets.Settle(r.hold)
	if row := r.rows[held]; row != nil {
		r.e.focusOn(row)
	}
}

// focused is the question whose row has the focus.
func (r *review) focused() string {
	for id, row := range r.rows {
		if row.Focused() {
			return id
		}
	}
	return ""
}

func (r *review) section(s rules.Section) {
	var rows []fyne.CanvasObject
	for _, x := range r.shown {
		if x.Section != s.ID {
			continue
		}
		row := r.row(x)
		r.rows[x.Question] = row
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		return
	}
	widgets.LinkRows(rows...)
	r.hold.Objects = append(r.hold.Objects, widgets.NewCard(s.Title, widgets.Column(0, rows...)))
}

func (r *review) row(x rules.Result) *widgets.TaskRow {
	icon, role := "check", theme.Ink2
	if look, ok := looks[x.Effect]; ok && x.Effect != rules.Noted {
		icon, role = look.icon, look.role
	}
	if !x.Answered {
		icon, role = "circle", theme.Ink2
	}
	return widgets.NewItemRow(icon, role, x.Asks, r.e.answerWords(x), r.e.say("change"),
		func() { r.e.change(x.Question) })
}

// answerWords says an answer with what it comes to. A private one is not
// repeated.
func (e *Screen) answerWords(x rules.Result) string {
	if !x.Answered {
		return e.s.Words.Say("eligibility.not_answered")
	}
	answer := x.Answer
	if answer == "" {
		answer = e.s.Words.Say("eligibility.kept_private")
	}
	if x.Answer == e.notSure() || x.Effect == "" || x.Effect == rules.Noted {
		return answer
	}
	return e.say("answer_"+string(x.Effect), "Answer", answer)
}

// notSure is how “Not sure” is written on every page.
func (e *Screen) notSure() string {
	for _, q := range e.now.asked {
		for _, o := range q.Options {
			if o.ID == rules.NotSure {
				return o.Label
			}
		}
	}
	return ""
}
