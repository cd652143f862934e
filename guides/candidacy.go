// Package guides joins the rooms below it: a Candidacy is everything that
// Rosette keeps about one person standing in one election, and the functions
// here say what follows from it on a given day.
package guides

import (
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/nomination"
)

// A Candidacy is one person standing in one election. It holds the facts of
// each room and nothing that can be computed from them.
type Candidacy struct {
	ID      string                 `json:"id"`
	Choice  election.Choice        `json:"election"`
	Person  nomination.Particulars `json:"person"`
	Plan    campaign.Plan          `json:"plan"`
	Example bool                   `json:"example,omitempty"` // fictional: every page says EXAMPLE
}
