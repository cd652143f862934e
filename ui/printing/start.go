package printing

import (
	"errors"
	"os/exec"
	"runtime"

	"fyne.io/fyne/v2"
)

// Start starts the program that the system has for a file or a folder. failed
// is called on the main goroutine when that program turns out not to be there.
func Start(path string, failed func(error)) error {
	var c *exec.Cmd
	switch runtime.GOOS {
	case "windows":
		c = exec.Command("rundll32", "url.dll,FileProtocolHandler", path)
	case "darwin":
		c = exec.Command("open", path)
	default:
		c = exec.Command("xdg-open", path)
	}
	if err := c.Start(); err != nil {
		return err
	}
	go func() {
		err := c.Wait()
		if quit := (*exec.ExitError)(nil); errors.As(err, &quit) {
			fyne.Do(func() { failed(err) })
		}
	}()
	return nil
}
