package checklist

import (
	"reflect"

	"fyne.io/fyne/v2"

	"rosette/guides/campaign"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// detail is everything about the chosen task, with what can be done about it.
type detail struct {
	block
	c    *Screen
	port *port
	info *fyne.Container
	foot *fyne.Container

	item   campaign.Item
	filled bool
	asked  *question // what is asked now, or nil
	adding bool      // it is a new task that is asked for

	main, second, wait, notNeeded, remove *widgets.Button
	open, counting, owner, due            *widgets.Button
	note                                  *widgets.Field
}

func newDetail(c *Screen) *detail {
	say := c.s.Words.Say
	d := &detail{c: c}
	d.info = widgets.Column(12)
	d.port = newPort(widgets.Padded(d.info, 0, 0, 6, 0))
	d.main = widgets.MainButton("arrow-right", "", nil)
	d.second = widgets.PlainButton("check", "", nil)
	d.wait = widgets.PlainButton("hourglass", say("checklist_screen.wait"), func() { d.ask(askWait) })
	d.notNeeded = widgets.PlainButton("minus", say("checklist_screen.not_needed"), func() { d.ask(askNotNeeded) })
	d.remove = widgets.PlainButton("x", say("checklist_screen.remove"), func() { c.remove(d.item) })
	d.open = widgets.LinkButton("", "", nil)
	d.counting = widgets.LinkButton("calendar-days", say("checklist_screen.counting"), nil)
	d.owner = widgets.LinkButton("", say("checklist_screen.change_owner"), func() { d.ask(askOwner) })
	d.due = widgets.LinkButton("", say("checklist_screen.change_due"), func() { d.ask(askDue) })
	for _, b := range d.buttons() {
		b.OnRune = c.letter
	}
	d.foot = widgets.Padded(widgets.Column(8, d.main, d.second, d.wait, d.notNeeded, d.remove), 0, gutter, 0, inset)
	card := widgets.NewBox(theme.Surface, theme.Line, theme.CardRadius)
	card.Raised = true
	inside := &fyne.Container{Layout: &footLayout{d}, Objects: []fyne.CanvasObject{d.port, d.foot}}
	d.init(d, widgets.Over(card, widgets.Padded(inside, 20, 20-gutter, 20, 20-inset)), nil)
	return d
}

func (d *detail) buttons() []*widgets.Button {
	return []*widgets.Button{d.main, d.second, d.wait, d.notNeeded, d.remove, d.open, d.counting, d.owner, d.due}
}

// HeightFor implements widgets.Flower.
func (d *detail) HeightFor(width float32) float32 {
	inside := width - theme.Units(40-gutter-inset)
	h := d.port.HeightFor(inside) + theme.Units(40)
	if d.foot.Visible() {
		h += theme.Units(16) + widgets.HeightFor(d.foot, inside)
	}
	return h
}

func (d *detail) fit(free bool) { d.port.setFree(free) }

// show shows the chosen task as it stands. What is being typed stays.
func (d *detail) show() {
	i, ok := d.c.find(d.c.chosen)
	if d.filled && reflect.DeepEqual(i, d.item) {
		return
	}
	if i.ID != d.item.ID || d.note == nil {
		d.note = d.noteOf(i)
		d.port.scroll.ScrollToTop()
	} else if !d.note.Focused() {
		d.note.SetText(i.Mark.Note)
	}
	d.item, d.filled = i, true
	d.dressButtons(i)
	d.build(ok)
}

func (d *detail) noteOf(i campaign.Item) *widgets.Field {
	return widgets.NewField(d.c.s.Words.Say("checklist_screen.note"), widgets.FieldOptions{Text: i.Mark.Note,
		Optional: true, OnLeave: func(text string) { d.c.setNote(i.ID, text) }})
}

// build sets out what is known of the task under its title; a question that is
// asked comes first.
func (d *detail) build(known bool) {
	d.info.Objects = nil
	d.foot.Hidden = d.asked != nil || !known
	if d.asked != nil && d.adding {
		d.put(d.asked.object)
	} else if known {
		d.put(d.about(d.item)...)
	}
	widgets.Settle(d.info)
	widgets.Settle(d.foot) // one button may have given way to another of its size
}

func (d *detail) put(objects ...fyne.CanvasObject) {
	d.info.Objects = append(d.info.Objects, objects...)
}

// ask asks a question of the chosen task.
func (d *detail) ask(kind string) {
	if i, ok := d.c.find(d.c.chosen); ok && d.keep() {
		d.begin(d.question(kind, i), false)
	}
}

func (c *Screen) startAdding() {
	phase := c.filter.Scope
	if !isPhase(phase) || phase == scopeAll {
		phase = string(campaign.PhaseReady)
		if i, ok := c.find(c.chosen); ok {
			phase = string(i.Phase)
		}
	}
	if c.detail.keep() {
		c.detail.begin(c.detail.newTask(phase), true)
	}
}

func (d *detail) begin(q *question, adding bool) {
	d.asked, d.adding = q, adding
	d.build(!d.empty())
	q.first()
}

func (d *detail) empty() bool { return d.item.ID == "" }

// answer keeps what was typed and closes the question.
func (d *detail) answer() {
	if q := d.asked; q != nil && q.keep() {
		d.close(q)
		focusOn(d.c.table)
	}
}

// keep keeps what was typed, if anything was, before something else is shown.
// It reports false when that cannot be kept as it stands.
func (d *detail) keep() bool {
	q := d.asked
	if q == nil {
		return true
	}
	if !q.empty() && !q.keep() {
		return false
	}
	d.close(q)
	return true
}

// escape drops what is asked, or goes back to the list.
func (d *detail) escape() bool {
	if d.asked != nil {
		d.close(d.asked)
		focusOn(d.c.table)
		return true
	}
	for _, f := range widgets.Focusables(d) {
		if c := canvasOf(d); c != nil && c.Focused() == f {
			focusOn(d.c.table)
			return true
		}
	}
	return false
}

func (d *detail) close(q *question) {
	if d.asked == q {
		d.asked, d.adding = nil, false
	}
	d.build(!d.empty())
}

// enter puts the focus on the first thing to do about the task.
func (d *detail) enter() {
	if d.foot.Visible() {
		if all := widgets.Focusables(d.foot); len(all) > 0 {
			focusOn(all[0])
			return
		}
	}
	if all := widgets.Focusables(d); len(all) > 0 {
		focusOn(all[0])
	}
}

// footLayout keeps what can be done at the foot of the card, under what is
// known.
type footLayout struct{ d *detail }

func (l *footLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

func (l *footLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	var foot float32
	if o[1].Visible() {
		foot = widgets.HeightFor(o[1], size.Width)
		place(o[1], 0, size.Height-foot, size.Width, foot)
		foot += theme.Units(16)
	}
	place(o[0], 0, 0, size.Width, max(size.Height-foot, 0))
}
