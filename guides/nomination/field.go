package nomination

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A Field is one thing that a candidate is asked, once, and where the answer
// goes.
type Field struct {
	ID        string          `toml:"id"`   // "surname", "subscribers.N.number" for every signer's number
	Type      string          `toml:"type"` // one of the Type constants
	Kinds     []election.Kind `toml:"kinds"`
	Label     string          `toml:"label"`
	Hint      string          `toml:"hint"`
	Public    string          `toml:"public"` // who sees it, in a sentence
	Open      bool            `toml:"open"`   // anybody can look at it, for some days at least
	Papers    []string        `toml:"papers"` // ids of the papers on which it is printed
	Beside    []string        `toml:"beside"` // ids of the papers with which it is asked, though not printed
	Mistake   string          `toml:"mistake"`
	Why       string          `toml:"why"`
	Source    string          `toml:"source"`
	Elsewhere sources         `toml:"elsewhere"` // the source in other nations, where it is another one
	Checked   calendar.Date   `toml:"checked"`
	Optional  bool            `toml:"optional"`
	Mono      bool            `toml:"mono"` // compared letter by letter
	Fits      int             `toml:"fits"` // characters that usually fit the form's box; 0 = not a box

	Answers []Answer `toml:"answer"` // what a choice offers; none for the home address, which has an AddressChoice
}

// sources are the sources of one thing in several nations.
type sources map[election.Nation]string

// An Answer is one that a field offers.
type Answer struct {
	ID    string `toml:"id"`
	Title string `toml:"title"`
	Says  string `toml:"says"` // what follows from it
}

// Answer returns the answer that a field offers under an id.
func (f Field) Answer(id string) (Answer, bool) {
	i := slices.IndexFunc(f.Answers, func(a Answer) bool { return a.ID == id })
	if i < 0 {
		return Answer{}, false
	}
	return f.Answers[i], true
}

// The types of a field: a line of text, several lines, a day, yes or nothing,
// one of a few answers.
const (
	TypeText   = "text"
	TypeLines  = "lines"
	TypeDate   = "date"
	TypeYes    = "yes"
	TypeChoice = "choice"
)

var allFields = sync.OnceValue(func() []Field {
	text, err := dataFiles.ReadFile("data/fields.toml")
	if err != nil {
		panic(err)
	}
	fields, err := readFields("fields.toml", text)
	if err != nil {
		panic(err)
	}
	return fields
})

var fieldsByKind = sync.OnceValue(func() map[election.Kind][]Field {
	byKind := map[election.Kind][]Field{}
	for _, f := range allFields() {
		for _, k := range f.Kinds {
			here := f
			here.Source = cmp.Or(f.Elsewhere[k.Nation()], f.Source)
			byKind[k] = append(byKind[k], here)
		}
	}
	return byKind
})

// Fields returns what a candidate of a kind is asked, in the order of asking.
func Fields(k election.Kind) []Field { return slices.Clone(fieldsByKind()[k]) }

// FieldOf returns the field that an id belongs to: "subscribers.1.number" is
// the field "subscribers.N.number".
func FieldOf(k election.Kind, id string) (Field, bool) {
	want := fieldPattern(id)
	for _, f := range fieldsByKind()[k] {
		if f.ID == want {
			return f, true
		}
	}
	return Field{}, false
}

func fieldPattern(id string) string {
	if group, i, rest, ok := SplitRepeated(id); ok && i >= 0 {
		return group + ".N." + rest
	}
	return id
}

// FieldsOn returns what is asked for one paper: what is printed on it, and what
// is asked beside it.
func FieldsOn(k election.Kind, paper string) []Field {
	var some []Field
	for _, f := range fieldsByKind()[k] {
		if slices.Contains(f.Papers, paper) || slices.Contains(f.Beside, paper) {
			some = append(some, f)
		}
	}
	return some
}

// readFields reads the file of fields and refuses a row that is not complete.
func readFields(name string, text []byte) ([]Field, error) {
	var file struct {
		Field []Field `toml:"field"`
	}
	if err := decode(name, text, &file); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for i := range file.Field {
		f := &file.Field[i]
		if len(f.Kinds) == 0 {
			f.Kinds = election.Kinds()
		}
		row := fmt.Sprintf("%s: field %d (%s)", name, i+1, f.ID)
		err := firstMissing(row, []need{
			{"id", f.ID}, {"type", f.Type}, {"label", f.Label}, {"hint", f.Hint}, {"public", f.Public},
			{"why", f.Why}, {"mistake", f.Mistake}, {"source", f.Source}, {"checked", f.Checked.String()},
		})
		if err != nil {
			return nil, err
		}
		for _, a := range f.Answers {
			if a.ID == "" || a.Title == "" || a.Says == "" {
				return nil, fmt.Errorf("%s: answer %q: id, title or says is missing", row, a.ID)
			}
		}
		for _, k := range f.Kinds {
			if !k.Known() {
				return nil, fmt.Errorf("%s: kinds: there is no kind %q", row, k)
			}
			if key := string(k) + " " + f.ID; seen[key] {
				return nil, fmt.Errorf("%s: id: given twice for %s", row, k)
			} else {
				seen[key] = true
			}
		}
		one := Particulars{}
		if group, ok := f.Repeats(); ok {
			one.makeRoom(group, 0, strings.TrimPrefix(f.ID, group+".N."))
		}
		if slot(&one, strings.Replace(f.ID, ".N.", ".0.", 1)) == nil {
			return nil, fmt.Errorf("%s: id: nothing is stored under this name", row)
		}
	}
	return file.Field, nil
}

// need is one value that a row of data must have.
type need struct{ field, value string }

func firstMissing(row string, needs []need) error {
	for _, n := range needs {
		if strings.TrimSpace(n.value) == "" {
			return fmt.Errorf("%s: %s is missing", row, n.field)
		}
	}
	return nil
}

// decode reads a TOML file of the rules and refuses a key that is not known.
func decode(name string, text []byte, into any) error {
	meta, err := toml.Decode(string(text), into)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return fmt.Errorf("%s: %s is not a key of this file", name, unknown[0])
	}
	return nil
}

// HasForm reports whether a field is asked on the form of a paper, or on the
// page on which the hand-in is planned. What is not, such as the name of the
// area, is asked among the person's details.
func HasForm(k election.Kind, field string) bool {
	f, ok := FieldOf(k, field)
	return ok && (len(f.Papers)+len(f.Beside) > 0 || PlansHandIn(field))
}

// PlansHandIn reports whether a field is about handing in: the plan, the booking,
// the informal check, the receipts and the decision.
func PlansHandIn(field string) bool {
	for _, begin := range []string{"delivery.", "booking.", "informal.", "second.", "decision.", "visits.", "other_areas"} {
		if strings.HasPrefix(field, begin) {
			return true
		}
	}
	return false
}
