package nomination

import "rosette/guides/calendar"

// An Option is one of the answers that a field offers; "" is none yet.
type Option string

// Ways of getting a paper to the returning officer.
const (
	ByHandItself Option = "hand"
	ByCourier    Option = "courier"
	ByPost       Option = "post"
	ByEmail      Option = "email"
	Online       Option = "online"
)

// Who can hand papers in.
const (
	CarriedByCandidate Option = "candidate"
	CarriedByProposer  Option = "proposer"
	CarriedBySeconder  Option = "seconder"
	CarriedByAgent     Option = "agent"
	CarriedByOther     Option = "other"
)

// Who signed a party's certificate.
const (
	ByOfficer  Option = "officer"  // the registered nominating officer
	ByDelegate Option = "delegate" // somebody whom that officer authorised in writing
	ByOther    Option = "other"
)

// Whether a candidate in Wales belonged to a party in the twelve months to the
// notice of election.
const (
	MemberOfNone Option = "none"
	MemberOfOwn  Option = "own" // only of the party they stand for
	MemberOf     Option = "listed"
)

// Ways of paying a deposit.
const (
	InCash        Option = "cash"   // legal tender
	ByDraft       Option = "draft"  // a banker's draft
	AsAgreed      Option = "agreed" // a card or a transfer, as the officer agreed
	ByOtherMethod Option = "other"
)

// Membership is the statement of party membership of candidates in Wales.
type Membership struct {
	Answer  Option `json:"answer,omitempty"`
	Parties string `json:"parties,omitempty"` // one a line: name, first day, last day or "now"
}

// Emblem is the request for a party's emblem.
type Emblem struct {
	Asked calendar.Date `json:"asked,omitempty"` // the request reaches the officer
	Words string        `json:"words,omitempty"` // the emblem, as the register describes it
}

// Deposit is the money that a candidate for mayor lodges.
type Deposit struct {
	Lodged calendar.Date `json:"lodged,omitempty"`
	Amount string        `json:"amount,omitempty"` // pounds, as typed: "5,000"
	Method Option        `json:"method,omitempty"`
}

// Delivery is the plan to hand the papers in, and afterwards what was done.
type Delivery struct {
	Method  Option        `json:"method,omitempty"`
	Place   string        `json:"place,omitempty"`
	Day     calendar.Date `json:"day,omitempty"`
	Hour    string        `json:"hour,omitempty"` // as typed: "11:30", "3.30pm"
	Carrier Option        `json:"carrier,omitempty"`

	AddressForm bool `json:"address_form,omitempty"` // the home address form goes with it
	Consent     bool `json:"consent,omitempty"`      // the whole consent goes with it
}

// Withdrawal is the notice by which a candidate withdraws.
type Withdrawal struct {
	Signed    calendar.Date `json:"signed,omitempty"`
	Witness   string        `json:"witness,omitempty"`
	Delivered calendar.Date `json:"delivered,omitempty"`
}
