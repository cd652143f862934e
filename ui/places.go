package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"rosette/guides"
	"rosette/storage"
	"rosette/ui/files"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// openPlaces shows the list of places over the page, for a narrow window.
func (w *Window) openPlaces() {
	if w.place == session.FirstRun || w.side.wide.Visible() {
		return
	}
	var box *dialog.CustomDialog
	var items []widgets.NavItem
	for _, p := range append(w.numbered(), session.Candidacies, session.Settings, session.Help) {
		items = append(items, w.navItem(p, ""))
	}
	list := widgets.NewNavList(func(id string) {
		box.Hide()
		w.Go(session.Place(id), "")
	}, widgets.NavSection{Items: items})
	list.SetChosen(string(w.place))
	box = dialog.NewCustomWithoutButtons(w.words.Say("window.menu"), widgets.NewScroller(list), w.win)
	box.SetButtons([]fyne.CanvasObject{widgets.PlainButton("x", w.words.Say("notice.close"), box.Hide)})
	room := w.win.Canvas().Size()
	box.Resize(fyne.NewSize(room.Width*0.7, room.Height*0.85))
	box.Show()
	w.win.Canvas().Focus(list)
}

// openFile opens a candidacy that somebody sent and keeps it beside the
// others.
func (w *Window) openFile() {
	files.Open(w.win, w.words, w.words.Say("files.open_title"), func(data []byte) error {
		c, err := guides.Read(data)
		if err != nil {
			return err
		}
		if err := w.session.Start(c); err != nil {
			return err
		}
		w.Go(session.Home, "")
		return nil
	})
}

// saveCopy writes the open candidacy to a file that another copy of Rosette
// can open.
func (w *Window) saveCopy() {
	w.screens[w.place].Leave()
	name := w.words.Say("files.copy_name")
	files.Save(w.win, w.words, w.words.Say("files.copy_title"), name, func(path string) error {
		return storage.WriteFile(path, guides.Write(w.session.Candidacy()))
	}, func(path string) { w.notice(w.words.Say("files.copied", "Path", path)) })
}
