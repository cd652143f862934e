package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/theme"
)

// MaxLine is the longest line of running text, in characters.
const MaxLine = 75

// A Run is a stretch of text in one look.
type Run struct {
	Text string
	Bold bool
	Mono bool
	Role fyne.ThemeColorName // empty: the text's own
}

// Text is text that wraps at its width, never cut, in one type style; parts of
// it may be bold or another colour. It is not a control and cannot be
// selected: what people copy gets a Copy button or a Selectable.
type Text struct {
	widget.BaseWidget
	Style     theme.Style
	Role      fyne.ThemeColorName
	Align     fyne.TextAlign
	NoWrap    bool // keep to one line, as wide as it is
	Underline bool
	Max       int // longest line in characters; 0 for the width of its place

	runs    []Run
	version int // counts changes of runs
	cache   *measured
	lines   []*canvas.Text
	laidAt  float32
}

// NewText returns text in a style and a colour role.
func NewText(text string, style theme.Style, role fyne.ThemeColorName) *Text {
	return NewRuns(style, role, Run{Text: text})
}

// NewRuns returns text made of runs.
func NewRuns(style theme.Style, role fyne.ThemeColorName, runs ...Run) *Text {
	t := &Text{Style: style, Role: role, runs: runs}
	t.ExtendBaseWidget(t)
	return t
}

// Title, Lead and the others are text in the style of that name.
func Title(s string) *Text    { return NewText(s, theme.Title, theme.Ink) }
func Question(s string) *Text { return NewText(s, theme.Question, theme.Ink) }
func Lead(s string) *Text     { return NewText(s, theme.Lead, theme.Ink) }
func Heading(s string) *Text  { return NewText(s, theme.Heading, theme.Ink) }
func Emphasis(s string) *Text { return limited(NewText(s, theme.Emphasis, theme.Ink)) }
func Body(s string) *Text     { return limited(NewText(s, theme.Body, theme.Ink)) }
func Strong(s string) *Text   { return limited(NewText(s, theme.Strong, theme.Ink)) }
func Small(s string) *Text    { return limited(NewText(s, theme.Small, theme.Ink2)) }
func Caption(s string) *Text  { return limited(NewText(s, theme.Caption, theme.Ink3)) }
func Mono(s string) *Text     { return NewText(s, theme.Mono, theme.Ink) }

func limited(t *Text) *Text {
	t.Max = MaxLine
	return t
}

// OneLine keeps the text on one line and returns it.
func (t *Text) OneLine() *Text {
	t.NoWrap = true
	return t
}

// Right sets the text against the right edge and returns it.
func (t *Text) Right() *Text {
	t.Align = fyne.TextAlignTrailing
	return t
}

// Centred centres the lines and returns the text.
func (t *Text) Centred() *Text {
	t.Align = fyne.TextAlignCenter
	return t
}

// In sets the colour role and returns the text.
func (t *Text) In(role fyne.ThemeColorName) *Text {
	t.Role = role
	return t
}

// Text returns what the text says.
func (t *Text) Text() string {
	var b strings.Builder
	for _, r := range t.runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// SetText replaces what the text says.
func (t *Text) SetText(s string) { t.SetRuns(Run{Text: s}) }

// SetRuns replaces what the text says.
func (t *Text) SetRuns(runs ...Run) {
	if len(runs) == len(t.runs) && (len(runs) == 0 || len(runs) == 1 && runs[0] == t.runs[0]) {
		return
	}
	before := t.HeightFor(t.laidAt)
	t.runs = runs
	t.version++
	forget()
	t.Refresh()
	if t.laidAt > 0 && t.HeightFor(t.laidAt) != before {
		Settle(t)
	}
}

// HeightFor implements Flower.
func (t *Text) HeightFor(width float32) float32 {
	return float32(max(len(t.breakAt(width)), 1)) * theme.Units(t.Style.Line)
}

// MinSize implements fyne.CanvasObject.
func (t *Text) MinSize() fyne.Size {
	if t.NoWrap {
		var w float32
		for _, r := range t.breakAt(0) {
			w = max(w, r.width)
		}
		return fyne.NewSize(w, t.HeightFor(0))
	}
	w := t.measured().longest
	return fyne.NewSize(w, t.HeightFor(max(w, t.laidAt)))
}

// CreateRenderer implements fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	return &textSkin{t: t}
}

type textSkin struct {
	t       *Text
	objects []fyne.CanvasObject
}

func (s *textSkin) Destroy()                     {}
func (s *textSkin) MinSize() fyne.Size           { return s.t.MinSize() }
func (s *textSkin) Objects() []fyne.CanvasObject { return s.objects }

func (s *textSkin) Refresh() {
	forget()
	s.Layout(s.t.Size())
	canvas.Refresh(s.t)
}

// Layout places one canvas.Text for each stretch of one look on each line.
func (s *textSkin) Layout(size fyne.Size) {
	t := s.t
	t.laidAt = size.Width
	line := theme.Units(t.Style.Line)
	n := 0
	s.objects = s.objects[:0]
	for row, r := range t.breakAt(size.Width) {
		x := t.indent(size.Width, r.width)
		for _, piece := range r.pieces {
			if n == len(t.lines) {
				t.lines = append(t.lines, canvas.NewText("", nil))
			}
			c := t.lines[n]
			n++
			t.dress(c, piece)
			m := c.MinSize()
			top := float32(row)*line + (line-m.Height)/2
			place(c, x, top, m.Width, m.Height)
			if t.Underline {
				s.objects = append(s.objects, underline(c, x, top))
			}
			x += piece.width
		}
	}
	t.lines = t.lines[:n]
	for _, c := range t.lines {
		s.objects = append(s.objects, c)
	}
}

// underline is a line below a text that is at a place. The toolkit's own is the
// only use of its program for lines, which takes 5 ms to be made ready without
// a graphics card.
func underline(c *canvas.Text, x, top float32) *canvas.Rectangle {
	whole, baseline := fyne.CurrentApp().Driver().RenderedTextSize(c.Text, c.TextSize, c.TextStyle, c.FontSource)
	line := canvas.NewRectangle(c.Color)
	place(line, x, top+baseline+1, whole.Width, 1)
	return line
}

func (t *Text) indent(width, line float32) float32 {
	switch t.Align {
	case fyne.TextAlignTrailing:
		return max(width-line, 0)
	case fyne.TextAlignCenter:
		return max((width-line)/2, 0)
	}
	return 0
}

func (t *Text) dress(c *canvas.Text, p piece) {
	role := p.look.Role
	if role == "" {
		role = t.Role
	}
	c.Text, c.Color = p.text, theme.Color(role)
	c.TextSize, c.TextStyle = theme.Units(t.Style.Size), t.face(p.look)
	c.FontSource = theme.Alone(c.TextStyle, p.text)
}

func (t *Text) face(r Run) fyne.TextStyle {
	s := t.Style
	s.Bold, s.Mono = s.Bold || r.Bold, s.Mono || r.Mono
	return s.TextStyle()
}
