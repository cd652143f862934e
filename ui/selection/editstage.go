package selection

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/guides/words"
	"rosette/ui/widgets"
)

// stageForm corrects one stage of a procedure.
type stageForm struct {
	e    *editing
	id   string
	card *widgets.Card

	title, actor          *text
	early, late           *text
	notice, lasts         *text
	limitDays             *text
	from, unit, starts    *widgets.Select
	limitBox              *fyne.Container
	moveUp, moveDown, out *widgets.Button
}

// How the days of a limit are counted, and from when.
const (
	noLimit      = "none"
	calendarDays = "days"
	workingDays  = "working"
	fromDay      = "day"
	fromReceipt  = "receipt"
	fromLetter   = "letter"
)

func newStageForm(e *editing, id string) *stageForm {
	t := e.t
	f := &stageForm{e: e, id: id}
	f.title = newText(t.say("stage_title"), widgets.FieldOptions{}, func(s string) error {
		return e.apply(t.say("note_rename"), func(p party.Procedure) (party.Procedure, error) { return party.Rename(p, id, strings.TrimSpace(s)) })
	})
	f.actor = newText(t.say("stage_actor"), widgets.FieldOptions{}, func(s string) error {
		return e.apply(t.say("note_actor"), func(p party.Procedure) (party.Procedure, error) { return party.Assign(p, id, strings.TrimSpace(s)) })
	})
	number := func(label, hint string) *text {
		return newText(label, widgets.FieldOptions{Hint: hint, Optional: true, Width: 120}, func(string) error { return f.retime() })
	}
	f.early = number(t.say("week_first"), t.say("week_first_hint"))
	f.late = number(t.say("week_last"), t.say("week_last_hint"))
	f.notice = number(t.say("notice_days"), t.say("notice_days_hint"))
	f.lasts = number(t.say("lasts_days"), t.say("lasts_days_hint"))
	f.limitDays = number(t.say("limit_days"), t.say("limit_days_hint"))
	chosen := func(string) { e.fail(f.retime()) }
	f.from = widgets.NewSelect(t.say("limit_from"), noLimit, func(string) { f.showLimit(); chosen("") })
	f.unit = widgets.NewSelect("", calendarDays, chosen, named(func(id string) string { return t.say("limit_unit_" + id) }, calendarDays, workingDays)...)
	f.starts = widgets.NewSelect(t.say("limit_starts"), fromDay, chosen, named(func(id string) string { return t.say("limit_starts_" + id) }, fromDay, fromReceipt, fromLetter)...)
	f.limitBox = widgets.Column(12, f.limitDays.field, widgets.Wrap(8, f.unit, f.starts))
	f.moveUp = widgets.SmallButton("chevron-up", t.say("move_up"), func() { e.move(-1) })
	f.moveDown = widgets.SmallButton("chevron-down", t.say("move_down"), func() { e.move(1) })
	f.out = widgets.SmallButton("x", t.say("remove_stage"), e.remove)
	add := widgets.SmallButton("plus", t.say("add_stage"), e.add)
	f.card = widgets.NewCard(t.say("edit_stage"), widgets.Wrap(8, f.moveUp, f.moveDown, add, f.out),
		f.title.field, f.actor.field,
		widgets.Responsive(pairs, f.early.field, f.late.field),
		widgets.Responsive(pairs, f.notice.field, f.lasts.field),
		widgets.Wrap(8, f.from), f.limitBox)
	return f
}

func (f *stageForm) refresh(p party.Procedure) {
	s, ok := p.Stage(f.id)
	if !ok {
		return
	}
	f.title.show(s.Title)
	f.actor.show(s.Actor)
	early, late := "", ""
	if len(s.Weeks) == 2 {
		early, late = strconv.Itoa(s.Weeks[0]), strconv.Itoa(s.Weeks[1])
	}
	f.early.show(early)
	f.late.show(late)
	f.notice.show(digits(s.NoticeDays))
	f.lasts.show(digits(s.DurationDays))
	f.showStages(p, s)
	f.showLimit()
}

// showStages fills the stages from which a limit may count.
func (f *stageForm) showStages(p party.Procedure, s party.Stage) {
	limit := party.Limit{From: noLimit}
	if s.Limit != nil {
		limit = *s.Limit
	}
	if s.Limit == nil && f.from.Chosen() != noLimit && f.from.Chosen() != "" {
		limit.From = f.from.Chosen() // days are still to be typed
	}
	stages := []widgets.Option{{ID: noLimit, Label: f.e.t.say("limit_none")}}
	for _, other := range p.Stages {
		if other.ID != f.id {
			stages = append(stages, widgets.Option{ID: other.ID, Label: other.Title})
		}
	}
	f.from.SetOptions(limit.From, stages...)
	if s.Limit == nil {
		return
	}
	unit, starts := calendarDays, limit.Starts
	if limit.WorkingDays > 0 {
		unit = workingDays
	}
	if starts == "" {
		starts = fromDay
	}
	f.limitDays.show(digits(limit.Days + limit.WorkingDays))
	f.unit.SetChosen(unit)
	f.starts.SetChosen(starts)
}

// showLimit shows the days of a limit only where there is one.
func (f *stageForm) showLimit() {
	hidden := f.from.Chosen() == noLimit || f.from.Chosen() == ""
	if f.limitBox.Hidden != hidden {
		f.limitBox.Hidden = hidden
		widgets.Settle(f.limitBox)
	}
}

// retime keeps the timing that the fields give, once they are whole numbers.
func (f *stageForm) retime() error {
	var n [5]int
	for i, x := range []*text{f.early, f.late, f.notice, f.lasts, f.limitDays} {
		v, err := wholeNumber(x.field.Text())
		if err != nil {
			return err
		}
		n[i] = v
	}
	timing := party.Timing{NoticeDays: n[2], DurationDays: n[3]}
	if f.early.field.Text() != "" && f.late.field.Text() != "" {
		timing.Weeks = []int{n[0], n[1]}
	} else if f.early.field.Text() != f.late.field.Text() {
		return nil // one of the two weeks is still to be typed
	}
	from := f.from.Chosen()
	if from != noLimit && n[4] == 0 {
		return nil // the days are still to be typed
	}
	return f.e.apply(f.e.t.say("note_retime"), func(p party.Procedure) (party.Procedure, error) {
		if s, ok := p.Stage(f.id); ok && from != noLimit {
			timing.Limit = f.limit(s.Limit, from, n[4])
		}
		return party.Retime(p, f.id, timing)
	})
}

// limit is the limit that the fields give; the source's words for it stay.
func (f *stageForm) limit(was *party.Limit, from string, days int) *party.Limit {
	l := party.Limit{From: from}
	if was != nil && was.From == from {
		l.CountedFrom = was.CountedFrom
	}
	if f.unit.Chosen() == workingDays {
		l.WorkingDays = days
	} else {
		l.Days = days
	}
	if starts := f.starts.Chosen(); starts != fromDay {
		l.Starts = starts
	}
	return &l
}

// digits writes a number, and nothing for none.
func digits(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// wholeNumber reads a number from 0 on; an empty text is none.
func wholeNumber(s string) (int, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return 0, words.Wrong("selection_number", err, "Text", s)
	}
	return n, nil
}
