package nomination

import (
	"fmt"
	"slices"
	"sync"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A Ground is what the law makes of papers in which something is not in order:
// why a returning officer may hold that they nominate nobody, or that there is
// no reason to.
type Ground struct {
	ID         string              `toml:"id"`
	Kinds      []election.Kind     `toml:"kinds"`
	Text       string              `toml:"text"`
	Refuses    bool                `toml:"refuses"`
	Citation   string              `toml:"citation"`
	Source     string              `toml:"source"`
	Checked    calendar.Date       `toml:"checked"`
	Confidence election.Confidence `toml:"confidence"`
	Notes      string              `toml:"notes"`
}

var grounds = sync.OnceValue(func() []Ground {
	text, err := dataFiles.ReadFile("data/grounds.toml")
	if err != nil {
		panic(err)
	}
	all, err := readGrounds("grounds.toml", text)
	if err != nil {
		panic(err)
	}
	return all
})

// readGrounds reads the file of grounds and refuses a row that is not complete.
func readGrounds(name string, text []byte) ([]Ground, error) {
	var file struct {
		Ground []Ground `toml:"ground"`
	}
	if err := decode(name, text, &file); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for i, g := range file.Ground {
		row := fmt.Sprintf("%s: ground %d (%s)", name, i+1, g.ID)
		if err := firstMissing(row, []need{{"id", g.ID}, {"text", g.Text}, {"citation", g.Citation}, {"source", g.Source},
			{"checked", g.Checked.String()}, {"confidence", string(g.Confidence)}}); err != nil {
			return nil, err
		}
		if len(g.Kinds) == 0 {
			return nil, fmt.Errorf("%s: kinds is missing", row)
		}
		for _, k := range g.Kinds {
			if key := string(k) + " " + g.ID; !k.Known() || seen[key] {
				return nil, fmt.Errorf("%s: kinds: %q is not known, or has this ground already", row, k)
			} else {
				seen[key] = true
			}
		}
	}
	return file.Ground, nil
}

// GroundOf returns the ground that a Line names, as the law of a kind has it.
// ok is false where the kind has none under that id.
func GroundOf(k election.Kind, id string) (g Ground, ok bool) {
	i := slices.IndexFunc(grounds(), func(g Ground) bool { return g.ID == id && slices.Contains(g.Kinds, k) })
	if i < 0 {
		return Ground{}, false
	}
	return grounds()[i], true
}

// refuses reports whether a finding can be a ground to refuse the nomination,
// rather than one to leave out or print something else.
func (f Finding) refuses() bool {
	r, _ := RuleOf(f.Rule)
	return f.Severity != Advice && (r.Officer == "invalid" || r.Officer == "risk")
}
