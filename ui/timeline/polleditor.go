package timeline

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
	"rosette/ui/widgets"
)

// pollEditor takes a poll date and the days that no rule can compute, shows
// what they move, and only then saves them.
type pollEditor struct {
	t          *Screen
	object     *fyne.Container
	heading    *widgets.Text
	poll       *widgets.DateField
	days       []*widgets.DateField // one for each of the facts
	byElection *widgets.Chip
	use, leave *widgets.Button
	facts      *fyne.Container
	summary    *widgets.Text
	moved      *fyne.Container
	from       election.Choice  // what the fields were filled from
	previewed  *election.Choice // what the list of moves was made for, or nil
}

func newPollEditor(t *Screen) *pollEditor {
	say := t.s.Words.Say
	p := &pollEditor{t: t, moved: widgets.Column(0)}
	p.heading = widgets.Heading("")
	field := func(label, hint string, optional bool) *widgets.DateField {
		return widgets.NewDateField(label, widgets.DateOptions{Hint: hint, Optional: optional,
			OnLeave: func(calendar.Date) { p.left() }, OnEnter: p.next})
	}
	p.poll = field(say("timeline.polling_day"), "", false)
	p.facts = widgets.Column(16, widgets.Small(say("timeline.facts_about")))
	for _, f := range facts {
		one := field(say("timeline.fact_"+f.name), say("timeline.fact_hint"), true)
		p.days = append(p.days, one)
		p.facts.Objects = append(p.facts.Objects, one)
	}
	p.byElection = widgets.NewChip(say("timeline.by_election"), false, func(bool) { p.left() })
	p.use = widgets.MainButton("check", "", p.next)
	p.leave = widgets.PlainButton("", say("timeline.leave"), p.giveUp)
	p.summary = widgets.Body("")
	fields := widgets.Column(16, p.heading, p.poll, widgets.Wrap(8, p.byElection), p.facts, p.summary,
		widgets.Wrap(8, p.use, p.leave))
	p.object = widgets.Column(0, widgets.NewCard("", widgets.Responsive(editorColumns, fields, p.moved)))
	return p
}

func editorColumns(width float32) widgets.Arrangement {
	if width < leastBeside {
		return widgets.InColumn(20)
	}
	return widgets.InColumns(32, widgets.Fixed(360), widgets.Flex(1))
}

// fill shows the election as it is saved, unless something else is typed.
func (p *pollEditor) fill() {
	say := p.t.s.Words.Say
	p.heading.SetText(say("timeline.change_poll"))
	p.leave.Hidden, p.facts.Hidden = !p.t.hasDates(), p.t.s.Candidacy().Choice.Poll.IsZero()
	if !p.t.hasDates() {
		p.heading.SetText(say("timeline.choose_poll"))
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
		day := *f.day(&c.Facts)
		p.days[i].SetDate(day)
		p.days[i].Hidden = !f.always && day.IsZero() && !needed(p.t.shown.Table, f.name)
	}
	p.byElection.SetOn(c.ByElection)
	p.stale()
}

// choice is the election as typed.
func (p *pollEditor) choice() election.Choice {
	c := p.t.s.Candidacy().Choice
	c.Poll, c.ByElection = p.poll.Date(), p.byElection.On()
	for i, f := range facts {
		*f.day(&c.Facts) = p.days[i].Date()
	}
	return c
}

func (p *pollEditor) fields() []*widgets.DateField {
	return append([]*widgets.DateField{p.poll}, p.days...)
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
	return a.Kind == b.Kind && a.Poll == b.Poll && a.ByElection == b.ByElection && a.Facts == b.Facts
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
		key = "timeline.use_date"
	}
	p.use.SetLabel(p.t.s.Words.Say(key))
	widgets.Settle(p.use)
}

// check works out the dates of what is typed. What cannot be is said at the
// field that it is about, and what was typed stays there.
func (p *pollEditor) check() (election.Table, bool) {
	for _, f := range p.fields() {
		if unread(f) {
			_, err := widgets.ParseDate(f.Text())
			f.SetError(p.t.s.Words.Explain(err))
			return election.Table{}, false
		}
		f.SetError("")
	}
	table, err := election.Timetable(p.choice(), election.Options{Today: p.t.s.Today()})
	p.explain(err)
	return table, err == nil
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
		for _, f := range p.days {
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
	table, ok := p.check()
	if !ok {
		for _, f := range p.fields() {
			if f.Error() != "" {
				f.Focus()
				return
			}
		}
		return
	}
	if p.t.hasDates() && p.previewed == nil {
		c := p.choice()
		p.previewed = &c
		p.preview(p.t.movedList(movesBetween(p.t.shown.Table, table)))
		p.t.focus(p.use)
		return
	}
	p.save()
}

func (p *pollEditor) save() {
	c := p.choice()
	err := p.t.s.Change(p.t.s.Words.Say("timeline.note"), func(now *guides.Candidacy) error {
		now.Choice.Poll, now.Choice.ByElection, now.Choice.Facts = c.Poll, c.ByElection, c.Facts
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
