package selection

import (
	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// evidence says in small print what kind of row it is, how sure Rosette is,
// where it comes from and when it was checked.
func (t *Screen) evidence(p party.Procedure, e party.Evidence) fyne.CanvasObject {
	icon, role := "info", theme.Ink2
	if e.Confidence == "low" {
		icon, role = "circle-help", theme.Ask
	}
	says := t.say("flag_"+string(e.Status)) + " " + t.say("sure_"+string(e.Confidence)) + " " +
		t.say("checked", "Date", t.s.Words.ShortDateYear(e.Checked))
	return widgets.Column(4, widgets.IconLine(icon, role, widgets.Caption(says).In(theme.Ink2)), newFold(t, sourceLines(t, p, e.Source)))
}

func sourceLines(t *Screen, p party.Procedure, ids []string) (lines []string) {
	for _, id := range ids {
		s, ok := p.Source(id)
		switch {
		case !ok:
			continue
		case s.Date != "":
			lines = append(lines, t.say("source_dated", "Title", s.Title, "Date", s.Date))
		default:
			lines = append(lines, s.Title)
		}
	}
	return lines
}

// newFold is a button that shows and hides the sources.
func newFold(t *Screen, lines []string) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, l := range lines {
		rows = append(rows, widgets.Caption(l).In(theme.Ink2))
	}
	list := widgets.Padded(widgets.Column(4, rows...), 0, 0, 0, 26)
	list.Hide()
	box := widgets.Column(2)
	var button *widgets.Button
	button = widgets.QuietButton("chevron-right", t.count("sources", len(lines)), func() {
		list.Hidden = !list.Hidden
		button.SetIcon("chevron-right")
		if !list.Hidden {
			button.SetIcon("chevron-down")
		}
		box.Refresh()
		widgets.Settle(list)
	})
	box.Objects = []fyne.CanvasObject{widgets.Wrap(0, button), list}
	return box
}
