package sheet

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"
)

// An htmlWriter writes the twin of a document as HTML: the same words in the
// same order, with headings, lists and table heads that a screen reader knows.
type htmlWriter struct {
	*bufio.Writer
	d     Document
	level int    // of the last heading
	other Tongue // of the section
}

// WriteHTML writes the document as one HTML page that needs nothing else: no
// script, no picture, no other file.
func WriteHTML(w io.Writer, d Document) error {
	h := &htmlWriter{Writer: bufio.NewWriter(w), d: d, level: 1}
	fmt.Fprintf(h, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"+
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n<main>\n",
		html.EscapeString(d.Words.Lang), html.EscapeString(d.Title), htmlStyle)
	if !d.Bare {
		h.cover()
	}
	for _, s := range d.Sections {
		h.section(s)
	}
	fmt.Fprint(h, "</main>\n</body>\n</html>\n")
	if err := h.Flush(); err != nil {
		return fmt.Errorf("write HTML: %w", err)
	}
	return nil
}

const htmlStyle = `body { font: 1.05rem/1.5 "Atkinson Hyperlegible Next", system-ui, sans-serif; color: #15121a; background: #fff; max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
h1, h2 { line-height: 1.2; }
h3, h4 { margin-bottom: 0.3rem; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1rem; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.6rem 0.35rem 0; border-bottom: 1px solid #b4afbb; }
thead th { border-bottom: 2px solid #15121a; }
.form th, .form td { border: 1px solid #15121a; padding: 0.4rem; }
.form td { height: 2.2rem; }
.key { background: #f1eff4; }
.box { border: 1px solid #15121a; border-radius: 0.4rem; padding: 0.6rem 0.9rem; margin: 0.7rem 0; }
.note, footer { color: #524c5c; font-size: 0.92rem; }
.stamp { border: 2px solid #15121a; padding: 0.1rem 0.5rem; font-weight: 600; margin-right: 0.5rem; }
code { font-family: "Atkinson Hyperlegible Mono", ui-monospace, monospace; white-space: pre-wrap; }
dt { color: #524c5c; } dd { margin: 0 0 0.6rem; font-weight: 600; }
@media print { body { font-size: 10.5pt; max-width: none; padding: 0; } section { break-before: page; } tr, li { break-inside: avoid; } thead { display: table-header-group; } }
`

func (h *htmlWriter) element(name, text string) {
	if text != "" {
		fmt.Fprintf(h, "<%s>%s</%s>\n", name, html.EscapeString(text), name[:strings.IndexAny(name+" ", " ")])
	}
}

// heading writes a heading at most one level below the one before it, so that
// nobody who goes from heading to heading misses one.
func (h *htmlWriter) heading(level int, inner string) {
	h.level = min(level, h.level+1)
	fmt.Fprintf(h, "<h%d>%s</h%d>\n", h.level, inner, h.level)
}

// inline writes words with their faces.
func (h *htmlWriter) inline(w Words) string {
	var b strings.Builder
	for _, r := range w {
		text := strings.ReplaceAll(html.EscapeString(r.Text), "\n", "<br>")
		switch r.Font {
		case SemiBold:
			text = "<strong>" + text + "</strong>"
		case Italic:
			text = "<em>" + text + "</em>"
		case Mono:
			text = "<code>" + text + "</code>"
		}
		if r.Lang != "" {
			text = h.spoken(r.Lang, text)
		}
		if r.Link != "" {
			text = "<a href=\"" + html.EscapeString(r.Link) + "\">" + text + "</a>"
		}
		b.WriteString(text)
	}
	return b.String()
}

func (h *htmlWriter) spoken(lang, text string) string {
	return `<span lang="` + html.EscapeString(lang) + `">` + text + "</span>"
}

// label writes a text whose lines, and the parts of them between slashes, may be
// in another language.
func (h *htmlWriter) label(s string) string {
	var lines []string
	for _, line := range strings.Split(s, "\n") {
		if slices.Contains(h.other.Texts, line) {
			lines = append(lines, h.spoken(h.other.Lang, html.EscapeString(line)))
			continue
		}
		parts := strings.Split(line, " / ")
		for i, part := range parts {
			parts[i] = html.EscapeString(part)
			if slices.Contains(h.other.Texts, part) {
				parts[i] = h.spoken(h.other.Lang, parts[i])
			}
		}
		lines = append(lines, strings.Join(parts, " / "))
	}
	return strings.Join(lines, "<br>")
}

func (h *htmlWriter) cover() {
	c := h.d.Cover
	fmt.Fprint(h, "<header>\n")
	h.stamps()
	h.element("p", c.For)
	h.element("h1", c.Name)
	for _, l := range c.Lines {
		h.element("p", l)
	}
	Facts{c.Facts}.html(h)
	if len(h.d.Sections) > 0 {
		h.contents()
	}
	for _, b := range h.d.coverNotes() {
		b.html(h)
	}
	h.foot(c.About)
	fmt.Fprint(h, "</header>\n")
}

func (h *htmlWriter) contents() {
	h.element("h2", h.d.Words.Say("pack.contents"))
	fmt.Fprint(h, "<ol>\n")
	for _, s := range h.d.Sections {
		fmt.Fprintf(h, "<li><a href=\"#%s\">%s</a></li>\n", s.ID, html.EscapeString(s.Title))
	}
	fmt.Fprint(h, "</ol>\n")
}

// coverNotes are the boxes of the cover where there are no pages to name.
func (d Document) coverNotes() []Box {
	titles := d.privateTitles()
	if len(titles) == 0 {
		return d.Cover.Boxes
	}
	first := d.Words.Say("pack.address_sections", "Titles", strings.Join(titles, ", "))
	return append([]Box{{Words: Strong(first).And(Plain(" " + d.Words.Say("pack.address_nowhere")))}}, d.Cover.Boxes...)
}

func (h *htmlWriter) stamps() {
	if len(h.d.Stamps) == 0 {
		return
	}
	fmt.Fprint(h, "<p>")
	for _, s := range h.d.Stamps {
		fmt.Fprintf(h, "<span class=\"stamp\">%s</span>", html.EscapeString(s))
	}
	fmt.Fprint(h, "</p>\n")
}

func (h *htmlWriter) section(s Section) {
	fmt.Fprintf(h, "<section id=\"%s\">\n", s.ID)
	h.stamps()
	h.level, h.other = 1, s.Other
	if !s.Form {
		h.heading(2, html.EscapeString(s.Title))
		h.element("p class=\"note\"", s.Above)
		h.element("p", s.Intro)
	}
	for _, b := range s.Blocks {
		b.html(h)
	}
	h.foot(s.About)
	fmt.Fprint(h, "</section>\n")
}

func (h *htmlWriter) foot(about string) {
	parts := make([]string, len(h.d.Foot))
	for i, p := range h.d.Foot {
		parts[i] = h.inline(p)
	}
	fmt.Fprintf(h, "<footer><p>%s<br>%s</p></footer>\n", html.EscapeString(about), strings.Join(parts, " · "))
}
