package timeline

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/ui/widgets"
)

// printable are the events whose days and hours a notice of election prints.
var printable = []string{election.NominationsOpen, election.NominationsClose, "withdrawal_deadline", "sopn_publication",
	"election_agent_deadline", "registration_deadline", "postal_vote_deadline", "proxy_deadline"}

// noticeFields take what the notice of election says.
type noticeFields struct {
	p                     *pollEditor
	about, daily          *widgets.Text
	rows                  []*fyne.Container    // one for each of the printable events
	days                  []*widgets.DateField // of them
	hours                 []*hourField
	opens, closes         *hourField // of every working day
	every                 *fyne.Container
	place, prose, booking *widgets.Field
}

func newNoticeFields(p *pollEditor) *noticeFields {
	say := p.t.s.Words.Say
	n := &noticeFields{p: p, about: widgets.Small(say("timeline.notice_about")), daily: widgets.Strong(say("timeline.notice_daily"))}
	for _, event := range printable {
		day := p.field(say("timeline.printed_"+event), say("timeline.fact_hint"), false)
		hour := newHourField(p, say("timeline.hour"))
		n.days, n.hours = append(n.days, day), append(n.hours, hour)
		n.rows = append(n.rows, widgets.Responsive(dayAndHour, day, hour.Field))
	}
	n.opens, n.closes = newHourField(p, say("timeline.notice_opens")), newHourField(p, say("timeline.notice_closes"))
	n.every = widgets.Column(8, n.daily, widgets.Responsive(inTwo, n.opens.Field, n.closes.Field))
	text := func(key string) *widgets.Field {
		return widgets.NewField(say("timeline.notice_"+key), widgets.FieldOptions{Hint: say("timeline.notice_" + key + "_hint"), Optional: true,
			OnLeave: func(string) { p.left() }, OnEnter: p.next})
	}
	n.place, n.prose, n.booking = text("place"), text("hours"), text("booking")
	return n
}

// inTwo sets fields in two columns where there is room.
func inTwo(width float32) widgets.Arrangement {
	if width < 400 {
		return widgets.InColumn(16)
	}
	return widgets.InGrid(16, 2)
}

// dayAndHour sets an hour beside its day where there is room.
func dayAndHour(width float32) widgets.Arrangement {
	if width < 400 {
		return widgets.InColumn(8)
	}
	return widgets.InColumns(16, widgets.Flex(1), widgets.Fixed(150))
}

func (n *noticeFields) objects() (all []fyne.CanvasObject) {
	for _, row := range n.rows {
		all = append(all, row)
	}
	return append(all, n.every, n.place, n.prose, n.booking)
}

// fill shows what is saved. Events that the election does not have are not
// asked for.
func (n *noticeFields) fill(c election.Choice) {
	for i, event := range printable {
		d, has := n.p.t.shown.Table.Find(event)
		rule := d.Time
		if d.TimePrinted {
			rule = d.RuleTime
		}
		n.days[i].SetDate(c.Printed[event])
		n.hours[i].set(c.Hours[event], rule)
		n.rows[i].Hidden = !has && c.Printed[event].IsZero() && c.Hours[event] == ""
	}
	n.opens.set(c.Notice.Opens, "")
	n.closes.set(c.Notice.Closes, "")
	n.place.SetText(c.Notice.Place)
	n.prose.SetText(c.Notice.Hours)
	n.booking.SetText(c.Notice.Booking)
}

// typed puts what the fields hold into a choice; days and hours of other events
// stay as they were.
func (n *noticeFields) typed(c *election.Choice) {
	printed, hours := map[string]calendar.Date{}, map[string]string{}
	maps.Copy(printed, c.Printed)
	maps.Copy(hours, c.Hours)
	for i, event := range printable {
		printed[event] = n.days[i].Date()
		if printed[event].IsZero() {
			delete(printed, event)
		}
		hours[event], _ = n.hours[i].clock()
		if hours[event] == "" {
			delete(hours, event)
		}
	}
	c.Printed, c.Hours = nil, nil
	if len(printed) > 0 {
		c.Printed = printed
	}
	if len(hours) > 0 {
		c.Hours = hours
	}
	c.Notice = election.Notice{Place: n.place.Text(), Hours: n.prose.Text(), Booking: n.booking.Text()}
	c.Notice.Opens, _ = n.opens.clock()
	c.Notice.Closes, _ = n.closes.clock()
}

// of is the field of an event's day, or nil for one that no notice prints.
func (n *noticeFields) of(event string) *widgets.DateField {
	for i, one := range printable {
		if one == event {
			return n.days[i]
		}
	}
	return nil
}

// has reports whether a box is one of these.
func (n *noticeFields) has(f box) bool {
	for _, d := range n.days {
		if f == box(d) {
			return true
		}
	}
	for _, h := range n.clocks() {
		if f == box(h) {
			return true
		}
	}
	return false
}

// clocks are all the fields of hours.
func (n *noticeFields) clocks() []*hourField {
	return slices.Concat(n.hours, []*hourField{n.opens, n.closes})
}

// hour is the field of an event's hour, of the hour at which papers open
// ("opens") or close ("closes") every day, or nil.
func (n *noticeFields) hour(event string) *hourField {
	switch event {
	case "opens":
		return n.opens
	case "closes":
		return n.closes
	}
	for i, one := range printable {
		if one == event {
			return n.hours[i]
		}
	}
	return nil
}
