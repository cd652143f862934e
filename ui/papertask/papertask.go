// Package papertask says in the window how far a task of the papers is, and asks
// what only the person can say of it: that it is completed, that somebody is
// waited for, that it is not needed.
package papertask

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/nomination"
	"rosette/guides/words"
	"rosette/ui/popup"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// Tag is what the tag of a task says: "Completed 24 Nov", "Opens Thu 1 Apr
// 2027".
func Tag(say *words.Catalogue, t nomination.Task) string {
	status := widgets.StatusWords(widgets.Status(t.Status), false)
	switch {
	case t.Word == nomination.WordBooked:
		return say.Say("papers.booked")
	case t.Word == nomination.WordInHand:
		return strings.TrimSpace(say.Say("papers.in_hand") + " " + dayMonth(say, t.Day))
	case t.Status == nomination.TaskCompleted:
		return strings.TrimSpace(status + " " + dayMonth(say, t.Day))
	case t.Status == nomination.TaskOpens:
		return status + " " + say.ShortDateYear(t.Day)
	}
	return status
}

func dayMonth(say *words.Catalogue, d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return strconv.Itoa(d.Day()) + " " + say.ShortMonth(d)
}

// asking is one task about which something is asked.
type asking struct {
	s   *session.Session
	win fyne.Window
	t   nomination.Task
	box *popup.Popup
}

func (a *asking) say(key string, pairs ...any) string { return a.s.Words.Say("papers."+key, pairs...) }

func about(s *session.Session, win fyne.Window, id string) (*asking, bool) {
	v, _ := s.View() // where there is no timetable, no event is known
	t, ok := v.Tasks.Find(id)
	return &asking{s: s, win: win, t: t}, ok
}

func (a *asking) mark() nomination.TaskMark { return a.s.Candidacy().Person.Tasks[a.t.ID] }

// Ask shows how far a task is, with what can be said of it.
func Ask(s *session.Session, win fyne.Window, id string) {
	a, ok := about(s, win, id)
	if !ok {
		return
	}
	m := a.mark()
	body := []fyne.CanvasObject{widgets.Row(0, widgets.StatusTag(widgets.Status(a.t.Status), Tag(s.Words, a.t)))}
	if a.t.Says != "" {
		body = append(body, widgets.Body(a.t.Says))
	}
	var buttons []*widgets.Button
	add := func(icon, key string, act func()) {
		buttons = append(buttons, widgets.PlainButton(icon, a.say(key), func() { a.box.Hide(); act() }))
	}
	if m.NotNeeded != "" {
		add("undo-2", "needed_after_all", func() { a.set("needed_after_all", nomination.TaskMark{}) })
	} else if a.t.Optional || a.t.ID == "informal-check" {
		add("minus", "not_needed", func() { NotNeeded(s, win, id) })
	}
	switch {
	case m.Waiting != "":
		add("undo-2", "wait_no_more", func() { a.set("wait_no_more", nomination.TaskMark{}) })
	case a.t.Status != nomination.TaskCompleted && a.t.Status != nomination.TaskNotNeeded:
		add("hourglass", "wait", func() { Wait(s, win, id) })
	}
	switch {
	case !m.Done.IsZero():
		add("undo-2", "not_completed", func() { a.set("not_completed", nomination.TaskMark{}) })
	case !a.t.Declared && a.t.Status != nomination.TaskNotNeeded:
		body = append(body, widgets.Small(a.say("seen_by_itself")))
	case (a.t.Missing > 0 || a.t.Stopped) && a.t.Declared:
		body = append(body, widgets.Small(a.say("missing_first")))
	}
	// The last button takes the focus: nothing is changed by the key that opened this.
	last := widgets.PlainButton("", s.Words.Say("notice.close"), func() { a.box.Hide() })
	if CanComplete(a.t) && a.t.Status != nomination.TaskCompleted {
		buttons = append(buttons, last)
		last = widgets.MainButton("check", a.say("completed"), func() { a.box.Hide(); a.complete() })
	}
	buttons = append(buttons, last)
	a.box = popup.Show(win, a.t.Title, 480, widgets.Column(10, body...), buttons...)
}

// CanComplete reports whether the person can say that a task is completed.
func CanComplete(t nomination.Task) bool {
	return t.Declared && t.Missing == 0 && !t.Stopped && t.Status != nomination.TaskNotNeeded && t.Status != nomination.TaskCannotStart
}

// Complete declares a task completed, or takes that back.
func Complete(s *session.Session, win fyne.Window, id string) {
	a, ok := about(s, win, id)
	switch {
	case !ok:
	case !a.mark().Done.IsZero() && a.t.Status == nomination.TaskCompleted:
		a.set("not_completed", nomination.TaskMark{})
	case CanComplete(a.t):
		a.complete()
	default:
		Ask(s, win, id)
	}
}

func (a *asking) complete() {
	a.change("completed", func(p nomination.Particulars) nomination.Particulars {
		return nomination.CompleteTask(p, a.s.Candidacy().Choice, a.t.ID, a.s.Today())
	})
}

func (a *asking) set(note string, m nomination.TaskMark) {
	a.change(note, func(p nomination.Particulars) nomination.Particulars { return nomination.MarkTask(p, a.t.ID, m) })
}

// change keeps what was said; the note for Undo names the task as well.
func (a *asking) change(note string, edit func(nomination.Particulars) nomination.Particulars) {
	err := a.s.Change(a.t.Title+": "+a.say(note), func(c *guides.Candidacy) error {
		c.Person = edit(c.Person)
		return nil
	})
	if err != nil {
		var box *popup.Popup
		box = popup.Show(a.win, a.t.Title, 460, widgets.Emphasis(a.s.Words.Explain(err)),
			widgets.MainButton("", a.s.Words.Say("notice.close"), func() { box.Hide() }))
	}
}
