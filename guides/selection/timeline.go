package selection

import "rosette/guides/calendar"

// A Timeline is a procedure placed on dates for one plan.
type Timeline struct {
	Procedure        string           `json:"procedure"`
	Title            string           `json:"title"`
	Poll             calendar.Date    `json:"poll"`
	NominationsClose calendar.Date    `json:"nominations_close"`
	Stages           []Placed         `json:"stages"`
	Clocks           []Clock          `json:"clocks"`
	Memberships      []MembershipTerm `json:"memberships"`
	Ask              []string         `json:"ask"` // stages that the local body decides and no notice has dated yet
}

// Status is how a stage stands.
type Status string

// The statuses of a placed stage.
const (
	Dated    Status = "dated"     // on a day, typed in, logged or fixed by law
	Planned  Status = "planned"   // in a window that the template or a clock gives
	NotKnown Status = "not-known" // no date yet
	Skipped  Status = "skipped"
	Finished Status = "done"    // logged as done
	NoRoom   Status = "no-room" // what is typed in leaves it no day
)

// Placed is a stage, or one round of it, on its dates.
type Placed struct {
	Stage     string        `json:"stage"`
	Title     string        `json:"title"`
	Actor     string        `json:"actor"`
	Status    Status        `json:"status"`
	Origin    Origin        `json:"from,omitempty"` // where the date comes from; "" when there is none
	When      When          `json:"when"`
	First     calendar.Date `json:"first"` // the window; no date = open or not known
	Last      calendar.Date `json:"last"`
	Time      string        `json:"time,omitempty"`
	Round     string        `json:"round,omitempty"`
	Seats     []string      `json:"seats,omitempty"`
	Optional  bool          `json:"optional,omitempty"`
	Condition string        `json:"condition,omitempty"`
	NotBefore calendar.Date `json:"not_before"` // what the dates of other stages leave; no date = unbounded
	NotAfter  calendar.Date `json:"not_after"`
	DoneOn    calendar.Date `json:"done_on"`
	Was       []Entry       `json:"was,omitempty"` // announced, then put off
	Why       string        `json:"why,omitempty"` // why it is skipped
	Note      string        `json:"note,omitempty"`
	Evidence
}

// Of returns the rows of a stage, one for each round.
func (t Timeline) Of(stage string) (rows []Placed) {
	for _, p := range t.Stages {
		if p.Stage == stage {
			rows = append(rows, p)
		}
	}
	return rows
}

// Clock returns the first clock of a stage.
func (t Timeline) Clock(stage string) (Clock, bool) {
	for _, c := range t.Clocks {
		if c.Stage == stage {
			return c, true
		}
	}
	return Clock{}, false
}
