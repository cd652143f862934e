package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/theme"
)

// open shows the choices of a select under it. Fyne's menu has the keys that
// people expect: Up, Down, Enter, Esc; they start from the choice that stands.
func (s *Select) open() {
	c := canvasOf(s)
	if c == nil || len(s.options) == 0 {
		return
	}
	items := make([]*fyne.MenuItem, len(s.options))
	for i, o := range s.options {
		items[i] = fyne.NewMenuItem(o.Label, func() { s.choose(i) })
		items[i].Checked = i == s.chosen
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	menu.ShowAtRelativePosition(fyne.NewPos(0, s.Size().Height+theme.Units(4)), s)
	c.Focus(menu)
	for range s.chosen + 1 {
		menu.ActivateNext()
	}
}
