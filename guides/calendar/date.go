// Package calendar holds civil dates, the bank holidays of each part of the
// United Kingdom, and the counting of working days that remembers how it
// counted. It reads no clock: the day is always passed in.
package calendar

import (
	"fmt"
	"time"
)

// Date is a civil day with no time and no zone, counted in days from
// 31 December 1899. The zero value is "no date" for optional fields: nobody who
// stands today was born on that day.
type Date int32

// Earliest and Latest bound the dates that Rosette accepts.
var (
	Earliest = MustParse("1900-01-01")
	Latest   = MustParse("2199-12-31")
)

// A ParseError says that a text is not a date of the form 2027-05-06, or not a
// day that exists.
type ParseError struct {
	Text string // what was given, at most 40 characters of it
}

func (e *ParseError) Error() string {
	return fmt.Sprintf("%q is not a date: write it as 2027-05-06", e.Text)
}

// Parse reads a date of the form 2027-05-06. The error is a *ParseError.
func Parse(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || len(s) != len(time.DateOnly) {
		return 0, &ParseError{Text: clip(s)}
	}
	d := fromTime(t)
	if d < Earliest || d > Latest {
		return 0, &ParseError{Text: clip(s)}
	}
	return d, nil
}

// MustParse is Parse for dates written in code; it panics on a bad one.
func MustParse(s string) Date {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return fromTime(t)
}

// Of returns the day y-m-d; days past the end of the month run on into the
// next, as in time.Date.
func Of(y int, m time.Month, d int) Date {
	months := y*12 + int(m) - 1
	y, m = months/12, time.Month(months%12+1)
	return firstOf(y, m) + Date(d-1)
}

// DayOf returns the civil day of t in t's own zone.
func DayOf(t time.Time) Date { return Of(t.Year(), t.Month(), t.Day()) }

func fromTime(t time.Time) Date { return DayOf(t) }

// Time returns midnight UTC of the day.
func (d Date) Time() time.Time { return time.Unix((int64(d)-beforeUnix)*86400, 0).UTC() }

// IsZero reports whether d is "no date".
func (d Date) IsZero() bool { return d == 0 }

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return time.Weekday((int(d)%7 + 7) % 7) }

// Year, Month and Day return the parts of the date.
func (d Date) Year() int         { y, _, _ := d.Civil(); return y }
func (d Date) Month() time.Month { _, m, _ := d.Civil(); return m }
func (d Date) Day() int          { _, _, day := d.Civil(); return day }

// AddDays returns the day n calendar days later, earlier when n is negative.
func (d Date) AddDays(n int) Date { return d + Date(n) }

// AddMonths returns the day n calendar months later. Where that month is
// shorter, it is the month's last day (the corresponding date rule).
func (d Date) AddMonths(n int) Date {
	y, m, day := d.Civil()
	months := y*12 + int(m) - 1 + n
	first := firstOf(months/12, time.Month(months%12+1))
	next := firstOf((months+1)/12, time.Month((months+1)%12+1))
	return first + Date(min(day, int(next-first))-1)
}

// String returns the date as 2027-05-06, and "" for no date.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	return d.Time().Format(time.DateOnly)
}

// MarshalText and UnmarshalText keep dates as 2027-05-06 in JSON and TOML, and
// no date as "".
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads 2027-05-06 or "".
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = 0
		return nil
	}
	v, err := Parse(string(b))
	if err != nil {
		return err
	}
	*d = v
	return nil
}

func clip(s string) string {
	r := []rune(s)
	if len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
