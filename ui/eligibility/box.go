package eligibility

import (
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	rules "rosette/guides/eligibility"
	"rosette/ui/widgets"
)

// letters choose the answers that have these ids.
var letters = map[string]rune{"yes": 'y', "no": 'n', rules.NotSure: 'u'}

// noteLines are the lines that the box of a note shows.
const noteLines = 6

// box is where one question is answered: options, a day with options beside
// it, or a note.
type box struct {
	e       *Screen
	q       rules.Question
	object  fyne.CanvasObject
	options *widgets.Answers   // nil for a note
	day     *widgets.DateField // nil but for a day
	note    *widgets.Field     // nil but for a note
	onEnter func()
	shown   string // what was kept when the box was last brought up to date
}

func newBox(e *Screen, q rules.Question) *box {
	b := &box{e: e, q: q, shown: e.now.answer(q)}
	enter := func() { b.onEnter() }
	if q.Form == rules.Text {
		b.note = widgets.NewField(e.say("note"), widgets.FieldOptions{Text: b.shown, Hint: e.say("note_hint"), Optional: true,
			Lines: noteLines, OnLeave: b.keep, OnEnter: enter})
		b.object = b.note
		return b
	}
	b.options = widgets.NewAnswers(1, b.shown, b.keep, b.answers()...)
	b.options.OnKey = func(k fyne.KeyName) bool {
		if k != fyne.KeyReturn && k != fyne.KeyEnter {
			return false
		}
		b.onEnter()
		return true
	}
	b.object = b.options
	if q.Form == rules.Day {
		day, _ := calendar.Parse(b.shown) // an option is no day
		b.day = widgets.NewDateField(e.say("day"), widgets.DateOptions{Date: day, OnLeave: b.keepDay, OnEnter: enter})
		b.object = widgets.Column(14, b.day, widgets.Column(8, widgets.Small(e.say("or")), b.options))
	}
	return b
}

func (b *box) answers() []widgets.Answer {
	all := make([]widgets.Answer, len(b.q.Options))
	for i, o := range b.q.Options {
		all[i] = widgets.Answer{ID: o.ID, Title: o.Label, Sentence: o.Hint, Key: letters[o.ID]}
	}
	return all
}

// first is the chosen answer or, in a question about a day, the box for one.
func (b *box) first() fyne.Focusable {
	if b.options != nil && (b.day == nil || b.options.Chosen() != "") {
		return b.options
	}
	return widgets.Focusables(b.object)[0]
}

func (b *box) keep(answer string) {
	if err := b.e.keep(b.q, answer); err != nil && b.note != nil {
		b.note.SetError(b.e.s.Words.Explain(err))
	} else if b.note != nil {
		b.note.SetError("")
	}
}

// keepDay saves a day, or that there is none. Where an option is chosen, an
// empty box leaves it so.
func (b *box) keepDay(d calendar.Date) {
	if d.IsZero() && b.options.Chosen() != "" {
		return
	}
	b.keep(d.String())
}

// choose answers with an option, where there is one of that id.
func (b *box) choose(id string) bool {
	if b.options == nil || !slices.ContainsFunc(b.q.Options, func(o rules.Option) bool { return o.ID == id }) {
		return false
	}
	if b.e.now.answer(b.q) != id {
		b.keep(id)
	}
	return true
}

// wrong reports whether what is typed cannot be kept.
func (b *box) wrong() bool {
	return b.note != nil && b.note.Error() != "" || b.day != nil && b.day.Error() != ""
}

// bring shows what is kept, unless something else is being typed.
func (b *box) bring(kept string) {
	if kept == b.shown {
		return
	}
	b.shown = kept
	switch {
	case b.note != nil:
		b.note.SetText(kept)
	case b.day != nil:
		day, _ := calendar.Parse(kept)
		if b.day.Date() != day || day.IsZero() {
			b.day.SetDate(day)
		}
		fallthrough
	default:
		b.options.Choose(kept)
	}
}
