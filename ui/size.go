package ui

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

const sizeArea = "window"

// size is kept in the store in units at a text scale of 100%.
type size struct {
	Width  float32 `json:"width"`
	Height float32 `json:"height"`
}

// usual is the size of a first start, which fits a screen of 1366×768.
var usual = size{1320, 700}

const (
	leastWidth  = 640
	leastHeight = 480
	mostSide    = 8000
)

// restoreSize gives the window the size it had when it was closed.
func (w *Window) restoreSize() {
	kept := usual
	found, err := w.session.Store().Settings(sizeArea, &kept)
	if err != nil || !found || !kept.sensible() {
		kept = usual
	}
	w.win.Resize(fyne.NewSize(kept.Width, kept.Height))
}

func (s size) sensible() bool {
	return s.Width >= leastWidth && s.Height >= leastHeight && s.Width <= mostSide && s.Height <= mostSide
}

func (w *Window) keepSize() {
	now := w.win.Canvas().Size()
	kept := size{now.Width, now.Height}
	if !kept.sensible() {
		return
	}
	if err := w.session.Store().SetSettings(sizeArea, kept, w.session.Now()); err != nil {
		fyne.LogError("The size of the window could not be kept", err)
	}
}

// frameLayout sets the sidebar at the left, the page beside it and the status
// bar at the foot. The menu row above is the toolkit's.
type frameLayout struct{}

func (frameLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastWidth, leastHeight)
}

func (frameLayout) Layout(o []fyne.CanvasObject, whole fyne.Size) {
	side, body, status := o[0], o[1], o[2]
	foot := status.MinSize().Height
	top := whole.Height - foot
	left, above := float32(0), float32(0)
	if side.Visible() {
		left, above = sidebarRoom(whole.Width)
		if left > 0 {
			side.Resize(fyne.NewSize(left, top))
		} else {
			side.Resize(fyne.NewSize(whole.Width, above))
		}
		side.Move(fyne.NewPos(0, 0))
	}
	body.Resize(fyne.NewSize(whole.Width-left, top-above))
	body.Move(fyne.NewPos(left, above))
	status.Resize(fyne.NewSize(whole.Width, foot))
	status.Move(fyne.NewPos(0, top))
}

// Window widths at which the sidebar gets narrower and at which it gives way
// to a row with a menu button.
const (
	wideWindow   = 1400
	narrowWindow = 960
)

// sidebarRoom returns the width of the sidebar, or, where the window is too
// narrow for one, the height of the row that stands for it.
func sidebarRoom(width float32) (left, above float32) {
	switch e := width / theme.Scale(); {
	case e >= wideWindow:
		return theme.Units(224), 0
	case e >= narrowWindow:
		return theme.Units(208), 0
	}
	return 0, theme.Units(48)
}
