package sheet

import (
	"fmt"
	"html"
)

func (b Heading) html(h *htmlWriter) {
	aside := ""
	if b.Aside != "" {
		aside = " <small>" + html.EscapeString(b.Aside) + "</small>"
	}
	h.heading(b.Level+1, h.label(b.Text)+aside) // h1 is the name on the cover
}

func (b Paragraph) html(h *htmlWriter) {
	class := ""
	if b.Note {
		class = ` class="note"`
	}
	fmt.Fprintf(h, "<p%s>%s</p>\n", class, h.inline(b.Words))
}

func (b List) html(h *htmlWriter) {
	name := "ul"
	if b.Numbered {
		name = "ol"
	}
	fmt.Fprintf(h, "<%s>\n", name)
	for _, i := range b.Items {
		fmt.Fprintf(h, "<li>%s</li>\n", h.inline(i))
	}
	fmt.Fprintf(h, "</%s>\n", name)
}

func (b Table) html(h *htmlWriter) {
	fmt.Fprint(h, "<table>\n<thead><tr>")
	for _, c := range b.Columns {
		fmt.Fprintf(h, `<th scope="col">%s</th>`, html.EscapeString(c.Title))
	}
	fmt.Fprint(h, "</tr></thead>\n<tbody>\n")
	for _, r := range b.Rows {
		class := ""
		if r.Shaded {
			class = ` class="key"`
		}
		fmt.Fprintf(h, "<tr%s>", class)
		for i := range b.Columns {
			fmt.Fprintf(h, "<td>%s</td>", h.inline(b.words(r, i)))
		}
		fmt.Fprint(h, "</tr>\n")
	}
	fmt.Fprint(h, "</tbody>\n</table>\n")
}

func (b TickList) html(h *htmlWriter) {
	fmt.Fprint(h, "<table>\n<thead><tr>")
	for _, title := range b.Head {
		fmt.Fprintf(h, `<th scope="col">%s</th>`, html.EscapeString(title))
	}
	fmt.Fprint(h, "</tr></thead>\n<tbody>\n")
	for _, t := range b.Items {
		fmt.Fprintf(h, "<tr><td>%s %s", t.mark(), h.inline(t.words()))
		if t.Note != "" {
			fmt.Fprintf(h, "<br><span class=\"note\">%s</span>", html.EscapeString(t.Note))
		}
		fmt.Fprintf(h, "</td><td>%s</td><td>%s</td></tr>\n", html.EscapeString(t.Due), html.EscapeString(t.Who))
	}
	fmt.Fprint(h, "</tbody>\n</table>\n")
}

// mark is the tick box in plain characters.
func (t Tick) mark() string {
	if t.Done {
		return "[x]"
	}
	return "[ ]"
}

func (b Facts) html(h *htmlWriter) {
	fmt.Fprint(h, "<dl>\n")
	for _, f := range b.Facts {
		fmt.Fprintf(h, "<dt>%s</dt><dd>%s</dd>\n", html.EscapeString(f.Label), html.EscapeString(f.Value))
	}
	fmt.Fprint(h, "</dl>\n")
}

func (b Box) html(h *htmlWriter) {
	fmt.Fprintf(h, "<p class=\"box\">%s</p>\n", h.inline(b.Words))
}

// A calendar is read as a list of its days.
func (b Weeks) html(h *htmlWriter) {
	for _, m := range b.Months {
		h.heading(4, html.EscapeString(m.Name))
		fmt.Fprint(h, "<ul>\n")
		for _, says := range m.said() {
			h.element("li", says)
		}
		fmt.Fprint(h, "</ul>\n")
	}
}

func (m Month) said() []string {
	var all []string
	for _, w := range m.Weeks {
		for _, d := range w {
			if d.Says != "" {
				all = append(all, d.Says)
			}
		}
	}
	return all
}

func (b Grid) html(h *htmlWriter) {
	fmt.Fprint(h, "<table class=\"form\">\n")
	if b.Title != "" {
		fmt.Fprintf(h, "<caption>%s</caption>\n", h.label(b.Title))
	}
	if len(b.Head) > 0 {
		fmt.Fprint(h, "<thead><tr>")
		for _, t := range b.Head {
			if t == "" {
				fmt.Fprint(h, "<td></td>")
				continue
			}
			fmt.Fprintf(h, `<th scope="col">%s</th>`, h.label(t))
		}
		fmt.Fprint(h, "</tr></thead>\n")
	}
	fmt.Fprint(h, "<tbody>\n")
	for _, r := range b.Rows {
		fmt.Fprint(h, "<tr>")
		for i, c := range r.Cells {
			switch {
			case c.Strong, b.names(r, i):
				fmt.Fprintf(h, `<th scope="row">%s</th>`, h.label(c.Label))
			case c.Typed != "" && c.Label != "":
				fmt.Fprintf(h, "<td>%s<br>%s</td>", h.label(c.Label), h.inline(Typed(c.Typed)))
			case c.Typed != "":
				fmt.Fprintf(h, "<td>%s</td>", h.inline(Typed(c.Typed)))
			default:
				fmt.Fprintf(h, "<td>%s</td>", h.label(c.Label))
			}
		}
		fmt.Fprint(h, "</tr>\n")
	}
	fmt.Fprint(h, "</tbody>\n</table>\n")
}

func (b Columns) html(h *htmlWriter) {
	for _, one := range append(append([]Block(nil), b.Left...), b.Right...) {
		one.html(h)
	}
}
