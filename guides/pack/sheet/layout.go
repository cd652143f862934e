package sheet

import (
	"errors"
	"slices"
)

// A Document that no page can hold: its foot alone would fill it.
var errFoot = errors.New("the foot of the page is taller than the page")

// Layout sets a document in pages. The same document gives the same pages.
func Layout(d Document, s Style) ([]Page, error) { return d.layout(s, Section.lay) }

// layout sets a document whose sections are laid out by a function: the pages
// without what is only their own.
func (d Document) layout(s Style, lay func(Section, Style, float64) []Page) ([]Page, error) {
	foot, err := newFoot(d, s)
	if err != nil {
		return nil, err
	}
	inner, contents := d.sectionPages(s, foot, lay)
	pages := inner
	if !d.Bare {
		pages = append(d.coverPages(s, foot, inner, contents), inner...)
	}
	under := across(d.Pale)
	for i := range pages {
		own := []Item{foot.number(i+1, len(pages))}
		if pages[i].back {
			pages[i].Items = append(own, d.leftBlank(s))
			continue
		}
		pages[i].Under = under
		same := append(foot.items(pages[i].Section), stamps(d.Stamps, s)...)
		own = append(own, same...)
		pages[i].Items = append(pages[i].Items[:len(pages[i].Items):len(pages[i].Items)], own...)
		pages[i].foot = len(same)
	}
	return pages, nil
}

// sectionPages lays the sections out. Their pages in the contents count from
// the first of them.
func (d Document) sectionPages(s Style, foot *footing, lay func(Section, Style, float64) []Page) (pages []Page, contents []entry) {
	for _, sec := range d.Sections {
		if sec.Form && d.Backs && len(pages)%2 == 1 {
			pages = append(pages, Page{Section: sec.Title, back: true})
		}
		begin := len(pages)
		above := sec.above(s)
		room := sec
		if above.lines != nil {
			room.room = above.height()
		}
		pages = append(pages, lay(room, s, foot.floor(sec.Title))...)
		for i := range pages[begin:] {
			p := &pages[begin+i]
			p.Section, p.Address = sec.Title, sec.Address
		}
		first := &pages[begin]
		first.Items = append(first.Items[:len(first.Items):len(first.Items)], above.placed(left, top)...)
		last := len(pages) - 1
		if sec.Form && d.Backs {
			pages = append(pages[:begin], backed(pages[begin:])...)
			last = len(pages) - 2
		}
		contents = append(contents, entry{sec.Title, begin, last})
	}
	return pages, contents
}

// lay fills the pages of a section. A form whose long texts would not fit on
// its sheets is tried again a little smaller, down to smallestEntry.
func (sec Section) lay(s Style, floor float64) []Page {
	for {
		p := &pager{floor: floor}
		p.fresh()
		p.pages[0].Bookmarks = []Bookmark{{Title: sec.Title, Y: top}}
		p.fill(append(sec.head(s), stack(sec.Blocks, s, left, wide)...))
		sec.Other.mark(p.pages)
		if !sec.Form || s.Stack || len(p.pages) <= max(sec.Sheets, 1) || s.Entry.Size <= smallestEntry {
			return p.pages
		}
		s = s.tighter()
	}
}

// mark names the language of the texts on pages that are in another one.
func (t Tongue) mark(pages []Page) {
	for _, p := range pages {
		for i, it := range p.Items {
			if text, ok := it.(Text); ok && slices.Contains(t.Texts, text.String) {
				text.Lang = t.Lang
				p.Items[i] = text
			}
		}
	}
}

// The smallest type in which a form shows what was typed.
const smallestEntry = 8

// above is the line above the title, which is not laid with the section, since
// it may be somebody's name.
func (sec Section) above(s Style) block {
	if sec.Form || sec.Above == "" {
		return block{}
	}
	return s.Body.set(Dim(sec.Above), wide)
}

// head is the title of a section; a form brings its own.
func (sec Section) head(s Style) []slab {
	if sec.Form {
		return nil
	}
	var out []slab
	if sec.room > 0 {
		out = append(out, slab{high: sec.room})
	}
	out = append(out, spaced(s.Title.set(Strong(sec.Title), wide).slabs(left), 2)...)
	if sec.Intro != "" {
		out = append(out, spaced(s.Intro.set(Plain(sec.Intro), wide).slabs(left), 4)...)
	}
	for i := range out {
		out[i].keep = true
	}
	return out
}

// coverPages lays the cover, whose own length moves every page that it lists.
func (d Document) coverPages(s Style, foot *footing, inner []Page, contents []entry) []Page {
	first, by := 1, 1
	if d.hasBacks() { // the first page after it is on a front
		first, by = 2, 2
	}
	for length := first; ; length += by {
		at := make([]entry, len(contents))
		for i, e := range contents {
			at[i] = entry{e.title, e.from + length + 1, e.to + length + 1}
		}
		var private []int
		for i, p := range inner {
			if p.Address {
				private = append(private, i+length+1)
			}
		}
		p := &pager{floor: foot.floor(d.Words.Say("pack.cover"))}
		p.fresh()
		p.fill(d.coverSlabs(s, at, length+len(inner), private))
		if len(p.pages) <= length {
			p.pages = d.coverMarks(p.pages)
			for len(p.pages) < length {
				p.pages = append(p.pages, Page{Section: d.Words.Say("pack.cover"), back: true})
			}
			return p.pages
		}
	}
}

func (d Document) coverMarks(pages []Page) []Page {
	title := d.Words.Say("pack.cover")
	for i := range pages {
		pages[i].Section = title
		pages[i].Items = append([]Item{Rect{X: 0, Y: 0, W: band, H: PageHeight, Fill: d.Accent}}, pages[i].Items...)
	}
	pages[0].Bookmarks = []Bookmark{{Title: title, Y: top}}
	return pages
}

// stamps boxes words at the top right, above the top margin.
func stamps(texts []string, s Style) []Item {
	z := Size{9, 16}
	if s.Stack {
		z = Size{12, 20}
	}
	var items []Item
	edge := right
	for i := len(texts) - 1; i >= 0; i-- {
		w := SemiBold.Width(texts[i], z.Size) + 14
		y := top - 6 - z.Lead
		items = append(items,
			Rect{X: edge - w, Y: y, W: w, H: z.Lead, Edge: Ink, Stroke: 1},
			Text{X: edge - w + 7, Y: y + z.baseline(), Font: SemiBold, Size: z.Size, Color: Ink, String: texts[i]})
		edge -= w + 6
	}
	return items
}
