package form

import (
	"fmt"
	"strings"

	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
)

// Points in a millimetre.
const mm = 72 / 25.4

// Heights of boxes in points, where the form does not say.
const (
	officeHigh = 11 * mm
	valueHigh  = 11 * mm
	signHigh   = 23 * mm
)

// head is the title with the election, beside the box for the office.
func (p *pen) head(b block) []sheet.Block {
	w := common()
	if b.Text == "" {
		c := w.contest(p.form.Kind)
		b.Text, b.One, b.More = c.Text, c.One, c.More
		if p.area() == "" && c.Whole != "" {
			b.Text, b.One, b.More = c.Whole, "", ""
		}
		if p.form.Welsh != "" {
			b.Welsh = c.Welsh
		}
	}
	text := b.Text
	switch {
	case p.c.Choice.Seats == 1 && b.One != "":
		text = b.One
	case p.c.Choice.Seats > 1 && b.More != "":
		text = b.More
	}
	left := []sheet.Block{
		sheet.Heading{Level: 1, Text: p.both(p.form.Title, p.form.Welsh, "\n")},
		sheet.Paragraph{Words: p.words(text, b.Wording)},
	}
	date := sheet.Plain(w.English.Date + " ").And(p.words("{poll}", ""))
	if p.form.bilingual() {
		left = append(left, sheet.Paragraph{Words: p.cymraeg(b.Welsh)})
		date = date.And(sheet.Plain("\n"), p.cymraeg(w.Welsh.Date+" {poll_welsh}"))
	}
	left = append(left, sheet.Paragraph{Words: date})
	if !b.Office {
		return left
	}
	return []sheet.Block{sheet.Columns{Share: 0.63, Gap: gap, Fold: true, Left: left, Right: []sheet.Block{p.office()}}}
}

func (p *pen) office() sheet.Block {
	w := common()
	cell := func(of func(commonWords) string) sheet.GridCell {
		return sheet.GridCell{Label: p.both(of(w.English), of(w.Welsh), "\n")}
	}
	return sheet.Grid{Title: p.both(w.English.Office, w.Welsh.Office, " / "), Shares: []float64{1, 1}, Rows: []sheet.GridRow{
		{High: officeHigh, Cells: []sheet.GridCell{cell(func(c commonWords) string { return c.Received }), cell(func(c commonWords) string { return c.Time })}},
		{High: officeHigh, Cells: []sheet.GridCell{cell(func(c commonWords) string { return c.Number }), cell(func(c commonWords) string { return c.Initials })}},
	}}
}

// boxes sets boxes with their labels above them, at their left or in them.
func (p *pen) boxes(b block) sheet.Block {
	g := sheet.Grid{Title: p.both(b.Title, b.Welsh, " / ")}
	switch b.Layout {
	case "rows":
		share := b.Share
		if share == 0 {
			share = 0.36
		}
		g.Shares = []float64{share, 1 - share}
		for _, c := range b.Cells {
			g.Rows = append(g.Rows, sheet.GridRow{High: p.high(b, c), Cells: []sheet.GridCell{{Label: p.label(b, c), Sign: c.Sign}, {Typed: p.entry(c)}}})
		}
	case "inside":
		row := sheet.GridRow{}
		for _, c := range b.Cells {
			row.High = max(row.High, p.high(b, c))
			row.Cells = append(row.Cells, sheet.GridCell{Label: p.label(b, c), Sign: c.Sign, Typed: p.entry(c)})
		}
		g.Shares, g.Rows = p.shares(b), []sheet.GridRow{row}
	default:
		row := sheet.GridRow{}
		for _, c := range b.Cells {
			g.Head = append(g.Head, p.label(b, c))
			row.High = max(row.High, p.high(b, c))
			row.Cells = append(row.Cells, sheet.GridCell{Typed: p.entry(c)})
		}
		g.Shares, g.Rows = p.shares(b), []sheet.GridRow{row}
	}
	return g
}

// roomy is how many characters of a value its column holds in the usual share.
const roomy = 60

// shares are the widths of columns: one with a long value takes half as much
// again.
func (p *pen) shares(b block) []float64 {
	var all []float64
	for _, c := range b.Cells {
		share := c.Share
		if share == 0 {
			share = 1
		}
		if b.Type == "boxes" && len(p.entry(c)) > roomy {
			share *= 1.5
		}
		all = append(all, share)
	}
	return all
}

func (p *pen) high(b block, c cell) float64 {
	switch {
	case c.High > 0:
		return c.High * mm
	case c.Sign:
		return signHigh
	case b.High > 0:
		return b.High * mm
	}
	return valueHigh
}

// label is what a box is for, in both languages, marked where it is remembered.
func (p *pen) label(b block, c cell) string {
	wording := c.Wording
	if wording == "" {
		wording = b.Wording
	}
	label := p.words(c.Label, "").String()
	if wording == wordsRecalled && label != "" {
		label += recallMark
	}
	return p.both(label, c.Welsh, "\n")
}

// entry is what stands in a box.
func (p *pen) entry(c cell) string {
	switch {
	case c.Field != "":
		return p.typed(c.Field)
	case c.Text != "" && !strings.Contains(p.words(c.Text, "").String(), blankLine):
		return p.words(c.Text, "").String()
	}
	return ""
}

// list sets a table of empty rows, or of the lines of a field, whose cells are
// parted by commas.
func (p *pen) list(b block) sheet.Block {
	g := sheet.Grid{Title: p.both(b.Title, b.Welsh, " / "), Shares: p.shares(b)}
	for _, c := range b.Cells {
		g.Head = append(g.Head, p.label(b, c))
	}
	rows := p.lines(b)
	if b.Group != "" {
		rows = p.people(b)
	}
	for i := range max(b.Rows, len(rows)) {
		cells := make([]sheet.GridCell, len(b.Cells))
		if i < len(rows) {
			for j, text := range rows[i] {
				cells[j].Typed = text
			}
		}
		g.Rows = append(g.Rows, sheet.GridRow{High: b.High * mm, Cells: cells})
	}
	return g
}

// lines are the rows of a list's field: one a line, its cells parted by commas.
func (p *pen) lines(b block) (rows [][]string) {
	for _, line := range strings.Split(p.typed(b.Field), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		parts := strings.SplitN(line, ",", len(b.Cells))
		for i := range parts {
			parts[i] = strings.TrimSpace(parts[i])
		}
		rows = append(rows, parts)
	}
	return rows
}

// people are the rows of a list of people who are named.
func (p *pen) people(b block) (rows [][]string) {
	for i := 0; ; i++ {
		row, known := make([]string, len(b.Cells)), false
		for j, c := range b.Cells {
			if c.Of != "" {
				row[j] = p.typed(fmt.Sprintf("%s.%d.%s", b.Group, i, c.Of))
				known = known || row[j] != ""
			}
		}
		if !known {
			return rows
		}
		rows = append(rows, row)
	}
}

// ticks sets declarations with a box before each.
func (p *pen) ticks(b block) sheet.Block {
	var o sheet.Options
	for _, i := range b.Items {
		o.Items = append(o.Items, sheet.Option{On: p.ticked(b, i), Mark: i.Mark, Says: p.says(b, i), Note: i.Note})
	}
	return o
}

func (p *pen) says(b block, i item) sheet.Words {
	wording := i.Wording
	if wording == "" {
		wording = b.Wording
	}
	w := p.words(i.Text, wording)
	switch {
	case i.Welsh != "":
		return w.And(sheet.Plain("\n"), p.cymraeg(i.Welsh))
	case p.form.bilingual() && b.Type == "ticks":
		p.gaps = true
		return w.And(sheet.Plain(gapMark))
	}
	return w
}

// ticked reports whether an item is: the block's field names it or, when that is
// blank, the item's own field holds something.
func (p *pen) ticked(b block, i item) bool {
	if p.c.Person.ByHand {
		return false
	}
	said := nomination.Get(p.c.Person, b.Field)
	switch {
	case b.Field == "declared" && strings.TrimSpace(said) != "":
		return declares(said, i.Is)
	case i.Is != "" && said == i.Is:
		return true
	}
	return said == "" && strings.TrimSpace(nomination.Get(p.c.Person, i.Field)) != ""
}

// declares reports whether a letter is among those typed: "a, d", "(a) and (d)".
func declares(said, letter string) bool {
	apart := strings.NewReplacer("(", " ", ")", " ", ",", " ", ";", " ", " and ", " ", "&", " ")
	for _, w := range strings.Fields(apart.Replace(strings.ToLower(said))) {
		if w == letter || len(w) > 1 && strings.Trim(w, "abcde") == "" && strings.Contains(w, letter) {
			return true
		}
	}
	return false
}

func (p *pen) notes(b block) []sheet.Block {
	var out []sheet.Block
	if b.Title != "" {
		out = append(out, sheet.Paragraph{Note: true, Keep: true, Words: sheet.Strong(b.Title)})
	}
	l := sheet.List{Numbered: true, Note: true}
	for _, i := range b.Items {
		l.Items = append(l.Items, p.says(b, i))
	}
	return append(out, l)
}
