package selection

import (
	"strings"

	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/ui/widgets"
)

// headForm corrects the name of a procedure, who edited it, and what its
// options are when nobody says otherwise.
type headForm struct {
	e                     *editing
	card                  *widgets.Card
	title, author, change *text
	defaults              *fyne.Container
	selects               map[string]*widgets.Select
	shown                 string
}

func newHeadForm(e *editing) *headForm {
	t := e.t
	h := &headForm{e: e, defaults: widgets.Column(12)}
	field := func(label, hint string, set func(*party.Procedure, string)) *text {
		return newText(label, widgets.FieldOptions{Hint: hint}, func(s string) error {
			return e.apply(t.say("note_head"), func(p party.Procedure) (party.Procedure, error) {
				set(&p, strings.TrimSpace(s))
				return p, party.Validate(p)
			})
		})
	}
	h.title = field(t.say("head_title"), "", func(p *party.Procedure, s string) { p.Title = s })
	h.author = field(t.say("head_author"), t.say("head_author_hint"), func(p *party.Procedure, s string) { p.Author = s })
	h.change = field(t.say("head_change"), t.say("head_change_hint"), func(p *party.Procedure, s string) { p.Change = s })
	h.card = widgets.NewCard(t.say("edit_head"), h.title.field, widgets.Responsive(pairs, h.author.field, h.change.field), h.defaults)
	return h
}

func (h *headForm) refresh(p party.Procedure) {
	h.title.show(p.Title)
	h.author.show(p.Author)
	h.change.show(p.Change)
	if shape := optionShape(party.Procedure{ID: p.ID, Options: p.Options}); shape != h.shown {
		h.shown = shape
		h.build(p)
	}
	for _, o := range p.Options {
		if s := h.selects[o.ID]; s.Chosen() != o.Default {
			s.SetChosen(o.Default)
		}
	}
}

func (h *headForm) build(p party.Procedure) {
	t := h.e.t
	h.selects = map[string]*widgets.Select{}
	h.defaults.Objects = nil
	if len(p.Options) > 0 {
		h.defaults.Objects = []fyne.CanvasObject{widgets.Rule(), widgets.Strong(t.say("edit_options"))}
	}
	for _, o := range p.Options {
		var choices []widgets.Option
		for _, c := range o.Choices {
			choices = append(choices, widgets.Option{ID: c, Label: choiceWords(c)})
		}
		pick := widgets.NewSelect("", o.Default, func(choice string) {
			h.e.fail(h.e.apply(t.say("note_option"), func(p party.Procedure) (party.Procedure, error) { return party.Default(p, o.ID, choice) }))
		}, choices...)
		h.selects[o.ID] = pick
		h.defaults.Objects = append(h.defaults.Objects, widgets.Column(6, widgets.Body(o.Title), widgets.Wrap(0, pick)))
	}
	h.defaults.Refresh()
}
