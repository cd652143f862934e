package widgets

import (
	"rosette/guides/calendar"
)

// DateOptions are what a date field may have beside its label.
type DateOptions struct {
	Date     calendar.Date // what it holds at first
	Hint     string        // replaces the example of how to type a date
	Optional bool
	OnLeave  func(calendar.Date) // a day that was understood, or none where it was emptied
	OnEnter  func()
	OnFocus  func() // told when the focus comes
}

// DateField is a field for a day, typed as people write it: 6 May 2027,
// 6/5/2027, 2027-05-06. It says which day it understood. A text that is no day
// stays in the box with a sentence, and is not handed over.
type DateField struct {
	Field
	day  DateOptions
	date calendar.Date
}

// NewDateField returns a date field.
func NewDateField(label string, o DateOptions) *DateField {
	d := &DateField{day: o, date: o.Date}
	hint := o.Hint
	if hint == "" {
		hint = say("date.hint")
	}
	d.build(d, label, FieldOptions{
		Hint: hint, Optional: o.Optional, Width: 240, Text: dateText(o.Date),
		OnChanged: d.changed, OnLeave: func(string) { d.left() }, OnEnter: o.OnEnter, OnFocus: o.OnFocus, Whole: true,
	})
	d.showUnderstood()
	return d
}

// Date returns the day in the box; none where it is empty or is no day.
func (d *DateField) Date() calendar.Date { return d.date }

// SetDate puts a day into the box as saved.
func (d *DateField) SetDate(day calendar.Date) {
	d.date = day
	d.SetText(dateText(day))
	d.SetError("")
	d.showUnderstood()
}

func (d *DateField) changed(text string) {
	day, err := ParseDate(text)
	d.date = day
	if err == nil {
		d.SetError("")
	}
	d.showUnderstood()
}

func (d *DateField) left() {
	day, err := ParseDate(d.Text())
	if err != nil {
		d.SetError(language().Explain(err))
		return
	}
	d.date = day
	if d.day.OnLeave != nil {
		d.day.OnLeave(day)
	}
}

func (d *DateField) showUnderstood() {
	if d.date.IsZero() {
		d.SetNote("")
		return
	}
	d.SetNote(language().Date(d.date))
}

func dateText(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return say("date.typed", "Day", d.Day(), "Month", language().Month(d), "Year", d.Year())
}
