// Package selection knows how parties select and reselect their candidates:
// procedures as data that a local party can correct, the placing of their
// stages on dates, and the clocks that notices and letters start. It explains
// the steps of every party alike and judges nobody. A party's rules are not
// law, and the notice issued for the selection in hand beats every template.
package selection

import (
	"rosette/guides/calendar"
	"rosette/guides/election"
)

// Flag says what kind of thing a row is.
type Flag string

// The three kinds of row.
const (
	Rule      Flag = "rule"      // a party rule, a party procedure or the law, as the source reports it
	Guideline Flag = "guideline" // guidance, or a pattern seen in documented rounds
	Local     Flag = "local"     // decided by the local body for each round
)

// A Procedure is one way to select or reselect candidates: the same shape for
// the procedures that come with Rosette and for a file that a local party
// shares.
type Procedure struct {
	ID         string            `toml:"id" json:"id"`
	Title      string            `toml:"title" json:"title"`
	Nations    []election.Nation `toml:"nations" json:"nations"`
	Parties    []string          `toml:"parties" json:"parties"`
	Elections  []string          `toml:"elections" json:"elections"`   // "ordinary", "by-election", "parliamentary"
	Applicants []string          `toml:"applicants" json:"applicants"` // "new-applicant", "sitting-councillor" …
	VariantOf  string            `toml:"variant_of,omitempty" json:"variant_of,omitempty"`
	Basis      string            `toml:"basis" json:"basis"`
	Note       string            `toml:"note,omitempty" json:"note,omitempty"`
	RoundStart string            `toml:"round_start,omitempty" json:"round_start,omitempty"` // stage whose day begins week 1
	ClearDays  bool              `toml:"clear_days,omitempty" json:"clear_days,omitempty"`   // neither end of a notice counts
	ValidFrom  calendar.Date     `toml:"valid_from" json:"valid_from"`                       // first poll it is offered for
	ValidTo    calendar.Date     `toml:"valid_to,omitempty" json:"valid_to,omitempty"`
	Checked    calendar.Date     `toml:"checked" json:"checked"`
	Author     string            `toml:"author,omitempty" json:"author,omitempty"` // group that edited it; "" for Rosette's own
	Change     string            `toml:"change,omitempty" json:"change,omitempty"` // what was changed, in a line

	Options     []Option     `toml:"option,omitempty" json:"options,omitempty"`
	Memberships []Membership `toml:"membership,omitempty" json:"memberships,omitempty"`
	Stages      []Stage      `toml:"stage" json:"stages"`
	Sources     []Source     `toml:"source,omitempty" json:"sources,omitempty"`
}

// An Option is a point on which local rounds differ. Its choice may switch
// stages on and off through their Variations.
type Option struct {
	ID      string            `toml:"id" json:"id"`
	Title   string            `toml:"title" json:"title"`
	Choices []string          `toml:"choices" json:"choices"`
	Default string            `toml:"default" json:"default"`
	Note    string            `toml:"note,omitempty" json:"note,omitempty"`
	Stages  map[string]string `toml:"stages,omitempty" json:"stages,omitempty"` // the stage whose day a choice means; "poll" is polling day
	Evidence
}

// A Membership is a length of continuous membership that somebody must have
// by a day.
type Membership struct {
	ID         string `toml:"id" json:"id"`
	Title      string `toml:"title" json:"title"`
	Months     int    `toml:"months" json:"months"`                                 // 1 to 120
	AsAtOption string `toml:"as_at_option,omitempty" json:"as_at_option,omitempty"` // the option that says which day counts
	AsAtStage  string `toml:"as_at_stage,omitempty" json:"as_at_stage,omitempty"`   // or the stage
	Note       string `toml:"note,omitempty" json:"note,omitempty"`
	Evidence
}

// A Stage is one step of a procedure.
type Stage struct {
	ID           string      `toml:"id" json:"id"`
	Title        string      `toml:"title" json:"title"`
	Actor        string      `toml:"actor" json:"actor"`
	Audience     string      `toml:"audience,omitempty" json:"audience,omitempty"`
	NoticeDays   int         `toml:"notice_days,omitempty" json:"notice_days,omitempty"`     // days between the notice and the stage; 0 = no figure was found
	NoticeFor    []string    `toml:"notice_for,omitempty" json:"notice_for,omitempty"`       // this stage is the notice of those; none = NoticeDays are its own
	Weeks        []int       `toml:"weeks,omitempty" json:"weeks,omitempty"`                 // earliest and latest week before the poll: a planning range, never a rule
	RoundWeeks   []int       `toml:"round_weeks,omitempty" json:"round_weeks,omitempty"`     // first and last week of the round, counted from RoundStart
	Observed     *Observed   `toml:"observed,omitempty" json:"observed,omitempty"`           // weeks seen in real rounds: evidence, not a plan
	DurationDays int         `toml:"duration_days,omitempty" json:"duration_days,omitempty"` // how long it usually lasts
	DependsOn    []string    `toml:"depends_on,omitempty" json:"depends_on,omitempty"`       // what must be finished first; a skipped stage counts as finished
	WaitsFor     []string    `toml:"waits_for,omitempty" json:"waits_for,omitempty"`         // what should not be open when this is held
	Optional     bool        `toml:"optional,omitempty" json:"optional,omitempty"`
	Condition    string      `toml:"condition,omitempty" json:"condition,omitempty"` // when an optional stage is held
	Limit        *Limit      `toml:"limit,omitempty" json:"limit,omitempty"`
	Law          *Law        `toml:"law,omitempty" json:"law,omitempty"`
	Papers       []string    `toml:"papers,omitempty" json:"papers,omitempty"`
	Shows        []string    `toml:"evidence,omitempty" json:"evidence,omitempty"` // what the person can show
	IfMissed     string      `toml:"if_missed,omitempty" json:"if_missed,omitempty"`
	Note         string      `toml:"note,omitempty" json:"note,omitempty"`
	Variations   []Variation `toml:"variation,omitempty" json:"variations,omitempty"`
	Evidence
}

// Evidence is what every row carries: where it comes from and how sure we are.
type Evidence struct {
	Source     []string            `toml:"source" json:"source"` // ids of Sources
	Confidence election.Confidence `toml:"confidence" json:"confidence"`
	Status     Flag                `toml:"status" json:"status"`
	Checked    calendar.Date       `toml:"checked" json:"checked"`
}

// Observed is the range of weeks before the poll that real rounds showed.
type Observed struct {
	Weeks  []int    `toml:"weeks" json:"weeks"`
	Source []string `toml:"source" json:"source"`
}

// A Limit is a hard limit: the stage is over so many days after another.
type Limit struct {
	Days        int    `toml:"days,omitempty" json:"days,omitempty"`                 // calendar days, or
	WorkingDays int    `toml:"working_days,omitempty" json:"working_days,omitempty"` // working days of the election's timetable
	From        string `toml:"from" json:"from"`                                     // the stage that starts it
	Starts      string `toml:"starts,omitempty" json:"starts,omitempty"`             // "receipt" or "letter" of what From sends; "" = the day itself
	CountedFrom string `toml:"counted_from,omitempty" json:"counted_from,omitempty"` // the source's words for it
}

// Law ties a stage to a day of the statutory timetable, which the caller of
// Place knows. WorkingDays before the poll is shown, never counted with.
type Law struct {
	Event       string `toml:"event" json:"event"` // "nominations_close"
	WorkingDays int    `toml:"working_days" json:"working_days"`
	Time        string `toml:"time" json:"time"`
	Note        string `toml:"note,omitempty" json:"note,omitempty"`
}

// A Variation is what a choice of an option does to a stage.
type Variation struct {
	Option    string   `toml:"option" json:"option"`
	Is        []string `toml:"is" json:"is"` // the choices for which it holds
	Skip      bool     `toml:"skip,omitempty" json:"skip,omitempty"`
	Required  bool     `toml:"required,omitempty" json:"required,omitempty"`       // no longer optional
	SameDayAs string   `toml:"same_day_as,omitempty" json:"same_day_as,omitempty"` // held with that stage
	DependsOn []string `toml:"depends_on,omitempty" json:"depends_on,omitempty"`   // waits for these as well
}

// A Source is a text that rows were taken from.
type Source struct {
	ID    string `toml:"id" json:"id"`
	Title string `toml:"title" json:"title"`
	URL   string `toml:"url,omitempty" json:"url,omitempty"`
	Date  string `toml:"date,omitempty" json:"date,omitempty"` // as the source prints it
	Kind  string `toml:"kind,omitempty" json:"kind,omitempty"`
}

// Stage returns the stage of an id.
func (p Procedure) Stage(id string) (Stage, bool) {
	if i := p.index(id); i >= 0 {
		return p.Stages[i], true
	}
	return Stage{}, false
}

// Option returns the option of an id.
func (p Procedure) Option(id string) (Option, bool) {
	for _, o := range p.Options {
		if o.ID == id {
			return o, true
		}
	}
	return Option{}, false
}

// Source returns the source of an id.
func (p Procedure) Source(id string) (Source, bool) {
	for _, s := range p.Sources {
		if s.ID == id {
			return s, true
		}
	}
	return Source{}, false
}

func (p Procedure) index(id string) int {
	for i := range p.Stages {
		if p.Stages[i].ID == id {
			return i
		}
	}
	return -1
}
