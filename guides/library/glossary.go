// Package library holds what a person can look up: for now the glossary of the
// words that a new candidate meets.
package library

import (
	"cmp"
	_ "embed"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

//go:embed data/glossary.csv
var glossaryFile string

//go:embed data/glossary-sources.csv
var sourcesFile string

// A Term is a word of elections with what it means, in our own words.
type Term struct {
	ID         string
	Term       string
	Meaning    string
	Source     Source
	ValidFrom  calendar.Date
	ValidTo    calendar.Date // no date while no end is known
	Checked    calendar.Date
	Confidence election.Confidence

	found []string // the words by which a text uses it; none for a word of daily speech
}

// A Source is where a meaning comes from. Address is "" for general usage.
type Source struct{ Key, Name, Address string }

var glossary = sync.OnceValue(func() []Term {
	sources, err := readSources("glossary-sources.csv", sourcesFile)
	if err != nil {
		panic(err)
	}
	terms, err := readGlossary("glossary.csv", glossaryFile, sources)
	if err != nil {
		panic(err)
	}
	return terms
})

// Glossary returns every term by the alphabet.
func Glossary() []Term { return slices.Clone(glossary()) }

func readSources(file, text string) (map[string]Source, error) {
	rows, err := table(file, text, "key", "name")
	if err != nil {
		return nil, err
	}
	all := map[string]Source{}
	for _, r := range rows {
		all[r["key"]] = Source{r["key"], r["name"], r["address"]}
	}
	return all, nil
}

func readGlossary(file, text string, sources map[string]Source) ([]Term, error) {
	rows, err := table(file, text, "id", "term", "meaning", "source", "valid_from", "checked", "confidence")
	if err != nil {
		return nil, err
	}
	var all []Term
	seen := map[string]bool{}
	for i, r := range rows {
		t := Term{ID: r["id"], Term: r["term"], Meaning: r["meaning"], Confidence: election.Confidence(r["confidence"])}
		refuse := func(field string) error {
			return fmt.Errorf("%s: row %d (%s): %s: %q is not known or not right", file, i+2, t.ID, field, r[field])
		}
		var known bool
		if t.Source, known = sources[r["source"]]; !known {
			return nil, refuse("source")
		}
		if seen[t.ID] {
			return nil, refuse("id")
		}
		seen[t.ID] = true
		switch t.Confidence {
		case election.High, election.Medium, election.Low:
		default:
			return nil, refuse("confidence")
		}
		for field, day := range map[string]*calendar.Date{"valid_from": &t.ValidFrom, "valid_to": &t.ValidTo, "checked": &t.Checked} {
			if err := day.UnmarshalText([]byte(r[field])); err != nil {
				return nil, refuse(field)
			}
		}
		if r["found_as"] != "" {
			t.found = strings.Split(r["found_as"], "|")
		}
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b Term) int { return cmp.Compare(strings.ToLower(a.Term), strings.ToLower(b.Term)) })
	return all, nil
}

// table reads a CSV file with a head, and refuses a row without a field that
// it must have.
func table(file, text string, must ...string) ([]map[string]string, error) {
	r := csv.NewReader(strings.NewReader(text))
	head, err := r.Read()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var all []map[string]string
	for {
		cells, err := r.Read()
		if err == io.EOF {
			return all, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		row := map[string]string{}
		for i, name := range head {
			row[name] = cells[i]
		}
		for _, name := range must {
			if row[name] == "" {
				return nil, fmt.Errorf("%s: row %d (%s): %s is missing", file, len(all)+2, cells[0], name)
			}
		}
		all = append(all, row)
	}
}

// A use is a term with the words, after the first, of one way to say it.
type use struct {
	rest []string
	term int
}

// uses are the ways to say every term, by the first word. What is written in
// capitals is a term only in capitals.
var uses = sync.OnceValue(func() map[string][]use {
	all := map[string][]use{}
	for i, t := range glossary() {
		for _, f := range t.found {
			w := strings.Fields(f)
			all[w[0]] = append(all[w[0]], use{w[1:], i})
		}
	}
	return all
})

// Used returns the terms that texts use, by the alphabet.
func Used(texts ...string) []Term {
	found := map[int]bool{}
	for _, text := range texts {
		cut := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' })
		for i := range cut {
			note(found, cut[i], cut[i+1:])
			if low := strings.ToLower(cut[i]); low != cut[i] {
				note(found, low, cut[i+1:])
			}
		}
	}
	var some []Term
	for i, t := range glossary() {
		if found[i] {
			some = append(some, t)
		}
	}
	return some
}

func note(found map[int]bool, first string, after []string) {
	for _, u := range uses()[first] {
		if len(u.rest) <= len(after) && slices.EqualFunc(u.rest, after[:len(u.rest)], strings.EqualFold) {
			found[u.term] = true
		}
	}
}
