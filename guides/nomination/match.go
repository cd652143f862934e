package nomination

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// State is how a character of the form compares with the certificate's.
type State string

// The states of a Cell.
const (
	Same    State = "same"
	Differs State = "differs"
	Extra   State = "extra"   // in the form only; the certificate's row has a gap there
	Missing State = "missing" // in the certificate only; the form's row has a gap there
)

// A Cell is one character as a person sees it: a letter with its accents is
// one. A gap has no Text.
type Cell struct {
	Text  string // the character itself
	State State
}

// Shown is the character as it can be seen: a middle dot for a space, and a
// frame for one that leaves no mark.
func (c Cell) Shown() string {
	switch {
	case c.Text == " ":
		return "·"
	case c.Text == "\u00a0":
		return "⍽"
	case invisible(c.Text):
		return "▯"
	}
	return c.Text
}

// A Difference compares the words on the form with the certificate's. Both
// rows have the same length.
type Difference struct {
	Form, Certificate []Cell
	At                int    // the first character that differs, counted from 1; 0 when all are the same
	Says              string // the difference in a sentence
}

// Same reports whether the two are the same, letter for letter.
func (d Difference) Same() bool { return d.At == 0 }

// Match compares the words on a form with the certificate's, one character at
// a time. Nothing is made alike first, except line breaks and two ways of
// typing one letter with its accent, which paper does not show: case, spaces,
// kinds of quotation mark and dash, and accents all count.
func Match(form, certificate string) Difference {
	f, c := characters(form), characters(certificate)
	head := 0
	for head < len(f) && head < len(c) && f[head] == c[head] {
		head++
	}
	if head == len(f) && head == len(c) {
		return Difference{Form: cells(f, Same), Certificate: cells(c, Same), Says: sameSentence(len(c))}
	}
	tail := 0
	for tail < len(f)-head && tail < len(c)-head && f[len(f)-1-tail] == c[len(c)-1-tail] {
		tail++
	}
	m := middle{before: f[:head], form: f[head : len(f)-tail], cert: c[head : len(c)-tail], after: f[len(f)-tail:]}
	d := m.rows()
	d.At = head + 1
	d.Says = m.sentence()
	return d
}

// middle is where two texts differ, between a beginning and an end that are
// the same in both.
type middle struct{ before, form, cert, after []string }

func (m middle) rows() Difference {
	d := Difference{Form: cells(m.before, Same), Certificate: cells(m.before, Same)}
	for i := range max(len(m.form), len(m.cert)) {
		f, c := Cell{State: Missing}, Cell{State: Extra}
		if i < len(m.form) {
			f = Cell{m.form[i], Extra}
		}
		if i < len(m.cert) {
			c = Cell{m.cert[i], Missing}
		}
		if i < len(m.form) && i < len(m.cert) {
			f.State, c.State = Differs, Differs
			if f.Text == c.Text {
				f.State, c.State = Same, Same
			}
		}
		d.Form, d.Certificate = append(d.Form, f), append(d.Certificate, c)
	}
	d.Form = append(d.Form, cells(m.after, Same)...)
	d.Certificate = append(d.Certificate, cells(m.after, Same)...)
	return d
}

func cells(text []string, s State) []Cell {
	row := make([]Cell, len(text))
	for i, t := range text {
		row[i] = Cell{t, s}
	}
	return row
}

// characters splits a text into what a reader takes for one character: a
// letter with the marks set on it, and signs that are joined into one.
func characters(s string) []string {
	s = norm.NFC.String(strings.ReplaceAll(s, "\r\n", "\n"))
	var out []string
	joined := false
	for _, r := range s {
		joins := unicode.Is(unicode.M, r) || r == joiner
		if len(out) > 0 && (joins || joined) {
			out[len(out)-1] += string(r)
		} else {
			out = append(out, string(r))
		}
		joined = r == joiner
	}
	return out
}

const joiner = '\u200d'

// invisible reports whether a character leaves no mark on paper, the plain
// space apart.
func invisible(s string) bool {
	for _, r := range s {
		if r == ' ' || unicode.IsGraphic(r) && !unicode.IsSpace(r) {
			return false
		}
	}
	return s != ""
}
