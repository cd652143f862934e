package nomination

import (
	"slices"

	"rosette/guides/election"
)

// WithVisit returns h with the visit at a place changed; one past the last is
// added, up to MaxVisits.
func (h HandIn) WithVisit(i int, v Visit) HandIn {
	h.Visits = slices.Clone(h.Visits)
	switch {
	case i >= 0 && i < len(h.Visits):
		h.Visits[i] = v
	case i == len(h.Visits) && i < MaxVisits:
		h.Visits = append(h.Visits, v)
	}
	return h
}

// WithoutVisit returns h without the visit at a place.
func (h HandIn) WithoutVisit(i int) HandIn {
	if i < 0 || i >= len(h.Visits) {
		return h
	}
	h.Visits = slices.Delete(slices.Clone(h.Visits), i, i+1)
	return h
}

// With returns the visit with a paper among those handed in, or without it.
func (v Visit) With(paper string, in bool) Visit {
	v.Papers = slices.DeleteFunc(slices.Clone(v.Papers), func(id string) bool { return id == paper })
	if in {
		v.Papers = append(v.Papers, paper)
	}
	return v
}

// Has reports whether a paper was handed in at the visit.
func (v Visit) Has(paper string) bool { return slices.Contains(v.Papers, paper) }

// partOfAnother are papers that are printed on another one and go in with it.
var partOfAnother = []string{"party-membership-statement"}

// ToLog lists the papers that a receipt log can name: those that must go in and
// those that are begun.
func ToLog(k election.Kind, papers []PaperStatus, h HandIn) []PaperStatus {
	var some []PaperStatus
	for _, p := range papers {
		_, in := h.HandedIn(p.Paper)
		begun := p.Status != NotNeeded && p.Status != NotStarted
		if !slices.Contains(partOfAnother, p.Paper) && (in || begun || mustGoIn(k, p.Paper)) {
			some = append(some, p)
		}
	}
	return some
}

// NotInYet lists the papers that must go in and are not in the receipt log.
func NotInYet(k election.Kind, papers []PaperStatus, h HandIn) []PaperStatus {
	var some []PaperStatus
	for _, p := range ToLog(k, papers, h) {
		if _, in := h.HandedIn(p.Paper); !in && mustGoIn(k, p.Paper) {
			some = append(some, p)
		}
	}
	return some
}

func mustGoIn(k election.Kind, paper string) bool {
	return slices.ContainsFunc(Papers(k), func(p Paper) bool { return p.ID == paper && p.Need == "must" })
}
