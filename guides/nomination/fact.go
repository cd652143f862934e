package nomination

import (
	"fmt"
	"slices"

	"rosette/guides/election"
)

// A Fact is something that everybody who signs must know.
type Fact struct {
	ID      string          `toml:"id"` // edition, witness, first-day or signers
	Kinds   []election.Kind `toml:"kinds"`
	Text    string          `toml:"text"`
	Event   string          `toml:"event"`   // whose day stands in the text
	Undated string          `toml:"undated"` // the text while that day is not known
	Basis
}

func (f Fact) complete(row string) error {
	if len(f.Kinds) == 0 || slices.ContainsFunc(f.Kinds, func(k election.Kind) bool { return !k.Known() }) {
		return fmt.Errorf("%s: kinds is missing, or has one that is not known", row)
	}
	if (f.Event == "") != (f.Undated == "") {
		return fmt.Errorf("%s: event and undated go together", row)
	}
	return firstMissing(row, []need{{"id", f.ID}, {"text", f.Text}, {"citation", f.Citation}, {"source", f.Source},
		{"checked", f.Checked.String()}, {"confidence", string(f.Confidence)}})
}

// FactOf returns a fact as the law of an election has it, with its day. ok is
// false for a kind that has none under that id.
func FactOf(c election.Choice, t election.Table, id string) (f Fact, ok bool) {
	for _, f := range officerData().Fact {
		if f.ID != id || !slices.Contains(f.Kinds, c.Kind) {
			continue
		}
		if f.Event == "" {
			return f, true
		}
		if d, found := t.Find(f.Event); found && !d.Date.IsZero() {
			f.Text = fill(f.Text, []string{"day", english().Date(d.Date)})
		} else {
			f.Text = f.Undated
		}
		return f, true
	}
	return Fact{}, false
}
