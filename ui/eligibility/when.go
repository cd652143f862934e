package eligibility

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	rules "rosette/guides/eligibility"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// whenCard says on which days a fact counts, and draws the periods that are
// looked back over.
type whenCard struct {
	e       *Screen
	q       rules.Question
	object  *widgets.Card
	windows []rules.Window
	filled  bool
}

func newWhenCard(e *Screen, q rules.Question) *whenCard {
	return &whenCard{e: e, q: q, object: widgets.NewCard("")}
}

func (w *whenCard) bring(n standing) {
	windows := w.q.Windows(n.table)
	if w.filled && reflect.DeepEqual(windows, w.windows) {
		return
	}
	w.filled, w.windows = true, windows
	e := w.e
	title, note := e.say("when_days"), ""
	if w.q.Section == linkSection {
		title = e.say("when_true")
	}
	if len(windows) > 1 {
		note = e.say("both_periods")
	}
	rows := []fyne.CanvasObject{ends(
		widgets.IconLine("calendar-days", theme.Ink2, widgets.Strong(title)), widgets.Small(note))}
	if len(windows) > 0 {
		rows = append(rows, newPeriods(e.s.Words, e.periodsOf(w.q, windows), e.s.Today()))
	}
	for _, line := range w.lines(n) {
		rows = append(rows, widgets.Small(line))
	}
	w.object.SetBody(rows...)
	widgets.Settle(w.object)
}

// lines say each moment that no period is drawn for.
func (w *whenCard) lines(n standing) []string {
	e, say := w.e, w.e.s.Words
	var lines []string
	if slices.ContainsFunc(w.windows, func(x rules.Window) bool { return x.Moment == rules.Nomination }) {
		lines = append(lines, e.say("when_earlier"))
	}
	for _, m := range w.q.At {
		drawn := slices.ContainsFunc(w.windows, func(x rules.Window) bool { return x.Moment == m })
		switch {
		case drawn:
		case m == rules.Nomination && n.closes() != 0:
			lines = append(lines, e.say("when_nomination_days", "From", say.ShortDate(n.outcome.Opens), "To", say.ShortDateYear(n.closes())))
		case m == rules.Poll && n.outcome.Poll != 0:
			lines = append(lines, e.say("when_poll_day", "Date", say.Date(n.outcome.Poll)))
		default:
			lines = append(lines, e.say("when_"+string(m)))
		}
	}
	if n.outcome.Poll == 0 {
		lines = append(lines, e.say("when_unknown"))
	}
	return lines
}

// periodsOf names the periods of a question.
func (e *Screen) periodsOf(q rules.Question, windows []rules.Window) []period {
	span := e.s.Words.Count("eligibility_screen.months", q.Months)
	if q.Months%12 == 0 && q.Months > 12 {
		span = e.s.Words.Count("eligibility_screen.years", q.Months/12)
	}
	all := make([]period, len(windows))
	for i, w := range windows {
		all[i] = period{from: w.From, to: w.To, name: e.say("period_"+string(w.Moment), "Span", span),
			end: e.say("to", "Date", e.s.Words.ShortDateYear(w.To))}
	}
	return all
}
