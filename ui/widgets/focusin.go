package widgets

import (
	"time"

	"fyne.io/fyne/v2"
)

// How long a page may take to be drawn before a control on it is scrolled to.
const (
	drawnSoon  = 40 * time.Millisecond
	drawnTries = 12
)

// FocusIn moves the focus to a control that may not have been drawn yet, as on
// a page that was only now set out. The toolkit does not know the canvas of
// such a control, so it is scrolled to as soon as it is drawn.
func FocusIn(c fyne.Canvas, f fyne.Focusable) {
	o, ok := f.(fyne.CanvasObject)
	if !ok || o == nil {
		return
	}
	drawn := canvasOf(o) != nil
	c.Focus(f)
	if !drawn {
		revealSoon(c, f, o, drawnTries)
	}
}

func revealSoon(c fyne.Canvas, f fyne.Focusable, o fyne.CanvasObject, tries int) {
	time.AfterFunc(drawnSoon, func() {
		fyne.Do(func() {
			switch {
			case c.Focused() != f || tries == 0:
			case canvasOf(o) == nil:
				revealSoon(c, f, o, tries-1)
			default:
				revealFocused(o)
			}
		})
	})
}

// revealFocused scrolls to the part of a control that has the focus, or to all
// of it.
func revealFocused(o fyne.CanvasObject) {
	if c, ok := o.(interface{ reveal() }); ok {
		c.reveal()
		return
	}
	Reveal(o)
}
