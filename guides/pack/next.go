package pack

import (
	"rosette/guides"
	"rosette/guides/campaign"
	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
)

// mostNext is how many things to do have room beside what is wrong.
func (m *maker) mostNext() int {
	return max(3, 7-len(nomination.Stopping(m.v.Findings, ""))-len(m.found(nomination.Ask)))
}

// next says what to do next: the deadline, what only the reader can do, who is
// waited for, and what is wrong.
func (m *maker) next() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), About: m.worked()}
	s.Blocks = append(s.Blocks, m.nextDeadline()...)
	s.Blocks = append(s.Blocks, m.problems()...)
	s.Blocks = append(s.Blocks, m.nextTicks("pack.only_you", func(i campaign.Item) bool {
		return i.Yours && i.Must && !i.IfOutcome &&
			(i.Status == campaign.NotStarted || i.Status == campaign.InProgress || i.Status == campaign.Problem)
	})...)
	s.Blocks = append(s.Blocks, m.nextTicks("pack.waiting", func(i campaign.Item) bool { return i.Status == campaign.Waiting })...)
	return s, true
}

func (m *maker) nextDeadline() []sheet.Block {
	if len(m.v.Table.Deadlines) == 0 {
		return []sheet.Block{sheet.Box{Icon: "calendar-days", Words: sheet.Strong(m.say.Say("pack.no_poll") + " ").
			And(sheet.Plain(m.say.Say("pack.no_poll_more")))}}
	}
	if !m.v.Next.Known() {
		return []sheet.Block{sheet.Paragraph{Words: sheet.Plain(m.say.Say("pack.nothing_next"))}}
	}
	blocks := []sheet.Block{sheet.Heading{Level: 2, Text: m.say.Say("pack.next_for_you")}, m.countdown(m.v.Next)}
	if law := m.v.InLaw; law.Known() && law.Event != m.v.Next.Event {
		blocks = append(blocks, sheet.Heading{Level: 2, Text: m.say.Say("pack.next_in_law")}, m.countdown(law))
	}
	return blocks
}

func (m *maker) countdown(c guides.Countdown) sheet.Block {
	left := m.say.Say("pack.left", "Working", m.say.WorkingDays(c.WorkingDays), "Days", m.say.Days(c.Days))
	if c.Days == 0 {
		left = m.say.Say("pack.today")
	}
	return sheet.Box{Icon: "calendar-clock", Words: sheet.Strong(m.say.When(c.Date, c.Time)+"\n").
		And(sheet.Plain(c.Title+". "+left+"\n"), sheet.Dim(m.say.Say("pack.set_by_law", "Law", m.brief(c.Citation))))}
}

func (m *maker) nextTicks(title string, wanted func(campaign.Item) bool) []sheet.Block {
	var ticks []sheet.Tick
	most := m.mostNext()
	for _, i := range m.v.Items {
		if wanted(i) && len(ticks) < most {
			ticks = append(ticks, m.tick(i))
		}
	}
	if len(ticks) == 0 {
		return nil
	}
	return []sheet.Block{sheet.Heading{Level: 2, Text: m.say.Say(title)}, sheet.TickList{Head: m.tickHead(), Items: ticks}}
}

// problems says what would stop the papers and what somebody must judge.
func (m *maker) problems() []sheet.Block {
	if !m.c.Choice.Kind.Known() {
		return nil
	}
	blocks := []sheet.Block{sheet.Heading{Level: 2, Text: m.say.Say("pack.papers")}}
	for _, group := range []struct {
		title string
		found []nomination.Finding
	}{
		{m.say.Say("pack.stops"), nomination.Stopping(m.v.Findings, "")},
		{m.say.Say("pack.ask"), m.found(nomination.Ask)},
	} {
		if len(group.found) == 0 {
			continue
		}
		var items []sheet.Words
		for _, f := range group.found {
			items = append(items, sheet.Plain(f.Says+" ").And(sheet.Dim("("+f.Rule+")")))
		}
		blocks = append(blocks, sheet.Heading{Level: 3, Text: group.title}, sheet.List{Items: items})
	}
	if !m.stops() {
		blocks = append(blocks, sheet.Paragraph{Words: sheet.Plain(m.say.Say("pack.nothing_stops"))})
	}
	return blocks
}

func (m *maker) found(s nomination.Severity) []nomination.Finding {
	var some []nomination.Finding
	for _, f := range m.v.Findings {
		if f.Severity == s {
			some = append(some, f)
		}
	}
	return some
}
