package pack

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/library"
	"rosette/guides/pack/sheet"
)

func TestTermsThatAreKeptAreThoseThatAreFound(t *testing.T) {
	ids := func(terms []library.Term) (all []string) {
		for _, term := range terms {
			all = append(all, term.ID)
		}
		return all
	}
	for _, k := range election.Kinds() {
		d, _ := laid(t, guides.Sample(k), Me, false)
		texts := sheet.Texts(d.Sections)
		for range 2 {
			if diff := cmp.Diff(ids(library.Used(texts...)), ids(termsUsed(texts))); diff != "" {
				t.Errorf("%s: %s", k, diff)
			}
		}
	}
}
