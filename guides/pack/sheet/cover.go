package sheet

import (
	"strconv"
	"strings"
)

// The band of colour at the left edge of the cover.
const band = 4.5 * mm

// An entry is a section of the contents with its pages.
type entry struct {
	title    string
	from, to int // numbers of its first and last page
}

func (d Document) pagesSaid(from, to int) string {
	switch to {
	case from:
		return strconv.Itoa(from)
	case from + 1:
		return d.Words.Say("pack.pages_two", "From", from, "To", to)
	}
	return d.Words.Say("pack.pages_range", "From", from, "To", to)
}

// coverSlabs lays the cover for a pack of so many pages.
func (d Document) coverSlabs(s Style, contents []entry, total int, private []int) []slab {
	out := []slab{d.coverHead(s, total)}
	if len(d.Cover.Facts) > 0 {
		facts := Facts{d.Cover.Facts}.lay(s, left, wide)
		out = append(out, spaced(facts, 22)...)
	}
	if len(contents) > 0 {
		out = append(out, d.contents(s, contents)...)
	}
	for i, b := range d.coverBoxes(private) {
		box := b.lay(s, left, wide)
		if i == 0 {
			box[0].before = 16
		}
		out = append(out, box...)
	}
	return out
}

// contents lists the sections with their pages.
func (d Document) contents(s Style, contents []entry) []slab {
	title := Heading{Level: 2, Text: d.Words.Say("pack.contents")}.lay(s, left, wide)
	title[0].bookmark = nil
	table := Table{Columns: []Column{
		{Title: "", Share: 0.6}, {Title: d.Words.Say("pack.contents_what"), Share: 12}, {Title: d.Words.Say("pack.contents_pages"), Share: 2, Right: true}}}
	for i, e := range contents {
		table.Rows = append(table.Rows, Row{Cells: []Words{Strong(strconv.Itoa(i + 1)), Plain(e.title).To("#" + strconv.Itoa(e.from)), Plain(d.pagesSaid(e.from, e.to))}})
	}
	style := s
	style.Stack = false // three short columns fit at any size
	return append(spaced(title, 24), table.lay(style, left, wide)...)
}

// coverHead is the name beside the rosette.
func (d Document) coverHead(s Style, total int) slab {
	side := 62 * mm
	if s.Stack {
		side = 52 * mm
	}
	room := wide - side - 16
	c := d.Cover
	y := 16.0
	var items []Item
	put := func(b block, after float64) {
		items = append(items, b.placed(left, y)...)
		y += b.height() + after
	}
	put(s.Figure.regular(0.8).set(Dim(c.For), room), 7)
	put(s.nameSize(c.Name, room).set(Strong(c.Name), room), 9)
	for _, l := range c.Lines {
		put(s.Figure.regular(0.95).set(Plain(l), room), 2)
	}
	items = append(items, rosette(right-side+0.06*side, 0, side, total, d.Words.Count("pack.pages_word", total), d.Accent, s)...)
	return slab{high: max(y, 1.15*side), items: items}
}

// Separator is a sheet that stands before a pack among many: a name, in large
// letters, and lines below it.
func Separator(name string, lines []string, s Style) Page {
	p := &pager{floor: bottom}
	p.fresh()
	p.pages[0].Section, p.pages[0].Bookmarks = name, []Bookmark{{Title: name, Y: top}}
	p.fill(spaced(s.nameSize(name, wide).set(Strong(name), wide).slabs(left), 0))
	for _, l := range lines {
		p.fill(spaced(s.Figure.set(Plain(l), wide).slabs(left), 8))
	}
	return p.pages[0]
}

// nameSize is the cover's size for a name: smaller when a word of it would not
// fit on a line, or the whole on four.
func (s Style) nameSize(name string, room float64) Size {
	z := s.Name
	for z.Size > 1.25*s.Body.Size && !z.holds(name, room) {
		z = Size{z.Size - 1, z.Lead - 1}
	}
	return z
}

func (z Size) holds(name string, room float64) bool {
	for _, word := range strings.Fields(name) {
		if SemiBold.Width(word, z.Size) > room {
			return false
		}
	}
	return len(z.set(Strong(name), room).lines) <= 4
}

// regular is a size a little different, for text beside a heavier one.
func (z Size) regular(by float64) Size { return Size{z.Size * by, z.Lead * by} }

func (d Document) coverBoxes(private []int) []Box {
	boxes := d.Cover.Boxes
	if len(private) == 0 {
		return boxes
	}
	first := d.Words.Count("pack.address_pages", len(private), "Pages", d.ranges(private))
	box := Box{Icon: "eye-off", Words: Strong(first).And(Plain(" " + d.Words.Say("pack.address_nowhere")))}
	return append([]Box{box}, boxes...)
}

// ranges says the numbers of pages, those in a row as one: 5 to 7, 12.
func (d Document) ranges(pages []int) string {
	var all []string
	for from := 0; from < len(pages); {
		to := from
		for to+1 < len(pages) && pages[to+1] == pages[to]+1 {
			to++
		}
		all = append(all, d.pagesSaid(pages[from], pages[to]))
		from = to + 1
	}
	return strings.Join(all, ", ")
}

// privateTitles are the sections that may hold the home address.
func (d Document) privateTitles() []string {
	var titles []string
	for _, s := range d.Sections {
		if s.Address {
			titles = append(titles, s.Title)
		}
	}
	return titles
}
