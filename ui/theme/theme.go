package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Mode says whether the theme follows the system or stays light or dark.
type Mode string

// The modes. The zero value follows the system.
const (
	System Mode = ""
	Light  Mode = "light"
	Dark   Mode = "dark"
)

// MinScale and MaxScale bound the text scale.
const (
	MinScale = 0.9
	MaxScale = 2.0
)

// Options are what a person can change about the look.
type Options struct {
	Mode   Mode
	Accent string  // a colour as #7F4560; what cannot be read counts as the default
	Scale  float32 // text scale, MinScale to MaxScale; 0 counts as 1
}

// Theme is the look of Rosette, a fyne.Theme. It does not change: to change
// the look, make another and set it on the app's settings.
type Theme struct {
	mode        Mode
	scale       float32
	light, dark palette
	edge        [2]float32
}

var _ fyne.Theme = (*Theme)(nil)

// New returns the theme of some options.
func New(o Options) *Theme {
	chosen, err := ParseHex(o.Accent)
	if err != nil {
		chosen = mallowLight.accent
	}
	scale := o.Scale
	if scale == 0 {
		scale = 1
	}
	t := &Theme{mode: o.Mode, scale: min(max(scale, MinScale), MaxScale)}
	t.light = withAccent(lightRoles, deriveAccent(chosen, false))
	t.dark = withAccent(darkRoles, deriveAccent(chosen, true))
	t.edge = [2]float32{edgeWidth(t.light), edgeWidth(t.dark)}
	return t
}

func edgeWidth(p palette) float32 {
	if nearBad(p[Accent], p[Bad]) {
		return 2
	}
	return 1
}

func withAccent(base palette, a accentRoles) palette {
	p := make(palette, len(base)+5)
	for name, c := range base {
		p[name] = c
	}
	p[Accent], p[AccentTint], p[AccentMid] = a.accent, a.tint, a.mid
	p[AccentPress], p[OnAccent] = a.press, a.on
	return p
}

// Dark reports whether the theme is dark when the system asks for variant v.
func (t *Theme) Dark(v fyne.ThemeVariant) bool {
	if t.mode == System {
		return v == fynetheme.VariantDark
	}
	return t.mode == Dark
}

// Role returns the colour of one of our roles, in light or dark.
func (t *Theme) Role(name fyne.ThemeColorName, dark bool) color.NRGBA {
	if dark {
		return t.dark[name]
	}
	return t.light[name]
}

// Color returns the colour of one of our roles or of a role of Fyne's.
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	dark := t.Dark(v)
	if own, ok := fyneRoles[name]; ok {
		name = own
	}
	if c, ok := t.roles(dark)[name]; ok {
		return c
	}
	return fynetheme.DefaultTheme().Color(name, variantOf(dark))
}

func (t *Theme) roles(dark bool) palette {
	if dark {
		return t.dark
	}
	return t.light
}

func variantOf(dark bool) fyne.ThemeVariant {
	if dark {
		return fynetheme.VariantDark
	}
	return fynetheme.VariantLight
}

// fyneRoles paints Fyne's own parts, such as menus and file dialogs, with ours.
var fyneRoles = map[fyne.ThemeColorName]fyne.ThemeColorName{
	fynetheme.ColorNameBackground:          Window,
	fynetheme.ColorNameButton:              Surface,
	fynetheme.ColorNameDisabledButton:      Sunken,
	fynetheme.ColorNameDisabled:            Ink3,
	fynetheme.ColorNameError:               Bad,
	fynetheme.ColorNameFocus:               AccentMid,
	fynetheme.ColorNameForeground:          Ink,
	fynetheme.ColorNameForegroundOnPrimary: OnAccent,
	fynetheme.ColorNameHeaderBackground:    Sunken,
	fynetheme.ColorNameHover:               Sunken,
	fynetheme.ColorNameHyperlink:           Accent,
	fynetheme.ColorNameInputBackground:     Clear, // a field draws its own box
	fynetheme.ColorNameInputBorder:         Clear,
	fynetheme.ColorNameMenuBackground:      Surface,
	fynetheme.ColorNameOverlayBackground:   Surface,
	fynetheme.ColorNamePlaceHolder:         Ink3,
	fynetheme.ColorNamePressed:             AccentMid,
	fynetheme.ColorNamePrimary:             Accent,
	fynetheme.ColorNameScrollBar:           Control,
	fynetheme.ColorNameScrollBarBackground: Clear,
	fynetheme.ColorNameSelection:           AccentMid,
	fynetheme.ColorNameSeparator:           Line,
	fynetheme.ColorNameShadow:              Shadow,
	fynetheme.ColorNameSuccess:             Ink2,
	fynetheme.ColorNameWarning:             Ask,
}

// Icon returns Fyne's own icon of that name: it is used by Fyne's dialogs.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fynetheme.DefaultTheme().Icon(name)
}
