package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/theme"
)

// Pleat is the state of one thing that must be done: one fold of the ring.
type Pleat byte

// The states of a pleat. What is not needed has none.
const (
	PleatToDo     Pleat = '.'
	PleatDone     Pleat = 'd'
	PleatProgress Pleat = 'p'
	PleatWaiting  Pleat = 'w'
	PleatProblem  Pleat = '!'
)

// Rosette is the ring of pleats, one for each must-do task, in groups by
// phase, with the count in its middle. It is not a control: a table beside it
// says the same.
type Rosette struct {
	widget.BaseWidget
	phases  []string // one character a pleat
	number  *Text
	caption *Text
	side    float32
	image   *canvas.Image
}

// NewRosette returns a ring in a square of so many units, with tails that hang
// 13% below it. caption says the rest of the count ("of 34 done"); it is left
// out under 150 units.
func NewRosette(side float32, number, caption string, phases ...[]Pleat) *Rosette {
	r := &Rosette{side: side}
	r.number = NewText(number, theme.Style{Size: 32, Line: 36, Bold: true}, theme.Ink).OneLine().Centred()
	r.caption = NewText(caption, theme.Caption, theme.Ink2).OneLine().Centred()
	r.image = &canvas.Image{FillMode: canvas.ImageFillStretch}
	r.setPhases(phases)
	r.ExtendBaseWidget(r)
	return r
}

// NewRosetteNamed returns the full ring of first run, with a name in it.
func NewRosetteNamed(side float32, name string) *Rosette {
	r := NewRosette(side, name, "", full(34))
	r.number.Style = theme.Lead
	return r
}

// NewRosetteMark returns the small sign of a workspace: 12 pleats, no text.
func NewRosetteMark() *Rosette { return NewRosette(34, "", "", full(12)) }

func full(n int) []Pleat {
	p := make([]Pleat, n)
	for i := range p {
		p[i] = PleatDone
	}
	return p
}

// Set changes the count and the pleats.
func (r *Rosette) Set(number, caption string, phases ...[]Pleat) {
	r.number.SetText(number)
	r.caption.SetText(caption)
	r.setPhases(phases)
	r.Refresh()
}

// SetCount is the number and "of N done" said for a count.
func (r *Rosette) SetCount(done, of int, phases ...[]Pleat) {
	r.Set(strconv.Itoa(done), say("of_done", "N", of), phases...)
}

func (r *Rosette) setPhases(phases [][]Pleat) {
	r.phases = nil
	for _, p := range phases {
		if len(p) > 0 {
			r.phases = append(r.phases, string(bytesOf(p)))
		}
	}
}

func bytesOf(p []Pleat) []byte {
	b := make([]byte, len(p))
	for i, s := range p {
		b[i] = byte(s)
	}
	return b
}

// CreateRenderer implements fyne.Widget.
func (r *Rosette) CreateRenderer() fyne.WidgetRenderer {
	s := &skin{owner: r, objects: []fyne.CanvasObject{r.image, r.number, r.caption}}
	s.min = func() fyne.Size { return fyne.NewSize(theme.Units(r.side), r.tall()) }
	s.layout = r.layout
	s.paint = r.paint
	s.start()
	return s
}

// HeightFor implements Flower.
func (r *Rosette) HeightFor(float32) float32 { return r.tall() }

func (r *Rosette) tails() bool { return r.side >= 100 }

func (r *Rosette) tall() float32 {
	if !r.tails() {
		return theme.Units(r.side)
	}
	return theme.Units(r.side) * tailsDown
}

func (r *Rosette) layout(size fyne.Size) {
	side := theme.Units(r.side)
	x := (size.Width - side) / 2
	if onCanvas(r.image) {
		place(r.image, x, 0, side, r.tall())
	}
	num := r.number.MinSize()
	words := r.caption.MinSize()
	r.caption.Hidden = r.side < 150 || r.caption.Text() == ""
	y := side/2 - num.Height/2
	if !r.caption.Hidden {
		y -= words.Height / 2
	}
	place(r.number, x, y, side, num.Height)
	place(r.caption, x, y+num.Height, side, words.Height)
}

func (r *Rosette) paint() {
	res := ringPicture(r.phases, r.side, r.tails())
	if r.image.Resource == nil || r.image.Resource.Name() != res.Name() {
		r.image.Resource = res
		if onCanvas(r.image) {
			r.image.Refresh()
		}
	}
}
