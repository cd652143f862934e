package selection

import (
	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/ui/popup"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// stagesForm lists the stages and corrects the chosen one beside the list.
type stagesForm struct {
	e      *editing
	list   *widgets.StageList
	scroll *widgets.Scroller
	stage  *stageForm
	about  *widgets.Answers // which side of the stage is shown
	side   *fyne.Container
	whole  fyne.CanvasObject
	built  string
	adding *adding
}

// leastStages is the least height of the list of stages, in units.
const leastStages = 360

func newStagesForm(e *editing) *stagesForm {
	t := e.t
	f := &stagesForm{e: e}
	f.list = widgets.NewStageList(func(string) { e.refresh() }, func(string) { t.focus(firstOf(f.stage.cards[f.about.Chosen()])) })
	f.scroll = widgets.NewScroller(widgets.Padded(f.list, 0, 8, 0, 0))
	f.side = widgets.Column(16)
	var sides []widgets.Answer
	for _, id := range []string{sideWho, sideWhen, sideOrder, sidePapers} {
		sides = append(sides, widgets.Answer{ID: id, Title: t.say("side_" + id)})
	}
	f.about = widgets.NewSegmented(sideWho, func(string) { f.turn() }, sides...)
	back := widgets.NewBox(theme.Surface, theme.Line, theme.CardRadius)
	back.Raised = true
	tools := widgets.Wrap(8,
		widgets.SmallMainButton("plus", t.say("add_stages"), f.add),
		widgets.SmallButton("chevron-up", t.say("move_up"), func() { f.move(-1) }),
		widgets.SmallButton("chevron-down", t.say("move_down"), func() { f.move(1) }),
		widgets.SmallButton("x", t.say("remove_stage"), f.remove))
	head := widgets.Padded(widgets.Column(10, widgets.Heading(t.say("stages")), tools,
		widgets.Caption(t.say("edit_keys")).In(theme.Ink2)), 0, 12)
	stages := widgets.Over(back, widgets.Padded(widgets.ColumnToFoot(10, head,
		widgets.Over(widgets.Gap(leastStages), f.scroll)), 20, 8, 14, 10))
	f.whole = widgets.Responsive(halves, stages, f.side)
	return f
}

func (f *stagesForm) object() fyne.CanvasObject { return f.whole }
func (f *stagesForm) first() fyne.Focusable     { return f.list }

func (f *stagesForm) refresh(p party.Procedure) {
	f.list.SetItems(editRows(p)...)
	f.list.ShowChosen(f.scroll)
	if id := f.list.Chosen(); id != f.built {
		f.built = id
		widgets.FlushAll(f.side)
		f.stage = newStageForm(f.e, id)
		f.stage.refresh(p)
		f.turn()
		return
	}
	f.stage.refresh(p)
}

// turn shows the side of the stage that is chosen.
func (f *stagesForm) turn() {
	widgets.FlushAll(f.side)
	f.side.Objects = []fyne.CanvasObject{widgets.Wrap(0, f.about), f.stage.cards[f.about.Chosen()]}
	f.side.Refresh()
	widgets.Settle(f.side)
}

// editRows tells the stages of a procedure as rows of the list.
func editRows(p party.Procedure) (items []widgets.StageItem) {
	for _, s := range p.Stages {
		items = append(items, widgets.StageItem{ID: s.ID, Icon: "circle", Role: theme.Control, Title: s.Title, Second: s.Actor})
	}
	return items
}

// move puts the chosen stage one place up or down.
func (f *stagesForm) move(by int) {
	id := f.list.Chosen()
	f.e.fail(f.e.apply(f.e.t.say("note_move"), func(p party.Procedure) (party.Procedure, error) {
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
	f.list.Choose(id)
	f.e.refresh()
}

// remove takes the chosen stage out.
func (f *stagesForm) remove() {
	id := f.list.Chosen()
	err := f.e.apply(f.e.t.say("note_remove"), func(p party.Procedure) (party.Procedure, error) { return party.Remove(p, id) })
	f.e.fail(err)
	if err == nil {
		f.e.t.focus(f.list)
	}
}

func (f *stagesForm) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyUp, fyne.KeyDown:
		f.e.t.focus(f.list)
		f.list.TypedKey(&fyne.KeyEvent{Name: k})
	case fyne.KeyA:
		return letter(f.add)
	case fyne.KeyU:
		f.move(-1)
	case fyne.KeyD:
		f.move(1)
	case fyne.KeyDelete:
		f.remove()
	default:
		return false
	}
	return true
}

// adding asks for stages, one a line, to put behind the chosen one.
type adding struct {
	f       *stagesForm
	after   string
	lines   *widgets.Field
	chained *widgets.Tick
	box     *popup.Popup
}

// How many lines of new stages are seen at once.
const linesAdded = 7

func (f *stagesForm) add() {
	t := f.e.t
	p, _ := t.plan().Template()
	a := &adding{f: f, after: f.list.Chosen()}
	f.adding = a
	a.lines = widgets.NewField(t.say("add_lines"), widgets.FieldOptions{Hint: t.say("add_lines_hint"), Lines: linesAdded})
	a.chained = widgets.NewTick(t.say("add_chained"), t.say("add_chained_hint"), true, nil)
	a.box = popup.Show(t.win, t.say("add_heading", "Title", titleOf(p, a.after)), 620, widgets.Column(14, a.lines, a.chained),
		widgets.PlainButton("", t.say("add_none"), func() { a.box.Hide() }),
		widgets.MainButton("plus", t.say("add_them"), a.take))
}

// take adds the stages that are typed and chooses the first of them. A line
// that cannot be read stays, with a sentence.
func (a *adding) take() {
	t, first := a.f.e.t, ""
	stages, err := party.ParseStages(a.lines.Text(), t.say("new_actor"))
	if err == nil && len(stages) > 0 {
		err = a.f.e.apply(t.s.Words.Count("selection_screen.note_add", len(stages)), func(p party.Procedure) (party.Procedure, error) {
			first = p.FreeID("stage")
			return party.AddAll(p, stages, a.after, a.chained.On(), t.today())
		})
	}
	if err != nil {
		a.lines.SetError(a.f.e.explain(err))
		a.lines.Focus()
		return
	}
	a.box.Hide()
	if first != "" {
		a.f.list.Choose(first)
		a.f.e.refresh()
	}
	t.focus(a.f.list)
}
