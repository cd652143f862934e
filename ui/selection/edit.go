package selection

import (
	"strings"

	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/ui/widgets"
)

// editing corrects a procedure. The first correction makes a copy of the
// template; the template itself stays.
type editing struct {
	t       *Screen
	part    *widgets.Answers
	says    *widgets.Text
	moved   *movedSince
	problem *widgets.Banner
	body    *fyne.Container
	stages  *stagesForm
	points  *pointsForm
	members *rulesForm
	head    *headForm
}

// The parts of the editor.
const (
	partStages  = "stages"
	partPoints  = "points"
	partMembers = "members"
	partHead    = "head"
)

var editParts = []string{partStages, partPoints, partMembers, partHead}

// A part of the editor edits one sort of row.
type editPart interface {
	object() fyne.CanvasObject
	refresh(p party.Procedure)
	first() fyne.Focusable
	key(fyne.KeyName) bool
}

func newEditing(t *Screen) *editing {
	e := &editing{t: t, body: widgets.Column(16)}
	e.says = widgets.Small("")
	e.problem = widgets.NewBanner(widgets.BadTone, "octagon-alert", "")
	e.problem.Hide()
	e.moved = newMovedSince(e)
	var parts []widgets.Answer
	for _, id := range editParts {
		parts = append(parts, widgets.Answer{ID: id, Title: t.say("part_" + id)})
	}
	e.part = widgets.NewSegmented(partStages, func(string) { e.turn() }, parts...)
	e.stages, e.points, e.members, e.head = newStagesForm(e), newPointsForm(e), newRulesForm(e), newHeadForm(e)
	return e
}

func (e *editing) parts() map[string]editPart {
	return map[string]editPart{partStages: e.stages, partPoints: e.points, partMembers: e.members, partHead: e.head}
}

func (e *editing) now() editPart { return e.parts()[e.part.Chosen()] }

func (e *editing) enter() {
	t := e.t
	e.fail(nil)
	e.moved.begin()
	page := t.within(t.say("edit_title"), "")
	page.SetBody(e.says, e.moved.banner, e.problem, widgets.Wrap(0, e.part), e.body)
	e.stages.list.Choose(t.stages.list.Chosen())
	e.stages.built = ""
	e.turn()
}

// turn shows the part that is chosen.
func (e *editing) turn() {
	widgets.FlushAll(e.body)
	e.body.Objects = []fyne.CanvasObject{e.now().object()}
	e.refresh()
	e.body.Refresh()
	widgets.Settle(e.body)
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
	says := t.say("edit_template")
	if t.plan().Own != nil {
		says = t.say("edit_own")
	}
	e.says.SetText(says)
	e.now().refresh(p)
	e.moved.refresh()
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
		corrected, err := op(p)
		if err != nil {
			return pl, err
		}
		return pl.Correct(p, corrected), nil
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
	said := e.explain(err)
	if e.problem.Hidden == (err == nil) && said == "" {
		return
	}
	e.problem.Hidden = err == nil
	e.problem.SetText(said)
	e.problem.Refresh()
	widgets.Settle(e.problem)
	if err != nil {
		widgets.Reveal(e.problem)
	}
}

// drop goes back to the template. Undo brings the copy back.
func (e *editing) drop() {
	_ = e.t.ask(e.t.say("note_template"), func(pl party.Plan) (party.Plan, error) { return pl.Follow(pl.Procedure), nil },
		func() { e.t.open(e.t.edit) })
}

func (e *editing) first() fyne.Focusable { return e.now().first() }

func (e *editing) panes() []fyne.Focusable {
	panes := []fyne.Focusable{e.part}
	if e.part.Chosen() == partStages {
		return append(panes, e.stages.list, e.stages.about)
	}
	return append(panes, firstOfEach(e.now().object())...)
}

func (e *editing) key(k fyne.KeyName) bool {
	if e.now().key(k) {
		return true
	}
	switch k {
	case fyne.KeyEscape:
		e.t.home()
		return true
	case fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4:
		return letter(func() { e.show(editParts[k[0]-'1']) })
	}
	return false
}

// show turns to a part and gives it the focus.
func (e *editing) show(part string) {
	e.part.Choose(part)
	e.turn()
	e.t.focus(e.now().first())
}
