package selection

import (
	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// fewClashes are shown before somebody asks for all.
const fewClashes = 3

// clashCard lists what cannot work, with what to do about each.
func (o *overview) clashCard(clashes []party.Clash) fyne.CanvasObject {
	t := o.t
	if len(clashes) == 0 {
		return nil
	}
	var rows []fyne.CanvasObject
	for i, c := range clashes {
		if i == fewClashes && !o.allClashes {
			break
		}
		icon, role := clashLook(c)
		rows = append(rows, widgets.NewItemRow(icon, role, c.Title, c.Says(t.s.Words), t.clashVerb(c), func() { t.settle(c) }))
	}
	widgets.LinkRows(rows...)
	body := []fyne.CanvasObject{widgets.Column(0, rows...)}
	if left := len(clashes) - len(rows); left > 0 {
		body = append(body, widgets.Wrap(0, widgets.LinkButton("", t.count("more_clashes", left), func() {
			o.allClashes = true
			o.refresh()
		})))
	}
	return widgets.NewCard(t.count("clashes", len(clashes)), body...)
}

// clashVerb says what opening a clash does.
func (t *Screen) clashVerb(c party.Clash) string {
	switch c.Kind {
	case party.NoSuchStage:
		return t.say("take_out")
	case party.NoSuchChoice:
		return t.say("use_usual")
	}
	return t.say("open_stage")
}

// settle leads to where a clash is put right, or puts it right where there is
// one way only.
func (t *Screen) settle(c party.Clash) {
	switch c.Kind {
	case party.NoSuchStage:
		t.do(t.say("note_forget", "Stage", c.Title), func(pl party.Plan) party.Plan { return pl.Forget(c.Stage) })
	case party.NoSuchChoice:
		t.do(t.say("note_option"), func(pl party.Plan) party.Plan { return pl.Choose(c.Stage, "") })
	case party.TooNew:
		t.focus(firstOf(t.stages.membersBox))
	default:
		t.openStage(c.Stage)
	}
}

func clashLook(c party.Clash) (icon string, role fyne.ThemeColorName) {
	if c.Certain {
		return "octagon-alert", theme.Bad
	}
	return "circle-help", theme.Ask
}

// clashLines are the clashes of one stage, as sentences.
func (t *Screen) clashLines(stage string) (rows []fyne.CanvasObject) {
	v, _ := t.s.View()
	for _, c := range v.Clashes {
		if c.Stage == stage || c.Other == stage {
			icon, role := clashLook(c)
			rows = append(rows, widgets.IconLine(icon, role, widgets.Body(c.Says(t.s.Words))))
		}
	}
	return rows
}
