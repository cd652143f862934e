package guides

import (
	"fmt"
	"slices"

	"rosette/guides/calendar"
)

// A Reminder is a day that is near, with the dates that fall on it.
type Reminder struct {
	Date  calendar.Date
	Days  int // from today; 0 is today
	Dates []Dated
	Keys  []string // to be kept, so that nobody is told twice
}

// leads are the days before a date on which somebody is told of it. Whoever was
// not at the computer on such a day is told on the next.
var leads = []int{0, 1, 7}

// Reminders lists what to tell somebody of today, the nearest day first: what
// binds the candidate or the agent by law, the party's stages and clocks, and
// the days of their own. told says of a key whether it was told before.
func Reminders(c Candidacy, v View, told func(key string) bool) (all []Reminder) {
	for _, d := range v.Dates() {
		days := int(d.Date - v.Today)
		lead := slices.IndexFunc(leads, func(n int) bool { return days <= n })
		if d.Date.IsZero() || d.Over || days < 0 || lead < 0 || !v.concerns(c, d) {
			continue
		}
		key := fmt.Sprintf("%s %s %d", d.ID, d.Date, leads[lead]) + noticeHour(d)
		if told(key) {
			continue
		}
		i := slices.IndexFunc(all, func(r Reminder) bool { return r.Date == d.Date })
		if i < 0 {
			i = len(all)
			all = append(all, Reminder{Date: d.Date, Days: days})
		}
		all[i].Dates = append(all[i].Dates, d)
		all[i].Keys = append(all[i].Keys, key)
	}
	slices.SortFunc(all, func(a, b Reminder) int { return int(a.Date - b.Date) })
	return all
}

// concerns reports whether a date asks something of the person or the agent.
func (v View) concerns(c Candidacy, d Dated) bool {
	if d.Lane != LawLane {
		return true
	}
	if _, other := v.Of(d.ID); other {
		return false
	}
	deadline, _ := v.Table.Find(d.ID)
	return binds(deadline, c.Choice.Facts) || d.ID == "polls_open"
}

// noticeHour tells a date whose hour the notice sets from the same date by the
// rule: whoever was told of 4pm is told again of noon.
func noticeHour(d Dated) string {
	if d.RuleTime == "" {
		return ""
	}
	return " " + d.Time
}
