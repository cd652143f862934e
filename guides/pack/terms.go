package pack

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"rosette/guides/library"
)

// termsIn keeps which terms a text uses: most texts are in every pack of a job.
var termsIn struct {
	sync.Mutex
	of map[string][]library.Term
}

// mostTexts is how many texts are kept.
const mostTexts = 4096

// termsUsed are the terms that texts use, by the alphabet.
func termsUsed(texts []string) []library.Term {
	seen := map[string]bool{}
	var all []library.Term
	for _, text := range texts {
		for _, term := range termsOf(text) {
			if !seen[term.ID] {
				seen[term.ID] = true
				all = append(all, term)
			}
		}
	}
	slices.SortFunc(all, func(a, b library.Term) int {
		return cmp.Or(cmp.Compare(strings.ToLower(a.Term), strings.ToLower(b.Term)), cmp.Compare(a.ID, b.ID))
	})
	return all
}

func termsOf(text string) []library.Term {
	termsIn.Lock()
	terms, found := termsIn.of[text]
	termsIn.Unlock()
	if found {
		return terms
	}
	terms = library.Used(text)
	termsIn.Lock()
	defer termsIn.Unlock()
	if termsIn.of == nil || len(termsIn.of) == mostTexts {
		termsIn.of = map[string][]library.Term{}
	}
	termsIn.of[text] = terms
	return terms
}
