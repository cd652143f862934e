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
	return Spec{
		ID: id, Type: f.Type, Label: f.Label, Hint: f.Hint, Public: f.Public, Optional: f.Optional, Mono: f.Mono,
		Get:  func() string { return nomination.Get(s.Candidacy().Person, id) },
		Set:  func(answer string) error { return s.SetField(id, answer) },
		Open: func() bool { return open(f, s.Candidacy().Person.AddressShown) },
		Why: widgets.Why{WeAsk: f.Why, Goes: goes(s, f), Public: f.Public, Mistake: f.Mistake,
			Source: Checked(s, f.Source, s.Words.ShortDateYear(f.Checked))},
	}, true
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
