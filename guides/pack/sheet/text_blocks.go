package sheet

import (
	"strconv"
	"strings"
)

func (b Heading) text(t *textWriter) {
	words := b.Text
	if b.Aside != "" {
		words += " (" + b.Aside + ")"
	}
	sign := '-'
	if b.Level == 1 {
		sign = '='
	}
	if b.Level == 3 {
		t.para("", words)
		return
	}
	t.under(words, sign)
}

func (b Paragraph) text(t *textWriter) {
	t.para("", b.Words.String())
	t.blank()
}

func (b List) text(t *textWriter) {
	for i, item := range b.Items {
		sign := "- "
		if b.Numbered {
			sign = strconv.Itoa(i+1) + ". "
		}
		t.para(sign, item.String())
	}
	t.blank()
}

// A table is a list of rows, each cell after the first with its column's
// title, since columns of text are hard to follow by ear.
func (b Table) text(t *textWriter) {
	for _, r := range b.Rows {
		first := "- "
		if r.Shaded {
			first = "> "
		}
		var lead, rest []string
		for i, c := range b.Columns {
			cell := b.words(r, i).String()
			switch {
			case cell == "":
			case c.Lead || len(lead) == 0:
				lead = append(lead, cell)
			case c.Light || c.Small && c.Title != "":
				rest = append(rest, c.Title+": "+cell)
			default:
				rest = append(rest, cell)
			}
		}
		if len(b.Columns) == 2 {
			t.para(first, strings.Join(append(lead, rest...), ": "))
			continue
		}
		t.para(first, strings.Join(lead, ", "))
		for _, s := range rest {
			t.para("  ", s)
		}
	}
	t.blank()
}

func (b TickList) text(t *textWriter) {
	for _, i := range b.Items {
		what := i.What
		if i.Strong {
			what += " (" + t.d.Words.Say("pack.must") + ")"
		}
		t.para(i.mark()+" ", what)
		t.para("    ", i.Note)
		t.para("    ", joinedBy(", ", i.Due, i.Who))
	}
	t.blank()
}

func (b Facts) text(t *textWriter) {
	for _, f := range b.Facts {
		t.para("", f.Label+": "+f.Value)
	}
	t.blank()
}

func (b Box) text(t *textWriter) {
	t.para("| ", b.Words.String())
	t.blank()
}

func (b Weeks) text(t *textWriter) {
	for _, m := range b.Months {
		t.para("", m.Name)
		for _, says := range m.said() {
			t.para("  ", says)
		}
	}
	t.blank()
}

func (b Grid) text(t *textWriter) {
	t.para("", b.Title)
	for _, r := range b.Rows {
		for i, c := range r.Cells {
			label, value := c.Label, c.Typed
			if i < len(b.Head) && b.Head[i] != "" {
				label = b.Head[i]
			}
			if i > 0 && b.names(r, i-1) {
				label = r.Cells[i-1].Label
			}
			switch {
			case b.names(r, i):
			case c.Strong && i < len(b.Head):
				t.para("", strings.TrimSpace(b.Head[i]+" "+c.Label))
			case c.Strong:
				t.para("", c.Label)
			case label == "":
			case value == "":
				t.para("  ", label+": ____________________")
			default:
				t.para("  ", label+": "+value)
			}
		}
	}
	t.blank()
}

func (b Columns) text(t *textWriter) {
	for _, one := range append(append([]Block(nil), b.Left...), b.Right...) {
		one.text(t)
	}
}
