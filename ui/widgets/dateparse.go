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
// 6 May 2027, May 6th 2027, 6/5/2027, 6.5.27, 2027-05-06. An empty text is no
// day. The error is a sentence for the person who typed it.
func ParseDate(text string) (calendar.Date, error) {
	if strings.TrimSpace(text) == "" {
		return 0, nil
	}
	numbers, month, ok := dateParts(text)
	if month == 0 && len(numbers) == 3 {
		month = numbers[1]
		numbers = []int{numbers[0], numbers[2]}
	} else if month == 0 && len(numbers) == 2 || month > 0 && len(numbers) == 1 {
		return 0, words.Wrong("widgets_date_year", errNotADay)
	}
	if !ok || len(numbers) != 2 || month < 1 || month > 12 {
		return 0, words.Wrong("widgets_date_unknown", errNotADay)
	}
	day, year := numbers[0], numbers[1]
	if day > 31 {
		day, year = year, day
	}
	return realDay(day, time.Month(month), year)
}

// realDay returns a day that exists; a year of two digits is in this century.
func realDay(day int, month time.Month, year int) (calendar.Date, error) {
	if year >= 0 && year < 100 {
		year += 2000
	}
	if year < 1900 || year > 2199 {
		return 0, words.Wrong("widgets_date_range", errNotADay)
	}
	d := calendar.Of(year, month, day)
	if d.Day() != day || d.Month() != month {
		return 0, words.Wrong("widgets_date_no_such_day", errNotADay,
			"Day", day, "Month", language().Month(calendar.Of(year, month, 1)), "Year", year)
	}
	return d, nil
}

// dateParts returns the numbers of a date and the month where it is named; a
// weekday and endings such as th are passed over. ok is false when there is
// anything else.
func dateParts(text string) (numbers []int, month int, ok bool) {
	if len(text) > 60 {
		return nil, 0, false
	}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("/.,-–", r)
	}) {
		w = strings.ToLower(w)
		m := monthNamed(w)
		n, err := strconv.Atoi(strings.TrimRight(w, "sthndr"))
		switch {
		case err == nil && n >= 0:
			numbers = append(numbers, n)
		case m > 0 && month == 0:
			month = m
		case !weekdayNamed(w):
			return nil, 0, false
		}
	}
	return numbers, month, true
}

func monthNamed(w string) int {
	for m := time.January; m <= time.December; m++ {
		d := calendar.Of(2027, m, 1)
		for _, name := range []string{m.String(), language().Month(d), language().ShortMonth(d)} {
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
		for _, name := range []string{d.Weekday().String(), language().Weekday(d), language().ShortWeekday(d)} {
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
