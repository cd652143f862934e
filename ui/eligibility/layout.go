package eligibility

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// Sizes in units at a text scale of 100%.
const (
	topRoom  = 22
	footRoom = 24
	headRow  = 24 + 10 // the way back over the title
	leastRow = 520     // under it, what stands at the right goes under the left
)

// frame sets a page beside what is to be known of it, with the padding of a
// page around both.
func frame(main, beside fyne.CanvasObject) fyne.CanvasObject {
	both := widgets.Responsive(twoColumns, main, beside)
	return widgets.Responsive(padded, widgets.Gap(0),
		widgets.Column(0, widgets.Gap(topRoom), both, widgets.Gap(footRoom)), widgets.Gap(0))
}

func padded(effective float32) widgets.Arrangement {
	side := widgets.PagePadding(theme.Units(effective)) / theme.Scale()
	return widgets.InColumns(0, widgets.Fixed(side), widgets.Flex(1), widgets.Fixed(side))
}

// twoColumns goes by the effective width within the padding.
func twoColumns(effective float32) widgets.Arrangement {
	switch {
	case effective >= widgets.WidePage-72:
		return widgets.InColumns(44, widgets.Flex(1), widgets.Fixed(416))
	case effective >= widgets.MediumPage-56:
		return widgets.InColumns(32, widgets.Flex(1), widgets.Fixed(360))
	case effective >= widgets.NarrowPage-48:
		return widgets.InColumns(24, widgets.Flex(1), widgets.Fixed(280))
	}
	return widgets.InColumn(24)
}

// ends sets two objects at the ends of a row, or one under the other where
// there is no room.
func ends(left, right fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Responsive(func(effective float32) widgets.Arrangement {
		if effective < leastRow {
			return widgets.InColumn(12)
		}
		return widgets.InColumns(12, widgets.Flex(1), widgets.Own())
	}, left, right)
}

// head is the row over a title: the way back, and where the person is.
func (e *Screen) head(where *widgets.Text) fyne.CanvasObject {
	left := widgets.Gap(theme.MinTarget)
	if _, ok := e.before(); ok {
		left = widgets.Row(0, widgets.BackButton(e.say("back"), func() { e.goBack() }))
	}
	return ends(left, widgets.Column(0, widgets.Gap(2), where))
}

// keyHint is a key with what it does.
func keyHint(key, does string) fyne.CanvasObject {
	cap := widgets.Over(widgets.NewBox(theme.Surface, theme.Line, 5), widgets.Padded(widgets.Caption(key).In(theme.Ink2).OneLine(), 1, 7))
	return widgets.Row(6, cap, widgets.Caption(does).In(theme.Ink2).OneLine())
}
