package checklist

import (
	"math"

	"fyne.io/fyne/v2"

	"rosette/guides/words"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// table is the list of tasks under its column heads. It is one Tab stop: Up and
// Down choose, Space ticks, Enter opens the details.
type table struct {
	stop
	body   *rows
	port   *port
	head   *fyne.Container
	none   *fyne.Container // what is said of an empty list
	chosen string
	lines  []line

	stacked bool // its rows are
	choose  func(id string)
	tick    func(id string)
	open    func(id string)
}

func newTable(say *words.Catalogue) *table {
	t := &table{}
	t.body = newRows(say, func(id string) { focusOn(t); t.pick(id) }, func(id string) { t.tick(id) })
	t.port = newPort(t.body)
	t.body.sight = t.sight
	t.port.moved = func() { t.body.arrange(t.body.Size().Width) }
	cell := func(key string) fyne.CanvasObject { return widgets.Caption(say.Say(key)).In(theme.Ink2) }
	t.head = widgets.Column(0, widgets.Padded(widgets.Across(12, widgets.Middle, columns(), widgets.Gap(0),
		cell("checklist_screen.column_task"), cell("checklist_screen.column_owner"),
		cell("checklist_screen.column_due"), cell("checklist_screen.column_status")), 8, 8+gutter, 8, 8+inset), widgets.Rule())
	t.none = widgets.Column(0)
	t.none.Hide()
	t.key = t.typed
	inside := widgets.ColumnToFoot(0, t.head, t.none, t.port)
	card := widgets.NewBox(theme.Surface, theme.Line, theme.CardRadius)
	card.Raised = true
	t.init(t, widgets.Over(card, widgets.Padded(inside, 6, 1, 6, 1)), t.show)
	return t
}

// fit readies the table for a width: stacked rows need no column heads. A free
// table scrolls by itself.
func (t *table) fit(width float32, free bool) {
	t.stacked = widgets.EffectiveWidth(width) < stackedBelow
	t.head.Hidden = t.stacked || t.none.Visible()
	t.port.setFree(free)
}

// set replaces the tasks; with none of them, it says why there are none.
func (t *table) set(lines []line, chosen string, none fyne.CanvasObject) {
	t.lines, t.chosen = lines, chosen
	t.none.Objects = nil
	if none != nil {
		t.none.Objects = []fyne.CanvasObject{widgets.Padded(none, 0, 24)}
	}
	t.none.Hidden, t.port.Hidden = none == nil, none != nil
	t.head.Hidden = t.stacked || none != nil
	t.show()
	if none != nil {
		widgets.Settle(t.none)
	}
}

func (t *table) show() {
	if t.lines != nil || t.body.lines != nil {
		before := t.body.HeightFor(t.body.Size().Width)
		t.body.set(t.lines, t.chosen, t.focused)
		if t.body.HeightFor(t.body.Size().Width) != before {
			t.settle()
		}
	}
}

// settle follows a change of the height of the list.
func (t *table) settle() {
	if t.port.free {
		t.port.scroll.Refresh()
		return
	}
	widgets.Settle(t.body)
}

// mark marks a task as the chosen one.
func (t *table) mark(id string) {
	t.chosen = id
	t.show()
}

// reveal scrolls to the chosen task.
func (t *table) reveal() {
	from, to, ok := t.body.stretch()
	switch {
	case !ok:
	case t.port.free:
		t.port.reveal(from, to)
	default:
		if one := t.body.built[t.chosen]; one != nil {
			widgets.Reveal(one)
		}
	}
}

// sight is the stretch of the body that can be seen, and a little more.
func (t *table) sight() (from, to float32) {
	if !t.port.free {
		return 0, math.MaxFloat32
	}
	s := t.port.scroll
	view := s.Size().Height
	return s.Offset.Y - view/4, s.Offset.Y + view*5/4
}

// FocusGained implements fyne.Focusable.
func (t *table) FocusGained() {
	t.stop.FocusGained()
	t.reveal()
}

func (t *table) pick(id string) {
	if id != "" && id != t.chosen {
		t.choose(id)
	}
	t.reveal()
}

func (t *table) typed(k fyne.KeyName) bool {
	page := max(int(t.port.scroll.Size().Height/theme.Units(theme.RowHeight))-1, 1)
	switch k {
	case fyne.KeyDown:
		t.pick(t.body.after(t.chosen, 1))
	case fyne.KeyUp:
		t.pick(t.body.after(t.chosen, -1))
	case fyne.KeyPageDown:
		t.pick(t.body.after(t.chosen, page))
	case fyne.KeyPageUp:
		t.pick(t.body.after(t.chosen, -page))
	case fyne.KeyHome:
		t.pick(t.body.after("", 1))
	case fyne.KeyEnd:
		t.pick(t.body.after(t.chosen, len(t.lines)))
	case fyne.KeySpace:
		t.tick(t.chosen)
	case fyne.KeyReturn, fyne.KeyEnter:
		t.open(t.chosen)
	default:
		return false
	}
	return true
}
