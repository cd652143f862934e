package nomination

import (
	"slices"
	"strings"

	"rosette/guides/election"
)

// A Member is one candidacy of a slate, with what Check found of it.
type Member struct {
	Standing
	Found []Finding
}

// name is how a report calls a member: by name only.
func (m Member) name() string {
	surname, forenames := BallotName(m.Person)
	if name := strings.TrimSpace(strings.TrimSpace(forenames) + " " + strings.TrimSpace(surname)); name != "" {
		return name
	}
	return english().Say("nomination.candidate")
}

// A SlateNote is one thing that is seen only by looking at several candidacies.
type SlateNote struct {
	Rule     string   `json:"rule,omitempty"`
	Severity Severity `json:"severity,omitempty"` // "" when it is in order
	Who      string   `json:"who"`                // a signer or a candidate, by name
	Says     string   `json:"says"`
	Member   int      `json:"member"` // where to put it right; -1 for none
	Field    string   `json:"field,omitempty"`
}

// SamePoll reports whether two candidacies belong to one slate: one council, one
// kind of election, one poll.
func SamePoll(a, b election.Choice) bool {
	return a.Kind == b.Kind && a.Poll == b.Poll && foldName(a.Council) == foldName(b.Council)
}

// AcrossMembers looks at candidacies together, those of one poll at a time:
// signers of too many papers, one person standing twice, and descriptions that
// are wrong or differ within a party. It holds names, and no address or number.
// What weighs most comes first.
func AcrossMembers(members []Member) []SlateNote {
	var notes []SlateNote
	seen := make([]bool, len(members))
	for i := range members {
		var group []Member
		var at []int
		for j := i; j < len(members); j++ {
			if !seen[j] && SamePoll(members[i].Choice, members[j].Choice) {
				seen[j] = true
				group, at = append(group, members[j]), append(at, j)
			}
		}
		if len(group) < 2 {
			continue
		}
		for _, n := range acrossOnePoll(group) {
			if n.Member >= 0 {
				n.Member = at[n.Member]
			}
			notes = append(notes, n)
		}
	}
	slices.SortStableFunc(notes, func(a, b SlateNote) int { return rank(b.Severity) - rank(a.Severity) })
	return notes
}

func acrossOnePoll(members []Member) []SlateNote {
	return slices.Concat(signersAcross(members), standingTwice(members), descriptionsAcross(members))
}

func rank(s Severity) int { return map[Severity]int{Advice: 1, Ask: 2, Stops: 3}[s] }

// signersAcross says who signs too much, and who signs for several and may.
func signersAcross(members []Member) []SlateNote {
	slate := make([]Standing, len(members))
	for i, m := range members {
		slate[i] = m.Standing
	}
	var notes []SlateNote
	wrong := map[string]bool{}
	for i, found := range AcrossSlate(slate) {
		for _, f := range found {
			who := Get(members[i].Person, f.Field)
			wrong[foldName(who)] = true
			notes = append(notes, SlateNote{Rule: f.Rule, Severity: f.Severity, Who: strings.TrimSpace(who), Member: i, Field: f.Field,
				Says: english().Say("slate.on_paper", "Candidate", members[i].name(), "Says", f.Says)})
		}
	}
	return append(notes, sharedInOrder(slate, members, wrong)...)
}

// sharedInOrder names the signers of several papers against whom nothing is
// found.
func sharedInOrder(slate []Standing, members []Member, wrong map[string]bool) []SlateNote {
	type shared struct {
		who string
		on  []string
	}
	var order []string
	all := map[string]*shared{}
	for i, s := range slate {
		r := &reading{p: s.Person, c: s.Choice, kind: KindOf(s.Choice.Kind)}
		for _, sg := range r.signers() {
			key := personKey(sg)
			if key == "" || wrong[foldName(sg.Name)] {
				continue
			}
			if all[key] == nil {
				all[key] = &shared{who: strings.TrimSpace(sg.Name)}
				order = append(order, key)
			}
			if name := members[i].name(); !slices.Contains(all[key].on, name) {
				all[key].on = append(all[key].on, name)
			}
		}
	}
	var notes []SlateNote
	for _, key := range order {
		if s := all[key]; len(s.on) > 1 {
			notes = append(notes, SlateNote{Rule: ruleFor(members[0].Choice, "NP-038"), Who: s.who, Member: -1,
				Says: english().Count("slate.shared", len(s.on), "Who", sentenceCase(s.who), "Candidates", strings.Join(s.on, ", "))})
		}
	}
	return notes
}

// PapersSigned says how many papers of a slate each signer of one member signs,
// by the signer's place in the list. Who cannot be known again, having no
// elector number, is left out.
func PapersSigned(members []Member, of int) map[int]int {
	signs := map[string]int{}
	keys := make([][]string, len(members))
	for i, m := range members {
		if !SamePoll(m.Choice, members[of].Choice) {
			continue
		}
		r := &reading{p: m.Person, c: m.Choice, kind: KindOf(m.Choice.Kind)}
		keys[i] = make([]string, len(m.Person.Subscribers))
		once := map[string]bool{}
		for _, s := range r.signers() {
			key := personKey(s)
			keys[i][s.at] = key
			if key != "" && !once[key] {
				once[key] = true
				signs[key]++
			}
		}
	}
	n := map[int]int{}
	for at, key := range keys[of] {
		if key != "" {
			n[at] = signs[key]
		}
	}
	return n
}

// standingTwice finds one person in two candidacies of the slate.
func standingTwice(members []Member) []SlateNote {
	var notes []SlateNote
	for i, m := range members {
		name := foldName(m.Person.OtherNames + " " + m.Person.Surname)
		if name == "" {
			continue
		}
		j := slices.IndexFunc(members[:i], func(o Member) bool { return foldName(o.Person.OtherNames+" "+o.Person.Surname) == name })
		if j < 0 {
			continue
		}
		key := "slate.twice"
		if foldName(members[j].Choice.Area) == foldName(m.Choice.Area) {
			key = "slate.same_area"
		}
		notes = append(notes, SlateNote{Rule: ruleFor(m.Choice, "WD-003", "WD-006", "WD-007"), Severity: Ask, Who: m.name(), Member: i, Field: "other_areas",
			Says: english().Say(key, "Who", m.name(), "First", clip(members[j].Choice.Area), "Second", clip(m.Choice.Area))})
	}
	return notes
}

// descriptionsAcross repeats what stops a description, and asks where the
// candidates of one party carry different ones.
func descriptionsAcross(members []Member) []SlateNote {
	var notes []SlateNote
	first := map[string]int{}
	for i, m := range members {
		for _, f := range m.Found {
			if f.Field == "description" && f.Severity == Stops && !f.Missing {
				notes = append(notes, SlateNote{Rule: f.Rule, Severity: Stops, Who: m.name(), Member: i, Field: f.Field,
					Says: english().Say("slate.on_paper", "Candidate", m.name(), "Says", f.Says)})
			}
		}
		party := foldName(m.Person.Party)
		if party == "" || blank(m.Person.Description) {
			continue
		}
		j, seen := first[party]
		if !seen {
			first[party] = i
			continue
		}
		if members[j].Person.Description != m.Person.Description {
			notes = append(notes, SlateNote{Rule: ruleFor(m.Choice, "NP-022", "NP-055", "NP-067", "NP-075"), Severity: Ask, Who: m.name(), Member: i, Field: "description",
				Says: english().Say("slate.descriptions", "Party", clip(m.Person.Party), "First", clip(members[j].Person.Description), "Who", members[j].name(),
					"Second", clip(m.Person.Description), "Other", m.name())})
		}
	}
	return notes
}

// ruleFor is the first of some rules that holds for an election; "" when none
// does.
func ruleFor(c election.Choice, ids ...string) string {
	for _, id := range ids {
		if r, ok := RuleOf(id); ok && r.HoldsFor(c.Kind, c.Poll) {
			return id
		}
	}
	return ""
}
