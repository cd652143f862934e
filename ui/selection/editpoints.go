package selection

import (
	"strings"

	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/ui/widgets"
)

// pointsForm corrects the points on which local rounds differ: their choices
// and the usual one.
type pointsForm struct {
	e     *editing
	whole *fyne.Container
	cards *fyne.Container
	add   *widgets.Button
	rows  []*pointRow
	shown string // ids of the points that the cards were made for
}

// Lines of the box of choices.
const choiceLines = 5

// pointRow is one such point.
type pointRow struct {
	id                   string
	title, choices, note *text
	usual                *widgets.Select
	usualShape           string
}

func newPointsForm(e *editing) *pointsForm {
	t := e.t
	f := &pointsForm{e: e, cards: widgets.Column(16)}
	f.add = widgets.PlainButton("plus", t.say("point_add"), f.another)
	f.whole = widgets.Column(16, widgets.Small(t.say("points_lead")), f.cards, widgets.Wrap(0, f.add))
	return f
}

func (f *pointsForm) object() fyne.CanvasObject { return f.whole }

func (f *pointsForm) first() fyne.Focusable {
	if len(f.rows) > 0 {
		return firstOf(f.rows[0].title.field)
	}
	return f.add
}

func (f *pointsForm) key(fyne.KeyName) bool { return false }

func (f *pointsForm) refresh(p party.Procedure) {
	ids := ""
	for _, o := range p.Options {
		ids += o.ID + "\n"
	}
	if ids != f.shown || len(f.rows) != len(p.Options) {
		f.shown = ids
		f.build(p)
	}
	for i, o := range p.Options {
		f.rows[i].refresh(o)
	}
}

func (f *pointsForm) build(p party.Procedure) {
	t := f.e.t
	f.rows, f.cards.Objects = nil, nil
	for _, o := range p.Options {
		id := o.ID
		r := &pointRow{id: id}
		r.title = f.text(id, "point_title", widgets.FieldOptions{}, func(o *party.Option, s string) { o.Title = strings.TrimSpace(s) })
		r.choices = f.text(id, "point_choices", widgets.FieldOptions{Hint: t.say("point_choices_hint"), Lines: choiceLines},
			func(o *party.Option, s string) { o.Choices = choicesOf(o.Choices, linesOf(s)) })
		r.note = f.text(id, "point_note", widgets.FieldOptions{Optional: true, Lines: 2}, func(o *party.Option, s string) { o.Note = strings.TrimSpace(s) })
		r.usual = widgets.NewSelect(t.say("point_usual"), "", func(choice string) {
			f.e.fail(f.e.apply(t.say("note_option"), func(p party.Procedure) (party.Procedure, error) { return party.Default(p, id, choice) }))
		})
		out := widgets.SmallButton("x", t.say("point_remove"), func() {
			f.e.fail(f.e.apply(t.say("note_point"), func(p party.Procedure) (party.Procedure, error) { return party.RemoveOption(p, id) }))
			t.focus(f.first())
		})
		f.rows = append(f.rows, r)
		f.cards.Objects = append(f.cards.Objects, widgets.NewCard("", r.title.field, r.choices.field, widgets.Wrap(8, r.usual), r.note.field, widgets.Wrap(0, out)))
	}
	f.cards.Refresh()
	widgets.Settle(f.cards)
}

func (f *pointsForm) text(id, key string, o widgets.FieldOptions, set func(*party.Option, string)) *text {
	t := f.e.t
	return f.e.text(t.say(key), o, func(s string) error {
		return f.e.apply(t.say("note_point"), func(p party.Procedure) (party.Procedure, error) {
			point, _ := p.Option(id)
			set(&point, s)
			return party.SetOption(p, point, t.today())
		})
	})
}

// choicesOf takes what is typed for the choices, each by the id that it has
// where its words are still the same.
func choicesOf(old, typed []string) (now []string) {
	for _, words := range typed {
		id := words
		for _, o := range old {
			if choiceWords(o) == words {
				id = o
			}
		}
		now = append(now, id)
	}
	return now
}

// refresh shows what is kept.
func (r *pointRow) refresh(o party.Option) {
	r.title.show(o.Title)
	var lines []string
	var options []widgets.Option
	for _, c := range o.Choices {
		lines = append(lines, choiceWords(c))
		options = append(options, widgets.Option{ID: c, Label: cut(choiceWords(c))})
	}
	r.choices.show(strings.Join(lines, "\n"))
	r.note.show(o.Note)
	if shape := strings.Join(append(lines, o.Default), "\n"); shape != r.usualShape {
		r.usualShape = shape
		r.usual.SetOptions(o.Default, options...)
	}
}

// another adds a point with two choices to put in words.
func (f *pointsForm) another() {
	t := f.e.t
	err := f.e.apply(t.say("note_point"), func(p party.Procedure) (party.Procedure, error) {
		yes, no := t.say("point_yes"), t.say("point_no")
		return party.SetOption(p, party.Option{ID: p.FreeID("point"), Title: t.say("point_new"), Choices: []string{yes, no}, Default: yes}, t.today())
	})
	f.e.fail(err)
	if err == nil {
		t.focus(firstOf(f.rows[len(f.rows)-1].title.field))
	}
}
