package pack

import (
	"strconv"
	"strings"
	"time"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/pack/sheet"
)

// counting shows how each date was counted.
func (m *maker) counting() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), Intro: m.say.Say("pack.counting_intro"), About: m.worked()}
	if len(m.v.Table.Deadlines) == 0 {
		return s, false
	}
	if d, ok := m.longest("poll", "working_day", true); ok {
		s.Blocks = append(s.Blocks, m.counted("pack.count_before", d, "pack.mark_poll")...)
	}
	if d, ok := m.longest("result", "calendar_day", false); ok {
		s.Blocks = append(s.Blocks, m.counted("pack.count_after", d, "pack.mark_result")...)
	}
	t := sheet.Table{Columns: []sheet.Column{
		{Title: m.say.Say("pack.col_date"), Share: 2.4, Lead: true},
		{Title: m.say.Say("pack.col_what"), Share: 4.6},
		{Title: m.say.Say("pack.col_how"), Share: 6},
	}}
	for _, d := range m.v.Table.Deadlines {
		if d.Date.IsZero() {
			continue
		}
		how := m.v.Table.Sentence(d, m.say)
		if left := holidays(d.Counting.Steps); len(left) > 0 && d.Counting.Unit == "working_day" {
			how += " " + m.say.Say("pack.left_out", "Days", m.leftOut(left))
		}
		if !d.Counting.Rolled.IsZero() {
			how += " " + m.say.Say("pack.rolled", "Date", m.say.Date(d.Counting.Rolled))
		}
		t.Rows = append(t.Rows, sheet.Row{Strong: false, Shaded: d.Event == keyEvent,
			Cells: []sheet.Words{sheet.Strong(m.say.ShortDateYear(d.Date)), m.title(d), sheet.Plain(how)}})
	}
	s.Blocks = append(s.Blocks, sheet.Heading{Level: 2, Text: m.say.Say("pack.each_date")}, t)
	return s, true
}

func (m *maker) title(d election.Deadline) sheet.Words {
	if m.bindsReader(d) {
		return sheet.Strong(d.Title)
	}
	return sheet.Plain(d.Title)
}

// longest finds the longest way from an anchor, on which the shorter ones lie.
func (m *maker) longest(anchor, unit string, before bool) (election.Deadline, bool) {
	var found election.Deadline
	for _, d := range m.v.Table.Deadlines {
		c := d.Counting
		if c.Anchor == anchor && c.Unit == unit && c.Before == before && !d.Printed && !d.Date.IsZero() &&
			c.Rolled.IsZero() && c.Offset > found.Counting.Offset {
			found = d
		}
	}
	return found, len(found.Counting.Steps) > 0
}

// counted draws the calendar of one way of counting. Each day that binds the
// reader and lies on the way has a heavy box.
func (m *maker) counted(title string, d election.Deadline, zero string) []sheet.Block {
	c := d.Counting
	days := map[calendar.Date]sheet.Day{}
	days[c.From] = sheet.Day{Mark: m.say.Say(zero), Look: sheet.Zero, Says: m.say.Date(c.From) + ": " + m.say.Say(zero) + ", 0"}
	for _, s := range c.Steps {
		day := sheet.Day{Look: sheet.Counted, Mark: strconv.Itoa(s.N), Says: m.say.Date(s.Date) + ": " + strconv.Itoa(s.N)}
		if s.Excluded != "" {
			day = sheet.Day{}
			if !weekend(s.Date) {
				day = sheet.Day{Mark: m.say.Say("pack.mark_holiday"), Says: m.say.Date(s.Date) + ": " + m.say.Say("pack.out", "Why", s.Excluded)}
			}
		}
		days[s.Date] = day
	}
	for _, e := range m.v.Table.Deadlines {
		day, ok := days[e.Date]
		onTheWay := e.Counting.Anchor == c.Anchor && e.Counting.Unit == c.Unit && e.Counting.Before == c.Before
		if ok && day.Look == sheet.Counted && onTheWay && m.bindsReader(e) {
			day.Look = sheet.Result
			days[e.Date] = day
		}
		if ok && onTheWay && day.Look != sheet.Zero && !strings.Contains(days[e.Date].Says, e.Title) {
			day = days[e.Date]
			day.Says += ", " + e.Title
			days[e.Date] = day
		}
	}
	blocks := []sheet.Block{sheet.Heading{Level: 2, Text: m.say.Say(title)}, m.weeks(days)}
	note := m.say.Say("pack.boxes")
	if left := holidays(c.Steps); len(left) > 0 {
		note = m.say.Say("pack.left_out_calendar", "Days", m.leftOut(left)) + " " + note
	} else if c.Unit == "working_day" {
		note = m.say.Say("pack.left_out_weekends") + " " + note
	}
	return append(blocks, sheet.Paragraph{Note: true, Words: sheet.Plain(note)})
}

// weeks are the weeks in which a day counts.
func (m *maker) weeks(days map[calendar.Date]sheet.Day) sheet.Weeks {
	first, last := calendar.Latest, calendar.Earliest
	for d := range days {
		first, last = min(first, d), max(last, d)
	}
	w := sheet.Weeks{}
	for i := range w.Days {
		w.Days[i] = m.say.ShortWeekday(calendar.MustParse("2027-05-03").AddDays(i))[:1]
	}
	var month *sheet.Month
	for monday := first.AddDays(-weekdayFromMonday(first)); monday <= last; monday = monday.AddDays(7) {
		for _, part := range monthsOf(monday) {
			if !counts(days, monday, part) {
				continue
			}
			name := m.say.Month(part)
			if part.Month() == time.January || month == nil && first.Year() != last.Year() {
				name += " " + strconv.Itoa(part.Year())
			}
			if month == nil || month.Name != name {
				w.Months = append(w.Months, sheet.Month{Name: name})
				month = &w.Months[len(w.Months)-1]
			}
			month.Weeks = append(month.Weeks, week(days, monday, part))
		}
	}
	return w
}

// monthsOf returns a day in each month of the week.
func monthsOf(monday calendar.Date) []calendar.Date {
	sunday := monday.AddDays(6)
	if monday.Month() == sunday.Month() {
		return []calendar.Date{monday}
	}
	return []calendar.Date{monday, sunday}
}

func counts(days map[calendar.Date]sheet.Day, monday, part calendar.Date) bool {
	for i := range 7 {
		d := monday.AddDays(i)
		if day, ok := days[d]; ok && d.Month() == part.Month() && day.Mark != "" {
			return true
		}
	}
	return false
}

func week(days map[calendar.Date]sheet.Day, monday, part calendar.Date) (row [7]sheet.Day) {
	for i := range row {
		if d := monday.AddDays(i); d.Month() == part.Month() {
			row[i] = days[d]
			row[i].Number = d.Day()
		}
	}
	return row
}

func weekdayFromMonday(d calendar.Date) int { return (int(d.Weekday()) + 6) % 7 }

func weekend(d calendar.Date) bool { return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday }

// holidays are the days left out that are not at a weekend, in date order.
func holidays(steps []calendar.Step) []calendar.Step {
	var left []calendar.Step
	for _, s := range steps {
		if s.Excluded == "" || weekend(s.Date) {
			continue
		}
		if len(left) > 0 && left[0].Date > s.Date {
			left = append([]calendar.Step{s}, left...)
		} else {
			left = append(left, s)
		}
	}
	return left
}

func (m *maker) leftOut(left []calendar.Step) string {
	var all []string
	for _, s := range left {
		all = append(all, m.say.Say("pack.holiday", "Name", s.Excluded, "Date", m.say.DayMonth(s.Date)))
	}
	return strings.Join(all, ", ")
}
