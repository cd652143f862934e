package widgets

import "fyne.io/fyne/v2"

// roving is a control of several parts that is one Tab stop: the arrows move
// among its parts and the ring goes round the one in hand.
type roving struct {
	control
	stops  []fyne.CanvasObject
	cursor int
	moved  func() // after the cursor moved by key
	across int    // how far Up and Down go; 1 in a plain list
}

func (r *roving) rove() {
	r.key = r.typed
	r.around = func() (fyne.Position, fyne.Size) {
		if len(r.stops) == 0 {
			return fyne.Position{}, r.Size()
		}
		return r.partAt(r.stops[r.cursor])
	}
}

func (r *roving) typed(k fyne.KeyName) bool {
	step := max(r.across, 1)
	switch k {
	case fyne.KeyDown:
		r.moveTo(r.cursor + step)
	case fyne.KeyUp:
		r.moveTo(r.cursor - step)
	case fyne.KeyRight:
		r.moveTo(r.cursor + 1)
	case fyne.KeyLeft:
		r.moveTo(r.cursor - 1)
	case fyne.KeyHome:
		r.moveTo(0)
	case fyne.KeyEnd:
		r.moveTo(len(r.stops) - 1)
	default:
		return false
	}
	return true
}

func (r *roving) moveTo(to int) {
	if to < 0 || to >= len(r.stops) {
		return
	}
	r.cursor = to
	if r.moved != nil {
		r.moved()
	}
	r.Refresh()
	r.revealPart()
}

// Tapped between two parts does nothing.
func (r *roving) Tapped(*fyne.PointEvent) {}
