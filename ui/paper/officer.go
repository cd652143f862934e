package paper

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// officer lists what a returning officer looks at, in the officer's order.
type officer struct {
	p     *Screen
	card  *widgets.Card
	copy  *widgets.Button
	lines []line
}

func newOfficer(p *Screen) *officer {
	o := &officer{p: p}
	o.copy = widgets.SmallButton("copy", p.s.Words.Say("paper.copy"), func() {
		fyne.CurrentApp().Clipboard().SetContent(o.text())
	})
	o.card = widgets.NewCardWith(p.s.Words.Say("paper.officer"), o.copy)
	o.card.Hide()
	return o
}

func (o *officer) refresh(v guides.View) {
	lines := o.linesOf(v)
	if slices.Equal(lines, o.lines) {
		return
	}
	o.lines = lines
	o.card.Hidden = len(lines) == 0
	rows := []fyne.CanvasObject{widgets.Rule()}
	for i, l := range lines {
		if i > 0 {
			rows = append(rows, widgets.Rule())
		}
		rows = append(rows, o.row(l))
	}
	o.card.SetBody(widgets.Column(9, rows...))
	widgets.Settle(o.card)
}

// A line is one thing that the officer looks at.
type line struct {
	nomination.Line
	missing bool // it is not there yet, rather than wrong
}

// linesOf are the lines about this paper.
func (o *officer) linesOf(v guides.View) []line {
	var lines []line
	for _, l := range v.Officer {
		if paperOf(l) != o.p.id {
			continue
		}
		lines = append(lines, line{l, l.Missing && l.Severity != nomination.Advice})
	}
	return lines
}

// paperOf is the paper that a line is about.
func paperOf(l nomination.Line) string {
	if l.Paper != "" {
		return l.Paper
	}
	rule, _ := nomination.RuleOf(l.Rule)
	return rule.Paper
}

// row shows a line. What is only missing is said without red.
func (o *officer) row(l line) fyne.CanvasObject {
	if !l.missing {
		return widgets.SeverityLine(widgets.Severity(l.Severity), l.Says, l.Detail)
	}
	word := widgets.Column(0, widgets.Gap(2), widgets.Caption(o.p.s.Words.Say("paper.still_missing")).In(theme.Ink2).OneLine())
	return widgets.Across(10, widgets.Top, []widgets.Span{widgets.Own(), widgets.Flex(1)},
		widgets.Column(0, widgets.Gap(2), widgets.NewIcon("circle", theme.Ink2)), widgets.Body(l.Says), word)
}

// text is the list as text, one line each.
func (o *officer) text() string {
	var b strings.Builder
	for _, l := range o.lines {
		word := o.p.s.Words.Say("paper.right")
		switch {
		case l.missing:
			word = o.p.s.Words.Say("paper.still_missing")
		case !l.Right():
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
