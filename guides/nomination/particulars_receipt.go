package nomination

import "rosette/guides/calendar"

// MaxVisits is how many visits to the returning officer can be kept.
const MaxVisits = 30

// HandIn is what is arranged about handing in beside the plan, and what is
// known of it afterwards.
type HandIn struct {
	Booking  Booking  `json:"booking,omitzero"`
	Informal Informal `json:"informal,omitzero"`
	Second   Second   `json:"second,omitzero"`
	Visits   []Visit  `json:"visits,omitempty"` // the receipt log
	Decision Decision `json:"decision,omitzero"`
}

// Booking is the appointment to hand in, where the office gives them.
type Booking struct {
	Day       calendar.Date `json:"day,omitempty"`
	Hour      string        `json:"hour,omitempty"` // as typed
	Reference string        `json:"reference,omitempty"`
}

// Informal is the check that an elections office makes when it is asked to,
// before anything is handed in.
type Informal struct {
	Day    calendar.Date `json:"day,omitempty"`
	Hour   string        `json:"hour,omitempty"`
	With   string        `json:"with,omitempty"`
	Result string        `json:"result,omitempty"` // what was said, several lines
}

// Second is when to hand in if the first day fails.
type Second struct {
	Day  calendar.Date `json:"day,omitempty"`
	Hour string        `json:"hour,omitempty"`
}

// A Visit is one time at which papers came to the returning officer.
type Visit struct {
	Day     calendar.Date `json:"day,omitempty"`
	Hour    string        `json:"hour,omitempty"`
	To      string        `json:"to,omitempty"`      // who took them
	Receipt bool          `json:"receipt,omitempty"` // a receipt with the time on it is in hand
	Papers  []string      `json:"papers,omitempty"`  // ids of the papers
}

// What the returning officer decided.
const (
	DecidedValid    Option = "valid"
	DecidedRejected Option = "rejected"
)

// Decision is what the returning officer's notice says of the papers.
type Decision struct {
	Answer    Option        `json:"answer,omitempty"`
	Day       calendar.Date `json:"day,omitempty"`       // the notice came
	Reasons   string        `json:"reasons,omitempty"`   // of a rejection
	Corrected string        `json:"corrected,omitempty"` // minor errors that the officer put right
}

// receiving is slot for what is arranged and known about handing in.
func receiving(p *Particulars, id string) any {
	h := &p.HandIn
	switch id {
	case "booking.day":
		return &h.Booking.Day
	case "booking.hour":
		return &h.Booking.Hour
	case "booking.reference":
		return &h.Booking.Reference
	case "informal.day":
		return &h.Informal.Day
	case "informal.hour":
		return &h.Informal.Hour
	case "informal.with":
		return &h.Informal.With
	case "informal.result":
		return &h.Informal.Result
	case "second.day":
		return &h.Second.Day
	case "second.hour":
		return &h.Second.Hour
	case "decision.answer":
		return &h.Decision.Answer
	case "decision.day":
		return &h.Decision.Day
	case "decision.reasons":
		return &h.Decision.Reasons
	case "decision.corrected":
		return &h.Decision.Corrected
	}
	return nil
}

// HandedIn returns the visit at which a paper came to the returning officer,
// the last one where it came more than once.
func (h HandIn) HandedIn(paper string) (v Visit, ok bool) {
	for _, visit := range h.Visits {
		for _, id := range visit.Papers {
			if id == paper && (!ok || visit.Day >= v.Day) {
				v, ok = visit, true
			}
		}
	}
	return v, ok
}

// NoSuchPaper returns the first paper of the receipt log that no election has;
// "" when there is none. A file from outside may hold one.
func (h HandIn) NoSuchPaper() string {
	known := map[string]bool{}
	for _, p := range paperData().Paper {
		known[p.ID] = true
	}
	for _, v := range h.Visits {
		for _, id := range v.Papers {
			if !known[id] {
				return id
			}
		}
	}
	return ""
}
