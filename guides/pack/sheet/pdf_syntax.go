package sheet

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
)

func (f *pdf) say(format string, values ...any) { f.out = fmt.Appendf(f.out, format, values...) }

// text writes a string of any characters.
func (f *pdf) text(s string) {
	f.out = append(f.out, "(\xFE\xFF"...)
	for _, u := range utf16.Encode([]rune(s)) {
		f.out = appendEscaped(appendEscaped(f.out, byte(u>>8)), byte(u))
	}
	f.out = append(f.out, ')')
}

// ascii writes a string in which other characters are left out.
func (f *pdf) ascii(s string) {
	f.out = append(f.out, '(')
	for _, c := range []byte(s) {
		if c >= ' ' && c <= '~' {
			f.out = appendEscaped(f.out, c)
		}
	}
	f.out = append(f.out, ')')
}

// links writes where the texts of a page lead to.
func (f *pdf) links(p Page, pack []int) {
	some := false
	for _, it := range p.Items {
		t, ok := it.(Text)
		if !ok || t.Link == "" {
			continue
		}
		if !some {
			f.say("/Annots[")
			some = true
		}
		y := PageHeight - t.Y
		f.say("<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[%.2f %.2f %.2f %.2f]",
			t.X, y-0.3*t.Size, t.X+t.Font.Width(t.String, t.Size), y+0.9*t.Size)
		f.target(t.Link, pack)
		f.say(">>")
	}
	if some {
		f.say("]")
	}
}

func (f *pdf) target(link string, pack []int) {
	if n, err := strconv.Atoi(strings.TrimPrefix(link, "#")); err == nil && n > 0 && n <= len(pack) {
		f.say("/Dest[%d 0 R/Fit]", pack[n-1])
		return
	}
	f.say("/A<</S/URI/URI")
	f.ascii(link)
	f.say(">>")
}

// An outlined is an entry of the outline; numbers are those of objects, 0 for none.
type outlined struct {
	mark
	parent, prev, next, first, last, count int
}

// outline writes the bookmarks and returns the number of their root, or 0.
func (f *pdf) outline() int {
	all := []outlined{{}} // the root
	last := []int{0}      // the entry now open at each level, after the root's
	for _, m := range f.marks {
		depth := min(m.Level+1, len(last))
		parent, at := last[depth-1], len(all)
		e := outlined{mark: m, parent: parent, prev: all[parent].last}
		if e.prev != 0 {
			all[e.prev].next = at
		} else {
			all[parent].first = at
		}
		all[parent].last, all[parent].count = at, all[parent].count+1
		all, last = append(all, e), append(last[:depth], at)
	}
	if len(all) == 1 {
		return 0
	}
	root := f.reserve()
	for range all[1:] {
		f.reserve()
	}
	for i, e := range all {
		f.begin(root + i)
		f.outlineEntry(e, i, root)
		f.pack()
	}
	return root
}

func (f *pdf) outlineEntry(e outlined, i, root int) {
	f.say("<<")
	if i == 0 {
		f.say("/Type/Outlines/Count %d", e.count)
	} else {
		f.say("/Title")
		f.text(Regular.drawable(e.Title))
		f.say("/Parent %d 0 R/Dest[%d 0 R/XYZ 0 %.2f null]", root+e.parent, e.page, PageHeight-max(0, e.Y-8))
		if e.count > 0 {
			f.say("/Count %d", -e.count) // closed at first
		}
	}
	for _, r := range []struct {
		name string
		to   int
	}{{"Prev", e.prev}, {"Next", e.next}, {"First", e.first}, {"Last", e.last}} {
		if r.to != 0 {
			f.say("/%s %d 0 R", r.name, root+r.to)
		}
	}
	f.say(">>")
}
