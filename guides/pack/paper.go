package pack

import (
	"bytes"
	"slices"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/guides/pack/form"
	"rosette/guides/pack/sheet"
	"rosette/guides/words"
)

// Paper returns one paper alone, as its form is drawn: no cover, one-sided, and
// stamped DRAFT only for what stops this paper. The error is a *words.Problem: Rosette does not draw this paper for this election,
// no day is given, or the timetable cannot be worked out.
func Paper(c guides.Candidacy, id string, o Options) (sheet.Document, error) {
	m, err := newMaker(c, o)
	if err != nil {
		return sheet.Document{}, err
	}
	f, ok := form.Of(id, c.Choice)
	if !ok {
		return sheet.Document{}, words.Wrong("pack_paper", nil, "Paper", id)
	}
	m.alone = id
	return sheet.Document{
		Backs:    o.Backs,
		Pale:     m.pale(),
		Title:    m.say.Say("pack.paper_title", "Paper", f.Title, "Name", m.name()),
		Stamps:   m.stamps(),
		Accent:   m.Accent,
		Bare:     true,
		Sections: []sheet.Section{f.Section(m.subject())},
		Foot:     m.foot(),
		Words:    m.say,
	}, nil
}

// spoilt reports whether a paper may not be signed as it stands. One that goes
// in for somebody else to fill in, or that can be left out, lacks nothing that
// could not be written by hand: only what is wrong in it counts.
func (m *maker) spoilt(id string) bool {
	paper, _ := nomination.PaperOf(m.c.Choice.Kind, id)
	return slices.ContainsFunc(nomination.Stopping(m.v.Findings, id), func(f nomination.Finding) bool {
		return paper.Need == "must" || !f.Missing
	})
}

// WritePaper returns one paper in a format: always the same bytes for the same
// input.
func WritePaper(c guides.Candidacy, id string, o Options, f Format) ([]byte, error) {
	d, err := Paper(c, id, o)
	if err != nil {
		return nil, err
	}
	return write(d, o, f)
}

// write writes a document in a format.
func write(d sheet.Document, o Options, f Format) ([]byte, error) {
	var b bytes.Buffer
	if f != PDF {
		err := writeTwin(&b, d, f)
		return b.Bytes(), err
	}
	pages, err := sheet.Layout(d, o.Style())
	if err != nil {
		return nil, err
	}
	err = sheet.WritePDF(&b, pages, Meta(d, o.Today))
	return b.Bytes(), err
}

func (m *maker) subject() form.Subject { return form.Subject{Candidacy: m.c, View: m.v} }

// paper is a section that is the form of a paper, for those who need it. One
// that somebody else signed and that is in hand is not drawn again: a sheet
// keeps its place.
func paper(id string) section {
	return section{id: id, make: func(m *maker) (sheet.Section, bool) {
		f, ok := form.Of(id, m.c.Choice)
		if !ok || !m.needs(id) {
			return sheet.Section{}, false
		}
		if p, _ := nomination.PaperOf(m.c.Choice.Kind, id); m.status(id) == nomination.InHand && slices.Contains(p.Signs, "party") {
			return m.separator(f), true
		}
		return f.Section(m.subject()), true
	}}
}

// needs reports whether a paper goes in with this person's nomination.
func (m *maker) needs(id string) bool {
	status := m.status(id)
	return status != "" && status != nomination.NotNeeded
}

// status is how far a paper of the kind is, or "" where the kind has none.
func (m *maker) status(id string) string {
	for _, p := range m.v.Papers {
		if p.Paper == id {
			return p.Status
		}
	}
	return ""
}

// separator keeps the place of a paper that is in hand.
func (m *maker) separator(f *form.Form) sheet.Section {
	return sheet.Section{Form: true, About: m.say.Say("pack.about_cover"), Blocks: []sheet.Block{
		sheet.Heading{Level: 1, Text: f.Title},
		sheet.Paragraph{Words: sheet.Plain(m.above())},
		sheet.Box{Icon: "paperclip", Square: true, Words: sheet.Strong(m.say.Say("pack.place_original") + " ").
			And(sheet.Plain(m.say.Say("pack.place_only")))},
	}}
}
