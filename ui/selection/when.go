package selection

import (
	"strings"

	"rosette/guides/calendar"
	party "rosette/guides/selection"
	"rosette/guides/words"
	"rosette/ui/widgets"
)

// How a notice may give a date.
const (
	oneDay    = "day"
	fromTo    = "window"
	byMonth   = "month"
	severally = "several"
	notYet    = "unknown"
)

// shapeOf says in which way a date is given.
func shapeOf(w party.When) string {
	_, exact := w.Exact()
	switch {
	case !w.Known():
		return notYet
	case len(w.OneOf) > 0:
		return severally
	case w.Months:
		return byMonth
	case exact:
		return oneDay
	}
	return fromTo
}

// A written date is what the boxes of the form hold.
type written struct {
	shape       string
	on          calendar.Date
	from, to    calendar.Date
	first, last string // months
	several     string
}

// when reads the boxes. The error is for the person who typed.
func (x written) when() (party.When, error) {
	switch x.shape {
	case oneDay:
		if x.on == 0 {
			return party.When{}, nil
		}
		return party.On(x.on), nil
	case fromTo:
		if x.from == 0 && x.to == 0 {
			return party.When{}, nil
		}
		if x.from != 0 && x.to != 0 && x.from > x.to {
			return party.When{}, words.Wrong("selection_backwards", nil)
		}
		return party.When{First: x.from, Last: x.to}, nil
	case byMonth:
		return months(x.first, x.last)
	case severally:
		return days(x.several)
	}
	return party.When{}, nil
}

// months reads "January 2027" and the last of several months.
func months(first, last string) (party.When, error) {
	from, err := month(first)
	if err != nil || from == 0 {
		return party.When{}, err
	}
	to, err := month(last)
	if err != nil {
		return party.When{}, err
	}
	if to == 0 {
		to = from
	}
	if to < from {
		return party.When{}, words.Wrong("selection_backwards", nil)
	}
	return party.When{First: from, Last: to.AddMonths(1).AddDays(-1), Months: true}, nil
}

// month returns the first day of a month such as "January 2027".
func month(s string) (calendar.Date, error) {
	if strings.TrimSpace(s) == "" {
		return 0, nil
	}
	d, err := widgets.ParseDate("1 " + strings.TrimSpace(s))
	if err != nil || d.Day() != 1 {
		return 0, words.Wrong("selection_month", err, "Text", s)
	}
	return d, nil
}

// days reads days with commas or "or" between them.
func days(s string) (party.When, error) {
	var all []string
	for _, part := range strings.FieldsFunc(strings.ReplaceAll(s, " or ", ","), func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if strings.TrimSpace(part) == "" {
			continue
		}
		d, err := widgets.ParseDate(strings.TrimSpace(part))
		if err != nil {
			return party.When{}, words.Wrong("selection_days", err, "Text", strings.TrimSpace(part))
		}
		all = append(all, d.String())
	}
	if len(all) > mostDays {
		return party.When{}, words.Wrong("selection_days_many", nil, "Most", mostDays)
	}
	return party.ParseWhen(strings.Join(all, "|"))
}

// mostDays is the most days that one date may choose among.
const mostDays = 20
