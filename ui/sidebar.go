package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"rosette/guides/election"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// sidebar is the list of places at the left, under the name of the candidacy.
// Where the window is narrow it is a row with a menu button, which opens the
// same list over the page.
type sidebar struct {
	w      *Window
	object *fyne.Container
	wide   *fyne.Container
	narrow *fyne.Container
	nav    *widgets.NavList
	who    [2]*widgets.Switcher // in the list and in the row
	kind   election.Kind        // whose places were built
}

func newSidebar(w *Window) *sidebar {
	s := &sidebar{w: w, wide: container.NewStack(), narrow: container.NewStack()}
	s.object = container.New(&sideLayout{}, widgets.NewBox(theme.Side, "", 0), s.wide, s.narrow)
	return s
}

// sideLayout shows the list where there is room for one, else the row.
type sideLayout struct{}

func (sideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

func (sideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	tall := size.Height > size.Width/2
	o[1].(*fyne.Container).Hidden = !tall
	o[2].(*fyne.Container).Hidden = tall
	for _, one := range o {
		one.Resize(size)
		one.Move(fyne.Position{})
	}
}

func (s *sidebar) show(on bool) {
	if on {
		s.object.Show()
		return
	}
	s.object.Hide()
}

// numbered lists the places that have a key, for the election that is open:
// there are papers once the kind is known.
func (w *Window) numbered() []session.Place {
	places := []session.Place{session.Home, session.Timeline, session.Selection, session.Eligibility, session.Details}
	if w.session.Candidacy().Choice.Kind.Known() {
		places = append(places, session.Paper)
	}
	return append(places, session.Checklist, session.Packs)
}

var placeIcons = map[session.Place]string{
	session.Home: "house", session.Timeline: "calendar-days", session.Selection: "vote",
	session.Eligibility: "scale", session.Details: "user-round",
	session.Paper: "file-pen-line", session.Checklist: "list-checks", session.Packs: "package",
	session.Panel: "presentation", session.Candidacies: "users", session.Settings: "settings", session.Help: "circle-help",
}

func (w *Window) navItem(p session.Place, key string) widgets.NavItem {
	return widgets.NavItem{ID: string(p), Name: w.words.Say("place." + string(p)), Icon: placeIcons[p], Key: key}
}

func (s *sidebar) build() {
	w := s.w
	var places []widgets.NavItem
	for i, p := range w.numbered() {
		places = append(places, w.navItem(p, strconv.Itoa(i+1)))
	}
	s.nav = widgets.NewNavList(func(id string) { w.Go(session.Place(id), "") },
		widgets.NavSection{Items: places},
		widgets.NavSection{Heading: w.words.Say("window.also"), Items: []widgets.NavItem{
			w.navItem(session.Panel, ""), w.navItem(session.Candidacies, "")}},
		widgets.NavSection{Bottom: true, Items: []widgets.NavItem{
			w.navItem(session.Help, "F1"), w.navItem(session.Settings, "")}},
	)
	name, area := s.named()
	for i := range s.who {
		s.who[i] = widgets.NewSwitcher(name, area, func() { w.Go(session.Candidacies, "") })
	}
	s.wide.Objects = []fyne.CanvasObject{widgets.Padded(
		widgets.ColumnToFoot(12, s.who[0], s.nav), 14, 12, 12, 12)}
	menu := widgets.PlainButton("ellipsis", w.words.Say("window.menu"), w.openPlaces)
	s.narrow.Objects = []fyne.CanvasObject{widgets.Padded(
		widgets.Ends(12, s.who[1], menu), 6, 16)}
}

// named says whose candidacy is open, and where.
func (s *sidebar) named() (name, area string) {
	c := s.w.session.Candidacy()
	name, area = c.Name(), c.Choice.Area
	if name == "" {
		name = s.w.words.Say("window.no_candidacy")
	}
	if area == "" {
		area = c.Choice.Council
	}
	return name, area
}

func (s *sidebar) refresh() {
	w := s.w
	if kind := w.session.Candidacy().Choice.Kind; s.nav == nil || kind != s.kind {
		focused := s.nav != nil && w.win.Canvas().Focused() == fyne.Focusable(s.nav)
		s.kind = kind
		s.build()
		s.object.Refresh()
		if focused {
			w.win.Canvas().Focus(s.nav)
		}
	}
	name, area := s.named()
	for _, one := range s.who {
		one.Set(name, area)
	}
	s.nav.SetChosen(string(w.place))
	problems := 0
	if v, err := w.session.View(); err == nil {
		_, _, problems = v.Tasks.Counts()
	}
	s.nav.SetProblems(string(session.Paper), problems)
}
