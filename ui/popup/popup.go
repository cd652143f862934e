// Package popup asks or says one thing over the page: a title, a body and
// buttons. The keyboard is in it while it is shown, and Escape closes it.
package popup

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// A Popup is one such box. It is shown until Hide.
type Popup struct {
	win  fyne.Window
	over *widget.PopUp
	lies fyne.CanvasObject // what the canvas has over the page for it
	back fyne.Focusable    // what had the focus before
}

// shown are the pop-ups on the screen, the topmost last.
var shown []*Popup

// Show shows a pop-up over the window, so many units wide where there is room.
// body scrolls where the window is too low for it. The focus goes to the first
// control of the body, or else to the last button.
func Show(win fyne.Window, title string, width float32, body fyne.CanvasObject, buttons ...*widgets.Button) *Popup {
	p := &Popup{win: win, back: win.Canvas().Focused()}
	win.Canvas().Unfocus() // the toolkit would leave a second ring behind the box
	row := make([]fyne.CanvasObject, len(buttons))
	for i, b := range buttons {
		row[i] = b
	}
	inside := &fyne.Container{Layout: &popupLayout{units: width, win: win, body: body}, Objects: append([]fyne.CanvasObject{
		widgets.Heading(title), widgets.NewScroller(widgets.Padded(body, ring))}, row...)}
	p.over = widget.NewModalPopUp(inside, win.Canvas())
	shown = append(shown, p)
	p.over.Show()
	p.lies = win.Canvas().Overlays().Top()
	if len(widgets.Focusables(body)) > 0 {
		widgets.FocusFirst(win.Canvas(), body)
	} else if len(buttons) > 0 {
		win.Canvas().Focus(buttons[len(buttons)-1])
	}
	return p
}

// Hide takes the pop-up away and gives the focus back.
func (p *Popup) Hide() {
	for i, one := range shown {
		if one == p {
			shown = append(shown[:i], shown[i+1:]...)
		}
	}
	p.over.Hide()
	if p.back != nil {
		p.win.Canvas().Focus(p.back)
	}
}

// Open reports whether something lies over the page of a window.
func Open(win fyne.Window) bool { return win.Canvas().Overlays().Top() != nil }

// CloseTop hides what lies topmost over the page of a window: a pop-up, or the
// toolkit's own choice of a file over one. It reports false when there is
// nothing.
func CloseTop(win fyne.Window) bool {
	top := win.Canvas().Overlays().Top()
	if top == nil {
		return false
	}
	for _, p := range shown {
		if p.lies == top {
			p.Hide()
			return true
		}
	}
	win.Canvas().Overlays().Remove(top)
	return true
}

// popupLayout sets title, body and buttons one under another, as wide and as
// high as the window lets it.
type popupLayout struct {
	units float32
	win   fyne.Window
	body  fyne.CanvasObject
}

// Space inside and around a pop-up, between its buttons, and around what is in
// it, for the ring of the focus and beside that the bar by which it scrolls, in
// units.
const (
	inner  = 20
	outer  = 24
	beside = 8
	ring   = 12
)

func (l *popupLayout) width() float32 {
	return min(theme.Units(l.units), l.win.Canvas().Size().Width-2*outer)
}

func (l *popupLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	w := l.width()
	pad, in := theme.Units(inner), w-2*theme.Units(inner)
	high := widgets.HeightFor(o[0], in) + widgets.HeightFor(l.body, in) + foot(o[2:], in) + 4*pad
	return fyne.NewSize(w, min(high, l.win.Canvas().Size().Height-2*outer))
}

func (l *popupLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	pad, out := theme.Units(inner), theme.Units(ring)
	in := size.Width - 2*pad
	head, low := widgets.HeightFor(o[0], in), foot(o[2:], in)
	o[0].Resize(fyne.NewSize(in, head))
	o[0].Move(fyne.NewPos(pad, pad))
	o[1].Resize(fyne.NewSize(in+2*out, max(size.Height-4*pad-head-low, 0)+2*out))
	o[1].Move(fyne.NewPos(pad-out, 2*pad+head-out))
	y := size.Height - pad - low
	for _, row := range rows(o[2:], in) {
		x := size.Width - pad - width(row)
		for _, b := range row {
			b.Resize(b.MinSize())
			b.Move(fyne.NewPos(x, y))
			x += b.MinSize().Width + theme.Units(beside)
		}
		y += height(row) + theme.Units(beside)
	}
}

// rows sets buttons in as few rows as fit.
func rows(buttons []fyne.CanvasObject, room float32) [][]fyne.CanvasObject {
	var all [][]fyne.CanvasObject
	for _, b := range buttons {
		last := len(all) - 1
		if last >= 0 && width(append(all[last], b)) <= room {
			all[last] = append(all[last], b)
			continue
		}
		all = append(all, []fyne.CanvasObject{b})
	}
	return all
}

func width(row []fyne.CanvasObject) float32 {
	sum := theme.Units(beside) * float32(len(row)-1)
	for _, b := range row {
		sum += b.MinSize().Width
	}
	return sum
}

func height(row []fyne.CanvasObject) (most float32) {
	for _, b := range row {
		most = max(most, b.MinSize().Height)
	}
	return most
}

// foot is the height of the rows of buttons.
func foot(buttons []fyne.CanvasObject, room float32) (sum float32) {
	for i, row := range rows(buttons, room) {
		if i > 0 {
			sum += theme.Units(beside)
		}
		sum += height(row)
	}
	return sum
}
