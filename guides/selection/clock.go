package selection

import "rosette/guides/calendar"

// ClockKind is a kind of clock.
type ClockKind string

// The kinds of clock.
const (
	NoticeClock ClockKind = "notice" // so many days between a notice and a meeting
	LimitClock  ClockKind = "limit"  // so many days to act after a letter or a stage
	LawClock    ClockKind = "law"    // the stage is over by a statutory hour
)

// ClockState says whether a clock runs.
type ClockState string

// The states of a clock. Only a logged letter, notice or event makes a clock
// run; on a planned day alone it is expected.
const (
	NotStarted ClockState = "not-started"
	Expected   ClockState = "expected"
	Running    ClockState = "running"
)

// A Clock counts the days that a notice, a letter or the law gives.
type Clock struct {
	Kind      ClockKind       `json:"kind"`
	Stage     string          `json:"stage"`            // the stage that it binds
	Starts    string          `json:"starts,omitempty"` // the stage that starts it
	Round     string          `json:"round,omitempty"`
	State     ClockState      `json:"state"`
	Days      int             `json:"days,omitempty"`
	Working   bool            `json:"working_days,omitempty"` // working days of the election
	Start     calendar.Date   `json:"start"`                  // day 0; no date = not known
	StartedBy FactKind        `json:"started_by,omitempty"`   // the fact that started it
	Last      calendar.Date   `json:"last"`                   // last day to act; of a notice, the first day on which the meeting may be held
	Latest    calendar.Date   `json:"latest"`                 // Last, were the start at the end of its planned window
	GiveBy    calendar.Date   `json:"give_by"`                // notice: last day to give it for the day planned
	Time      string          `json:"time,omitempty"`
	Doubt     string          `json:"doubt,omitempty"` // key of a sentence: why Last is the safe day
	Counting  []calendar.Step `json:"counting,omitempty"`
}

// Left returns the days from today to Last: 0 on the last day, negative after.
func (c Clock) Left(today calendar.Date) int { return int(c.Last - today) }

func (b *board) clocks() (all []Clock) {
	for i := range b.steps {
		s := &b.steps[i]
		if s.skip {
			continue
		}
		for _, round := range b.rounds(s) {
			if s.Limit != nil {
				all = append(all, b.limitClock(s, round))
			}
			all = append(all, b.noticeClocks(i, round)...)
		}
		if s.Law != nil {
			all = append(all, b.lawClock(s))
		}
	}
	return all
}

// rounds lists the rounds of a step: of its own dates, or of the stage that
// starts its limit.
func (b *board) rounds(s *step) (names []string) {
	days := s.days
	if i, ok := b.limitFrom(s); ok && len(days) == 0 {
		days = b.steps[i].days
	}
	seen := map[string]bool{}
	for _, e := range days {
		if !seen[e.Round] {
			seen[e.Round] = true
			names = append(names, e.Round)
		}
	}
	if len(names) == 0 {
		names = []string{""}
	}
	return names
}

func (b *board) limitFrom(s *step) (int, bool) {
	if s.Limit == nil {
		return 0, false
	}
	i, ok := b.index[s.Limit.From]
	return i, ok
}

// limitClock counts the days that a limit gives after the stage that starts it.
func (b *board) limitClock(s *step, round string) Clock {
	c := Clock{Kind: LimitClock, Stage: s.ID, Starts: s.Limit.From, Round: round, State: NotStarted,
		Days: s.Limit.Days + s.Limit.WorkingDays, Working: s.Limit.WorkingDays > 0}
	i, ok := b.limitFrom(s)
	if !ok {
		return c
	}
	if c.Start, c.StartedBy = b.plan.fact(s.Limit.From, round, startedBy(s.Limit.Starts)...); c.Start != 0 {
		c.State = Running
		if s.Limit.Starts == "receipt" && c.StartedBy == LetterDated {
			c.Doubt = "selection.doubt_letter"
		}
		return b.run(c)
	}
	e, ok := b.steps[i].entry(round)
	if !ok || e.When.First == 0 || e.When.Last == 0 {
		return c
	}
	c.State, c.Start = Expected, e.When.First
	if _, exact := e.When.Exact(); exact && s.Limit.Starts == "" {
		c.State = Running
	}
	if e.When.Last > e.When.First {
		late := c
		late.Start = e.When.Last
		c.Latest = b.run(late).Last
	}
	return b.run(c)
}

func startedBy(starts string) []FactKind {
	switch starts {
	case "receipt":
		return []FactKind{LetterReceived, NoticeReceived, LetterDated}
	case "letter":
		return []FactKind{LetterDated, LetterReceived, NoticeReceived}
	}
	return []FactKind{Done, LetterDated, LetterReceived, NoticeReceived}
}

// run counts from Start to Last.
func (b *board) run(c Clock) Clock {
	if !c.Working {
		c.Counting = countDays(c.Start, c.Days)
	} else if b.at.WorkingDays != nil {
		c.Counting = b.at.WorkingDays(c.Start, c.Days)
	}
	if n := len(c.Counting); n > 0 {
		c.Last = c.Counting[n-1].Date
	}
	return c
}

// countDays counts n calendar days after a day.
func countDays(after calendar.Date, n int) []calendar.Step {
	steps := make([]calendar.Step, n)
	for i := range steps {
		steps[i] = calendar.Step{Date: after.AddDays(i + 1), N: i + 1}
	}
	return steps
}

// noticeClocks counts the notice of a meeting: from its own notice, or from
// each stage that is the notice of it.
func (b *board) noticeClocks(m int, round string) (all []Clock) {
	meeting := &b.steps[m]
	if meeting.Optional && !meeting.settled() {
		return nil
	}
	if meeting.ownNotice() {
		all = append(all, b.noticeClock(meeting, meeting, round))
	}
	for i := range b.steps {
		n := &b.steps[i]
		if n.skip || n.NoticeDays == 0 {
			continue
		}
		for _, called := range n.calls {
			if called == m {
				all = append(all, b.noticeClock(n, meeting, round))
			}
		}
	}
	return all
}

func (b *board) noticeClock(notice, meeting *step, round string) Clock {
	c := Clock{Kind: NoticeClock, Stage: meeting.ID, Starts: notice.ID, Round: round, State: NotStarted, Days: b.need(notice)}
	if e, ok := meeting.entry(round); ok && e.When.First != 0 {
		c.GiveBy = e.When.First.AddDays(-c.Days)
	}
	if c.Start, c.StartedBy = b.plan.fact(meeting.ID, round, NoticeReceived); c.Start == 0 && notice != meeting {
		c.Start, c.StartedBy = b.plan.fact(notice.ID, round, b.happened(notice)...)
	}
	if c.Start != 0 {
		c.State = Running
		return b.run(c)
	}
	if notice == meeting {
		return c
	}
	if e, ok := notice.entry(round); ok && e.When.First != 0 {
		c.State, c.Start = Expected, e.When.First
		if e.Origin == FromFact {
			c.State = Running
		}
		return b.run(c)
	}
	return c
}

func (b *board) lawClock(s *step) Clock {
	c := Clock{Kind: LawClock, Stage: s.ID, State: NotStarted, Last: b.at.NominationsClose, Time: s.Law.Time}
	if b.at.NominationsTime != "" {
		c.Time = b.at.NominationsTime
	}
	if c.Last != 0 {
		c.State = Running
	}
	return c
}
