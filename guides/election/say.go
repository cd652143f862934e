package election

import (
	"fmt"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// Sentence says in a sentence how the day of a deadline was counted: "Count
// back 19 working days from polling day, which is day 0."
func (t Table) Sentence(d Deadline, w *words.Catalogue) string {
	said := t.dayCounted(d, w)
	if d.TimePrinted {
		said += " " + w.Say("timetable.hour_printed", "Time", w.Clock(d.Time))
	}
	switch {
	case d.TakenFrom != "" && d.TakenTo != "":
		said += " " + w.Say("timetable.hours_taken", "From", w.Clock(d.TakenFrom), "To", w.Clock(d.TakenTo))
	case d.TakenTo != "":
		said += " " + w.Say("timetable.hours_until", "To", w.Clock(d.TakenTo))
	}
	return said
}

func (t Table) dayCounted(d Deadline, w *words.Catalogue) string {
	from := t.anchor(d.Counting, w)
	switch c := d.Counting; {
	case d.Printed:
		return w.Say("timetable.as_printed")
	case c.From == 0:
		return w.Say("timetable.depends_on", "Anchor", from)
	case c.Unit == sameAs, c.Offset == 0 && len(c.Steps) == 0:
		return w.Say("timetable.same_as", "Anchor", from)
	case c.Offset == 0:
		return w.Say("timetable.next_that_counts", "Anchor", from)
	case c.Before:
		return w.Say("timetable.count_back", "Length", c.length(w), "Anchor", from)
	case c.CountsAnchor:
		return w.Say("timetable.count_with", "Length", c.length(w), "Anchor", from)
	}
	return w.Say("timetable.count_on", "Length", d.Counting.length(w), "Anchor", from)
}

func (c Counting) length(w *words.Catalogue) string {
	switch c.Unit {
	case workingDay:
		return w.WorkingDays(c.Offset)
	case month:
		return w.Count("timetable.months", c.Offset)
	}
	return w.Days(c.Offset)
}

// anchor names the day from which the count starts.
func (t Table) anchor(c Counting, w *words.Catalogue) string {
	if c.Anchor == anchorPoll {
		return w.Say("timetable.anchor_poll")
	}
	if d, ok := t.Find(c.Anchor); ok {
		return w.Say("timetable.anchor_event", "Title", d.Title)
	}
	if i, ok := factNamed(c.Anchor); ok {
		return w.Say("timetable.anchor_" + facts[i].name)
	}
	return c.Anchor
}

// Assumption says which missing fact a day rests on, and "" for a day that
// rests on none.
func (t Table) Assumption(d Deadline, w *words.Catalogue) string {
	if d.NeedsFact == "" {
		return ""
	}
	fact := w.Say("timetable.anchor_" + d.NeedsFact)
	if !d.Assumed {
		return w.Say("timetable.needs", "Fact", fact)
	}
	for _, f := range facts {
		if f.name != d.NeedsFact {
			continue
		}
		day := t.Poll
		if f.name == "ordinary" {
			day = t.Ordinary
		}
		if stand, ok := t.Find(f.stand); ok {
			day = stand.Date
		}
		return w.Say("timetable.assumes", "Fact", fact, "Date", w.Date(day.AddDays(f.days)))
	}
	return ""
}

// AsText tells the counting of a deadline as plain text, one day a line.
func (t Table) AsText(d Deadline, w *words.Catalogue) string {
	var b strings.Builder
	line := func(s string) {
		if s != "" {
			fmt.Fprintln(&b, s)
		}
	}
	blank := func() { fmt.Fprintln(&b) }
	line(d.Title)
	if d.Date != 0 {
		line(w.When(d.Date, d.Time))
	}
	line(t.Sentence(d, w))
	line(t.Assumption(d, w))
	if len(d.Counting.Steps) > 0 {
		blank()
	}
	if len(d.Counting.Steps) > 0 && !d.Counting.CountsAnchor {
		line(fmt.Sprintf("  %-15s   0  %s", w.ColumnDate(d.Counting.From), t.anchor(d.Counting, w)))
	}
	for _, s := range d.Counting.Steps {
		row := fmt.Sprintf("  %-15s  %2s  %s", w.ColumnDate(s.Date), number(s), t.remark(d, s, w))
		line(strings.TrimRight(row, " "))
	}
	if d.Doubt != nil {
		blank()
		line(d.Doubt.Says)
		if d.Doubt.Other != 0 {
			line(w.Say("timetable.other_day", "Date", w.Date(d.Doubt.Other)))
		}
	}
	blank()
	line(w.Say("timetable.law", "Citation", d.Citation, "Date", w.Date(d.Checked)))
	line(d.Notes)
	return b.String()
}

func number(s calendar.Step) string {
	if s.Excluded != "" {
		return "-"
	}
	return fmt.Sprint(s.N)
}

func (t Table) remark(d Deadline, s calendar.Step, w *words.Catalogue) string {
	switch {
	case s.Excluded != "" && s.Date == d.Counting.Rolled:
		return w.Say("timetable.moved_on", "Why", s.Excluded)
	case s.Excluded != "":
		return w.Say("timetable.left_out", "Why", s.Excluded)
	case s.Date == d.Date:
		return w.Say("timetable.this_day")
	}
	return ""
}
