package nomination

import (
	"fmt"
	"strings"
	"unicode"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

func electionNamed(r *reading) {
	if blank(r.c.Council) {
		r.missing("council", "council")
	}
	if blank(r.c.Area) && !r.kind.WholeBody {
		area := r.kind.Area
		if r.c.Kind == election.EnglandPrincipal { // a county has divisions
			area = english().Say("nomination.ward_or_division")
		}
		r.missing("area", "area", "area", area)
	}
	if r.c.Poll.IsZero() {
		r.missing("poll", "poll")
	}
}

// printed is a text that is printed on a paper.
type printed struct {
	f    *Field
	id   string
	text string
}

// printedText calls look with every text that is printed on a paper.
func (r *reading) printedText(look func(f *Field, id, text string)) {
	if r.printed == nil {
		r.printed = r.p.printedTexts(r.c.Kind)
	}
	for _, t := range r.printed {
		look(t.f, t.id, t.text)
	}
}

func (p Particulars) printedTexts(k election.Kind) []printed {
	all := []printed{}
	fields := fieldsByKind()[k]
	for i := range fields {
		f := &fields[i]
		if len(f.Papers) == 0 || f.Type != TypeText && f.Type != TypeLines {
			continue
		}
		for _, id := range p.ids(*f) {
			if text := Get(p, id); text != "" {
				all = append(all, printed{f, id, text})
			}
		}
	}
	return all
}

// ids lists a field's ids in p: one for each person where the field repeats.
func (p Particulars) ids(f Field) []string {
	group, ok := f.Repeats()
	if !ok {
		return []string{f.ID}
	}
	rest := strings.TrimPrefix(f.ID, group+".N.")
	ids := make([]string, People(p, group))
	for i := range ids {
		ids[i] = group + "." + itoa(i) + "." + rest
	}
	return ids
}

func printable(r *reading) {
	r.printedText(func(f *Field, id, text string) {
		for _, c := range text {
			if unprintable(c, f.Type == TypeLines) {
				r.find(id, "unprintable", "field", f.Label, "text", saidRune(c))
				return
			}
		}
	})
}

// unprintable reports whether a character leaves no mark, or is a picture.
func unprintable(c rune, lines bool) bool {
	switch {
	case c >= ' ' && c < 0x7f:
		return false
	case lines && (c == '\n' || c == '\t'):
		return false
	case c == '\u00a0':
		return false
	case c == unicode.ReplacementChar || !unicode.IsGraphic(c) || unicode.Is(unicode.Zs, c):
		return true
	}
	return unicode.Is(unicode.So, c) || unicode.Is(unicode.Co, c) || unicode.Is(unicode.Variation_Selector, c)
}

// saidRune shows a picture as it is and anything unseen by its number.
func saidRune(c rune) string {
	if unicode.IsGraphic(c) && !unicode.IsSpace(c) && !unicode.Is(unicode.M, c) {
		return string(c)
	}
	return fmt.Sprintf("U+%04X", c)
}

// plainLetters looks for letters that neither English nor Welsh writes.
func plainLetters(r *reading) {
	r.printedText(func(f *Field, id, text string) {
		for _, c := range text {
			if unicode.IsLetter(c) && !unicode.Is(unicode.Latin, c) {
				r.find(id, "foreign", "field", f.Label, "text", string(c))
				return
			}
		}
	})
}

func fits(r *reading) {
	r.printedText(func(f *Field, id, text string) {
		if f.Fits == 0 || len(text) <= f.Fits {
			return
		}
		if n := len(characters(text)); n > f.Fits {
			r.find(id, "long", "field", f.Label, "n", itoa(n))
		}
	})
}

func spacing(r *reading) {
	r.printedText(func(f *Field, id, text string) {
		if f.Type == TypeLines || id == "description" && r.certificateDecides() {
			return
		}
		switch {
		case strings.Contains(text, "  "):
			r.find(id, "double", "field", f.Label)
		case strings.HasPrefix(text, " "):
			r.find(id, "ends", "field", f.Label, "end", english().Say("nomination.start"))
		case strings.HasSuffix(text, " "):
			r.find(id, "ends", "field", f.Label, "end", english().Say("nomination.end"))
		}
	})
}

func editionRight(r *reading) {
	switch {
	case r.c.Poll.IsZero():
	case r.p.Edition.IsZero():
		r.find("edition", "unknown", "poll", dayMonthYear(r.c.Poll))
	case r.p.Edition != r.c.Poll:
		r.find("edition", "wrong", "edition", dayMonthYear(r.p.Edition), "poll", dayMonthYear(r.c.Poll))
	}
}

// consentEdition: the consent's text on citizenship changed with the first
// poll that the rule holds for.
func consentEdition(r *reading) {
	if !r.p.Edition.IsZero() && !r.c.Poll.IsZero() && r.p.Edition < r.rule.from {
		r.find("edition", "old", "edition", dayMonthYear(r.p.Edition), "poll", dayMonthYear(r.c.Poll))
	}
}

// dayMonthYear says 6 May 2027, as a form's cover does.
func dayMonthYear(d calendar.Date) string {
	return english().DayMonth(d) + " " + itoa(d.Year())
}
