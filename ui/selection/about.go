package selection

import (
	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// aboutCard says what the procedure rests on, and what can be done with it.
func (t *Screen) aboutCard(p party.Procedure) fyne.CanvasObject {
	rows := []fyne.CanvasObject{widgets.Strong(p.Title), widgets.Small(p.Basis)}
	if t.plan().Own != nil {
		own := t.say("own")
		if p.Author != "" {
			own = t.say("own_by", "Author", p.Author)
		}
		rows = append(rows, widgets.IconLine("pencil", theme.Ink2, widgets.Small(own)))
	}
	if p.Change != "" {
		rows = append(rows, widgets.Small(p.Change))
	}
	if p.Note != "" {
		rows = append(rows, widgets.Small(p.Note))
	}
	rows = append(rows, widgets.Caption(t.say("procedure_checked", "Date", t.s.Words.ShortDateYear(p.Checked))).In(theme.Ink2),
		widgets.Wrap(8,
			widgets.SmallButton("pencil", t.say("edit"), func() { t.open(t.edit) }),
			widgets.SmallButton("download", t.say("share"), t.share),
			widgets.SmallButton("folder-open", t.say("import"), t.importFile),
			widgets.SmallButton("", t.say("choose_another"), func() { t.choose.open(true) })))
	return widgets.NewCard(t.say("about"), rows...)
}
