// Package training is about learning: the question bank of a selection
// interview, how a practice is picked, scored and learned from, and how long a
// speech may be. Scores are practice feedback, never a forecast of what a panel
// decides.
package training

import (
	"slices"

	"rosette/guides/calendar"
)

// Level says for whom a question is.
type Level string

// The levels.
const (
	Newcomer  Level = "newcomer"
	Both      Level = "both"
	Incumbent Level = "incumbent"
)

// Origin is what every row of the data says of itself.
type Origin struct {
	Source     string        `toml:"source"` // a key of sources.toml
	Confidence string        `toml:"confidence"`
	ValidFrom  calendar.Date `toml:"valid_from"`
	ValidTo    calendar.Date `toml:"valid_to"`
	Checked    calendar.Date `toml:"checked"`
}

// A Question is one of the bank.
type Question struct {
	ID         string
	Competency string // id of a competency
	Level      Level
	Difficulty int // 1 to 3
	Text       string
	Listen     string // what a listener should hear; not a model answer
	Origin     Origin
}

// For reports whether the question is put to a sitting councillor, or to
// somebody new.
func (q Question) For(sitting bool) bool {
	if sitting {
		return q.Level != Newcomer
	}
	return q.Level != Incumbent
}

// A Competency is something that panels look at.
type Competency struct {
	ID         string        `toml:"id"`
	Title      string        `toml:"title"`
	Means      string        `toml:"means"`
	Newcomer   int           `toml:"newcomer"`  // weight for somebody new
	Incumbent  int           `toml:"incumbent"` // weight for a sitting councillor
	Flag       bool          `toml:"flag"`      // a 0 is pointed out whatever the total
	Work       string        `toml:"work"`      // what to practise
	Sources    []string      `toml:"sources"`
	Confidence string        `toml:"confidence"`
	Doubt      string        `toml:"doubt"`
	ValidFrom  calendar.Date `toml:"valid_from"`
	ValidTo    calendar.Date `toml:"valid_to"`
	Checked    calendar.Date `toml:"checked"`
}

// Weight is how much the competency counts.
func (c Competency) Weight(sitting bool) int {
	if sitting {
		return c.Incumbent
	}
	return c.Newcomer
}

// A Source is where a competency comes from.
type Source struct {
	ID   string `toml:"id"`
	Name string `toml:"name"`
	URL  string `toml:"url"` // empty for our own
	Date string `toml:"date"`
}

// Questions lists the whole bank. The slice is shared, and is not to be
// changed.
func Questions() []Question { return questions() }

// Competencies lists the competencies that count for a sitting councillor, or
// for somebody new.
func Competencies(sitting bool) []Competency {
	return slices.DeleteFunc(slices.Clone(bank().Competency), func(c Competency) bool { return c.Weight(sitting) == 0 })
}

// QuestionOf returns a question by its id.
func QuestionOf(id string) (Question, bool) {
	for _, q := range questions() {
		if q.ID == id {
			return q, true
		}
	}
	return Question{}, false
}

// CompetencyOf returns a competency by its id.
func CompetencyOf(id string) (Competency, bool) {
	for _, c := range bank().Competency {
		if c.ID == id {
			return c, true
		}
	}
	return Competency{}, false
}

// SourceOf returns a source by its key.
func SourceOf(id string) (Source, bool) {
	for _, s := range bank().Source {
		if s.ID == id {
			return s, true
		}
	}
	return Source{}, false
}
