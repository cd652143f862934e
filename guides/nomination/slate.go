package nomination

import (
	"cmp"

	"rosette/guides/election"
)

// A Standing is one candidacy of a slate.
type Standing struct {
	Person Particulars
	Choice election.Choice
}

// A place on one paper of a slate.
type signature struct {
	paper int
	signer
}

// AcrossSlate looks at the signers of several candidacies of one poll and
// returns, for each candidacy in the same order, what is wrong with a signer
// who signs for others of them too: more papers in an area than there are
// seats (NP-038), or papers in two areas of one council (NP-040). Each of the
// papers after the first is named, since the first one delivered counts.
func AcrossSlate(slate []Standing) [][]Finding {
	found := make([][]Finding, len(slate))
	seen := map[string][]signature{}
	for i, s := range slate {
		r := &reading{p: s.Person, c: s.Choice, kind: KindOf(s.Choice.Kind)}
		once := map[string]bool{}
		for _, sg := range r.signers() {
			key := personKey(sg)
			if key == "" || once[key] {
				continue
			}
			once[key] = true
			key = string(s.Choice.Kind) + "\x00" + foldName(s.Choice.Council) + "\x00" + s.Choice.Poll.String() + "\x00" + key
			seen[key] = append(seen[key], signature{i, sg})
			found[i] = append(found[i], r.shared(slate, seen[key])...)
		}
	}
	return found
}

// personKey is how one person is known again: by name and elector number, or
// by the number alone where the name is not there.
func personKey(s signer) string {
	if number := electorKey(s); number != "" {
		return foldName(s.Name) + "\x00" + number
	}
	return ""
}

// shared judges the last of a person's signatures by those before it.
func (r *reading) shared(slate []Standing, all []signature) []Finding {
	last := all[len(all)-1]
	here, other := 0, ""
	for _, s := range all {
		area := slate[s.paper].Choice.Area
		if foldName(area) == foldName(r.c.Area) {
			here++
		} else {
			other = area
		}
	}
	r.found = nil
	if seats := r.seats(); seats > 0 && here > seats {
		r.ruled("NP-038", last.field("name"), "person", sentenceCase(last.person()), "n", itoa(here),
			"area", r.area(), "seats", english().Count("nomination.seats", seats))
	}
	if other != "" {
		r.ruled("NP-040", last.field("name"), "person", sentenceCase(last.person()), "other", cmp.Or(clip(other), r.kind.Area))
	}
	return r.found
}

// ruled finds something across a slate by a rule, where it holds.
func (r *reading) ruled(id, field string, values ...string) {
	if rule, ok := RuleOf(id); ok && rule.HoldsFor(r.c.Kind, r.c.Poll) {
		r.rule = rule
		r.find(field, "slate", values...)
	}
}
