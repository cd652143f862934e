package pack

import (
	"slices"
	"strings"

	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
)

// duties is what the law and the plan ask of the election agent.
func (m *maker) duties() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), Intro: m.say.Say("pack.duties_intro"), About: m.worked()}
	if m.c.Choice.Kind.Parish() {
		s.Intro = m.say.Say("pack.duties_none")
	}
	var days []election.Deadline
	for _, d := range m.v.Table.Deadlines {
		if strings.Contains(strings.ToLower(d.Binds), "agent") || d.Event == "election_agent_deadline" {
			days = append(days, d)
		}
	}
	n := &noted{}
	s.Blocks = append(s.Blocks, m.dateTable("pack.duties_days", "", days, n)...)
	s.Blocks = append(s.Blocks, m.ticks("pack.duties_tasks", func(i campaign.Item) bool {
		return i.Role == campaign.Agent || slices.Contains(i.Task.Who, campaign.Agent)
	})...)
	if len(n.says) > 0 {
		s.Blocks = append(s.Blocks, n.blocks(m)...)
	}
	return s, len(s.Blocks) > 0
}

// ticks is a list of the tasks that are wanted, or nothing.
func (m *maker) ticks(title string, wanted func(campaign.Item) bool) []sheet.Block {
	var ticks []sheet.Tick
	for _, i := range m.v.Items {
		if i.Status != campaign.NotNeeded && wanted(i) {
			ticks = append(ticks, m.tick(i))
		}
	}
	if len(ticks) == 0 {
		return nil
	}
	return []sheet.Block{sheet.Heading{Level: 2, Text: m.say.Say(title)}, sheet.TickList{Head: m.tickHead(), Items: ticks}}
}

func (m *maker) inPhase(title string, p campaign.Phase) []sheet.Block {
	return m.ticks(title, func(i campaign.Item) bool { return i.Phase == p })
}

// quickCheck goes through the papers as the officer reads them.
func (m *maker) quickCheck() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), Intro: m.say.Say("pack.quick_intro"), About: m.say.Say("pack.about_quick")}
	t := sheet.Table{Columns: []sheet.Column{
		{Title: m.say.Say("pack.quick_mark"), Share: 1.3, Lead: true},
		{Title: m.say.Say("pack.quick_what"), Share: 7},
		{Title: m.say.Say("pack.quick_desk"), Share: 1.6, Light: true},
	}}
	for _, l := range m.v.Officer {
		mark := m.say.Say("pack.quick_right")
		switch {
		case l.Missing:
			mark = m.say.Say("pack.quick_missing")
		case !l.Right():
			mark = m.say.Say("pack.quick_" + string(l.Severity))
		}
		what := sheet.Plain(m.withoutAddress(l.Says))
		if l.Detail != "" {
			what = what.And(sheet.Dim("\n" + m.withoutAddress(l.Detail)))
		}
		if g, ok := nomination.GroundOf(m.c.Choice.Kind, l.Ground); ok && !l.Right() {
			what = what.And(sheet.Dim("\n" + g.Text + ". " + m.brief(g.Citation)))
		}
		t.Rows = append(t.Rows, sheet.Row{Strong: l.Severity == nomination.Stops, Cells: []sheet.Words{sheet.Strong(mark), what, nil}})
	}
	s.Blocks = []sheet.Block{t}
	return s, len(t.Rows) > 0
}

// withoutAddress takes every line of a home address out of a sentence that
// quotes what was typed.
func (m *maker) withoutAddress(says string) string {
	p := m.c.Person
	for _, text := range []string{p.HomeAddress, p.Witness.Address, p.Agent.Address, p.Qualifying.Registered, p.Qualifying.Land, p.Qualifying.Work,
		p.Qualifying.Lived, p.Qualifying.Near} {
		for _, line := range strings.Split(text, "\n") {
			if line = strings.TrimSpace(line); len(line) > 3 && line != strings.TrimSpace(m.c.Choice.Area) {
				says = strings.ReplaceAll(says, line, m.say.Say("pack.not_shown"))
			}
		}
	}
	return says
}
