package timeline

import (
	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// movedList says how many dates would change, and lists them.
func (t *Screen) movedList(moves []move) (sentence string, rows []fyne.CanvasObject) {
	say := t.s.Words
	if len(moves) == 0 {
		return say.Say("timeline.moves_none"), nil
	}
	cell := func(key string) *widgets.Text { return widgets.Caption(say.Say(key)).In(theme.Ink2) }
	rows = []fyne.CanvasObject{widgets.Heading(say.Say("timeline.what_moves")), widgets.Gap(8),
		moveColumns(cell("timeline.moves_what"), cell("timeline.moves_was"), cell("timeline.moves_is")), widgets.Rule()}
	for _, m := range moves {
		rows = append(rows, t.moveRow(m), widgets.Rule())
	}
	return say.Count("timeline.moves", len(moves)), rows
}

func (t *Screen) moveRow(m move) fyne.CanvasObject {
	is := widgets.NewText(t.dayOr(m.is), theme.Small.WithBold(), theme.Ink)
	if m.is != 0 && m.is < t.s.Today() {
		is.SetText(t.s.Words.Say("timeline.moves_passed", "Date", t.s.Words.ShortDateYear(m.is)))
		is.Role = theme.Ask
	}
	return moveColumns(widgets.Body(m.title), widgets.Small(t.dayOr(m.was)), is)
}

func (t *Screen) dayOr(d calendar.Date) string {
	if d.IsZero() {
		return t.s.Words.Say("timeline.no_date")
	}
	return t.s.Words.ShortDateYear(d)
}

func moveColumns(what, was, is fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Padded(widgets.Across(12, widgets.Middle,
		[]widgets.Span{widgets.Flex(1), widgets.Fixed(118), widgets.Fixed(126)}, what, was, is), 7, 0)
}
