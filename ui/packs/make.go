package packs

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"rosette/guides"
	"rosette/guides/pack"
	"rosette/guides/pack/sheet"
	"rosette/ui/theme"
)

// made are the packs of the open candidacy, one for each audience. One that was
// not laid out yet has no pages; one whose key is not that of now shows what was
// before the last change, until it is laid out anew.
type made struct {
	all    []one
	err    error  // why none can be made
	failed string // the key of what none can be made of
}

// unmade are all packs before they are laid out.
func unmade(infos []pack.AudienceInfo) (m made) {
	for _, info := range infos {
		m.all = append(m.all, one{AudienceInfo: info})
	}
	return m
}

// one is a pack that is laid out.
type one struct {
	pack.AudienceInfo
	key      string // of what it was made
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

// A plan is what packs are made of. It is taken on the main goroutine, and
// changes no more, so that they can be made on another.
type plan struct {
	key       string
	candidacy guides.Candidacy
	options   pack.Options
	choices   map[pack.Audience]choice
	setter    *sheet.Setter
}

func (p *Screen) plan() plan {
	c := p.s.Candidacy()
	return plan{p.key(), c, p.options(), maps.Clone(p.kept.By[c.ID]), p.setter}
}

// lay lays a pack out, and only those sections of it that were not laid out
// before.
func (n plan) lay(info pack.AudienceInfo) (one, error) {
	o := one{AudienceInfo: info, key: n.key}
	how := n.choices[info.ID].options(n.options, info)
	d, err := pack.Compose(n.candidacy, info.ID, how)
	if err != nil {
		return o, err
	}
	o.document, o.draft, o.able = d, d.Pale != "", idsIn(d)
	if len(how.Sections) > 0 {
		all, err := pack.Compose(n.candidacy, info.ID, n.options)
		if err != nil {
			return o, err
		}
		o.able = idsIn(all)
	}
	o.pages, err = n.setter.Layout(d, how.Style())
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
	return m.all[0]
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
