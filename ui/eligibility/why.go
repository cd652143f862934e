package eligibility

import (
	"fyne.io/fyne/v2"

	rules "rosette/guides/eligibility"
	"rosette/ui/ask"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// why is the panel beside a question: the five headings, what is in doubt
// about the law, and its words in a fold.
func (e *Screen) why(q rules.Question) (card fyne.CanvasObject, law *widgets.Button) {
	open := q.Section == linkSection && q.Form != rules.Text && q.Form != rules.Day
	rows := []fyne.CanvasObject{widgets.NewWhyPanel(widgets.Why{WeAsk: q.Why, Goes: q.Goes, Public: q.Public, Mistake: q.Mistake,
		Source: ask.Checked(e.s, q.Citation, e.s.Words.ShortDateYear(q.Checked)), Closed: !open})}
	rows = append(rows, e.doubts(q.Doubt, q.Pending)...)
	words := widgets.Padded(widgets.Column(0, widgets.Selectable(e.say("quoted", "Text", q.Legal)), widgets.Selectable(q.Source)), 0, 0, 0, 19)
	law = e.fold(words)
	rows = append(rows, widgets.Column(0, widgets.Padded(widgets.Row(0, law), 0, 0, 0, 22), words))
	return widgets.NewCard("", rows...), law
}

// fold is a button that shows and hides the words of the law. They stay shown
// on the next page where they were shown on this.
func (e *Screen) fold(words fyne.CanvasObject) *widgets.Button {
	var b *widgets.Button
	paint := func() {
		if e.unfolds {
			words.Show()
			b.SetIcon("chevron-down")
			return
		}
		words.Hide()
		b.SetIcon("chevron-right")
	}
	b = widgets.LinkButton("chevron-right", e.say("law_words"), func() {
		e.unfolds = !e.unfolds
		paint()
		widgets.Settle(b)
	})
	paint()
	return b
}

// doubts says why a rule is less than sure, and what is about to change it.
func (e *Screen) doubts(doubt, pending string) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	if doubt != "" {
		lines = append(lines, widgets.IconLine("circle-help", theme.Ask,
			widgets.Small(e.s.Words.Say("eligibility.line_doubt", "Text", doubt)).In(theme.Ask)))
	}
	if pending != "" {
		lines = append(lines, widgets.IconLine("calendar-clock", theme.Ink2,
			widgets.Small(e.s.Words.Say("eligibility.line_pending", "Text", pending))))
	}
	return lines
}

// caveat says what Rosette cannot say.
func (e *Screen) caveat() fyne.CanvasObject {
	return widgets.Padded(widgets.IconLine("info", theme.Ink2, widgets.Small(e.say("caveat"))), 0, 6)
}
