package theme

import (
	"strings"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"rosette/assets"
)

var faces = struct{ regular, bold, italic, mono fyne.Resource }{
	regular: face(assets.Regular), bold: face(assets.SemiBold),
	italic: face(assets.Italic), mono: face(assets.Mono),
}

func face(name string) fyne.Resource {
	return fyne.NewStaticResource(name, assets.Font(name))
}

// Font returns the face of a text style. Icons and symbols stay Fyne's.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource {
	if s.Symbol {
		return fynetheme.DefaultTheme().Font(s)
	}
	return own(s)
}

func own(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Monospace:
		return faces.mono
	case s.Bold:
		return faces.bold
	case s.Italic:
		return faces.italic
	}
	return faces.regular
}

// beyondASCII are letters and signs of names, money and sentences that each of
// our faces has.
const beyondASCII = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ" +
	"ŵŷŴŶẁẃẅỳẀẂẄỲŁłŃńŚśŠšŹźŻżŽž" + "£€–—‘’“”…•×·½°−"

// Alone returns the face that sets a text by itself, or nil where the text may
// hold a letter that our faces lack. Without it Fyne also reads the faces it
// would look for such letters in, 8 to 10 MB for each style.
func Alone(s fyne.TextStyle, text string) fyne.Resource {
	for _, r := range text {
		if (r < ' ' || r > '~') && !strings.ContainsRune(beyondASCII, r) {
			return nil
		}
	}
	return own(s)
}

// Width returns the width of a text on one line, in units on this screen.
func Width(text string, size float32, s fyne.TextStyle) float32 {
	whole, _ := fyne.CurrentApp().Driver().RenderedTextSize(text, size, s, Alone(s, text))
	return whole.Width
}
