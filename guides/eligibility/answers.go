package eligibility

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rosette/guides/words"
)

// Answers are what a person has told us, by the id of the question: the id of
// an option, a day as 2027-05-06, or text. A question that is not there is not
// answered. Answers are private: no pack needs them, and they do not belong in
// a log or a list.
type Answers map[string]string

// String says how many answers there are, and none of them.
func (a Answers) String() string { return fmt.Sprintf("%d answers", len(a)) }

// Bounds of an answers file.
const (
	MaxBytes = 64 << 10
	maxText  = 2000 // characters of one text
)

// Read reads answers from JSON: one object of texts. Whatever it does not
// know it refuses by name; the error is a *words.Problem.
func Read(data []byte) (Answers, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	switch {
	case len(data) > MaxBytes:
		return nil, words.Wrong("answers_big", nil, "Limit", MaxBytes>>10)
	case !utf8.Valid(data):
		return nil, words.Wrong("answers_utf8", nil)
	}
	a, err := decode(json.NewDecoder(bytes.NewReader(data)))
	if err != nil {
		return nil, asProblem(data, err)
	}
	return a, a.Check()
}

func asProblem(data []byte, err error) error {
	if p := (*words.Problem)(nil); errors.As(err, &p) {
		return p
	}
	line := 1 + bytes.Count(data, []byte("\n"))
	if at := (*json.SyntaxError)(nil); errors.As(err, &at) {
		line = 1 + bytes.Count(data[:min(int(at.Offset), len(data))], []byte("\n"))
	}
	return words.Wrong("answers_json", err, "Line", line)
}

func decode(d *json.Decoder) (Answers, error) {
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, errors.Join(errors.New("not an object"), err)
	}
	a := Answers{}
	for d.More() {
		id, err := d.Token()
		if err != nil {
			return nil, err
		}
		name := id.(string)
		value, err := d.Token()
		if err != nil {
			return nil, err
		}
		text, ok := value.(string)
		_, twice := a[name]
		switch {
		case twice:
			return nil, words.Wrong("answers_twice", nil, "Question", clip(name))
		case !ok && known(name):
			return nil, words.Wrong("answers_type", nil, "Question", name)
		case !ok:
			return nil, words.Wrong("answers_unknown", nil, "Question", clip(name))
		}
		a[name] = text
	}
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.Join(errors.New("more after the end"), err)
	}
	return a, nil
}

// Check refuses an answer to a question that is in no list, and one that its
// question does not take. The error is a *words.Problem that names the
// question; it does not repeat the answer.
func (a Answers) Check() error {
	for _, id := range slices.Sorted(maps.Keys(a)) {
		switch forms := book().byID[id]; {
		case len(forms) == 0:
			return words.Wrong("answers_unknown", nil, "Question", clip(id))
		case !slices.ContainsFunc(forms, func(q Question) bool { return q.Takes(a[id]) }):
			return words.Wrong("answers_value", nil, "Question", id, "Takes", takes(forms))
		}
	}
	return nil
}

func known(id string) bool { return len(book().byID[id]) > 0 }

// takes lists what a question takes, for a sentence.
func takes(forms []Question) string {
	c := words.English()
	var all []string
	for _, q := range forms {
		switch q.Form {
		case Day:
			all = append(all, c.Say("eligibility.takes_day"))
		case Text:
			all = append(all, c.Say("eligibility.takes_text", "Most", maxText))
		}
		for _, o := range q.Options {
			all = append(all, o.ID)
		}
	}
	var once []string
	for _, t := range all {
		if !slices.Contains(once, t) {
			once = append(once, t)
		}
	}
	return strings.Join(once, ", ")
}

func takesText(s string) bool {
	return utf8.RuneCountInString(s) <= maxText &&
		!slices.ContainsFunc([]rune(s), func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' })
}

func clip(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
