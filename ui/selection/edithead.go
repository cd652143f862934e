package selection

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/election"
	party "rosette/guides/selection"
	"rosette/ui/widgets"
)

// headForm corrects what a procedure is called, for whom it is, and how its
// notice is counted.
type headForm struct {
	e     *editing
	card  *widgets.Card
	whom  *widgets.Card
	whole *fyne.Container
	texts []headText
	chips []headChip
	clear *widgets.Tick
	week1 *widgets.Select
	shape string
}

// headText is a box of text, and how its text is taken from a procedure.
type headText struct {
	box *text
	get func(party.Procedure) string
}

// headChip is a thing that a procedure is for, or not.
type headChip struct {
	chip *widgets.Chip
	is   func(party.Procedure) bool
}

func newHeadForm(e *editing) *headForm {
	t := e.t
	h := &headForm{e: e}
	title := h.text("head_title", widgets.FieldOptions{}, func(p party.Procedure) string { return p.Title },
		func(p *party.Procedure, s string) { p.Title = s })
	author := h.text("head_author", widgets.FieldOptions{Optional: true}, func(p party.Procedure) string { return p.Author },
		func(p *party.Procedure, s string) { p.Author = s })
	change := h.text("head_change", widgets.FieldOptions{Optional: true}, func(p party.Procedure) string { return p.Change },
		func(p *party.Procedure, s string) { p.Change = s })
	basis := h.text("head_basis", widgets.FieldOptions{}, func(p party.Procedure) string { return p.Basis },
		func(p *party.Procedure, s string) { p.Basis = s })
	note := h.text("head_note", widgets.FieldOptions{Optional: true, Lines: listLines}, func(p party.Procedure) string { return p.Note },
		func(p *party.Procedure, s string) { p.Note = s })
	parties := h.text("head_parties", widgets.FieldOptions{}, func(p party.Procedure) string { return strings.Join(p.Parties, ", ") },
		func(p *party.Procedure, s string) { p.Parties = linesOf(strings.ReplaceAll(s, ",", "\n")) })
	h.clear = widgets.NewTick(t.say("head_clear"), t.say("head_clear_hint"), false, func(on bool) {
		e.fail(h.change(func(p *party.Procedure) { p.ClearDays = on }))
	})
	h.week1 = widgets.NewSelect(t.say("head_week1"), noLimit, func(id string) {
		if id == noLimit {
			id = ""
		}
		e.fail(h.change(func(p *party.Procedure) { p.RoundStart = id }))
	})
	h.card = widgets.NewCard(t.say("edit_head"), title, widgets.Responsive(pairs, author, change), basis, note)
	h.whom = widgets.NewCard(t.say("edit_for"), parties,
		h.group("head_nations", nations(), func(p party.Procedure, id string) bool { return slices.Contains(p.Nations, election.Nation(id)) },
			func(p *party.Procedure, id string, on bool) { p.Nations = with(p.Nations, election.Nation(id), on) }),
		h.group("head_elections", []string{"ordinary", "by-election"}, func(p party.Procedure, id string) bool { return slices.Contains(p.Elections, id) },
			func(p *party.Procedure, id string, on bool) { p.Elections = with(p.Elections, id, on) }),
		h.group("head_applicants", []string{"any", "new-applicant", "sitting-councillor"}, func(p party.Procedure, id string) bool { return slices.Contains(p.Applicants, id) },
			func(p *party.Procedure, id string, on bool) { p.Applicants = with(p.Applicants, id, on) }),
		h.clear, widgets.Column(6, widgets.Caption(t.say("head_week1_hint")), widgets.Wrap(0, h.week1)))
	h.whole = widgets.Responsive(halves, h.card, h.whom)
	return h
}

func nations() []string {
	return []string{string(election.England), string(election.Wales), string(election.Scotland), string(election.NorthernIreland)}
}

// with returns a list with an item in it, or without.
func with[T comparable](list []T, item T, on bool) []T {
	list = slices.DeleteFunc(slices.Clone(list), func(one T) bool { return one == item })
	if on {
		list = append(list, item)
	}
	return list
}

func (h *headForm) text(key string, o widgets.FieldOptions, get func(party.Procedure) string, set func(*party.Procedure, string)) *widgets.Field {
	t := h.e.t
	o.Hint = t.say(key + "_hint")
	x := h.e.text(t.say(key), o, func(s string) error {
		return h.change(func(p *party.Procedure) { set(p, strings.TrimSpace(s)) })
	})
	h.texts = append(h.texts, headText{x, get})
	return x.field
}

// group is a row of chips under a heading.
func (h *headForm) group(key string, ids []string, is func(party.Procedure, string) bool, set func(*party.Procedure, string, bool)) fyne.CanvasObject {
	t := h.e.t
	var chips []fyne.CanvasObject
	for _, id := range ids {
		var c *widgets.Chip
		c = widgets.NewChip(t.say("for_"+id), false, func(on bool) {
			err := h.change(func(p *party.Procedure) { set(p, id, on) })
			h.e.fail(err)
			if err != nil {
				c.SetOn(!on)
			}
		})
		h.chips = append(h.chips, headChip{c, func(p party.Procedure) bool { return is(p, id) }})
		chips = append(chips, c)
	}
	return widgets.Column(6, widgets.Strong(t.say(key)), widgets.Wrap(8, chips...))
}

func (h *headForm) change(edit func(*party.Procedure)) error {
	return h.e.apply(h.e.t.say("note_head"), func(p party.Procedure) (party.Procedure, error) {
		edit(&p)
		return p, party.Validate(p)
	})
}

func (h *headForm) object() fyne.CanvasObject { return h.whole }
func (h *headForm) first() fyne.Focusable     { return firstOf(h.card) }
func (h *headForm) key(fyne.KeyName) bool     { return false }

func (h *headForm) refresh(p party.Procedure) {
	for _, x := range h.texts {
		x.box.show(x.get(p))
	}
	for _, c := range h.chips {
		if on := c.is(p); c.chip.On() != on {
			c.chip.SetOn(on)
		}
	}
	if h.clear.On() != p.ClearDays {
		h.clear.SetOn(p.ClearDays)
	}
	stages := []widgets.Option{{ID: noLimit, Label: h.e.t.say("head_week1_none")}}
	shape := p.RoundStart
	for _, s := range p.Stages {
		stages = append(stages, widgets.Option{ID: s.ID, Label: cut(s.Title)})
		shape += "\n" + s.ID + s.Title
	}
	if shape != h.shape {
		h.shape = shape
		h.week1.SetOptions(p.RoundStart, stages...)
	}
}
