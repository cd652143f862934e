// Package campaign holds what a person does between deciding to stand and the
// day the return is filed: the checklist with its owners, due dates and
// statuses.
package campaign

import "rosette/guides/calendar"

// Track is who the checklist is for.
type Track string

// The tracks that a person picks at the start.
const (
	FirstTime Track = "first-time"
	Sitting   Track = "sitting"
	AgentFor  Track = "agent"
	Trainer   Track = "trainer"
)

// Plan is what a person told us of their tasks. Anything that can be computed
// (due dates, computed statuses) is not in it.
type Plan struct {
	Track Track           `json:"track"`
	Marks map[string]Mark `json:"marks,omitempty"` // by task id; a task without a mark is as the rules say
	Own   []OwnTask       `json:"own,omitempty"`   // tasks that the person added

	Outcome Outcome `json:"outcome,omitempty"` // "" until the person says how it ended
}

// Outcome is how the election ended for the person.
type Outcome string

// The outcomes.
const (
	WasElected    Outcome = "elected"
	WasNotElected Outcome = "not-elected"
)

// Mark is what a person said of one task.
type Mark struct {
	Done      calendar.Date `json:"done,omitempty"` // completed on
	Started   calendar.Date `json:"started,omitempty"`
	Waiting   string        `json:"waiting,omitempty"`    // who is waited for
	Since     calendar.Date `json:"since,omitempty"`      // waiting since
	Chase     calendar.Date `json:"chase,omitempty"`      // chase on
	NotNeeded string        `json:"not_needed,omitempty"` // the reason
	Owner     string        `json:"owner,omitempty"`      // overrides the task's own
	Due       calendar.Date `json:"due,omitempty"`        // overrides the computed day
	Note      string        `json:"note,omitempty"`
}

// OwnTask is a task that the person added.
type OwnTask struct {
	ID    string `json:"id"` // "own-1", "own-2" …
	Title string `json:"title"`
	Phase string `json:"phase"` // phase id
}

// Status is one of the eight statuses a task can have.
type Status string

// The eight statuses.
const (
	NotStarted  Status = "not-started"
	InProgress  Status = "in-progress"
	Completed   Status = "completed"
	CannotStart Status = "cannot-start"
	Problem     Status = "problem"
	Waiting     Status = "waiting"
	Opens       Status = "opens"
	NotNeeded   Status = "not-needed"
)
