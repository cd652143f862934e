package sheet

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The width of plain text, in characters.
const textWidth = 76

// A textWriter writes the twin of a document as plain text.
type textWriter struct {
	*bufio.Writer
	d Document
}

// WriteText writes the document as plain text, in the order of the pages.
func WriteText(w io.Writer, d Document) error {
	t := &textWriter{bufio.NewWriter(w), d}
	if !d.Bare {
		t.cover()
	}
	for _, s := range d.Sections {
		t.section(s)
	}
	if err := t.Flush(); err != nil {
		return fmt.Errorf("write text: %w", err)
	}
	return nil
}

func (t *textWriter) cover() {
	c := t.d.Cover
	t.stamps()
	t.para("", c.For)
	t.under(c.Name, '=')
	for _, l := range c.Lines {
		t.para("", l)
	}
	t.blank()
	Facts{c.Facts}.text(t)
	if len(t.d.Sections) > 0 {
		t.under(t.d.Words.Say("pack.contents"), '-')
	}
	for i, s := range t.d.Sections {
		t.para(strconv.Itoa(i+1)+". ", s.Title)
	}
	t.blank()
	for _, b := range t.d.coverNotes() {
		b.text(t)
	}
	t.foot(c.About)
}

func (t *textWriter) section(s Section) {
	t.stamps()
	if !s.Form {
		t.under(s.Title, '=')
		t.para("", s.Above)
		t.para("", s.Intro)
		t.blank()
	}
	for _, b := range s.Blocks {
		b.text(t)
	}
	t.foot(s.About)
}

func (t *textWriter) foot(about string) {
	parts := make([]string, len(t.d.Foot))
	for i, p := range t.d.Foot {
		parts[i] = p.String()
	}
	t.para("", about)
	t.para("", strings.Join(parts, " · "))
	fmt.Fprintf(t, "\n%s\n\n", strings.Repeat("_", textWidth))
}

func (t *textWriter) stamps() {
	for _, s := range t.d.Stamps {
		fmt.Fprintf(t, "*** %s ***\n\n", s)
	}
}

func (t *textWriter) blank() { fmt.Fprintln(t) }

func (t *textWriter) under(s string, sign rune) {
	s = spaces.Replace(s)
	fmt.Fprintf(t, "%s\n%s\n", s, strings.Repeat(string(sign), min(textWidth, utf8.RuneCountInString(s))))
}

// para writes a paragraph that hangs from its first words. Line breaks stay.
func (t *textWriter) para(first, s string) {
	if s == "" {
		return
	}
	indent := strings.Repeat(" ", utf8.RuneCountInString(first))
	for _, part := range strings.Split(s, "\n") {
		for _, l := range folded(part, textWidth-len(indent)) {
			fmt.Fprintf(t, "%s%s\n", first, l)
			first = indent
		}
	}
}

// folded breaks a text at spaces; a word longer than the line stays whole.
func folded(s string, width int) []string {
	if utf8.RuneCountInString(s) <= width {
		return []string{s}
	}
	var lines []string
	line := ""
	for _, word := range strings.SplitAfter(s, " ") {
		if line != "" && utf8.RuneCountInString(line)+utf8.RuneCountInString(strings.TrimRight(word, " ")) > width {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		line += word
	}
	return append(lines, line)
}

var spaces = strings.NewReplacer("\r\n", " ", "\n", " ")
