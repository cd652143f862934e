package widgets

import "fyne.io/fyne/v2"

// SetShown shows or hides an object, and makes room for it or takes the room
// back.
func SetShown(o fyne.CanvasObject, on bool) {
	switch {
	case o.Visible() == on:
		return
	case on:
		o.Show()
	default:
		o.Hide()
	}
	Settle(o)
}
