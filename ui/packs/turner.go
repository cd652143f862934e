package packs

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// A turner is the row below the preview: page before, page after, larger.
type turner struct {
	p               *Screen
	before, after   *widgets.Button
	at              *widgets.Text
	larger, smaller *widgets.Button
	row             *fyne.Container
}

func newTurner(p *Screen) *turner {
	say := p.s.Words.Say
	t := &turner{p: p}
	t.before = widgets.IconButton("arrow-left", say("packs.before"), func() { p.turnBy(-1) })
	t.after = widgets.IconButton("arrow-right", say("packs.after"), func() { p.turnBy(1) })
	t.at = widgets.Body("").In(theme.Ink2).OneLine()
	t.larger = widgets.SmallButton("search", say("packs.larger"), func() { t.zoom(1) })
	t.smaller = widgets.SmallButton("", say("packs.smaller"), func() { t.zoom(-1) })
	t.smaller.Hide()
	t.row = widgets.Wrap(12, t.before, t.at, t.after, t.larger, t.smaller)
	return t
}

func (t *turner) zoom(by int) {
	v := t.p.viewer
	v.setZoom(v.zoom + by)
	t.larger.Hidden, t.smaller.Hidden = v.zoom == len(zooms)-1, v.zoom == 0
	widgets.Settle(t.row)
	t.row.Refresh()
	c := t.p.win.Canvas()
	if c.Focused() == t.larger && t.larger.Hidden {
		c.Focus(t.smaller)
	} else if c.Focused() == t.smaller && t.smaller.Hidden {
		c.Focus(t.larger)
	}
}

func (t *turner) refresh() {
	p := t.p
	n := len(p.shown().pages)
	t.at.SetText(p.s.Words.Say("packs.page_of", "N", p.page+1, "M", n))
	widgets.Settle(t.row)
	t.row.Refresh()
}

// first is what F6 goes to.
func (t *turner) first() []fyne.Focusable { return []fyne.Focusable{t.after} }
