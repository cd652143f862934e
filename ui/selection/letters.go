package selection

import (
	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// letters logs what happened at a stage: a notice or a letter that came, or
// that it is over. Only that starts a clock.
type letters struct {
	t      *Screen
	stage  party.Stage
	round  func() string
	card   *widgets.Card
	logged *fyne.Container
	kind   *widgets.Select
	on     *widgets.DateField
	note   *widgets.Field
	memo
}

func newLetters(t *Screen, stage party.Stage, round func() string) *letters {
	l := &letters{t: t, stage: stage, round: round, memo: memo{}, logged: widgets.Column(6)}
	var kinds []widgets.Option
	for _, k := range []party.FactKind{party.LetterReceived, party.LetterDated, party.NoticeReceived, party.Done} {
		kinds = append(kinds, widgets.Option{ID: string(k), Label: t.say("log_" + string(k))})
	}
	l.kind = widgets.NewSelect(t.say("log_what"), string(party.LetterReceived), nil, kinds...)
	l.on = widgets.NewDateField(t.say("log_on"), widgets.DateOptions{Date: t.today(), OnEnter: l.log})
	l.note = widgets.NewField(t.say("log_note"), widgets.FieldOptions{Optional: true, OnEnter: l.log})
	l.card = widgets.NewCard(t.say("letters"), widgets.Small(t.say("letters_lead")), l.logged,
		widgets.Wrap(8, l.kind), widgets.Responsive(pairs, l.on, l.note),
		widgets.Wrap(8, widgets.MainButton("check", t.say("log_it"), l.log)))
	return l
}

// refresh lists what is logged.
func (l *letters) refresh() {
	t := l.t
	out, _ := t.s.View()
	if !l.changed("logged", t.plan().Facts, out.Party.Clocks) {
		return
	}
	l.logged.Objects = nil
	for _, f := range t.plan().Facts {
		if f.Stage != l.stage.ID {
			continue
		}
		says := t.say("logged_"+string(f.Kind), "Date", t.s.Words.Date(f.On))
		if f.Round != "" {
			says = t.say("title_round", "Title", says, "Round", f.Round)
		}
		words := widgets.Column(0, widgets.Body(says))
		if f.Note != "" {
			words.Objects = append(words.Objects, widgets.Small(f.Note))
		}
		for _, c := range out.Party.Clocks {
			if c.Starts == f.Stage && c.StartedBy == f.Kind && c.Round == f.Round && c.Last != 0 {
				c.Doubt = "" // said with the stage
				words.Objects = append(words.Objects, widgets.Small(c.SaysIn(t.s.Words, out.Party)))
			}
		}
		out := widgets.QuietButton("x", t.say("take_out"), func() {
			t.do(t.say("note_unlog", "Stage", l.stage.Title), func(pl party.Plan) party.Plan { return pl.Unlog(f.Stage, f.Kind, f.Round) })
			t.focus(l.kind)
		})
		l.logged.Objects = append(l.logged.Objects, widgets.Ends(8, widgets.IconLine("circle-check", theme.Ink2, words), out))
	}
	l.logged.Hidden = len(l.logged.Objects) == 0
	l.logged.Refresh()
	widgets.Settle(l.logged)
}

// log keeps the fact that is typed in.
func (l *letters) log() {
	t := l.t
	day, err := widgets.ParseDate(l.on.Text())
	if err != nil || day == 0 {
		l.on.SetError(t.say("log_day_needed"))
		l.on.Focus()
		return
	}
	l.on.SetError("")
	fact := party.Fact{Stage: l.stage.ID, Kind: party.FactKind(l.kind.Chosen()), On: day, Round: l.round(), Note: l.note.Text()}
	err = t.set(t.say("note_log", "Stage", l.stage.Title), func(pl party.Plan) party.Plan { return pl.Log(fact) })
	if err != nil {
		l.note.SetError(t.s.Words.Explain(err))
		return
	}
	l.note.SetError("")
	l.note.SetText("")
}

// skipCard says whether a stage is held, and why not.
type skipCard struct {
	t     *Screen
	stage party.Stage
	card  *widgets.Card
	why   *widgets.Field
	off   bool
	built bool
}

func newSkipCard(t *Screen, stage party.Stage) *skipCard {
	s := &skipCard{t: t, stage: stage, card: widgets.NewCard(t.say("skip_heading"))}
	s.why = widgets.NewField(t.say("skip_why"), widgets.FieldOptions{Hint: t.say("skip_hint"), Optional: true, OnEnter: s.skip})
	return s
}

func (s *skipCard) refresh(line party.Timeline) {
	t := s.t
	said := t.plan().Stages[s.stage.ID]
	rows := line.Of(s.stage.ID)
	out := len(rows) > 0 && rows[0].Status == party.Skipped
	if s.built && out == s.off {
		return
	}
	s.built, s.off = true, out
	switch {
	case said.Skip:
		s.card.SetBody(widgets.Body(t.say("skipped_says")), widgets.Wrap(8, widgets.SmallButton("undo-2", t.say("hold"), s.hold)))
	case out:
		s.card.SetBody(widgets.Body(t.say("left_out")))
	default:
		s.card.SetBody(s.why, widgets.Wrap(8, widgets.SmallButton("minus", t.say("skip"), s.skip)))
	}
}

func (s *skipCard) skip() {
	why := s.why.Text()
	s.why.SetText(why)
	err := s.t.set(s.t.say("note_skip", "Stage", s.stage.Title), func(pl party.Plan) party.Plan { return pl.Skip(s.stage.ID, why) })
	if err != nil {
		s.why.SetError(s.t.s.Words.Explain(err))
		return
	}
	s.t.focus(firstOf(s.card))
}

func (s *skipCard) hold() {
	s.t.do(s.t.say("note_hold", "Stage", s.stage.Title), func(pl party.Plan) party.Plan { return pl.Hold(s.stage.ID) })
	s.t.focus(firstOf(s.card))
}
