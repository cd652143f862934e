package nomination

import (
	"strings"

	"rosette/guides/election"
)

// The parts that somebody has in the signing.
const (
	RoleCandidate = "candidate"
	RoleWitness   = "witness"
	RoleProposer  = "proposer"
	RoleSeconder  = "seconder"
	RoleSigner    = "signer"
)

// A Signatory is somebody who must be there when the papers are signed.
type Signatory struct {
	Name   string // as typed; "" where nobody is named yet
	Role   string
	At     int      // of a signer, the place from 0
	Papers []string // the papers that they sign, by id
}

// Signatories lists who must be in the room when the papers that go in
// together are signed, and how many stand in reserve.
func Signatories(p Particulars, c election.Choice) (all []Signatory, reserves int) {
	me := Signatory{Name: strings.TrimSpace(p.OtherNames + " " + p.Surname), Role: RoleCandidate}
	if surname, forenames := BallotName(p); surname != "" || forenames != "" {
		me.Name = strings.TrimSpace(strings.TrimSpace(forenames) + " " + strings.TrimSpace(surname))
	}
	witness := Signatory{Name: strings.TrimSpace(p.Witness.Name), Role: RoleWitness}
	var signers []Signatory
	for _, paper := range Papers(c.Kind) {
		for _, sign := range paper.Signs {
			switch {
			case paper.Apart || paper.ID == "agent-notification" || paper.ID == "emblem-request":
			case sign == "candidate" && (paper.ID != "home-address-form" || signsAddressForm(p, c.Kind)):
				me.Papers = append(me.Papers, paper.ID)
			case sign == "witness":
				witness.Papers = append(witness.Papers, paper.ID)
			case sign == "subscribers":
				signers = subscribersOf(p, KindOf(c.Kind), paper.ID)
			}
		}
	}
	all = append(all, me)
	if len(witness.Papers) > 0 {
		all = append(all, witness)
	}
	if need := len(signers); need > 0 {
		reserves = named(p.Subscribers[min(need, len(p.Subscribers)):])
	}
	return append(all, signers...), reserves
}

func subscribersOf(p Particulars, k KindRule, paper string) []Signatory {
	all := make([]Signatory, signersNeeded(p, k))
	for i := range all {
		all[i] = Signatory{Role: RoleSigner, At: i, Papers: []string{paper}}
		switch i {
		case 0:
			all[i].Role = RoleProposer
		case 1:
			all[i].Role = RoleSeconder
		}
		if i < len(p.Subscribers) {
			all[i].Name = strings.TrimSpace(p.Subscribers[i].Name)
		}
	}
	return all
}

// signsAddressForm reports whether the home address form is signed: in Scotland
// to make the address public, elsewhere to keep it private.
func signsAddressForm(p Particulars, k election.Kind) bool {
	if k.Nation() == election.Scotland {
		return p.AddressShown == AddressPublic
	}
	return p.AddressShown == AddressWithheld
}

// SignersNeeded is how many electors must sign the nomination paper; 0 where
// none do.
func SignersNeeded(p Particulars, k election.Kind) int { return signersNeeded(p, KindOf(k)) }

// SignersByCouncil counts the named signers of a combined authority by
// constituent council, in the order in which the councils are listed; those of
// no listed council come last under "".
func SignersByCouncil(p Particulars) []CouncilCount {
	var counts []CouncilCount
	for _, name := range constituents(p) {
		counts = append(counts, CouncilCount{Council: name})
	}
	other := CouncilCount{}
	for _, s := range p.Subscribers {
		if blank(s.Name) {
			continue
		}
		placed := false
		for i := range counts {
			if foldName(counts[i].Council) == foldName(s.Area) {
				counts[i].Signers++
				placed = true
				break
			}
		}
		if !placed {
			other.Signers++
		}
	}
	if other.Signers > 0 {
		counts = append(counts, other)
	}
	return counts
}

// CouncilCount is how many signers come from one council's area.
type CouncilCount struct {
	Council string
	Signers int
}
