package timeline

import (
	"maps"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/ui/widgets"
)

// printable are the events whose days a notice of election prints.
var printable = []string{"nominations_close", "withdrawal_deadline", "sopn_publication", "election_agent_deadline",
	"registration_deadline", "postal_vote_deadline", "proxy_deadline"}

// noticeFields take what the notice of election says.
type noticeFields struct {
	p                     *pollEditor
	about                 *widgets.Text
	grid                  *fyne.Container
	days                  []*widgets.DateField // one for each of the printable events
	place, hours, booking *widgets.Field
}

func newNoticeFields(p *pollEditor) *noticeFields {
	say := p.t.s.Words.Say
	n := &noticeFields{p: p, about: widgets.Small(say("timeline.notice_about"))}
	for _, event := range printable {
		n.days = append(n.days, p.field(say("timeline.printed_"+event), say("timeline.fact_hint"), false))
	}
	var days []fyne.CanvasObject
	for _, d := range n.days {
		days = append(days, d)
	}
	n.grid = widgets.Responsive(inTwo, days...)
	text := func(key string) *widgets.Field {
		return widgets.NewField(say("timeline.notice_"+key), widgets.FieldOptions{Hint: say("timeline.notice_" + key + "_hint"), Optional: true,
			OnLeave: func(string) { p.left() }, OnEnter: p.next})
	}
	n.place, n.hours, n.booking = text("place"), text("hours"), text("booking")
	return n
}

// inTwo sets fields in two columns where there is room.
func inTwo(width float32) widgets.Arrangement {
	if width < 400 {
		return widgets.InColumn(16)
	}
	return widgets.InGrid(16, 2)
}

func (n *noticeFields) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{n.grid, n.place, n.hours, n.booking}
}

// fill shows what is saved. Events that the election does not have are not
// asked for.
func (n *noticeFields) fill(c election.Choice) {
	for i, event := range printable {
		n.days[i].SetDate(c.Printed[event])
		_, has := n.p.t.shown.Table.Find(event)
		n.days[i].Hidden = !has && c.Printed[event].IsZero()
	}
	n.place.SetText(c.Notice.Place)
	n.hours.SetText(c.Notice.Hours)
	n.booking.SetText(c.Notice.Booking)
}

// typed is what the fields hold; days of other events stay as they were.
func (n *noticeFields) typed(was map[string]calendar.Date) (map[string]calendar.Date, election.Notice) {
	printed := maps.Clone(was)
	for i, event := range printable {
		day := n.days[i].Date()
		if day.IsZero() {
			delete(printed, event)
			continue
		}
		if printed == nil {
			printed = map[string]calendar.Date{}
		}
		printed[event] = day
	}
	if len(printed) == 0 {
		printed = nil
	}
	return printed, election.Notice{Place: n.place.Text(), Hours: n.hours.Text(), Booking: n.booking.Text()}
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
