// Command hello opens a window of one word: what Rosette's own start is
// measured against. It is as big as Rosette's, since without a graphics card
// every pixel of a window costs time.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("org.rosette.Hello").NewWindow("Hello")
	w.SetContent(widget.NewLabel("hello"))
	w.Resize(fyne.NewSize(1320, 700))
	w.ShowAndRun()
}
