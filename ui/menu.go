package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"rosette/ui/popup"
	"rosette/ui/session"
	"rosette/ui/theme"
)

// Keys of the menus work wherever the focus is; Ctrl is Cmd on a Mac.
func key(name fyne.KeyName, more ...fyne.KeyModifier) fyne.Shortcut {
	m := fyne.KeyModifierShortcutDefault
	for _, one := range more {
		m |= one
	}
	return &desktop.CustomShortcut{KeyName: name, Modifier: m}
}

// item makes a menu item. Its key does nothing while a pop-up is shown, which
// the toolkit does not see to.
func (w *Window) item(label string, k fyne.Shortcut, act func()) *fyne.MenuItem {
	i := fyne.NewMenuItem(label, func() {
		if !popup.Open(w.win) {
			act()
		}
	})
	i.Shortcut = k
	return i
}

func (w *Window) menu() *fyne.MainMenu {
	return fyne.NewMainMenu(w.fileMenu(), w.editMenu(), w.goMenu(), w.viewMenu(), w.helpMenu())
}

func (w *Window) fileMenu() *fyne.Menu {
	say := w.words.Say
	quit := w.item(say("menu.quit"), key(fyne.KeyQ), w.close)
	quit.IsQuit = true
	items := []*fyne.MenuItem{
		w.item(say("menu.new"), key(fyne.KeyN), w.startAnother),
		w.item(say("menu.candidacies"), nil, w.to(session.Candidacies)),
		w.item(say("menu.open"), key(fyne.KeyO), w.openFile),
	}
	if w.session.Candidacy().ID != "" {
		items = append(items, fyne.NewMenuItemSeparator(),
			w.item(say("menu.save_copy"), key(fyne.KeyS), w.saveCopy),
			w.item(say("menu.print"), key(fyne.KeyP), w.print))
	}
	return fyne.NewMenu(say("menu.file"), append(items, fyne.NewMenuItemSeparator(), quit)...)
}

func (w *Window) editMenu() *fyne.Menu {
	say := w.words.Say
	undo := w.item(say("menu.undo"), key(fyne.KeyZ), w.undo)
	redo := w.item(say("menu.redo"), key(fyne.KeyZ, fyne.KeyModifierShift), w.redo)
	undo.Disabled, redo.Disabled = true, true
	if what := w.session.UndoNote(); what != "" {
		undo.Label, undo.Disabled = say("menu.undo_what", "What", what), false
	}
	if what := w.session.RedoNote(); what != "" {
		redo.Label, redo.Disabled = say("menu.redo_what", "What", what), false
	}
	again := w.item(say("menu.save_again"), key(fyne.KeyS, fyne.KeyModifierShift), w.saveAgain)
	again.Disabled = w.session.Status().Problem == nil
	return fyne.NewMenu(say("menu.edit"), undo, redo, fyne.NewMenuItemSeparator(), again)
}

func (w *Window) goMenu() *fyne.Menu {
	say := w.words.Say
	var items []*fyne.MenuItem
	if w.session.Candidacy().ID != "" {
		for i, p := range w.numbered() {
			name := fyne.KeyName(strconv.Itoa(i + 1))
			items = append(items, w.item(say("place."+string(p)), key(name), w.to(p)))
		}
		items = append(items, fyne.NewMenuItemSeparator())
	}
	back := w.item(say("menu.back"), &desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt}, w.up)
	return fyne.NewMenu(say("menu.go"), append(items, back)...)
}

func (w *Window) viewMenu() *fyne.Menu {
	say := w.words.Say
	step := func(n int) func() { return func() { w.tell(w.look.Bigger(n)) } }
	mode := func(name string, m theme.Mode) *fyne.MenuItem {
		i := w.item(say("menu."+name), nil, func() {
			o := w.look.Options()
			o.Mode = m
			w.tell(w.look.Set(o))
		})
		i.Checked = w.look.Options().Mode == m
		return i
	}
	return fyne.NewMenu(say("menu.view"),
		w.item(say("menu.bigger"), key(fyne.KeyEqual), step(1)),
		w.item(say("menu.smaller"), key(fyne.KeyMinus), step(-1)),
		w.item(say("menu.usual"), key(fyne.Key0), func() {
			o := w.look.Options()
			o.Scale = 1
			w.tell(w.look.Set(o))
		}),
		fyne.NewMenuItemSeparator(),
		mode("light", theme.Light), mode("dark", theme.Dark), mode("system", theme.System),
	)
}

func (w *Window) helpMenu() *fyne.Menu {
	say := w.words.Say
	return fyne.NewMenu(say("menu.help"),
		w.item(say("place.help"), nil, w.to(session.Help)),
		w.item(say("place.settings"), key(fyne.KeyComma), w.to(session.Settings)))
}

func (w *Window) to(p session.Place) func() { return func() { w.Go(p, "") } }

// refreshMenu names what Undo would take back; the toolkit reads the menu
// anew only when it is set.
func (w *Window) refreshMenu() {
	now := w.session.UndoNote() + "\n" + w.session.RedoNote() + "\n" + string(w.session.Candidacy().Choice.Kind)
	if w.session.Status().Problem != nil {
		now += "\nunsaved"
	}
	if now == w.menuSays {
		return
	}
	w.menuSays = now
	w.win.SetMainMenu(w.menu())
}
