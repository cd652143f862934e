package panel

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides/training"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// The lines that the box of notes shows.
const noteLines = 5

// asking puts one question after another, against the clock.
type asking struct {
	t      *practice
	at     int // which answer of the interview under way
	clock  *clock
	object fyne.CanvasObject

	where    *widgets.Text
	question *widgets.Text
	face     *widgets.Figure
	time     *widgets.Button
	notes    *widgets.Field
	kept     string // what the box of notes was last brought up to
	listen   *fyne.Container
	hear     *widgets.Text
	rests    *widgets.Text
	fold     *widgets.Button
	score    *widgets.Answers
	count    *widgets.Text
	back     *widgets.Button
	next     *widgets.Button
}

func newAsking(t *practice) *asking {
	p := t.p
	q := &asking{t: t}
	q.clock = &clock{now: p.s.Now, after: p.after, show: q.showTime}
	q.where = widgets.Small("")
	q.question = widgets.Question("")
	q.face = widgets.NewSmallFigure("", "", "")
	q.time = widgets.PlainButton("play", p.say("clock_start"), q.toggle)
	q.notes = widgets.NewField(p.say("notes"), widgets.FieldOptions{Hint: p.say("notes_hint"), Lines: noteLines, OnLeave: q.keepNotes})
	q.hear = widgets.Small("").In(theme.Ink)
	q.rests = widgets.Caption("").In(theme.Ink2)
	q.listen = widgets.Plate(widgets.Column(6, q.hear, q.rests))
	q.fold = widgets.QuietButton("chevron-right", p.say("listen"), q.unfold)
	var steps []widgets.Answer
	for _, s := range training.Scores() {
		steps = append(steps, widgets.Answer{ID: s.ID, Title: s.ID, Sentence: s.Title, Key: rune('0' + s.Points)})
	}
	q.score = widgets.NewAnswers(1, "", q.mark, steps...)
	q.count = widgets.Caption("").In(theme.Ink2)
	q.back = widgets.PlainButton("arrow-left", p.say("question_back"), func() { q.step(-1) })
	q.next = widgets.MainButton("", p.say("question_next"), func() { q.step(1) })
	stop := widgets.QuietButton("", p.say("stop_here"), func() { q.leaveIt() })
	left := widgets.NewCard("", q.where, q.question, widgets.Across(16, widgets.Middle, []widgets.Span{widgets.Flex(1), widgets.Own()}, q.face, q.time),
		q.notes, widgets.Column(6, widgets.Row(0, q.fold), q.listen))
	right := widgets.NewCard(p.say("score"), widgets.Small(p.say("score_about")), q.score, q.count)
	q.object = widgets.Column(16, widgets.Responsive(beside(400), left, right), widgets.Wrap(10, q.next, q.back, stop))
	return q
}

// session is the interview under way.
func (q *asking) session() training.Session {
	s, _ := q.t.kept().Open()
	return s
}

// stands reports whether there still is such an answer.
func (q *asking) stands() bool { return q.at < len(q.session().Answers) }

func (q *asking) answer() training.Answer { return q.session().Answers[q.at] }

// ask shows a question, with its clock where it was left.
func (q *asking) ask(at int) {
	q.at = at
	p, s, a := q.t.p, q.session(), q.session().Answers[at]
	question, _ := training.QuestionOf(a.Question)
	competency, _ := training.CompetencyOf(question.Competency)
	q.where.SetText(p.say("question_of", "N", at+1, "Of", len(s.Answers), "Competency", competency.Title))
	q.question.SetText(question.Text)
	q.hear.SetText(question.Listen)
	q.rests.SetText(q.restsOn(competency))
	q.listen.Hide()
	q.fold.SetIcon("chevron-right")
	q.kept = a.Notes
	q.notes.SetText(a.Notes)
	q.notes.SetError("")
	q.clock.set(q.each(s), time.Duration(a.Seconds)*time.Second)
	q.back.Hidden = at == 0
	q.next.SetLabel(p.say("question_next"))
	if at == len(s.Answers)-1 {
		q.next.SetLabel(p.say("question_end"))
	}
	q.refresh()
	widgets.Settle(q.question)
}

func (q *asking) each(s training.Session) time.Duration {
	f, ok := training.FormatOf(s.Format)
	if !ok {
		f = training.Formats()[0]
	}
	return time.Duration(f.Each) * time.Minute
}

// restsOn says why panels look at a competency, and who says so.
func (q *asking) restsOn(c training.Competency) string {
	p := q.t.p
	var names []string
	for _, id := range c.Sources {
		if s, ok := training.SourceOf(id); ok {
			names = append(names, s.Name)
		}
	}
	return p.say("rests_on", "Competency", c.Title, "Means", c.Means, "Sources", strings.Join(names, p.say("list")), "Date", p.s.Words.ShortDateYear(c.Checked))
}

// refresh shows what is kept of the answer, unless something else is being
// typed.
func (q *asking) refresh() {
	a := q.answer()
	if a.Notes != q.kept {
		if q.notes.Text() == q.kept {
			q.notes.SetText(a.Notes)
		}
		q.kept = a.Notes
	}
	chosen := ""
	if a.Scored {
		chosen = strconv.Itoa(a.Score)
	}
	if q.score.Chosen() != chosen {
		q.score.Choose(chosen)
	}
	says := ""
	switch {
	case a.Scored && !a.Counts():
		says = q.t.p.say("score_no_notes")
	case a.Scored:
		says = q.t.p.say("score_counts")
	}
	if q.count.Text() != says {
		q.count.SetText(says)
		widgets.Settle(q.count)
	}
}

// showTime shows the clock.
func (q *asking) showTime() {
	p := q.t.p
	face, over := q.clock.face()
	unit := p.say("left_of_answer", "N", int(q.clock.length/time.Minute))
	if over {
		unit = p.say("over_answer", "N", int(q.clock.length/time.Minute))
	}
	icon, verb := "play", "clock_start"
	switch {
	case q.clock.running:
		icon, verb = "pause", "clock_pause"
	case q.clock.spent > 0:
		verb = "clock_on"
	}
	q.face.Set(face, unit, "")
	if label := p.say(verb); q.time.Label() != label {
		q.time.SetIcon(icon)
		q.time.SetLabel(label)
	}
	widgets.Settle(q.face)
}

func (q *asking) toggle() {
	q.clock.toggle()
	if !q.clock.running {
		q.keepTime()
	}
}

func (q *asking) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyT:
		q.toggle()
	case fyne.Key0, fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4:
		q.mark(string(k))
	default:
		return false
	}
	return true
}

func (q *asking) mark(id string) {
	points, err := strconv.Atoi(id)
	if err != nil {
		return
	}
	if a := q.answer(); a.Scored && a.Score == points {
		return
	}
	at := q.at
	q.t.change("note_mark", func(p training.Practice) training.Practice { return p.Mark(at, points) })
}

// keepNotes saves the notes. What cannot be kept stays in the box.
func (q *asking) keepNotes(notes string) {
	at := q.at
	if !q.stands() || q.answer().Notes == notes {
		return
	}
	noted, err := q.t.kept().Note(at, notes)
	if err != nil {
		q.notes.SetError(q.t.p.s.Words.Explain(err))
		return
	}
	q.notes.SetError("")
	q.t.change("note_notes", func(training.Practice) training.Practice { return noted })
}

// keepTime saves how long the answer took.
func (q *asking) keepTime() {
	at, seconds := q.at, int(q.clock.elapsed()/time.Second)
	if !q.stands() || q.answer().Seconds == seconds {
		return
	}
	q.t.change("note_time", func(p training.Practice) training.Practice { return p.Took(at, seconds) })
}

func (q *asking) unfold() {
	q.listen.Hidden = !q.listen.Hidden
	icon := "chevron-right"
	if !q.listen.Hidden {
		icon = "chevron-down"
	}
	q.fold.SetIcon(icon)
	widgets.Settle(q.listen)
}

// halt pauses the clock and keeps where it stands.
func (q *asking) halt() {
	if q.clock.running {
		q.clock.pause()
		q.showTime()
		q.keepTime()
	}
}

// step goes to another question, or ends the interview after the last. Notes
// that cannot be kept hold it back.
func (q *asking) step(by int) {
	q.notes.Flush()
	if q.notes.Error() != "" {
		q.notes.Focus()
		return
	}
	q.halt()
	if q.at+by >= len(q.session().Answers) {
		q.t.finish()
		return
	}
	q.ask(max(q.at+by, 0))
	q.t.p.page.Scroller.ToTop()
	q.t.p.focus(q.time)
}

// leaveIt goes back to the choice; the interview can be carried on.
func (q *asking) leaveIt() {
	q.notes.Flush()
	if q.notes.Error() != "" {
		q.notes.Focus()
		return
	}
	q.halt()
	q.t.to(choosing)
	q.t.p.focus(q.t.setup.first())
}
