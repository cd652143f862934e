package timeline

import (
	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// mine tells of a day of the person's own: a task's or a target's.
func (p *panel) mine(e entry) []fyne.CanvasObject {
	p.own.show(e)
	if e.aim.ID != "" {
		return p.target(e)
	}
	say, i := p.t.s.Words, e.task
	objects := []fyne.CanvasObject{p.heading(e, i.Title, i.Hour), widgets.Body(i.Why)}
	if says := i.Says(say); says != "" {
		objects = append(objects, widgets.IconLine("list-checks", theme.Ink2, widgets.Small(says).In(theme.Ink)))
	}
	if i.Watch != "" {
		objects = append(objects, widgets.IconLine("info", theme.Ink2, widgets.Small(i.Watch)))
	}
	if c, moment, ok := i.Count(p.t.shown.Table); ok {
		objects = append(objects, widgets.Body(moment.Says(say)+"."))
		objects = append(objects, p.counted(c)...)
	}
	return append(objects, widgets.Rule(),
		widgets.IconLine("user-round", theme.Ink2, widgets.Small(say.Say("timeline.set_by_"+string(i.DueBy)))),
		p.own.field, widgets.Wrap(8, p.open, p.save, p.own.back), p.told)
}

// target tells of a day to aim at, and of the legal one after it.
func (p *panel) target(e entry) []fyne.CanvasObject {
	say, a := p.t.s.Words, e.aim
	objects := []fyne.CanvasObject{p.heading(e, a.Title, ""), widgets.Body(a.Why),
		widgets.IconLine("user-round", theme.Ink2, widgets.Small(a.Says(say)))}
	if c, ok := a.Count(p.t.shown.Table); ok {
		objects = append(objects, p.counted(c)...)
	}
	if a.Due > a.Legal.Date {
		objects = append(objects, widgets.IconLine("circle-help", theme.Ask, widgets.Small(
			say.Say("timeline.after_law", "Title", a.Legal.Title, "Legal", say.When(a.Legal.Date, a.Legal.Time))).In(theme.Ink)))
	}
	objects = append(objects, widgets.Rule(), widgets.Small(say.Say("timeline.no_law")), p.own.field)
	p.open.Hidden = a.Task == ""
	buttons := widgets.Wrap(8, p.open, p.save, p.own.back, p.own.drop)
	return append(objects, buttons, p.told)
}

// counted shows the counting of a day of the person's own. Months are not set
// out: their days say nothing.
func (p *panel) counted(c campaign.Count) []fyne.CanvasObject {
	if len(c.Steps) == 0 || c.Steps[len(c.Steps)-1].N < int(max(c.To-c.From, c.From-c.To)) && !c.Working {
		return nil
	}
	label := p.t.s.Words.Say("timeline.day_0")
	if c.From == p.t.shown.Table.Poll {
		label = p.t.s.Words.Say("timeline.poll_day")
	}
	p.counting.Set(widgets.Counting{Steps: c.Steps, Anchor: c.From, AnchorLabel: label, Result: c.To, Calendar: !c.Working})
	return []fyne.CanvasObject{p.counting}
}

func (p *panel) openTask() {
	id := p.shown.task.ID
	if p.shown.aim.ID != "" {
		id = p.shown.aim.Task
	}
	p.t.s.Go(session.Checklist, id)
}

// ownDay takes another day for a task or a target. Its field and buttons stay
// the same objects, so that one of them may keep the focus.
type ownDay struct {
	t     *Screen
	of    entry
	field *widgets.DateField
	back  *widgets.Button // to the day that is computed
	drop  *widgets.Button // leaves a target out
}

func newOwnDay(t *Screen) *ownDay {
	say := t.s.Words.Say
	o := &ownDay{t: t}
	o.field = widgets.NewDateField(say("timeline.my_day"), widgets.DateOptions{OnLeave: o.set})
	o.back = widgets.PlainButton("undo-2", say("timeline.computed_day"), func() { o.set(0) })
	o.drop = widgets.PlainButton("x", say("timeline.leave_out"), o.leaveOut)
	return o
}

func (o *ownDay) show(e entry) {
	if e.id != o.of.id || !o.field.Focused() {
		o.field.SetDate(e.date)
	}
	o.of = e
	o.back.Hidden = !e.aim.ByYou && e.task.DueBy != campaign.ByYou
}

// mark is the key under which the plan keeps the day.
func (o *ownDay) mark() string {
	if o.of.aim.ID != "" {
		return o.of.aim.Mark()
	}
	return o.of.task.ID
}

// set keeps a day; no date goes back to the computed one.
func (o *ownDay) set(day calendar.Date) {
	mark := o.mark()
	if day == o.of.date || mark == "" {
		return
	}
	if day == o.of.aim.Computed {
		day = 0
	}
	err := o.t.s.Change(o.t.s.Words.Say("timeline.note_day"), func(c *guides.Candidacy) error {
		c.Plan = c.Plan.SetDue(mark, day)
		return nil
	})
	if err != nil {
		o.field.SetError(o.t.s.Words.Explain(err))
	}
}

// leaveOut takes a target off the timeline. Undo brings it back.
func (o *ownDay) leaveOut() {
	mark, say := o.mark(), o.t.s.Words
	err := o.t.s.Change(say.Say("timeline.note_left_out"), func(c *guides.Candidacy) error {
		c.Plan = c.Plan.NotNeed(mark, say.Say("timeline.left_out"))
		return nil
	})
	if err != nil {
		o.t.panel.tell(say.Explain(err))
		return
	}
	o.t.focus(o.t.list.dates)
}
