package eligibility

import (
	"strings"

	"fyne.io/fyne/v2"

	rules "rosette/guides/eligibility"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// effects are what answers come to, in the order in which they are shown.
var effects = []rules.Effect{rules.RulesOut, rules.Unsure, rules.Todo, rules.Noted}

// looks are the icon and colour of each effect. Its words stand beside it.
var looks = map[rules.Effect]struct {
	icon string
	role fyne.ThemeColorName
}{
	rules.RulesOut: {"circle-alert", theme.Bad},
	rules.Unsure:   {"circle-help", theme.Ask},
	rules.Todo:     {"calendar-clock", theme.Ink2},
	rules.Noted:    {"info", theme.Ink2},
}

// reasonCard lists reasons of one effect under its heading.
func (e *Screen) reasonCard(effect rules.Effect, reasons []rules.Reason, change bool) fyne.CanvasObject {
	rows := make([]fyne.CanvasObject, len(reasons))
	for i, r := range reasons {
		rows[i] = e.reason(r, change)
	}
	look := looks[effect]
	return widgets.NewCard("",
		widgets.IconLine(look.icon, look.role, widgets.Heading(e.s.Words.Say("eligibility.heading_"+string(effect)))),
		widgets.Ruled(14, rows...))
}

// reason says what follows, by when, who can tell and what to bring, and the
// law behind it.
func (e *Screen) reason(r rules.Reason, change bool) fyne.CanvasObject {
	rows := []fyne.CanvasObject{widgets.Body(r.Says)}
	for _, line := range e.reasonLines(r) {
		rows = append(rows, widgets.Small(line))
	}
	rows = append(rows, widgets.Caption(e.lawLine(r)+" "+site(r.Source)).In(theme.Ink2))
	rows = append(rows, e.doubts(r.Doubt, r.Pending)...)
	if change && r.Question != "" {
		rows = append(rows, widgets.Row(0, widgets.LinkButton("", e.say("change_answer"), func() { e.change(r.Question) })))
	}
	return widgets.Column(5, rows...)
}

// reasonLines are what goes with a reason, but for the law.
func (e *Screen) reasonLines(r rules.Reason) []string {
	say := e.s.Words
	var lines []string
	if r.By != 0 {
		lines = append(lines, say.Say("eligibility.line_by", "Text", say.Date(r.By)))
	}
	if r.From != 0 {
		lines = append(lines, say.Say("eligibility.line_from", "Text", say.Date(r.From)))
	}
	for _, l := range []struct{ key, text string }{
		{"eligibility.line_tell", r.Tell}, {"eligibility.line_bring", r.Bring}, {"eligibility.line_keep", r.Keep},
	} {
		if l.text != "" {
			lines = append(lines, say.Say(l.key, "Text", l.text))
		}
	}
	return lines
}

// lawLine is the rule behind a reason, with the day it was checked and how
// sure it is.
func (e *Screen) lawLine(r rules.Reason) string {
	say := e.s.Words
	return say.Say("eligibility.line_law", "Rule", r.Rule, "Citation", r.Citation, "Date", say.ShortDateYear(r.Checked),
		"Confidence", say.Say("eligibility.confidence_"+string(r.Confidence)))
}

// site is where a source is found. The whole of its address, which may be too
// long for a line, is beside the question and in the text.
func site(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	host, _, _ := strings.Cut(rest, "/")
	return strings.TrimPrefix(host, "www.")
}
