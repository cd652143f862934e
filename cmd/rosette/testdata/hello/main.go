// Command hello opens the smallest window that the toolkit can: what Rosette's
// own start is measured against.
package main

import (
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("org.rosette.Hello").NewWindow("Hello")
	w.SetContent(widget.NewLabel("hello"))
	w.ShowAndRun()
}
