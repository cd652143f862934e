package pack

import (
	"rosette/guides/calendar"
	"rosette/guides/pack/sheet"
)

// lineEvents are the days drawn on the line across the page.
var lineEvents = []string{"notice_of_election", "nominations_close", "registration_deadline", "postal_vote_deadline",
	"polling_counting_agents_deadline", "polls_open", "expenses_return"}

// line draws the few days around which all others lie.
func (m *maker) line() []sheet.Block {
	var t sheet.Timeline
	var first, last calendar.Date
	for _, event := range lineEvents {
		d, ok := m.v.Table.Find(event)
		if !ok || d.Date.IsZero() || !last.IsZero() && d.Date < last {
			continue
		}
		if first.IsZero() {
			first = d.Date
		}
		last = d.Date
		label := m.say.Say("pack.line_"+event, "Date", m.say.DayMonth(d.Date))
		says := label + ", " + m.say.Weekday(d.Date)
		if d.Time != "" {
			says += ", " + m.say.Clock(d.Time)
		}
		t.Marks = append(t.Marks, sheet.Tickmark{Day: int(d.Date - first), Label: label, Says: says,
			Strong: event == keyEvent || event == "polls_open"})
	}
	if len(t.Marks) < 3 {
		return nil
	}
	t.Days = int(last-first) + 1
	for day := first; day <= last; day++ {
		if day.Day() == 1 {
			t.Months = append(t.Months, sheet.Tickmark{Day: int(day - first), Label: m.say.Month(day)})
		}
	}
	return []sheet.Block{t}
}
