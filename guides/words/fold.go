package words

import (
	"strings"
	"unicode/utf8"
)

// Fold writes a paragraph as lines of plain text of at most width characters,
// each after indent spaces. A word longer than that has a line of its own.
func Fold(b *strings.Builder, width, indent int, text string) {
	used := 0
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case used == 0:
			b.WriteString(strings.Repeat(" ", indent))
			used = indent
		case used+1+n > width:
			b.WriteString("\n" + strings.Repeat(" ", indent))
			used = indent
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(word)
		used += n
	}
	b.WriteByte('\n')
}
