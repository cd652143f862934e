package pack

import (
	"cmp"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
)

// leaving is what to have in hand before setting off for the elections office,
// with room to write down at the desk what was handed in. It is one side of
// paper.
func (m *maker) leaving() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), Intro: m.say.Say("pack.leaving_intro"), About: m.say.Say("pack.about_leaving")}
	if d, ok := m.v.Table.Find(keyEvent); ok && !d.Date.IsZero() {
		s.Blocks = append(s.Blocks, sheet.Box{Icon: "calendar-clock", Words: sheet.Plain(m.say.Say("pack.leaving_by") + " ").
			And(sheet.Strong(m.say.When(d.Date, d.Time)))})
	}
	s.Blocks = append(s.Blocks, m.leavingPlan(), m.leavingTicks(), m.leavingLog())
	return s, true
}

// leavingPlan is the plan; what is not planned yet is left to the pen.
func (m *maker) leavingPlan() sheet.Block {
	p, notice := m.c.Person, m.c.Choice.Notice
	booking := p.HandIn.Booking
	appointment := oneLine(m.dayAndHour(booking.Day, booking.Hour) + " " + booking.Reference)
	cell := func(key, value string) sheet.GridCell {
		return sheet.GridCell{Label: m.say.Say(key), Typed: clipped(oneLine(value), mostName)}
	}
	return sheet.Grid{Shares: []float64{1, 1, 1}, Rows: []sheet.GridRow{
		{High: planHigh, Cells: []sheet.GridCell{
			cell("pack.leaving_when", m.dayAndHour(p.Delivery.Day, p.Delivery.Hour)),
			cell("pack.leaving_place", cmp.Or(strings.TrimSpace(p.Delivery.Place), notice.Place)),
			cell("pack.leaving_hours", notice.Hours)}},
		{High: planHigh, Cells: []sheet.GridCell{
			cell("pack.leaving_booking", cmp.Or(appointment, notice.Booking)),
			cell("pack.leaving_who", m.carrier()),
			cell("pack.leaving_second", m.dayAndHour(p.HandIn.Second.Day, p.HandIn.Second.Hour))}},
	}}
}

// planHigh is the least height of a box of the plan.
const planHigh = 12 * mm

// dayAndHour is a day with the hour as it was typed; "" where there is no day.
func (m *maker) dayAndHour(day calendar.Date, hour string) string {
	switch hour = strings.TrimSpace(hour); {
	case day.IsZero():
		return ""
	case hour == "":
		return m.say.ShortDateYear(day)
	}
	return hour + ", " + m.say.ShortDateYear(day)
}

// carrier is who takes the papers, in the words of the answer.
func (m *maker) carrier() string {
	f, _ := nomination.FieldOf(m.c.Choice.Kind, "delivery.carrier")
	a, _ := f.Answer(string(m.c.Person.Delivery.Carrier))
	return a.Title
}

func (m *maker) leavingTicks() sheet.Block {
	list := sheet.TickList{Head: [3]string{m.say.Say("pack.leaving_take"), m.say.Say("pack.hand_over_status"), m.say.Say("pack.leaving_got")}}
	for _, t := range nomination.ToTake(m.c.Person, m.c.Choice, m.v.Papers) {
		tick := sheet.Tick{What: t.Text, Strong: t.Paper != ""}
		if t.Paper != "" {
			tick.Note, tick.Due = t.Form, m.say.Say("pack.paper_"+t.Status)
		}
		list.Items = append(list.Items, tick)
	}
	return list
}

// leavingLog is filled in by pen at the desk.
func (m *maker) leavingLog() sheet.Block {
	return sheet.Grid{Title: m.say.Say("pack.leaving_log"), Shares: []float64{1, 1, 1.6, 1}, Rows: []sheet.GridRow{{High: 13 * mm, Cells: []sheet.GridCell{
		{Label: m.say.Say("pack.leaving_log_day")}, {Label: m.say.Say("pack.leaving_log_hour")},
		{Label: m.say.Say("pack.leaving_log_to")}, {Label: m.say.Say("pack.leaving_log_receipt")}}}}}
}
