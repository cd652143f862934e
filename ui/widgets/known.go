package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// What is known of sizes, until anything is refreshed or laid out. For each
// picture it paints, the toolkit asks every object of the window for its
// smallest size, and each of them asks all that it holds: without this, half of
// the time of a picture went into asking.
var known = struct {
	heights map[heightOf]float32
	least   map[fyne.Layout]fyne.Size
	scale   float32
	other   bool // a size was asked of a widget that is not of this package, and may change unseen
}{heights: map[heightOf]float32{}, least: map[fyne.Layout]fyne.Size{}}

type heightOf struct {
	of    *fyne.Container
	width float32
}

// forget drops what is known. Everything that can change a size calls it.
func forget() {
	if len(known.heights) > 0 {
		clear(known.heights)
	}
	if len(known.least) > 0 {
		clear(known.least)
	}
}

// fresh drops what is known at another text scale.
func fresh() {
	if s := theme.Scale(); s != known.scale {
		known.scale = s
		forget()
	}
}

// knownHeight is the height of a container at a width.
func knownHeight(of *fyne.Container, width float32, work func([]fyne.CanvasObject, float32) float32) float32 {
	fresh()
	key := heightOf{of, width}
	if h, ok := known.heights[key]; ok {
		return h
	}
	var h float32
	if surely(func() { h = work(of.Objects, width) }) {
		known.heights[key] = h
	}
	return h
}

// knownLeast is the smallest size that a layout gives.
func knownLeast(of fyne.Layout, work func() fyne.Size) fyne.Size {
	fresh()
	if s, ok := known.least[of]; ok {
		return s
	}
	var s fyne.Size
	if surely(func() { s = work() }) {
		known.least[of] = s
	}
	return s
}

// surely does some work and reports whether all that it asked is of this
// package.
func surely(work func()) bool {
	outer := known.other
	known.other = false
	work()
	sure := !known.other
	known.other = outer || !sure
	return sure
}

// leaf notes that a size was asked of an object that holds no others.
func leaf(o fyne.CanvasObject) {
	switch o.(type) {
	case *Box, *Icon:
	case fyne.Widget:
		known.other = true
	}
}
