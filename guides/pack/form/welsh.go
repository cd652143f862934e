package form

import "rosette/guides/pack/sheet"

// welshLang is the language that a bilingual form has beside English.
const welshLang = "cy"

// gapMark stands after words whose Welsh nobody sourced: no machine makes it up.
const gapMark = "\u00a0‡"

// bilingual reports whether the form is in English and Welsh.
func (f *Form) bilingual() bool { return f.Welsh != "" }

// twice sets a text, and on a bilingual form its Welsh beside it, or a gap where
// the Welsh of the council's own form goes.
func (p *pen) twice(b block, set func(sheet.Words) sheet.Block) []sheet.Block {
	english := set(p.words(b.Text, b.Wording))
	if !p.form.bilingual() {
		return []sheet.Block{english}
	}
	right := set(p.cymraeg(b.Welsh))
	if b.Welsh == "" {
		p.gaps = true
		right = p.room(b.Text)
	}
	return []sheet.Block{sheet.Columns{Share: 0.5, Gap: gap, Fold: true, Left: []sheet.Block{english}, Right: []sheet.Block{right}}}
}

// A gap holds the Welsh of a text of so many characters a line, written by hand
// in lines so far apart, in points.
const (
	gapLine  = 48
	gapApart = 15
)

// room is an empty box as big as a text, to write its Welsh in.
func (p *pen) room(text string) sheet.Block {
	lines := 2 + len(text)/gapLine
	return sheet.Grid{Shares: []float64{1}, Rows: []sheet.GridRow{{
		High: float64(lines) * gapApart, Cells: []sheet.GridCell{{Label: "‡ " + common().English.Gap}}}}}
}

// both joins a text with its Welsh, or marks that there is none.
func (p *pen) both(text, welsh, between string) string {
	switch {
	case text == "" || !p.form.bilingual():
		return text
	case welsh == "":
		p.gaps = true
		return text + gapMark
	}
	welsh = p.words(welsh, "").String()
	p.welsh = append(p.welsh, welsh)
	return text + between + welsh
}

// cymraeg is p.words of a Welsh text, marked as Welsh.
func (p *pen) cymraeg(text string) sheet.Words {
	w := p.words(text, "")
	for i := range w {
		w[i].Lang = welshLang
	}
	return w
}
