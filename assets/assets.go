// Package assets embeds what Rosette carries with it: fonts, icons, the
// translation catalogue and sample data.
package assets

import (
	"embed"
	"path"
)

// Translations holds the catalogue: translations/LANGUAGE/AREA.toml.
//
//go:embed translations
var Translations embed.FS

// The four text faces, for Font. All are TrueType, so that the window and the
// printed page use the same letters.
const (
	Regular  = "AtkinsonHyperlegibleNext-Regular"
	Italic   = "AtkinsonHyperlegibleNext-Italic"
	SemiBold = "AtkinsonHyperlegibleNext-SemiBold"
	Mono     = "AtkinsonHyperlegibleMono-Regular"
)

//go:embed fonts/*.ttf
var fonts embed.FS

// Font returns the TrueType file of a face. It panics on a name that is not
// one of the constants, which is a slip in the program. The bytes are a copy.
func Font(name string) []byte {
	ttf, err := fonts.ReadFile("fonts/" + name + ".ttf")
	if err != nil {
		panic(err)
	}
	return ttf
}

//go:embed icons/*.svg
var icons embed.FS

// Icon returns the SVG of an icon by its name, as in "calendar-days", and
// whether there is one. Icons are filled shapes in black on a 24 grid: Fyne
// recolours fills only, and its reader draws few of the strokes right.
func Icon(name string) ([]byte, bool) {
	svg, err := icons.ReadFile(path.Join("icons", name+".svg"))
	return svg, err == nil
}

//go:embed icon-window.png
var windowIcon []byte

// WindowIcon returns the icon of the app's windows, a PNG of 128 by 128 pixels:
// the toolkit unpacks it and hands it to the system before the window is shown.
func WindowIcon() []byte { return windowIcon }
