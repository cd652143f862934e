// Command rosette is the desktop app: it opens the store and the window.
package main

import (
	"fmt"
	"os"

	"fyne.io/fyne/v2/app"

	"rosette/guides"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui"
)

// version is set when a release is built.
var version = "0.1.0"

const appID = "org.rosette.Rosette"

func main() { os.Exit(run()) }

func run() int {
	go guides.Load()
	say := words.English()
	dir, err := storage.Dir()
	if err != nil {
		fmt.Fprintln(os.Stderr, say.Explain(err))
		return 1
	}
	return ui.Run(app.NewWithID(appID), dir, ui.Options{Words: say, Version: version, Minimise: minimise})
}
