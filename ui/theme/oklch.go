package theme

import (
	"image/color"
	"math"
)

// Contrast returns the WCAG 2 contrast ratio of two opaque colours, 1 to 21.
func Contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	if la < lb {
		la, lb = lb, la
	}
	return (la + 0.05) / (lb + 0.05)
}

func luminance(c color.NRGBA) float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func linear(v uint8) float64 {
	s := float64(v) / 255
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

func gamma(v float64) float64 {
	if v <= 0.0031308 {
		return v * 12.92
	}
	return 1.055*math.Pow(v, 1/2.4) - 0.055
}

// toOKLCH returns lightness 0 to 1, chroma from 0 and hue in degrees 0 to 360,
// by Björn Ottosson's OKLab matrices.
func toOKLCH(c color.NRGBA) (l, chroma, hue float64) {
	r, g, b := linear(c.R), linear(c.G), linear(c.B)
	lc := math.Cbrt(0.4122214708*r + 0.5363325363*g + 0.0514459929*b)
	mc := math.Cbrt(0.2119034982*r + 0.6806995451*g + 0.1073969566*b)
	sc := math.Cbrt(0.0883024619*r + 0.2817188376*g + 0.6299787005*b)
	l = 0.2104542553*lc + 0.7936177850*mc - 0.0040720468*sc
	aa := 1.9779984951*lc - 2.4285922050*mc + 0.4505937099*sc
	bb := 0.0259040371*lc + 0.7827717662*mc - 0.8086757660*sc
	hue = math.Atan2(bb, aa) * 180 / math.Pi
	if hue < 0 {
		hue += 360
	}
	return l, math.Hypot(aa, bb), hue
}

// fromOKLCH returns the nearest colour that a screen can show, keeping
// lightness and hue and giving up chroma.
func fromOKLCH(l, chroma, hue float64) color.NRGBA {
	for ; chroma > 0; chroma -= 0.005 {
		if c, ok := oklchToRGB(l, chroma, hue); ok {
			return c
		}
	}
	c, _ := oklchToRGB(l, 0, hue)
	return c
}

func oklchToRGB(l, chroma, hue float64) (color.NRGBA, bool) {
	aa, bb := chroma*math.Cos(hue*math.Pi/180), chroma*math.Sin(hue*math.Pi/180)
	lc := cube(l + 0.3963377774*aa + 0.2158037573*bb)
	mc := cube(l - 0.1055613458*aa - 0.0638541728*bb)
	sc := cube(l - 0.0894841775*aa - 1.2914855480*bb)
	r := 4.0767416621*lc - 3.3077115913*mc + 0.2309699292*sc
	g := -1.2684380046*lc + 2.6097574011*mc - 0.3413193965*sc
	b := -0.0041960863*lc - 0.7034186147*mc + 1.7076147010*sc
	const slack = 0.0005
	inside := min(r, g, b) >= -slack && max(r, g, b) <= 1+slack
	return color.NRGBA{R: channel(r), G: channel(g), B: channel(b), A: 0xFF}, inside
}

func cube(v float64) float64 { return v * v * v }

func channel(v float64) uint8 {
	return uint8(math.Round(255 * gamma(min(max(v, 0), 1))))
}
