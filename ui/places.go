package ui

import (
	"rosette/guides"
	"rosette/storage"
	"rosette/ui/files"
	"rosette/ui/popup"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// openPlaces shows the list of places over the page, for a narrow window.
func (w *Window) openPlaces() {
	if w.place == session.FirstRun || w.side.wide.Visible() {
		return
	}
	var box *popup.Popup
	var items []widgets.NavItem
	for _, p := range append(w.numbered(), session.Panel, session.Candidacies, session.Settings, session.Help) {
		items = append(items, w.navItem(p, ""))
	}
	list := widgets.NewNavList(func(id string) {
		box.Hide()
		w.Go(session.Place(id), "")
	}, widgets.NavSection{Items: items})
	list.SetChosen(string(w.place))
	box = popup.Show(w.win, w.words.Say("window.menu"), 420, list,
		widgets.PlainButton("x", w.words.Say("notice.close"), func() { box.Hide() }))
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
	path := files.Free(w.words.Say("files.copy_name"))
	files.Save(w.win, w.words, w.words.Say("files.copy_title"), path, func(path string) error {
		return storage.WriteFile(path, guides.Write(w.session.Candidacy()))
	}, func(path string) { w.notice(w.words.Say("files.copied", "Path", path)) })
}
