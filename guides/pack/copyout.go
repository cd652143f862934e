package pack

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"rosette/guides"
	"rosette/guides/pack/form"
	"rosette/guides/pack/sheet"
	"rosette/guides/words"
)

// CopyOut returns the sheet to copy one paper from, for those whose council
// insists on its own form: what goes into each box, letter by letter, in the
// order of the usual form, and who writes it. Home addresses stand on a page of
// their own, and only for a paper that asks for them. The error is a
// *words.Problem: Rosette does not know this paper for this election, no day is
// given, or the timetable cannot be worked out.
func CopyOut(c guides.Candidacy, paperID string, o Options) (sheet.Document, error) {
	m, err := newMaker(c, o)
	if err != nil {
		return sheet.Document{}, err
	}
	f, ok := form.Of(paperID, c.Choice)
	if !ok {
		return sheet.Document{}, words.Wrong("pack_paper", nil, "Paper", paperID)
	}
	return sheet.Document{
		Title:    m.say.Say("copy.title", "Paper", f.Title, "Name", m.name()),
		Stamps:   m.stamps(),
		Accent:   m.Accent,
		Bare:     true,
		Sections: m.copyOut(f),
		Foot:     m.foot(),
		Words:    m.say,
	}, nil
}

// WriteCopyOut returns the sheet to copy one paper from in a format: always the
// same bytes for the same input.
func WriteCopyOut(c guides.Candidacy, paperID string, o Options, f Format) ([]byte, error) {
	d, err := CopyOut(c, paperID, o)
	if err != nil {
		return nil, err
	}
	return write(d, o, f)
}

// copyOut is the sections of the sheet to copy a form from: the second, if there
// is one, is that of the home addresses.
func (m *maker) copyOut(f *form.Form) []sheet.Section {
	var plain, private []numbered
	for i, b := range f.Boxes(m.subject()) {
		n := numbered{strconv.Itoa(i + 1), b}
		if b.Address {
			private = append(private, n)
		} else {
			plain = append(plain, n)
		}
	}
	first := sheet.Section{ID: "copy-" + f.Paper, Title: m.say.Say("copy.section", "Paper", f.Title),
		Above: m.above(), Intro: m.say.Say("copy.intro"), About: m.say.Say("copy.about")}
	first.Blocks = append(m.copyHints(private), m.letters(plain)...)
	all := []sheet.Section{first}
	if len(private) > 0 {
		all = append(all, sheet.Section{ID: copyAddressID(f), Title: m.say.Say("copy.section_address", "Paper", f.Title),
			Above: m.above(), Intro: m.say.Say("copy.intro_address"), About: m.say.Say("copy.about"), Address: holdsAddress(private),
			Blocks: m.letters(private)})
	}
	return all
}

// numbered is a box with its place on the form.
type numbered struct {
	mark string
	form.Box
}

func holdsAddress(boxes []numbered) bool {
	for _, b := range boxes {
		if b.Text != "" {
			return true
		}
	}
	return false
}

// copyHints say how to copy, and which boxes stand elsewhere.
func (m *maker) copyHints(private []numbered) []sheet.Block {
	hints := []sheet.Words{sheet.Plain(m.say.Say("copy.space", "Sign", sheet.Space)), sheet.Plain(m.say.Say("copy.order"))}
	if len(private) > 0 {
		var marks []string
		for _, b := range private {
			marks = append(marks, b.mark)
		}
		hints = append(hints, sheet.Plain(m.say.Say("copy.elsewhere", "Boxes", strings.Join(marks, ", "))))
	}
	return []sheet.Block{sheet.List{Note: true, Items: hints}}
}

func (m *maker) letters(boxes []numbered) []sheet.Block {
	var blocks []sheet.Block
	part := ""
	for _, b := range boxes {
		if b.Part != part {
			part = b.Part
			blocks = append(blocks, sheet.Heading{Level: 3, Text: clipped(part, mostRemark)})
		}
		label := b.Label
		if b.Value != "" {
			label = m.say.Say("copy.value_" + b.Value)
		}
		blocks = append(blocks, sheet.Letters{Mark: b.mark, Label: clipped(label, mostRemark), Who: m.say.Say("copy.who_" + b.Who),
			Text: strings.TrimRight(b.Text, "\n"), Note: m.copyNote(b.Box)})
	}
	return blocks
}

// copyNote says what to do with a box, or counts what is copied into it.
func (m *maker) copyNote(b form.Box) string {
	switch {
	case b.Tick && b.ByHand:
		return m.say.Say("copy.tick_by_hand")
	case b.Tick && b.On:
		return m.say.Say("copy.tick")
	case b.Tick:
		return m.say.Say("copy.no_tick")
	case b.Sign:
		return m.say.Say("copy.sign")
	case b.ByHand:
		return m.say.Say("copy.by_hand")
	case b.Text == "" && b.Optional:
		return m.say.Say("copy.leave")
	case b.Text == "":
		return m.say.Say("copy.unknown")
	}
	text := strings.TrimRight(b.Text, "\n")
	lines, spaces := 1+strings.Count(text, "\n"), strings.Count(text, " ")
	parts := []string{m.say.Count("copy.characters", utf8.RuneCountInString(text)-lines+1)}
	if spaces > 0 {
		parts = append(parts, m.say.Count("copy.spaces", spaces))
	}
	if lines > 1 {
		parts = append(parts, m.say.Count("copy.lines", lines))
	}
	return strings.Join(parts, ", ")
}

// copying makes the sheets to copy from of a pack, for those who write by hand:
// of every paper that goes in with the nomination, what is not an address, or
// the addresses alone.
func copying(private bool) func(*maker) (sheet.Section, bool) {
	return func(m *maker) (sheet.Section, bool) {
		all := sheet.Section{Above: m.above(), Intro: m.say.Say("copy.intro"), About: m.say.Say("copy.about")}
		if private {
			all.Intro = m.say.Say("copy.intro_address")
		}
		for _, id := range form.Papers(m.c.Choice.Kind) {
			f, ok := form.Of(id, m.c.Choice)
			if !ok || !m.c.Person.ByHand || !m.needs(id) {
				continue
			}
			for _, s := range m.copyOut(f) {
				if (s.ID == copyAddressID(f)) == private {
					if len(all.Blocks) > 0 {
						all.Blocks = append(all.Blocks, sheet.NewPage{})
					}
					all.Blocks = append(append(all.Blocks, sheet.Heading{Level: 2, Text: f.Title}), s.Blocks...)
					all.Address = all.Address || s.Address
				}
			}
		}
		return all, len(all.Blocks) > 0
	}
}

func copyAddressID(f *form.Form) string { return "copy-" + f.Paper + "-address" }
