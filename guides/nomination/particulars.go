// Package nomination holds the papers that a candidate delivers, the rules by
// which a returning officer reads them, and what those rules say of one
// person's papers.
package nomination

import "rosette/guides/calendar"

// Particulars is what a person typed once about themself and the people who
// sign for them. Every text is kept exactly as typed: no trimming, no change
// of case, no change of spacing.
type Particulars struct {
	Surname        string `json:"surname"`
	OtherNames     string `json:"other_names"`
	CommonSurname  string `json:"common_surname,omitempty"`
	CommonForename string `json:"common_forename,omitempty"`

	// Party is the party stood for; empty for an independent.
	Party       string      `json:"party,omitempty"`
	Description string      `json:"description,omitempty"`
	Certificate Certificate `json:"certificate"`

	HomeAddress  string        `json:"home_address,omitempty"`  // one line a row
	AddressShown AddressChoice `json:"address_shown,omitempty"` // asked before any address is typed
	RelevantArea string        `json:"relevant_area,omitempty"` // printed in place of a withheld address
	BirthDate    calendar.Date `json:"birth_date,omitempty"`
	Email        string        `json:"email,omitempty"`
	Phone        string        `json:"phone,omitempty"`

	Qualifying    Qualifying    `json:"qualifying"`
	Witness       Witness       `json:"witness"`
	ConsentSigned calendar.Date `json:"consent_signed,omitempty"`

	Declared   string     `json:"declared,omitempty"` // letters of the qualifications ticked: "a, d"
	Membership Membership `json:"membership,omitzero"`

	Subscribers  []Subscriber `json:"subscribers,omitempty"`  // in signing order: proposer, seconder, then the rest
	Constituents string       `json:"constituents,omitempty"` // of a combined authority: one council a line
	Agent        Agent        `json:"agent"`

	Emblem        Emblem        `json:"emblem,omitzero"`
	Deposit       Deposit       `json:"deposit,omitzero"`
	Delivery      Delivery      `json:"delivery,omitzero"`
	HandIn        HandIn        `json:"hand_in,omitzero"`
	OtherAreas    string        `json:"other_areas,omitempty"` // where else in the council the person is still nominated
	Withdrawal    Withdrawal    `json:"withdrawal,omitzero"`
	RegisterAsked calendar.Date `json:"register_asked,omitempty"` // a copy of the register was asked for

	Appointed Appointees `json:"appointed,omitzero"`
	Requests  Requests   `json:"requests,omitzero"`

	Tasks map[string]TaskMark `json:"tasks,omitempty"` // what the person said of the tasks, by task id

	Edition calendar.Date `json:"edition,omitempty"` // the poll that the blank form in hand was issued for
	ByHand  bool          `json:"by_hand,omitempty"` // "Leave blank, write by hand"
	Signing Signing       `json:"signing"`
}

// AddressChoice is how the person wants the home address handled.
type AddressChoice string

// The choices; "" is not chosen yet.
const (
	AddressUnchosen AddressChoice = ""
	AddressPublic   AddressChoice = "public"
	AddressWithheld AddressChoice = "withheld"
)

// Certificate is the party's certificate of authorisation.
type Certificate struct {
	Held  bool   `json:"held,omitempty"`  // the original is in hand
	Words string `json:"words,omitempty"` // the description it allows, letter for letter
	Any   bool   `json:"any,omitempty"`   // it allows any registered name or description

	Name     string        `json:"name,omitempty"`     // whom it names
	By       Option        `json:"by,omitempty"`       // who signed it
	Sent     Option        `json:"sent,omitempty"`     // how it gets to the officer
	Received calendar.Date `json:"received,omitempty"` // the day on which the officer has it
	Joint    bool          `json:"joint,omitempty"`    // the description is a joint one of two parties or more
	Second   bool          `json:"second,omitempty"`   // of a joint one: every other party's certificate is in hand
}

// Qualifying is the address for each qualification that the candidate claims
// on the consent. An empty one is not claimed.
type Qualifying struct {
	Registered string `json:"registered,omitempty"` // (a) where registered as an elector
	Land       string `json:"land,omitempty"`       // (b) land or premises occupied for 12 months
	Work       string `json:"work,omitempty"`       // (c) place of work for 12 months
	Lived      string `json:"lived,omitempty"`      // (d) every address lived at in 12 months
	Near       string `json:"near,omitempty"`       // (e) parishes: within three miles
}

// Witness is who sees the candidate sign the consent.
type Witness struct {
	Name    string `json:"name,omitempty"`
	Address string `json:"address,omitempty"` // home address; on the home address form only

	Signed calendar.Date `json:"signed,omitempty"`
}

// Subscriber is an elector who signs the nomination paper.
type Subscriber struct {
	Name    string        `json:"name,omitempty"`
	Letters string        `json:"letters,omitempty"` // distinctive letters of the polling district
	Number  string        `json:"number,omitempty"`  // with any suffix: 0312/1
	Phone   string        `json:"phone,omitempty"`
	Signed  calendar.Date `json:"signed,omitempty"`
	Checked bool          `json:"checked,omitempty"` // seen on the ward's register in force on the notice's last day

	Area      string        `json:"area,omitempty"`      // ward whose register they are on; of a combined authority, the council
	Adult     calendar.Date `json:"adult,omitempty"`     // the register gives a day on which they reach voting age
	Others    string        `json:"others,omitempty"`    // how many other papers they signed in the area, as a number
	Elsewhere bool          `json:"elsewhere,omitempty"` // they signed a paper for another area of the council
}

// Agent is the election agent.
type Agent struct {
	Name   string `json:"name,omitempty"`
	Office string `json:"office,omitempty"` // office address, which is published
	Phone  string `json:"phone,omitempty"`
	Self   bool   `json:"self,omitempty"` // the candidate is their own agent

	Address        string `json:"address,omitempty"`        // the agent's own, on the notice only
	Correspondence string `json:"correspondence,omitempty"` // published in its place, where the law allows that

	Accepted bool          `json:"accepted,omitempty"` // the agent signed to accept
	Notified calendar.Date `json:"notified,omitempty"` // the notice reaches the officer
}

// Signing is what was declared ready to be signed.
type Signing struct {
	Ready       calendar.Date     `json:"ready,omitempty"`
	Fingerprint string            `json:"fingerprint,omitempty"` // of the papers on that day
	Draft       int               `json:"draft,omitempty"`
	Parts       map[string]string `json:"parts,omitempty"` // fingerprint of each printed field on that day, by field id
}
