package guides

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"

	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/selection"
	"rosette/guides/words"
)

// Bounds of a candidacy file.
const (
	MaxFile  = 1 << 20 // bytes
	maxDepth = 10
	maxItems = 5000 // entries in one list or map
)

// schema is the version of what a candidacy holds. A change that an older
// Rosette could not read makes it 2.
const schema = 1

// A file is how a candidacy leaves the program: with a header, so that a file
// of another kind is told apart.
type file struct {
	Rosette string    `json:"rosette"` // "candidacy"
	Schema  int       `json:"schema"`
	Data    Candidacy `json:"data"`
}

const fileKind = "candidacy"

// Write returns the candidacy as a file: indented, always the same bytes for
// the same candidacy.
func Write(c Candidacy) []byte {
	return encode(file{Rosette: fileKind, Schema: schema, Data: c}, "  ")
}

// Read reads a file that Write wrote. It refuses anything that it does not
// know, and never guesses: each error is a *words.Problem whose sentence names
// the field and says what to do.
func Read(data []byte) (Candidacy, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if err := readable(data); err != nil {
		return Candidacy{}, err
	}
	if err := headed(data); err != nil {
		return Candidacy{}, err
	}
	var f file
	if err := strict(data, &f); err != nil {
		return Candidacy{}, err
	}
	if err := sound(f.Data, "data."); err != nil {
		return f.Data, err
	}
	return f.Data, whole(f.Data)
}

// whole refuses answers to questions that Rosette does not ask, and a local
// party's procedure that is not sound. The store still opens them, so that
// nothing kept is ever out of reach.
func whole(c Candidacy) error {
	if err := c.Eligibility.Check(); err != nil {
		return err
	}
	if c.Selection.Own == nil {
		return nil
	}
	return selection.Validate(*c.Selection.Own)
}

// Marshal returns the candidacy by itself, as the store keeps it.
func Marshal(c Candidacy) []byte { return encode(c, "") }

// Unmarshal reads what Marshal wrote, as strictly as Read.
func Unmarshal(data []byte) (Candidacy, error) {
	if err := readable(data); err != nil {
		return Candidacy{}, err
	}
	var c Candidacy
	if err := strict(data, &c); err != nil {
		return Candidacy{}, err
	}
	return c, sound(c, "")
}

// Copy returns a candidacy that shares no slice and no map with c.
func Copy(c Candidacy) (Candidacy, error) {
	var own Candidacy
	if err := json.Unmarshal(Marshal(c), &own); err != nil {
		return Candidacy{}, fmt.Errorf("copying a candidacy: %w", err)
	}
	return own, nil
}

func encode(v any, indent string) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(v); err != nil {
		panic(fmt.Errorf("a candidacy holds nothing that JSON cannot: %w", err))
	}
	return b.Bytes()
}

// headed reports whether the file says of itself that it is a candidacy that
// this Rosette can read.
func headed(data []byte) error {
	var head struct {
		Rosette any `json:"rosette"`
		Schema  any `json:"schema"`
	}
	if err := json.NewDecoder(bytes.NewReader(data)).Decode(&head); err != nil {
		return broken(data, err)
	}
	if head.Rosette != fileKind {
		return words.Wrong("candidacy_other_file", nil)
	}
	if n, ok := head.Schema.(float64); ok && n > schema {
		return words.Wrong("candidacy_newer", nil)
	}
	if head.Schema != float64(schema) {
		return words.Wrong("candidacy_schema", nil)
	}
	return nil
}

// broken explains text that is not JSON.
func broken(data []byte, err error) error {
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		at := min(int(syntax.Offset), len(data))
		return words.Wrong("candidacy_json", err, "Line", 1+bytes.Count(data[:at], []byte("\n")))
	}
	if bytes.TrimSpace(data) == nil || len(bytes.TrimSpace(data)) == 0 {
		return words.Wrong("candidacy_empty", err)
	}
	return words.Wrong("candidacy_cut", err)
}

var idShape = regexp.MustCompile(`^[A-Za-z0-9-]{0,64}$`)

// sound refuses values that have the right shape and no meaning.
func sound(c Candidacy, at string) error {
	if !idShape.MatchString(c.ID) {
		return words.Wrong("candidacy_id", nil, "Field", at+"id")
	}
	if k := c.Choice.Kind; k != "" && !k.Known() {
		return words.Wrong("candidacy_kind", nil, "Field", at+"election.kind", "Text", clip(string(k)), "Kind", election.EnglandPrincipal)
	}
	if n := c.Choice.Seats; n < 0 || n > 100 {
		return words.Wrong("candidacy_seats", nil, "Field", at+"election.seats")
	}
	if len(c.Choice.Holidays) > election.MaxHolidays {
		return words.Wrong("candidacy_many", nil, "Field", at+"election.holidays", "Max", election.MaxHolidays)
	}
	if len(c.Choice.With) > election.MaxCombined {
		return words.Wrong("candidacy_many", nil, "Field", at+"election.with", "Max", election.MaxCombined)
	}
	if err := soundHours(c.Choice, at+"election."); err != nil {
		return err
	}
	for _, o := range c.Choice.With {
		if !o.Kind.Known() {
			return words.Wrong("candidacy_kind", nil, "Field", at+"election.with", "Text", clip(string(o.Kind)), "Kind", election.EnglandParish)
		}
	}
	switch c.Person.AddressShown {
	case nomination.AddressUnchosen, nomination.AddressPublic, nomination.AddressWithheld:
	default:
		return words.Wrong("candidacy_address", nil, "Field", at+"person.address_shown")
	}
	if id, answer := nomination.NotOffered(c.Person); id != "" {
		return words.Wrong("candidacy_option", nil, "Field", at+"person."+id, "Text", clip(answer))
	}
	if id := c.Person.HandIn.NoSuchPaper(); id != "" {
		return words.Wrong("candidacy_option", nil, "Field", at+"person.hand_in.visits.papers", "Text", clip(id))
	}
	if list, most := nomination.TooMany(c.Person); list != "" {
		return words.Wrong("candidacy_many", nil, "Field", at+"person."+list, "Max", most)
	}
	return soundPanel(c, at)
}

func clip(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
