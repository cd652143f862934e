package papertask

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/nomination"
	"rosette/ui/popup"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// chaseAfter is how many days after today somebody is chased, unless the person
// says otherwise.
const chaseAfter = 7

// Wait asks who is waited for, since when, and when to chase them.
func Wait(s *session.Session, win fyne.Window, id string) {
	a, ok := about(s, win, id)
	if !ok || a.t.Status == nomination.TaskCompleted || a.t.Status == nomination.TaskNotNeeded {
		return
	}
	m := a.mark()
	if m.Since.IsZero() {
		m.Since = s.Today()
		m.Chase = s.Today().AddDays(chaseAfter)
	}
	if m.Waiting == "" {
		m.Waiting = a.usual()
	}
	var keep func()
	enter := func() { keep() }
	who := widgets.NewField(a.say("wait_who"), widgets.FieldOptions{Text: m.Waiting, OnEnter: enter})
	since := widgets.NewDateField(a.say("wait_since"), widgets.DateOptions{Date: m.Since, OnEnter: enter})
	chase := widgets.NewDateField(a.say("wait_chase"), widgets.DateOptions{Date: m.Chase, Optional: true, OnEnter: enter})
	keep = func() {
		since.Flush()
		chase.Flush()
		name := strings.TrimSpace(who.Text())
		if name == "" {
			who.SetError(a.say("wait_nobody"))
		}
		if err := nomination.Storable("", name); err != nil {
			who.SetError(s.Words.Explain(err))
			name = ""
		}
		if name == "" || since.Error() != "" || chase.Error() != "" {
			return
		}
		a.box.Hide()
		a.set("wait", nomination.TaskMark{Waiting: name, Since: since.Date(), Chase: chase.Date()})
	}
	a.ask(keep, who, since, chase)
}

// NotNeeded asks why a task is not needed.
func NotNeeded(s *session.Session, win fyne.Window, id string) {
	a, ok := about(s, win, id)
	if !ok {
		return
	}
	var keep func()
	why := widgets.NewField(a.say("reason"), widgets.FieldOptions{Text: a.mark().NotNeeded, OnEnter: func() { keep() }})
	keep = func() {
		reason := strings.TrimSpace(why.Text())
		if reason == "" {
			why.SetError(a.say("reason_none"))
			return
		}
		if err := nomination.Storable("", reason); err != nil {
			why.SetError(s.Words.Explain(err))
			return
		}
		a.box.Hide()
		a.set("not_needed", nomination.TaskMark{NotNeeded: reason})
	}
	a.ask(keep, why)
}

// ask shows fields over the two buttons that keep them or leave them.
func (a *asking) ask(keep func(), fields ...fyne.CanvasObject) {
	a.box = popup.Show(a.win, a.t.Title, 460, widgets.Column(16, fields...),
		widgets.QuietButton("", a.say("leave_it"), func() { a.box.Hide() }),
		widgets.MainButton("check", a.say("keep"), keep))
}

// usual is who is mostly waited for.
func (a *asking) usual() string {
	p := a.s.Candidacy().Person
	switch a.t.ID {
	case "agent":
		return strings.TrimSpace(p.Agent.Name)
	case "certificate":
		return a.say("nominating_officer")
	case "sign-consent", "sign-paper":
		return strings.TrimSpace(p.Witness.Name)
	}
	return ""
}
