package selection

import (
	party "rosette/guides/selection"
	"rosette/ui/widgets"
)

// vary says what a choice does to a stage: whether it is held, and with which
// other stage.
type vary struct {
	*rowList
	id           string
	option       *widgets.Select
	choice       *widgets.Select
	effect       *widgets.Select
	with         *widgets.Select
	none         *widgets.Text
	p            party.Procedure
	optionsShape string
}

// What a choice can do.
const (
	effectSkip  = "skip"
	effectMust  = "required"
	effectSame  = "same_day"
	effectAfter = "after"
)

func newVary(e *editing, id string) *vary {
	t := e.t
	v := &vary{id: id}
	v.choice = widgets.NewSelect(t.say("vary_is"), "", nil)
	v.option = widgets.NewSelect(t.say("vary_if"), "", func(string) { v.fillChoices() })
	v.with = widgets.NewSelect("", "", nil)
	v.effect = widgets.NewSelect(t.say("vary_then"), effectSkip, func(string) { v.arrange() },
		named(func(id string) string { return t.say("vary_" + id) }, effectSkip, effectMust, effectSame, effectAfter)...)
	add := widgets.SmallButton("plus", t.say("link_add"), v.another)
	v.rowList = newRowList(e, t.say("vary"), t.say("vary_hint"), v.option, v.choice, v.effect, v.with, add)
	v.none = widgets.Small(t.say("vary_none"))
	v.whole.Objects = append(v.whole.Objects, v.none)
	return v
}

func (v *vary) refresh(p party.Procedure, s party.Stage) {
	v.p = p
	var lines []string
	for _, one := range s.Variations {
		lines = append(lines, v.words(p, one))
	}
	v.show(lines, func(i int) error {
		return v.change(func(all []party.Variation) []party.Variation {
			return append(append([]party.Variation{}, all[:i]...), all[i+1:]...)
		})
	})
	shape := optionShape(p)
	for _, other := range p.Stages {
		shape += other.ID + other.Title
	}
	if shape != v.optionsShape {
		v.optionsShape = shape
		v.fill()
	}
}

// words says a variation: "If “Form of the vote” is “Ballot”: not held".
func (v *vary) words(p party.Procedure, one party.Variation) string {
	t := v.e.t
	o, _ := p.Option(one.Option)
	is := ""
	for i, c := range one.Is {
		if i > 0 {
			is += t.say("or")
		}
		is += t.say("quoted", "Title", choiceWords(c))
	}
	does := ""
	add := func(key string, pairs ...any) {
		if does != "" {
			does += t.say("comma")
		}
		does += t.say(key, pairs...)
	}
	if one.Skip {
		add("vary_skip")
	}
	if one.Required {
		add("vary_required")
	}
	if one.SameDayAs != "" {
		add("vary_same_day_as", "Title", titleOf(p, one.SameDayAs))
	}
	for _, id := range one.DependsOn {
		add("vary_after_stage", "Title", titleOf(p, id))
	}
	return t.say("vary_says", "Option", o.Title, "Is", is, "Does", does)
}

// fill offers the options, their choices and the other stages.
func (v *vary) fill() {
	var options, stages []widgets.Option
	for _, o := range v.p.Options {
		options = append(options, widgets.Option{ID: o.ID, Label: cut(o.Title)})
	}
	for _, s := range v.p.Stages {
		if s.ID != v.id {
			stages = append(stages, widgets.Option{ID: s.ID, Label: cut(s.Title)})
		}
	}
	v.option.SetOptions(v.option.Chosen(), options...)
	v.with.SetOptions(v.with.Chosen(), stages...)
	v.none.Hidden, v.add.Hidden = len(options) > 0, len(options) == 0
	v.fillChoices()
}

func (v *vary) fillChoices() {
	var choices []widgets.Option
	if o, ok := v.p.Option(v.option.Chosen()); ok {
		for _, c := range o.Choices {
			choices = append(choices, widgets.Option{ID: c, Label: cut(choiceWords(c))})
		}
	}
	v.choice.SetOptions(v.choice.Chosen(), choices...)
	v.arrange()
}

// arrange shows the stage only where the effect names one.
func (v *vary) arrange() {
	needs := v.effect.Chosen() == effectSame || v.effect.Chosen() == effectAfter
	v.with.Hidden = !needs
	widgets.Settle(v.add)
}

// another adds what the selects say.
func (v *vary) another() {
	one := party.Variation{Option: v.option.Chosen(), Is: []string{v.choice.Chosen()}}
	switch v.effect.Chosen() {
	case effectSkip:
		one.Skip = true
	case effectMust:
		one.Required = true
	case effectSame:
		one.SameDayAs = v.with.Chosen()
	case effectAfter:
		one.DependsOn = []string{v.with.Chosen()}
	}
	v.say(v.change(func(all []party.Variation) []party.Variation {
		return append(append([]party.Variation{}, all...), one)
	}))
}

func (v *vary) change(edit func([]party.Variation) []party.Variation) error {
	return v.e.apply(v.e.t.say("note_vary"), func(p party.Procedure) (party.Procedure, error) {
		return party.EditStage(p, v.id, func(s *party.Stage) { s.Variations = edit(s.Variations) })
	})
}
