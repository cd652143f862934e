package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// seenRows is how much of a long list is taken to be on the screen, in units:
// the list may reach below the foot of the window.
const seenRows = 260

// ShowChosen scrolls a scroller that holds the list until the chosen row is
// among the upper ones, and leaves the page where it is.
func (l *DateList) ShowChosen(in *Scroller) {
	if l.chosen < 0 || l.Size().Height == 0 {
		return
	}
	at, size := l.partAt(l.rows[l.chosen])
	view := min(in.scroll.Size().Height, theme.Units(seenRows))
	to := nearest(in.scroll.Offset.Y, at.Y, size.Height, view, size.Height)
	if to != in.scroll.Offset.Y {
		in.scroll.ScrollToOffset(fyne.NewPos(0, to))
	}
}
