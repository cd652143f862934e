package selection

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// A Line is one line of a page: what, a second line, and the figure or the
// text that belongs to it. Detail and Value may be empty.
type Line struct{ Name, Detail, Value string }

// A Part is a few lines or paragraphs under a heading.
type Part struct {
	Heading    string
	Lines      []Line
	Paragraphs []string
}

// A Page is a record or a statement in words, for whoever prints it.
type Page struct {
	Title, Subtitle string
	Parts           []Part
	Foot            string
}

// Says names the kind: "Meetings attended".
func (k DeedKind) Says(in *words.Catalogue) string { return in.Say("record.kind_" + string(k)) }

// SaysCount says a count of the kind: "64 doors", "Attended".
func (k DeedKind) SaysCount(in *words.Catalogue, n int) string {
	return in.Count("record.count_"+string(k), n, "Figure", grouped(n))
}

// grouped writes a number with commas between its thousands: 1,140.
func grouped(n int) string {
	text := strconv.Itoa(n)
	if n < 1000 {
		return text
	}
	return grouped(n/1000) + "," + text[len(text)-3:]
}

// The most characters of notes beside a sum.
const mostNotes = 90

// Summary says what the record comes to in a period, a line for each kind of
// work. Meetings attended and missed are one line: "21 of 24".
func (r Record) Summary(in *words.Catalogue, p Period) []Line {
	var lines []Line
	sums := r.Sums(p)
	missed := countOf(sums, Absence)
	for _, s := range sums {
		l := Line{Name: s.Kind.Says(in), Value: s.Kind.SaysCount(in, s.Count), Detail: s.detail(in)}
		switch {
		case s.Kind == Meeting && missed > 0:
			l.Value = in.Say("record.of", "N", s.Count, "Of", s.Count+missed)
			l.Detail = in.Count("record.apologies", missed)
		case s.Kind == Absence && countOf(sums, Meeting) > 0:
			continue
		}
		lines = append(lines, l)
	}
	return lines
}

func countOf(sums []Sum, k DeedKind) int {
	for _, s := range sums {
		if s.Kind == k {
			return s.Count
		}
	}
	return 0
}

// detail is the second line of a sum: what courses and offices they were, or
// else when the last entry was.
func (s Sum) detail(in *words.Catalogue) string {
	notes := s.Notes
	switch s.Kind {
	case Training, Office, Mentoring, Reported, Community:
	default:
		notes = nil
	}
	text := ""
	for _, n := range notes {
		next := n
		if text != "" {
			next = text + in.Say("record.comma") + n
		}
		if utf8.RuneCountInString(next) > mostNotes {
			break
		}
		text = next
	}
	if text == "" {
		return in.Say("record.last", "Date", in.ShortDateYear(s.Last))
	}
	return text
}

// Page is the record on one page: what it comes to since its first day, and in
// the last twelve months. Name and area head it, where they are known.
func (r Record) Page(in *words.Catalogue, name, area string, today calendar.Date) Page {
	whole := r.Whole(today)
	p := Page{Title: in.Say("record.page_title"), Foot: in.Say("record.page_foot", "Date", in.Date(today))}
	if name != "" {
		p.Title = in.Say("record.page_title_of", "Name", name)
	}
	var under []string
	if area = strings.TrimSpace(area); area != "" {
		under = append(under, area)
	}
	if !whole.From.IsZero() {
		under = append(under, in.Say("record.page_since", "From", in.Date(whole.From), "To", in.Date(whole.To)))
	}
	p.Subtitle = strings.Join(under, in.Say("record.comma"))
	if lines := r.Summary(in, whole); len(lines) > 0 {
		p.Parts = append(p.Parts, Part{Heading: in.Say("record.page_whole"), Lines: lines})
	}
	year := LastYear(today)
	if lines := r.Summary(in, year); len(lines) > 0 && whole.From < year.From {
		p.Parts = append(p.Parts, Part{Heading: in.Say("record.page_year"), Lines: lines})
	}
	return p
}
