package paper

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/nomination"
	"rosette/ui/widgets"
)

// officer lists what a returning officer looks at, in the officer's order.
type officer struct {
	p     *Screen
	card  *widgets.Card
	copy  *widgets.Button
	lines []nomination.Line
}

func newOfficer(p *Screen) *officer {
	o := &officer{p: p}
	o.copy = widgets.SmallButton("copy", p.s.Words.Say("paper.copy"), func() {
		fyne.CurrentApp().Clipboard().SetContent(o.text())
	})
	o.card = widgets.NewCardWith(p.s.Words.Say("paper.officer"), o.copy)
	return o
}

func (o *officer) refresh(lines []nomination.Line) {
	if slices.Equal(lines, o.lines) {
		return
	}
	o.lines = lines
	rows := []fyne.CanvasObject{widgets.Rule()}
	for i, l := range lines {
		if i > 0 {
			rows = append(rows, widgets.Rule())
		}
		rows = append(rows, widgets.SeverityLine(widgets.Severity(l.Severity), l.Says, l.Detail))
	}
	o.card.SetBody(widgets.Column(9, rows...))
	widgets.Settle(o.card)
}

// text is the list as text, one line each.
func (o *officer) text() string {
	var b strings.Builder
	for _, l := range o.lines {
		word := o.p.s.Words.Say("paper.right")
		if !l.Right() {
			word = widgets.SeverityWords(widgets.Severity(l.Severity))
		}
		b.WriteString(word + ": " + l.Says)
		if l.Detail != "" {
			b.WriteString(". " + l.Detail)
		}
		b.WriteString("\n")
	}
	return b.String()
}
