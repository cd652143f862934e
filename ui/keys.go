package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"rosette/ui/popup"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// bindKeys binds the keys that need no Ctrl. A control that does not use a key
// passes it on to the canvas.
func (w *Window) bindKeys() {
	// The toolkit has names of its own for these two, which no menu item can bear.
	w.bind(&fyne.ShortcutUndo{}, w.undo)
	w.bind(&fyne.ShortcutRedo{}, w.redo)
	w.bind(key(fyne.KeyM), w.openPlaces)
	w.win.Canvas().SetOnTypedKey(w.typed)
	w.win.Canvas().SetOnTypedRune(func(r rune) {
		if r == '?' && !popup.Open(w.win) {
			w.Go(session.Help, "")
		}
	})
}

func (w *Window) bind(s fyne.Shortcut, act func()) {
	w.win.Canvas().AddShortcut(s, func(fyne.Shortcut) {
		if !popup.Open(w.win) {
			act()
		}
	})
}

func (w *Window) typed(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyF9 {
		w.minimise(w.win)
		return
	}
	if popup.Open(w.win) {
		if e.Name == fyne.KeyEscape {
			popup.CloseTop(w.win)
		}
		return
	}
	if s, ok := w.screens[w.place].(keyed); ok && s.Key(e) {
		return
	}
	switch e.Name {
	case fyne.KeyPageDown:
		widgets.ScrollWithin(w.body, pageful)
	case fyne.KeyPageUp:
		widgets.ScrollWithin(w.body, -pageful)
	case fyne.KeyF1:
		w.Go(session.Help, "")
	case fyne.KeyF6:
		if shifted() {
			w.movePane(-1)
			return
		}
		w.movePane(1)
	case fyne.KeyF10:
		w.openPlaces()
	case fyne.KeyEscape:
		w.back()
	}
}

// pageful is how much of a view PageDown moves: a little stays in sight.
const pageful = 0.9

// shifted reports whether Shift is held, which an event of a key does not say.
func shifted() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// movePane moves the focus from the sidebar to the page's panes and round
// again, or the other way.
func (w *Window) movePane(step int) {
	var panes []fyne.Focusable
	if w.side.object.Visible() && w.side.wide.Visible() {
		panes = append(panes, w.side.nav)
	}
	if s, ok := w.screens[w.place].(paned); ok {
		panes = append(panes, s.Panes()...)
	} else if f := w.screens[w.place].First(); f != nil {
		panes = append(panes, f)
	}
	if len(panes) == 0 {
		return
	}
	next := 0
	for i, p := range panes {
		if p == w.win.Canvas().Focused() {
			next = (i + step + len(panes)) % len(panes)
		}
	}
	w.win.Canvas().Focus(panes[next])
}
