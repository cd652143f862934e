package packs

import (
	"fmt"
	"slices"
	"strconv"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/guides/pack"
	"rosette/guides/pack/sheet"
	"rosette/ui/theme"
)

// made are the packs of the open candidacy, one for each audience, as they are
// on the day.
type made struct {
	key   string
	all   []one
	err   error // why none can be made
	stops int   // how many things stop the papers
}

// one is a pack that is laid out.
type one struct {
	pack.AudienceInfo
	document sheet.Document
	pages    []sheet.Page
	draft    bool     // its pages say DRAFT
	able     []string // ids of the sections that it has pages for, chosen or not
}

// options are what the packs are made with.
func (p *Screen) options() pack.Options {
	c := theme.OnPaper(theme.Accent)
	return pack.Options{
		Today: p.s.Today(), Words: p.s.Words, LargePrint: p.kept.Large, Version: p.version,
		Accent: sheet.Color(c.R)<<16 | sheet.Color(c.G)<<8 | sheet.Color(c.B),
	}
}

// key changes whenever something changes that is on the pages.
func (p *Screen) key() string {
	s := p.s
	o := p.options()
	return fmt.Sprint(o.Today, o.Accent, p.kept.Large, p.kept.By[s.Candidacy().ID]) + string(guides.Marshal(s.Candidacy()))
}

// makeAll lays the packs out, and only those sections that it has not laid out
// before: what a keystroke changes is on the page at once.
func (p *Screen) makeAll() made {
	s := p.s
	var m made
	for _, info := range pack.Audiences(s.Words) {
		o, err := p.makeOne(info)
		if err != nil {
			return made{err: err}
		}
		m.all = append(m.all, o)
	}
	if v, err := s.View(); err == nil {
		m.stops = len(nomination.Stopping(v.Findings, ""))
	}
	return m
}

func (p *Screen) makeOne(info pack.AudienceInfo) (one, error) {
	usual := p.options()
	chosen := p.choiceFor(info.ID)
	how := chosen.options(usual, info)
	d, err := pack.Compose(p.s.Candidacy(), info.ID, how)
	if err != nil {
		return one{}, err
	}
	o := one{AudienceInfo: info, document: d, draft: d.Pale != "", able: idsIn(d)}
	if len(how.Sections) > 0 {
		all, err := pack.Compose(p.s.Candidacy(), info.ID, usual)
		if err != nil {
			return one{}, err
		}
		o.able = idsIn(all)
	}
	o.pages, err = p.setter.Layout(d, how.Style())
	return o, err
}

func idsIn(d sheet.Document) []string {
	var all []string
	for _, s := range d.Sections {
		all = append(all, s.ID)
	}
	return all
}

func (m made) has(a pack.Audience) bool {
	return slices.ContainsFunc(m.all, func(o one) bool { return o.ID == a })
}

// of returns the pack for somebody, or else the first.
func (m made) of(a pack.Audience) one {
	for _, o := range m.all {
		if o.ID == a {
			return o
		}
	}
	if len(m.all) > 0 {
		return m.all[0]
	}
	return one{}
}

func (o one) at(page int) sheet.Page {
	if page < 0 || page >= len(o.pages) {
		return sheet.Page{}
	}
	return o.pages[page]
}

// private are the numbers of the pages that may hold the home address.
func (o one) private() []string {
	var all []string
	for i, p := range o.pages {
		if p.Address {
			all = append(all, strconv.Itoa(i+1))
		}
	}
	return all
}

// first is the first page of a section, or else of the pack.
func (o one) first(section string) int {
	return max(0, slices.IndexFunc(o.pages, func(p sheet.Page) bool { return p.Section == section }))
}

// forms reports whether the pack has papers to sign, which are printed on one
// side only.
func (o one) forms() bool {
	return slices.ContainsFunc(o.document.Sections, func(s sheet.Section) bool { return s.Form })
}
