package selection

import (
	"slices"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// When is a date as a notice gives it: a day, a window, a window open at one
// end, a month or months, one of several days, or not known yet (the zero
// value). As text it is
//
//	2027-01-09                 that day
//	2027-01-04..2027-01-23     some day of a window
//	..2027-02-05               by that day
//	2027-01-04..               from that day on
//	2027-01, 2026-09..2026-10  a month, or several
//	2027-01-09|2027-01-16      one of these days
//	unknown                    not known yet
type When struct {
	First, Last calendar.Date   // no date = open at that end
	OneOf       []calendar.Date // the days, in order, when it is one of several
	Months      bool            // given by the month
}

// maxOneOf is the most days that one date may choose among.
const maxOneOf = 20

// On returns the When of one day.
func On(d calendar.Date) When { return When{First: d, Last: d} }

// Known reports whether anything is known of the date.
func (w When) Known() bool { return w.First != 0 || w.Last != 0 }

// Exact returns the day, when it is one day.
func (w When) Exact() (calendar.Date, bool) { return w.First, w.First != 0 && w.First == w.Last }

// ParseWhen reads a date written as above. The error says what to write.
func ParseWhen(s string) (When, error) {
	s = strings.TrimSpace(s)
	switch {
	case s == "" || s == "unknown":
		return When{}, nil
	case len(s) > 12*maxOneOf:
		return When{}, words.Wrong("selection_date", nil, "Text", clip(s))
	case strings.Contains(s, "|"):
		return oneOf(s)
	case strings.Contains(s, ".."):
		return window(s)
	}
	first, last, month, err := span(s)
	return When{First: first, Last: last, Months: month}, err
}

func oneOf(s string) (w When, err error) {
	for _, part := range strings.Split(s, "|") {
		d, err := calendar.Parse(strings.TrimSpace(part))
		if err != nil {
			return When{}, words.Wrong("selection_date", err, "Text", clip(part))
		}
		w.OneOf = append(w.OneOf, d)
	}
	slices.Sort(w.OneOf)
	w.OneOf = slices.Compact(w.OneOf)
	w.First, w.Last = w.OneOf[0], w.OneOf[len(w.OneOf)-1]
	if len(w.OneOf) == 1 {
		w.OneOf = nil
	}
	return w, nil
}

func window(s string) (w When, err error) {
	from, to, _ := strings.Cut(s, "..")
	if from == "" && to == "" {
		return When{}, words.Wrong("selection_date", nil, "Text", clip(s))
	}
	months := true
	if from != "" {
		var month bool
		if w.First, _, month, err = span(from); err != nil {
			return When{}, err
		}
		months = months && month
	}
	if to != "" {
		var month bool
		if _, w.Last, month, err = span(to); err != nil {
			return When{}, err
		}
		months = months && month
	}
	if w.First != 0 && w.Last != 0 && w.First > w.Last {
		return When{}, words.Wrong("selection_window", nil, "Text", clip(s))
	}
	w.Months = months
	return w, nil
}

// span reads a day or a month, as its first and last day.
func span(s string) (first, last calendar.Date, month bool, err error) {
	s = strings.TrimSpace(s)
	if len(s) == len("2027-01") {
		first, err = calendar.Parse(s + "-01")
		last, month = first.AddMonths(1).AddDays(-1), true
	} else {
		first, err = calendar.Parse(s)
		last = first
	}
	if err != nil {
		return 0, 0, false, words.Wrong("selection_date", err, "Text", clip(s))
	}
	return first, last, month, nil
}

// String writes the date as ParseWhen reads it, and "unknown" for none.
func (w When) String() string {
	switch {
	case !w.Known():
		return "unknown"
	case len(w.OneOf) > 0:
		days := make([]string, len(w.OneOf))
		for i, d := range w.OneOf {
			days[i] = d.String()
		}
		return strings.Join(days, "|")
	}
	first, last := w.First.String(), w.Last.String()
	if w.Months {
		first, last = first[:min(7, len(first))], last[:min(7, len(last))]
	}
	if first == last {
		return first
	}
	return first + ".." + last
}

// MarshalText and UnmarshalText keep a When as its text.
func (w When) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (w *When) UnmarshalText(b []byte) (err error) {
	*w, err = ParseWhen(string(b))
	return err
}
