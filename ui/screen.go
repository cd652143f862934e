package ui

import (
	"fyne.io/fyne/v2"

	"rosette/ui/candidacies"
	"rosette/ui/checklist"
	"rosette/ui/details"
	"rosette/ui/eligibility"
	"rosette/ui/firstrun"
	"rosette/ui/help"
	"rosette/ui/home"
	"rosette/ui/packs"
	"rosette/ui/panel"
	"rosette/ui/papers"
	"rosette/ui/selection"
	"rosette/ui/session"
	"rosette/ui/settings"
	"rosette/ui/timeline"
)

// A screen is one place of the window. It is built once and kept.
type screen interface {
	// Object is what the window shows.
	Object() fyne.CanvasObject
	// Show brings the screen up to date on arriving; target names what to
	// show, such as an event, a task or a field, or is empty.
	Show(target string)
	// Refresh brings it up to date when the candidacy or the day changed.
	Refresh()
	// First is what takes the focus on arriving; nil for nothing.
	First() fyne.Focusable
	// Leave saves what is being typed.
	Leave()
}

// A screen with keys of its own is offered the keys that the control in focus
// did not use.
type keyed interface {
	Key(*fyne.KeyEvent) bool
}

// A screen with panes lets F6 go round them.
type paned interface {
	Panes() []fyne.Focusable
}

// A screen with pages of its own goes up from one of them before the window
// goes back to another place.
type nested interface {
	Back() bool
}

// A screen that does work away from the main goroutine ends it before the window
// closes.
type ending interface {
	End()
}

// makers says how each place is built, the first time it is gone to.
func (w *Window) makers() map[session.Place]func() screen {
	s := w.session
	return map[session.Place]func() screen{
		session.FirstRun:    func() screen { return firstrun.New(s, w.openFile, w.back) },
		session.Home:        func() screen { return home.New(s, w.win) },
		session.Timeline:    func() screen { return timeline.New(s, w.win) },
		session.Selection:   func() screen { return selection.New(s, w.win) },
		session.Eligibility: func() screen { return eligibility.New(s, w.win) },
		session.Details:     func() screen { return details.New(s, w.win) },
		session.Paper:       func() screen { return papers.New(s, w.win) },
		session.Checklist:   func() screen { return checklist.New(s) },
		session.Packs:       func() screen { return packs.New(s, w.win, w.version) },
		session.Panel:       func() screen { return panel.New(s, w.win) },
		session.Candidacies: func() screen { return candidacies.New(s, w.openFile) },
		session.Settings:    func() screen { return settings.New(s, w.look) },
		session.Help:        func() screen { return help.New(s, w.version) },
	}
}
