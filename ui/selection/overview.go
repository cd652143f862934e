package selection

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/campaign"
	party "rosette/guides/selection"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// overview shows all stages, the clocks, and what the dates depend on.
type overview struct {
	t          *Screen
	list       *widgets.StageList
	notices    *fyne.Container // what is wrong, above the cards
	clockBox   *fyne.Container
	record     *fyne.Container
	options    *options
	members    *members
	membersBox *fyne.Container
	about      *fyne.Container
	foot       *widgets.Text
	body       []fyne.CanvasObject
	allClashes bool
	memo
}

func newOverview(t *Screen) *overview {
	o := &overview{t: t, memo: memo{}}
	o.list = widgets.NewStageList(nil, t.openStage)
	o.notices = widgets.Column(16)
	o.clockBox = widgets.Responsive(pairs)
	o.record = widgets.Column(0)
	o.options = newOptions(t)
	o.members = newMembers(t)
	o.membersBox = widgets.Column(16)
	o.about = widgets.Column(0)
	o.foot = widgets.Small("")
	edit := widgets.LinkButton("", t.say("edit_link"), func() { t.open(t.edit) })
	stages := widgets.NewCardWith(t.say("stages"), edit, widgets.Padded(o.list, 0, -10), widgets.Rule(),
		widgets.IconLine("flag", theme.Ink2, o.foot), widgets.Caption(t.say("keys")).In(theme.Ink2))
	right := widgets.Column(16, o.clockBox, o.record, o.options.card, o.membersBox, o.about)
	o.body = []fyne.CanvasObject{o.notices, widgets.Responsive(beside, stages, right)}
	return o
}

// beside sets the stages beside the rest where each has the width it needs.
func beside(width float32) widgets.Arrangement {
	switch {
	case width < widgets.SinglePage:
		return widgets.InColumn(16)
	case width < 940:
		return widgets.InColumns(16, widgets.Flex(1), widgets.Flex(1))
	}
	return widgets.InColumns(16, widgets.Fixed(428), widgets.Flex(1))
}

// pairs sets cards two in a row where there is room.
func pairs(width float32) widgets.Arrangement {
	if width < 560 {
		return widgets.InColumn(16)
	}
	return widgets.InGrid(16, 2)
}

func (o *overview) enter() {
	t := o.t
	t.on(t.outer).SetTitle(t.title(), t.subtitle())
	t.page.SetButtons(t.track)
	t.page.SetBody(o.body...)
	o.refresh()
}

func (o *overview) refresh() {
	t := o.t
	t.titled(t.title(), t.subtitle())
	v, failed := t.s.View()
	p, err := t.plan().Template()
	o.list.SetItems(t.rows(v.Party)...)
	c := t.s.Candidacy()
	if o.changed("notices", v.Clashes, o.allClashes, p.ID, c.Choice, c.Plan.Track, err, failed) {
		o.notices.Objects = present(o.wrong(p, err), o.clashCard(v.Clashes))
		o.notices.Hidden = len(o.notices.Objects) == 0
		widgets.Settle(o.notices)
	}
	if clocks := t.clocks(v.Party); o.changed("clocks", clocks, v.Today, p.ID) {
		o.clockBox.Objects = nil
		for _, c := range clocks {
			o.clockBox.Objects = append(o.clockBox.Objects, t.clockCard(v.Party, p, c))
		}
		o.clockBox.Hidden = len(o.clockBox.Objects) == 0
		widgets.Settle(o.clockBox)
	}
	if o.changed("record", c.Record, c.Plan.Track, v.Today) {
		o.record.Objects = []fyne.CanvasObject{t.recordCard()}
		widgets.Settle(o.record)
	}
	o.options.refresh(p)
	if o.changed("members", v.Party.Memberships, t.plan().Members, t.plan().AsAt, p.ID) {
		o.membersBox.Objects = o.members.refresh(p, v.Party)
		o.membersBox.Hidden = len(o.membersBox.Objects) == 0
		widgets.Settle(o.membersBox)
	}
	if o.changed("about", p.ID, p.Title, p.Author, p.Change, p.Note, t.plan().Own != nil) {
		o.about.Objects = []fyne.CanvasObject{t.aboutCard(p)}
		widgets.Settle(o.about)
	}
	o.foot.SetText(t.footSays(v.Party))
}

func present(all ...fyne.CanvasObject) (some []fyne.CanvasObject) {
	for _, o := range all {
		if o != nil {
			some = append(some, o)
		}
	}
	return some
}

// wrong says why the procedure cannot be used, or that it is for others.
func (o *overview) wrong(p party.Procedure, err error) fyne.CanvasObject {
	t, c := o.t, o.t.s.Candidacy()
	other := widgets.SmallButton("", t.say("choose_another"), func() { t.choose.open(true) })
	switch _, failed := t.s.View(); {
	case err != nil:
		return widgets.NewBanner(widgets.BadTone, "octagon-alert", t.s.Words.Explain(err), other)
	case failed != nil:
		return widgets.NewBanner(widgets.AskTone, "circle-help", t.s.Words.Explain(failed))
	case c.Serves(p):
		return nil
	case c.Plan.Track == campaign.Sitting:
		return widgets.NewBanner(widgets.AskTone, "circle-help", t.say("not_sitting", "Title", p.Title), other)
	}
	return widgets.NewBanner(widgets.AskTone, "circle-help", t.say("not_yours", "Title", p.Title), other)
}

// rows tells the stages as rows of the list.
func (t *Screen) rows(line party.Timeline) (items []widgets.StageItem) {
	next := nextStage(line, t.today())
	clashing := map[string]bool{}
	if v, err := t.s.View(); err == nil {
		for _, c := range v.Clashes {
			clashing[c.Stage] = true
		}
	}
	seen := map[string]bool{}
	for _, row := range line.Stages {
		item := widgets.StageItem{ID: row.Stage, Title: row.Title, Strong: row.Stage == next}
		if row.Round != "" {
			item.Title = t.say("title_round", "Title", row.Title, "Round", row.Round)
		}
		item.Icon, item.Role = stageLook(row, item.Strong, clashing[row.Stage])
		item.Right, item.Second = t.whenLines(row)
		if seen[row.Stage] {
			item.ID += " " + row.Round
		}
		seen[row.Stage] = true
		items = append(items, item)
	}
	return items
}

// nextStage is the soonest whose date somebody told and which is not over.
func nextStage(line party.Timeline, today calendar.Date) string {
	next := party.Placed{}
	for _, row := range line.Stages {
		ahead := row.Status == party.Dated && row.Origin != party.FromLaw && row.Last >= today
		if ahead && (next.Stage == "" || row.Last < next.Last) {
			next = row
		}
	}
	return next.Stage
}

// stageLook is the icon of a stage: how it stands, in a shape of its own.
func stageLook(row party.Placed, next, clashes bool) (icon string, role fyne.ThemeColorName) {
	switch {
	case row.Status == party.Finished:
		return "circle-check", theme.Ink2
	case row.Status == party.Skipped:
		return "minus", theme.Ink2
	case row.Status == party.NoRoom || clashes:
		return "octagon-alert", theme.Bad
	case next:
		return "half-disc", theme.Accent
	case row.Status == party.NotKnown:
		return "circle-help", theme.Control
	}
	return "circle", theme.Control
}

// whenLines says when a stage is: a day at the right, all else below, with
// where it comes from.
func (t *Screen) whenLines(row party.Placed) (right, second string) {
	when := row.Says(t.s.Words)
	var parts []string
	day, exact := row.When.Exact()
	switch {
	case row.Status == party.Finished:
		right = t.s.Words.ShortDateYear(row.DoneOn)
		return right, t.say("status_done")
	case row.Status == party.Skipped:
		return "", t.say("status_skipped")
	case exact && row.Status != party.NoRoom:
		right = t.s.Words.ShortDateYear(day)
	default:
		parts = append(parts, capital(when))
	}
	if row.Time != "" {
		parts = append(parts, t.s.Words.Clock(row.Time))
	}
	if row.Origin != "" {
		parts = append(parts, t.originWords(row.Origin))
	}
	if row.Optional {
		parts = append(parts, t.say("if_needed"))
	}
	if n := len(row.Seats); n > 0 {
		parts = append(parts, t.count("seats_served", n))
	}
	return right, strings.Join(parts, t.say("comma"))
}

func (t *Screen) originWords(o party.Origin) string { return t.say("from_" + string(o)) }

// originIcon is the shape of where a date comes from.
func originIcon(o party.Origin) string {
	switch o {
	case party.FromLaw:
		return "landmark"
	case party.FromNotice:
		return "flag"
	case party.FromYou:
		return "user-round"
	case party.FromFact:
		return "circle-check"
	case party.FromClock:
		return "timer"
	}
	return "file-pen-line"
}

// footSays says where the dates of a timeline come from.
func (t *Screen) footSays(line party.Timeline) string {
	told := 0
	for _, row := range line.Stages {
		if row.Origin == party.FromNotice || row.Origin == party.FromYou || row.Origin == party.FromFact {
			told++
		}
	}
	law := t.s.Words.Say("selection.law_note")
	if told == 0 {
		return t.say("foot_template") + " " + law
	}
	return t.count("foot_told", told) + " " + law
}

func capital(s string) string {
	if s == "" {
		return s
	}
	r := []rune(s)
	return strings.ToUpper(string(r[0])) + string(r[1:])
}

func (o *overview) first() fyne.Focusable { return o.list }

func (o *overview) panes() []fyne.Focusable {
	return append([]fyne.Focusable{o.list}, firstOfEach(o.notices, o.clockBox, o.record, o.options.card, o.membersBox, o.about)...)
}

func (o *overview) key(k fyne.KeyName) bool {
	t := o.t
	switch k {
	case fyne.KeyL:
		return letter(func() { t.logLetter(o.list.Chosen()) })
	case fyne.KeyE:
		return letter(func() { t.s.Go(session.Panel, toRecord) })
	case fyne.KeyC:
		return letter(func() { t.open(t.edit) })
	case fyne.KeyUp, fyne.KeyDown:
		t.focus(o.list)
		o.list.TypedKey(&fyne.KeyEvent{Name: k})
	default:
		return false
	}
	return true
}
