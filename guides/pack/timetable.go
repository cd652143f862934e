package pack

import (
	"fmt"
	"strconv"
	"strings"

	"rosette/guides/election"
	"rosette/guides/pack/sheet"
)

// The event whose row is shaded.
const keyEvent = "nominations_close"

// timetable is every dated step, with those that bind the reader in bold.
func (m *maker) timetable() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), Intro: m.say.Say("pack.timetable_intro"), About: m.worked()}
	if len(m.v.Table.Deadlines) == 0 {
		return s, false
	}
	var before, after, undated []election.Deadline
	for _, d := range m.v.Table.Deadlines {
		switch {
		case d.Date.IsZero():
			undated = append(undated, d)
		case d.Date > m.v.Table.Poll:
			after = append(after, d)
		default:
			before = append(before, d)
		}
	}
	n := &noted{}
	s.Blocks = append(s.Blocks, m.line()...)
	for _, w := range m.v.Table.Warnings {
		s.Blocks = append(s.Blocks, sheet.Box{Icon: "info", Words: sheet.Plain(w.Says)})
	}
	s.Blocks = append(s.Blocks, m.dateTable("pack.before_poll", "", before, n)...)
	s.Blocks = append(s.Blocks, m.dateTable("pack.after_poll", m.afterAside(after), after, n)...)
	s.Blocks = append(s.Blocks, m.dateTable("pack.undated", "", undated, n)...)
	s.Blocks = append(s.Blocks, n.blocks(m)...)
	return s, true
}

// afterAside says which day of the result the days hang on.
func (m *maker) afterAside(after []election.Deadline) string {
	for _, d := range after {
		if d.Counting.Anchor == "result" && !d.Counting.From.IsZero() {
			return m.say.Say("pack.if_result", "Date", m.say.Date(d.Counting.From))
		}
	}
	return ""
}

func (m *maker) dateTable(title, aside string, rows []election.Deadline, n *noted) []sheet.Block {
	if len(rows) == 0 {
		return nil
	}
	year := sameYear(rows)
	head := m.say.Say("pack.col_date")
	if year != 0 {
		head = m.say.Say("pack.col_date_year", "Year", year)
		if aside == "" { // for those who read no column heads
			aside = strconv.Itoa(year)
		}
	}
	t := sheet.Table{Columns: []sheet.Column{
		{Title: m.say.Say("pack.col_day"), Share: 0.85, Lead: true},
		{Title: head, Share: 1.9, Lead: true},
		{Title: m.say.Say("pack.col_by"), Share: 1.45, Lead: true},
		{Title: m.say.Say("pack.col_what"), Share: 4.9},
		{Title: m.say.Say("pack.col_binds"), Share: 1.95, Light: true},
		{Title: m.say.Say("pack.col_law"), Share: 3, Small: true, Light: true},
	}}
	for _, d := range rows {
		t.Rows = append(t.Rows, m.dateRow(d, year, n))
	}
	return []sheet.Block{sheet.Heading{Level: 2, Text: m.say.Say(title), Aside: aside}, t}
}

func (m *maker) dateRow(d election.Deadline, year int, n *noted) sheet.Row {
	day := m.say.Say("pack.not_known")
	if !d.Date.IsZero() {
		day = m.say.ShortDateYear(d.Date)
		if year != 0 {
			day = m.say.ShortDate(d.Date)
		}
	}
	what := sheet.Plain(d.Title)
	for _, i := range m.notesOf(d, n) {
		what = what.And(sheet.Dim(fmt.Sprintf(" [%d]", i)))
	}
	clock := ""
	if d.Time != "" {
		clock = m.say.Clock(d.Time)
	}
	return sheet.Row{
		Strong: m.bindsReader(d),
		Shaded: d.Event == keyEvent,
		Cells: []sheet.Words{sheet.Strong(m.dayNumber(d)), sheet.Plain(day), sheet.Plain(clock), what,
			sheet.Plain(m.binds(d)), sheet.Plain(m.brief(d.Citation))},
	}
}

// notesOf numbers what is to be said of a date: what it rests on, whether it
// is in doubt, and that a printed notice set it.
func (m *maker) notesOf(d election.Deadline, n *noted) []int {
	var all []int
	add := func(s string) {
		if s != "" {
			all = append(all, n.add(s))
		}
	}
	add(m.v.Table.Assumption(d, m.say))
	if d.Printed {
		add(m.say.Say("pack.from_notice"))
	}
	if d.Doubt != nil {
		says := d.Doubt.Says
		if !d.Doubt.Other.IsZero() {
			says += " " + m.say.Say("pack.other_day", "Date", m.say.Date(d.Doubt.Other))
		}
		add(says)
	}
	return all
}

// dayNumber is the day as people of the elections office say it: 19 working
// days before the poll, +21 days after the result.
func (m *maker) dayNumber(d election.Deadline) string {
	c := d.Counting
	switch {
	case d.Date == m.v.Table.Poll:
		return "0"
	case d.Printed, d.Date.IsZero():
		return ""
	case c.Before && c.Unit == "working_day" && c.Anchor == "poll":
		return strconv.Itoa(c.Offset)
	case c.Before, c.Offset == 0:
		return ""
	case c.Unit == "working_day":
		return m.say.Say("pack.day_working", "N", c.Offset)
	case c.Unit == "calendar_day":
		return m.say.Say("pack.day_calendar", "N", c.Offset)
	case c.Unit == "month":
		return m.say.Say("pack.day_month", "N", c.Offset)
	}
	return ""
}

// ownAgent reports whether the agent's duties are the candidate's.
func (m *maker) ownAgent() bool { return m.c.Person.Agent.Self || m.c.Choice.Kind.Parish() }

// bindsReader reports whether the candidate must or may act by the day.
func (m *maker) bindsReader(d election.Deadline) bool {
	b := strings.ToLower(d.Binds)
	return strings.HasPrefix(b, "candidate") || strings.HasPrefix(b, "elected") || b == "everyone" ||
		m.ownAgent() && strings.Contains(b, "agent")
}

// binds says who is bound, to the candidate.
func (m *maker) binds(d election.Deadline) string {
	b := strings.ToLower(d.Binds)
	switch {
	case b == "candidates":
		return m.say.Say("pack.binds_you")
	case b == "candidates and agents" && m.ownAgent():
		return m.say.Say("pack.binds_you")
	case b == "candidates and agents":
		return m.say.Say("pack.binds_you_agent")
	case strings.HasPrefix(b, "elected"):
		return m.say.Say("pack.binds_elected")
	case b == "agents" && m.ownAgent():
		return m.say.Say("pack.binds_own_agent")
	case b == "agents":
		return m.say.Say("pack.binds_agent")
	}
	if d.Binds == "" {
		return ""
	}
	return strings.ToUpper(d.Binds[:1]) + d.Binds[1:]
}

// sameYear returns the year of all the days, or 0 when they differ.
func sameYear(rows []election.Deadline) int {
	year := 0
	for _, d := range rows {
		switch {
		case d.Date.IsZero():
		case year == 0:
			year = d.Date.Year()
		case year != d.Date.Year():
			return 0
		}
	}
	return year
}

// noted numbers notes, the same words once.
type noted struct{ says []string }

func (n *noted) add(s string) int {
	for i, old := range n.says {
		if old == s {
			return i + 1
		}
	}
	n.says = append(n.says, s)
	return len(n.says)
}

func (n *noted) blocks(m *maker) []sheet.Block {
	blocks := []sheet.Block{sheet.Heading{Level: 2, Text: m.say.Say("pack.notes")}}
	if len(n.says) > 0 {
		var items []sheet.Words
		for _, s := range n.says {
			items = append(items, sheet.Plain(s))
		}
		blocks = append(blocks, sheet.List{Numbered: true, Note: true, Items: items})
	}
	return append(blocks, sheet.Paragraph{Note: true, Words: sheet.Plain(m.say.Say("pack.notice_wins"))})
}
