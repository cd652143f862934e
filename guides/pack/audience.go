package pack

import (
	"slices"
	"strings"

	"rosette/guides"
	"rosette/guides/pack/sheet"
	"rosette/guides/words"
)

// Audience is who a pack is for, as the command line spells it.
type Audience string

// The audiences for whom packs are made.
const (
	Me          Audience = "me"
	Desk        Audience = "desk"        // the returning officer's desk: what is handed over
	Subscribers Audience = "subscribers" // to get the paper signed
	Agent       Audience = "agent"       // the election agent
	Polling     Audience = "polling"     // polling day and the count
	Elected     Audience = "elected"     // if elected
	Workbook    Audience = "workbook"    // blank, to fill by hand
	Panel       Audience = "panel"       // who selects the candidate
)

// An audience is what a pack for somebody is made of. A section that is not in
// its list cannot get into the pack.
type audience struct {
	id       Audience
	sections []section
	holds    []string // what it may contain, in the words pack.holds_…
	never    []string // what it never contains
	blank    bool     // made of the election alone: nothing that anybody typed of themself
	terms    bool     // ends with the glossary of its words
	aside    bool     // it has nothing to do with the papers: no draft, no fingerprint

	only func(guides.Candidacy, *words.Catalogue) guides.Candidacy // what its maker may see; nil: all
}

// A section of a pack; only one with address set may hold a home address. The
// title is pack.section_<id>.
type section struct {
	id      string
	address bool
	make    func(*maker) (sheet.Section, bool)
}

var (
	whatNext   = section{id: "next", make: (*maker).next}
	timetable  = section{id: "timetable", make: (*maker).timetable}
	counting   = section{id: "counting", make: (*maker).counting}
	checklist  = section{id: "checklist", make: (*maker).checklist}
	details    = section{id: "details", address: true, make: (*maker).details}
	handOver   = section{id: "hand_over", make: (*maker).handOver}
	callSheet  = section{id: "call_sheet", make: (*maker).callSheet}
	signing    = section{id: "signing", make: (*maker).signing}
	sources    = section{id: "sources", make: (*maker).sources}
	leaving    = section{id: "leaving", make: (*maker).leaving}
	quickCheck = section{id: "quick_check", make: (*maker).quickCheck}
	duties     = section{id: "duties", make: (*maker).duties}
	pollingDay = section{id: "polling_day", make: (*maker).pollingDay}
	theCount   = section{id: "the_count", make: (*maker).theCount}
	elected    = section{id: "elected", make: (*maker).elected}
	workbook   = section{id: "workbook", make: (*maker).workbook}
	record     = section{id: "record", make: (*maker).record}
	statement  = section{id: "statement", make: (*maker).statement}
	cv         = section{id: "cv", make: (*maker).cv}
	evidence   = section{id: "evidence", make: (*maker).evidence}
	copies     = section{id: "copy_out", make: copying(false)}
	copyHome   = section{id: "copy_out_address", make: copying(true)}
)

// nominating are the papers that go in with a nomination, in the order in which
// they are determined. Each says itself whether it holds an address.
var nominating = []section{
	paper("nomination-paper"), paper("party-membership-statement"), paper("home-address-form"), paper("consent"), paper("deposit"),
	paper("certificate-of-authorisation"), paper("emblem-request"), paper("agent-notification"),
}

var audiences = []audience{
	{
		id:       Me,
		sections: slices.Concat([]section{whatNext, timetable, counting, checklist, details}, nominating, []section{copies, copyHome, sources}),
		holds:    []string{"names", "dates", "signers", "address"},
		never:    []string{"safety"},
		terms:    true,
	},
	{
		id:       Desk,
		sections: slices.Concat([]section{leaving, handOver, quickCheck}, nominating, []section{copies, copyHome}),
		holds:    []string{"names", "signers", "address", "birth"},
		never:    []string{"phone", "safety"},
	},
	{
		id:       Subscribers,
		sections: []section{callSheet, signing},
		holds:    []string{"names", "signers", "phone"},
		never:    []string{"address", "birth", "safety"},
	},
	{
		id:       Agent,
		sections: []section{duties, timetable, counting, leaving, handOver, callSheet, sources},
		holds:    []string{"names", "dates", "signers", "phone"},
		never:    []string{"address", "birth", "safety"},
		terms:    true,
	},
	{
		id:       Panel,
		sections: []section{statement, cv, record, evidence},
		holds:    []string{"panel", "statement"},
		never:    []string{"address", "phone", "birth", "papers", "safety"},
		aside:    true,
		only:     forPanel,
	},
	{
		id:       Polling,
		sections: []section{pollingDay, theCount, notice("polling-agents"), notice("counting-agents")},
		holds:    []string{"names", "dates"},
		never:    []string{"address", "phone", "birth", "safety"},
		terms:    true,
	},
	{
		id:       Elected,
		sections: []section{elected, sources},
		holds:    []string{"names", "dates"},
		never:    []string{"address", "phone", "birth", "safety"},
		terms:    true,
	},
	{
		id:       Workbook,
		sections: []section{timetable, workbook, callSheet, checklist},
		holds:    []string{"dates", "boxes"},
		never:    []string{"names", "address", "safety"},
		blank:    true,
		terms:    true,
		only:     blank,
	},
}

// blank is the election of a candidacy without anybody who stands in it.
func blank(c guides.Candidacy, _ *words.Catalogue) guides.Candidacy {
	empty := guides.New(c.ID)
	empty.Choice, empty.Example = c.Choice, c.Example
	return empty
}

// Terms is the section that lists the terms of those before it, and so stands
// last.
const Terms = "glossary"

// choose keeps the sections with some ids, in their order; none keeps all. The
// error is a *words.Problem: the audience has no such section, or it is named
// twice.
func (a *audience) choose(ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	var some []section
	terms := false
	for i, id := range ids {
		at := slices.IndexFunc(a.sections, func(s section) bool { return s.id == id })
		switch {
		case slices.Contains(ids[:i], id):
			return words.Wrong("pack_section_twice", nil, "Section", id)
		case id == Terms && a.terms:
			terms = true
		case at < 0:
			return words.Wrong("pack_section", nil, "Section", id, "Known", strings.Join(a.ids(), ", "))
		default:
			some = append(some, a.sections[at])
		}
	}
	a.sections, a.terms = some, terms
	return nil
}

func (a *audience) ids() (all []string) {
	for _, s := range a.sections {
		all = append(all, s.id)
	}
	if a.terms {
		all = append(all, Terms)
	}
	return all
}

// AudienceInfo is what a person is told before choosing a pack.
type AudienceInfo struct {
	ID      Audience
	Title   string   // "Me"
	About   string   // "Everything, for my folder"
	Address bool     // some of its pages may hold the home address
	Holds   []string // what it may contain
	Never   []string // what it never contains

	Sections []SectionInfo // what can be chosen of it, in the usual order
}

// SectionInfo is a section with its title.
type SectionInfo struct{ ID, Title string }

// Audiences lists the packs that can be made.
func Audiences(say *words.Catalogue) []AudienceInfo {
	var all []AudienceInfo
	for _, a := range audiences {
		info := AudienceInfo{ID: a.id, Title: say.Say("pack.audience_" + string(a.id)), About: say.Say("pack.audience_about_" + string(a.id))}
		for _, h := range a.holds {
			info.Holds = append(info.Holds, say.Say("pack.holds_"+h))
		}
		for _, h := range a.never {
			info.Never = append(info.Never, say.Say("pack.never_"+h))
		}
		for _, s := range a.sections {
			info.Address = info.Address || s.address || s.id == "home-address-form"
		}
		for _, id := range a.ids() {
			info.Sections = append(info.Sections, SectionInfo{id, say.Say("pack.section_" + id)})
		}
		all = append(all, info)
	}
	return all
}

func audienceOf(id Audience) (audience, bool) {
	for _, a := range audiences {
		if a.id == id {
			return a, true
		}
	}
	return audience{}, false
}

// Known returns nil for an audience for whom packs are made, else a
// *words.Problem.
func Known(id Audience) error {
	if _, ok := audienceOf(id); !ok {
		return words.Wrong("pack_audience", nil, "Audience", string(id), "Known", known())
	}
	return nil
}

// known lists the audiences for a sentence.
func known() string {
	var all []string
	for _, a := range audiences {
		all = append(all, string(a.id))
	}
	return strings.Join(all, ", ")
}
