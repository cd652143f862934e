package nomination

import (
	"slices"

	"rosette/guides/election"
)

// The states of a paper.
const (
	NotStarted = "not-started" // nothing is filled in
	InProgress = "in-progress" // something is still missing
	Problem    = "problem"     // something in it would be refused
	ToSign     = "ready"       // nothing that Rosette can see stops it
	Signed     = "signed"      // and everybody has signed it
	InHand     = "in-hand"     // somebody else's paper, which is there
	NotNeeded  = "not-needed"
)

// A PaperStatus is how far one paper is.
type PaperStatus struct {
	Paper  string `json:"paper"`
	Title  string `json:"title"`
	Status string `json:"status"`
	Says   string `json:"says,omitempty"` // the first thing that stops it, or what Rosette cannot say
	Apart  bool   `json:"-"`              // it does not go in with the nomination
}

// Status says how far each paper of the kind is, by what Check found.
func Status(p Particulars, c election.Choice, found []Finding) []PaperStatus {
	var all []PaperStatus
	for _, paper := range Papers(c.Kind) {
		s := PaperStatus{Paper: paper.ID, Title: paper.Title, Apart: paper.Apart}
		s.Status, s.Says = paper.status(p, c, found)
		all = append(all, s)
	}
	return all
}

func (paper Paper) status(p Particulars, c election.Choice, found []Finding) (status, says string) {
	if paper.Need == "party" && !needsCertificate(p, c) {
		return NotNeeded, ""
	}
	if paper.ID == "emblem-request" && !needsCertificate(p, c) {
		return NotNeeded, ""
	}
	started, missing := started(paper.ID, p, c), false
	for _, f := range found {
		if f.Severity != Stops || f.Paper != paper.ID {
			continue
		}
		if !f.Missing {
			return Problem, f.Says
		}
		if !missing {
			missing, says = true, f.Says
		}
	}
	switch {
	case !started && paper.Apart:
		return NotNeeded, ""
	case !started:
		return NotStarted, says
	case missing:
		return InProgress, says
	case paper.ID == "certificate-of-authorisation" && p.Certificate.Held:
		return InHand, ""
	case paper.ID == "certificate-of-authorisation":
		return InProgress, ""
	case paper.ID == "deposit" && slices.ContainsFunc(found, func(f Finding) bool { return f.Paper == paper.ID }):
		return InProgress, ""
	case paper.ID == "deposit":
		return InHand, ""
	case paper.signed(p, c):
		return Signed, ""
	}
	return ToSign, ""
}

// needsCertificate reports whether the description is a party's.
func needsCertificate(p Particulars, c election.Choice) bool {
	if !blank(p.Party) || !blank(p.Certificate.Words) {
		return !KindOf(c.Kind).Uncertified(p.Description)
	}
	return false
}

// started reports whether anything that is the paper's own was filled in; the
// names, which stand on several papers, start the first of them.
func started(paper string, p Particulars, c election.Choice) bool {
	switch paper {
	case "certificate-of-authorisation":
		return p.Certificate != Certificate{}
	}
	for _, f := range fieldsByKind()[c.Kind] {
		if len(f.Papers) == 0 || f.Papers[0] != paper || f.ID == "by_hand" {
			continue
		}
		for _, id := range p.ids(f) {
			if Get(p, id) != "" {
				return true
			}
		}
	}
	return p.ByHand && slices.Contains(signedPapers, paper)
}

// signed reports whether everybody whose signature Rosette is told of has
// signed the draft that is ready.
func (paper Paper) signed(p Particulars, c election.Choice) bool {
	switch {
	case paper.ID == "emblem-request":
		return !p.Emblem.Asked.IsZero()
	case paper.ID == "consent", paper.ID == "nomination-paper" && slices.Contains(paper.Signs, "candidate"):
		return !p.ConsentSigned.IsZero()
	case paper.ID == "nomination-paper":
		need := signersNeeded(p, KindOf(c.Kind))
		return need > 0 && len(p.Subscribers) >= need && allSigned((&reading{p: p, kind: KindOf(c.Kind)}).signers())
	}
	return false
}
