package pack

import (
	_ "embed"
	"encoding/csv"
	"regexp"
	"strings"
	"sync"
)

//go:embed data/abbreviations.csv
var abbreviationFile string

// An act is the short and the long name of an Act.
type act struct{ short, long string }

var abbreviations = sync.OnceValue(func() []act {
	rows, err := csv.NewReader(strings.NewReader(abbreviationFile)).ReadAll()
	if err != nil {
		panic(err)
	}
	var all []act
	for _, r := range rows[1:] {
		all = append(all, act{r[0], r[1]})
	}
	return all
})

// aside is what a citation adds for lawyers: another schedule for a combined
// poll, a remark, what amended it.
var aside = regexp.MustCompile(` \((?:Sch |[a-z])[^)]*\)|,? as (?:amended|applied) by .*| as they stood.*|;.*`)

// brief shortens a citation for a column of a table: Acts by their short
// names, without asides. The full citation is on the page of sources.
func (m *maker) brief(citation string) string {
	s := aside.ReplaceAllString(citation, "")
	for _, a := range m.acts {
		s = strings.ReplaceAll(s, a.long, a.short)
	}
	return s
}

// briefed lists the Acts that a text calls by their short names.
func (m *maker) briefed(citations []string) []act {
	var used []act
	for _, a := range m.acts {
		for _, c := range citations {
			if strings.Contains(c, a.long) {
				used = append(used, a)
				break
			}
		}
	}
	return used
}
