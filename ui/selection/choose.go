package selection

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/election"
	party "rosette/guides/selection"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// choosing lets somebody pick the procedure to follow. None is picked for them
// but the one that the party in their details names.
type choosing struct {
	t       *Screen
	another bool // a procedure is followed already
	all     bool // those for other nations, elections and tracks are shown too
	answers *widgets.Answers
	reason  *widgets.Text // why the buttons cannot be used yet
	follow  *widgets.Button
	copy    *widgets.Button
	shown   string // for what the answers were built
}

func newChoosing(t *Screen) *choosing {
	c := &choosing{t: t}
	c.reason = widgets.Small(t.say("choose_first"))
	c.follow = widgets.MainButton("check", t.say("follow"), c.use)
	c.copy = widgets.PlainButton("copy", t.say("start_copy"), c.start)
	return c
}

func (c *choosing) open(another bool) {
	c.another, c.all = another, false
	c.t.open(c)
}

func (c *choosing) enter() {
	t := c.t
	t.on(t.outer).SetTitle(t.title(), t.subtitle())
	t.page.SetButtons(t.track)
	c.build("")
}

// build makes the answers; chosen is kept, else what is followed, else what
// the party picks out.
func (c *choosing) build(chosen string) {
	t := c.t
	all := c.offered()
	if chosen == "" {
		chosen = t.plan().Procedure
	}
	if p, ok := t.s.Candidacy().OwnProcedure(); chosen == "" && ok {
		chosen = p.ID
	}
	var answers []widgets.Answer
	for _, p := range all {
		answers = append(answers, widgets.Answer{ID: p.ID, Title: p.Title, Sentence: p.Basis})
	}
	c.answers = widgets.NewAnswers(2, chosen, func(string) { c.allow() }, answers...)
	c.shown = c.shape()
	c.allow()
	more := widgets.LinkButton("", t.count("show_all", len(party.Procedures())), func() { c.toggle(true) })
	if c.all {
		more = widgets.LinkButton("", t.say("show_fitting"), func() { c.toggle(false) })
	}
	lead := widgets.Emphasis(t.say("empty"))
	if c.another {
		lead = widgets.Emphasis(t.say("another_lead"))
	}
	buttons := []fyne.CanvasObject{c.follow, c.copy}
	if c.another {
		buttons = append(buttons, widgets.PlainButton("", t.say("keep_current"), t.home))
	}
	independent := widgets.NewBanner(widgets.WaitTone, "info", t.say("independent_ni"),
		widgets.SmallButton("calendar-days", t.say("open_timeline"), func() { t.s.Go(session.Timeline, "") }))
	independent.Hidden = t.s.Candidacy().Choice.Kind.Nation() != election.NorthernIreland
	t.page.SetBody(independent,
		widgets.NewCard("", lead, widgets.Small(t.say("neutral")),
			widgets.Ends(12, widgets.Heading(t.say("which")), more), c.answers, c.reason, widgets.Wrap(10, buttons...)),
		widgets.NewCard(t.say("other_heading"), widgets.Body(t.say("other_lead")),
			widgets.Wrap(10, widgets.PlainButton("folder-open", t.say("import"), t.importFile),
				widgets.PlainButton("plus", t.say("start_blank"), c.blank))),
		footNote(t),
	)
}

// footNote says what a party's rules are, at the foot of a page.
func footNote(t *Screen) fyne.CanvasObject {
	return widgets.IconLine("flag", theme.Ink2, widgets.Small(t.s.Words.Say("selection.law_note")))
}

func (c *choosing) offered() []party.Procedure {
	if c.all {
		return party.Procedures()
	}
	return c.t.s.Candidacy().Procedures()
}

// shape is what the answers depend on.
func (c *choosing) shape() string {
	who := c.t.s.Candidacy()
	shape := string(who.Choice.Kind) + string(who.Plan.Track) + who.Person.Party
	if who.Choice.ByElection {
		shape += "!"
	}
	return shape
}

func (c *choosing) toggle(all bool) {
	c.all = all
	c.build(c.answers.Chosen())
	c.t.focus(c.answers)
}

// allow switches the buttons on once a procedure is chosen.
func (c *choosing) allow() {
	chosen := c.answers.Chosen() != ""
	for _, b := range []*widgets.Button{c.follow, c.copy} {
		if chosen {
			b.Enable()
		} else {
			b.Disable()
		}
	}
	if c.reason.Hidden != chosen {
		c.reason.Hidden = chosen
		widgets.Settle(c.reason)
	}
}

func (c *choosing) refresh() {
	if c.shown != c.shape() {
		c.build("")
	}
}

func (c *choosing) use() {
	t := c.t
	p, err := party.Find(c.answers.Chosen())
	if err != nil {
		return
	}
	c.take(t.say("note_follow", "Title", p.Title), func(pl party.Plan) (party.Plan, error) { return pl.Follow(p.ID), nil }, t.home)
}

// start makes a copy of the chosen procedure and opens it for correction.
func (c *choosing) start() {
	t := c.t
	p, err := party.Find(c.answers.Chosen())
	if err != nil {
		return
	}
	c.take(t.say("note_copy", "Title", p.Title), func(pl party.Plan) (party.Plan, error) {
		own, err := ownCopy(p, t.say("copy_title", "Title", p.Title))
		return pl.FollowOwn(own), err
	}, func() { t.open(t.edit) })
}

// blank starts a procedure with nothing in it but what every one needs.
func (c *choosing) blank() {
	t := c.t
	c.take(t.say("note_blank"), func(pl party.Plan) (party.Plan, error) {
		own, err := party.Blank("own-procedure", t.say("blank_title"), t.say("blank_basis"), t.today())
		if nation := t.s.Candidacy().Choice.Kind.Nation(); nation != "" {
			own.Nations = []election.Nation{nation}
		}
		if name := strings.TrimSpace(t.s.Candidacy().Person.Party); name != "" {
			own.Parties = []string{name}
		}
		return pl.FollowOwn(own), err
	}, func() { t.open(t.edit) })
}

// take follows another procedure and goes on. In place of one that is followed
// already, only once somebody has seen what that moves.
func (c *choosing) take(note string, edit func(party.Plan) (party.Plan, error), then func()) {
	t := c.t
	done := func() { c.another = false; then() }
	if t.follows() {
		_ = t.ask(note, edit, done)
		return
	}
	if t.change(note, edit) == nil {
		done()
	}
}

func (c *choosing) first() fyne.Focusable   { return c.answers }
func (c *choosing) panes() []fyne.Focusable { return firstOfEach(c.answers, c.follow) }

func (c *choosing) key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape && c.another {
		c.t.home()
		return true
	}
	return false
}
