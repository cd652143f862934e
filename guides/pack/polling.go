package pack

import (
	"slices"
	"strings"

	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/pack/form"
	"rosette/guides/pack/sheet"
)

// pollingDay is the run sheet of the day: what to do, and its hours to fill.
func (m *maker) pollingDay() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), Intro: m.say.Say("pack.polling_intro"), About: m.say.Say("pack.about_polling")}
	if open, ok := m.v.Table.Find("polls_open"); ok {
		if closed, ok := m.v.Table.Find("polls_close"); ok && !open.Date.IsZero() && open.Time != "" && closed.Time != "" {
			s.Blocks = append(s.Blocks, sheet.Box{Icon: "calendar-clock", Words: sheet.Strong(m.say.Date(open.Date) + ". ").
				And(sheet.Plain(m.say.Say("pack.polling_hours", "From", m.say.Clock(open.Time), "To", m.say.Clock(closed.Time))))})
		}
	}
	s.Blocks = append(s.Blocks, m.inPhase("pack.polling_tasks", campaign.PhasePollingDay)...)
	g := sheet.Grid{Shares: []float64{16, 50, 34, 30}, Head: []string{m.say.Say("pack.run_hour"), m.say.Say("pack.run_where"),
		m.say.Say("pack.run_who"), m.say.Say("pack.run_done")}}
	const high = 8.5 * mm // so that a long name still leaves all hours on one page
	for _, hour := range []string{"07:00", "09:00", "11:00", "13:00", "15:00", "17:00", "19:00", "21:00"} {
		g.Rows = append(g.Rows, sheet.GridRow{High: high, Cells: []sheet.GridCell{{Label: m.say.Clock(hour), Strong: true}, {}, {}, {}}})
	}
	s.Blocks = append(s.Blocks, sheet.Heading{Level: 2, Text: m.say.Say("pack.run_sheet")}, g)
	return s, true
}

// theCount is the run sheet of the count.
func (m *maker) theCount() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), Intro: m.say.Say("pack.count_intro"), About: m.say.Say("pack.about_polling")}
	s.Blocks = m.inPhase("pack.count_tasks", campaign.PhaseTheCount)
	g := sheet.Grid{Shares: []float64{50, 30, 50}, Head: []string{m.say.Say("pack.tally_candidate"), m.say.Say("pack.tally_votes"), m.say.Say("pack.tally_note")}}
	for range 8 {
		g.Rows = append(g.Rows, sheet.GridRow{High: 10 * mm, Cells: make([]sheet.GridCell, 3)})
	}
	s.Blocks = append(s.Blocks, sheet.Heading{Level: 2, Text: m.say.Say("pack.tally")}, g)
	return s, true
}

// notice is the form that names those who watch the poll or the count. In this
// pack, which goes round among helpers, the boxes for their addresses are left
// to the pen: the paper by itself prints them.
func notice(id string) section {
	return section{id: id, make: func(m *maker) (sheet.Section, bool) {
		f, ok := form.Of(id, m.c.Choice)
		if !ok {
			return sheet.Section{}, false
		}
		s := m.subject()
		for _, list := range []*[]nomination.Appointee{&s.Candidacy.Person.Appointed.Polling, &s.Candidacy.Person.Appointed.Counting} {
			*list = slices.Clone(*list)
			for i := range *list {
				(*list)[i].Address = ""
			}
		}
		return f.Section(s), true
	}}
}

// elected is what a person does who has won: the days and the tasks.
func (m *maker) elected() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), Intro: m.say.Say("pack.elected_intro"), About: m.worked()}
	var days []election.Deadline
	for _, d := range m.v.Table.Deadlines {
		if strings.HasPrefix(strings.ToLower(d.Binds), "elected") || d.Date > m.v.Table.Poll && m.bindsReader(d) {
			days = append(days, d)
		}
	}
	n := &noted{}
	s.Blocks = m.dateTable("pack.elected_days", m.afterAside(days), days, n)
	s.Blocks = append(s.Blocks, m.inPhase("pack.elected_tasks", campaign.PhaseElected)...)
	s.Blocks = append(s.Blocks, m.inPhase("pack.elected_after", campaign.PhaseAfter)...)
	if len(n.says) > 0 {
		s.Blocks = append(s.Blocks, n.blocks(m)...)
	}
	return s, len(s.Blocks) > 0
}

// workbook has a box for everything that a candidate is asked, to fill by hand.
func (m *maker) workbook() (sheet.Section, bool) {
	s := sheet.Section{Intro: m.say.Say("pack.workbook_intro"), About: m.say.Say("pack.about_workbook")}
	g := sheet.Grid{Shares: []float64{5, 9}}
	for _, f := range m.fields() {
		if strings.Contains(f.ID, ".N.") {
			continue
		}
		high := 10.0 * mm
		if f.Type == nomination.TypeLines {
			high = 22 * mm
		}
		g.Rows = append(g.Rows, sheet.GridRow{High: high, Cells: []sheet.GridCell{{Label: f.Label}, {}}})
	}
	s.Blocks = []sheet.Block{g}
	return s, true
}

// mostTerms is how many words of the glossary a pack explains at most.
const mostTerms = 60

// glossary explains the terms that the sections before it use.
func (m *maker) glossary(before []sheet.Section) (sheet.Section, bool) {
	s := sheet.Section{Intro: m.say.Say("pack.glossary_intro"), About: m.say.Say("pack.about_glossary")}
	t := sheet.Table{Columns: []sheet.Column{
		{Title: m.say.Say("pack.glossary_term"), Share: 3, Lead: true},
		{Title: m.say.Say("pack.glossary_meaning"), Share: 8},
		{Title: m.say.Say("pack.glossary_source"), Share: 4, Small: true, Light: true},
	}}
	terms := termsUsed(sheet.Texts(before))
	for _, term := range terms[:min(len(terms), mostTerms)] {
		meaning := sheet.Plain(term.Meaning)
		if term.Confidence == election.Low {
			meaning = meaning.And(sheet.Dim(" " + m.say.Say("pack.not_sure") + "."))
		}
		t.Rows = append(t.Rows, sheet.Row{Cells: []sheet.Words{sheet.Strong(term.Term), meaning, sheet.Plain(term.Source.Name)}})
	}
	s.Blocks = []sheet.Block{t}
	return s, len(t.Rows) > 0
}
