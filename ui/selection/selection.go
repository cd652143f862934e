// Package selection is the screen of a party's selection or reselection: which
// procedure is followed, its stages on dates, the clocks that letters start,
// and what clashes. A procedure is a template that a local party can correct
// and share; its rules are not law.
package selection

import (
	"reflect"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/campaign"
	party "rosette/guides/selection"
	"rosette/ui/moves"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// Screen shows one of its views at a time.
type Screen struct {
	s      *session.Session
	win    fyne.Window
	object *fyne.Container
	outer  *widgets.Page // of the stages and of the choice
	inner  *widgets.Page // of what is opened from them, with a way back
	page   *widgets.Page // the one shown
	track  *widgets.Answers

	stages  *overview
	stage   *stageView
	choose  *choosing
	edit    *editing
	compare *comparing
	now     view

	candidacy string // whose selection is shown
	heading   string
	shown     shown
}

// A view is what the page shows: all stages, one of them, the choice of a
// procedure, its correction, or a file to compare.
type view interface {
	enter()   // sets the title and the body of the page
	refresh() // brings what is shown up to date
	first() fyne.Focusable
	key(fyne.KeyName) bool
	panes() []fyne.Focusable
}

// New builds the screen.
func New(s *session.Session, win fyne.Window) *Screen {
	t := &Screen{s: s, win: win, outer: widgets.NewPage("", ""), inner: widgets.NewPage("", "")}
	t.page = t.outer
	t.object = widgets.Over(t.page)
	t.track = widgets.NewSegmented(string(campaign.FirstTime), t.setTrack,
		widgets.Answer{ID: string(campaign.FirstTime), Title: t.say("first_time")},
		widgets.Answer{ID: string(campaign.Sitting), Title: t.say("sitting")})
	t.build()
	return t
}

// build makes the views anew, so that nothing typed for one candidacy is left
// in them for another.
func (t *Screen) build() {
	t.now = nil
	t.stages = newOverview(t)
	t.stage = newStageView(t)
	t.choose = newChoosing(t)
	t.edit = newEditing(t)
	t.compare = newComparing(t)
}

// Object is what the window shows.
func (t *Screen) Object() fyne.CanvasObject { return t.object }

// TitleText is what the page says it is, for the window's title.
func (t *Screen) TitleText() string { return t.page.TitleText() }

// Show brings the screen up to date; target is the id of a stage to open.
func (t *Screen) Show(target string) {
	t.Refresh()
	if target == "" {
		t.home()
		return
	}
	if p, err := t.plan().Template(); err == nil && t.follows() {
		if _, known := p.Stage(target); known {
			t.openStage(target)
		}
	}
}

// shown is what the page was last made from.
type shown struct {
	candidacy guides.Candidacy
	outlook   guides.View
	failed    error
}

// Refresh brings what is shown up to date, and leaves what is being typed.
func (t *Screen) Refresh() {
	c := t.s.Candidacy()
	now := shown{candidacy: c}
	now.outlook, now.failed = t.s.View()
	if t.now != nil && reflect.DeepEqual(now, t.shown) {
		return
	}
	t.shown = now
	if track := string(t.shownTrack()); t.track.Chosen() != track {
		t.track.Choose(track)
	}
	switch {
	case t.now == nil || c.ID != t.candidacy:
		t.build()
		t.home()
		t.candidacy = c.ID
	case t.now == t.stage && !t.stage.stands():
		t.home()
	case !t.follows() && (t.now == t.stages || t.now == t.edit):
		t.home()
	case t.follows() && t.now == t.choose && !t.choose.another:
		t.home()
	default:
		t.now.refresh()
	}
}

// First is what takes the focus on arriving.
func (t *Screen) First() fyne.Focusable { return t.now.first() }

// Leave hands over what is being typed.
func (t *Screen) Leave() { widgets.FlushAll(t.page) }

// Panes are the parts that F6 goes round.
func (t *Screen) Panes() []fyne.Focusable { return t.now.panes() }

// Key handles the keys that the control in focus did not use.
func (t *Screen) Key(e *fyne.KeyEvent) bool { return t.now.key(e.Name) }

// home shows the stages, or the choice of a procedure where none is followed.
func (t *Screen) home() {
	if !t.follows() {
		t.choose.open(false)
		return
	}
	t.open(t.stages)
}

func (t *Screen) open(v view) {
	if t.now != nil {
		t.Leave()
	}
	t.now = v
	v.enter()
	t.page.Scroller.ToTop()
	t.focus(v.first())
}

// openStage shows one stage; a round of it may follow its id after a space.
func (t *Screen) openStage(id string) {
	t.stages.list.Choose(id)
	t.stage.id, t.stage.round, _ = strings.Cut(id, " ")
	t.open(t.stage)
}

// on shows a page.
func (t *Screen) on(page *widgets.Page) *widgets.Page {
	if t.page != page {
		t.page = page
		t.object.Objects = []fyne.CanvasObject{page}
		t.object.Refresh()
	}
	return page
}

// within shows the page with a way back.
func (t *Screen) within(title, subtitle string) *widgets.Page {
	back := t.say("title")
	if t.follows() {
		back = t.say("stages")
	}
	p := t.on(t.inner).WithBack(back, t.home)
	p.SetTitle(title, subtitle)
	return p
}

// focus moves the focus when the page is on the window.
func (t *Screen) focus(f fyne.Focusable) { widgets.FocusIn(t.win.Canvas(), f) }

func (t *Screen) plan() party.Plan { return t.s.Candidacy().Selection }

// follows reports whether a procedure is followed.
func (t *Screen) follows() bool {
	p := t.plan()
	return p.Procedure != "" || p.Own != nil
}

// change edits the plan and saves it under a note for Undo. A box of another
// candidacy, left when its page goes, changes nothing.
func (t *Screen) change(note string, edit func(party.Plan) (party.Plan, error)) error {
	if t.s.Candidacy().ID != t.candidacy {
		return nil
	}
	return t.s.Change(note, func(c *guides.Candidacy) (err error) {
		c.Selection, err = edit(c.Selection)
		return err
	})
}

// ask is change for what can move dates that nobody had in hand: another
// procedure or another option. It shows them first, and done is told once the
// change is made.
func (t *Screen) ask(note string, edit func(party.Plan) (party.Plan, error), done func()) error {
	if t.s.Candidacy().ID != t.candidacy {
		return nil
	}
	return moves.Ask(t.s, t.win, note, func(c *guides.Candidacy) (err error) {
		c.Selection, err = edit(c.Selection)
		return err
	}, done)
}

// do is change for what a button does: it holds no typed text, so there is
// nothing that a candidacy could not keep.
func (t *Screen) do(note string, edit func(party.Plan) party.Plan) { _ = t.set(note, edit) }

// set is change for an edit that fails only where a candidacy cannot keep what
// was typed; the field says so.
func (t *Screen) set(note string, edit func(party.Plan) party.Plan) error {
	return t.change(note, func(p party.Plan) (party.Plan, error) { return edit(p), nil })
}

// titled says what the page is, when that changed.
func (t *Screen) titled(title, subtitle string) {
	if now := title + "\n" + subtitle; now != t.heading || t.page.TitleText() != title {
		t.heading = now
		t.page.SetTitle(title, subtitle)
	}
}

func (t *Screen) shownTrack() campaign.Track {
	if track := t.s.Candidacy().Plan.Track; track != "" {
		return track
	}
	return campaign.FirstTime
}

func (t *Screen) setTrack(track string) {
	t.track.Choose(string(t.shownTrack())) // until it is accepted
	_ = moves.Ask(t.s, t.win, t.say("note_track"), func(c *guides.Candidacy) error {
		c.Plan.Track = campaign.Track(track)
		return nil
	}, func() { t.now.enter() })
}
