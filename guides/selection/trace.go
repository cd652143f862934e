package selection

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"rosette/guides/words"
)

// A trace is a part of a text that could lead to a person.
type trace struct{ kind, text string }

// traces are the shapes of what could lead to a person. They find what is
// usual, not everything: the screen says too what a note must not hold.
var traces = []struct {
	kind  string
	shape *regexp.Regexp
}{
	{"email", regexp.MustCompile(`[^\s@]+@[^\s@]+\.[^\s@]+`)},
	{"phone", regexp.MustCompile(`(?:\+44|\b0)[\d ()-]{8,}\d`)},
	{"postcode", regexp.MustCompile(`(?i)\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b`)},
	{"address", regexp.MustCompile(`(?i:\b(?:flat|no\.?|number) ?)?\b\d+[A-Za-z]?,? (?:[A-Z][\w’'-]+ ){1,3}(?i:street|st|road|rd|lane|ln|avenue|ave|close|drive|way|court|crescent|terrace|gardens|grove|place|row|walk|hill|square|mews|house)\b`)},
	{"name", regexp.MustCompile(`\b(?:Mr|Mrs|Ms|Miss|Mx)\.? [A-Z][\w’'-]+`)},
}

// traceIn returns the first trace in a text; its kind is empty when there is
// none.
func traceIn(text string) trace {
	for _, t := range traces {
		if found := t.shape.FindString(text); found != "" {
			return trace{t.kind, strings.TrimSpace(found)}
		}
	}
	return trace{}
}

// tidy returns the line as it is kept. It refuses a line without a day or a
// kind, a count that is out of range, and a note that is too long, cannot be
// printed or could say who somebody is. The errors are *words.Problem.
func (d Deed) tidy() (Deed, error) {
	d.Note = strings.TrimSpace(d.Note)
	switch {
	case d.On.IsZero():
		return d, words.Wrong("record_day", nil)
	case !d.Kind.Known():
		return d, words.Wrong("record_kind", nil)
	case d.Count < 0 || d.Count > MaxCount:
		return d, words.Wrong("record_count", nil, "Max", MaxCount)
	case utf8.RuneCountInString(d.Note) > MaxNote:
		return d, words.Wrong("record_note_long", nil, "Max", MaxNote)
	case !utf8.ValidString(d.Note) || strings.ContainsFunc(d.Note, unicode.IsControl):
		return d, words.Wrong("record_note_control", nil)
	}
	if t := traceIn(d.Note); t.kind != "" {
		return d, words.Wrong("record_"+t.kind, nil, "Text", t.text)
	}
	return d, nil
}

func tooMany() error { return words.Wrong("record_many", nil, "Max", MaxDeeds) }
