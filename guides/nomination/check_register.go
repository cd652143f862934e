package nomination

import (
	"slices"
	"strconv"
	"strings"
)

// Who among the signers counts: their register, their age, what else they
// signed, and where the signers of a combined authority live.

func signerArea(r *reading) {
	ward := strings.TrimSuffix(foldName(r.c.Area), " ward")
	for _, s := range r.signers() {
		area := strings.TrimSuffix(foldName(s.Area), " ward")
		if area != "" && ward != "" && area != ward {
			r.find(s.field("area"), "another-ward", "person", sentenceCase(s.person()), "theirs", clip(s.Area), "area", r.area())
		}
	}
}

func signerOfAge(r *reading) {
	for _, s := range r.signers() {
		if !s.Adult.IsZero() && !r.c.Poll.IsZero() && s.Adult > r.c.Poll {
			r.find(s.field("adult"), "too-young", "person", sentenceCase(s.person()), "poll", english().Date(r.c.Poll))
		}
	}
}

// anonymousSigner: the register shows an anonymous elector as a number and N.
func anonymousSigner(r *reading) {
	for _, s := range r.signers() {
		name, number := strings.TrimSpace(s.Name), strings.ToUpper(strings.TrimSpace(s.Number))
		anonymous := name == "N" || strings.EqualFold(name, "anonymous")
		if rest, ends := strings.CutSuffix(number, "N"); anonymous || ends && electorNumber.MatchString(strings.TrimSpace(rest)) {
			r.find(s.field("number"), "anonymous", "person", sentenceCase(role(s.at)))
		}
	}
}

// otherPapers counts what a signer is known to have signed beside this paper.
func otherPapers(r *reading) {
	for _, s := range r.signers() {
		n, err := strconv.Atoi(strings.TrimSpace(s.Others))
		switch {
		case blank(s.Others):
		case err != nil || n < 0:
			r.find(s.field("others"), "unread", "person", sentenceCase(s.person()))
		case r.seats() > 0 && n+1 > r.seats():
			r.find(s.field("others"), "too-many", "person", sentenceCase(s.person()), "n", itoa(n+1),
				"seats", english().Count("nomination.seats", r.seats()))
		}
	}
}

// seats is the number of vacancies, 0 when it is not known.
func (r *reading) seats() int {
	if r.kind.WholeBody {
		return 1
	}
	return r.c.Seats
}

func signedElsewhere(r *reading) {
	for _, s := range r.signers() {
		if s.Elsewhere {
			r.find(s.field("elsewhere"), "elsewhere", "person", sentenceCase(s.person()))
		}
	}
}

func signOneOnly(r *reading) {
	if some := r.signers(); len(some) > 0 && !allSigned(some) {
		r.find(some[0].field("name"), "one-only")
	}
}

func signerNamesPrinted(r *reading) {
	for _, s := range r.signers() {
		if !s.Signed.IsZero() && blank(s.Name) {
			r.find(s.field("name"), "unprinted", "person", sentenceCase(role(s.at)))
		}
	}
}

// tenLines: packs with ten lines for signatures are still about.
func tenLines(r *reading) {
	if len(r.p.Subscribers) >= 10 {
		r.find("subscribers.2.name", "ten")
	}
}

// reserves is how many people should be ready to sign a second paper.
const reserves = 2

func twoReserves(r *reading) {
	need := r.need()
	last, _ := r.close()
	if len(r.p.Subscribers) < need || !last.IsZero() && r.today > last {
		return
	}
	have := 0
	for _, s := range r.p.Subscribers[need:] {
		if !blank(s.Name) {
			have++
		}
	}
	if some := r.signers(); have < reserves && len(some) >= need && !allSigned(some) {
		r.find(signer{at: need + have}.field("name"), "ready", "n", itoa(reserves-have))
	}
}

func noSignersNeeded(r *reading) {
	if len(r.p.Subscribers) > 0 {
		r.find("subscribers.0.name", "none-needed")
	}
}

// constituents are the councils of a combined authority, one a line.
func constituents(p Particulars) []string {
	if p.Constituents == "" {
		return nil
	}
	var all []string
	for line := range strings.Lines(p.Constituents) {
		if name := strings.TrimSpace(line); name != "" && len(all) < MaxSubscribers/10 {
			all = append(all, name)
		}
	}
	return all
}

func (r *reading) manyCouncils() bool {
	return r.kind.EachCouncil > 0 && r.need() > r.kind.Subscribers
}

func manyCouncils(r *reading) {
	if r.manyCouncils() {
		r.countSigners()
	}
}

// councilsCovered: so many signers must come from each constituent council.
func councilsCovered(r *reading) {
	councils := constituents(r.p)
	if len(councils) == 0 {
		r.missing("constituents", "unknown")
		return
	}
	from, unplaced, lost := map[string]int{}, -1, false
	for _, s := range r.signers() {
		switch area := foldName(s.Area); {
		case area == "":
			unplaced = s.at
		case !slices.ContainsFunc(councils, func(c string) bool { return foldName(c) == area }):
			if lost {
				continue
			}
			lost = true
			r.find(s.field("area"), "no-such", "person", sentenceCase(s.person()), "theirs", clip(s.Area))
		default:
			from[area]++
		}
	}
	if unplaced >= 0 {
		r.find(signer{at: unplaced}.field("area"), "unplaced", "each", itoa(r.kind.EachCouncil))
		return
	}
	for _, c := range councils {
		if have := from[foldName(c)]; have < r.kind.EachCouncil {
			r.missing("constituents", "few", "council", clip(c), "n", itoa(have), "each", itoa(r.kind.EachCouncil))
		}
	}
}
