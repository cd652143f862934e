package election

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/BurntSushi/toml"

	"rosette/guides/calendar"
)

// A caution is a row of doubts.toml: a known reason why a date, or a whole
// timetable, may not be as worked out.
type caution struct {
	ID         string        `toml:"id"`
	Kinds      []Kind        `toml:"kinds"`
	Events     []string      `toml:"events"` // none = the whole timetable
	Rule       Confidence    `toml:"rule"`   // only for rules of this confidence
	ByElection bool          `toml:"by_election"`
	PollsFrom  calendar.Date `toml:"polls_from"`
	PollsTo    calendar.Date `toml:"polls_to"`
	When       string        `toml:"when"` // "found": raised by the program, by id
	Says       string        `toml:"says"`
	Citation   string        `toml:"citation"`
	Source     string        `toml:"source"`
	Confidence Confidence    `toml:"confidence"`
	Checked    calendar.Date `toml:"checked"`
}

// The cautions that the program raises when it finds cause.
const (
	christmasEve       = "christmas-eve"
	holidayAfterNotice = "holiday-after-notice"
	noticeLate         = "notice-late"
	noticeEarly        = "notice-early"
	noticeDiffers      = "notice-differs"
	noticeHour         = "notice-hour"
	noticeOpens        = "notice-opens"
	noticeShuts        = "notice-shuts"
	byElectionLate     = "by-election-late"
	vacancyLeft        = "vacancy-left"
	vacancyNotLeft     = "vacancy-not-left"
	requestLate        = "request-late"
	requestOver        = "request-over"
	rulesOld           = "rules-old"
	pollMoved          = "poll-moved"
)

// daysFresh is for how long a rule counts as checked.
const daysFresh = 90

var cautions = sync.OnceValue(func() []caution {
	const file = "data/doubts.toml"
	text, err := data.ReadFile(file)
	if err != nil {
		panic(err)
	}
	c, err := readCautions(file, string(text))
	if err != nil {
		panic(err)
	}
	return c
})

func readCautions(file, text string) ([]caution, error) {
	var t struct{ Doubt []caution }
	meta, err := toml.Decode(text, &t)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if extra := meta.Undecoded(); len(extra) > 0 {
		return nil, fmt.Errorf("%s: there is no field %s", file, extra[0])
	}
	for _, c := range t.Doubt {
		for _, f := range []struct{ name, value string }{
			{"id", c.ID}, {"says", c.Says}, {"citation", c.Citation}, {"source", c.Source},
			{"confidence", string(c.Confidence)}, {"checked", c.Checked.String()},
		} {
			if f.value == "" {
				return nil, fmt.Errorf("%s: row %q: field %s is missing", file, c.ID, f.name)
			}
		}
	}
	return t.Doubt, nil
}

func cautionByID(id string) *caution {
	all := cautions()
	return &all[slices.IndexFunc(all, func(c caution) bool { return c.ID == id })]
}

// cautionFor returns the row of an id that is for a kind, and nil where there is
// none.
func cautionFor(id string, k Kind) *caution {
	all := cautions()
	i := slices.IndexFunc(all, func(c caution) bool { return c.ID == id && (len(c.Kinds) == 0 || slices.Contains(c.Kinds, k)) })
	if i < 0 {
		return nil
	}
	return &all[i]
}

// with returns what a row says, each {name} of it replaced by the value that
// follows the name.
func (c *caution) with(values ...string) string {
	var pairs []string
	for i := 0; i < len(values); i += 2 {
		pairs = append(pairs, "{"+values[i]+"}", values[i+1])
	}
	return strings.NewReplacer(pairs...).Replace(c.Says)
}

// touching returns the rows that touch this election, in their order.
func (s *survey) touching() []*caution {
	var found []*caution
	all := cautions()
	for i := range all {
		c := &all[i]
		if c.When == "" &&
			(len(c.Kinds) == 0 || slices.Contains(c.Kinds, s.Kind)) &&
			(!c.ByElection || s.ByElection) &&
			(c.PollsFrom == 0 || s.Poll >= c.PollsFrom) && (c.PollsTo == 0 || s.Poll <= c.PollsTo) {
			found = append(found, c)
		}
	}
	return found
}

// doubt returns the weightiest doubt about an event's day: another reading that
// gives another day, then the rows of doubts.toml in their order.
func (s *survey) doubt(i int) *Doubt {
	slot := firstEvent + i
	if s.days[slot] == 0 {
		return nil
	}
	for _, o := range s.others {
		if o.days[slot] != s.days[slot] {
			return &Doubt{ID: o.id, Other: o.days[slot], Says: cautionByID(o.id).Says}
		}
	}
	r := s.plan.rules[i]
	for _, c := range s.touch {
		if c.Rule == r.Confidence || slices.Contains(c.Events, r.Event) {
			return &Doubt{ID: c.ID, Says: c.Says}
		}
	}
	return nil
}

// warnings returns what to know about the whole timetable: what was found in
// the days of this election first, then what holds of every such election.
func (s *survey) warnings(checked calendar.Date) []Doubt {
	found := s.ofVacancy()
	add := func(c *caution) { found = append(found, Doubt{ID: c.ID, Says: c.Says}) }
	if latest := s.on(latestPoll); latest != 0 && s.Poll > latest {
		add(cautionByID(byElectionLate))
	}
	if m, ok := movedFrom(s.Kind, s.Poll); ok && !s.ByElection {
		found = append(found, Doubt{ID: pollMoved, Other: m.To, Says: m.Says})
	}
	if s.Facts.Notice != 0 && s.plan.event("notice_of_election") >= 0 && s.Facts.Notice > s.on("notice_of_election") {
		add(cautionByID(noticeLate))
	}
	if s.Facts.Notice != 0 && s.Facts.Notice < s.on("notice_of_election_earliest") {
		add(cautionByID(noticeEarly))
	}
	for _, c := range s.touch {
		if len(c.Events) == 0 && c.Rule == "" {
			add(c)
		}
	}
	if s.Today != 0 && s.Today > checked+daysFresh {
		add(cautionByID(rulesOld))
	}
	return found
}

// otherReadings works out the days again as others may: without a holiday that
// was proclaimed after the notice of election, and counting Christmas Eve.
func (s *survey) otherReadings() []reading {
	var found []reading
	first, last := s.span()
	notice := s.notice()
	if s.KnownOn == 0 && notice != 0 && s.proclaimedLater(notice, first, last) {
		found = append(found, reading{holidayAfterNotice,
			s.read(s.calendars(calendar.Variant{Known: notice, Extra: s.Extra}))})
	}
	if crossesChristmasEve(first, s.Poll) {
		found = append(found, reading{christmasEve,
			s.read(s.calendars(calendar.Variant{Known: s.KnownOn, Extra: s.Extra, CountChristmasEve: true}))})
	}
	return found
}

// proclaimedLater reports whether a holiday within the timetable became known
// only after the notice of election.
func (s *survey) proclaimedLater(notice, first, last calendar.Date) bool {
	later := func(h calendar.Holiday) bool { return h.Known > notice && h.Date >= first && h.Date <= last }
	if slices.ContainsFunc(s.Extra, later) {
		return true
	}
	return len(s.plan.cals) > 0 && slices.ContainsFunc(calendar.OneOffs(s.plan.cals[0].Where), later)
}

// crossesChristmasEve reports whether 24 December is a weekday between two days.
func crossesChristmasEve(first, last calendar.Date) bool {
	for y := first.Year(); y <= last.Year(); y++ {
		eve := calendar.Of(y, time.December, 24)
		w := eve.Weekday()
		if eve >= first && eve <= last && w != time.Saturday && w != time.Sunday {
			return true
		}
	}
	return false
}
