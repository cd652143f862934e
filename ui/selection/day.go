package selection

import (
	"rosette/guides/calendar"
	"rosette/guides/words"
	"rosette/ui/widgets"
)

// day is a date field that follows what is kept, except while somebody types
// in it.
type day struct {
	field *widgets.DateField
	kept  calendar.Date
}

// newDay returns a field that hands a day over on leaving. What save refuses
// is shown at the field.
func newDay(label, hint string, save func(calendar.Date) error) *day {
	d := &day{}
	d.field = widgets.NewDateField(label, widgets.DateOptions{Hint: hint, Optional: true, OnLeave: func(on calendar.Date) {
		d.kept = on
		d.field.SetError("")
		if err := save(on); err != nil {
			d.field.SetError(words.English().Explain(err))
		}
	}})
	return d
}

// show puts the kept day into the field, unless it holds something newer.
func (d *day) show(kept calendar.Date) {
	if kept == d.kept {
		return
	}
	if d.field.Focused() && d.field.Date() != d.kept {
		return
	}
	d.kept = kept
	d.field.SetDate(kept)
}

// text is the same for a field of text.
type text struct {
	field   *widgets.Field
	kept    string
	explain func(error) string
}

func newText(label string, o widgets.FieldOptions, save func(string) error) *text {
	x := &text{explain: words.English().Explain}
	o.OnLeave = func(s string) {
		x.kept = s
		x.field.SetError("")
		if err := save(s); err != nil {
			x.field.SetError(x.explain(err))
		}
	}
	x.field = widgets.NewField(label, o)
	return x
}

func (x *text) show(kept string) {
	if kept == x.kept && x.field.Error() == "" {
		return
	}
	if x.field.Focused() && x.field.Text() != x.kept || x.field.Error() != "" {
		return
	}
	x.kept = kept
	x.field.SetText(kept)
}
