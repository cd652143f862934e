package selection

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"rosette/guides/words"
)

// MaxBytes is the longest procedure file that is read: many times the longest
// real one.
const MaxBytes = 512 << 10

// maxNesting is the deepest a file may nest brackets or dotted keys, with room
// for the full stops of a long note; real ones go three deep.
const maxNesting = 200

// Decode reads a procedure file that somebody shared. It is refused, by the
// name of the field, when it is not sound: then nothing of it is used. file is
// only for the sentence.
func Decode(file string, text []byte) (Procedure, error) {
	p, err := parse(file, text)
	if err != nil {
		return Procedure{}, err
	}
	if err := check(file, p); err != nil {
		return Procedure{}, err
	}
	return p, nil
}

// Encode writes a procedure as one readable file, with the sources that it
// names. An unsound procedure is refused as by Validate.
func Encode(p Procedure) ([]byte, error) {
	if err := Validate(p); err != nil {
		return nil, err
	}
	p.Sources = used(p, p.Sources)
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\n", words.English().Say("selection.file_heading"))
	e := toml.NewEncoder(&b)
	e.Indent = ""
	if err := e.Encode(p); err != nil {
		return nil, fmt.Errorf("write procedure %s: %w", p.ID, err)
	}
	return b.Bytes(), nil
}

func parse(file string, text []byte) (p Procedure, err error) {
	if err := readable(file, text); err != nil {
		return p, err
	}
	md, err := toml.Decode(string(text), &p)
	if at := (toml.ParseError{}); errors.As(err, &at) {
		if at.LastKey == "" {
			return p, words.Wrong("procedure_unread", err, "File", file, "Line", at.Position.Line)
		}
		return p, words.Wrong("procedure_line", err, "File", file, "Line", at.Position.Line, "Field", clip(at.LastKey))
	}
	if err != nil {
		return p, faulty(file, clip(wrongKind(err)), "procedure_kind")
	}
	if left := md.Undecoded(); len(left) > 0 {
		return p, faulty(file, clip(left[0].String()), "procedure_extra")
	}
	return p, nil
}

// readable looks at a file before it is parsed: size, packing, encoding and
// nesting, so that no file can exhaust the computer.
func readable(file string, text []byte) error {
	switch {
	case len(text) > MaxBytes:
		return words.Wrong("procedure_big", nil, "File", file, "Limit", MaxBytes>>10)
	case bytes.HasPrefix(text, []byte("PK")), bytes.HasPrefix(text, []byte{0x1f, 0x8b}),
		bytes.HasPrefix(text, []byte("7z\xbc\xaf")), bytes.HasPrefix(text, []byte("Rar!")):
		return words.Wrong("procedure_packed", nil, "File", file)
	case !utf8.Valid(text):
		return words.Wrong("procedure_not_text", nil, "File", file)
	case nesting(text) > maxNesting:
		return words.Wrong("procedure_nested", nil, "File", file)
	}
	return nil
}

// nesting returns how deep brackets go, or the most dots of a line, each of
// which may be a step deeper. Those inside quotes count too; in a sound file
// they are few.
func nesting(text []byte) (deepest int) {
	depth, dots := 0, 0
	for _, c := range text {
		switch c {
		case '[', '{':
			depth++
		case ']', '}':
			depth = max(0, depth-1)
		case '.':
			dots++
		case '\n':
			dots = 0
		}
		deepest = max(deepest, depth, dots)
	}
	return deepest
}

// plain reports whether a text is free of control characters and of the marks
// that turn the reading direction, which can disguise what a line says.
func plain(s string) bool {
	for _, r := range s {
		if r == '\n' {
			continue
		}
		if unicode.IsControl(r) || r == utf8.RuneError ||
			(r >= 0x202a && r <= 0x202e) || (r >= 0x2066 && r <= 0x2069) {
			return false
		}
	}
	return true
}

// faulty names a field of a file and what is wrong with it.
func faulty(file, field, key string, pairs ...any) error {
	return words.Wrong(key, nil, append([]any{"File", file, "Field", field}, pairs...)...)
}

// wrongKind is the field that a value of another kind stands in. The decoder
// names it only in its message.
func wrongKind(err error) string {
	_, after, _ := strings.Cut(err.Error(), `last key "`)
	key, _, _ := strings.Cut(after, `"`)
	return key
}

func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
