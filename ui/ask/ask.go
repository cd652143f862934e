// Package ask puts one question to the candidate on a screen: a box with its
// label, what was wrong with the answer, and whether the answer will be public.
// The answer is saved as soon as the box is left, and whatever cannot be saved
// stays in the box.
package ask

import (
	"fyne.io/fyne/v2"

	"rosette/guides/nomination"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// Widest is the widest box, in units.
const Widest = 480

// A Spec is one question.
type Spec struct {
	ID       string // as findings call it
	Type     string // one of nomination's Type constants
	Label    string
	Hint     string
	Public   string // who sees the answer, in a sentence; empty says nothing
	Optional bool
	Mono     bool
	Terse    bool    // says only what stops a paper
	Width    float32 // widest box in units; 0 for Widest, negative for its whole place
	Choices  []widgets.Answer
	Why      widgets.Why

	Get  func() string             // what is kept, as text
	Set  func(answer string) error // keeps an answer
	Open func() bool               // anybody can look at the answer

	OnChanged func(text string) // at every key
	OnFocus   func(*Question)
}

// A Question is on the screen.
type Question struct {
	Spec
	Object fyne.CanvasObject
	s      *session.Session
	box    box
	shown  string // what was kept when the box was last brought up to date
	wrong  string
	eye    *widgets.Icon
}

// box is what an answer is typed into or chosen in.
type box interface {
	object() fyne.CanvasObject
	holds() string // the answer, kept or not
	put(kept string)
	say(wrong, note string)
}

// New builds a question.
func New(s *session.Session, spec Spec) *Question {
	q := &Question{Spec: spec, s: s, shown: spec.Get()}
	if q.Width == 0 {
		q.Width = Widest
	}
	q.box = q.newBox()
	q.Object = q.box.object()
	if spec.Public != "" {
		q.eye = widgets.NewIcon("eye", theme.Ink2).Sized(16)
		line := widgets.Across(8, widgets.Top, []widgets.Span{widgets.Own(), widgets.Flex(1)},
			widgets.Column(0, widgets.Gap(1), q.eye), widgets.Caption(spec.Public).In(theme.Ink2))
		q.Object = widgets.Column(6, q.box.object(), line)
	}
	q.Bring(nil)
	return q
}

// Holds returns what stands in the box, kept or not.
func (q *Question) Holds() string { return q.box.holds() }

// First is what takes the focus.
func (q *Question) First() fyne.Focusable {
	if all := widgets.Focusables(q.box.object()); len(all) > 0 {
		return all[0]
	}
	return nil
}

// Bring shows what is kept, unless something else is being typed, and what the
// findings say of it.
func (q *Question) Bring(found []nomination.Finding) {
	kept := q.Get()
	if kept != q.shown {
		q.shown = kept
		q.box.put(kept)
	}
	if q.box.holds() == kept {
		wrong, note := said(found, q.ID)
		if q.Terse {
			note = ""
		}
		q.tell(wrong, note)
	}
	if q.eye == nil {
		return
	}
	name := "eye-off"
	if q.Open() {
		name = "eye"
	}
	if q.eye.Name != name {
		q.eye.Name = name
		q.eye.Refresh()
	}
}

// said returns the first thing that stops the paper here, and the first that
// does not. What is only missing is not held against anybody.
func said(found []nomination.Finding, id string) (wrong, note string) {
	for _, f := range found {
		switch {
		case f.Field != id || f.Missing:
		case f.Severity == nomination.Stops && wrong == "":
			wrong = f.Says
		case f.Severity != nomination.Stops && note == "":
			note = f.Says
		}
	}
	return wrong, note
}

// keep saves an answer. One that is refused stays in the box, with a sentence.
func (q *Question) keep(answer string) {
	if err := q.Set(answer); err != nil {
		q.tell(q.s.Words.Explain(err), "")
		return
	}
	v, _ := q.s.View() // where there is no timetable, there are no findings
	q.Bring(v.Findings)
}

func (q *Question) tell(wrong, note string) {
	q.wrong = wrong
	q.box.say(wrong, note)
}

// Wrong returns the sentence that says what is wrong with the answer, if
// anything is.
func (q *Question) Wrong() string { return q.wrong }

func (q *Question) focused() {
	widgets.Reveal(q.Object) // who sees the answer as well as the box
	if q.OnFocus != nil {
		q.OnFocus(q)
	}
}
