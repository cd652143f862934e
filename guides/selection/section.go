package selection

import (
	"embed"
	"fmt"
	"slices"
	"sync"

	"github.com/BurntSushi/toml"

	"rosette/guides/calendar"
)

// A Section is one section of a statement or a CV, with what to write in it.
type Section struct {
	ID         string        `toml:"id"`
	Document   Document      `toml:"document"`
	Track      string        `toml:"track"` // "first-time", "sitting" or "" for both
	Title      string        `toml:"title"`
	Form       string        `toml:"form"` // the heading of one party's form under which it goes; may be empty
	Ask        string        `toml:"ask"`
	Words      int           `toml:"words"`    // Rosette's own length; 0 for none
	Evidence   []DeedKind    `toml:"evidence"` // what in the record bears it out
	Source     string        `toml:"source"`
	Confidence string        `toml:"confidence"` // high, medium or low
	Doubt      string        `toml:"doubt"`
	ValidFrom  calendar.Date `toml:"valid_from"`
	ValidTo    calendar.Date `toml:"valid_to"`
	Checked    calendar.Date `toml:"checked"`
}

// Document is a paper that is made of sections.
type Document string

// The documents.
const (
	PersonalStatement Document = "statement"
	CV                Document = "cv"
)

//go:embed data/statement.toml
var statementFile embed.FS

// Sections lists the sections of a document, for a sitting councillor or for
// somebody who stands for the first time.
func Sections(d Document, sitting bool) []Section {
	track := "first-time"
	if sitting {
		track = "sitting"
	}
	var some []Section
	for _, s := range allSections() {
		if s.Document == d && (s.Track == "" || s.Track == track) {
			some = append(some, s)
		}
	}
	return some
}

var allSections = sync.OnceValue(func() []Section {
	const name = "data/statement.toml"
	text, err := statementFile.ReadFile(name)
	if err != nil {
		panic(err)
	}
	all, err := readSections(name, string(text))
	if err != nil {
		panic(err)
	}
	return all
})

// readSections refuses a row that is not complete, naming file, row and field.
func readSections(file, text string) ([]Section, error) {
	var list struct {
		Section []Section `toml:"section"`
	}
	meta, err := toml.Decode(text, &list)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if extra := meta.Undecoded(); len(extra) > 0 {
		return nil, fmt.Errorf("%s: field %s: there is no such field", file, extra[0])
	}
	seen := map[string]bool{}
	for i, s := range list.Section {
		if field := s.fault(); field != "" {
			return nil, fmt.Errorf("%s: row %d (%s): field %s", file, i+1, s.ID, field)
		}
		if seen[s.ID] {
			return nil, fmt.Errorf("%s: row %d (%s): field id: is there twice", file, i+1, s.ID)
		}
		seen[s.ID] = true
	}
	return list.Section, nil
}

// fault names the first field that is not sound, and what is wrong with it.
func (s Section) fault() string {
	switch {
	case s.ID == "":
		return "id: is empty"
	case s.Document != PersonalStatement && s.Document != CV:
		return "document: is neither statement nor cv"
	case !slices.Contains([]string{"", "first-time", "sitting"}, s.Track):
		return "track: is neither first-time nor sitting"
	case s.Title == "":
		return "title: is empty"
	case s.Ask == "":
		return "ask: is empty"
	case s.Words < 0 || s.Words > MaxWords:
		return "words: is out of range"
	case slices.ContainsFunc(s.Evidence, func(k DeedKind) bool { return !k.Known() }):
		return "evidence: names no kind of work"
	case s.Source == "":
		return "source: is empty"
	case !slices.Contains([]string{"high", "medium", "low"}, s.Confidence):
		return "confidence: is none of high, medium and low"
	case (s.Confidence == "high") != (s.Doubt == ""):
		return "doubt: must say why confidence is not high, and only then"
	case s.ValidFrom.IsZero():
		return "valid_from: is empty"
	case s.Checked.IsZero():
		return "checked: is empty"
	}
	return ""
}
