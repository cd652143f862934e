package selection

import (
	"slices"

	"rosette/guides/calendar"
)

// Plan is what a person told us of their selection. Nothing in it can be
// computed; the timeline is always derived.
type Plan struct {
	Procedure string                   `json:"procedure,omitempty"` // id of the procedure followed; "" = none chosen yet
	Own       *Procedure               `json:"own,omitempty"`       // the local party's edited copy, when there is one
	Options   map[string]string        `json:"options,omitempty"`   // choices, by option id; the default where absent
	Stages    map[string]Said          `json:"stages,omitempty"`    // by stage id
	Facts     []Fact                   `json:"facts,omitempty"`
	Members   map[string][]Spell       `json:"members,omitempty"` // by membership id
	AsAt      map[string]calendar.Date `json:"as_at,omitempty"`   // the day printed in the notice, by membership id
}

// Said is what a person said of one stage.
type Said struct {
	Skip  bool    `json:"skip,omitempty"` // it will not be held
	Why   string  `json:"why,omitempty"`
	Dates []Entry `json:"dates,omitempty"` // one for each round
}

// Origin says where a date comes from.
type Origin string

// The origins of a date.
const (
	FromTemplate Origin = "template" // planned from the procedure's weeks
	FromNotice   Origin = "notice"   // typed in from the local notice
	FromYou      Origin = "you"      // typed in, with no paper named
	FromFact     Origin = "fact"     // a letter or a finished stage was logged
	FromClock    Origin = "clock"    // counted from another stage
	FromLaw      Origin = "law"      // a day of the statutory timetable
)

// An Entry is a date typed in for a stage, or for one round of it.
type Entry struct {
	When   When     `json:"when"`
	Origin Origin   `json:"from,omitempty"`    // FromNotice or FromYou; "" = FromYou
	Round  string   `json:"round,omitempty"`   // "first wards"; rounds of one name belong together
	Seats  []string `json:"seats,omitempty"`   // the wards that the round serves
	Time   string   `json:"time,omitempty"`    // "19:30"
	PutOff bool     `json:"put_off,omitempty"` // announced, then put off: kept, not planned with
	Note   string   `json:"note,omitempty"`
}

// FactKind is a kind of event that can be logged.
type FactKind string

// The kinds of fact. Letters are those that the stage itself sends.
const (
	NoticeReceived FactKind = "notice"   // notice of the stage reached the person
	LetterDated    FactKind = "dated"    // the date on the stage's letter
	LetterReceived FactKind = "received" // the stage's letter reached the person
	Done           FactKind = "done"     // the stage was finished, or the person did it
)

// FactKinds lists the kinds.
func FactKinds() []FactKind { return []FactKind{NoticeReceived, LetterDated, LetterReceived, Done} }

// A Fact is an event that happened.
type Fact struct {
	Stage string        `json:"stage"`
	Kind  FactKind      `json:"kind"`
	On    calendar.Date `json:"on"`
	Round string        `json:"round,omitempty"`
	Note  string        `json:"note,omitempty"`
}

// A Spell is a time of membership without a break; it still runs when To is
// no date.
type Spell struct {
	From calendar.Date `json:"from"`
	To   calendar.Date `json:"to,omitempty"`
}

// Template returns the procedure that the plan follows: the edited copy if
// there is one, otherwise the procedure of its id. An edited copy that is not
// sound is refused, as by Validate.
func (pl Plan) Template() (Procedure, error) {
	if pl.Own != nil {
		return *pl.Own, Validate(*pl.Own)
	}
	return Find(pl.Procedure)
}

// Choice returns the choice that holds for an option.
func (pl Plan) Choice(o Option) string {
	if c := pl.Options[o.ID]; slices.Contains(o.Choices, c) {
		return c
	}
	return o.Default
}

// fact returns the day of a fact; one logged for no round serves all rounds.
func (pl Plan) fact(stage, round string, kinds ...FactKind) (calendar.Date, FactKind) {
	for _, kind := range kinds {
		for _, f := range pl.Facts {
			if f.Stage == stage && f.Kind == kind && f.On != 0 && (f.Round == "" || round == "" || f.Round == round) {
				return f.On, kind
			}
		}
	}
	return 0, ""
}
