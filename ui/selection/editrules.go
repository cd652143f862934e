package selection

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/ui/widgets"
)

// rulesForm corrects how long somebody must have been a member, and on which
// day that counts.
type rulesForm struct {
	cardList
	rows []*ruleRow
}

// ruleRow is one length of membership.
type ruleRow struct {
	title, months, note *text
	asAt                *widgets.Select
	shape               string
}

// What the day that counts can be beside a stage.
const (
	asPrinted = "printed"
	asOption  = "option "
)

func newRulesForm(e *editing) *rulesForm {
	f := &rulesForm{}
	f.cardList = newCardList(e, e.t.say("rules_lead"), e.t.say("rule_add"), f.another)
	return f
}

func (f *rulesForm) refresh(p party.Procedure) {
	var ids []string
	for _, m := range p.Memberships {
		ids = append(ids, m.ID)
	}
	if f.clear(ids) {
		f.build(p)
	}
	for i, m := range p.Memberships {
		f.rows[i].refresh(f.e.t, p, m)
	}
}

func (f *rulesForm) build(p party.Procedure) {
	t := f.e.t
	f.rows = nil
	for _, m := range p.Memberships {
		id := m.ID
		r := &ruleRow{}
		box := func(key string, o widgets.FieldOptions, set func(*party.Membership, string) error) *text {
			return f.e.text(t.say(key), o, func(s string) error {
				return f.change(id, func(m *party.Membership) error { return set(m, s) })
			})
		}
		r.title = box("rule_title", widgets.FieldOptions{Hint: t.say("rule_title_hint")}, func(m *party.Membership, s string) error {
			m.Title = strings.TrimSpace(s)
			return nil
		})
		r.months = box("rule_months", widgets.FieldOptions{Width: 120, Whole: true, Hint: t.say("rule_months_hint")}, func(m *party.Membership, s string) (err error) {
			m.Months, err = wholeNumber(s)
			return err
		})
		r.note = box("point_note", widgets.FieldOptions{Optional: true, Lines: 2}, func(m *party.Membership, s string) error {
			m.Note = strings.TrimSpace(s)
			return nil
		})
		r.asAt = widgets.NewSelect(t.say("rule_as_at"), asPrinted, func(day string) {
			f.e.fail(f.change(id, func(m *party.Membership) error { countTo(m, day); return nil }))
		})
		f.rows = append(f.rows, r)
		f.put(r.title, []fyne.CanvasObject{r.months.field, widgets.Wrap(8, r.asAt), r.note.field}, t.say("rule_remove"), func() error {
			return f.e.apply(t.say("note_rule"), func(p party.Procedure) (party.Procedure, error) { return party.RemoveMembership(p, id) })
		})
	}
	f.settle()
}

// countTo sets the day that counts: that of a stage, of an option's choice, or
// the one that the notice prints.
func countTo(m *party.Membership, day string) {
	m.AsAtStage, m.AsAtOption = "", ""
	switch option, is := strings.CutPrefix(day, asOption); {
	case is:
		m.AsAtOption = option
	case day != asPrinted:
		m.AsAtStage = day
	}
}

func (f *rulesForm) change(id string, edit func(*party.Membership) error) error {
	t := f.e.t
	return f.e.apply(t.say("note_rule"), func(p party.Procedure) (party.Procedure, error) {
		for _, m := range p.Memberships {
			if m.ID != id {
				continue
			}
			if err := edit(&m); err != nil {
				return p, err
			}
			return party.SetMembership(p, m, t.today())
		}
		return p, nil
	})
}

// refresh shows what is kept.
func (r *ruleRow) refresh(t *Screen, p party.Procedure, m party.Membership) {
	r.title.show(m.Title)
	r.months.show(strconv.Itoa(m.Months))
	r.note.show(m.Note)
	days := []widgets.Option{{ID: asPrinted, Label: t.say("rule_printed")}, {ID: party.PollingDay, Label: t.say("rule_poll")}}
	for _, o := range p.Options {
		if len(o.Stages) > 0 || o.ID == m.AsAtOption {
			days = append(days, widgets.Option{ID: asOption + o.ID, Label: t.say("rule_option", "Title", cut(o.Title))})
		}
	}
	for _, s := range p.Stages {
		days = append(days, widgets.Option{ID: s.ID, Label: cut(s.Title)})
	}
	chosen := asPrinted
	switch {
	case m.AsAtOption != "":
		chosen = asOption + m.AsAtOption
	case m.AsAtStage != "":
		chosen = m.AsAtStage
	}
	shape := chosen
	for _, d := range days {
		shape += "\n" + d.ID + d.Label
	}
	if shape != r.shape {
		r.shape = shape
		r.asAt.SetOptions(chosen, days...)
	}
}

// another adds the usual rule: twelve months.
func (f *rulesForm) another() {
	t := f.e.t
	f.added(f.e.apply(t.say("note_rule"), func(p party.Procedure) (party.Procedure, error) {
		return party.SetMembership(p, party.Membership{ID: p.FreeID("membership"), Title: t.say("rule_new"), Months: usualMonths}, t.today())
	}))
}

// usualMonths is the length of membership that most parties ask for.
const usualMonths = 12
