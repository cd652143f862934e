package panel

import (
	"reflect"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/training"
	"rosette/ui/widgets"
)

// practice is the interview against the clock, what it comes to, and the
// speech.
type practice struct {
	p      *Screen
	of     identity
	setup  *setup
	asking *asking
	speech *speech
	whole  *fyne.Container

	stage stage
	shown training.Practice
	today calendar.Date
}

// stage is what the part shows.
type stage int

const (
	choosing stage = iota // the length, what to work on, the speech
	underWay
	finished
)

func newPractice(p *Screen) *practice {
	t := &practice{p: p, of: p.built, whole: widgets.Column(16)}
	t.setup = newSetup(t)
	t.asking = newAsking(t)
	t.speech = newSpeech(p)
	t.to(choosing)
	return t
}

// to shows another stage.
func (t *practice) to(s stage) {
	t.stage = s
	t.shown, t.today = t.kept(), t.p.s.Today()
	switch s {
	case choosing:
		t.setup.refresh()
		t.whole.Objects = []fyne.CanvasObject{t.setup.notice, widgets.Responsive(beside(400), t.setup.card, widgets.Column(16, t.setup.next, t.speech.card))}
	case underWay:
		t.whole.Objects = []fyne.CanvasObject{t.asking.object}
	case finished:
		t.whole.Objects = []fyne.CanvasObject{t.summary()}
	}
	t.whole.Refresh()
	if t.p.page != nil {
		t.p.page.Scroller.ToTop()
		widgets.Settle(t.whole)
	}
}

func (t *practice) body() []fyne.CanvasObject { return []fyne.CanvasObject{t.whole} }

func (t *practice) first() fyne.Focusable {
	switch t.stage {
	case underWay:
		return t.asking.time
	case finished:
		return firstOf(t.whole)
	}
	return t.setup.first()
}

func (t *practice) panes() []fyne.Focusable {
	switch t.stage {
	case underWay:
		return []fyne.Focusable{t.asking.time, t.asking.score}
	case finished:
		return []fyne.Focusable{firstOf(t.whole)}
	}
	return []fyne.Focusable{t.setup.first(), t.speech.length}
}

// key: T starts and pauses the clock; the figures score an answer.
func (t *practice) key(k fyne.KeyName) bool {
	if t.stage == underWay {
		return t.asking.key(k)
	}
	if t.stage == choosing && k == fyne.KeyT {
		t.speech.clock.toggle()
		return true
	}
	return false
}

func (t *practice) leave() {
	widgets.FlushAll(t.whole)
	t.asking.halt()
	t.speech.halt()
}

func (t *practice) stop() {
	t.asking.clock.pause()
	t.speech.clock.pause()
}

// refresh follows a change made elsewhere, such as by Undo.
func (t *practice) refresh() {
	now, today := t.kept(), t.p.s.Today()
	if today == t.today && reflect.DeepEqual(now, t.shown) {
		return
	}
	t.shown, t.today = now, today
	_, open := now.Open()
	switch {
	case t.stage == underWay && open && t.asking.stands():
		t.asking.refresh()
	case t.stage == underWay:
		t.asking.clock.pause()
		t.to(choosing)
	case t.stage == finished && len(now.Sessions) == 0:
		t.to(choosing)
	case t.stage == choosing:
		t.setup.refresh()
	}
}

func (t *practice) kept() training.Practice { return t.p.s.Candidacy().Practice }

// change edits what was practised. It never fails: what could be refused is
// checked before.
func (t *practice) change(note string, edit func(training.Practice) training.Practice) {
	_ = t.p.change(t.of, t.p.say(note), func(c *guides.Candidacy) error {
		c.Practice = edit(c.Practice)
		return nil
	})
}

// begin starts an interview.
func (t *practice) begin(w training.Wanted) error {
	set, err := training.Pick(w, t.kept())
	if err != nil {
		return err
	}
	t.change("note_begin", func(p training.Practice) training.Practice { return p.Begin(t.p.s.Today(), w, set) })
	t.carryOn()
	return nil
}

// carryOn goes to the first answer without a score.
func (t *practice) carryOn() {
	t.speech.halt()
	s, _ := t.kept().Open()
	at := 0
	for at < len(s.Answers)-1 && s.Answers[at].Scored {
		at++
	}
	t.to(underWay)
	t.asking.ask(at)
	t.p.focus(t.asking.time)
}

// finish ends the interview and shows what it comes to.
func (t *practice) finish() {
	t.change("note_finish", training.Practice.Finish)
	t.to(finished)
	t.p.focus(t.first())
}
