package eligibility

import (
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides"
	rules "rosette/guides/eligibility"
	"rosette/guides/nomination"
	"rosette/guides/words"
	"rosette/ui/widgets"
)

// start is where the person has got to: the first question without an answer,
// or what the answers come to.
func (e *Screen) start() place {
	if !e.now.kind.Known() {
		return place{view: empty}
	}
	if id, ok := e.now.open(e.now.asked); ok {
		return place{asking, id}
	}
	return place{view: Outcome}
}

// insteadOf is where to go from a question that is no longer asked: the one
// that it follows up.
func (e *Screen) insteadOf(id string) place {
	for _, q := range rules.Questions(e.now.kind) {
		if q.ID == id && e.now.asks(q.Of) {
			return place{asking, q.Of}
		}
	}
	return e.start()
}

// open shows a page. The focus goes with it where it was on the page before.
func (e *Screen) open(to place) {
	within := e.focused()
	e.at = to
	e.page = e.make(to)
	e.hold.Objects = []fyne.CanvasObject{e.page.object()}
	e.page.bring()
	e.hold.Refresh()
	e.scroller.ToTop()
	widgets.Settle(e.hold)
	if within {
		e.focusOn(e.page.first())
	}
}

func (e *Screen) make(to place) page {
	switch to.view {
	case asking:
		return newQuestionPage(e, e.now.question(to.question))
	case explaining:
		return newExplanation(e, e.now.question(to.question))
	case Review:
		return newReview(e)
	case Outcome:
		return newOutcome(e)
	}
	return newEmptyPage(e)
}

// focused reports whether the focus is on the page.
func (e *Screen) focused() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(e.object)
	return c != nil && c.Focused() != nil && slices.Contains(widgets.Focusables(e.object), c.Focused())
}

func (e *Screen) focusOn(f fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(e.object); c != nil && f != nil {
		widgets.FocusIn(c, f)
	}
}

// onFrom goes on from a question: to what rules the person out there, or past
// it.
func (e *Screen) onFrom(q rules.Question) {
	if len(e.now.barred(q)) > 0 {
		e.open(place{explaining, q.ID})
		return
	}
	e.past(q)
}

// past goes on to the next question, and after the last to the review. Where
// one answer was changed, it goes back to where that was asked for, by way of
// what the answer calls for.
func (e *Screen) past(q rules.Question) {
	rest := e.now.asked[e.now.index(q.ID)+1:]
	if e.after != (place{}) {
		follow := slices.DeleteFunc(slices.Clone(rest), func(r rules.Question) bool { return r.Of == "" || r.Of != q.ID && r.Of != q.Of })
		if id, ok := e.now.open(follow); ok {
			e.open(place{asking, id})
			return
		}
		to := e.after
		e.after = place{}
		e.open(to)
		return
	}
	if len(rest) == 0 {
		e.open(place{view: Review})
		return
	}
	e.open(place{asking, rest[0].ID})
}

// change asks a question again and then comes back to this page.
func (e *Screen) change(id string) {
	e.after = e.at
	e.open(place{asking, id})
}

// goBack reports false on the first page.
func (e *Screen) goBack() bool {
	widgets.FlushAll(e.object)
	to, ok := e.before()
	if !ok {
		return false
	}
	if e.at.view == asking && e.after != (place{}) {
		e.after = place{}
	}
	e.open(to)
	return true
}

// before is the place that Back leads to.
func (e *Screen) before() (to place, ok bool) {
	switch e.at.view {
	case Outcome:
		return place{view: Review}, true
	case Review:
		last := len(e.now.asked) - 1
		return place{asking, e.now.asked[last].ID}, true
	case explaining:
		return place{asking, e.at.question}, true
	case asking:
		if e.after != (place{}) {
			return e.after, true
		}
		if i := e.now.index(e.at.question); i > 0 {
			return place{asking, e.now.asked[i-1].ID}, true
		}
	}
	return place{}, false
}

// keep saves an answer. Anything but a note is taken away by an empty one.
func (e *Screen) keep(q rules.Question, answer string) error {
	if answer != "" && !q.Takes(answer) {
		return words.Wrong("eligibility_note", nil, "Most", nomination.MaxText)
	}
	note := e.say("undo", "Section", e.now.section(q.Section))
	err := e.s.Change(note, func(c *guides.Candidacy) error {
		if c.Eligibility == nil {
			c.Eligibility = rules.Answers{}
		}
		c.Eligibility[q.ID] = answer
		if answer == "" && q.Form != rules.Text {
			delete(c.Eligibility, q.ID)
		}
		return nil
	})
	e.Refresh()
	return err
}

func (e *Screen) say(key string, pairs ...any) string {
	return e.s.Words.Say("eligibility_screen."+key, pairs...)
}
