package ask

import (
	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/nomination"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// Lines that a box of several lines shows.
const addressLines = 4

func (q *Question) newBox() box {
	switch q.Type {
	case nomination.TypeDate:
		return q.newDay()
	case nomination.TypeYes:
		return q.newTick()
	case typeSeveral:
		return q.newSeveral()
	case nomination.TypeChoice:
		return q.newChoice()
	}
	o := widgets.FieldOptions{Text: q.shown, Hint: q.Hint, Optional: q.Optional, Mono: q.Mono, Width: max(q.Width, 0),
		OnChanged: q.OnChanged, OnLeave: q.keep, OnFocus: q.focused}
	if q.Type == nomination.TypeLines {
		o.Lines = addressLines
	}
	return text{widgets.NewField(q.Label, o)}
}

// text is a box to type in.
type text struct{ *widgets.Field }

func (t text) object() fyne.CanvasObject { return t.Field }

func (t text) holds() string   { return t.Text() }
func (t text) put(kept string) { t.SetText(kept) }

func (t text) say(wrong, note string) {
	t.SetError(wrong)
	t.SetNote(note)
}

// day is a box for a date. A text that is no date is not handed over, and says
// so by itself.
type day struct{ *widgets.DateField }

func (q *Question) newDay() box {
	d, _ := calendar.Parse(q.shown) // an empty answer is no day
	return day{widgets.NewDateField(q.Label, widgets.DateOptions{Date: d, Hint: q.Hint, Optional: q.Optional, OnFocus: q.focused,
		OnLeave: func(d calendar.Date) { q.keep(d.String()) }})}
}

func (d day) object() fyne.CanvasObject { return d.DateField }

func (d day) holds() string {
	if d.Date().IsZero() {
		return d.Text()
	}
	return d.Date().String()
}

func (d day) put(kept string) {
	date, _ := calendar.Parse(kept)
	d.SetDate(date)
}

func (d day) say(wrong, _ string) { d.SetError(wrong) }

// tick is a box to tick.
type tick struct{ *widgets.Tick }

func (q *Question) newTick() box {
	t := widgets.NewTick(q.Label, q.Hint, q.shown == yes, func(on bool) { q.keep(answerOf(on)) })
	t.OnFocus = q.focused
	return tick{t}
}

const yes = "yes"

func answerOf(on bool) string {
	if on {
		return yes
	}
	return ""
}

func (t tick) object() fyne.CanvasObject { return t.Tick }

func (t tick) holds() string       { return answerOf(t.On()) }
func (t tick) put(kept string)     { t.SetOn(kept == yes) }
func (t tick) say(wrong, _ string) { t.SetError(wrong) }

// choice is a few answers of which one is chosen.
type choice struct {
	whole   *fyne.Container
	answers *widgets.Answers
	wrong   *widgets.Text
	alert   *fyne.Container
}

func (q *Question) newChoice() box {
	c := &choice{answers: widgets.NewAnswers(1, q.shown, q.keep, q.Choices...)}
	c.answers.OnFocus = q.focused
	c.wrong = widgets.NewText("", theme.Small, theme.Bad)
	c.alert = widgets.IconLine("octagon-alert", theme.Bad, c.wrong)
	c.alert.Hide()
	c.whole = widgets.Column(6, widgets.Column(0, widgets.Strong(q.Label), widgets.Caption(q.Hint).In(theme.Ink2)), c.alert, c.answers)
	return c
}

func (c *choice) object() fyne.CanvasObject { return c.whole }

func (c *choice) holds() string   { return c.answers.Chosen() }
func (c *choice) put(kept string) { c.answers.Choose(kept) }

func (c *choice) say(wrong, _ string) {
	if c.wrong.Text() == wrong {
		return
	}
	c.alert.Hidden = wrong == ""
	c.wrong.SetText(wrong)
	widgets.Settle(c.alert)
}
