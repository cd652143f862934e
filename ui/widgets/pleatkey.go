package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// PleatKey says in the legend of the rosette what one look of a pleat means.
func PleatKey(p Pleat, meaning string) *fyne.Container {
	return Row(6, pleatSquare(p), Caption(meaning).In(theme.Ink).OneLine())
}

const pleatSide = 14

func pleatSquare(p Pleat) fyne.CanvasObject {
	square := func(fill, edge fyne.ThemeColorName) *Box {
		b := NewBox(fill, edge, 3)
		b.Min = fyne.NewSize(pleatSide, pleatSide)
		return b
	}
	switch p {
	case PleatDone:
		return square(theme.Accent, "")
	case PleatProgress:
		half := NewBox(theme.Accent, "", 2)
		half.Min = fyne.NewSize(pleatSide, pleatSide/2)
		return Over(square(theme.AccentTint, theme.Accent), Padded(half, pleatSide/2, 0, 0, 0))
	case PleatWaiting:
		return Over(square(theme.WaitTint, ""), NewDashed("", theme.Wait, 3))
	case PleatProblem:
		mark := NewText("!", theme.Caption.WithBold(), theme.Bad).OneLine().Centred()
		return Over(square(theme.BadTint, theme.Bad), mark)
	}
	return square(theme.Sunken, theme.Control)
}
