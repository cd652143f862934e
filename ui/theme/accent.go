package theme

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"
)

// A Preset is a rosette colour that Settings offers. Its name names no party.
type Preset struct {
	Name string // also its identifier: "Mallow"
	Hex  string // "#7F4560"
}

// DefaultAccent is the rosette colour of somebody who has not chosen one.
const DefaultAccent = "#7F4560"

// Presets are the eight colours that Settings offers, in alphabetical order.
func Presets() []Preset {
	return []Preset{
		{"Bronze", "#6C5741"}, {"Heather", "#5D548C"}, {"Ink", "#3B4658"}, {"Mallow", DefaultAccent},
		{"Olive", "#55512F"}, {"Pewter", "#5C5F66"}, {"Slate", "#4D6470"}, {"Umber", "#795949"},
	}
}

// ParseHex reads a colour typed as #7F4560, 7F4560 or #F0A.
func ParseHex(s string) (color.NRGBA, error) {
	h := strings.TrimPrefix(strings.TrimSpace(s), "#")
	if len(h) == 3 {
		h = string([]byte{h[0], h[0], h[1], h[1], h[2], h[2]})
	}
	v, err := strconv.ParseUint(h, 16, 32)
	if err != nil || len(h) != 6 {
		return color.NRGBA{}, fmt.Errorf("colour %.20q is not six hex digits such as %s", s, DefaultAccent)
	}
	return rgb(uint32(v)), nil
}

type accentRoles struct{ accent, tint, mid, press, on color.NRGBA }

// The table values of the default colour, which was tuned by eye.
var (
	mallowLight = accentRoles{rgb(0x7F4560), rgb(0xF6EDF1), rgb(0xE3CAD5), rgb(0x6C3951), rgb(0xFFFFFF)}
	mallowDark  = accentRoles{rgb(0xDDA5BB), rgb(0x35232C), rgb(0x5A3A49), rgb(0xE7BBCC), rgb(0x28121D)}
)

func deriveAccent(chosen color.NRGBA, dark bool) accentRoles {
	if chosen == mallowLight.accent {
		if dark {
			return mallowDark
		}
		return mallowLight
	}
	if dark {
		return deriveDark(chosen)
	}
	return deriveLight(chosen)
}

func deriveLight(chosen color.NRGBA) accentRoles {
	l, c, h := toOKLCH(chosen)
	accent := chosen
	for Contrast(accent, lightRoles[Window]) < 5.5 && l > 0 {
		l -= 0.02
		accent = fromOKLCH(l, c, h)
	}
	surface := lightRoles[Surface]
	return accentRoles{
		accent: accent, tint: mix(surface, accent, 0.08), mid: mix(surface, accent, 0.28),
		press: fromOKLCH(max(l-0.06, 0), c, h), on: inkOn(accent),
	}
}

func deriveDark(chosen color.NRGBA) accentRoles {
	l, c, h := toOKLCH(chosen)
	accent := chosen
	for Contrast(accent, darkRoles[Surface]) < 7 && l < 1 {
		l += 0.02
		accent = fromOKLCH(l, c, h)
	}
	surface := darkRoles[Surface]
	return accentRoles{
		accent: accent, tint: mix(surface, accent, 0.12), mid: mix(surface, accent, 0.28),
		press: fromOKLCH(min(l+0.04, 1), c, h), on: inkOn(accent),
	}
}

// inkOn returns white or near-black, whichever reads better on bg.
func inkOn(bg color.NRGBA) color.NRGBA {
	white, black := rgb(0xFFFFFF), rgb(0x15121A)
	if Contrast(white, bg) >= Contrast(black, bg) {
		return white
	}
	return black
}

// nearBad reports whether a hue lies within 20° of the role Bad, so that
// status tags need a stronger edge beside it. A grey has no hue.
func nearBad(accent color.NRGBA, bad color.NRGBA) bool {
	_, c, h := toOKLCH(accent)
	_, _, hb := toOKLCH(bad)
	d := math.Abs(h - hb)
	return c > 0.04 && min(d, 360-d) <= 20
}

func mix(base, over color.NRGBA, part float64) color.NRGBA {
	m := func(a, b uint8) uint8 { return uint8(math.Round(float64(a)*(1-part) + float64(b)*part)) }
	return color.NRGBA{R: m(base.R, over.R), G: m(base.G, over.G), B: m(base.B, over.B), A: 0xFF}
}
