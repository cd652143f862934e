package panel

import (
	"fyne.io/fyne/v2"

	"rosette/guides/training"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// How many competencies are named as the next to work on.
const mostNext = 3

// setup is where a practice interview is chosen, with what to work on beside
// it.
type setup struct {
	t      *practice
	length *widgets.Answers
	only   map[string]*widgets.Chip
	mix    *widgets.Text
	card   *widgets.Card
	next   *widgets.Card
	notice *fyne.Container // an interview that is under way
}

func newSetup(t *practice) *setup {
	p := t.p
	u := &setup{t: t, only: map[string]*widgets.Chip{}}
	var lengths []widgets.Answer
	for _, f := range training.Formats() {
		lengths = append(lengths, widgets.Answer{ID: f.ID, Title: p.say("length_title", "N", f.Minutes), Sentence: u.parts(f)})
	}
	u.length = widgets.NewAnswers(1, training.Formats()[0].ID, nil, lengths...)
	chips := widgets.Wrap(8)
	for _, c := range training.Competencies(p.built.sitting) {
		u.only[c.ID] = widgets.NewChip(c.Title, false, func(bool) { u.says() })
		chips.Objects = append(chips.Objects, u.only[c.ID])
	}
	u.mix = widgets.Caption("").In(theme.Ink2)
	u.card = widgets.NewCard(p.say("interview"), widgets.Small(p.say("interview_about")), u.length,
		widgets.Column(8, widgets.Strong(p.say("only")), chips, u.mix),
		widgets.Row(0, widgets.MainButton("play", p.say("start"), u.start)),
		widgets.IconLine("info", theme.Ink2, widgets.Caption(p.say("bank_foot", "N", len(training.Questions()), "Date", p.s.Words.ShortDateYear(training.Questions()[0].Origin.Checked))).In(theme.Ink2)))
	u.next = widgets.NewCard("")
	u.notice = widgets.Column(0)
	u.says()
	return u
}

// parts says how the time of an interview is spent.
func (u *setup) parts(f training.Format) string {
	text := u.t.p.say("length_parts", "Questions", f.Questions, "Each", f.Each, "Statement", f.Statement, "Own", f.Own)
	if f.Exercise > 0 {
		text += u.t.p.say("length_exercise", "N", f.Exercise)
	}
	return text
}

func (u *setup) first() fyne.Focusable { return u.length }

// says says which questions will come.
func (u *setup) says() {
	p := u.t.p
	if n := len(u.chosen()); n > 0 {
		u.mix.SetText(p.count("mix_only", n))
		return
	}
	key := "mix_new"
	if p.built.sitting {
		key = "mix_sitting"
	}
	u.mix.SetText(p.say(key))
}

func (u *setup) chosen() (ids []string) {
	for _, c := range training.Competencies(u.t.p.built.sitting) {
		if u.only[c.ID].On() {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

func (u *setup) start() {
	p := u.t.p
	w := training.Wanted{Sitting: p.built.sitting, Format: u.length.Chosen(), Competencies: u.chosen(), Seed: p.seed()}
	if err := u.t.begin(w); err != nil {
		u.mix.SetText(p.s.Words.Explain(err))
	}
}

// practise starts with one competency.
func (u *setup) practise(id string) {
	for code, chip := range u.only {
		chip.SetOn(code == id)
	}
	u.says()
	u.start()
}

func (u *setup) refresh() {
	kept := u.t.kept()
	u.showNotice(kept)
	u.showNext(kept)
}

func (u *setup) showNotice(kept training.Practice) {
	p := u.t.p
	s, open := kept.Open()
	u.notice.Hidden = !open
	u.notice.Objects = nil
	if open {
		u.notice.Objects = []fyne.CanvasObject{widgets.NewBanner(widgets.WaitTone, "timer",
			p.say("under_way", "Date", p.s.Words.Date(s.On), "N", scored(s), "Of", len(s.Answers)),
			widgets.SmallButton("arrow-right", p.say("carry_on"), u.t.carryOn))}
	}
	u.notice.Refresh()
	widgets.Settle(u.notice)
}

func scored(s training.Session) (n int) {
	for _, a := range s.Answers {
		if a.Scored {
			n++
		}
	}
	return n
}

// showNext says what the last interview came to and what to work on.
func (u *setup) showNext(kept training.Practice) {
	p := u.t.p
	last, done := kept.Last()
	if !done {
		u.next.SetBody(widgets.Heading(p.say("next")), widgets.Small(p.say("next_empty")))
		widgets.Settle(u.next)
		return
	}
	r := last.Result()
	rows := []fyne.CanvasObject{
		widgets.Heading(p.say("next")),
		widgets.Small(p.say("last", "Date", p.s.Words.Date(last.On), "N", r.Percent, "Band", r.Band.Title)),
	}
	rows = append(rows, u.t.advice(kept.Next(p.built.sitting, mostNext), true)...)
	u.next.SetBody(rows...)
	widgets.Settle(u.next)
}

// advice lists what to work on, with a way to practise it.
func (t *practice) advice(all []training.Advice, act bool) (rows []fyne.CanvasObject) {
	p := t.p
	for _, a := range all {
		standing := p.say("not_practised")
		if a.Answers > 0 {
			standing = p.say("standing", "N", tenths(a.Points, a.Answers), "Of", training.MostPoints)
		}
		lines := []fyne.CanvasObject{
			widgets.Ends(10, widgets.Strong(a.Competency.Title), widgets.Small(standing).OneLine()),
			widgets.Small(a.Competency.Work),
		}
		if a.Flag {
			lines = append(lines, widgets.IconLine("circle-help", theme.Ask, widgets.Small(p.say("unsafe"))))
		}
		for _, id := range a.Again {
			if q, ok := training.QuestionOf(id); ok {
				lines = append(lines, widgets.IconLine("undo-2", theme.Ink2, widgets.Caption(q.Text).In(theme.Ink2)))
			}
		}
		if act {
			lines = append(lines, widgets.Row(0, widgets.LinkButton("", p.say("practise_this"), func() { t.setup.practise(a.Competency.ID) })))
		}
		rows = append(rows, widgets.Rule(), widgets.Column(5, lines...))
	}
	return rows
}
