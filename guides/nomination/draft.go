package nomination

import (
	"cmp"
	"crypto/sha256"
	"maps"
	"slices"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// signedPapers are the papers that nobody may change once they are signed.
var signedPapers = []string{"nomination-paper", "party-membership-statement", "home-address-form", "consent"}

// Fingerprint sums up what would be printed on the papers that are signed, as
// 8 hexadecimal digits in two fours: "7C2A 91B4". A phone number or a tick of
// one's own does not change it; a space in a name does.
func Fingerprint(p Particulars, c election.Choice) string {
	parts := printedParts(p, c)
	var all strings.Builder
	for _, id := range slices.Sorted(maps.Keys(parts)) {
		all.WriteString(id + " " + parts[id] + "\n")
	}
	return short(all.String())
}

// printedParts is the fingerprint of each thing that is printed on a signed
// paper, by field id; what is blank is left out.
func printedParts(p Particulars, c election.Choice) map[string]string {
	parts := map[string]string{}
	add := func(id, value string) {
		if value != "" {
			parts[id] = short(id + "\x00" + value)
		}
	}
	add("kind", string(c.Kind))
	add("council", c.Council)
	add("area", c.Area)
	add("poll", c.Poll.String())
	for _, f := range fieldsByKind()[c.Kind] {
		if len(signedOn(f)) == 0 {
			continue
		}
		for _, id := range p.ids(f) {
			add(id, Get(p, id))
		}
	}
	return parts
}

func short(s string) string {
	sum := sha256.Sum256([]byte(s))
	const hex = "0123456789ABCDEF"
	text := make([]byte, 0, 9)
	for i, b := range sum[:4] {
		if i == 2 {
			text = append(text, ' ')
		}
		text = append(text, hex[b>>4], hex[b&15])
	}
	return string(text)
}

// signedOn lists the signed papers on which a field is printed.
func signedOn(f Field) []string {
	var on []string
	for _, paper := range f.Papers {
		if slices.Contains(signedPapers, paper) {
			on = append(on, paper)
		}
	}
	return on
}

// Ready returns p declared ready to be signed on a day: the next draft, with
// its fingerprint. Declaring the same papers again changes nothing.
func Ready(p Particulars, c election.Choice, today calendar.Date) Particulars {
	if n, print, superseded, _ := Draft(p, c); superseded || p.Signing.Fingerprint == "" {
		p.Signing = Signing{Ready: today, Fingerprint: print, Draft: n, Parts: printedParts(p, c)}
	}
	return p
}

// Draft returns the number and fingerprint of the papers as they stand. When
// they differ from what was declared ready to be signed, that draft is
// superseded and the people who sign the papers that changed must sign again:
// the signers by name, the candidate, the witness.
func Draft(p Particulars, c election.Choice) (n int, fingerprint string, superseded bool, whoMustSignAgain []string) {
	fingerprint = Fingerprint(p, c)
	s := p.Signing
	switch s.Fingerprint {
	case "":
		return max(s.Draft, 1), fingerprint, false, nil
	case fingerprint:
		return max(s.Draft, 1), fingerprint, false, nil
	}
	return max(s.Draft, 1) + 1, fingerprint, true, signAgain(p, c, changedPapers(p, c))
}

// changed lists the ids of what differs from the draft that was ready.
func changed(p Particulars, c election.Choice) []string {
	var ids []string
	now, then := printedParts(p, c), p.Signing.Parts
	for id := range now {
		if then[id] != now[id] {
			ids = append(ids, id)
		}
	}
	for id := range then {
		if _, still := now[id]; !still {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// changedPapers lists the signed papers that carry something changed. Where
// the draft kept no parts, every paper may have changed.
func changedPapers(p Particulars, c election.Choice) []string {
	var papers []string
	for _, paper := range Papers(c.Kind) {
		if slices.Contains(signedPapers, paper.ID) && carriesChange(paper.ID, p, c) {
			papers = append(papers, paper.ID)
		}
	}
	return papers
}

func carriesChange(paper string, p Particulars, c election.Choice) bool {
	if len(p.Signing.Parts) == 0 {
		return true
	}
	for _, id := range changed(p, c) {
		f, ok := FieldOf(c.Kind, id)
		if !ok || slices.Contains(f.Papers, paper) {
			return true // the council, the area, the poll: printed on every paper
		}
	}
	return false
}

func signAgain(p Particulars, c election.Choice, papers []string) []string {
	var who []string
	add := func(name string) {
		if name = strings.TrimSpace(name); name != "" && !slices.Contains(who, name) {
			who = append(who, name)
		}
	}
	for _, paper := range Papers(c.Kind) {
		if !slices.Contains(papers, paper.ID) {
			continue
		}
		for _, sign := range paper.Signs {
			switch sign {
			case "candidate":
				add(cmp.Or(strings.TrimSpace(p.OtherNames+" "+p.Surname), english().Say("nomination.candidate")))
			case "witness":
				add(p.Witness.Name)
			case "subscribers":
				for i, s := range p.Subscribers {
					if i < signersNeeded(p, KindOf(c.Kind)) || !s.Signed.IsZero() {
						add(s.Name)
					}
				}
			}
		}
	}
	return who
}

// ChangedWords says which words on the nomination paper changed since it was
// ready to sign: "description", "names"; "" when none did.
func ChangedWords(p Particulars, c election.Choice) string {
	s := p.Signing
	if s.Fingerprint == "" || s.Fingerprint == Fingerprint(p, c) || !carriesChange("nomination-paper", p, c) {
		return ""
	}
	if len(s.Parts) == 0 {
		return english().Say("nomination.paper")
	}
	for _, id := range changed(p, c) {
		f, ok := FieldOf(c.Kind, id)
		if ok && !slices.Contains(f.Papers, "nomination-paper") {
			continue
		}
		switch {
		case id == "description":
			return english().Say("nomination.description_word")
		case slices.ContainsFunc(nameBoxes, func(b nameBox) bool { return b.id == id }):
			return english().Say("nomination.name")
		case id == "area" || id == "council" || id == "poll":
			return english().Say("nomination.election")
		}
	}
	return english().Say("nomination.paper")
}

// SignedPaper reports whether nobody may change a paper once it is signed.
func SignedPaper(id string) bool { return slices.Contains(signedPapers, id) }
