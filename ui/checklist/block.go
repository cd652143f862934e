package checklist

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// block is what the parts of this screen have in common: one container whose
// height follows from its width.
type block struct {
	widget.BaseWidget
	self    fyne.Widget
	content *fyne.Container
	paint   func() // copies state into content; may be nil
	painted skinTheme
}

// skinTheme tells one theme from another.
type skinTheme struct {
	scale                float32
	ink, surface, accent color.Color
}

func themeNow() skinTheme {
	return skinTheme{theme.Scale(), theme.Color(theme.Ink), theme.Color(theme.Surface), theme.Color(theme.Accent)}
}

func (b *block) init(self fyne.Widget, content *fyne.Container, paint func()) {
	b.self, b.content, b.paint, b.painted = self, content, paint, themeNow()
	b.ExtendBaseWidget(self)
	if paint != nil {
		paint()
	}
}

// HeightFor implements widgets.Flower.
func (b *block) HeightFor(width float32) float32 { return widgets.HeightFor(b.content, width) }

// Parts implements widgets.Whole.
func (b *block) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{b.content} }

// Refresh follows a change of the theme. A scroll refreshes all it holds every
// time it moves, which for a list this long would be felt; what the list shows
// is refreshed as it changes.
func (b *block) Refresh() {
	if now := themeNow(); now != b.painted {
		b.painted = now
		b.repaint()
	}
}

// repaint shows the state as it is now.
func (b *block) repaint() { b.BaseWidget.Refresh() }

// CreateRenderer implements fyne.Widget.
func (b *block) CreateRenderer() fyne.WidgetRenderer { return &blockSkin{b} }

type blockSkin struct{ b *block }

func (s *blockSkin) Destroy()                     {}
func (s *blockSkin) Layout(size fyne.Size)        { s.b.content.Resize(size) }
func (s *blockSkin) MinSize() fyne.Size           { return s.b.content.MinSize() }
func (s *blockSkin) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{s.b.content} }

func (s *blockSkin) Refresh() {
	if s.b.paint != nil {
		s.b.paint()
	}
	s.b.content.Refresh()
	canvas.Refresh(s.b.self)
}

// stop is a block that is one Tab stop, with several rows that the arrows move
// among.
type stop struct {
	block
	focused bool
	key     func(fyne.KeyName) bool // true when used
	letter  func(rune) bool         // true when used
}

var _ fyne.Focusable = (*stop)(nil)

// FocusGained implements fyne.Focusable.
func (s *stop) FocusGained() {
	s.focused = true
	s.paint()
}

// FocusLost implements fyne.Focusable.
func (s *stop) FocusLost() {
	s.focused = false
	s.paint()
}

// TypedKey implements fyne.Focusable; a key not used goes to the window.
func (s *stop) TypedKey(e *fyne.KeyEvent) {
	if s.key(e.Name) {
		return
	}
	if c := canvasOf(s.self); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// TypedRune implements fyne.Focusable; a letter not used goes to the window.
func (s *stop) TypedRune(r rune) {
	if s.letter != nil && s.letter(r) {
		return
	}
	if c := canvasOf(s.self); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

func focusOn(f fyne.Focusable) {
	o, ok := f.(fyne.CanvasObject)
	if !ok {
		return
	}
	if c := canvasOf(o); c != nil {
		c.Focus(f)
	}
}

// ring is the focus ring of a row, inside its edge.
func ring() *widgets.Box {
	r := widgets.NewBox("", theme.Focus, theme.BannerRadius)
	r.Stroke = 2
	r.Hide()
	return r
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
