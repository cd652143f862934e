package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// OnPaper returns the colour of one of our roles as it is on white paper: as in
// a light window, whatever the theme in force.
func OnPaper(name fyne.ThemeColorName) color.NRGBA { return current().Role(name, false) }
