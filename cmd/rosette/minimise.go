package main

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// minimise puts a window among the ones at the foot of the desktop, whence it
// can be brought back. Hiding it would lose it where there is no tray. The
// toolkit keeps its own window to itself, but makes it the current one while
// it runs a function.
func minimise(win fyne.Window) {
	w, ok := win.(interface{ RunWithContext(func()) })
	if !ok {
		return
	}
	w.RunWithContext(func() {
		if current := glfw.GetCurrentContext(); current != nil {
			current.Iconify()
		}
	})
}
