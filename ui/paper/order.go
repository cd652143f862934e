package paper

import (
	"slices"
	"strings"

	"rosette/guides/nomination"
)

// onNominationPaper are the fields that stand over the others on the nomination
// paper, in its order; the certificate's words stand beside the description.
var onNominationPaper = []string{"surname", "other_names", "common_surname", "common_forename", "description", "certificate.words", "certificate.held"}

// ordered are the paper's fields in the order in which they are asked: those that
// stand foremost, then the people, then the rest. How the home address is handled
// is asked before any address.
func (f *fields) ordered() []nomination.Field {
	kind := f.p.s.Candidacy().Choice.Kind
	all := slices.DeleteFunc(nomination.FieldsOn(kind, f.p.id), func(one nomination.Field) bool { return one.ID == "by_hand" })
	var foremost []string
	switch f.p.id {
	case nominationPaper:
		foremost = onNominationPaper
	case addressForm:
		foremost = []string{"address_shown"}
	}
	var first, people, rest []nomination.Field
	for _, id := range foremost {
		if one, ok := nomination.FieldOf(kind, id); ok {
			first = append(first, one)
		}
	}
	for _, one := range all {
		switch _, many := one.Repeats(); {
		case many:
			people = append(people, one)
		case !slices.Contains(foremost, one.ID):
			rest = append(rest, one)
		}
	}
	return append(append(first, people...), rest...)
}

// behindChoice reports whether a field is one of the candidate's own addresses,
// which are asked only after how the home address is handled.
func behindChoice(id string) bool {
	return id == "home_address" || id == "relevant_area" || strings.HasPrefix(id, "qualifying.")
}
