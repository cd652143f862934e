// Package moves shows which dates a change moves, before anything is saved:
// was, will be, and because of what.
package moves

import (
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/words"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// Icon is the picture of a lane of the timeline.
func Icon(l guides.Lane) string {
	switch l {
	case guides.PartyLane:
		return "flag"
	case guides.LawLane:
		return "landmark"
	}
	return "user-round"
}

// List says how many dates would change, and lists them with what moves
// them, lane by lane.
func List(s *session.Session, moves []guides.Move) (sentence string, rows []fyne.CanvasObject) {
	say := s.Words
	if len(moves) == 0 {
		return say.Say("timeline.moves_none"), nil
	}
	return say.Count("timeline.moves", len(moves)), Rows(s, say.Say("timeline.what_moves"), moves)
}

// Rows lists moves under a heading, lane by lane, each with what moves it; what
// moves all of them is said once.
func Rows(s *session.Session, heading string, moves []guides.Move) []fyne.CanvasObject {
	say := s.Words
	cell := func(key string) *widgets.Text { return widgets.Caption(say.Say(key)).In(theme.Ink2) }
	rows := []fyne.CanvasObject{widgets.Heading(heading), widgets.Gap(8),
		columns(cell("timeline.moves_what"), cell("timeline.moves_was"), cell("timeline.moves_is")), widgets.Rule()}
	same := sameCause(moves)
	if same {
		rows = slices.Insert(rows, 1, fyne.CanvasObject(widgets.Small(say.Say("timeline.moves_because", "Because", moves[0].Says(say)))))
	}
	lane := guides.Lane("")
	for _, m := range moves {
		if m.Lane != lane {
			lane = m.Lane
			rows = append(rows, widgets.Padded(widgets.Row(6, widgets.NewIcon(Icon(lane), theme.Ink2).Sized(16),
				widgets.Strong(say.Say("timeline.lane_"+string(lane))).OneLine()), 8, 0, 2))
		}
		rows = append(rows, row(s, m, !same), widgets.Rule())
	}
	return rows
}

// sameCause reports whether one thing moves every date.
func sameCause(moves []guides.Move) bool {
	return !slices.ContainsFunc(moves, func(m guides.Move) bool { return !slices.Equal(m.Because, moves[0].Because) })
}

func row(s *session.Session, m guides.Move, because bool) fyne.CanvasObject {
	say := s.Words
	was, now := dayOr(say, m.Was, m.WasTo), dayOr(say, m.Is, m.IsTo)
	switch {
	case m.New:
		was = say.Say("timeline.moves_new")
	case m.Gone:
		now = say.Say("timeline.moves_gone")
	}
	if m.WasTime != m.IsTime && m.Was != 0 && m.Is != 0 {
		was, now = m.WasSays(say), m.IsSays(say)
	}
	is := widgets.NewText(now, theme.Small.WithBold(), theme.Ink)
	if m.Is != 0 && max(m.Is, m.IsTo) < s.Today() {
		is.SetText(say.Say("timeline.moves_passed", "Date", now))
		is.Role = theme.Ask
	}
	what := widgets.Column(1, widgets.Body(m.Title))
	if because {
		what.Add(widgets.Caption(say.Say("timeline.moves_because", "Because", m.Says(say))).In(theme.Ink2))
	}
	return columns(what, widgets.Small(was), is)
}

func dayOr(say *words.Catalogue, d, to calendar.Date) string {
	switch {
	case d.IsZero():
		return say.Say("timeline.no_date")
	case !to.IsZero():
		return say.Say("selection.window", "First", say.ShortDateYear(d), "Last", say.ShortDateYear(to))
	}
	return say.ShortDateYear(d)
}

func columns(what, was, is fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Padded(widgets.Across(12, widgets.Middle,
		[]widgets.Span{widgets.Flex(1), widgets.Fixed(118), widgets.Fixed(126)}, what, was, is), 7, 0)
}
