package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
)

// textWidth is how wide the text output may be, and textIndent where its last
// column starts.
const (
	textWidth  = 96
	textIndent = 28
)

func printTimetable(out io.Writer, t election.Table, beside guides.View) error {
	p := &timetablePrinter{t: t}
	p.head()
	for _, part := range []struct {
		title string
		in    func(calendar.Date) bool
	}{
		{"timetable.before_poll", func(d calendar.Date) bool { return d != 0 && d < t.Poll }},
		{"timetable.polling_day", func(d calendar.Date) bool { return d == t.Poll }},
		{"timetable.after_poll", func(d calendar.Date) bool { return d > t.Poll }},
		{"timetable.undated", func(d calendar.Date) bool { return d == 0 }},
	} {
		p.part(say.Say(part.title), part.in)
	}
	for _, b := range beside.With {
		p.beside(b, beside)
	}
	p.foot()
	_, err := io.WriteString(out, p.String())
	return err
}

// timetablePrinter writes a timetable in columns; what is doubtful or assumed
// is numbered and said once, at the foot.
type timetablePrinter struct {
	strings.Builder
	t     election.Table
	notes []string
}

func (p *timetablePrinter) head() {
	fmt.Fprintln(p, say.Say("timetable.head", "Date", say.Date(p.t.Poll), "Name", p.t.Name))
	fmt.Fprintln(p, say.Say("timetable.rules", "Rules", p.t.Instruments, "Date", say.Date(p.t.Checked)))
	if p.t.Past {
		fmt.Fprintln(p, say.Say("timetable.past"))
	}
	for _, w := range p.t.Warnings {
		p.wrap("", w.Says, 0)
	}
}

func (p *timetablePrinter) part(title string, in func(calendar.Date) bool) {
	first := true
	for _, d := range p.t.Deadlines {
		if !in(d.Date) {
			continue
		}
		if first {
			fmt.Fprintf(p, "\n%s\n", title)
			first = false
		}
		p.row(d)
	}
}

// beside tells of another election on the day, and of its dates that are not
// the same.
func (p *timetablePrinter) beside(b guides.Beside, v guides.View) {
	fmt.Fprintln(p)
	p.wrap("", v.Effect(b, say), 0)
	for _, d := range v.Besides(b) {
		p.row(d)
	}
}

func (p *timetablePrinter) row(d election.Deadline) {
	day, clock := "", ""
	if d.Date != 0 {
		day = say.ColumnDate(d.Date)
	}
	if d.Time != "" {
		clock = say.Clock(d.Time)
	}
	p.wrap(fmt.Sprintf("  %-15s  %-8s", day, clock), d.Title+p.mark(d), textIndent)
	law := say.Say("timetable.row_law", "Binds", capital(d.Binds), "Citation", d.Citation)
	if !slices.Contains([]string{"", "on"}, d.Binding) {
		law = say.Say("timetable.row_law_binding", "Binds", capital(d.Binds), "Binding", d.Binding, "Citation", d.Citation)
	}
	p.wrap("", law, textIndent)
}

// mark numbers what must be said of a deadline.
func (p *timetablePrinter) mark(d election.Deadline) string {
	var marks strings.Builder
	for _, note := range []string{p.t.Assumption(d, say), doubtSaid(d)} {
		if note == "" {
			continue
		}
		i := slices.Index(p.notes, note)
		if i < 0 {
			p.notes = append(p.notes, note)
			i = len(p.notes) - 1
		}
		fmt.Fprintf(&marks, " [%d]", i+1)
	}
	return marks.String()
}

func doubtSaid(d election.Deadline) string {
	switch {
	case d.Doubt == nil:
		return ""
	case d.Doubt.Other == 0:
		return d.Doubt.Says
	}
	return d.Doubt.Says + " " + say.Say("timetable.other_day", "Date", say.Date(d.Doubt.Other))
}

func (p *timetablePrinter) foot() {
	if len(p.notes) > 0 {
		fmt.Fprintln(p)
	}
	for i, n := range p.notes {
		p.wrap(fmt.Sprintf("%4s ", fmt.Sprintf("[%d]", i+1)), n, 5)
	}
	fmt.Fprintln(p)
	p.wrap("", say.Say("timetable.notice_wins"), 0)
}

// wrap writes text in lines of at most textWidth, the first after a lead and
// the others indented.
func (p *timetablePrinter) wrap(lead, text string, indent int) {
	line := fmt.Sprintf("%-*s", indent, lead)
	used := indent
	for i, word := range strings.Fields(text) {
		n := len([]rune(word))
		if i > 0 && used+1+n > textWidth {
			fmt.Fprintln(p, strings.TrimRight(line, " "))
			line, used = strings.Repeat(" ", indent), indent
		} else if i > 0 {
			line += " "
			used++
		}
		line += word
		used += n
	}
	fmt.Fprintln(p, strings.TrimRight(line, " "))
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
