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
	Says    string // what it gave
	URL     string // or "" where it was only reported by others
	Date    string // "2025-07-10", or a year or month where no day is known
	Licence string
}

//go:embed data/council_sources.csv
var councilSourcesFile string

var councilSources = sync.OnceValue(func() map[string]CouncilSource {
	rows, err := csv.NewReader(strings.NewReader(councilSourcesFile)).ReadAll()
	if err != nil {
		panic(fmt.Errorf("council_sources.csv: %w", err))
	}
	sources := make(map[string]CouncilSource, len(rows))
	for i, r := range rows[1:] {
		s := CouncilSource{Key: r[0], Says: r[1], URL: r[2], Date: r[3], Licence: r[4]}
		if s.Key == "" || s.Says == "" || s.Date == "" || s.Licence == "" {
			panic(fmt.Errorf("council_sources.csv: row %d: key, says, date and licence must be given", i+2))
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
