package theme

import (
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Radii, in units at a text scale of 100%.
const (
	CardRadius   = 12
	BannerRadius = 10
	ButtonRadius = 8
	FieldRadius  = 7
	TagRadius    = 6
)

// Heights, in units at a text scale of 100%.
const (
	ButtonHeight      = 36
	SmallButtonHeight = 30
	FieldHeight       = 38
	NavRowHeight      = 36
	RowHeight         = 40
	TwoLineRowHeight  = 46
	TagHeight         = 24
	StatusBarHeight   = 28
	MinTarget         = 24
)

var sizes = map[fyne.ThemeSizeName]float32{
	fynetheme.SizeNameText:            15,
	fynetheme.SizeNameHeadingText:     28,
	fynetheme.SizeNameSubHeadingText:  19,
	fynetheme.SizeNameCaptionText:     13,
	fynetheme.SizeNameInlineIcon:      18,
	fynetheme.SizeNamePadding:         4,
	fynetheme.SizeNameInnerPadding:    9,
	fynetheme.SizeNameLineSpacing:     4,
	fynetheme.SizeNameScrollBar:       12,
	fynetheme.SizeNameScrollBarSmall:  6,
	fynetheme.SizeNameScrollBarRadius: 4,
	fynetheme.SizeNameCardRadius:      CardRadius,
	fynetheme.SizeNameButtonRadius:    ButtonRadius,
	fynetheme.SizeNameInputRadius:     FieldRadius,
	fynetheme.SizeNameSelectionRadius: TagRadius,
	fynetheme.SizeNamePopupRadius:     CardRadius,
	fynetheme.SizeNameDialogRadius:    CardRadius,
	fynetheme.SizeNameMenuRadius:      ButtonRadius,
}

// Strokes keep their width: a hairline is a hairline at every text size.
var strokes = map[fyne.ThemeSizeName]float32{
	fynetheme.SizeNameSeparatorThickness: 1,
	fynetheme.SizeNameInputBorder:        0, // a field draws its own
}

// Size returns a size in units, multiplied by the text scale unless it is a
// stroke.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if v, ok := strokes[name]; ok {
		return v
	}
	if v, ok := sizes[name]; ok {
		return v * t.scale
	}
	return fynetheme.DefaultTheme().Size(name) * t.scale
}

// current returns the theme in force, or the default where it is not ours, as
// in a test of Fyne's own.
func current() *Theme {
	if t, ok := fyne.CurrentApp().Settings().Theme().(*Theme); ok {
		return t
	}
	return plain()
}

var plain = sync.OnceValue(func() *Theme { return New(Options{}) })

// Scale returns the text scale in force.
func Scale() float32 { return current().scale }

// Units turns units at a text scale of 100% into units on this screen.
func Units(n float32) float32 { return n * Scale() }

// IsDark reports whether the theme in force is dark.
func IsDark() bool { return current().Dark(fyne.CurrentApp().Settings().ThemeVariant()) }

// Color returns the colour of one of our roles under the theme in force.
func Color(name fyne.ThemeColorName) color.Color { return current().Role(name, IsDark()) }

// StatusEdge returns the stroke of a status tag's edge: 2 where the rosette
// colour is close to the colour of problems, or else 1.
func StatusEdge() float32 {
	if IsDark() {
		return current().edge[1]
	}
	return current().edge[0]
}
