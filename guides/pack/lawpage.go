package pack

import (
	_ "embed"
	"encoding/csv"
	"regexp"
	"strings"
	"sync"

	"rosette/guides/election"
)

//go:embed data/law-pages.csv
var lawPageFile string

// lawPages are the pages of Acts on legislation.gov.uk, by how they are cited.
var lawPages = sync.OnceValue(func() []act {
	rows, err := csv.NewReader(strings.NewReader(lawPageFile)).ReadAll()
	if err != nil {
		panic(err)
	}
	var all []act
	for _, r := range rows[1:] {
		all = append(all, act{short: r[0], long: r[1]})
	}
	return all
})

// An instrument is cited by its series, year and number: SI 2006/3304. Its page
// is named after all three.
var (
	instrument = regexp.MustCompile(`\b(S|WS|SS)I (\d{4}/\d+)`)
	series     = map[string]string{"S": "uksi", "WS": "wsi", "SS": "ssi"}
	provision  = regexp.MustCompile(`^,? (ss?|regs?|Sch)\.? ?(\d+[A-Z]*)`)
	parts      = map[string]string{"s": "section", "ss": "section", "reg": "regulation", "regs": "regulation", "Sch": "schedule"}
)

// pageOf is the official page of the law that sets a date, or else the page on
// which it was checked.
func pageOf(d election.Deadline) string {
	page := lawPage(d.Citation)
	if page == "" || whole.MatchString(page) && strings.HasPrefix(d.Source, "https://www.legislation.gov.uk/") {
		return d.Source
	}
	return page
}

// whole matches the page of a whole instrument, which its checked page is at
// least as close as.
var whole = regexp.MustCompile(`/\d{4}/\d+$`)

// lawPage is the official page of the law that a citation names first, and of
// its section, regulation or schedule; "" for a citation that names none.
func lawPage(citation string) string {
	at, end, page := len(citation), 0, ""
	for _, a := range lawPages() {
		if i := strings.Index(citation, a.short); i >= 0 && i < at {
			at, end, page = i, i+len(a.short), a.long
		}
	}
	if m := instrument.FindStringSubmatchIndex(citation); m != nil && m[0] < at {
		end, page = m[1], "https://www.legislation.gov.uk/"+series[citation[m[2]:m[3]]]+"/"+citation[m[4]:m[5]]
	}
	if m := provision.FindStringSubmatch(citation[end:]); page != "" && m != nil {
		page += "/" + parts[m[1]] + "/" + m[2]
	}
	return page
}
