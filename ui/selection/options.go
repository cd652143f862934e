package selection

import (
	"strings"

	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/ui/widgets"
)

// options are the points on which local rounds differ, one select for each.
type options struct {
	t       *Screen
	card    *widgets.Card
	selects map[string]*widgets.Select
	shown   string // ids of the options that the card was built for
}

func newOptions(t *Screen) *options {
	return &options{t: t, card: widgets.NewCard(t.say("options"))}
}

func (o *options) refresh(p party.Procedure) {
	o.card.Hidden = len(p.Options) == 0
	if shape := optionShape(p); shape != o.shown {
		o.shown = shape
		o.build(p)
	}
	for _, opt := range p.Options {
		if s := o.selects[opt.ID]; s.Chosen() != o.t.plan().Choice(opt) {
			s.SetChosen(o.t.plan().Choice(opt))
		}
	}
}

func optionShape(p party.Procedure) string {
	shape := p.ID
	for _, opt := range p.Options {
		shape += "|" + opt.ID + opt.Title + opt.Note + strings.Join(opt.Choices, ",") + opt.Default
	}
	return shape
}

func (o *options) build(p party.Procedure) {
	t := o.t
	o.selects = map[string]*widgets.Select{}
	rows := []fyne.CanvasObject{widgets.Small(t.say("options_lead"))}
	for _, opt := range p.Options {
		pick := widgets.NewSelect("", "", func(choice string) { o.choose(opt, choice) }, t.choices(opt)...)
		o.selects[opt.ID] = pick
		row := []fyne.CanvasObject{widgets.Rule(), widgets.Strong(opt.Title), widgets.Wrap(0, pick)}
		if opt.Note != "" {
			row = append(row, widgets.Small(opt.Note))
		}
		rows = append(rows, widgets.Column(8, append(row, t.evidence(p, opt.Evidence))...))
	}
	o.card.SetBody(rows...)
}

func (o *options) choose(opt party.Option, choice string) {
	if choice == opt.Default {
		choice = ""
	}
	o.selects[opt.ID].SetChosen(o.t.plan().Choice(opt)) // until it is accepted
	_ = o.t.ask(o.t.say("note_choice", "Title", opt.Title), func(pl party.Plan) (party.Plan, error) { return pl.Choose(opt.ID, choice), nil }, nil)
}

// choices tells the choices of an option in words; the usual one is marked.
func (t *Screen) choices(opt party.Option) (all []widgets.Option) {
	for _, c := range opt.Choices {
		label := choiceWords(c)
		if c == opt.Default {
			label = t.say("usual", "Choice", label)
		}
		all = append(all, widgets.Option{ID: c, Label: label})
	}
	return all
}

// choiceWords turns an id such as "yes-no-vote-at-shortlisting" into words. A
// choice that is words already stays as it is.
func choiceWords(id string) string {
	if strings.Contains(id, " ") {
		return capital(id)
	}
	id = strings.NewReplacer("yes-no", "yes/no", "two-meetings-", "two-meetings,-").Replace(id)
	return capital(strings.ReplaceAll(id, "-", " "))
}
