package timeline

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
	"rosette/ui/moves"
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
)

func newPollEditor(t *Screen) *pollEditor {
	say := t.s.Words.Say
	p := &pollEditor{t: t, moved: widgets.Column(0), body: widgets.Column(16)}
	p.heading = widgets.Heading("")
	p.part = widgets.NewSegmented(partPoll, func(string) { p.arrange() },
		widgets.Answer{ID: partPoll, Title: say("timeline.part_poll")},
		widgets.Answer{ID: partNotice, Title: say("timeline.part_notice")},
		widgets.Answer{ID: partHolidays, Title: say("timeline.part_holidays")})
	p.poll = p.field(say("timeline.polling_day"), "", false)
	p.about = widgets.Small("")
	for _, f := range facts {
		p.days = append(p.days, p.field(say("timeline.fact_"+f.name), say("timeline.fact_hint"), true))
	}
	p.byElection = widgets.NewChip(say("timeline.by_election"), false, func(bool) { p.left() })
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
	}
	all := []fyne.CanvasObject{p.poll, widgets.Wrap(8, p.byElection), p.with.box, p.about}
	for i, f := range facts {
		if f.name != "notice" {
			all = append(all, p.days[i])
		}
	}
	return all
}

// reveal shows the part that a field is in, and gives it the focus.
func (p *pollEditor) reveal(f *widgets.DateField) {
	part := partPoll
	switch {
	case f == p.fact("notice") || slices.Contains(p.notice.days, f):
		part = partNotice
	case f == p.holidays.day:
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
	p.with.fill(c)
	p.notice.fill(c)
	p.holidays.fill(c)
	p.stale()
}

// choice is the election as typed.
func (p *pollEditor) choice() election.Choice {
	c := p.t.s.Candidacy().Choice
	c.Poll, c.ByElection = p.poll.Date(), p.byElection.On()
	for i, f := range facts {
		c.Facts.Set(f.name, p.days[i].Date())
	}
	c.Printed, c.Notice = p.notice.typed(c.Printed)
	c.Holidays = slices.Clone(p.holidays.list)
	c.With = p.with.typed(c.With)
	return c
}

func (p *pollEditor) fields() []*widgets.DateField {
	return slices.Concat([]*widgets.DateField{p.poll}, p.days, p.notice.days, []*widgets.DateField{p.holidays.day})
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

func (p *pollEditor) dirty() bool {
	for _, f := range p.fields() {
		if f.Error() != "" || unread(f) {
			return true
		}
	}
	return !sameDays(p.choice(), p.from)
}

func sameDays(a, b election.Choice) bool {
	return a.Kind == b.Kind && a.Poll == b.Poll && a.ByElection == b.ByElection && a.Facts == b.Facts &&
		a.Notice == b.Notice && maps.Equal(a.Printed, b.Printed) && slices.Equal(a.Holidays, b.Holidays) &&
		slices.Equal(a.With, b.With)
}

// unread reports whether a field holds a text that is no day.
func unread(f *widgets.DateField) bool { return f.Date().IsZero() && strings.TrimSpace(f.Text()) != "" }

// left follows a change of a field: it says at once what cannot be, and what
// was shown to move no longer holds.
func (p *pollEditor) left() {
	if p.previewed != nil && sameDays(*p.previewed, p.choice()) {
		return
	}
	p.stale()
	if !p.poll.Date().IsZero() {
		p.check()
	}
}

func (p *pollEditor) stale() {
	p.previewed = nil
	p.preview("", nil)
}

// preview shows what would move, beside the fields and in a sentence at the
// button.
func (p *pollEditor) preview(sentence string, moved []fyne.CanvasObject) {
	p.summary.Hidden = sentence == ""
	p.summary.SetText(sentence)
	p.moved.Objects = moved
	p.label()
	p.moved.Refresh()
	widgets.Settle(p.moved)
}

// label says what the main button does next.
func (p *pollEditor) label() {
	key := "timeline.show_moves"
	if p.previewed != nil || !p.t.hasDates() {
		key = "timeline.use_" + p.part.Chosen()
	}
	p.use.SetLabel(p.t.s.Words.Say(key))
	widgets.Settle(p.use)
}

// check works out the dates of what is typed. What cannot be is said at the
// field that it is about, and what was typed stays there.
func (p *pollEditor) check() bool {
	for _, f := range p.fields() {
		if unread(f) {
			_, err := widgets.ParseDate(f.Text())
			f.SetError(p.t.s.Words.Explain(err))
			return false
		}
		f.SetError("")
	}
	_, err := election.Timetable(p.choice(), election.Options{Today: p.t.s.Today()})
	p.explain(err)
	return err == nil
}

// explain says at its field why there is no timetable.
func (p *pollEditor) explain(err error) {
	if err != nil {
		p.fieldOf(err).SetError(p.t.s.Words.Explain(err))
	}
}

// fieldOf is the field that an error of the timetable is about.
func (p *pollEditor) fieldOf(err error) *widgets.DateField {
	problem := (*words.Problem)(nil)
	if !errors.As(err, &problem) {
		return p.poll
	}
	switch problem.Key {
	case "result_before_poll":
		return p.fact("result")
	case "notice_after_poll":
		return p.fact("notice")
	case "fact_far_from_poll":
		for _, f := range slices.Concat(p.days, p.notice.days) {
			if len(problem.Pairs) > 1 && problem.Pairs[1] == f.Date() {
				return f
			}
		}
	}
	return p.poll
}

// next shows what would move, and once that is shown, saves.
func (p *pollEditor) next() {
	widgets.FlushAll(p.object)
	p.holidays.take()
	if !p.check() {
		for _, f := range p.fields() {
			if f.Error() != "" {
				p.reveal(f)
				return
			}
		}
		return
	}
	if p.t.hasDates() && p.previewed == nil {
		c := p.choice()
		p.previewed = &c
		p.preview(moves.List(p.t.s, p.moves(c)))
		p.t.focus(p.use)
		return
	}
	p.save()
}

// moves is what would move if the election were as typed.
func (p *pollEditor) moves(c election.Choice) []guides.Move {
	was := p.t.s.Candidacy()
	is := was
	is.Choice = c
	list, err := guides.Moved(was, is, p.t.s.Today())
	p.explain(err)
	return list
}

// note names the change for Undo.
func (p *pollEditor) note(c election.Choice) string {
	was, key := p.from, "timeline.note"
	was.Printed, was.Notice, was.Facts.Notice = c.Printed, c.Notice, c.Facts.Notice
	if sameDays(was, c) {
		key = "timeline.note_notice"
	}
	was = p.from
	was.Holidays = c.Holidays
	if sameDays(was, c) {
		key = "timeline.note_holidays"
	}
	return p.t.s.Words.Say(key)
}

// save keeps what is typed, as one change that Undo takes back.
func (p *pollEditor) save() {
	c := p.choice()
	err := p.t.s.Change(p.note(c), func(now *guides.Candidacy) error {
		now.Choice = c
		return nil
	})
	if err != nil {
		p.poll.SetError(p.t.s.Words.Explain(err))
		return
	}
	p.t.Refresh()
	p.giveUp()
}

// giveUp closes the editor with the election as it is saved.
func (p *pollEditor) giveUp() {
	p.reset()
	p.t.closeEditor()
	p.t.focus(p.t.First())
}
