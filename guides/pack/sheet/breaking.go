package sheet

import "strings"

// A line is a line of broken text: runs one after the other from 0.
type line struct {
	runs  []Text // Y is 0, X from the line's start
	width float64
}

// A breaker breaks words into lines no wider than width.
type breaker struct {
	size  float64
	width float64
	lines []line
	now   line
}

// breakWords breaks words at spaces and line breaks. A word that is wider than
// the line is broken where the line ends, so that nothing is ever cut off.
func breakWords(w Words, size, width float64, c Color) []line {
	b := &breaker{size: size, width: width}
	for _, r := range w {
		ink := c
		if r.Quiet {
			ink = Quiet
		}
		b.run(Text{Font: r.Font, Size: size, Color: ink, Lang: r.Lang, Link: r.Link}, r.Font.drawable(r.Text))
	}
	b.end()
	return b.lines
}

func (b *breaker) run(like Text, s string) {
	for i, part := range strings.Split(s, "\n") {
		if i > 0 {
			b.end()
		}
		b.part(like, part)
	}
}

// part sets a text without line breaks: each word with the spaces before it.
func (b *breaker) part(like Text, s string) {
	for s != "" {
		gap := len(s) - len(strings.TrimLeft(s, " "))
		n := strings.IndexByte(s[gap:], ' ')
		if n < 0 {
			n = len(s) - gap
		}
		b.word(like, s[:gap], s[gap:gap+n])
		s = s[gap+n:]
	}
}

func (b *breaker) word(like Text, gap, word string) {
	w := like.Font.Width(gap+word, b.size)
	if b.now.width+w <= b.width+0.01 {
		b.add(like, gap+word, w)
		return
	}
	if word == "" {
		return // spaces that would begin a line
	}
	switch {
	case b.now.width > 0 && gap != "":
		b.end()
	case b.now.width > 0:
		b.takeBack(like, word)
		return
	}
	b.long(like, word)
}

// takeBack moves the beginning of a word, which stands at the end of the line
// in another face, to the next line with the rest of it.
func (b *breaker) takeBack(like Text, word string) {
	last := &b.now.runs[len(b.now.runs)-1]
	at := strings.LastIndexByte(last.String, ' ')
	if at < 0 {
		b.long(like, word)
		return
	}
	begin, face := last.String[at+1:], *last
	last.String = last.String[:at]
	b.now.width = last.X + last.Font.Width(last.String, b.size)
	b.end()
	b.long(face, begin)
	b.word(like, "", word)
}

// long sets a word at the start of a line, broken if it is wider than a line.
func (b *breaker) long(like Text, word string) {
	for word != "" {
		n, w := like.Font.fit(word, b.size, b.width-b.now.width)
		if n == 0 && b.now.width > 0 {
			b.end()
			continue
		}
		if n == 0 { // a column narrower than a letter
			n = len(string([]rune(word)[:1]))
			w = like.Font.Width(word[:n], b.size)
		}
		if at := sensible(word, n); at < n {
			n, w = at, like.Font.Width(word[:at], b.size)
		}
		b.add(like, word[:n], w)
		if word = word[n:]; word != "" {
			b.end()
		}
	}
}

// sensible moves the end of a piece of a long word back to a stroke or a
// hyphen, as in the address of a web page.
func sensible(word string, n int) int {
	if n == len(word) {
		return n
	}
	if at := strings.LastIndexAny(word[:n], "/-") + 1; at > n/2 {
		return at
	}
	return n
}

// fit returns how many bytes of a word fit, and their width.
func (f Font) fit(word string, size, width float64) (n int, w float64) {
	for i, r := range word {
		rw := f.Width(string(r), size)
		if w+rw > width+0.01 {
			return i, w
		}
		w += rw
	}
	return len(word), w
}

func (b *breaker) add(like Text, s string, w float64) {
	if n := len(b.now.runs); n > 0 && b.now.runs[n-1].Font == like.Font && b.now.runs[n-1].Color == like.Color && b.now.runs[n-1].Link == like.Link && b.now.runs[n-1].Lang == like.Lang {
		b.now.runs[n-1].String += s
	} else {
		like.X, like.String = b.now.width, s
		b.now.runs = append(b.now.runs, like)
	}
	b.now.width += w
}

func (b *breaker) end() {
	b.lines = append(b.lines, b.now)
	b.now = line{}
}

// baseline is where the letters of a line stand, from the line's top.
func (z Size) baseline() float64 { return z.Lead/2 + 0.35*z.Size }

// placed returns the line's runs with the line's top left at x, y.
func (l line) placed(x, y float64, z Size) []Item {
	items := make([]Item, len(l.runs))
	for i, r := range l.runs {
		items[i] = r.moved(x, y+z.baseline())
	}
	return items
}

// block is broken text with its size.
type block struct {
	lines []line
	Size
}

func (z Size) set(w Words, width float64) block {
	return block{breakWords(w, z.Size, width, Ink), z}
}

func (b block) height() float64 { return float64(len(b.lines)) * b.Lead }

func (b block) width() float64 {
	var w float64
	for _, l := range b.lines {
		w = max(w, l.width)
	}
	return w
}

func (b block) placed(x, y float64) []Item {
	var items []Item
	for i, l := range b.lines {
		items = append(items, l.placed(x, y+float64(i)*b.Lead, b.Size)...)
	}
	return items
}
