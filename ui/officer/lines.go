package officer

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// lines are what the officer looks at, in the officer's order.
type lines struct {
	o     *Screen
	card  *widgets.Card
	count *widgets.Text
	rows  *fyne.Container
	all   []nomination.Line
}

func newLines(o *Screen) *lines {
	say := o.s.Words.Say
	l := &lines{o: o, count: widgets.Caption("").In(theme.Ink2).OneLine(), rows: widgets.Column(10)}
	l.card = widgets.NewCard(say("officer.lines"), widgets.Small(say("officer.lines_about")),
		widgets.Row(12, o.wrong, l.count), l.rows)
	return l
}

func (l *lines) refresh(v guides.View) {
	if l.all != nil && slices.Equal(l.all, v.Officer) {
		return
	}
	l.all = slices.Clone(v.Officer)
	l.list()
}

// list shows the lines that are wanted, and keeps the focus where it is.
func (l *lines) list() {
	say := l.o.s.Words.Say
	wanted := l.wanted()
	widgets.KeepFocus(l.card, func() {
		var rows []fyne.CanvasObject
		for _, line := range wanted {
			rows = append(rows, widgets.Rule(), l.row(line))
		}
		if len(rows) == 0 {
			rows = append(rows, widgets.Rule(), widgets.Body(say("officer.nothing_wrong")))
		}
		l.rows.Objects = rows
	})
	l.count.SetText(say("officer.shown", "Shown", len(wanted), "All", len(l.all)))
	widgets.Settle(l.rows)
}

func (l *lines) wanted() []nomination.Line {
	if !l.o.wrong.On() {
		return l.all
	}
	var some []nomination.Line
	for _, line := range l.all {
		if !line.Right() || line.Missing {
			some = append(some, line)
		}
	}
	return some
}

// row is a line with what the law makes of it beside, or under it where there
// is no room.
func (l *lines) row(line nomination.Line) fyne.CanvasObject {
	words := []fyne.CanvasObject{widgets.Body(line.AtField)}
	if line.Severity == nomination.Stops && !line.Missing {
		words[0] = widgets.Strong(line.AtField)
	}
	switch {
	case line.Right() && line.Missing:
		words = append(words, l.tag(line))
	case !line.Right():
		words = append(words, l.tag(line))
		if line.Field != "" {
			words = append(words, widgets.NewLink(l.o.goToWords(line.Field), func() { l.o.goTo(line.Field) }))
		}
	case line.Detail != "":
		words = append(words, widgets.Small(line.Detail))
	}
	icon, role := looks(line)
	left := widgets.IconLine(icon, role, widgets.Column(4, words...))
	return widgets.Responsive(lawBeside, left, l.law(line))
}

func lawBeside(effective float32) widgets.Arrangement {
	if effective < 520 {
		return widgets.InColumn(6)
	}
	return widgets.InColumns(20, widgets.Flex(1), widgets.Flex(0.85))
}

func looks(line nomination.Line) (icon string, role fyne.ThemeColorName) {
	switch {
	case line.Missing:
		return "circle", theme.Ink2
	case line.Right():
		return "check", theme.Ink
	case line.Severity == nomination.Stops:
		return "octagon-alert", theme.Bad
	case line.Severity == nomination.Ask:
		return "circle-help", theme.Ask
	}
	return "info", theme.Ink2
}

func (l *lines) tag(line nomination.Line) fyne.CanvasObject {
	_, role := looks(line)
	return widgets.NewText(l.state(line), theme.Caption.WithBold(), role).OneLine()
}

// state is what a line comes to, in words.
func (l *lines) state(line nomination.Line) string {
	switch {
	case line.Missing:
		return l.o.s.Words.Say("officer.still_missing")
	case line.Right():
		return l.o.s.Words.Say("officer.right")
	}
	return widgets.SeverityWords(widgets.Severity(line.Severity))
}

// law is the ground of refusal, with the rule that found something; of a line
// that is right, only where its ground is written.
func (l *lines) law(line nomination.Line) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for i, text := range l.lawWords(line) {
		switch {
		case line.Right():
			rows = append(rows, widgets.Caption(text).In(theme.Ink3))
		case i == 0:
			rows = append(rows, widgets.Small(text).In(theme.Ink))
		default:
			rows = append(rows, widgets.Caption(text).In(theme.Ink2))
		}
	}
	return widgets.Column(3, rows...)
}

// lawWords are the ground, where it is written, and the rule.
func (l *lines) lawWords(line nomination.Line) []string {
	g, ok := nomination.GroundOf(l.o.s.Candidacy().Choice.Kind, line.Ground)
	if line.Right() {
		return []string{l.o.basis(g.Citation, g.Checked, g.Confidence)}
	}
	say := l.o.s.Words.Say
	rule, _ := nomination.RuleOf(line.Rule)
	var all []string
	switch {
	case ok && g.Refuses:
		all = append(all, say("officer.ground", "Text", g.Text), l.o.basis(g.Citation, g.Checked, g.Confidence))
	case ok:
		all = append(all, g.Text+".", l.o.basis(g.Citation, g.Checked, g.Confidence))
	case rule.Officer == "refused":
		all = append(all, say("officer.ground_part"))
	default:
		all = append(all, say("officer.ground_none"))
	}
	if g.Notes != "" {
		all = append(all, g.Notes+".")
	}
	return append(all, say("officer.rule", "Rule", rule.ID, "Law", l.o.basis(rule.Citation, rule.Checked, rule.Confidence)))
}

// goToWords names the field that a line leads to.
func (o *Screen) goToWords(field string) string {
	say := o.s.Words.Say
	name := field
	switch group, _, _ := strings.Cut(field, "."); group {
	case "council", "area", "poll", "visits":
		name = say("officer.field_" + group)
	default:
		if f, ok := nomination.FieldOf(o.s.Candidacy().Choice.Kind, field); ok {
			name = "“" + f.Label + "”"
		}
		if _, i, _, ok := nomination.SplitRepeated(field); ok && i >= 0 {
			if rows := o.table.rows; i < len(rows) {
				name += ", " + strings.ToLower(rows[i].Role[:1]) + rows[i].Role[1:]
			}
		}
	}
	return say("officer.go_to", "Field", name)
}
