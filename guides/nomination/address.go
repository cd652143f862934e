package nomination

import (
	"fmt"
	"slices"
	"sync"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A Publication is a place where a candidate's home address, or what stands in
// for it, can be read.
type Publication struct {
	ID       string          `toml:"id"`
	Place    string          `toml:"place"` // one of the Place constants
	Title    string          `toml:"title"` // "Ballot paper"
	Kinds    []election.Kind `toml:"kinds"`
	Choices  []AddressChoice `toml:"choices"`
	OwnAgent string          `toml:"own_agent"` // yes, no, or "" for both
	Shows    string          `toml:"shows"`     // one of the Shows constants
	Says     string          `toml:"says"`      // what stands there, in a sentence
	Do       string          `toml:"do"`        // what to do about it; "" for nothing
	Doubt    string          `toml:"doubt"`     // what is not certain, and whom to ask

	Citation   string              `toml:"citation"`
	Source     string              `toml:"source"`
	PollsFrom  string              `toml:"polls_from"`
	PollsTo    string              `toml:"polls_to"`
	Checked    calendar.Date       `toml:"checked"`
	Confidence election.Confidence `toml:"confidence"`

	from, to calendar.Date
}

// The places, in the order in which they are met.
const (
	PlaceStatement = "statement" // of persons nominated; in Scotland the notice of poll
	PlaceBallot    = "ballot"
	PlaceForm      = "form" // the home address form itself
	PlaceAgents    = "agents"
	PlaceRegister  = "register" // of interests, once elected
	PlaceImprint   = "imprint"
)

// What a place shows.
const (
	ShowsAddress = "address" // the home address in full
	ShowsArea    = "area"    // the relevant area or the country
	ShowsOffice  = "office"  // an office address, or the home if none is given
	ShowsFew     = "few"     // the address, to those whom the law names
	ShowsNone    = "none"    // nothing of where the candidate lives
	ShowsAsk     = "ask"     // it hangs on what somebody has to be asked
)

var publications = sync.OnceValue(func() []Publication {
	text, err := dataFiles.ReadFile("data/address.toml")
	if err != nil {
		panic(err)
	}
	all, err := readPublications("address.toml", text)
	if err != nil {
		panic(err)
	}
	return all
})

// AddressUnsigned is what happens to the home address of a candidate who signs
// no statement about it: published, but in Scotland kept private.
func AddressUnsigned(k election.Kind) AddressChoice {
	if k == election.ScotlandCouncil {
		return AddressWithheld
	}
	return AddressPublic
}

// AddressShows lists where the home address of a candidate can be read, or what
// stands there in its place, in the order in which the places are met. While
// nothing is chosen it tells what happens when no statement is signed. Before a
// poll is known, today's rules hold. For an unknown kind it is empty.
func AddressShows(c election.Choice, choice AddressChoice, ownAgent bool) []Publication {
	if choice == AddressUnchosen {
		choice = AddressUnsigned(c.Kind)
	}
	agent := "no"
	if ownAgent {
		agent = "yes"
	}
	var some []Publication
	for _, p := range publications() {
		if slices.Contains(p.Kinds, c.Kind) && slices.Contains(p.Choices, choice) && (p.OwnAgent == "" || p.OwnAgent == agent) && p.holds(c.Poll) {
			some = append(some, p)
		}
	}
	return some
}

func (p Publication) holds(poll calendar.Date) bool {
	if poll.IsZero() {
		return p.PollsTo == open
	}
	return (p.from.IsZero() || poll >= p.from) && (p.to.IsZero() || poll <= p.to)
}

// readPublications reads the file of publications and refuses a row that is not
// complete, naming the file, the row and the field.
func readPublications(name string, text []byte) ([]Publication, error) {
	var file struct {
		Publication []Publication `toml:"publication"`
	}
	if err := decode(name, text, &file); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for i := range file.Publication {
		p := &file.Publication[i]
		row := fmt.Sprintf("%s: publication %d (%s)", name, i+1, p.ID)
		if err := p.complete(row); err != nil {
			return nil, err
		}
		if seen[p.ID] {
			return nil, fmt.Errorf("%s: id: given twice", row)
		}
		seen[p.ID] = true
	}
	return file.Publication, nil
}

func (p *Publication) complete(row string) error {
	err := firstMissing(row, []need{
		{"id", p.ID}, {"title", p.Title}, {"says", p.Says}, {"citation", p.Citation}, {"source", p.Source},
		{"polls_from", p.PollsFrom}, {"polls_to", p.PollsTo}, {"checked", p.Checked.String()}, {"confidence", string(p.Confidence)},
	})
	switch {
	case err != nil:
		return err
	case !slices.Contains([]string{PlaceStatement, PlaceBallot, PlaceForm, PlaceAgents, PlaceRegister, PlaceImprint}, p.Place):
		return fmt.Errorf("%s: place: there is no place %q", row, p.Place)
	case !slices.Contains([]string{ShowsAddress, ShowsArea, ShowsOffice, ShowsFew, ShowsNone, ShowsAsk}, p.Shows):
		return fmt.Errorf("%s: shows: %q is not one of the words of this file", row, p.Shows)
	case p.OwnAgent != "" && p.OwnAgent != "yes" && p.OwnAgent != "no":
		return fmt.Errorf("%s: own_agent: %q is not yes or no", row, p.OwnAgent)
	case len(p.Kinds) == 0 || len(p.Choices) == 0:
		return fmt.Errorf("%s: kinds or choices is missing", row)
	case p.Confidence == election.Low && p.Doubt == "":
		return fmt.Errorf("%s: doubt is missing, which says what is not certain", row)
	}
	for _, k := range p.Kinds {
		if !k.Known() {
			return fmt.Errorf("%s: kinds: there is no kind %q", row, k)
		}
	}
	for _, c := range p.Choices {
		if c != AddressPublic && c != AddressWithheld {
			return fmt.Errorf("%s: choices: %q is not public or withheld", row, c)
		}
	}
	if p.from, err = bound(row, "polls_from", p.PollsFrom); err != nil {
		return err
	}
	p.to, err = bound(row, "polls_to", p.PollsTo)
	return err
}
