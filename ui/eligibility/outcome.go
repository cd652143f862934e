package eligibility

import (
	"fyne.io/fyne/v2"

	rules "rosette/guides/eligibility"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// outcome says what the answers come to, and the facts and the law that this
// rests on.
type outcome struct {
	e     *Screen
	whole fyne.CanvasObject
	title *widgets.Text
	hold  *fyne.Container
	save  *widgets.Button
	told  *widgets.Text // what copying or saving came to
	shown string
}

func newOutcome(e *Screen) *outcome {
	o := &outcome{e: e, title: widgets.Question(""), hold: widgets.Column(16), told: widgets.Small("").In(theme.Ink)}
	o.save = widgets.MainButton("download", e.say("save"), o.saveText)
	o.told.Hide()
	main := widgets.Column(18, widgets.Column(10, e.head(widgets.Small("")), o.title), o.hold)
	keep := widgets.NewCard(e.say("keep_title"), widgets.Small(e.say("keep_about")),
		widgets.Wrap(8, o.save, widgets.PlainButton("copy", e.say("copy"), o.copyText),
			widgets.PlainButton("list-checks", e.say("check_answers"), func() { e.open(place{view: Review}) })), o.told)
	o.whole = frame(main, widgets.Column(0, widgets.Gap(headRow), widgets.Column(14, keep, e.caveat())))
	return o
}

func (o *outcome) object() fyne.CanvasObject { return o.whole }

// first is the answer that is missing, or the main button.
func (o *outcome) first() fyne.Focusable {
	if all := widgets.Focusables(o.hold); len(all) > 0 && !o.e.now.outcome.Complete() {
		return all[0]
	}
	return o.save
}

func (o *outcome) onward() {}

func (o *outcome) bring() {
	text := o.e.asText()
	if o.shown == text {
		return
	}
	o.shown = text
	e, out := o.e, o.e.now.outcome
	o.title.SetText(out.Says)
	o.hold.Objects = nil
	if id, ok := e.now.open(e.now.asked); ok {
		o.add(widgets.Row(0, widgets.PlainButton("arrow-right", e.say("answer_rest"), func() { e.open(place{asking, id}) })))
	}
	for _, w := range out.Warnings {
		o.add(widgets.NewBanner(widgets.AskTone, "info", w))
	}
	for _, effect := range effects {
		if reasons := out.With(effect); len(reasons) > 0 {
			o.add(e.reasonCard(effect, reasons, true))
		}
	}
	o.add(o.facts(out.Results))
	var notes []fyne.CanvasObject
	for _, n := range out.Notes {
		notes = append(notes, e.reason(n, false))
	}
	if len(notes) > 0 {
		o.add(widgets.NewCard(e.s.Words.Say("eligibility.heading_notes"), widgets.Ruled(14, notes...)))
	}
	o.hold.Refresh()
	widgets.Settle(o.hold)
}

func (o *outcome) add(x fyne.CanvasObject) { o.hold.Objects = append(o.hold.Objects, x) }

// facts are what was answered, on which all of it rests.
func (o *outcome) facts(results []rules.Result) fyne.CanvasObject {
	rows := make([]fyne.CanvasObject, len(results))
	for i, r := range results {
		rows[i] = widgets.Responsive(factSpans, widgets.Small(r.Asks), widgets.Small(o.e.factWords(r)).In(theme.Ink))
	}
	return widgets.NewCard(o.e.say("facts"), widgets.Ruled(8, rows...))
}

func factSpans(effective float32) widgets.Arrangement {
	if effective < leastRow {
		return widgets.InColumn(0)
	}
	return widgets.InColumns(16, widgets.Flex(0.62), widgets.Flex(0.38))
}

// factWords is an answer by itself.
func (e *Screen) factWords(x rules.Result) string {
	switch {
	case !x.Answered:
		return e.s.Words.Say("eligibility.not_answered")
	case x.Answer == "":
		return e.s.Words.Say("eligibility.kept_private")
	}
	return x.Answer
}

func (o *outcome) tell(sentence string) {
	o.told.Show()
	o.told.SetText(sentence)
	widgets.Settle(o.told)
}
