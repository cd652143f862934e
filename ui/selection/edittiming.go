package selection

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/guides/words"
	"rosette/ui/widgets"
)

// timing corrects when a stage is held and what binds it.
type timing struct {
	f                    *stageForm
	rows                 []fyne.CanvasObject
	early, late          *text
	first, last          *text // weeks of the round
	notice, lasts        *text
	limitDays            *text
	from, unit, starts   *widgets.Select
	limitBox, roundWeeks *fyne.Container
	stagesShape          string
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

func newTiming(f *stageForm) *timing {
	t := f.e.t
	g := &timing{f: f}
	number := func(key string) *text {
		return f.e.text(t.say(key), widgets.FieldOptions{Hint: t.say(key + "_hint"), Optional: true, Width: 120, Whole: true}, func(string) error { return g.keep() })
	}
	g.early, g.late = number("week_first"), number("week_last")
	g.first, g.last = number("round_first"), number("round_last")
	g.notice, g.lasts = number("notice_days"), number("lasts_days")
	g.limitDays = number("limit_days")
	chosen := func(string) { f.e.fail(g.keep()) }
	g.from = widgets.NewSelect(t.say("limit_from"), noLimit, func(string) { g.showLimit(); chosen("") })
	g.unit = widgets.NewSelect("", calendarDays, chosen, named(func(id string) string { return t.say("limit_unit_" + id) }, calendarDays, workingDays)...)
	g.starts = widgets.NewSelect(t.say("limit_starts"), fromDay, chosen, named(func(id string) string { return t.say("limit_starts_" + id) }, fromDay, fromReceipt, fromLetter)...)
	g.limitBox = widgets.Column(12, g.limitDays.field, widgets.Wrap(8, g.unit, g.starts))
	g.roundWeeks = widgets.Responsive(numbers, g.first.field, g.last.field)
	g.rows = []fyne.CanvasObject{
		widgets.Responsive(numbers, g.early.field, g.late.field), g.roundWeeks,
		widgets.Responsive(numbers, g.notice.field, g.lasts.field),
		widgets.Wrap(8, g.from), g.limitBox}
	return g
}

// numbers sets two short boxes beside one another where there is room.
func numbers(width float32) widgets.Arrangement {
	if width < 340 {
		return widgets.InColumn(12)
	}
	return widgets.InGrid(16, 2)
}

func (g *timing) refresh(p party.Procedure, s party.Stage) {
	show := func(a, b *text, weeks []int) {
		first, last := "", ""
		if len(weeks) == 2 {
			first, last = strconv.Itoa(weeks[0]), strconv.Itoa(weeks[1])
		}
		a.show(first)
		b.show(last)
	}
	show(g.early, g.late, s.Weeks)
	show(g.first, g.last, s.RoundWeeks)
	g.notice.show(digits(s.NoticeDays))
	g.lasts.show(digits(s.DurationDays))
	if hidden := p.RoundStart == "" && len(s.RoundWeeks) == 0; g.roundWeeks.Hidden != hidden {
		g.roundWeeks.Hidden = hidden
		widgets.Settle(g.roundWeeks)
	}
	g.showStages(p, s)
	g.showLimit()
}

// showStages fills the stages from which a limit may count.
func (g *timing) showStages(p party.Procedure, s party.Stage) {
	limit := party.Limit{From: noLimit}
	if s.Limit != nil {
		limit = *s.Limit
	}
	if s.Limit == nil && g.from.Chosen() != noLimit && g.from.Chosen() != "" {
		limit.From = g.from.Chosen() // days are still to be typed
	}
	stages := []widgets.Option{{ID: noLimit, Label: g.f.e.t.say("limit_none")}}
	shape := limit.From
	for _, other := range p.Stages {
		if other.ID != g.f.id {
			stages = append(stages, widgets.Option{ID: other.ID, Label: cut(other.Title)})
			shape += "\n" + other.ID + other.Title
		}
	}
	if shape != g.stagesShape {
		g.stagesShape = shape
		g.from.SetOptions(limit.From, stages...)
	}
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
	g.limitDays.show(digits(limit.Days + limit.WorkingDays))
	if g.unit.Chosen() != unit {
		g.unit.SetChosen(unit)
	}
	if g.starts.Chosen() != starts {
		g.starts.SetChosen(starts)
	}
}

// showLimit shows the days of a limit only where there is one.
func (g *timing) showLimit() {
	hidden := g.from.Chosen() == noLimit || g.from.Chosen() == ""
	if g.limitBox.Hidden != hidden {
		g.limitBox.Hidden = hidden
		widgets.Settle(g.limitBox)
	}
}

// keep keeps the timing that the boxes give, once they are whole numbers. The
// box at fault says so itself.
func (g *timing) keep() error {
	boxes := []*text{g.early, g.late, g.first, g.last, g.notice, g.lasts, g.limitDays}
	n := make([]int, len(boxes))
	for i, x := range boxes {
		v, err := wholeNumber(x.field.Text())
		if err != nil {
			x.field.SetError(g.f.e.explain(err))
			return nil
		}
		n[i] = v
	}
	if half(g.early, g.late) || half(g.first, g.last) {
		return nil // one of the two weeks is still to be typed
	}
	from := g.from.Chosen()
	if from != noLimit && n[6] == 0 {
		return nil // the days are still to be typed
	}
	timing := party.Timing{NoticeDays: n[4], DurationDays: n[5]}
	if g.early.field.Text() != "" {
		timing.Weeks = []int{n[0], n[1]}
	}
	if g.first.field.Text() != "" {
		timing.RoundWeeks = []int{n[2], n[3]}
	}
	return g.f.e.apply(g.f.e.t.say("note_retime"), func(p party.Procedure) (party.Procedure, error) {
		if s, ok := p.Stage(g.f.id); ok && from != noLimit {
			timing.Limit = g.limit(s.Limit, from, n[6])
		}
		return party.Retime(p, g.f.id, timing)
	})
}

// half reports whether one of two boxes is filled and the other is not.
func half(a, b *text) bool { return (a.field.Text() == "") != (b.field.Text() == "") }

// limit is the limit that the boxes give; the source's words for it stay.
func (g *timing) limit(was *party.Limit, from string, days int) *party.Limit {
	l := party.Limit{From: from}
	if was != nil && was.From == from {
		l.CountedFrom = was.CountedFrom
	}
	if g.unit.Chosen() == workingDays {
		l.WorkingDays = days
	} else {
		l.Days = days
	}
	if starts := g.starts.Chosen(); starts != fromDay {
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
