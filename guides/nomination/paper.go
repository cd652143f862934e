package nomination

import (
	"errors"
	"fmt"
	"slices"
	"sync"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A KindRule is what differs between kinds of election.
type KindRule struct {
	ID               election.Kind       `toml:"id"`
	Area             string              `toml:"area"`              // what the area is called: ward, division …
	WholeBody        bool                `toml:"whole_body"`        // elected by the whole area of the body: no ward
	Subscribers      int                 `toml:"subscribers"`       // electors who must sign
	Allowed          []string            `toml:"allowed"`           // descriptions that need no certificate
	AllowedBoth      bool                `toml:"allowed_both"`      // two of them together, too
	DescriptionWords int                 `toml:"description_words"` // most words of free text; 0 = no free text
	EachCouncil      int                 `toml:"each_council"`      // of the signers, how many from each constituent council; 0 = no such rule
	Deposit          int                 `toml:"deposit"`           // pounds; 0 = none
	Electronic       bool                `toml:"electronic"`        // papers may come by e-mail or online
	Additions        bool                `toml:"additions"`         // a word such as Welsh may be added to the party's description
	Citation         string              `toml:"citation"`
	Source           string              `toml:"source"`
	Checked          calendar.Date       `toml:"checked"`
	Confidence       election.Confidence `toml:"confidence"`
}

// A Paper is a document that the candidate signs or delivers.
type Paper struct {
	ID    string          `toml:"id"` // for example "nomination-paper"
	Title string          `toml:"title"`
	Need  string          `toml:"need"`  // must, party (only with a party's description) or optional
	Signs []string        `toml:"signs"` // candidate, subscribers, witness, agent, party
	Kinds []election.Kind `toml:"kinds"`
	Apart bool            `toml:"apart"` // it does not go in with the nomination, and nobody misses it
	Due   string          `toml:"due"`   // event of the timetable by which it is handed in; "" for the close of nominations, or none
	Opens string          `toml:"opens"` // event from which it is taken; "" for none
	Doubt string          `toml:"doubt"` // what has to be asked before it is relied on

	Citation   string              `toml:"citation"`
	Source     string              `toml:"source"`
	Checked    calendar.Date       `toml:"checked"`
	Confidence election.Confidence `toml:"confidence"`
}

var paperData = sync.OnceValue(func() (file struct {
	Kind  []KindRule `toml:"kind"`
	Paper []Paper    `toml:"paper"`
}) {
	text, err := dataFiles.ReadFile("data/papers.toml")
	if err == nil {
		err = decode("papers.toml", text, &file)
	}
	for i, k := range file.Kind {
		row := fmt.Sprintf("papers.toml: kind %d (%s)", i+1, k.ID)
		err = errors.Join(err, firstMissing(row, []need{{"area", k.Area}, {"citation", k.Citation}, {"source", k.Source},
			{"checked", k.Checked.String()}, {"confidence", string(k.Confidence)}}))
	}
	for i, p := range file.Paper {
		row := fmt.Sprintf("papers.toml: paper %d (%s)", i+1, p.ID)
		err = errors.Join(err, firstMissing(row, []need{{"title", p.Title}, {"need", p.Need}, {"citation", p.Citation},
			{"source", p.Source}, {"checked", p.Checked.String()}, {"confidence", string(p.Confidence)}}))
	}
	if err != nil {
		panic(err)
	}
	return file
})

// KindOf returns what the rules of a kind ask for; for an unknown kind it is
// empty.
func KindOf(k election.Kind) KindRule {
	for _, kr := range paperData().Kind {
		if kr.ID == k {
			return kr
		}
	}
	return KindRule{}
}

// Papers lists the papers of a kind in working order.
func Papers(k election.Kind) []Paper {
	var some []Paper
	for _, p := range paperData().Paper {
		if slices.Contains(p.Kinds, k) {
			some = append(some, p)
		}
	}
	return some
}

// PaperOf returns a paper of a kind by its id.
func PaperOf(k election.Kind, id string) (Paper, bool) {
	for _, p := range Papers(k) {
		if p.ID == id {
			return p, true
		}
	}
	return Paper{}, false
}
