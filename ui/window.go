// Package ui is the window of Rosette: the frame of sidebar, page and status
// bar, its menus and keys, and the way from one screen to another. Each screen
// is a package below; each shares the session.
package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"rosette/assets"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/look"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// Window is the one window of the app.
type Window struct {
	app     fyne.App
	win     fyne.Window
	session *session.Session
	look    *look.Look
	words   *words.Catalogue
	version string

	minimise func(fyne.Window)

	frame   *fyne.Container
	side    *sidebar
	status  *statusBar
	body    *fyne.Container
	screens map[session.Place]screen
	place   session.Place
	trail   []session.Place // where Back leads

	menuSays string // what the menu was last built for
}

// Options are what the window is opened with.
type Options struct {
	Store   *storage.Store
	Words   *words.Catalogue
	Now     func() time.Time
	Version string
	Run     func(func()) // hands work to the main goroutine; nil saves at once

	// Minimise puts the window out of sight where a person finds it again, which
	// the toolkit has no word for; nil does nothing.
	Minimise func(fyne.Window)
}

// Open shows the window with the candidacy that was open last at the next thing
// to do, or the first run when there is none. The frame is painted before the
// page is made, which takes as long again.
func Open(app fyne.App, o Options) (*Window, error) {
	w := &Window{app: app, words: o.Words, version: o.Version, minimise: o.Minimise, screens: map[session.Place]screen{}}
	if w.minimise == nil {
		w.minimise = func(fyne.Window) {}
	}
	w.session = session.New(o.Store, o.Words, o.Now, o.Run)
	w.look = look.New(app.Settings(), o.Store, o.Now)
	w.win = app.NewWindow("") // which takes as long as reading the sentences
	w.win.SetTitle(o.Words.Say("window.name"))
	w.win.SetIcon(fyne.NewStaticResource("icon.png", assets.WindowIcon()))
	w.win.SetPadded(false)
	w.win.SetMaster()

	w.side = newSidebar(w)
	w.status = newStatusBar(w)
	w.body = container.NewStack()
	w.frame = container.New(&frameLayout{}, w.side.object, w.body, w.status.object)
	w.win.SetContent(w.frame)
	w.restoreSize()
	w.win.SetCloseIntercept(w.close)

	w.session.Go = w.Go
	w.session.Listen(w.refresh)
	w.look.OnChange(w.relook)
	w.bindKeys()

	open, err := w.session.OpenLast()
	if err != nil {
		w.Go(session.Candidacies, "") // whence another can be opened
		w.win.Show()
		return w, err
	}
	if !open {
		w.Go(session.FirstRun, "")
		w.win.Show()
		return w, nil
	}
	w.win.Show()
	w.Go(session.Home, "")
	return w, nil
}

// Win is the toolkit's window.
func (w *Window) Win() fyne.Window { return w.win }

// Session is what the screens share.
func (w *Window) Session() *session.Session { return w.session }

// Go leads to a place and shows a target there.
func (w *Window) Go(p session.Place, target string) {
	if current, ok := w.screens[w.place]; ok {
		current.Leave()
	}
	s, ok := w.screens[p]
	if !ok {
		s = w.makers()[p]()
		w.screens[p] = s
	}
	if w.place != "" && w.place != p {
		w.trail = append(w.trail, w.place)
	}
	w.place = p
	s.Show(target)
	w.side.show(p != session.FirstRun)
	w.side.refresh()
	w.status.refresh()
	w.body.Objects = []fyne.CanvasObject{s.Object()}
	w.body.Refresh()
	w.frame.Refresh()
	w.win.SetMainMenu(w.menu())
	w.focusFirst()
}

func (w *Window) focusFirst() {
	w.win.Canvas().Unfocus()
	if f := w.screens[w.place].First(); f != nil {
		widgets.FocusIn(w.win.Canvas(), f)
	}
}

// Place says which screen is shown.
func (w *Window) Place() session.Place { return w.place }

// up goes up to the list that a page belongs to, or else back.
func (w *Window) up() {
	if s, ok := w.screens[w.place].(nested); ok && s.Back() {
		return
	}
	w.back()
}

// back goes to the screen before this one.
func (w *Window) back() {
	for len(w.trail) > 0 {
		p := w.trail[len(w.trail)-1]
		w.trail = w.trail[:len(w.trail)-1]
		if p == w.place || p == session.FirstRun {
			continue
		}
		w.Go(p, "")
		w.trail = w.trail[:len(w.trail)-1]
		return
	}
}

// refresh follows a change of the candidacy, of the day, or of what is saved.
func (w *Window) refresh() {
	if s, ok := w.screens[w.place]; ok {
		s.Refresh()
	}
	w.side.refresh()
	w.status.refresh()
	w.refreshMenu()
}

// relook follows a change of the look: sizes and colours are read anew.
func (w *Window) relook() {
	w.side.refresh()
	w.frame.Refresh()
	w.refresh()
	w.win.Resize(w.win.Canvas().Size()) // the row of menus above is as high as its text
}

// keepTyped saves what stands in a box that nobody has left yet, so that a
// power cut takes little of a long text.
func (w *Window) keepTyped() {
	if s, ok := w.screens[w.place]; ok && w.session.Candidacy().ID != "" && w.place != session.FirstRun {
		widgets.FlushAll(s.Object())
	}
}

// close saves what is being typed, waits until it is on the disk, and closes.
// Where it cannot be saved, it asks first.
func (w *Window) close() {
	if s, ok := w.screens[w.place]; ok {
		s.Leave()
	}
	if err := w.session.Unsaved(); err != nil {
		w.askToClose(err)
		return
	}
	w.shut()
}

func (w *Window) shut() {
	for _, s := range w.screens {
		if s, ok := s.(ending); ok {
			s.End()
		}
	}
	w.keepSize()
	w.win.Close()
}
