package selection

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	party "rosette/guides/selection"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// stageView is one stage: what it is, its date from the notice, the letters
// that came, and whether it is held.
type stageView struct {
	t         *Screen
	id, round string
	stage     party.Stage
	built     string // for which stage the parts were made
	state     *fyne.Container
	date      *dateForm
	letters   *letters
	skip      *skipCard
	memo
}

func newStageView(t *Screen) *stageView { return &stageView{t: t} }

// stands reports whether the stage is still in the procedure.
func (v *stageView) stands() bool {
	p, err := v.t.plan().Template()
	if err != nil {
		return false
	}
	_, ok := p.Stage(v.id)
	return ok
}

func (v *stageView) enter() { v.build() }

func (v *stageView) build() {
	t := v.t
	p, _ := t.plan().Template()
	v.stage, _ = p.Stage(v.id)
	v.built = stageShape(v.stage)
	v.memo = memo{}
	v.state = widgets.Column(10)
	v.date = newDateForm(t, v.stage, v.round)
	v.letters = newLetters(t, v.stage, func() string { return v.round })
	v.skip = newSkipCard(t, v.stage)
	page := t.within(v.stage.Title, v.subtitle())
	page.SetButtons(v.buttons()...)
	forms := widgets.Column(16, v.date.card, v.letters.card, v.skip.card)
	facts := widgets.Column(16, widgets.NewCard(t.say("facts"), t.stageFacts(p, v.stage)))
	page.SetBody(widgets.NewCard("", v.state), widgets.Responsive(halves, forms, facts))
	v.refresh()
}

func halves(width float32) widgets.Arrangement {
	if width < widgets.SinglePage {
		return widgets.InColumn(16)
	}
	return widgets.InColumns(16, widgets.Flex(0.54), widgets.Flex(0.46))
}

func stageShape(s party.Stage) string {
	return s.ID + s.Title + s.Actor + s.Note + strings.Join(s.Papers, ",") + strconv.Itoa(s.NoticeDays)
}

func (v *stageView) subtitle() string {
	if v.round != "" {
		return v.t.say("title_round", "Title", v.stage.Actor, "Round", v.round)
	}
	return v.t.say("done_by", "Actor", v.stage.Actor)
}

func (v *stageView) buttons() []fyne.CanvasObject {
	t := v.t
	title := v.stage.Title
	done := widgets.PlainButton("check", t.say("mark_done"), func() { t.markDone(v.id, title) })
	return []fyne.CanvasObject{done,
		widgets.IconButton("chevron-up", t.say("previous_stage"), func() { v.step(-1) }),
		widgets.IconButton("chevron-down", t.say("next_stage"), func() { v.step(1) })}
}

func (v *stageView) refresh() {
	t := v.t
	p, _ := t.plan().Template()
	if now, _ := p.Stage(v.id); stageShape(now) != v.built {
		v.build()
		return
	}
	out, _ := t.s.View()
	var clocks []party.Clock
	for _, c := range out.Party.Clocks {
		if c.Stage == v.id || c.Starts == v.id {
			clocks = append(clocks, c)
		}
	}
	if v.changed("state", out.Party.Of(v.id), out.Clashes, clocks, p.ID) {
		v.state.Objects = v.states(out, p, clocks)
		widgets.Settle(v.state)
	}
	v.date.refresh()
	v.letters.refresh()
	v.skip.refresh(out.Party)
}

// states says when the stage is, what clashes, and which clocks it has to do
// with.
func (v *stageView) states(out guides.View, p party.Procedure, clocks []party.Clock) (rows []fyne.CanvasObject) {
	t := v.t
	for _, row := range out.Party.Of(v.id) {
		rows = append(rows, t.stageState(row))
	}
	rows = append(rows, t.clashLines(v.id)...)
	for _, c := range clocks {
		rows = append(rows, widgets.IconLine("timer", theme.Ink2, widgets.Body(c.Says(t.s.Words, p))))
	}
	return rows
}

// stageState says when a stage is held, how that stands and who says so.
func (t *Screen) stageState(row party.Placed) fyne.CanvasObject {
	say := t.s.Words
	tags := []fyne.CanvasObject{t.statusTag(row)}
	if row.Origin != "" {
		tags = append(tags, widgets.NewTag(widgets.NeutralTone, originIcon(row.Origin), t.say("by_"+string(row.Origin))))
	}
	if row.Optional {
		tags = append(tags, widgets.NewTag(widgets.NeutralTone, "info", capital(t.say("if_needed"))))
	}
	when := capital(row.Says(say))
	if day, exact := row.When.Exact(); exact && row.Status != party.Skipped && row.Status != party.NoRoom {
		when = say.When(day, row.Time)
	} else if row.Time != "" {
		when += t.say("comma") + say.Clock(row.Time)
	}
	if row.Round != "" {
		when = t.say("title_round", "Title", when, "Round", row.Round)
	}
	rows := []fyne.CanvasObject{widgets.NewText(when, theme.Emphasis.WithBold(), theme.Ink), widgets.Wrap(8, tags...)}
	if open := row.NotAfter == 0 || row.NotBefore <= row.NotAfter; open && (row.NotBefore != 0 || row.NotAfter != 0) {
		rows = append(rows, widgets.Small(t.bounds(row.NotBefore, row.NotAfter)))
	}
	if len(row.Seats) > 0 {
		rows = append(rows, widgets.Small(t.say("seats_for", "Seats", strings.Join(row.Seats, t.say("comma")))))
	}
	if row.Why != "" {
		rows = append(rows, widgets.Small(row.Why))
	}
	return widgets.Column(8, rows...)
}

func (t *Screen) bounds(from, to calendar.Date) string {
	say := t.s.Words
	switch {
	case to == 0:
		return t.say("not_before", "Date", say.ShortDateYear(from))
	case from == 0:
		return t.say("not_after", "Date", say.ShortDateYear(to))
	}
	return t.say("between", "From", say.ShortDateYear(from), "To", say.ShortDateYear(to))
}

func (t *Screen) statusTag(row party.Placed) fyne.CanvasObject {
	words := t.say("status_" + string(row.Status))
	switch row.Status {
	case party.Finished:
		return widgets.StatusTag(widgets.Completed, t.say("done_on", "Date", t.s.Words.ShortDateYear(row.DoneOn)))
	case party.Skipped:
		return widgets.StatusTag(widgets.NotNeeded, words)
	case party.NoRoom:
		return widgets.NewTag(widgets.BadTone, "octagon-alert", words)
	case party.NotKnown:
		return widgets.NewTag(widgets.AskTone, "circle-help", words)
	case party.Planned:
		return widgets.NewTag(widgets.NeutralTone, "calendar-clock", words)
	}
	return widgets.NewTag(widgets.NeutralTone, "calendar-days", words)
}

// stageFacts says what the procedure knows of a stage.
func (t *Screen) stageFacts(p party.Procedure, s party.Stage) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	add := func(key, text string) {
		if text != "" {
			rows = append(rows, widgets.KeyValue(t.say(key), widgets.Small(text).In(theme.Ink)))
		}
	}
	add("fact_actor", s.Actor)
	add("fact_audience", s.Audience)
	add("fact_condition", s.Condition)
	add("fact_papers", list(s.Papers))
	add("fact_shows", list(s.Shows))
	if s.NoticeDays > 0 {
		add("fact_notice", t.s.Words.Days(s.NoticeDays))
	}
	if s.Limit != nil {
		from, _ := p.Stage(s.Limit.From)
		days := t.s.Words.Days(s.Limit.Days)
		if s.Limit.WorkingDays > 0 {
			days = t.s.Words.WorkingDays(s.Limit.WorkingDays)
		}
		add("fact_limit", t.say("fact_limit_says", "Days", days, "Stage", from.Title))
		add("fact_counted", s.Limit.CountedFrom)
	}
	if s.DurationDays > 0 {
		add("fact_lasts", t.s.Words.Days(s.DurationDays))
	}
	if len(s.Weeks) == 2 {
		add("fact_weeks", t.say("fact_weeks_says", "First", s.Weeks[0], "Last", s.Weeks[1]))
	}
	if s.Observed != nil && len(s.Observed.Weeks) == 2 {
		add("fact_observed", t.say("fact_weeks_says", "First", s.Observed.Weeks[0], "Last", s.Observed.Weeks[1]))
	}
	add("fact_missed", s.IfMissed)
	all := []fyne.CanvasObject{widgets.Column(9, rows...)}
	if s.Note != "" {
		all = append(all, widgets.Small(s.Note))
	}
	all = append(all, widgets.Rule(), t.evidence(p, s.Evidence), footNote(t))
	return widgets.Column(12, all...)
}

func list(items []string) string {
	lines := make([]string, len(items))
	for i, item := range items {
		lines[i] = capital(item)
	}
	return strings.Join(lines, "\n")
}

// step opens the stage before or after.
func (v *stageView) step(by int) {
	t := v.t
	p, _ := t.plan().Template()
	for i, s := range p.Stages {
		if to := i + by; s.ID == v.id && to >= 0 && to < len(p.Stages) {
			t.openStage(p.Stages[to].ID)
			return
		}
	}
}

// markDone logs that a stage was finished today.
func (t *Screen) markDone(stage, title string) {
	t.do(t.say("note_done", "Stage", title), func(pl party.Plan) party.Plan {
		return pl.Log(party.Fact{Stage: stage, Kind: party.Done, On: t.today()})
	})
	if t.now == t.stages {
		t.focus(t.stages.list)
	}
}

// logLetter opens a stage at its letters.
func (t *Screen) logLetter(stage string) {
	if stage == "" {
		return
	}
	t.openStage(stage)
	t.stage.toLetters()
}

// toLetters goes to the letters and shows all of what is to be filled in.
func (v *stageView) toLetters() {
	v.t.focus(v.letters.kind)
	widgets.Reveal(v.letters.card)
}

// first is the box of the date, where the notice gives one day: it is what most
// people come to type.
func (v *stageView) first() fyne.Focusable {
	if v.date.shape.Chosen() == oneDay {
		return firstOf(v.date.on.field)
	}
	return firstOf(v.date.card)
}

func (v *stageView) panes() []fyne.Focusable {
	return firstOfEach(v.date.card, v.letters.card, v.skip.card)
}

func (v *stageView) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		v.t.home()
	case fyne.KeyL:
		return letter(v.toLetters)
	case fyne.KeyUp:
		v.step(-1)
	case fyne.KeyDown:
		v.step(1)
	case fyne.KeyE:
		return letter(func() { v.t.s.Go(session.Panel, toRecord) })
	case fyne.KeyC:
		return letter(func() { v.t.open(v.t.edit) })
	default:
		return false
	}
	return true
}
