package nomination

import (
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"rosette/guides/words"
)

// english says the sentences of this room that belong to no row of the rules.
var english = sync.OnceValue(words.English)

func sameSentence(n int) string {
	if n == 0 {
		return english().Say("match.nothing")
	}
	return english().Count("match.same", n)
}

// sentence says where the two differ, and how.
func (m middle) sentence() string {
	c, at := english(), len(m.before)+1
	rest := c.Say("match.rest_same")
	switch {
	case len(m.form) == 1 && len(m.cert) == 1:
		return c.Say("match.swapped", "At", at, "Form", nameOf(m.form[0]), "Certificate", nameOf(m.cert[0])) + " " + rest
	case len(m.cert) == 0 && len(m.form) == 1:
		return c.Say("match.extra", "At", at, "Form", m.nameInPlace(m.form[0])) + " " + rest
	case len(m.form) == 0 && len(m.cert) == 1:
		return c.Say("match.missing", "At", at, "Certificate", m.nameInPlace(m.cert[0])) + " " + rest
	case len(m.cert) == 0:
		return c.Say("match.extra_run", "At", at, "Form", run(m.form))
	case len(m.form) == 0:
		return c.Say("match.missing_run", "At", at, "Certificate", run(m.cert))
	}
	first := c.Say("match.swapped", "At", at, "Form", nameOf(m.form[0]), "Certificate", nameOf(m.cert[0]))
	if n := m.differing(); n > 1 {
		return first + " " + c.Count("match.others", n-1)
	}
	return first + " " + c.Say("match.lengths")
}

// differing counts the characters that differ when both sides have the same
// length, and is 0 when they do not.
func (m middle) differing() int {
	if len(m.form) != len(m.cert) {
		return 0
	}
	n := 0
	for i := range m.form {
		if m.form[i] != m.cert[i] {
			n++
		}
	}
	return n
}

// nameInPlace names a character that one side has and the other has not; a
// space beside a space is a double space.
func (m middle) nameInPlace(s string) string {
	beside := len(m.before) > 0 && m.before[len(m.before)-1] == " " || len(m.after) > 0 && m.after[0] == " "
	switch {
	case s == " " && beside:
		return english().Say("char.second_space")
	case s == " " && len(m.after) == 0:
		return english().Say("char.space_at_end")
	case s == " " && len(m.before) == 0:
		return english().Say("char.space_at_start")
	}
	return nameOf(s)
}

func run(text []string) string {
	const most = 20
	s := ""
	for i, t := range text {
		if i == most {
			return s + "…"
		}
		s += t
	}
	return s
}

// signs are the characters that look like another one, by their key in the
// catalogue.
var signs = map[rune]string{
	' ': "space", '\u00a0': "no_break_space", '\u202f': "no_break_space", '\u2009': "thin_space", '\t': "tab", '\n': "line_break",
	'\u200b': "zero_space", '\ufeff': "zero_space", '\u00ad': "soft_hyphen",
	'\'': "straight_apostrophe", '’': "curly_apostrophe", '‘': "opening_quote", '`': "grave_sign", '´': "acute_sign", 'ʼ': "letter_apostrophe",
	'"': "straight_quotes", '“': "opening_quotes", '”': "closing_quotes",
	'-': "hyphen", '‐': "typeset_hyphen", '‑': "no_break_hyphen", '–': "en_dash", '—': "em_dash", '−': "minus",
	'.': "full_stop", ',': "comma", '…': "ellipsis", '&': "ampersand", '/': "slash",
}

// accents are the marks that can stand on a letter.
var accents = map[rune]string{
	'\u0300': "grave", '\u0301': "acute", '\u0302': "circumflex", '\u0303': "tilde", '\u0308': "two_dots",
	'\u030a': "ring", '\u030c': "caron", '\u0327': "cedilla", '\u0304': "macron",
}

// nameOf says a character in words: a small p, a no-break space, a capital W
// with a circumflex.
func nameOf(s string) string {
	c := english()
	r := []rune(norm.NFD.String(s))
	if len(r) == 0 {
		return ""
	}
	if key, ok := signs[r[0]]; ok && len(r) == 1 {
		return c.Say("char." + key)
	}
	name := plain(r[0])
	if len(r) == 1 {
		return name
	}
	mark, ok := accents[r[1]]
	switch {
	case !ok || len(r) > 2:
		return c.Say("char.with_marks", "Letter", name, "Text", s)
	case len([]rune(s)) > 1 && norm.NFC.String(s) != s:
		return c.Say("char.with_loose_accent", "Letter", name, "Accent", c.Say("char.accent_"+mark))
	}
	return c.Say("char.with_accent", "Letter", name, "Accent", c.Say("char.accent_"+mark))
}

// plain names a bare letter, digit or sign.
func plain(r rune) string {
	c := english()
	kind := ""
	switch {
	case unicode.IsDigit(r):
		kind = "digit"
	case unicode.IsUpper(r):
		kind = "capital"
	case unicode.IsLower(r):
		kind = "small"
	case invisible(string(r)):
		return c.Say("char.unseen")
	default:
		return c.Say("char.sign", "Text", string(r))
	}
	if script := otherScript(r); script != "" {
		return c.Say("char."+kind+"_foreign", "Text", string(r), "Script", script)
	}
	return c.Say("char."+kind, "Text", string(r))
}

// otherScript names the script of a letter that only looks like ours.
func otherScript(r rune) string {
	switch {
	case unicode.Is(unicode.Cyrillic, r):
		return english().Say("char.script_cyrillic")
	case unicode.Is(unicode.Greek, r):
		return english().Say("char.script_greek")
	}
	return ""
}
