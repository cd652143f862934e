package packs

import (
	"fmt"
	"slices"
	"strconv"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/guides/pack"
	"rosette/guides/pack/sheet"
	"rosette/guides/words"
	"rosette/ui/session"
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
	draft    bool // its pages say DRAFT
}

// options are what the packs are made with.
func options(s *session.Session, large bool) pack.Options {
	c := theme.OnPaper(theme.Accent)
	return pack.Options{
		Today: s.Today(), Words: s.Words, LargePrint: large,
		Accent: sheet.Color(c.R)<<16 | sheet.Color(c.G)<<8 | sheet.Color(c.B),
	}
}

// keyOf changes whenever something changes that is on the pages.
func keyOf(s *session.Session, large bool) string {
	o := options(s, large)
	return fmt.Sprint(o.Today, o.Accent, large) + string(guides.Marshal(s.Candidacy()))
}

// makeAll lays the packs out. It takes some milliseconds.
func makeAll(s *session.Session, large bool) made {
	o := options(s, large)
	var m made
	for _, info := range pack.Audiences(s.Words) {
		d, err := pack.Compose(s.Candidacy(), info.ID, o)
		if err != nil {
			return made{err: err}
		}
		pages, err := sheet.Layout(d, o.Style())
		if err != nil {
			return made{err: err}
		}
		draft := slices.Contains(d.Stamps, s.Words.Say("pack.draft"))
		m.all = append(m.all, one{AudienceInfo: info, document: d, pages: pages, draft: draft})
	}
	if v, err := s.View(); err == nil {
		m.stops = len(nomination.Stopping(v.Findings, ""))
	}
	return m
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

// signed reports whether the pack has a paper to sign, which is printed on one
// side only.
func (o one) signed(say *words.Catalogue) bool {
	return o.first(say.Say("pack.section_nomination-paper")) > 0
}
