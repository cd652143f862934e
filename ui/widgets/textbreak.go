package widgets

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// A piece is a stretch of one line in one look.
type piece struct {
	text  string
	look  Run // its Text is empty
	width float32
}

type textRow struct {
	pieces []piece
	width  float32
	chars  int
}

// A word is what may not be broken, with the space that comes before it.
type word struct {
	piece
	space   float32 // width of the space before it; 0 at the start or inside a word
	newline bool    // a line break comes before it
	chars   int
}

// breakAt returns the lines of the text at a width, kept until it changes.
func (t *Text) breakAt(width float32) []textRow {
	if t.broken == width {
		return t.rows
	}
	limit, most := width, t.Max
	if t.NoWrap {
		limit, most = unlimited, 0
	}
	t.rows = breakWords(t.words(), limit, most)
	t.broken = width
	return t.rows
}

const unlimited = 1 << 20

// breakWords sets words on lines no wider than limit and, where most is not 0,
// of no more than so many characters.
func breakWords(words []word, limit float32, most int) []textRow {
	if len(words) == 0 {
		return nil
	}
	rows := []textRow{{}}
	for i, w := range words {
		row := &rows[len(rows)-1]
		full := w.space > 0 && (row.width+w.space+tail(words, i) > limit || most > 0 && row.chars+1+w.chars > most)
		if w.newline || full && len(row.pieces) > 0 {
			rows = append(rows, textRow{pieces: []piece{w.piece}, width: w.width, chars: w.chars})
			continue
		}
		row.add(w)
	}
	return rows
}

// tail is the width of word i and of what hangs on it without a space.
func tail(words []word, i int) float32 {
	width := words[i].width
	for _, w := range words[i+1:] {
		if w.space > 0 || w.newline {
			break
		}
		width += w.width
	}
	return width
}

func (r *textRow) add(w word) {
	r.width += w.space + w.width
	r.chars += w.chars
	if w.space > 0 {
		r.chars++
	}
	if n := len(r.pieces); n > 0 {
		last := &r.pieces[n-1]
		if last.look == w.look {
			if w.space > 0 {
				last.text += " "
			}
			last.text += w.text
			last.width += w.space + w.width
			return
		}
		last.width += w.space
	}
	r.pieces = append(r.pieces, w.piece)
}

func (t *Text) words() []word {
	var out []word
	gap := false
	for _, r := range t.runs {
		look := r
		look.Text = ""
		space := t.measure(" ", look)
		for i, para := range strings.Split(r.Text, "\n") {
			gap = gap || strings.HasPrefix(para, " ")
			for j, text := range strings.Fields(para) {
				w := word{piece: piece{text: text, look: look, width: t.measure(text, look)}, chars: utf8.RuneCountInString(text)}
				w.newline = i > 0 && j == 0
				if (gap || j > 0) && len(out) > 0 {
					w.space = space
				}
				out = append(out, w)
				gap = false
			}
			gap = strings.HasSuffix(para, " ")
		}
	}
	return out
}

func (t *Text) longestWord() float32 {
	var longest float32
	words := t.words()
	for i := range words {
		longest = max(longest, tail(words, i))
	}
	return longest
}

// oneLine is the width of the text set on one line.
func (t *Text) oneLine() float32 {
	var widest float32
	for _, r := range breakWords(t.words(), unlimited, 0) {
		widest = max(widest, r.width)
	}
	return widest
}

func (t *Text) measure(s string, look Run) float32 {
	return fyne.MeasureText(s, theme.Units(t.Style.Size), t.face(look)).Width
}
