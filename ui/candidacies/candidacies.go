// Package candidacies is the screen that lists everybody this copy of Rosette
// keeps: open one, start another, remove one and bring it back.
package candidacies

import (
	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/storage"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// Screen is the list.
type Screen struct {
	s     *session.Session
	page  *widgets.Page
	first fyne.Focusable
}

// New builds the screen; openFile asks for a file that somebody sent.
func New(s *session.Session, openFile func()) *Screen {
	say := s.Words.Say
	c := &Screen{s: s}
	c.page = widgets.NewPage(say("candidacies.title"), say("candidacies.about"),
		widgets.PlainButton("folder-open", say("candidacies.open_file"), openFile),
		widgets.MainButton("plus", say("candidacies.start"), func() { s.Go(session.FirstRun, "") }))
	return c
}

// Object is what the window shows.
func (c *Screen) Object() fyne.CanvasObject { return c.page }

// Show brings the list up to date.
func (c *Screen) Show(string) { c.Refresh() }

// First is the first candidacy.
func (c *Screen) First() fyne.Focusable { return c.first }

// Leave has nothing to save.
func (c *Screen) Leave() {}

// Refresh reads the list anew.
func (c *Screen) Refresh() { widgets.KeepFocus(c.page, c.build) }

func (c *Screen) build() {
	say := c.s.Words.Say
	kept, err := c.s.Store().List()
	if err != nil {
		c.page.SetBody(widgets.NewBanner(widgets.BadTone, "octagon-alert", c.s.Words.Explain(err)))
		return
	}
	body := []fyne.CanvasObject{c.card(say("candidacies.kept"), kept, c.open)}
	if removed, err := c.s.Store().Removed(); err == nil && len(removed) > 0 {
		body = append(body, c.card(say("candidacies.removed"), removed, c.bringBack))
	}
	if id := c.s.Candidacy().ID; id != "" {
		remove := widgets.PlainButton("minus", say("candidacies.remove"), func() { c.remove(id) })
		body = append(body, widgets.Column(6, widgets.Row(0, remove), widgets.Caption(say("candidacies.remove_about"))))
	}
	c.page.SetBody(widgets.Column(20, body...))
}

func (c *Screen) card(heading string, list []storage.Summary, act func(id string)) fyne.CanvasObject {
	if len(list) == 0 {
		return widgets.NewCard(heading, widgets.EmptyState(c.s.Words.Say("candidacies.none"), widgets.Gap(0)))
	}
	var rows []fyne.CanvasObject
	for _, one := range list {
		icon, role := "user-round", theme.Ink2
		if one.ID == c.s.Candidacy().ID {
			icon, role = "check", theme.Accent
		}
		at := c.s.Words.Say("candidacies.saved", "Date", c.s.Words.ShortDateYear(calendar.DayOf(one.SavedAt.Local())))
		row := widgets.NewItemRow(icon, role, c.name(one), one.Detail, at, func() { act(one.ID) })
		rows = append(rows, row)
	}
	c.first, _ = rows[0].(fyne.Focusable)
	widgets.LinkRows(rows...)
	return widgets.NewCard(heading, widgets.Ruled(0, rows...))
}

func (c *Screen) name(one storage.Summary) string {
	if one.Title == "" {
		return c.s.Words.Say("window.no_candidacy")
	}
	return one.Title
}

func (c *Screen) open(id string) {
	if err := c.s.Open(id); err != nil {
		c.trouble(err)
		return
	}
	c.s.Go(session.Home, "")
}

func (c *Screen) bringBack(id string) {
	if err := c.s.Store().Recover(id); err != nil {
		c.trouble(err)
		return
	}
	c.Refresh()
}

// remove puts the open candidacy among the removed ones, whence it can be
// brought back, and opens another if there is one.
func (c *Screen) remove(id string) {
	c.s.Flush()
	if err := c.s.Store().Delete(id, c.s.Now()); err != nil {
		c.trouble(err)
		return
	}
	c.s.Close()
	open, err := c.s.OpenLast()
	if err != nil {
		c.trouble(err)
		return
	}
	if !open {
		c.s.Refresh()
		c.s.Go(session.FirstRun, "")
		return
	}
	c.Refresh()
}

func (c *Screen) trouble(err error) {
	c.page.SetBody(widgets.NewBanner(widgets.BadTone, "octagon-alert", c.s.Words.Explain(err)))
}
