package campaign

import (
	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A Task is one thing that somebody standing for a council does, or is well
// advised to do. It is a row of data/tasks/*.toml.
type Task struct {
	ID         string // "2.06"; kept for good
	Phase      Phase
	Title, Why string
	Watch      string // what to watch for, or ""
	When       When
	Who        []Role
	Nations    []election.Nation
	Principal  bool // applies to principal councils and mayors
	Parish     bool // applies to parish, town and community councils
	Party      bool // only for a party's candidate
	ByElection bool // only at a by-election
	Track      Track
	Must       bool     // law, or an officer's guidance on it, asks it of the person
	After      []string // tasks that must be done first
	Screen     Screen
	Minutes    int // our own estimate of the time at a desk; 0 = none
	Sources    []Source
	Confidence election.Confidence
	Doubt      string // why Confidence is not high, or ""
	ValidFrom  calendar.Date
	ValidTo    calendar.Date // no date while no end is known
	Checked    calendar.Date
	Own        bool // added by the person; it has no source
}

// When says when a task is done. Any part may be missing.
type When struct {
	Words  string // as first written down: "P-18m..P-12m"
	From   Moment // it cannot be done earlier, or the plan does not want it earlier
	Due    []Moment
	Law    Moment // the day by which the law wants it
	Time   string // "07:00"
	Rhythm Rhythm
	Event  string // the moment in words, where no calendar knows it
}

// Rhythm is how a task comes back.
type Rhythm string

// The rhythms; "" is a task that is done once.
const (
	Always  Rhythm = "always"
	Daily   Rhythm = "daily"
	Weekly  Rhythm = "weekly"
	Monthly Rhythm = "monthly"
	OnEvent Rhythm = "event"
)

// Role is whose task it is.
type Role string

// The roles. Where there is no agent (parish, town and community councils) the
// agent's tasks are the candidate's.
const (
	Candidate  Role = "candidate"
	Agent      Role = "agent"
	Team       Role = "team"
	Councillor Role = "councillor" // the candidate, as a sitting councillor
)

// Phase is a part of the journey.
type Phase string

// Phases lists the phases in their order.
func Phases() []Phase {
	return []Phase{PhaseDeciding, PhaseSelection, PhaseReady, PhaseNomination, PhaseCampaign, PhasePollingDay, PhaseTheCount, PhaseAfter, PhaseElected, PhaseNotElected}
}

// The phases.
const (
	PhaseDeciding   Phase = "deciding"
	PhaseSelection  Phase = "selection"
	PhaseReady      Phase = "ready"
	PhaseNomination Phase = "nomination"
	PhaseCampaign   Phase = "campaign"
	PhasePollingDay Phase = "polling-day"
	PhaseTheCount   Phase = "count"
	PhaseAfter      Phase = "after"
	PhaseElected    Phase = "elected"
	PhaseNotElected Phase = "not-elected"
)

// Screen is where in the app a task is done; "" is nowhere in it.
type Screen string

// The screens that tasks name.
const (
	ScreenTimeline    Screen = "timeline"
	ScreenSelection   Screen = "selection"
	ScreenEligibility Screen = "eligibility"
	ScreenDetails     Screen = "details"
	ScreenPaper       Screen = "paper"
	ScreenSpending    Screen = "spending"
	ScreenImprint     Screen = "imprint"
	ScreenPacks       Screen = "packs"
	ScreenPeople      Screen = "people"
	ScreenSafety      Screen = "safety"
)

var screens = []Screen{"", ScreenTimeline, ScreenSelection, ScreenEligibility, ScreenDetails, ScreenPaper,
	ScreenSpending, ScreenImprint, ScreenPacks, ScreenPeople, ScreenSafety}

// A Source is where a task comes from.
type Source struct {
	Key  string   `toml:"key"`
	Name string   `toml:"name"`
	URLs []string `toml:"urls"` // none for our own practice advice
	Date string   `toml:"date"` // as the source gives it: "2023–26", "25 Apr 2025"
	Law  bool     `toml:"law"`  // law, or guidance on it; a must-do needs such a source
}
