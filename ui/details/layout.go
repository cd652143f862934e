package details

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// Sizes in units at a text scale of 100%.
const (
	shadow   = 16   // room in which the panel's card casts its shadow
	headRoom = 100  // height of the page's title and its sentence, with their padding
	gap      = 24   // between the cards and the panel
	lowShare = 0.34 // most of the window that the panel takes at its foot
)

// panelWidth is how many units wide the panel is beside the cards, where both
// have so much effective width; 0 where it stands under them.
func panelWidth(effective float32) float32 {
	switch {
	case effective >= widgets.WidePage-72:
		return 416
	case effective >= widgets.MediumPage-56:
		return 360
	case effective >= widgets.NarrowPage-48:
		return 288
	}
	return 0
}

// besideCards leaves the panel its room at the right of the cards.
func besideCards(effective float32) widgets.Arrangement {
	if w := panelWidth(effective); w > 0 {
		return widgets.InColumns(gap, widgets.Flex(1), widgets.Fixed(w))
	}
	return widgets.InColumn(0)
}

// besideLayout keeps the panel in view over the scrolling page, at its right
// or, in a narrow window, at its foot.
type besideLayout struct{ why *widgets.Card }

func (l *besideLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (l *besideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	page, panel := o[0], o[1]
	side, edge := widgets.PagePadding(size.Width), theme.Units(shadow)
	body := size.Width - 2*side
	w := theme.Units(panelWidth(widgets.EffectiveWidth(body)))
	if w > 0 {
		y := theme.Units(headRoom) - edge
		put(page, 0, 0, size.Width, size.Height)
		put(panel, size.Width-side-w-edge, y, w+2*edge, min(l.why.HeightFor(w)+2*edge, size.Height-y))
		return
	}
	h := min(l.why.HeightFor(body)+2*edge, size.Height*lowShare)
	put(page, 0, 0, size.Width, size.Height-h)
	put(panel, side-edge, size.Height-h, body+2*edge, h)
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
