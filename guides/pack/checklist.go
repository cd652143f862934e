package pack

import (
	"rosette/guides/campaign"
	"rosette/guides/pack/sheet"
)

// checklist is every task with a box to tick, by phase.
func (m *maker) checklist() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), Intro: m.say.Say("pack.checklist_intro"), About: m.say.Say("pack.about_checklist")}
	for _, count := range campaign.CountPhases(m.v.Items) {
		var ticks []sheet.Tick
		for _, i := range m.v.Items {
			if i.Phase == count.Phase && i.Status != campaign.NotNeeded {
				ticks = append(ticks, m.tick(i))
			}
		}
		aside := m.say.Say("pack.phase_done", "Done", count.Done, "Total", count.Total)
		s.Blocks = append(s.Blocks, sheet.Heading{Level: 2, Text: count.Phase.Says(m.say), Aside: aside},
			sheet.TickList{Head: m.tickHead(), Items: ticks})
	}
	return s, len(s.Blocks) > 0
}

func (m *maker) tickHead() [3]string {
	return [3]string{m.say.Say("pack.tick_what"), m.say.Say("pack.tick_due"), m.say.Say("pack.tick_who")}
}

func (m *maker) tick(i campaign.Item) sheet.Tick {
	t := sheet.Tick{What: clipped(i.Title, mostRemark), Strong: i.Must, Done: i.Status == campaign.Completed, Due: m.due(i), Who: clipped(i.OwnerSays(m.say), mostName)}
	switch i.Status {
	case campaign.Problem, campaign.Waiting, campaign.CannotStart, campaign.Completed:
		t.Note = i.Says(m.say)
	default:
		if i.Passed && i.DueBy != campaign.ByPlan {
			t.Note = i.Says(m.say)
		}
	}
	t.Note = clipped(t.Note, mostRemark)
	return t
}

// due says by when in as few words as a column has room for.
func (m *maker) due(i campaign.Item) string {
	if i.Due.IsZero() {
		return i.When.Says(m.say)
	}
	day := m.say.ShortDateYear(i.Due)
	if i.Hour != "" {
		day = m.say.Say("pack.time_day", "Time", m.say.Clock(i.Hour), "Date", day)
	}
	return m.say.Say("pack.due_"+string(i.DueBy), "When", day)
}
