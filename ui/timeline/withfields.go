package timeline

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/election"
	"rosette/ui/widgets"
)

// withFields take another election on the same day.
type withFields struct {
	p    *pollEditor
	box  *fyne.Container
	kind *widgets.Select
	name *widgets.Field
}

// noOther is the choice that there is no other election.
const noOther = ""

func newWithFields(p *pollEditor) *withFields {
	say := p.t.s.Words.Say
	f := &withFields{p: p}
	f.kind = widgets.NewSelect("", noOther, func(string) { f.show(); p.left() })
	f.name = widgets.NewField(say("timeline.with_council"), widgets.FieldOptions{Hint: say("timeline.with_hint"), Optional: true,
		OnLeave: func(string) { p.left() }, OnEnter: p.next})
	f.box = widgets.Column(8, widgets.Strong(say("timeline.with")), widgets.Row(0, f.kind), f.name)
	return f
}

// others are the kinds of election that can be held on the same day: the other
// kinds of the nation.
func others(kind election.Kind) []election.Kind {
	return slices.DeleteFunc(election.Kinds(), func(k election.Kind) bool { return k == kind || k.Nation() != kind.Nation() })
}

func (f *withFields) fill(c election.Choice) {
	say := f.p.t.s.Words.Say
	var one election.Combined
	if len(c.With) > 0 {
		one = c.With[0]
	}
	options := []widgets.Option{{ID: noOther, Label: say("timeline.with_none")}}
	for _, k := range others(c.Kind) {
		options = append(options, widgets.Option{ID: string(k), Label: say("kind." + string(k))})
	}
	f.kind.SetOptions(string(one.Kind), options...)
	f.name.SetText(one.Council)
	f.box.Hidden = c.Poll.IsZero() || len(options) == 1
	f.show()
}

func (f *withFields) show() {
	f.name.Hidden = f.kind.Chosen() == noOther
	widgets.Settle(f.name)
}

// typed is what the fields hold; elections after the first stay as they were.
func (f *withFields) typed(was []election.Combined) []election.Combined {
	var one election.Combined
	rest := was
	if len(was) > 0 {
		one, rest = was[0], was[1:]
	}
	one.Kind, one.Council = election.Kind(f.kind.Chosen()), strings.TrimSpace(f.name.Text())
	if one.Kind == noOther {
		return slices.Clone(rest)
	}
	return slices.Concat([]election.Combined{one}, rest)
}
