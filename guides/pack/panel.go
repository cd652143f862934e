package pack

import (
	"slices"
	"strings"

	"rosette/guides"
	"rosette/guides/campaign"
	"rosette/guides/pack/sheet"
	"rosette/guides/selection"
	"rosette/guides/words"
)

// forPanel is what a selection panel may see of a candidacy: the names, the
// election, the record and what was written for the panel. Nothing else of it
// reaches the maker of the pack.
func forPanel(c guides.Candidacy, say *words.Catalogue) guides.Candidacy {
	p := guides.New(c.ID)
	p.Choice.Kind, p.Choice.Council, p.Choice.Area, p.Choice.Poll = c.Choice.Kind, c.Choice.Council, c.Choice.Area, c.Choice.Poll
	p.Example, p.Plan.Track = c.Example, c.Plan.Track
	p.Person.Surname, p.Person.OtherNames = c.Person.Surname, c.Person.OtherNames
	p.Record = c.Record
	p.Record.Entries = slices.Clone(c.Record.Entries)
	for i, d := range p.Record.Entries {
		p.Record.Entries[i].Note = withoutPrivate(c, d.Note, say)
	}
	p.Statement.Texts = map[string][]string{}
	for id, text := range c.Statement.Texts {
		for _, line := range text {
			p.Statement.Texts[id] = append(p.Statement.Texts[id], withoutPrivate(c, line, say))
		}
	}
	return p
}

// withoutPrivate takes the person's own address, telephone, e-mail and birth
// date out of a text.
func withoutPrivate(c guides.Candidacy, text string, say *words.Catalogue) string {
	private := []string{c.Person.Phone, c.Person.Email}
	if born := c.Person.BirthDate; !born.IsZero() {
		private = append(private, say.Date(born), say.DayMonth(born)+" "+born.Time().Format("2006"), born.String())
	}
	m := &maker{c: c, say: say}
	text = m.withoutAddress(text)
	for _, s := range private {
		if s = strings.TrimSpace(s); s != "" {
			text = strings.ReplaceAll(text, s, say.Say("pack.not_shown"))
		}
	}
	return text
}

// sitting reports whether the person is a councillor already, and so writes
// the sections of one.
func (m *maker) sitting() bool { return m.c.Plan.Track == campaign.Sitting }

// record is what was done, in counts and days.
func (m *maker) record() (sheet.Section, bool) {
	page := m.c.Record.Page(m.say, "", "", m.Today)
	s := sheet.Section{Above: m.above(), Intro: page.Subtitle, About: page.Foot}
	for _, part := range page.Parts {
		t := sheet.Table{Columns: []sheet.Column{
			{Title: m.say.Say("pack.col_what"), Share: 4, Lead: true},
			{Title: m.say.Say("pack.record_figure"), Share: 3},
			{Title: m.say.Say("pack.record_more"), Share: 5, Light: true},
		}}
		for _, l := range part.Lines {
			t.Rows = append(t.Rows, sheet.Row{Cells: []sheet.Words{sheet.Plain(l.Name), sheet.Strong(l.Value), sheet.Plain(l.Detail)}})
		}
		s.Blocks = append(s.Blocks, sheet.Heading{Level: 2, Text: part.Heading}, t)
	}
	return s, len(page.Parts) > 0
}

func (m *maker) statement() (sheet.Section, bool) { return m.document(selection.PersonalStatement) }
func (m *maker) cv() (sheet.Section, bool)        { return m.document(selection.CV) }

// document is what the person wrote, word for word.
func (m *maker) document(d selection.Document) (sheet.Section, bool) {
	page := m.c.Statement.Page(m.say, d, m.sitting(), "", "")
	s := sheet.Section{Above: m.above(), About: m.say.Say("pack.about_statement")}
	for _, part := range page.Parts {
		s.Blocks = append(s.Blocks, sheet.Heading{Level: 2, Text: part.Heading})
		for _, text := range part.Paragraphs {
			s.Blocks = append(s.Blocks, sheet.Paragraph{Words: sheet.Plain(text)})
		}
	}
	return s, len(page.Parts) > 0
}

// evidence sets beside each section that was written the figures of the record
// which bear it out.
func (m *maker) evidence() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), Intro: m.say.Say("pack.evidence_intro"), About: m.say.Say("pack.about_statement")}
	t := sheet.Table{Columns: []sheet.Column{
		{Title: m.say.Say("pack.evidence_section"), Share: 4, Lead: true},
		{Title: m.say.Say("pack.evidence_record"), Share: 8},
	}}
	sums := m.c.Record.Sums(m.c.Record.Whole(m.Today))
	m.eachWritten(func(section selection.Section, text string) {
		if found := m.borneOut(section, sums); found != "" && strings.TrimSpace(text) != "" {
			t.Rows = append(t.Rows, sheet.Row{Cells: []sheet.Words{sheet.Strong(section.Title), sheet.Plain(found)}})
		}
	})
	s.Blocks = []sheet.Block{t}
	return s, len(t.Rows) > 0
}

// borneOut says the sums that a section rests on, a line each.
func (m *maker) borneOut(section selection.Section, sums []selection.Sum) string {
	var lines []string
	for _, sum := range sums {
		if sum.Kind != selection.Absence && slices.Contains(section.Evidence, sum.Kind) {
			lines = append(lines, m.say.Say("pack.evidence_line", "What", sum.Kind.Says(m.say), "Figure", sum.Kind.SaysCount(m.say, sum.Count),
				"Date", m.say.ShortDateYear(sum.Last)))
		}
	}
	return strings.Join(lines, "\n")
}

// eachWritten calls do for every section that can be written, with its text.
func (m *maker) eachWritten(do func(selection.Section, string)) {
	for _, d := range []selection.Document{selection.PersonalStatement, selection.CV} {
		for _, section := range selection.Sections(d, m.sitting()) {
			do(section, m.c.Statement.Text(section.ID))
		}
	}
}
