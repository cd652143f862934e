package form

import (
	"strings"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
)

// A Subject is whose paper is drawn, and what follows from what they typed: a
// View that is empty leaves the days out.
type Subject struct {
	Candidacy guides.Candidacy
	View      guides.View
}

// Section draws the form with everything that is known filled in; for a person
// who writes by hand, with every box empty.
func (f *Form) Section(s Subject) sheet.Section {
	p := &pen{form: f, c: s.Candidacy, v: s.View}
	blocks := p.blocks(f.blocks)
	return sheet.Section{
		ID: f.Paper, Title: f.Title, About: f.about(p.gaps), Form: true, Sheets: p.sheets(),
		Address: f.filled(s.Candidacy.Person), Blocks: blocks, Other: sheet.Tongue{Lang: welshLang, Texts: p.welsh},
	}
}

// about is the foot's first line: by which law the form is drawn, that it is
// nobody's official form, how words to check are marked, and how gaps in the
// Welsh are.
func (f *Form) about(gaps bool) string {
	foot := common().Foot
	about := strings.ReplaceAll(foot[f.standing], "{citation}", f.Law.Citation)
	recalled := false
	walk(f.blocks, func(b block) { recalled = recalled || b.recalled() })
	if recalled {
		about += " " + foot["check"]
	}
	if gaps {
		about += " " + foot["gap"]
	}
	return about
}

// anySheets is for a form that takes as many sheets as the people on it need.
const anySheets = 1000

// sheets is how many sheets are enough for the form.
func (p *pen) sheets() int {
	n := 1
	for _, b := range p.form.blocks {
		switch {
		case b.Type == "page":
			n++
		case b.Type == "signers" && nomination.KindOf(p.form.Kind).Subscribers > 4,
			b.Group != "" && len(p.people(b)) > b.Rows:
			return anySheets
		}
	}
	return n
}

// A pen fills in one person's form.
type pen struct {
	form *Form
	c    guides.Candidacy
	v    guides.View

	welsh []string // what was said in Welsh where a language cannot be marked
	gaps  bool     // some Welsh is lacking
}

func (p *pen) blocks(blocks []block) []sheet.Block {
	var all []sheet.Block
	for _, b := range blocks {
		if p.left(b) {
			continue
		}
		all = append(all, p.block(b)...)
	}
	return all
}

// left reports whether a block is left out by what the person typed. Of one who
// writes by hand nothing is known, so nothing is left out.
func (p *pen) left(b block) bool {
	return b.When != "" && !p.is(b.When) || b.Unless != "" && p.knows(b.Unless) && p.is(b.Unless)
}

func (p *pen) knows(cond string) bool {
	id, _, _ := strings.Cut(cond, "=")
	id = strings.TrimSpace(id)
	return !p.c.Person.ByHand || ofElection(id) || id == "by_hand"
}

// is reports whether a field holds something ("description") or just one thing
// ("address_shown = withheld"). For a person who writes by hand, every field may.
func (p *pen) is(cond string) bool {
	if !p.knows(cond) {
		return true
	}
	id, want, exact := strings.Cut(cond, "=")
	got := p.value(strings.TrimSpace(id))
	if exact {
		return got == strings.TrimSpace(want)
	}
	return strings.TrimSpace(got) != ""
}

func (p *pen) block(b block) []sheet.Block {
	switch b.Type {
	case "head":
		return p.head(b)
	case "heading":
		level := 3
		if b.Large {
			level = 2
		}
		return []sheet.Block{sheet.Heading{Level: level, Text: p.both(p.words(b.Text, "").String(), b.Welsh, " / ")}}
	case "text":
		return p.twice(b, func(w sheet.Words) sheet.Block { return sheet.Paragraph{Words: w, Note: b.Small} })
	case "box":
		return p.twice(b, func(w sheet.Words) sheet.Block { return sheet.Box{Icon: b.Icon, Square: true, Words: w} })
	case "boxes":
		return []sheet.Block{p.boxes(b)}
	case "signers":
		return p.signers(b)
	case "list":
		return []sheet.Block{p.list(b)}
	case "ticks":
		return []sheet.Block{p.ticks(b)}
	case "notes":
		return p.notes(b)
	case "columns":
		share := b.Share
		if share == 0 {
			share = 0.5
		}
		return []sheet.Block{sheet.Columns{Share: share, Gap: gap, Fold: true, Left: p.blocks(b.Left), Right: p.blocks(b.Right)}}
	}
	return []sheet.Block{sheet.NewPage{}}
}

// gap is between two columns, in points.
const gap = 14
