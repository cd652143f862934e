package ask

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/nomination"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// typeSeveral is a question with several answers that can all be ticked; the
// answer is their letters: "a, d".
const typeSeveral = "several"

// several is a tick for each qualification that can be declared.
type several struct {
	q     *Question
	whole *fyne.Container
	ticks []*widgets.Tick
	all   []nomination.Qualification
	kept  string // letters that are no letters of the form stay until a tick changes
	wrong *widgets.Text
	alert *fyne.Container
}

func (q *Question) newSeveral() box {
	kind := q.s.Candidacy().Choice.Kind
	s := &several{q: q, all: nomination.Qualifications(kind), kept: q.shown}
	s.wrong = widgets.NewText("", theme.Small, theme.Bad)
	s.alert = widgets.IconLine("octagon-alert", theme.Bad, s.wrong)
	s.alert.Hide()
	var rows []fyne.CanvasObject
	for _, one := range s.all {
		tick := widgets.NewTick("("+one.Letter+") "+one.Title, "", false, func(bool) {
			s.kept = s.joined()
			q.keep(s.kept)
		})
		tick.OnFocus = q.focused
		s.ticks = append(s.ticks, tick)
		rows = append(rows, tick)
	}
	s.whole = widgets.Column(6, widgets.Column(0, widgets.Strong(q.Label), widgets.Caption(q.Hint).In(theme.Ink2)), s.alert, widgets.Column(8, rows...))
	s.put(q.shown)
	return s
}

func (s *several) object() fyne.CanvasObject { return s.whole }

func (s *several) holds() string { return s.kept }

func (s *several) joined() string {
	var letters []string
	for i, t := range s.ticks {
		if t.On() {
			letters = append(letters, s.all[i].Letter)
		}
	}
	return strings.Join(letters, ", ")
}

func (s *several) put(kept string) {
	s.kept = kept
	letters, _ := nomination.DeclaredLetters(s.q.s.Candidacy().Choice.Kind, kept)
	for i, t := range s.ticks {
		t.SetOn(slices.Contains(letters, s.all[i].Letter))
	}
}

func (s *several) say(wrong, _ string) {
	if s.wrong.Text() == wrong {
		return
	}
	s.alert.Hidden = wrong == ""
	s.wrong.SetText(wrong)
	widgets.Settle(s.alert)
}
