package guides

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"rosette/guides/campaign"
	"rosette/guides/selection"
)

// party places the procedure that the candidacy follows on dates. Without one,
// or where it cannot be used, nothing is placed: selection.Plan.Template says
// why.
func party(c Candidacy) (selection.Timeline, []selection.Clash) {
	if c.Selection.Procedure == "" && c.Selection.Own == nil {
		return selection.Timeline{}, nil
	}
	p, err := c.Selection.Template()
	if err != nil {
		return selection.Timeline{}, nil
	}
	at, err := selection.AnchorsOf(c.Choice)
	if err != nil {
		return selection.Timeline{}, nil
	}
	return selection.Place(p, c.Selection, at)
}

// Procedures lists the procedures for the nation, the kind of election and the
// track of a candidacy, by id. Rosette prefers none.
func (c Candidacy) Procedures() []selection.Procedure {
	return slices.DeleteFunc(selection.Procedures(), func(p selection.Procedure) bool { return !c.Serves(p) })
}

// Serves reports whether a procedure is for the nation, the kind of election
// and the track of a candidacy. While the kind is not known, any nation will
// do.
func (c Candidacy) Serves(p selection.Procedure) bool {
	held := "ordinary"
	if c.Choice.ByElection {
		held = "by-election"
	}
	nation := c.Choice.Kind.Nation()
	return slices.Contains(p.Elections, held) && (nation == "" || slices.Contains(p.Nations, nation)) &&
		slices.ContainsFunc(p.Applicants, c.applies)
}

// applies reports whether the person is one of the applicants that a procedure
// names.
func (c Candidacy) applies(applicant string) bool {
	sitting := strings.HasPrefix(applicant, "sitting")
	return applicant == "any" || sitting == (c.Plan.Track == campaign.Sitting)
}

// OwnProcedure returns the procedure that the party typed in the person's
// details picks out: of those for the candidacy, the one made for the fewest
// sorts of applicant. It is only a proposal.
func (c Candidacy) OwnProcedure() (selection.Procedure, bool) {
	fits := slices.DeleteFunc(c.Procedures(), func(p selection.Procedure) bool {
		return !slices.ContainsFunc(p.Parties, func(party string) bool { return partyWords(party) == c.partyWords() })
	})
	if len(fits) == 0 {
		return selection.Procedure{}, false
	}
	return slices.MinFunc(fits, func(a, b selection.Procedure) int {
		return cmp.Or(cmp.Compare(len(a.Applicants), len(b.Applicants)), cmp.Compare(len(a.Elections), len(b.Elections)))
	}), true
}

// partyWords is the person's party for comparing, "independent" for somebody
// who stands for none and says so.
func (c Candidacy) partyWords() string {
	party := partyWords(c.Person.Party)
	if party != "" {
		return party
	}
	switch partyWords(c.Person.Description) {
	case "independent", "annibynnol", "independent annibynnol", "annibynnol independent":
		return "independent"
	}
	return "no party"
}

// registered are the names on the register of political parties that differ
// from how a procedure calls the party by more than "the" and "party".
var registered = map[string]string{
	"conservative and unionist":  "conservative",
	"green of england and wales": "green",
	"plaid cymru of wales":       "plaid cymru",
	"scottish labour":            "labour",
	"scottish national":          "snp",
	"scottish national snp":      "snp",
	"scottish greens":            "scottish green",
	"welsh labour":               "labour",
	"liberal democrat":           "liberal democrats",
}

// partyWords folds a party's name: case, punctuation, "the" and "party" do not
// count.
func partyWords(name string) string {
	split := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	all := slices.DeleteFunc(strings.FieldsFunc(strings.ToLower(name), split), func(w string) bool { return w == "the" || w == "party" })
	folded := strings.Join(all, " ")
	return cmp.Or(registered[folded], folded)
}
