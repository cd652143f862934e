// Package pack composes printed packs: from a candidacy and what follows from
// it on a day, a document for one audience, which package sheet lays out and
// writes as PDF, HTML or plain text.
package pack

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
	"rosette/guides/words"
)

// Mallow is the accent of a pack when none is chosen.
const Mallow sheet.Color = 0x7F4560

// Options say how a pack is made. Today is needed; for the others the zero
// value is good.
type Options struct {
	Today      calendar.Date
	Words      *words.Catalogue // nil: English
	LargePrint bool
	Accent     sheet.Color // no colour: Mallow
	Version    string      // of Rosette, for the foot
	Draft      bool        // stamped DRAFT, even when nothing stops the papers
	Backs      bool        // for printing on both sides: each page of a form has a blank back
	Attach     bool        // the agent's PDF holds the candidacy as a file; for others nothing
	Bare       bool        // no cover: the sections alone
	Sections   []string    // ids of the audience's sections, in the order wanted; none: all of them
}

// Style is the sizes by which the pack is to be laid out.
func (o Options) Style() sheet.Style {
	if o.LargePrint {
		return sheet.Large()
	}
	return sheet.Normal()
}

// Compose makes the document of a pack. The error is a *words.Problem: nothing
// is made for this audience, no day is given, or the timetable cannot be worked
// out.
func Compose(c guides.Candidacy, a Audience, o Options) (sheet.Document, error) {
	who, ok := audienceOf(a)
	if !ok {
		return sheet.Document{}, words.Wrong("pack_audience", nil, "Audience", string(a), "Known", known())
	}
	if err := who.choose(o.Sections); err != nil {
		return sheet.Document{}, err
	}
	if o.Words == nil {
		o.Words = words.English()
	}
	if who.only != nil {
		c = who.only(c, o.Words)
	}
	m, err := newMaker(c, o)
	if err != nil {
		return sheet.Document{}, err
	}
	m.blank, m.aside = who.blank, who.aside
	m.attached = o.Attach && who.id == Agent
	d := sheet.Document{
		Backs:  o.Backs,
		Bare:   o.Bare,
		Pale:   m.pale(),
		Title:  m.say.Say("pack.file_title", "Name", m.name()),
		Stamps: m.stamps(),
		Accent: m.Accent,
		Cover:  m.cover(who),
		Foot:   m.foot(),
		Words:  m.say,
	}
	d.Sections = m.sections(who.sections)
	if why, ok := nothing[who.id]; ok && len(d.Sections) == 0 {
		d.Cover.Boxes = append(d.Cover.Boxes, sheet.Box{Icon: "info", Words: sheet.Plain(m.say.Say(why))})
	}
	if m.attached {
		d.Files = []sheet.File{m.attachment()}
	}
	if who.terms {
		if part, ok := m.glossary(d.Sections); ok {
			part.ID, part.Title = Terms, m.say.Say("pack.section_"+Terms)
			d.Sections = append(d.Sections, part)
		}
	}
	return d, nil
}

// nothing says why a pack has no section at all, for those where that can be.
var nothing = map[Audience]string{Panel: "pack.panel_nothing", Subscribers: "pack.signers_nothing"}

// sections makes sections in their order: the page of sources after the others,
// since it lists what they say.
func (m *maker) sections(list []section) []sheet.Section {
	made := make([]*sheet.Section, len(list))
	put := func(i int) {
		s := list[i]
		if part, ok := s.make(m); ok {
			part.ID, part.Title, part.Address = s.id, m.say.Say("pack.section_"+s.id), part.Address || s.address && m.hasAddress()
			made[i] = &part
		}
	}
	last := slices.IndexFunc(list, func(s section) bool { return s.id == sources.id })
	for i := range list {
		if i != last {
			put(i)
		}
	}
	if last >= 0 {
		m.others = all(made)
		put(last)
	}
	return all(made)
}

func all(made []*sheet.Section) []sheet.Section {
	var list []sheet.Section
	for _, s := range made {
		if s != nil {
			list = append(list, *s)
		}
	}
	return list
}

// Format is how a pack is written.
type Format string

// The formats.
const (
	PDF  Format = "pdf"
	HTML Format = "html"
	Text Format = "text"
)

// Write returns a pack in a format: always the same bytes for the same input.
func Write(c guides.Candidacy, a Audience, o Options, f Format) ([]byte, error) {
	d, err := Compose(c, a, o)
	if err != nil {
		return nil, err
	}
	return write(d, o, f)
}

func writeTwin(w io.Writer, d sheet.Document, f Format) error {
	if f == HTML {
		return sheet.WriteHTML(w, d)
	}
	return sheet.WriteText(w, d)
}

// Meta is what a PDF of the document says of itself.
func Meta(d sheet.Document, today calendar.Date) sheet.Meta {
	form := slices.ContainsFunc(d.Sections, func(s sheet.Section) bool { return s.Form })
	return sheet.Meta{Title: d.Title, Subject: d.Cover.For, Lang: d.Words.Lang, OneSided: form && !d.Backs, TwoSided: form && d.Backs,
		Files: d.Files, Made: today.Time()}
}

// A maker makes the sections of one candidacy's packs.
type maker struct {
	Options
	c    guides.Candidacy
	v    guides.View
	say  *words.Catalogue
	acts []act

	blank bool   // the pack is for anybody
	alone string // the id of the only paper, or ""
	aside bool   // it has nothing to do with the papers

	attached bool // the candidacy is attached

	others []sheet.Section    // those beside the sources
	asked  []nomination.Field // what fields returns, once it was asked
}

func newMaker(c guides.Candidacy, o Options) (*maker, error) {
	if o.Words == nil {
		o.Words = words.English()
	}
	if o.Accent == 0 {
		o.Accent = Mallow
	}
	if o.Today.IsZero() {
		return nil, words.Wrong("pack_today", nil)
	}
	v, err := guides.Outlook(c, o.Today)
	if err != nil {
		return nil, err
	}
	return &maker{Options: o, c: c, v: v, say: o.Words, acts: abbreviations()}, nil
}

// name is the person's full name, or that there is none yet.
func (m *maker) name() string {
	p := m.c.Person
	if name := strings.TrimSpace(strings.TrimSpace(p.OtherNames) + " " + strings.TrimSpace(p.Surname)); name != "" {
		return clipped(name, mostName)
	}
	if m.blank {
		return m.say.Say("pack.workbook_name")
	}
	return m.say.Say("pack.nameless")
}

// stops reports whether something would stop a paper, or nothing is known of
// the papers at all.
func (m *maker) stops() bool {
	if m.alone != "" {
		return m.spoilt(m.alone)
	}
	return !m.c.Choice.Kind.Known() || len(nomination.Stopping(m.v.Findings, "")) > 0
}

func (m *maker) stamps() []string {
	var all []string
	if m.c.Example {
		all = append(all, m.say.Say("pack.example"))
	}
	if m.isDraft() {
		all = append(all, m.say.Say("pack.draft"))
	}
	return all
}

// isDraft reports whether the pages say DRAFT.
func (m *maker) isDraft() bool { return m.Draft || m.stops() && !m.blank && !m.aside }

// pale is the word across every page.
func (m *maker) pale() string {
	if m.isDraft() {
		return m.say.Say("pack.draft")
	}
	return ""
}

// foot is the second line at the foot of every page.
func (m *maker) foot() []sheet.Words {
	var all []sheet.Words
	if !m.aside {
		all = append(all, sheet.Plain(m.say.Say("pack.foot_draft", "N", m.v.Draft.Number)),
			sheet.Plain(m.say.Say("pack.foot_fingerprint")+" ").And(sheet.Typed(m.v.Draft.Fingerprint)))
	}
	poll := m.say.Say("pack.foot_no_poll")
	if !m.c.Choice.Poll.IsZero() {
		poll = m.say.Say("pack.foot_poll", "Date", m.say.ShortDateYear(m.c.Choice.Poll))
	}
	all = append(all, sheet.Plain(poll))
	if area := clipped(m.c.Choice.Area, mostName); area != "" {
		all = append(all, sheet.Plain(area))
	}
	all = append(all, sheet.Plain(m.say.Say("pack.foot_printed", "Date", m.plainDate(m.Today))))
	if checked := m.v.Table.Checked; !checked.IsZero() && !m.aside {
		all = append(all, sheet.Plain(m.say.Say("pack.foot_rules", "Date", m.plainDate(checked))))
	}
	if m.Version != "" {
		all = append(all, sheet.Plain(m.say.Say("pack.foot_version", "Version", m.Version)))
	}
	return all
}

// plainDate is a day for the foot, where there is no room for the weekday.
func (m *maker) plainDate(d calendar.Date) string {
	return fmt.Sprintf("%d %s %d", d.Day(), m.say.ShortMonth(d), d.Year())
}

// worked is the foot's first line where dates are shown.
func (m *maker) worked() string {
	if m.v.Table.Instruments == "" {
		return m.say.Say("pack.about_cover")
	}
	return m.say.Say("pack.about_dates", "Rules", m.v.Table.Instruments, "Date", m.plainDate(m.v.Table.Checked))
}

// above is the line above a section's title.
func (m *maker) above() string {
	parts := []string{m.name()}
	for _, s := range []string{m.area(), m.c.Choice.Council} {
		if s := clipped(s, mostName); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Most characters of what was typed where it is not shown in full: the name of
// a place or person in a heading, and a remark. The details show all of it.
const (
	mostName   = 120
	mostRemark = 300
)

// clipped is a text on one line and of at most so many characters.
func clipped(s string, most int) string {
	s = oneLine(s)
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
