package widgets

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

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

// measured is what of a text does not depend on its width. It is measured anew
// when the text, its style or the text scale changes.
type measured struct {
	key     measureKey
	words   []word
	longest float32 // widest stretch that may not be broken
	whole   float32 // width of the text on one line
	broken  map[breakKey][]textRow
}

type measureKey struct {
	style   theme.Style
	scale   float32
	version int
}

type breakKey struct {
	width float32
	most  int
}

func (t *Text) measured() *measured {
	key := measureKey{t.Style, theme.Scale(), t.version}
	if t.cache != nil && t.cache.key == key {
		return t.cache
	}
	m := &measured{key: key, words: t.words(), broken: map[breakKey][]textRow{}}
	for i := range m.words {
		m.longest = max(m.longest, tail(m.words, i))
	}
	m.longest = min(m.longest, theme.Units(t.Style.Size*longWord))
	for _, r := range breakWords(m.words, unlimited, 0) {
		m.whole = max(m.whole, r.width)
	}
	t.cache = m
	return m
}

// breakAt returns the lines of the text at a width.
func (t *Text) breakAt(width float32) []textRow {
	m := t.measured()
	key := breakKey{width, t.Max}
	if t.NoWrap {
		key = breakKey{unlimited, 0}
	}
	rows, ok := m.broken[key]
	if !ok {
		if len(m.broken) > 16 {
			clear(m.broken)
		}
		rows = breakWords(t.cutLong(m.words, key.width), key.width, key.most)
		m.broken[key] = rows
	}
	return rows
}

const unlimited = 1 << 20

// Widths in sizes of the letters: of the longest word that a text asks to keep
// whole, some thirty letters, and of the least piece that one is cut into.
const (
	longWord   = 15
	leastPiece = 6
)

// cutLong cuts the words that no line of this width could hold into pieces
// that fit, so that none is drawn over what stands beside it.
func (t *Text) cutLong(words []word, limit float32) []word {
	limit = max(limit, theme.Units(t.Style.Size*leastPiece))
	if !slices.ContainsFunc(words, func(w word) bool { return w.width > limit }) {
		return words
	}
	var out []word
	for _, w := range words {
		for w.width > limit && w.chars > 1 {
			head, rest := t.cut(w, limit)
			out = append(out, head)
			w = rest
		}
		out = append(out, w)
	}
	return out
}

// cut takes as many letters from the front of a word as fit, at least one; the
// rest goes on a line of its own.
func (t *Text) cut(w word, limit float32) (head, rest word) {
	runes := []rune(w.text)
	n := 1 + sort.Search(len(runes)-2, func(i int) bool { return t.measure(string(runes[:i+2]), w.look) > limit })
	part := func(runes []rune) word {
		p := piece{text: string(runes), look: w.look}
		p.width = t.measure(p.text, p.look)
		return word{piece: p, chars: len(runes)}
	}
	head, rest = part(runes[:n]), part(runes[n:])
	head.space, head.newline, rest.newline = w.space, w.newline, true
	return head, rest
}

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

func (t *Text) measure(s string, look Run) float32 {
	return theme.Width(s, theme.Units(t.Style.Size), t.face(look))
}
