package election

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"
	"sync"
)

// A CouncilSource is a public source from which the register was compiled,
// named in Council.Sources by its key.
type CouncilSource struct {
	Key     string // "S1"
	Name    string // in a few words
	Says    string // what it gave
	URL     string // or "" where it was only reported by others
	Date    string // "2025-07-10", or a year or month where no day is known
	Licence string
	// Elections reports whether it bears on what is elected when, and not only
	// on names, codes and wards.
	Elections bool
}

// Brief is its name and its date.
func (s CouncilSource) Brief() string { return s.Name + " (" + s.Date + ")" }

//go:embed data/council_sources.csv
var councilSourcesFile string

var councilSources = sync.OnceValue(func() map[string]CouncilSource {
	rows, err := csv.NewReader(strings.NewReader(councilSourcesFile)).ReadAll()
	if err != nil {
		panic(fmt.Errorf("council_sources.csv: %w", err))
	}
	sources := make(map[string]CouncilSource, len(rows))
	for i, r := range rows[1:] {
		s := CouncilSource{Key: r[0], Says: r[1], URL: r[2], Date: r[3], Licence: r[4], Elections: r[5] == "yes", Name: r[6]}
		if r[5] != "yes" && r[5] != "no" {
			panic(fmt.Errorf("council_sources.csv: row %d: elections: %q is not yes or no", i+2, r[5]))
		}
		if s.Key == "" || s.Says == "" || s.Date == "" || s.Licence == "" || s.Name == "" {
			panic(fmt.Errorf("council_sources.csv: row %d: key, says, date, licence and name must be given", i+2))
		}
		sources[s.Key] = s
	}
	return sources
})

// SourceOfCouncils finds a source of the register by its key.
func SourceOfCouncils(key string) (CouncilSource, bool) {
	s, ok := councilSources()[key]
	return s, ok
}
