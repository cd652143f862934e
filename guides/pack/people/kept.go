package people

import (
	"fmt"
	"strconv"

	"rosette/guides"
)

// Kept are candidacies that are there already, as a slate of them.
type Kept []Opened

// Opened is a candidacy, or why it could not be opened.
type Opened struct {
	Candidacy guides.Candidacy
	Err       error // a *words.Problem
}

// Len returns how many there are.
func (k Kept) Len() int { return len(k) }

// At returns one of them, 0 being the first. Its row is its place, and its file
// is named after that.
func (k Kept) At(i int) (Person, error) {
	file := fmt.Sprintf("pack-%0*d", len(strconv.Itoa(len(k))), i+1)
	return Person{Row: i + 1, File: file, Candidacy: k[i].Candidacy}, k[i].Err
}

// Texts calls yield for all that each of them says.
func (k Kept) Texts(yield func(string) bool) {
	for _, one := range k {
		if one.Err == nil && !yield(string(guides.Marshal(one.Candidacy))) {
			return
		}
	}
}
