// Package guides joins the rooms below it: a Candidacy is everything that
// Rosette keeps about one person standing in one election, and the functions
// here say what follows from it on a given day.
package guides

import (
	"slices"
	"strings"

	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/eligibility"
	"rosette/guides/nomination"
	"rosette/guides/selection"
	"rosette/guides/training"
	"rosette/guides/words"
)

// A Candidacy is one person standing in one election. It holds the facts of
// each room and nothing that can be computed from them.
type Candidacy struct {
	ID      string                 `json:"id"`
	Choice  election.Choice        `json:"election"`
	Person  nomination.Particulars `json:"person"`
	Plan    campaign.Plan          `json:"plan"`
	Example bool                   `json:"example,omitempty"` // fictional: every page says EXAMPLE

	Selection selection.Plan      `json:"selection"`
	Record    selection.Record    `json:"record,omitzero"`
	Statement selection.Statement `json:"statement,omitzero"`
	Practice  training.Practice   `json:"practice,omitzero"`

	// Private: they never reach a pack, a list, a summary or a file name.
	Eligibility eligibility.Answers `json:"eligibility,omitempty"`
}

// New returns an empty candidacy for a person who stands for the first time.
func New(id string) Candidacy {
	return Candidacy{ID: id, Plan: campaign.Plan{Track: campaign.FirstTime}}
}

// Name is how the person is called on the ballot paper, as typed: "Asha
// Morgan"; "" before a name is typed.
func (c Candidacy) Name() string {
	surname, forenames := nomination.BallotName(c.Person)
	return strings.TrimSpace(strings.TrimSpace(forenames) + " " + strings.TrimSpace(surname))
}

// Title is the line by which a list shows the candidacy: the name, or else
// that it is new. Title and Detail hold no personal data but the name.
func (c Candidacy) Title() string {
	if name := c.Name(); name != "" {
		return name
	}
	return words.English().Say("candidacy.unnamed")
}

// Detail is the second line: area and council.
func (c Candidacy) Detail() string {
	parts := []string{strings.TrimSpace(c.Choice.Area), strings.TrimSpace(c.Choice.Council)}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	return strings.Join(parts, ", ")
}
