package election

import (
	"rosette/guides/calendar"
	"rosette/guides/words"
)

// The polls for which the rules here are law, or near enough to be shown with a
// warning.
var (
	firstPoll = calendar.MustParse("2007-01-01")
	lastPoll  = calendar.MustParse("2099-12-31")
)

// checkChoice refuses a poll or a fact that cannot be.
func checkChoice(c *Choice, o *Options) error {
	switch {
	case !c.Kind.Known():
		return words.Wrong("unknown_kind", nil, "Kind", string(c.Kind))
	case c.Poll == 0:
		return words.Wrong("no_poll", nil)
	case c.Poll < firstPoll || c.Poll > lastPoll:
		return words.Wrong("poll_too_far", nil, "Poll", c.Poll, "First", firstPoll, "Last", lastPoll)
	}
	cal := calendar.ByID(rulesCalendar[c.Kind.Nation()]).
		With(calendar.Variant{Known: o.KnownOn, Extra: o.Extra}, c.Poll)
	if why := cal.Excluded(c.Poll); why != "" {
		return words.Wrong("poll_left_out", nil, "Poll", c.Poll, "Why", why)
	}
	return checkFacts(c)
}

// checkFacts refuses days that cannot belong to the election.
func checkFacts(c *Choice) error {
	const far = 2 * 366
	for _, f := range facts {
		if d := f.get(&c.Facts); d != 0 && f.name != "ordinary" && (d < c.Poll-far || d > c.Poll+far) {
			return words.Wrong("fact_far_from_poll", nil, "Day", d, "Poll", c.Poll)
		}
	}
	for event, d := range c.Printed {
		if d < c.Poll-far || d > c.Poll+far {
			return words.Wrong("fact_far_from_poll", nil, "Day", d, "Poll", c.Poll, "Event", event)
		}
	}
	if r := c.Facts.Result; r != 0 && r < c.Poll {
		return words.Wrong("result_before_poll", nil, "Day", r, "Poll", c.Poll)
	}
	if n := c.Facts.Notice; n != 0 && n >= c.Poll {
		return words.Wrong("notice_after_poll", nil, "Day", n, "Poll", c.Poll)
	}
	if err := checkHours(c); err != nil || !c.ByElection {
		return err
	}
	return checkVacancy(c)
}
