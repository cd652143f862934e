package widgets

import (
	"time"

	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/theme"
)

// control is what every widget that acts has in common: focus and its ring,
// the pointer over it, and Enter and Space.
type control struct {
	widget.BaseWidget
	OnKey   func(fyne.KeyName) bool // a screen's own keys, asked first; true when used
	OnRune  func(rune) bool         // a screen's own letters; true when used
	OnFocus func()                  // told when the focus comes

	act      func()                            // what Enter, Space and a tap do
	key      func(fyne.KeyName) bool           // other keys; true when used
	around   func() (fyne.Position, fyne.Size) // where the ring goes, if not round the whole
	disabled bool
	inside   bool // ring inside the edge, for rows of full width
	radius   float32

	self             fyne.Widget
	content          *fyne.Container
	paint            func() // copies state into content
	focused, hovered bool
	ring             *canvas.Rectangle
}

var (
	_ fyne.Focusable     = (*control)(nil)
	_ fyne.Tappable      = (*control)(nil)
	_ fyne.Disableable   = (*control)(nil)
	_ desktop.Hoverable  = (*control)(nil)
	_ desktop.Cursorable = (*control)(nil)
)

func (c *control) init(self fyne.Widget, content *fyne.Container, paint func()) {
	c.self, c.content, c.paint = self, content, paint
	c.ring = newRing()
	c.ExtendBaseWidget(self)
	paint()
}

// HeightFor implements Flower.
func (c *control) HeightFor(width float32) float32 {
	return max(HeightFor(c.content, width), theme.Units(theme.MinTarget))
}

func (c *control) parts() []fyne.CanvasObject { return []fyne.CanvasObject{c.content} }

func newRing() *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.Hide()
	return r
}

// FocusGained implements fyne.Focusable.
func (c *control) FocusGained() {
	c.focused = true
	c.Refresh()
	if c.OnFocus != nil {
		c.OnFocus()
	}
	c.reveal()
}

// reveal scrolls to what the ring is round.
func (c *control) reveal() {
	if c.around != nil {
		c.revealPart()
		return
	}
	Reveal(c.self)
}

// FocusLost implements fyne.Focusable.
func (c *control) FocusLost() {
	c.focused = false
	c.Refresh()
}

// Focused reports whether the control has the focus.
func (c *control) Focused() bool { return c.focused }

// TypedRune implements fyne.Focusable; a letter nobody wants goes to the window.
func (c *control) TypedRune(r rune) {
	if c.OnRune != nil && c.OnRune(r) {
		return
	}
	if win := canvasOf(c.self); win != nil && win.OnTypedRune() != nil {
		win.OnTypedRune()(r)
	}
}

// TypedKey implements fyne.Focusable: Enter and Space act; a key nobody wants
// goes to the window.
func (c *control) TypedKey(e *fyne.KeyEvent) {
	if c.OnKey != nil && c.OnKey(e.Name) || c.key != nil && c.key(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if !c.disabled && c.act != nil {
			c.act()
			return
		}
	}
	passOn(c.self, e)
}

// passOn gives a key to the window, which Fyne does only when nothing has the
// focus.
func passOn(w fyne.CanvasObject, e *fyne.KeyEvent) {
	if win := canvasOf(w); win != nil && win.OnTypedKey() != nil {
		win.OnTypedKey()(e)
	}
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// Tapped implements fyne.Tappable.
func (c *control) Tapped(*fyne.PointEvent) {
	if c.disabled {
		return
	}
	focusOn(c.self)
	c.fire()
}

func (c *control) fire() {
	if c.act != nil {
		c.act()
	}
}

// MouseIn, MouseMoved and MouseOut implement desktop.Hoverable.
func (c *control) MouseIn(*desktop.MouseEvent)    { c.hover(true) }
func (c *control) MouseMoved(*desktop.MouseEvent) {}
func (c *control) MouseOut()                      { c.hover(false) }

func (c *control) hover(on bool) {
	c.hovered = on
	c.Refresh()
}

// Cursor implements desktop.Cursorable.
func (c *control) Cursor() desktop.Cursor {
	if c.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Disable, Enable and Disabled implement fyne.Disableable. Whoever disables a
// control says why in text beside it.
func (c *control) Disable() { c.setDisabled(true) }

// Enable makes the control work again.
func (c *control) Enable() { c.setDisabled(false) }

// Disabled reports whether the control is switched off.
func (c *control) Disabled() bool { return c.disabled }

func (c *control) setDisabled(off bool) {
	if c.disabled == off {
		return
	}
	c.disabled = off
	if off && c.focused {
		dropFocus(c.self)
	}
	c.Refresh()
}

// Hide takes the control away; it keeps no focus.
func (c *control) Hide() {
	if c.focused {
		dropFocus(c.self)
	}
	c.BaseWidget.Hide()
}

// paintRing shows the ring while the control has focus and sets its look.
func (c *control) paintRing() { dressRing(c.ring, c.focused, c.radius, c.inside) }

func dressRing(r *canvas.Rectangle, on bool, radius float32, inside bool) {
	r.Hidden = !on
	r.StrokeColor, r.StrokeWidth = theme.Color(theme.Focus), ringWidth
	r.CornerRadius = theme.Units(radius) + ringOut
	if inside {
		r.CornerRadius = theme.Units(radius)
	}
}

const (
	ringWidth = 2
	ringGap   = 2
	ringOut   = ringWidth + ringGap
)

func (c *control) layoutRing(size fyne.Size) {
	var at fyne.Position
	if c.around != nil {
		at, size = c.around()
	}
	layoutRing(c.ring, at.X, at.Y, size, c.inside)
}

// partAt returns where a part of the content stands in the control.
func (c *control) partAt(o fyne.CanvasObject) (fyne.Position, fyne.Size) {
	return offsetIn(pathTo(c.content, o)), o.Size()
}

// revealPart scrolls to the part that the ring is round.
func (c *control) revealPart() {
	if c.around != nil {
		at, size := c.around()
		revealArea(c.self, at, size)
	}
}

func layoutRing(r *canvas.Rectangle, x, y float32, size fyne.Size, inside bool) {
	if inside {
		place(r, x, y, size.Width, size.Height)
		return
	}
	place(r, x-ringOut, y-ringOut, size.Width+2*ringOut, size.Height+2*ringOut)
}

// CreateRenderer implements fyne.Widget: the content, and the ring above it.
func (c *control) CreateRenderer() fyne.WidgetRenderer {
	s := &skin{owner: c.self, objects: []fyne.CanvasObject{c.content, c.ring}}
	s.min = func() fyne.Size {
		m := c.content.MinSize()
		least := theme.Units(theme.MinTarget)
		return fyne.NewSize(max(m.Width, least), max(m.Height, least))
	}
	s.layout = func(size fyne.Size) {
		c.content.Resize(size)
		c.layoutRing(size)
	}
	s.paint = func() {
		c.paint()
		c.paintRing()
	}
	s.start()
	return s
}

// focusOn moves the focus to a control, or as soon as it is drawn for the first
// time: before that the toolkit does not know its canvas.
func focusOn(w fyne.Widget) {
	if f, ok := w.(fyne.Focusable); ok {
		focusSoon(f, w, drawnTries)
	}
}

func focusSoon(f fyne.Focusable, o fyne.CanvasObject, tries int) {
	if c := canvasOf(o); c != nil {
		c.Focus(f)
		return
	}
	if tries > 0 {
		time.AfterFunc(drawnSoon, func() { fyne.Do(func() { focusSoon(f, o, tries-1) }) })
	}
}

func dropFocus(w fyne.Widget) {
	if c := canvasOf(w); c != nil {
		c.Unfocus()
	}
}
