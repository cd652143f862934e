package selection

import (
	"html"
	"strings"
	"unicode/utf8"
)

// The width of a page of plain text, in characters.
const textWidth = 76

// Text writes the page as plain text.
func (p Page) Text() string {
	var b strings.Builder
	under := func(s, sign string) { b.WriteString(s + "\n" + strings.Repeat(sign, utf8.RuneCountInString(s)) + "\n") }
	under(p.Title, "=")
	fold(&b, p.Subtitle, "")
	for _, part := range p.Parts {
		b.WriteString("\n")
		under(part.Heading, "-")
		for _, l := range part.Lines {
			dots := max(textWidth-2-utf8.RuneCountInString(l.Name)-utf8.RuneCountInString(l.Value), 3)
			b.WriteString(l.Name + " " + strings.Repeat(".", dots) + " " + l.Value + "\n")
			fold(&b, l.Detail, "  ")
		}
		for i, text := range part.Paragraphs {
			if i > 0 {
				b.WriteString("\n")
			}
			fold(&b, text, "")
		}
	}
	if p.Foot != "" {
		b.WriteString("\n")
		fold(&b, p.Foot, "")
	}
	return b.String()
}

// fold writes a text in lines of at most textWidth characters.
func fold(b *strings.Builder, text, indent string) {
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && utf8.RuneCountInString(indent+line+" "+word) > textWidth {
			b.WriteString(indent + line + "\n")
			line = ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	if line != "" {
		b.WriteString(indent + line + "\n")
	}
}

const pageStyle = `body { font: 1.05rem/1.5 "Atkinson Hyperlegible Next", system-ui, sans-serif; color: #15121a; background: #fff; max-width: 44rem; margin: 0 auto; padding: 1.5rem; }
h1 { line-height: 1.2; margin: 0; }
h2 { line-height: 1.3; font-size: 1.2rem; margin: 1.4rem 0 0.3rem; }
p { margin: 0.3rem 0 0.6rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0; border-bottom: 1px solid #b4afbb; font-weight: 400; }
td { text-align: right; font-weight: 600; white-space: nowrap; padding-left: 1rem; }
small, footer { color: #524c5c; display: block; font-size: 0.92rem; }
footer { margin-top: 1.4rem; }
@page { size: A4; margin: 15mm 18mm; }
@media print { body { font-size: 10.5pt; max-width: none; padding: 0; } tr, p { break-inside: avoid; } h2 { break-after: avoid; } }
`

// HTML writes the page as HTML that needs no other file and prints on A4. Lang
// is the language of its words, as in "en".
func (p Page) HTML(lang string) string {
	var b strings.Builder
	element := func(tag, text string) {
		if text != "" {
			b.WriteString("<" + tag + ">" + html.EscapeString(text) + "</" + tag + ">\n")
		}
	}
	b.WriteString("<!DOCTYPE html>\n<html lang=\"" + html.EscapeString(lang) + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	element("title", p.Title)
	b.WriteString("<style>\n" + pageStyle + "</style>\n</head>\n<body>\n")
	element("h1", p.Title)
	element("p", p.Subtitle)
	for _, part := range p.Parts {
		element("h2", part.Heading)
		if len(part.Lines) > 0 {
			b.WriteString("<table>\n")
			for _, l := range part.Lines {
				b.WriteString("<tr><th scope=\"row\">" + html.EscapeString(l.Name))
				if l.Detail != "" {
					b.WriteString("<small>" + html.EscapeString(l.Detail) + "</small>")
				}
				b.WriteString("</th><td>" + html.EscapeString(l.Value) + "</td></tr>\n")
			}
			b.WriteString("</table>\n")
		}
		for _, text := range part.Paragraphs {
			element("p", text)
		}
	}
	element("footer", p.Foot)
	b.WriteString("</body>\n</html>\n")
	return b.String()
}
