package calendar

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// ByRule returns the bank holidays of a year in a division by the fixed rules
// alone, with no one-off days, in date order (Banking and Financial Dealings
// Act 1971 Sch 1; St Andrew's Day Bank Holiday (Scotland) Act 2007).
func ByRule(div Division, year int) []Holiday {
	var days, moving []Holiday
	for _, r := range holidayRules() {
		if !slices.Contains(r.Where, div) {
			continue
		}
		h := Holiday{Date: r.when(year), Name: r.Name}
		if r.Moves && isWeekend(h.Date) {
			moving = append(moving, h)
		} else {
			days = append(days, h)
		}
	}
	for _, h := range moving {
		for isWeekend(h.Date) || slices.ContainsFunc(days, func(o Holiday) bool { return o.Date == h.Date }) {
			h.Date++
		}
		days = append(days, h)
	}
	slices.SortFunc(days, func(a, b Holiday) int { return int(a.Date - b.Date) })
	return days
}

func isWeekend(d Date) bool {
	w := d.Weekday()
	return w == time.Saturday || w == time.Sunday
}

// parseWhen reads the "on" of a rule: "1 January", "first Monday of May", "last
// Monday of May", "Easter -2".
func parseWhen(on string) (func(year int) Date, error) {
	if offset, ok := strings.CutPrefix(on, "Easter "); ok {
		n, err := strconv.Atoi(offset)
		if err != nil {
			return nil, fmt.Errorf("%q is not a number of days from Easter", offset)
		}
		return func(year int) Date { return Easter(year).AddDays(n) }, nil
	}
	if month, ok := strings.CutPrefix(on, "first Monday of "); ok {
		m, err := parseMonth(month)
		return func(year int) Date { return mondayFrom(Of(year, m, 1)) }, err
	}
	if month, ok := strings.CutPrefix(on, "last Monday of "); ok {
		m, err := parseMonth(month)
		return func(year int) Date { return mondayFrom(Of(year, m+1, 1)) - 7 }, err
	}
	day, month, _ := strings.Cut(on, " ")
	n, err := strconv.Atoi(day)
	if err != nil || n < 1 || n > 31 {
		return nil, fmt.Errorf("%q is not a day such as 1 January", on)
	}
	m, err := parseMonth(month)
	return func(year int) Date { return Of(year, m, n) }, err
}

func parseMonth(s string) (time.Month, error) {
	for m := time.January; m <= time.December; m++ {
		if m.String() == s {
			return m, nil
		}
	}
	return 0, fmt.Errorf("%q is not a month", s)
}

// mondayFrom returns the first Monday on or after d.
func mondayFrom(d Date) Date { return d + Date((8-int(d.Weekday()))%7) }

// Easter returns Easter Sunday of a year of the Gregorian calendar, by the
// computus of Meeus, Jones and Butcher.
func Easter(year int) Date {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	day := (h + l - 7*m + 33*month + 19) % 32
	return Of(year, time.Month(month), day)
}

var holidayRules = sync.OnceValue(func() []holidayRule {
	r, err := readHolidayRules(holidayRuleTOML)
	if err != nil {
		panic(err)
	}
	return r
})
