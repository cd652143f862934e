package timeline

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/ui/widgets"
)

// holidayFields take bank holidays that the published lists do not have.
type holidayFields struct {
	p     *pollEditor
	about *widgets.Text
	rows  *fyne.Container
	day   *widgets.DateField
	name  *widgets.Field
	add   *widgets.Button
	list  []calendar.Holiday // as typed
}

func newHolidayFields(p *pollEditor) *holidayFields {
	say := p.t.s.Words.Say
	h := &holidayFields{p: p, about: widgets.Small(say("timeline.holidays_about")), rows: widgets.Column(0)}
	h.day = widgets.NewDateField(say("timeline.holiday_day"), widgets.DateOptions{Optional: true, OnEnter: func() { h.name.Focus() }})
	h.name = widgets.NewField(say("timeline.holiday_name"), widgets.FieldOptions{Hint: say("timeline.holiday_hint"), Optional: true,
		OnEnter: h.enter})
	h.add = widgets.SmallButton("plus", say("timeline.holiday_add"), h.enter)
	return h
}

func (h *holidayFields) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{h.about, h.rows, h.day, h.name, widgets.Wrap(8, h.add)}
}

func (h *holidayFields) fill(c election.Choice) {
	h.list = slices.Clone(c.Holidays)
	h.day.SetDate(0)
	h.name.SetText("")
	h.show()
}

// enter takes the holiday that is typed and makes ready for another, or leads
// back to a day that cannot be taken.
func (h *holidayFields) enter() {
	h.take()
	h.day.Focus()
}

// take puts the holiday that is typed on the list.
func (h *holidayFields) take() {
	say, day := h.p.t.s.Words, h.day.Date()
	if unread(h.day) || day.IsZero() {
		return
	}
	if len(h.list) >= election.MaxHolidays {
		h.day.SetError(say.Say("timeline.holiday_many", "N", election.MaxHolidays))
		return
	}
	name := cmp.Or(strings.TrimSpace(h.name.Text()), say.Say("timeline.holiday_unnamed"))
	h.list = slices.DeleteFunc(h.list, func(o calendar.Holiday) bool { return o.Date == day })
	h.list = append(h.list, calendar.Holiday{Date: day, Name: name})
	slices.SortFunc(h.list, func(a, b calendar.Holiday) int { return cmp.Compare(a.Date, b.Date) })
	h.day.SetDate(0)
	h.name.SetText("")
	h.show()
	h.p.left()
}

func (h *holidayFields) show() {
	say := h.p.t.s.Words
	h.rows.Objects = nil
	for _, one := range h.list {
		out := widgets.QuietButton("x", say.Say("timeline.holiday_out"), func() { h.remove(one) })
		h.rows.Objects = append(h.rows.Objects, widgets.Ends(8,
			widgets.Body(say.Say("timeline.holiday_row", "Date", say.ShortDateYear(one.Date), "Name", one.Name)), out), widgets.Rule())
	}
	h.rows.Hidden = len(h.list) == 0
	h.rows.Refresh()
	widgets.Settle(h.rows)
}

func (h *holidayFields) remove(one calendar.Holiday) {
	h.list = slices.DeleteFunc(h.list, func(o calendar.Holiday) bool { return o == one })
	h.show()
	h.p.t.focus(widgets.Focusables(h.day)[0])
	h.p.left()
}
