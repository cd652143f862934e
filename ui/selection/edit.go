package selection

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// editing corrects a procedure. The first correction makes a copy of the
// template; the template itself stays.
type editing struct {
	t       *Screen
	list    *widgets.StageList
	scroll  *widgets.Scroller
	says    *widgets.Text
	problem *widgets.Banner
	stage   *stageForm
	head    *headForm
	side    *fyne.Container
	body    []fyne.CanvasObject
	built   string
}

// leastStages is the least height of the list of stages, in units.
const leastStages = 360

func newEditing(t *Screen) *editing {
	e := &editing{t: t}
	e.list = widgets.NewStageList(func(string) { e.refresh() }, func(string) { t.focus(firstOf(e.side)) })
	e.scroll = widgets.NewScroller(widgets.Padded(e.list, 0, 8, 0, 0))
	e.says = widgets.Small("")
	e.problem = widgets.NewBanner(widgets.BadTone, "octagon-alert", "")
	e.problem.Hide()
	e.side = widgets.Column(16)
	e.head = newHeadForm(e)
	back := widgets.NewBox(theme.Surface, theme.Line, theme.CardRadius)
	back.Raised = true
	stages := widgets.Over(back, widgets.Padded(widgets.ColumnToFoot(10, widgets.Padded(widgets.Heading(t.say("stages")), 0, 12),
		widgets.Over(widgets.Gap(leastStages), e.scroll)), 20, 8, 14, 10))
	e.body = []fyne.CanvasObject{e.says, e.problem, widgets.Responsive(halves, stages, e.side), e.head.card}
	return e
}

func (e *editing) enter() {
	t := e.t
	e.fail(nil)
	page := t.within(t.say("edit_title"), "")
	page.SetBody(e.body...)
	e.list.Choose(t.stages.list.Chosen())
	e.built = ""
	e.refresh()
}

func (e *editing) refresh() {
	t := e.t
	p, err := t.plan().Template()
	if err != nil && len(p.Stages) == 0 {
		e.fail(err)
		return
	}
	t.titled(t.say("edit_title"), p.Title)
	t.page.SetButtons(e.buttons()...)
	e.says.SetText(t.say("edit_template"))
	if t.plan().Own != nil {
		e.says.SetText(t.say("edit_own"))
	}
	e.list.SetItems(editRows(p)...)
	e.list.ShowChosen(e.scroll)
	if id := e.list.Chosen(); id != e.built {
		e.built = id
		e.stage = newStageForm(e, id)
		e.side.Objects = []fyne.CanvasObject{e.stage.card}
		e.side.Refresh()
	}
	e.stage.refresh(p)
	e.head.refresh(p)
	widgets.Settle(e.side)
}

func (e *editing) buttons() []fyne.CanvasObject {
	t := e.t
	some := []fyne.CanvasObject{widgets.PlainButton("download", t.say("share"), t.share),
		widgets.PlainButton("folder-open", t.say("import"), t.importFile)}
	if pl := t.plan(); pl.Own != nil && pl.Procedure != "" {
		some = append(some, widgets.PlainButton("undo-2", t.say("back_template"), e.drop))
	}
	return some
}

// editRows tells the stages of a procedure as rows of the list.
func editRows(p party.Procedure) (items []widgets.StageItem) {
	for _, s := range p.Stages {
		items = append(items, widgets.StageItem{ID: s.ID, Icon: "circle", Role: theme.Control, Title: s.Title, Second: s.Actor})
	}
	return items
}

// apply makes one correction in the copy, which it makes first if need be.
func (e *editing) apply(note string, op func(party.Procedure) (party.Procedure, error)) error {
	t := e.t
	return t.change(note, func(pl party.Plan) (party.Plan, error) {
		p, err := pl.Template()
		if err != nil {
			return pl, err
		}
		if pl.Own == nil {
			if p, err = ownCopy(p, t.say("copy_title", "Title", p.Title)); err != nil {
				return pl, err
			}
		}
		if p, err = op(p); err != nil {
			return pl, err
		}
		return pl.FollowOwn(p), nil
	})
}

// ownCopy starts a procedure of the local party's own.
func ownCopy(p party.Procedure, title string) (party.Procedure, error) {
	id := p.ID
	if !strings.HasSuffix(id, "-own") {
		id += "-own"
	}
	return party.Copy(p, id, title, "")
}

// fail shows why a correction was refused, or takes that away.
func (e *editing) fail(err error) {
	e.problem.Hidden = err == nil
	if err != nil {
		e.problem.SetText(e.t.s.Words.Explain(err))
	}
	e.problem.Refresh()
	widgets.Settle(e.problem)
}

// drop goes back to the template. Undo brings the copy back.
func (e *editing) drop() {
	_ = e.t.ask(e.t.say("note_template"), func(pl party.Plan) (party.Plan, error) { return pl.Follow(pl.Procedure), nil },
		func() { e.t.open(e.t.edit) })
}

// move puts the chosen stage one place up or down.
func (e *editing) move(by int) {
	id := e.list.Chosen()
	e.fail(e.apply(e.t.say("note_move"), func(p party.Procedure) (party.Procedure, error) {
		at := 0
		for i, s := range p.Stages {
			if s.ID == id {
				at = i
			}
		}
		switch to := at + by; {
		case to < 0 || to >= len(p.Stages):
			return p, nil
		case by > 0:
			return party.Move(p, id, p.Stages[to].ID)
		case to == 0:
			return party.Move(p, id, "")
		default:
			return party.Move(p, id, p.Stages[to-1].ID)
		}
	}))
	e.list.Choose(id)
	e.refresh()
}

// add puts a new stage after the chosen one and asks for its name.
func (e *editing) add() {
	after, id := e.list.Chosen(), ""
	err := e.apply(e.t.say("note_add"), func(p party.Procedure) (party.Procedure, error) {
		id = freeID(p)
		s := party.Stage{ID: id, Title: e.t.say("new_stage"), Actor: e.t.say("new_actor")}
		return party.Add(p, s, after, e.t.today())
	})
	e.fail(err)
	if err == nil {
		e.list.Choose(id)
		e.refresh()
		e.stage.title.field.Focus()
	}
}

func freeID(p party.Procedure) string {
	for n := 1; ; n++ {
		id := fmt.Sprintf("own-stage-%d", n)
		if _, taken := p.Stage(id); !taken {
			return id
		}
	}
}

// remove takes the chosen stage out.
func (e *editing) remove() {
	id := e.list.Chosen()
	err := e.apply(e.t.say("note_remove"), func(p party.Procedure) (party.Procedure, error) { return party.Remove(p, id) })
	e.fail(err)
	if err == nil {
		e.t.focus(e.list)
	}
}

func (e *editing) first() fyne.Focusable { return e.list }

func (e *editing) panes() []fyne.Focusable {
	return append([]fyne.Focusable{e.list}, firstOfEach(e.side, e.head.card)...)
}

func (e *editing) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		e.t.home()
	case fyne.KeyUp, fyne.KeyDown:
		e.t.focus(e.list)
		e.list.TypedKey(&fyne.KeyEvent{Name: k})
	default:
		return false
	}
	return true
}
