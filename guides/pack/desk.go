package pack

import (
	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
)

// Points in a millimetre.
const mm = 72 / 25.4

// handOver lists what is handed over at the desk, in order.
func (m *maker) handOver() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), Intro: m.say.Say("pack.hand_over_intro"), About: m.worked()}
	var ticks []sheet.Tick
	for _, p := range m.v.Papers {
		if p.Status == nomination.NotNeeded || p.Apart {
			continue
		}
		ticks = append(ticks, sheet.Tick{What: p.Title, Strong: true, Note: p.Says, Who: "", Due: m.say.Say("pack.paper_" + p.Status)})
	}
	if len(ticks) == 0 {
		return s, false
	}
	head := [3]string{m.say.Say("pack.hand_over_paper"), m.say.Say("pack.hand_over_status"), m.say.Say("pack.hand_over_seen")}
	s.Blocks = []sheet.Block{sheet.TickList{Head: head, Items: ticks}}
	return s, true
}

// callSheet is for whoever gets the paper signed: who, how to reach them, and
// their electoral numbers.
func (m *maker) callSheet() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), Intro: m.say.Say("pack.call_intro"), About: m.say.Say("pack.about_call")}
	g := sheet.Grid{
		Shares: []float64{22, 46, 34, 34, 38},
		Head: []string{"", m.say.Say("pack.signer_name"), m.say.Say("pack.signer_number"), m.say.Say("pack.signer_phone"),
			m.say.Say("pack.call_when")},
	}
	need := max(nomination.KindOf(m.c.Choice.Kind).Subscribers, len(m.c.Person.Subscribers))
	for i := range need {
		var p nomination.Subscriber
		if i < len(m.c.Person.Subscribers) {
			p = m.c.Person.Subscribers[i]
		}
		number := p.Number
		if p.Letters != "" {
			number = p.Letters + " " + p.Number
		}
		g.Rows = append(g.Rows, sheet.GridRow{High: 13 * mm, Cells: []sheet.GridCell{
			{Label: m.place(i), Strong: true}, {Typed: p.Name}, {Typed: number}, {Typed: p.Phone}, {}}})
	}
	if need == 0 {
		return s, false
	}
	s.Blocks = []sheet.Block{g}
	return s, true
}

// signing says what a signer needs to know before signing.
func (m *maker) signing() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), About: m.worked()}
	if nomination.KindOf(m.c.Choice.Kind).Subscribers == 0 {
		return s, false
	}
	p := m.c.Person
	t := m.typedTable()
	for _, id := range []string{"surname", "other_names", "common_surname", "common_forename", "description"} {
		if f, ok := nomination.FieldOf(m.c.Choice.Kind, id); ok {
			t.Rows = append(t.Rows, m.typedRow(f.Label, nomination.Get(p, id)))
		}
	}
	var items []sheet.Words
	for _, key := range []string{"pack.sign_read", "pack.sign_register", "pack.sign_once", "pack.sign_change", "pack.sign_own"} {
		items = append(items, sheet.Plain(m.say.Say(key)))
	}
	s.Blocks = []sheet.Block{
		sheet.Heading{Level: 2, Text: m.say.Say("pack.sign_check")}, sheet.List{Items: items},
		sheet.Heading{Level: 2, Text: m.say.Say("pack.sign_form")}, t,
	}
	if d, ok := m.v.Table.Find(keyEvent); ok && !d.Date.IsZero() {
		s.Blocks = append(s.Blocks, sheet.Box{Icon: "calendar-clock", Words: sheet.Plain(m.say.Say("pack.sign_by") + " ").
			And(sheet.Strong(m.say.When(d.Date, d.Time)))})
	}
	return s, true
}
