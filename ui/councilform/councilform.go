// Package councilform is the page where the PDF form of a council is opened and
// filled from what was typed, into a copy.
package councilform

import (
	"fyne.io/fyne/v2"

	"rosette/guides/pack/councilform"
	"rosette/ui/files"
	"rosette/ui/printing"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// Screen is the page.
type Screen struct {
	s    *session.Session
	win  fyne.Window
	page *widgets.Page

	of     string // the candidacy for which the form was opened
	path   string // of the form itself
	form   *councilform.Form
	values []councilform.Value
	plan   councilform.Plan

	open, numbers, fill *widgets.Button
	said                *fyne.Container // what was written, or what went wrong
	sum                 *widgets.Text
	rows                []*widgets.TaskRow // one a box

	start printing.Opener
}

// New builds the page; back leads to the papers.
func New(s *session.Session, win fyne.Window, back func()) *Screen {
	say := s.Words.Say
	c := &Screen{s: s, win: win, start: printing.Start}
	c.open = widgets.PlainButton("folder-open", say("councilform.open"), c.ask)
	c.numbers = widgets.PlainButton("list-checks", say("councilform.numbers"), c.saveNumbered)
	c.fill = widgets.MainButton("file-pen-line", say("councilform.fill"), c.saveFilled)
	c.page = widgets.NewPage(say("councilform.title"), say("councilform.about")).
		WithBack(say("councilform.back"), back)
	c.said = widgets.Column(0)
	c.sum = widgets.Body("")
	return c
}

// Object is what the window shows.
func (c *Screen) Object() fyne.CanvasObject { return c.page }

// Show brings the page up to date on arriving.
func (c *Screen) Show(string) {
	c.said.RemoveAll()
	c.Refresh()
}

// First is the button that opens a form, or the list of boxes.
func (c *Screen) First() fyne.Focusable {
	if c.form == nil || c.form.Flat() {
		return c.open
	}
	return c.rows[0]
}

// Leave hands over what is being typed.
func (c *Screen) Leave() { widgets.FlushAll(c.page) }

// Refresh shows what the candidacy knows now. A form opened for another
// candidacy is closed.
func (c *Screen) Refresh() {
	if id := c.s.Candidacy().ID; id != c.of {
		c.of, c.form = id, nil
	}
	c.values = councilform.Values(c.s.Candidacy(), c.s.Words)
	widgets.KeepFocus(c.page, c.build)
}

func (c *Screen) build() {
	say := c.s.Words.Say
	c.page.SetButtons(c.open)
	c.rows = nil
	switch {
	case c.form == nil:
		c.page.SetBody(c.said, widgets.NewCard(say("councilform.how"), c.steps()), c.copyOut(say("councilform.by_hand")), widgets.Gap(0))
	case c.form.Flat():
		c.page.SetBody(c.said, c.copyOut(say("councilform.flat")), widgets.Gap(0))
	default:
		c.page.SetButtons(c.open, c.numbers, c.fill)
		c.page.SetBody(c.said, c.sum, widgets.NewCard(say("councilform.boxes"), c.boxes()), widgets.Gap(0))
	}
}

func (c *Screen) steps() fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, key := range []string{"councilform.step_open", "councilform.step_look", "councilform.step_save", "councilform.step_sign"} {
		lines = append(lines, widgets.IconLine("check", theme.Ink2, widgets.Body(c.s.Words.Say(key))))
	}
	return widgets.Column(10, lines...)
}

// ask asks for the form.
func (c *Screen) ask() {
	files.OpenKind(c.win, c.s.Words, c.s.Words.Say("councilform.open_title"), []string{".pdf"}, councilform.MostBytes, c.opened)
}

func (c *Screen) opened(path string, data []byte) error {
	form, err := councilform.Read(data)
	if err != nil {
		return err
	}
	c.path, c.form = path, form
	c.plan = c.form.PlanOf(c.values)
	c.recall()
	c.said.RemoveAll()
	c.build()
	widgets.FocusIn(c.win.Canvas(), c.First())
	return nil
}
