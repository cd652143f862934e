package timeline

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/ui/widgets"
)

// withFields take the other elections on the same day.
type withFields struct {
	p          *pollEditor
	about      *widgets.Text
	rows       *fyne.Container
	form       *fyne.Container
	kind       *widgets.Select
	name       *widgets.Field
	byElection *widgets.Chip
	add        *widgets.Button
	full       *widgets.Text
	list       []election.Combined // as typed
}

// noOther is the choice that there is no other election.
const noOther = ""

func newWithFields(p *pollEditor) *withFields {
	say := p.t.s.Words.Say
	f := &withFields{p: p, about: widgets.Small(""), rows: widgets.Column(0), full: widgets.Small(say("timeline.with_full", "N", election.MaxCombined))}
	f.kind = widgets.NewSelect("", noOther, func(string) { f.show() })
	f.name = widgets.NewField(say("timeline.with_council"), widgets.FieldOptions{Hint: say("timeline.with_hint"), Optional: true, OnEnter: f.enter})
	f.byElection = widgets.NewChip(say("timeline.with_by_election"), false, func(bool) {})
	f.add = widgets.SmallButton("plus", say("timeline.with_add"), f.enter)
	f.form = widgets.Column(12, f.name, widgets.Wrap(8, f.byElection), widgets.Wrap(8, f.add))
	return f
}

func (f *withFields) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.about, f.rows, f.full, widgets.Row(0, f.kind), f.form}
}

// others are the kinds of election that can be held on the same day in one
// place: those of the nation, the person's own kind among them, such as a
// county's and a district's. Where a nation has one kind there is no other.
func others(kind election.Kind) []election.Kind {
	all := slices.DeleteFunc(election.Kinds(), func(k election.Kind) bool { return k.Nation() != kind.Nation() })
	if len(all) == 1 {
		return nil
	}
	return all
}

func (f *withFields) fill(c election.Choice) {
	f.list = slices.Clone(c.With)
	f.empty()
	f.show()
}

// empty makes room for the next election.
func (f *withFields) empty() {
	say := f.p.t.s.Words.Say
	options := []widgets.Option{{ID: noOther, Label: say("timeline.with_choose")}}
	for _, k := range others(f.p.t.s.Candidacy().Choice.Kind) {
		options = append(options, widgets.Option{ID: string(k), Label: say("kind." + string(k))})
	}
	f.kind.SetOptions(noOther, options...)
	f.name.SetText("")
	f.byElection.SetOn(false)
}

// enter takes the election that is typed and makes ready for another.
func (f *withFields) enter() {
	before := len(f.list)
	f.take()
	if len(f.list) == before {
		return
	}
	if all := widgets.Focusables(f.kind); len(all) > 0 {
		f.p.t.focus(all[0])
		return
	}
	f.p.t.focus(f.p.use)
}

// take puts the election that is typed on the list.
func (f *withFields) take() {
	one := election.Combined{Kind: election.Kind(f.kind.Chosen()), Council: strings.TrimSpace(f.name.Text()), ByElection: f.byElection.On()}
	if one.Kind == noOther || len(f.list) >= election.MaxCombined {
		return
	}
	if slices.Contains(f.list, one) {
		f.name.SetError(f.p.t.s.Words.Say("timeline.with_twice"))
		return
	}
	f.list = append(f.list, one)
	f.empty()
	f.show()
	f.p.left()
}

func (f *withFields) remove(i int) {
	f.list = slices.Delete(slices.Clone(f.list), i, i+1)
	f.show()
	f.p.t.focus(widgets.Focusables(f.kind)[0])
	f.p.left()
}

func (f *withFields) show() {
	say := f.p.t.s.Words
	kind := f.p.t.s.Candidacy().Choice.Kind
	f.name.SetError("")
	f.rows.Objects = nil
	for i, one := range f.list {
		out := widgets.QuietButton("x", say.Say("timeline.with_out"), func() { f.remove(i) })
		f.rows.Objects = append(f.rows.Objects, widgets.Padded(widgets.Ends(8, f.told(one), out), 8, 0), widgets.Rule())
	}
	f.rows.Hidden = len(f.list) == 0
	f.about.SetText(say.Say("timeline.with_about"))
	if len(others(kind)) == 0 {
		f.about.SetText(say.Say("timeline.with_one_kind"))
	}
	full := len(f.list) >= election.MaxCombined
	f.full.Hidden = !full
	f.kind.Hidden = full || len(others(kind)) == 0
	f.form.Hidden = f.kind.Hidden || f.kind.Chosen() == noOther
	f.rows.Refresh()
	widgets.Settle(f.rows)
	widgets.Settle(f.form)
}

// told is one election of the list, and what it does to the timeline.
func (f *withFields) told(one election.Combined) fyne.CanvasObject {
	say := f.p.t.s.Words
	kind := say.Say("kind." + string(one.Kind))
	if one.ByElection {
		kind = say.Say("timeline.with_of_vacancy", "Kind", kind)
	}
	if one.Council == "" {
		return widgets.Column(2, widgets.Body(kind), f.effect(one))
	}
	return widgets.Column(2, widgets.Body(one.Council), widgets.Small(kind), f.effect(one))
}

// effect says how the timetable of another election differs from the person's
// own.
func (f *withFields) effect(one election.Combined) *widgets.Text {
	c := f.p.choice()
	c.With = []election.Combined{one}
	text := widgets.Caption("")
	v, err := guides.Together(c, f.p.t.s.Today())
	text.Hidden = err != nil
	if err != nil {
		return text
	}
	text.SetText(f.p.t.s.Words.Say("timeline.with_same"))
	if n := len(v.Besides(v.With[0])); n > 0 {
		text.SetText(f.p.t.s.Words.Count("timeline.with_differs", n))
	}
	return text
}
