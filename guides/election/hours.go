package election

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// NominationsOpen and NominationsClose are the first and the last day for
// handing in.
const (
	NominationsOpen  = "nominations_open"
	NominationsClose = "nominations_close"
)

// atTheDesk are the events at which somebody of the elections office is there
// to take a paper, or puts up a list.
var atTheDesk = []string{NominationsOpen, NominationsClose, "withdrawal_deadline", "election_agent_deadline", "sopn_publication"}

// The hours outside which no elections office takes papers. They are wide: only
// a slip of the keys, such as 4am for 4pm, falls outside.
const (
	deskOpens = "06:00"
	deskShuts = "22:00"
)

// checkHours refuses hours that no notice can print.
func checkHours(c *Choice) error {
	for _, event := range slices.Sorted(maps.Keys(c.Hours)) {
		if err := checkHour(event, c.Hours[event], slices.Contains(atTheDesk, event)); err != nil {
			return err
		}
	}
	n := c.Notice
	for _, h := range []struct{ field, clock string }{{"opens", n.Opens}, {"closes", n.Closes}} {
		if h.clock == "" {
			continue
		}
		if err := checkHour(h.field, h.clock, true); err != nil {
			return err
		}
	}
	if n.Opens != "" && n.Closes != "" && n.Closes <= n.Opens {
		return words.Wrong("notice_hours_order", nil, "Event", "closes", "Opens", clockSays(n.Opens), "Closes", clockSays(n.Closes))
	}
	return nil
}

func checkHour(event, clock string, desk bool) error {
	if !IsClock(clock) {
		return words.Wrong("notice_hour", nil, "Event", event, "Text", clipText(clock))
	}
	if !desk || clock >= deskOpens && clock <= deskShuts {
		return nil
	}
	if clock < deskOpens {
		return words.Wrong("notice_hour_night", nil, "Event", event, "Time", clockSays(clock), "Rather", clockSays(later(clock)))
	}
	return words.Wrong("notice_hour_late", nil, "Event", event, "Time", clockSays(clock))
}

// later is the same hour after noon.
func later(clock string) string {
	after, _ := calendar.ParseClock(strings.TrimLeft(clock[:2], "0") + clock[2:] + "pm")
	return cmp.Or(after, "12"+clock[2:])
}

// checkSpan refuses hours by which papers would be closed before they open.
func (s *survey) checkSpan() error {
	if len(s.Hours) == 0 && s.Notice == (Notice{}) {
		return nil
	}
	first, last := s.plan.event(NominationsOpen), s.plan.event(NominationsClose)
	if first < 0 || last < 0 || s.days[firstEvent+first] == 0 || s.days[firstEvent+first] != s.days[firstEvent+last] {
		return nil
	}
	opens, closes := s.clock(first), s.clock(last)
	if opens == "" || closes == "" || opens < closes {
		return nil
	}
	return words.Wrong("notice_hours_day", nil, "Event", NominationsClose, "Opens", clockSays(opens), "Closes", clockSays(closes),
		"Day", s.days[firstEvent+last])
}

// hour gives a deadline its hour: the notice's, or else the rule's.
func (s *survey) hour(d *Deadline, i int) {
	d.Time = s.ruleClock(i)
	if typed := s.typedClock(i); typed != "" {
		d.RuleTime, d.Time, d.TimePrinted = d.Time, typed, true
	}
	if d.Event == NominationsOpen || d.Event == NominationsClose {
		d.TakenFrom, d.TakenTo = s.Notice.Opens, s.Notice.Closes
	}
}

func (s *survey) clock(i int) string {
	if typed := s.typedClock(i); typed != "" {
		return typed
	}
	return s.ruleClock(i)
}

// ruleClock is the hour that the rule of an event gives. One that must happen
// not later than another takes that one's hour when its own rule names none.
func (s *survey) ruleClock(i int) string {
	r := s.plan.rules[i]
	if anchor := s.leans(i); anchor >= 0 {
		return s.plan.rules[anchor].Time
	}
	return r.Time
}

// typedClock is the hour that the notice prints for an event, or "". The first
// day for handing in opens at the hour of every day, unless it has its own.
func (s *survey) typedClock(i int) string {
	event := s.plan.rules[i].Event
	if typed := s.Hours[event]; typed != "" {
		return typed
	}
	if event == NominationsOpen {
		return s.Notice.Opens
	}
	if anchor := s.leans(i); anchor >= 0 {
		return s.Hours[s.plan.rules[anchor].Event]
	}
	return ""
}

// leans returns the event whose hour is this one's too, or -1.
func (s *survey) leans(i int) int {
	r := s.plan.rules[i]
	if r.Time != "" || r.Unit != sameAs || r.Binding != "not later than" {
		return -1
	}
	return s.plan.event(r.Anchor)
}

// differs says where the notice prints another day or hour than the rule gives,
// and is nil where it does not.
func (d *Deadline) differs() *Doubt {
	day := d.Printed && d.Rule != 0 && d.Rule != d.Date
	hour := d.hourDiffers()
	switch {
	case day && hour != nil:
		return &Doubt{ID: noticeDiffers, Other: d.Rule, Says: cautionByID(noticeDiffers).Says + " " + hour.Says}
	case day:
		return &Doubt{ID: noticeDiffers, Other: d.Rule, Says: cautionByID(noticeDiffers).Says}
	}
	return hour
}

func (d *Deadline) hourDiffers() *Doubt {
	switch {
	case d.TimePrinted && d.RuleTime != "" && d.RuleTime != d.Time && d.Binding == "not before":
		return hourDoubt(noticeOpens, d.RuleTime, d.Time)
	case d.TimePrinted && d.RuleTime != "" && d.RuleTime != d.Time:
		return hourDoubt(noticeHour, d.RuleTime, d.Time)
	case d.Event == NominationsClose && !d.TimePrinted && d.TakenTo != "" && d.TakenTo < d.Time:
		return hourDoubt(noticeShuts, d.Time, d.TakenTo)
	}
	return nil
}

func hourDoubt(id, rule, notice string) *Doubt {
	return &Doubt{ID: id, Says: cautionByID(id).with("rule", clockSays(rule), "notice", clockSays(notice))}
}

func clockSays(clock string) string { return words.English().Clock(clock) }
