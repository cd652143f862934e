package checklist

import (
	"slices"

	"rosette/ui/widgets"
)

// tools are the filters over the list, and in words what they do.
type tools struct {
	block
	c     *Screen
	find  *widgets.Field
	owner *widgets.Select
	must  *widgets.Chip
	order *widgets.Select
	count *widgets.Text
	ended *ended

	owners []widgets.Option
}

// The orders of the list.
const (
	soonestFirst = "soonest"
	latestFirst  = "latest"
)

func newTools(c *Screen) *tools {
	say := c.s.Words.Say
	t := &tools{c: c}
	t.find = widgets.NewFindBox(widgets.FieldOptions{Empty: say("checklist_screen.find"),
		OnChanged: t.typed, OnLeave: func(string) { c.setFilter(c.filter) }, OnEnter: func() { focusOn(c.table) }})
	t.owner = widgets.NewSelect(say("checklist_screen.owner_is"), "", func(id string) {
		f := c.filter
		f.Owner = id
		c.setFilter(f)
	})
	t.must = widgets.NewChip(say("checklist_screen.must"), false, func(on bool) {
		f := c.filter
		f.Must = on
		c.setFilter(f)
	})
	t.order = widgets.NewSelect(say("checklist_screen.due_is"), "", func(id string) {
		f := c.filter
		f.Last = id == latestFirst
		c.setFilter(f)
	}, widgets.Option{ID: soonestFirst, Label: say("checklist_screen.soonest")},
		widgets.Option{ID: latestFirst, Label: say("checklist_screen.latest")})
	for _, heard := range []*func(rune) bool{&t.owner.OnRune, &t.must.OnRune, &t.order.OnRune} {
		*heard = c.letter
	}
	t.count = widgets.Small("").OneLine()
	t.ended = newEnded(c)
	t.init(t, widgets.Column(12, widgets.Wrap(9, widgets.Across(0, widgets.Middle, []widgets.Span{widgets.Fixed(140)}, t.find), t.owner, t.must, t.order, t.count), t.ended), nil)
	return t
}

// typed finds as one types; what is looked for is kept once the box is left.
func (t *tools) typed(text string) {
	if t.c.filter.Find == text {
		return
	}
	t.c.filter.Find = text
	t.c.regroup()
	t.c.fill()
}

// show sets the filters as they are, and how many tasks they let through.
func (t *tools) show(shown, total int) {
	c, say := t.c, t.c.s.Words.Say
	if !t.find.Focused() {
		t.find.SetText(c.filter.Find)
	}
	options := []widgets.Option{{Label: say("checklist_screen.anyone")}}
	for _, name := range owners(c.items, c.ownerOf) {
		options = append(options, widgets.Option{ID: name, Label: name})
	}
	if !slices.Equal(options, t.owners) || t.owner.Chosen() != c.filter.Owner {
		t.owners = options
		t.owner.SetOptions(c.filter.Owner, options...)
	}
	if t.must.On() != c.filter.Must {
		t.must.SetOn(c.filter.Must)
	}
	order := soonestFirst
	if c.filter.Last {
		order = latestFirst
	}
	if t.order.Chosen() != order {
		t.order.SetChosen(order)
	}
	t.count.SetText(say("checklist_screen.shown", "Shown", shown, "Total", total))
	t.ended.show()
}
