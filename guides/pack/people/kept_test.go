package people

import (
	"errors"
	"testing"

	"rosette/guides"
	"rosette/guides/election"
)

func TestCandidaciesThatAreKeptAreNumbered(t *testing.T) {
	asha, broken := guides.Sample(election.EnglandPrincipal), errors.New("broken")
	k := make(Kept, 10)
	k[0].Candidacy, k[9].Err = asha, broken
	if p, err := k.At(0); err != nil || p.Row != 1 || p.File != "pack-01" || p.Candidacy.Person.Surname != "Morgan" {
		t.Errorf("%+v, %v", p, err)
	}
	if p, err := k.At(9); !errors.Is(err, broken) || p.File != "pack-10" || p.Row != 10 {
		t.Errorf("%+v, %v", p, err)
	}
	n := 0
	for range k.Texts {
		n++
	}
	if k.Len() != 10 || n != 9 {
		t.Errorf("%d people, %d with texts", k.Len(), n)
	}
}
