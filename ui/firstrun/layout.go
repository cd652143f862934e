package firstrun

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// Widths, in units at a text scale of 100%.
const (
	welcomeWidth = 430
	splitFrom    = 1040 // narrower windows show the questions alone
)

// splitLayout sets the welcome at the left and the questions beside it.
type splitLayout struct{}

func (splitLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

func (splitLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	welcome, questions := o[0], o[1]
	left := theme.Units(welcomeWidth)
	if widgets.EffectiveWidth(size.Width) < splitFrom {
		left = 0
	}
	if left == 0 {
		welcome.Hide()
	} else {
		welcome.Show()
		welcome.Resize(fyne.NewSize(left, size.Height))
		welcome.Move(fyne.Position{})
	}
	questions.Resize(fyne.NewSize(size.Width-left, size.Height))
	questions.Move(fyne.NewPos(left, 0))
}

// footLayout sets the first object at the top and the second at the foot; in a
// window too low for both the second gives way.
type footLayout struct{}

func (footLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

func (footLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	top := widgets.HeightFor(o[0], size.Width)
	foot := widgets.HeightFor(o[1], size.Width)
	o[0].Resize(fyne.NewSize(size.Width, top))
	o[0].Move(fyne.Position{})
	if top+foot > size.Height {
		o[1].Hide()
		return
	}
	o[1].Show()
	o[1].Resize(fyne.NewSize(size.Width, foot))
	o[1].Move(fyne.NewPos(0, size.Height-foot))
}
