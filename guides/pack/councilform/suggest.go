package councilform

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/BurntSushi/toml"
)

//go:embed data/boxes.toml
var boxesFile string

// A hint is a row of boxes.toml.
type hint struct {
	Value string   `toml:"value"` // {n} stands for the number found, counted from nought
	Type  Type     `toml:"type"`  // of the box; text when it is not given
	Has   []string `toml:"has"`   // each must be in the box's words; "a|b" is one or the other
	Not   []string `toml:"not"`
	From  int      `toml:"from"` // what the first number on the form stands for
}

var hints = sync.OnceValue(func() []hint {
	all, err := readHints(boxesFile)
	if err != nil {
		panic(err)
	}
	return all
})

func readHints(text string) ([]hint, error) {
	var file struct {
		Box []hint `toml:"box"`
	}
	meta, err := toml.Decode(text, &file)
	if err != nil {
		return nil, fmt.Errorf("boxes.toml: %w", err)
	}
	if extra := meta.Undecoded(); len(extra) > 0 {
		return nil, fmt.Errorf("boxes.toml: %s is not a key of this file", extra[0])
	}
	for i, h := range file.Box {
		if h.Type == "" {
			file.Box[i].Type = Text
		}
		if len(h.Has) == 0 {
			return nil, fmt.Errorf("boxes.toml: box %d (%s): has is missing", i+1, h.Value)
		}
	}
	return file.Box, nil
}

// Suggest says which value each box seems to ask for, by its name and by what
// it says on being pointed at: ids by the number of the box. A box of which
// nothing is recognised, or that is for a signature or for the office, is left
// out. A suggestion is for somebody to look at before the form is filled.
func (f *Form) Suggest(values []Value) map[int]string {
	known := map[string]bool{}
	for _, v := range values {
		known[v.ID] = true
	}
	found := map[int]string{}
	taken := map[string]bool{}
	for _, b := range f.Boxes {
		id := b.asksFor()
		if b.ReadOnly || !known[id] || taken[id] && b.Type == Tick {
			continue
		}
		found[b.Number], taken[id] = id, true
	}
	return found
}

// asksFor is the value that the first fitting hint names, or "".
func (b Box) asksFor() string {
	said := wordsOf(b.Label + " " + b.Name)
	for _, h := range hints() {
		if h.Type != b.Type || !h.fits(said) {
			continue
		}
		n := firstNumber(said) - 1 + h.From
		if strings.Contains(h.Value, "{n}") && n < 0 {
			continue
		}
		return strings.ReplaceAll(h.Value, "{n}", strconv.Itoa(n))
	}
	return ""
}

func (h hint) fits(said string) bool {
	for _, want := range h.Has {
		if !slices.ContainsFunc(strings.Split(want, "|"), func(w string) bool { return has(said, w) }) {
			return false
		}
	}
	return !slices.ContainsFunc(h.Not, func(w string) bool { return has(said, w) })
}

// has reports whether words stand in a text as words; the last of them may
// go on, so that "elector" is in "electoral".
func has(said, words string) bool { return strings.Contains(said, " "+words) }

var number = regexp.MustCompile(` (\d{1,3}) `)

// firstNumber is the first number among the words, or 0.
func firstNumber(said string) int {
	m := number.FindStringSubmatch(said)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1]) // three figures at most
	return n
}

// wordsOf writes the words of a name in small letters between single spaces:
// "CandidateSurname_1" is " candidate surname 1 ".
func wordsOf(name string) string {
	var b strings.Builder
	b.WriteByte(' ')
	was := ' '
	for _, r := range name {
		switch {
		case unicode.IsLetter(r):
			if unicode.IsUpper(r) && unicode.IsLower(was) || unicode.IsDigit(was) {
				b.WriteByte(' ')
			}
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsDigit(r):
			if unicode.IsLetter(was) {
				b.WriteByte(' ')
			}
			b.WriteRune(r)
		case r == '\'' || r == '’': // candidate's is one word
			continue
		default:
			b.WriteByte(' ')
		}
		was = r
	}
	return " " + strings.Join(strings.Fields(b.String()), " ") + " "
}
