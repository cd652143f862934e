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
	cardList
	rows []*pointRow
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
	f := &pointsForm{}
	f.cardList = newCardList(e, e.t.say("points_lead"), e.t.say("point_add"), f.another)
	return f
}

func (f *pointsForm) refresh(p party.Procedure) {
	var ids []string
	for _, o := range p.Options {
		ids = append(ids, o.ID)
	}
	if f.clear(ids) {
		f.build(p)
	}
	for i, o := range p.Options {
		f.rows[i].refresh(o)
	}
}

func (f *pointsForm) build(p party.Procedure) {
	t := f.e.t
	f.rows = nil
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
		f.rows = append(f.rows, r)
		f.put(r.title, []fyne.CanvasObject{r.choices.field, widgets.Wrap(8, r.usual), r.note.field}, t.say("point_remove"), func() error {
			return f.e.apply(t.say("note_point"), func(p party.Procedure) (party.Procedure, error) { return party.RemoveOption(p, id) })
		})
	}
	f.settle()
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
	f.added(f.e.apply(t.say("note_point"), func(p party.Procedure) (party.Procedure, error) {
		yes, no := t.say("point_yes"), t.say("point_no")
		return party.SetOption(p, party.Option{ID: p.FreeID("point"), Title: t.say("point_new"), Choices: []string{yes, no}, Default: yes}, t.today())
	}))
}
