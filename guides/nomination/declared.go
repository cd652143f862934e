package nomination

import (
	"strings"

	"rosette/guides/election"
)

// A Qualification is one that a candidate can declare.
type Qualification struct{ Letter, Title string }

// Qualifications are those that a candidate of a kind can declare, in the order
// of their letters.
func Qualifications(k election.Kind) []Qualification {
	var all []Qualification
	for letter := byte('a'); letter <= 'e'; letter++ {
		var titles []string
		for _, id := range qualifyingFor(k, letter) {
			f, _ := FieldOf(k, id)
			titles = append(titles, strings.TrimPrefix(f.Label, "("+string(letter)+") "))
		}
		if len(titles) > 0 {
			all = append(all, Qualification{string(letter), strings.Join(titles, " "+english().Say("nomination.or")+" ")})
		}
	}
	return all
}

// DeclaredLetters reads the letters that were typed: "a, d". It reports false
// when one of them is not a letter of the form.
func DeclaredLetters(k election.Kind, text string) ([]string, bool) {
	r := &reading{p: Particulars{Declared: text}, c: election.Choice{Kind: k}}
	letters, ok := r.declared()
	return strings.Split(string(letters), "")[:len(letters)], ok
}
