package calendar

import (
	"slices"
	"strings"
	"sync"
)

// Division is a part of the United Kingdom with its own list of bank holidays.
type Division string

// The three divisions, as gov.uk spells them.
const (
	EnglandAndWales Division = "england-and-wales"
	Scotland        Division = "scotland"
	NorthernIreland Division = "northern-ireland"
)

// A Holiday is a day on which banks close by law, or a day that the user says
// is one.
type Holiday struct {
	Date  Date   `json:"date"`
	Name  string `json:"name"`
	Known Date   `json:"known,omitempty"` // from when it was known, for a day added by proclamation; no date = always
}

// listed holds the years that bank-holidays.csv covers in full.
type listed struct {
	days        map[yearIn][]Holiday
	first, last int // years
}

type yearIn struct {
	year  int
	where Division
}

// OneOffs returns the days that a proclamation added or moved in a division, in
// date order.
func OneOffs(div Division) []Holiday {
	var days []Holiday
	for _, o := range oneOffs() {
		if slices.Contains(o.Where, div) {
			days = append(days, Holiday{Date: o.Date, Name: o.Name, Known: o.Known})
		}
	}
	return days
}

// Holidays returns the bank holidays of a year in a division, in date order, as
// they were known on a day: one proclaimed later is left out and the ordinary
// day that it replaced is back. No date for known means everything that is
// known now.
func Holidays(div Division, year int, known Date) []Holiday {
	days := ordinaryDays(div, year)
	for _, o := range oneOffs() {
		if o.Date.Year() != year || !slices.Contains(o.Where, div) {
			continue
		}
		days = slices.DeleteFunc(days, func(h Holiday) bool { return h.Date == o.Date || h.Date == o.Replaces })
		switch {
		case known == 0 || o.Known <= known:
			days = append(days, Holiday{Date: o.Date, Name: o.Name, Known: o.Known})
		case o.Replaces != 0:
			name, _, _ := strings.Cut(o.Name, " (")
			days = append(days, Holiday{Date: o.Replaces, Name: name})
		}
	}
	slices.SortFunc(days, func(a, b Holiday) int { return int(a.Date - b.Date) })
	return days
}

// ordinaryDays returns the days as the list has them, or by the fixed rules for
// a year that is not on it.
func ordinaryDays(div Division, year int) []Holiday {
	l := publishedList()
	if year < l.first || year > l.last {
		return ByRule(div, year)
	}
	return slices.Clone(l.days[yearIn{year, div}])
}

var publishedList = sync.OnceValue(func() listed {
	l, err := readList(listCSV)
	if err != nil {
		panic(err)
	}
	return l
})

var oneOffs = sync.OnceValue(func() []oneOff {
	o, err := readOneOffs(oneOffTOML)
	if err != nil {
		panic(err)
	}
	return o
})
