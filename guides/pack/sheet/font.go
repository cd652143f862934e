package sheet

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"

	"rosette/assets"
)

// Fallback is drawn in place of a character that the fonts do not have.
const Fallback = '¤'

// faces names the files of the fonts, by Font.
var faces = [...]string{Regular: assets.Regular, Italic: assets.Italic, SemiBold: assets.SemiBold, Mono: assets.Mono}

// advances holds how far each character moves the pen, in thousandths of the
// size; 0 is a character that the face does not have. PDF knows widths in the
// same whole thousandths, so that both agree.
type advances [0x10000]uint16

var metrics = [len(faces)]func() *advances{
	sync.OnceValue(func() *advances { return measure(Regular) }),
	sync.OnceValue(func() *advances { return measure(Italic) }),
	sync.OnceValue(func() *advances { return measure(SemiBold) }),
	sync.OnceValue(func() *advances { return measure(Mono) }),
}

func measure(f Font) *advances {
	face, err := sfnt.Parse(assets.Font(faces[f]))
	if err != nil {
		panic(err) // an embedded font that is no font
	}
	var a advances
	var b sfnt.Buffer
	for r := rune(' '); int(r) < len(a); r++ {
		g, err := face.GlyphIndex(&b, r)
		if err != nil || g == 0 {
			continue
		}
		// At 1000 pixels to the em, an advance is in thousandths of the size.
		w, err := face.GlyphAdvance(&b, g, fixed.I(1000), font.HintingNone)
		if err == nil {
			a[r] = uint16(w.Round())
		}
	}
	return &a
}

// Width returns the width of a text in points.
func (f Font) Width(s string, size float64) float64 {
	a := metrics[f]()
	n := 0
	for _, r := range s {
		if int(r) < len(a) && a[r] != 0 {
			n += int(a[r])
		} else {
			n += int(a[Fallback])
		}
	}
	return float64(n) * size / 1000
}

// has reports whether the face can draw a character.
func (f Font) has(r rune) bool {
	a := metrics[f]()
	return r >= ' ' && int(r) < len(a) && a[r] != 0
}

// alike are characters that the fonts lack and that look just like one they
// have.
var alike = strings.NewReplacer("\u2010", "-", "\u2011", "-", "\r\n", "\n", "\t", " ")

// drawable returns a text as the face can draw it: letters and their accents
// made one, and Fallback where there is no glyph. Line breaks stay.
func (f Font) drawable(s string) string {
	if f.hasAll(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r == '\n' || f.has(r) {
			return r
		}
		return Fallback
	}, alike.Replace(norm.NFC.String(s)))
}

func (f Font) hasAll(s string) bool {
	for _, r := range s {
		if r != '\n' && !f.has(r) {
			return false
		}
	}
	return true
}

// Undrawable returns the characters of a text that a page cannot show, each
// once, in the order in which they come.
func Undrawable(s string) []rune {
	var found []rune
	for _, r := range alike.Replace(norm.NFC.String(s)) {
		if r != '\n' && !Mono.has(r) && !strings.ContainsRune(string(found), r) && r != unicode.ReplacementChar {
			found = append(found, r)
		}
	}
	return found
}
