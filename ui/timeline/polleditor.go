package timeline

import (
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/ui/widgets"
)

// pollEditor takes a poll date, the days that no rule can compute, what the
// notice of election says and holidays to add. It shows what they move, and
// only then saves them.
type pollEditor struct {
	t          *Screen
	object     *fyne.Container
	heading    *widgets.Text
	part       *widgets.Answers // which part of it is shown
	body       *fyne.Container  // the fields of the part
	poll       *widgets.DateField
	days       []*widgets.DateField // one for each of the facts
	byElection *widgets.Chip
	vacancy    *vacancyFields
	mover      *widgets.Text // who can move the poll, while another day is typed
	oldNotice  *widgets.Chip // takes the days of the old poll's notice out
	oldRow     *fyne.Container
	with       *withFields
	notice     *noticeFields
	holidays   *holidayFields
	use, leave *widgets.Button
	about      *widgets.Text
	summary    *widgets.Text
	moved      *fyne.Container
	from       election.Choice  // what the fields were filled from
	previewed  *election.Choice // what the list of moves was made for, or nil
}

// The parts of the editor.
const (
	partPoll     = "poll"
	partNotice   = "notice"
	partHolidays = "holidays"
	partWith     = "with"
)

func newPollEditor(t *Screen) *pollEditor {
	say := t.s.Words.Say
	p := &pollEditor{t: t, moved: widgets.Column(0), body: widgets.Column(16)}
	p.heading = widgets.Heading("")
	p.part = widgets.NewSegmented(partPoll, func(string) { p.arrange() },
		widgets.Answer{ID: partPoll, Title: say("timeline.part_poll")},
		widgets.Answer{ID: partNotice, Title: say("timeline.part_notice")},
		widgets.Answer{ID: partHolidays, Title: say("timeline.part_holidays")},
		widgets.Answer{ID: partWith, Title: say("timeline.part_with")})
	p.poll = p.field(say("timeline.polling_day"), "", false)
	p.about = widgets.Small("")
	for _, f := range facts {
		p.days = append(p.days, p.field(say("timeline.fact_"+f.name), say("timeline.fact_hint"), true))
	}
	p.byElection = widgets.NewChip(say("timeline.by_election"), false, func(bool) { p.left() })
	p.vacancy = newVacancyFields(p)
	p.mover = widgets.Small("")
	p.oldNotice = widgets.NewChip(say("timeline.old_notice"), true, func(bool) { p.left() })
	p.oldRow = widgets.Wrap(8, p.oldNotice)
	p.with = newWithFields(p)
	p.notice = newNoticeFields(p)
	p.holidays = newHolidayFields(p)
	p.use = widgets.MainButton("check", "", p.next)
	p.leave = widgets.PlainButton("", say("timeline.leave"), p.giveUp)
	p.summary = widgets.Body("")
	fields := widgets.Column(16, p.heading, p.part, p.body, p.summary, widgets.Wrap(8, p.use, p.leave))
	p.object = widgets.Column(0, widgets.NewCard("", widgets.Responsive(editorColumns, fields, p.moved)))
	p.arrange()
	return p
}

func (p *pollEditor) field(label, hint string, optional bool) *widgets.DateField {
	return widgets.NewDateField(label, widgets.DateOptions{Hint: hint, Optional: optional,
		OnLeave: func(calendar.Date) { p.left() }, OnEnter: p.next})
}

// arrange shows the fields of the part that is chosen. What is typed in the
// others stays.
func (p *pollEditor) arrange() {
	widgets.FlushAll(p.body)
	p.body.Objects = p.objects()
	p.label()
	p.body.Refresh()
	widgets.Settle(p.body)
}

func (p *pollEditor) objects() []fyne.CanvasObject {
	switch p.part.Chosen() {
	case partNotice:
		return append([]fyne.CanvasObject{p.notice.about, p.fact("notice")}, p.notice.objects()...)
	case partHolidays:
		return p.holidays.objects()
	case partWith:
		return p.with.objects()
	}
	all := []fyne.CanvasObject{p.poll, p.mover, p.oldRow, widgets.Wrap(8, p.byElection), p.vacancy.box, p.about}
	for i, f := range facts {
		if f.name != "notice" && !slices.Contains(ofVacancy, f.name) {
			all = append(all, p.days[i])
		}
	}
	return all
}

// A box is a field of the editor, of a day or of an hour.
type box interface {
	Error() string
	SetError(sentence string)
	Focus()
}

// reveal shows the part that a field is in, and gives it the focus.
func (p *pollEditor) reveal(f box) {
	part := partPoll
	switch {
	case f == box(p.fact("notice")) || p.notice.has(f):
		part = partNotice
	case f == box(p.holidays.day):
		part = partHolidays
	}
	p.show(part)
	f.Focus()
}

func (p *pollEditor) show(part string) {
	if p.part.Chosen() != part {
		p.part.Choose(part)
		p.arrange()
	}
}

func editorColumns(width float32) widgets.Arrangement {
	if width < leastBeside {
		return widgets.InColumn(20)
	}
	return widgets.InColumns(32, widgets.Fixed(424), widgets.Flex(1))
}

// fill shows the election as it is saved, unless something else is typed.
func (p *pollEditor) fill() {
	say := p.t.s.Words.Say
	p.heading.SetText(say("timeline.change_poll"))
	known := !p.t.s.Candidacy().Choice.Poll.IsZero()
	p.leave.Hidden, p.part.Hidden = !p.t.hasDates(), !known
	p.about.SetText(say("timeline.facts_about"))
	p.about.Hidden = !known
	if !p.t.hasDates() {
		p.heading.SetText(say("timeline.choose_poll"))
	}
	if !known {
		p.show(partPoll)
	}
	if !p.dirty() {
		p.reset()
	}
	p.label()
}

// reset drops what is typed and not saved.
func (p *pollEditor) reset() {
	c := p.t.s.Candidacy().Choice
	p.from = c
	p.poll.SetDate(c.Poll)
	for i, f := range facts {
		day := c.Facts.Get(f.name)
		p.days[i].SetDate(day)
		p.days[i].Hidden = c.Poll.IsZero() || !f.always && day.IsZero() && !needed(p.t.shown.Table, f.name)
	}
	p.byElection.SetOn(c.ByElection)
	p.oldNotice.SetOn(true)
	p.notice.fill(c)
	p.holidays.fill(c)
	p.with.fill(c)
	p.stale()
	p.follow()
}

// follow asks for what goes with the poll as typed: the days of its vacancy,
// and what is to become of the notice of a poll that is moved.
func (p *pollEditor) follow() {
	poll := p.poll.Date()
	moved := !poll.IsZero() && !p.from.Poll.IsZero() && poll != p.from.Poll
	p.oldNotice.Hidden = !moved || !p.from.DaysOfNotice()
	p.oldRow.Hidden = p.oldNotice.Hidden
	p.mover.SetText("")
	if moved && !p.byElection.On() {
		p.mover.SetText(election.Mover(p.from.Kind, poll))
	}
	p.mover.Hidden = p.mover.Text() == ""
	p.vacancy.follow()
	widgets.Settle(p.body)
}

// choice is the election as typed.
func (p *pollEditor) choice() election.Choice {
	c := p.t.s.Candidacy().Choice
	c.Poll, c.ByElection = p.poll.Date(), p.byElection.On()
	for i, f := range facts {
		c.Facts.Set(f.name, p.days[i].Date())
	}
	p.notice.typed(&c)
	if !p.oldNotice.Hidden && p.oldNotice.On() {
		c = c.WithoutDaysOf(p.from)
	}
	c.Holidays = slices.Clone(p.holidays.list)
	c.With = slices.Clone(p.with.list)
	return c
}

// fact is the field of a fact, or of the poll where there is no such fact.
func (p *pollEditor) fact(name string) *widgets.DateField {
	for i, f := range facts {
		if f.name == name {
			return p.days[i]
		}
	}
	return p.poll
}

func (p *pollEditor) fields() []*widgets.DateField {
	return slices.Concat([]*widgets.DateField{p.poll}, p.days, p.notice.days, []*widgets.DateField{p.holidays.day})
}
