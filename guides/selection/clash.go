package selection

import (
	"rosette/guides/calendar"
	"rosette/guides/words"
)

// ClashKind is a way in which a plan cannot work.
type ClashKind string

// The kinds of clash.
const (
	AfterNominations ClashKind = "after-nominations" // after the close of nominations
	AfterPoll        ClashKind = "after-poll"        // after polling day
	BeforeDependency ClashKind = "before-dependency" // before a stage that it waits for
	ShortNotice      ClashKind = "short-notice"      // fewer days than the rule between notice and meeting
	LimitPassed      ClashKind = "limit-passed"      // after the last day of its clock
	NoDayLeft        ClashKind = "no-room"           // no day between what is before and what is after
	StillOpen        ClashKind = "still-open"        // before an appeal's window ends or an appeal is decided
	Undecided        ClashKind = "undecided"         // an appeal was lodged and its decision has no date
	NotSameDay       ClashKind = "not-same-day"      // the option says one day, the dates say two
	TooNew           ClashKind = "too-new"           // not a member for long enough on the day that counts
	NoSuchStage      ClashKind = "no-such-stage"     // a date typed for a stage that the procedure lacks
	NoSuchChoice     ClashKind = "no-such-choice"    // a choice that the procedure's option lacks
)

// A Clash is a reason why a plan cannot work, or might not.
type Clash struct {
	Kind    ClashKind     `json:"kind"`
	Certain bool          `json:"certain"` // false: it depends on a date that is not fixed, or somebody must judge
	Stage   string        `json:"stage"`   // id; of a choice, the option's
	Title   string        `json:"-"`
	On      calendar.Date `json:"on"` // the date in question
	Other   string        `json:"other,omitempty"`
	Beside  string        `json:"-"` // title of Other
	OtherOn calendar.Date `json:"other_on"`
	Follows string        `json:"follows,omitempty"` // no-room: the stage that it must follow
	After   string        `json:"-"`                 // title of Follows
	Round   string        `json:"round,omitempty"`
	Days    int           `json:"days,omitempty"` // how many there are
	Need    int           `json:"need,omitempty"` // how many there must be
	Try     calendar.Date `json:"try"`            // a day that would do
}

// Says says what is wrong and what to do next, in one or two sentences.
func (c Clash) Says(in *words.Catalogue) string {
	key := "selection.clash_" + string(c.Kind)
	stage := c.Title
	if c.Round != "" {
		stage = in.Say("selection.stage_round", "Stage", c.Title, "Round", c.Round)
	}
	return in.Say(key, "Stage", stage, "Other", c.Beside, "After", c.After,
		"On", day(in, c.On), "OtherOn", day(in, c.OtherOn),
		"Days", in.Days(c.Days), "Need", in.Days(c.Need), "Months", c.Need, "Try", day(in, c.Try))
}

func day(in *words.Catalogue, d calendar.Date) string {
	if d == 0 {
		return in.Say("selection.day_unknown")
	}
	return in.ShortDateYear(d)
}

// clashes lists what cannot work, in the order of the stages.
func (b *board) clashes(t Timeline) []Clash {
	all := []Clash{}
	for i := range b.steps {
		s := &b.steps[i]
		if s.skip || s.copied {
			continue
		}
		if !s.settled() {
			all = append(all, b.squeezed(i)...)
			continue
		}
		for _, e := range s.days {
			all = append(all, b.tooLate(s, e)...)
			all = append(all, b.tooEarly(s, e)...)
			all = append(all, b.stillOpen(s, e, t)...)
			all = append(all, b.apart(s, e)...)
		}
	}
	for _, c := range t.Clocks {
		all = append(all, b.outOfTime(c)...)
	}
	all = append(all, b.tooNew(t)...)
	return once(append(all, b.strangers()...))
}

// once drops clashes that repeat another: the same kind between the same
// stages, or a second stage squeezed between the same two dates.
func once(all []Clash) []Clash {
	type row struct {
		kind                         ClashKind
		stage, follows, other, round string
	}
	seen := map[row]bool{}
	out := all[:0]
	for _, c := range all {
		r := row{c.Kind, c.Stage, c.Follows, c.Other, c.Round}
		if c.Kind == NoDayLeft {
			r.stage = ""
		}
		if !seen[r] {
			seen[r] = true
			out = append(out, c)
		}
	}
	return out
}

// clash starts a clash about a date of a step.
func clash(kind ClashKind, s *step, e Entry) Clash {
	return Clash{Kind: kind, Stage: s.ID, Title: s.Title, Round: e.Round, On: e.When.First}
}
