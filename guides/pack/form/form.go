// Package form draws the papers that a candidate signs and hands in. What
// stands on a paper, in which order and by which law, is data: a file for each
// paper, which data/README.md explains. The drawing is blocks of package sheet.
package form

import (
	"embed"
	"io/fs"
	"slices"
	"sync"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
)

//go:embed data
var dataFiles embed.FS

// A Form is one paper as it is drawn for one kind of election.
type Form struct {
	Paper string // id of the paper: "nomination-paper"
	Title string
	Welsh string // its title in Welsh, or ""
	Law   Law
	Kind  election.Kind

	standing string
	who      string  // writes in its boxes; "" for the candidate
	blocks   []block // those of the kind
}

// Law is the law by which a form is drawn, for some kinds of election.
type Law struct {
	Kinds      []election.Kind     `toml:"kinds"`
	Citation   string              `toml:"citation"` // as the foot of the paper gives it
	Source     string              `toml:"source"`
	PollsFrom  string              `toml:"polls_from"`
	PollsTo    string              `toml:"polls_to"` // a day, or "open"
	Checked    calendar.Date       `toml:"checked"`
	Confidence election.Confidence `toml:"confidence"`
	Notes      string              `toml:"notes"`
}

// How the law stands to the layout of a paper.
const (
	prescribed = "prescribed"  // it asks for the form that it prints
	likeEffect = "like-effect" // it prints one, and takes another to the like effect
	free       = "free"        // it says what must be on the paper, or that there must be one
)

// papers are the papers that can be drawn, in working order.
var papers = []string{
	"nomination-paper", "party-membership-statement", "home-address-form", "consent", "deposit",
	"certificate-of-authorisation", "emblem-request", "agent-notification", "sub-agent-notification", "withdrawal",
	"polling-agents", "counting-agents", "postal-agents", "register-request", "absent-voters-request",
}

var allForms = sync.OnceValue(func() []*Form {
	files, err := fs.Sub(dataFiles, "data")
	if err == nil {
		var forms []*Form
		if forms, err = load(files); err == nil {
			return forms
		}
	}
	panic(err)
})

// Of returns the form of a paper for an election, by the law in force for its
// poll; for a poll that is not known yet, by the law that is in force now. There
// is none for a paper that the kind does not have or that Rosette does not draw.
func Of(paper string, c election.Choice) (*Form, bool) {
	for _, f := range allForms() {
		if f.Paper == paper && f.Kind == c.Kind && f.Law.holds(c.Poll) {
			return f, true
		}
	}
	return nil, false
}

// Papers lists the papers of a kind that Rosette draws, in working order.
func Papers(k election.Kind) []string {
	var some []string
	for _, id := range papers {
		if _, ok := Of(id, election.Choice{Kind: k}); ok {
			some = append(some, id)
		}
	}
	return some
}

// holds reports whether the law is in force for a poll; a day that is not known
// is after every other.
func (l Law) holds(poll calendar.Date) bool {
	if poll.IsZero() {
		return l.PollsTo == open
	}
	return poll.String() >= l.PollsFrom && (l.PollsTo == open || poll.String() <= l.PollsTo)
}

const open = "open"

// private are the fields that stand only on the papers for which they are
// asked.
var private = []string{"home_address", "witness.address", "qualifying.registered", "qualifying.land", "qualifying.work",
	"qualifying.lived", "qualifying.near", "agent.address", "birth_date", "email", "phone", "agent.phone", "subscribers.N.phone",
	"sub_agents.N.address", "polling_agents.N.address", "counting_agents.N.address", "postal_agents.N.address"}

// Address reports whether the form has a place for somebody's home address.
func (f *Form) Address() bool {
	found := false
	walk(f.blocks, func(b block) {
		for _, id := range b.printed() {
			found = found || isAddress(id)
		}
	})
	return found
}

func isAddress(id string) bool {
	return slices.Contains(private[:8], id)
}

// filled reports whether somebody's home address would be printed.
func (f *Form) filled(p nomination.Particulars) bool {
	if p.ByHand {
		return false
	}
	found := false
	walk(f.blocks, func(b block) {
		for _, id := range b.printed() {
			found = found || isAddress(id) && nomination.Get(p, id) != ""
		}
	})
	return found
}

// walk goes through blocks and those within them.
func walk(blocks []block, visit func(block)) {
	for _, b := range blocks {
		visit(b)
		walk(b.Left, visit)
		walk(b.Right, visit)
	}
}
