package ask

import (
	"strings"

	"rosette/guides/nomination"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// Of is the question of a field of the particulars, such as "surname" or
// "subscribers.1.number". ok is false where the kind of election does not ask
// it.
func Of(s *session.Session, id string) (spec Spec, ok bool) {
	kind := s.Candidacy().Choice.Kind
	f, ok := nomination.FieldOf(kind, id)
	if !ok {
		return Spec{}, false
	}
	kindOf := f.Type
	if id == "declared" {
		kindOf = typeSeveral
	}
	return Spec{
		ID: id, Type: kindOf, Choices: choices(s, f), Label: f.Label, Hint: f.Hint, Public: f.Public, Optional: f.Optional, Mono: f.Mono,
		Get:  func() string { return nomination.Get(s.Candidacy().Person, id) },
		Set:  func(answer string) error { return s.SetField(id, answer) },
		Open: func() bool { return open(f, s.Candidacy().Person.AddressShown) },
		Why: widgets.Why{WeAsk: f.Why, Goes: goes(s, f), Public: f.Public, Mistake: f.Mistake,
			Source: Checked(s, f.Source, s.Words.ShortDateYear(f.Checked))},
	}, true
}

// choices are the answers that a field offers.
func choices(s *session.Session, f nomination.Field) []widgets.Answer {
	if f.ID == "address_shown" {
		return addressChoices(s)
	}
	var all []widgets.Answer
	for _, a := range f.Answers {
		all = append(all, widgets.Answer{ID: a.ID, Title: a.Title, Sentence: a.Says})
	}
	return all
}

// addressChoices are the two ways to handle the home address, and which of them
// needs a signature.
func addressChoices(s *session.Session) []widgets.Answer {
	say := s.Words.Say
	private, public := say("ask.address_withheld_sign"), say("ask.address_public_default")
	if nomination.AddressUnsigned(s.Candidacy().Choice.Kind) == nomination.AddressWithheld {
		private, public = say("ask.address_withheld_default"), say("ask.address_public_sign")
	}
	return []widgets.Answer{
		{ID: string(nomination.AddressWithheld), Title: say("ask.address_withheld"), Sentence: private},
		{ID: string(nomination.AddressPublic), Title: say("ask.address_public"), Sentence: public},
	}
}

// open reports whether anybody can look at a field. Of the home address the
// candidate chooses it.
func open(f nomination.Field, chosen nomination.AddressChoice) bool {
	choice := f.ID == "address_shown"
	if choice && chosen == nomination.AddressUnchosen {
		return f.Open
	}
	if choice || f.ID == "home_address" {
		return chosen == nomination.AddressPublic
	}
	return f.Open
}

// Checked says a source with the day it was last checked.
func Checked(s *session.Session, source, day string) string {
	return s.Words.Say("ask.source", "Source", source, "Date", day)
}

// goes names the papers on which a field is printed.
func goes(s *session.Session, f nomination.Field) string {
	var on []string
	for _, id := range f.Papers {
		for _, p := range nomination.Papers(s.Candidacy().Choice.Kind) {
			if p.ID == id {
				on = append(on, p.Title)
			}
		}
	}
	if len(on) == 0 {
		return s.Words.Say("ask.no_paper")
	}
	return strings.Join(on, ". ")
}
