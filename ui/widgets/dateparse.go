package widgets

import (
	"errors"
	"strconv"
	"strings"
	"time"
	"unicode"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

var errNotADay = errors.New("not a day")

// ParseDate reads a day as people type it, in British order: 6 May 2027, Thu
// 6 May 2027, 6th may 2027, 6/5/2027, 6.5.27, 2027-05-06. An empty text is no
// day. The error is a sentence for the person who typed it.
func ParseDate(text string) (calendar.Date, error) {
	parts := dateParts(text)
	if len(parts) == 0 {
		if strings.TrimSpace(text) != "" {
			return 0, words.Wrong("widgets_date_unknown", errNotADay)
		}
		return 0, nil
	}
	if len(parts) == 2 {
		return 0, words.Wrong("widgets_date_year", errNotADay)
	}
	if len(parts) != 3 {
		return 0, words.Wrong("widgets_date_unknown", errNotADay)
	}
	day, month, year := parts[0], parts[1], parts[2]
	if day > 31 {
		day, year = year, day
	}
	if year < 100 {
		year += 2000
	}
	if month < 1 || month > 12 || day < 1 {
		return 0, words.Wrong("widgets_date_unknown", errNotADay)
	}
	d := calendar.Of(year, time.Month(month), day)
	if d.Day() != day || d.Month() != time.Month(month) {
		return 0, words.Wrong("widgets_date_no_such_day", errNotADay,
			"Day", day, "Month", spoken.Month(calendar.Of(year, time.Month(month), 1)), "Year", year)
	}
	if year < 1900 || year > 2199 {
		return 0, words.Wrong("widgets_date_range", errNotADay)
	}
	return d, nil
}

// dateParts returns the numbers of a date, a month's name counting as its
// number; a weekday and endings such as th are passed over. Anything else
// makes it no date.
func dateParts(text string) []int {
	var parts []int
	if len(text) > 60 {
		return nil
	}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("/.,-–", r)
	}) {
		w = strings.ToLower(w)
		if n, err := strconv.Atoi(strings.TrimRight(w, "sthndr")); err == nil {
			parts = append(parts, n)
			continue
		}
		if m := monthNamed(w); m > 0 {
			parts = append(parts, m)
			continue
		}
		if !weekdayNamed(w) {
			return nil
		}
	}
	return parts
}

func monthNamed(w string) int {
	for m := time.January; m <= time.December; m++ {
		d := calendar.Of(2027, m, 1)
		for _, name := range []string{m.String(), spoken.Month(d), spoken.ShortMonth(d)} {
			if named(w, name) {
				return int(m)
			}
		}
	}
	return 0
}

func weekdayNamed(w string) bool {
	for i := range 7 {
		d := calendar.Of(2027, time.May, 3+i)
		for _, name := range []string{d.Weekday().String(), spoken.Weekday(d), spoken.ShortWeekday(d)} {
			if named(w, name) {
				return true
			}
		}
	}
	return false
}

// named reports whether a word is a name or its first three letters or more.
func named(w, name string) bool {
	return len(w) >= 3 && strings.HasPrefix(strings.ToLower(name), w)
}
