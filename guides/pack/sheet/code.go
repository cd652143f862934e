package sheet

import (
	"fmt"
	"sync"

	"rsc.io/qr"
)

// A Code is a QR code, drawn as black squares of the side Module with its top
// left at X, Y. Around it, four modules must stay white.
type Code struct {
	X, Y, Module float64
	Says         string // the address that it holds
	Bars         []Bar  // shared: not to be changed
	Across       int    // modules in a row
}

// A Bar is a block of black modules, counted from the code's top left.
type Bar struct{ X, Y, Wide, High int }

func (c Code) moved(dx, dy float64) Item { c.X += dx; c.Y += dy; return c }

// Polygon returns the code as one shape.
func (c Code) Polygon() Polygon {
	p := Polygon{Fill: Ink}
	for _, b := range c.Bars {
		x, y, w, h := c.X+float64(b.X)*c.Module, c.Y+float64(b.Y)*c.Module, float64(b.Wide)*c.Module, float64(b.High)*c.Module
		p.Rings = append(p.Rings, []Point{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}})
	}
	return p
}

// module is the side of a square of a QR code on paper, which the camera of a
// telephone can tell apart.
const module = 0.42 * mm

var codes = sync.OnceValue(func() *sync.Map { return new(sync.Map) })

// newCode returns the code of an address at 0, 0. Codes are made once.
func newCode(address string) Code {
	if c, found := codes().Load(address); found {
		return c.(Code)
	}
	q, err := qr.Encode(address, qr.L)
	if err != nil {
		panic(fmt.Errorf("QR code of %q: %w", address, err)) // longer than 2,900 letters
	}
	c := Code{Module: module, Says: address, Across: q.Size}
	for y := range q.Size {
		for x := 0; x < q.Size; x++ {
			b := Bar{X: x, Y: y, High: 1}
			for ; x < q.Size && q.Black(x, y); x++ {
				b.Wide++
			}
			if b.Wide > 0 {
				c.add(b)
			}
		}
	}
	codes().Store(address, c)
	return c
}

// add makes the bar just above one higher, if it is as wide, so that the code
// takes fewer bytes.
func (c *Code) add(b Bar) {
	for i := range c.Bars {
		if o := &c.Bars[i]; o.X == b.X && o.Wide == b.Wide && o.Y+o.High == b.Y {
			o.High++
			return
		}
	}
	c.Bars = append(c.Bars, b)
}

// side is how wide and high the code is.
func (c Code) side() float64 { return float64(c.Across) * c.Module }
