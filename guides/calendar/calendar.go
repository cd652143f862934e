package calendar

import (
	"fmt"
	"slices"
	"sync"
	"time"
)

// A Calendar counts the days that one body of law does not leave out: its
// working days. It is immutable and safe for concurrent use.
//
// Every question is answered from two tables: how many days count up to a day,
// and which day is the nth that counts. So a count of any length costs the
// same.
type Calendar struct {
	Law
	*tables
}

type tables struct {
	first  Date     // first day covered
	upTo   []uint16 // upTo[i]: days that count from first to first+i
	nth    []uint16 // nth[k]: days from first to the (k+1)th day that counts
	reason map[Date]string
}

// Law says which days a body of law leaves out, and where that is written.
type Law struct {
	ID           string   `toml:"id"`
	Title        string   `toml:"title"`
	Where        Division `toml:"where"`
	ChristmasEve bool     `toml:"christmas_eve"` // left out by name
	EasterMonday bool     `toml:"easter_monday"` // left out by name, though it may be no bank holiday
	provenance
}

// Variant changes what a calendar leaves out.
type Variant struct {
	Known             Date      // leave out only holidays known on this day; no date = all
	Extra             []Holiday // more days to leave out
	CountChristmasEve bool      // count 24 December, as some printed timetables do
}

func (v Variant) plain() bool { return v.Known == 0 && len(v.Extra) == 0 && !v.CountChristmasEve }

// The years that a calendar without variants covers.
const (
	firstYear = 2004
	lastYear  = 2102
)

// ByID returns the calendar of the law with an id of calendars.toml; it is made
// once. It panics on an id that is not there: ids come from our own data, which
// is checked when it is loaded.
func ByID(id string) *Calendar {
	c, ok := standard()[id]
	if !ok {
		panic(fmt.Sprintf("there is no calendar %q", id))
	}
	return c()
}

// Has reports whether there is a calendar with an id.
func Has(id string) bool { _, ok := standard()[id]; return ok }

// With returns the calendar changed by a variant, covering at least three
// years before a day, and seven after it: longer than any term of office.
func (c *Calendar) With(v Variant, around Date) *Calendar {
	if v.plain() {
		return c
	}
	days := leavesOut{c.Where, c.ChristmasEve && !v.CountChristmasEve, c.EasterMonday}
	if v.Known == 0 && len(v.Extra) == 0 {
		return &Calendar{c.Law, days.tables()}
	}
	return &Calendar{c.Law, build(days, v, around.Year()-3, around.Year()+7)}
}

// WithAll is With for several calendars at once. Those that leave out the same
// days are worked out once.
func WithAll(cals []*Calendar, v Variant, around Date) []*Calendar {
	changed := make([]*Calendar, len(cals))
	for i, c := range cals {
		same := slices.IndexFunc(cals[:i], func(o *Calendar) bool { return o.tables == c.tables })
		if same < 0 {
			changed[i] = c.With(v, around)
			continue
		}
		changed[i] = &Calendar{c.Law, changed[same].tables}
	}
	return changed
}

// leavesOut is what laws leave out. Those that leave out the same share tables.
type leavesOut struct {
	where       Division
	eve, easter bool
}

var shared sync.Map // leavesOut to func() *tables

// tables returns the tables of all years; they are made once.
func (l leavesOut) tables() *tables {
	made, _ := shared.LoadOrStore(l, sync.OnceValue(func() *tables { return build(l, Variant{}, firstYear, lastYear) }))
	return made.(func() *tables)()
}

var standard = sync.OnceValue(func() map[string]func() *Calendar {
	laws, err := readLaws(calendarTOML)
	if err != nil {
		panic(err)
	}
	all := make(map[string]func() *Calendar, len(laws))
	for _, l := range laws {
		days := leavesOut{l.Where, l.ChristmasEve, l.EasterMonday}
		all[l.ID] = sync.OnceValue(func() *Calendar { return &Calendar{l, days.tables()} })
	}
	return all
})

func readLaws(text []byte) ([]Law, error) {
	const file = "calendars.toml"
	var t struct{ Calendar []Law }
	if err := decode(file, text, &t); err != nil {
		return nil, err
	}
	for _, l := range t.Calendar {
		if err := l.check(file, l.ID, l.Where); err != nil {
			return nil, err
		}
	}
	return t.Calendar, nil
}

func build(l leavesOut, v Variant, from, to int) *tables {
	first, last := Of(from, time.January, 1), Of(to, time.December, 31)
	t := &tables{first: first, reason: l.days(v, from, to),
		upTo: make([]uint16, last-first+1), nth: make([]uint16, 0, last-first+1)}
	out := make([]bool, last-first+1)
	for d := range t.reason {
		if d >= first && d <= last {
			out[d-first] = true
		}
	}
	for i := range out {
		if !out[i] && !isWeekend(first+Date(i)) {
			t.nth = append(t.nth, uint16(i))
		}
		t.upTo[i] = uint16(len(t.nth))
	}
	return t
}

// days names every day that is left out for another reason than a weekend.
func (l leavesOut) days(v Variant, from, to int) map[Date]string {
	days := make(map[Date]string, 12*(to-from+1))
	for y := from; y <= to; y++ {
		if l.eve {
			days[Of(y, time.December, 24)] = "Christmas Eve (left out by the rule)"
		}
		if l.easter {
			days[Easter(y)+1] = "Easter Monday (left out by the rule)"
		}
		for _, h := range Holidays(l.where, y, v.Known) {
			days[h.Date] = h.Name
		}
	}
	for _, h := range v.Extra {
		if v.Known == 0 || h.Known <= v.Known {
			days[h.Date] = h.Name
		}
	}
	return days
}

func (c *Calendar) covers(d Date) bool { return d >= c.first && int(d-c.first) < len(c.upTo) }

// Counts reports whether a day counts.
func (c *Calendar) Counts(d Date) bool { return c.Excluded(d) == "" }

// Excluded returns why a day is left out ("Saturday", "Good Friday"), and ""
// for a day that counts.
func (c *Calendar) Excluded(d Date) string {
	switch {
	case isWeekend(d):
		return d.Weekday().String()
	case c.covers(d) && d > c.first && c.upTo[d-c.first] > c.upTo[d-1-c.first]:
		return ""
	}
	return c.reason[d]
}

// Before returns the nth day that counts before d, for n of 1 or more: step
// back from d a day at a time and count the days not left out. It is no date
// when the calendar does not reach so far.
func (c *Calendar) Before(d Date, n int) Date {
	if !c.covers(d) || d == c.first {
		return 0
	}
	return c.at(int(c.upTo[d-1-c.first]) - n)
}

// After returns the nth day that counts after d, for n of 1 or more; n of 0 is
// d itself, or the next day that counts when d is left out.
func (c *Calendar) After(d Date, n int) Date {
	if !c.covers(d) || d == c.first {
		return 0
	}
	if n == 0 {
		return c.at(int(c.upTo[d-1-c.first]))
	}
	return c.at(int(c.upTo[d-c.first]) + n - 1)
}

// OrNext returns d when it counts, and otherwise the next day that counts.
func (c *Calendar) OrNext(d Date) Date { return c.After(d, 0) }

func (c *Calendar) at(k int) Date {
	if k < 0 || k >= len(c.nth) {
		return 0
	}
	return c.first + Date(c.nth[k])
}

// Between returns how many days count after one day, up to and including
// another; it is negative when to lies before from. Days that the calendar does
// not cover count as none.
func (c *Calendar) Between(from, to Date) int { return c.count(to) - c.count(from) }

func (c *Calendar) count(d Date) int {
	last := c.first + Date(len(c.upTo)-1)
	if d < c.first {
		return 0
	}
	return int(c.upTo[min(d, last)-c.first])
}

// Steps returns the way from one day, which is day 0, to another, in the order
// in which they are stepped over; each day is numbered or named as left out.
func (c *Calendar) Steps(from, to Date) []Step {
	step, days := Date(1), int(to-from)
	if to < from {
		step, days = -1, -days
	}
	steps := make([]Step, 0, days)
	n := 0
	for d := from + step; len(steps) < days; d += step {
		s := Step{Date: d, Excluded: c.Excluded(d)}
		if s.Excluded == "" {
			n++
			s.N = n
		}
		steps = append(steps, s)
	}
	return steps
}

// Laws lists the bodies of law that have a calendar, by id.
func Laws() []Law {
	var laws []Law
	for id := range standard() {
		laws = append(laws, ByID(id).Law)
	}
	slices.SortFunc(laws, func(a, b Law) int {
		if a.ID < b.ID {
			return -1
		}
		return 1
	})
	return laws
}
