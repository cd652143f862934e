package pack

import (
	"slices"
	"strings"

	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/pack/sheet"
)

// sources says where every date and task comes from, and when it was checked.
func (m *maker) sources() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), About: m.worked()}
	deadlines, items := m.toldOf()
	if len(deadlines)+len(items) == 0 {
		return s, false
	}
	s.Intro = m.say.Say("pack.sources_intro", "Date", m.say.Date(m.v.Table.Checked))
	if len(deadlines) > 0 {
		s.Blocks = append(s.Blocks, sheet.Heading{Level: 2, Text: m.say.Say("pack.sources_dates")}, m.lawTable(deadlines))
	}
	var citations []string
	for _, d := range deadlines {
		citations = append(citations, d.Citation)
	}
	if acts := m.briefed(citations); len(acts) > 0 {
		var items []sheet.Words
		for _, a := range acts {
			items = append(items, sheet.Strong(a.short+" ").And(sheet.Plain(a.long)))
		}
		s.Blocks = append(s.Blocks, sheet.Heading{Level: 2, Text: m.say.Say("pack.sources_short")}, sheet.List{Note: true, Items: items})
	}
	if list := taskSources(items); len(list.Items) > 0 {
		s.Blocks = append(s.Blocks, sheet.Heading{Level: 2, Text: m.say.Say("pack.sources_tasks")}, list)
	}
	return s, true
}

// toldOf are the days and tasks that the other sections name: all of them where
// there is no other section.
func (m *maker) toldOf() (days []election.Deadline, items []campaign.Item) {
	told := map[string]bool{}
	for _, text := range sheet.Texts(m.others) {
		told[text] = true
	}
	for _, d := range m.v.Table.Deadlines {
		if len(m.others) == 0 || told[d.Title] {
			days = append(days, d)
		}
	}
	for _, i := range m.v.Items {
		if i.Status != campaign.NotNeeded && (len(m.others) == 0 || told[i.Title]) {
			items = append(items, i)
		}
	}
	return days, items
}

// lawTable has a row for each citation, with what it sets.
func (m *maker) lawTable(deadlines []election.Deadline) sheet.Table {
	t := sheet.Table{Columns: []sheet.Column{
		{Title: m.say.Say("pack.col_law"), Share: 6, Lead: true, Small: true},
		{Title: m.say.Say("pack.col_sets"), Share: 5, Small: true},
		{Title: m.say.Say("pack.col_checked"), Share: 2.6, Small: true},
	}}
	var citations []string
	for _, d := range deadlines {
		if !slices.Contains(citations, d.Citation) {
			citations = append(citations, d.Citation)
		}
	}
	for _, c := range citations {
		var sets []string
		var first election.Deadline
		sure := true
		for _, d := range deadlines {
			if d.Citation == c {
				if len(sets) == 0 {
					first = d
				}
				sets = append(sets, d.Title)
				sure = sure && d.Confidence == election.High
			}
		}
		checked := m.say.ShortDateYear(first.Checked)
		if !sure {
			checked += "\n" + m.say.Say("pack.not_sure")
		}
		page := first.Source
		t.Rows = append(t.Rows, sheet.Row{Code: newCode(t, page), Cells: []sheet.Words{
			sheet.Strong(c + "\n").And(sheet.Dim(webAddress(page)).To(page)),
			sheet.Plain(strings.Join(sets, "; ")), sheet.Plain(checked)}})
	}
	return t
}

// newCode is the address for the QR code of a row: that of a page which no row
// above shows.
func newCode(t sheet.Table, address string) string {
	if slices.ContainsFunc(t.Rows, func(r sheet.Row) bool { return r.Code == address }) {
		return ""
	}
	return address
}

// webAddress leaves out of an address what every browser fills in.
func webAddress(s string) string {
	return strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "www.")
}

// taskSources lists where tasks come from.
func taskSources(items []campaign.Item) sheet.List {
	var keys []string
	list := sheet.List{Note: true}
	for _, i := range items {
		for _, s := range i.Sources {
			if slices.Contains(keys, s.Key) {
				continue
			}
			keys = append(keys, s.Key)
			list.Items = append(list.Items, sheet.Plain(s.Name).And(sheet.Dim(" "+s.Date)))
		}
	}
	return list
}
