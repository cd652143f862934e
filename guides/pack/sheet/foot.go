package sheet

// A footing is what stands at the foot of every page.
type footing struct {
	d     Document
	s     Style
	about map[string]block // first line, by section title
	line  block            // draft, fingerprint, poll …
}

const (
	footGap = 14 // between the text of the page and the foot's rule
	footPad = 6  // between the rule and the foot's text
)

func newFoot(d Document, s Style) (*footing, error) {
	f := &footing{d: d, s: s, about: map[string]block{}}
	number := SemiBold.Width(d.Words.Say("pack.page_of", "N", 999, "M", 999), s.Foot.Size) + 12
	f.about[d.Words.Say("pack.cover")] = s.Foot.set(Plain(d.Cover.About), wide)
	for _, sec := range d.Sections {
		f.about[sec.Title] = s.Foot.set(Plain(sec.About), wide)
	}
	f.line = breakParts(d.Foot, s.Foot, wide-number)
	for section := range f.about {
		if f.floor(section) < PageHeight/2 {
			return nil, errFoot
		}
	}
	return f, nil
}

// floor is where the text of a section's pages must end.
func (f *footing) floor(section string) float64 {
	return bottom - f.about[section].height() - f.line.height() - footPad - footGap
}

// breakParts sets the parts of the foot with wide spaces between, broken only
// between parts where it can be.
func breakParts(parts []Words, z Size, width float64) block {
	b := &breaker{size: z.Size, width: width}
	const gap = 8
	for _, p := range parts {
		lines := breakWords(p, z.Size, width, Ink)
		for _, l := range lines {
			if b.now.width > 0 && b.now.width+gap+l.width > width {
				b.end()
			}
			at := 0.0
			if b.now.width > 0 {
				at = b.now.width + gap
			}
			for _, r := range l.runs {
				r.X += at
				b.now.runs = append(b.now.runs, r)
			}
			b.now.width = at + l.width
		}
	}
	b.end()
	return block{b.lines, z}
}

// items draws the foot of a section's pages, but for their numbers.
func (f *footing) items(section string) []Item {
	about := f.about[section]
	y := bottom - about.height() - f.line.height()
	items := []Item{rule(left, wide, y-footPad, 0.75, Ink)}
	items = append(items, about.placed(left, y)...)
	return append(items, f.line.placed(left, y+about.height())...)
}

// number draws the number of page n of m.
func (f *footing) number(n, m int) Item {
	number := f.d.Words.Say("pack.page_of", "N", n, "M", m)
	z := f.s.Foot
	return Text{X: right - SemiBold.Width(number, z.Size), Y: bottom - z.Lead + z.baseline(),
		Font: SemiBold, Size: z.Size, Color: Ink, String: number}
}
