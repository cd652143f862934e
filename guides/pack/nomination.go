package pack

import (
	"strings"

	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
)

// Points in a millimetre.
const mm = 72 / 25.4

// Heights of the boxes that are filled in by hand.
const (
	signatureHigh = 23 * mm
	officeHigh    = 11 * mm
	valueHigh     = 20 * mm
	decisionHigh  = 26 * mm
)

// nomination is the nomination paper, on a sheet of its own. Only the paper of
// English principal councils is drawn. No address has a place on it.
func (m *maker) nomination() (sheet.Section, bool) {
	f := nominationForm()
	if m.c.Choice.Kind != election.Kind(f.Form.Kind) {
		return sheet.Section{}, false
	}
	s := sheet.Section{Form: true, About: f.Form.About}
	s.Blocks = []sheet.Block{
		sheet.Columns{Share: 0.63, Gap: 14, Left: m.nominationHead(f), Right: []sheet.Block{m.officeBox()}},
		sheet.Paragraph{Words: sheet.Plain(f.part("operative"))},
		sheet.Heading{Level: 3, Text: "1  " + m.say.Say("pack.form_candidate")},
		m.candidateGrid(f),
		sheet.Heading{Level: 3, Text: "2  " + m.say.Say("pack.form_signed")},
		m.signatureGrid(),
		sheet.Columns{Share: 0.54, Gap: 14, Fold: true, Left: m.formNotes(f), Right: []sheet.Block{sheet.Grid{
			Title: m.say.Say("pack.form_decision"), Shares: []float64{1},
			Rows: []sheet.GridRow{{High: decisionHigh, Cells: []sheet.GridCell{{Label: f.part("decision")}}}}}}},
		m.delivery(f),
	}
	return s, true
}

func (m *maker) nominationHead(f *form) []sheet.Block {
	c := m.c.Choice
	text := "election_more"
	switch c.Seats {
	case 0:
		text = "election_unknown"
	case 1:
		text = "election_one"
	}
	area, council := blankIfEmpty(clipped(c.Area, mostName)), blankIfEmpty(clipped(c.Council, mostName))
	ward := m.wardWord()
	if strings.HasSuffix(strings.ToLower(area), " "+ward) {
		area = strings.TrimSpace(area[:len(area)-len(ward)])
	}
	date := blankIfEmpty("")
	if !c.Poll.IsZero() {
		date = m.say.Date(c.Poll)
	}
	return []sheet.Block{
		sheet.Heading{Level: 1, Text: m.say.Say("pack.section_nomination")},
		sheet.Paragraph{Words: emphasised(f.part(text, "{ward}", ward), "{area}", area, "{council}", council)},
		sheet.Paragraph{Words: sheet.Plain(m.say.Say("pack.form_date") + " ").And(sheet.Strong(date))},
	}
}

// emphasised puts values into a text in the heavier face.
func emphasised(text string, pairs ...string) sheet.Words {
	words := sheet.Words{}
	for text != "" {
		at, name, value := len(text), "", ""
		for i := 0; i+1 < len(pairs); i += 2 {
			if j := strings.Index(text, pairs[i]); j >= 0 && j < at {
				at, name, value = j, pairs[i], pairs[i+1]
			}
		}
		words = words.And(sheet.Plain(text[:at]))
		if name != "" {
			words = words.And(sheet.Strong(value))
		}
		text = text[at+len(name):]
	}
	return words
}

// blankIfEmpty is a line to write on where nothing is known.
func blankIfEmpty(s string) string {
	if s == "" {
		return "____________________"
	}
	return s
}

func (m *maker) officeBox() sheet.Block {
	cell := func(key string) sheet.GridCell { return sheet.GridCell{Label: m.say.Say(key)} }
	return sheet.Grid{Title: m.say.Say("pack.form_office"), Shares: []float64{1, 1}, Rows: []sheet.GridRow{
		{High: officeHigh, Cells: []sheet.GridCell{cell("pack.form_office_date"), cell("pack.form_office_time")}},
		{High: officeHigh, Cells: []sheet.GridCell{cell("pack.form_office_number"), cell("pack.form_office_initials")}},
	}}
}

// typed is what was typed, or an empty box where it will be written by hand.
func (m *maker) typed(s string) sheet.GridCell {
	if m.c.Person.ByHand {
		return sheet.GridCell{}
	}
	return sheet.GridCell{Typed: s}
}

func (m *maker) candidateGrid(f *form) sheet.Block {
	p := m.c.Person
	shares := []float64{35, 38, 32, 32, 37}
	if len(p.Description) > 60 {
		shares = []float64{31, 33, 28, 28, 54}
	}
	return sheet.Grid{
		Shares: shares,
		Head:   []string{f.part("surname"), f.part("other_names"), f.part("common_surname"), f.part("common_forename"), f.part("description")},
		Rows: []sheet.GridRow{{High: valueHigh, Cells: []sheet.GridCell{m.typed(p.Surname), m.typed(p.OtherNames),
			m.typed(p.CommonSurname), m.typed(p.CommonForename), m.typed(p.Description)}}},
	}
}

// signatureGrid has a row for each elector who must sign: the box for the
// signature is 80 mm by 23 mm.
func (m *maker) signatureGrid() sheet.Block {
	g := sheet.Grid{
		Shares: []float64{21, 80, 35, 18, 20},
		Head: []string{"", m.say.Say("pack.form_signature"), m.say.Say("pack.form_print_name"),
			m.say.Say("pack.form_letters"), m.say.Say("pack.form_number")},
	}
	for i := range nomination.KindOf(m.c.Choice.Kind).Subscribers {
		var s nomination.Subscriber
		if i < len(m.c.Person.Subscribers) {
			s = m.c.Person.Subscribers[i]
		}
		g.Rows = append(g.Rows, sheet.GridRow{High: signatureHigh, Cells: []sheet.GridCell{
			{Label: m.place(i), Strong: true}, {}, m.typed(s.Name), m.typed(s.Letters), m.typed(s.Number)}})
	}
	return g
}

func (m *maker) formNotes(f *form) []sheet.Block {
	register := m.say.Say("pack.form_register")
	if d, ok := m.v.Table.Find("notice_of_election"); ok && !d.Date.IsZero() {
		register = m.say.Date(d.Date)
	}
	area := clipped(m.c.Choice.Area, mostName)
	if area == "" {
		area = m.wardWord()
	}
	var items []sheet.Words
	for _, n := range f.Note {
		items = append(items, sheet.Plain(strings.NewReplacer("{area}", area, "{ward}", m.wardWord(), "{register}", register).Replace(n.Text)))
	}
	return []sheet.Block{sheet.Paragraph{Note: true, Words: sheet.Strong(m.say.Say("pack.form_notes"))}, sheet.List{Numbered: true, Note: true, Items: items}}
}

// delivery says by when and how the paper is handed in.
func (m *maker) delivery(f *form) sheet.Block {
	when := m.say.Say("pack.form_close_unknown")
	if d, ok := m.v.Table.Find(keyEvent); ok && !d.Date.IsZero() {
		when = m.say.When(d.Date, d.Time)
	}
	return sheet.Box{Icon: "landmark", Square: true, Words: sheet.Plain(m.say.Say("pack.form_deliver_by")+" ").
		And(sheet.Strong(when), sheet.Plain(". "+m.say.Say("pack.form_deliver_how")+" "+f.Form.Compare))}
}
