package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// Thumb is a small picture with a name under it, such as a page. Badge is an
// icon in its corner, or empty; the name or a text nearby says what it means.
type Thumb struct {
	Name, Badge string
	Picture     fyne.CanvasObject
}

// Thumbs is a grid of small pictures of which one is chosen. It is one Tab
// stop: the arrows, Home and End choose.
type Thumbs struct {
	roving
	OnChoose func(index int)
	cells    []*thumbCell
	box      *fyne.Container
	unseen   bool // the chosen one is to be brought into view
}

// The least width of a picture and the room between two, in units.
const (
	thumbWidth = 104
	thumbGap   = 20
)

// NewThumbs returns a grid without pictures.
func NewThumbs(onChoose func(index int)) *Thumbs {
	t := &Thumbs{OnChoose: onChoose}
	t.box = &fyne.Container{Layout: &thumbsLayout{t: t}}
	t.moved = func() { t.choose(t.cursor) }
	t.radius = theme.TagRadius
	t.rove()
	t.init(t, t.box, t.paintCells)
	return t
}

// Set replaces the pictures and chooses one, without calling OnChoose.
func (t *Thumbs) Set(chosen int, thumbs ...Thumb) {
	t.cells, t.stops, t.box.Objects = nil, nil, nil
	for i, one := range thumbs {
		cell := newThumbCell(one, func() { focusOn(t); t.moveTo(i) })
		t.cells = append(t.cells, cell)
		t.stops = append(t.stops, cell)
		t.box.Objects = append(t.box.Objects, cell)
	}
	t.cursor = min(max(chosen, 0), max(len(thumbs)-1, 0))
	t.unseen = true
	t.Refresh()
	Settle(t)
}

// Choose marks a picture as chosen and brings it into view, without calling
// OnChoose.
func (t *Thumbs) Choose(index int) {
	if index < 0 || index >= len(t.cells) {
		return
	}
	t.cursor = index
	t.Refresh()
	t.revealPart()
}

// Chosen returns the index of the chosen picture.
func (t *Thumbs) Chosen() int { return t.cursor }

func (t *Thumbs) choose(i int) {
	if t.OnChoose != nil {
		t.OnChoose(i)
	}
}

func (t *Thumbs) paintCells() {
	for i, c := range t.cells {
		c.on = i == t.cursor
		c.paintCell()
	}
}

type thumbsLayout struct {
	t     *Thumbs
	width float32
}

func (l *thumbsLayout) grid(width float32) *gridLayout {
	n := max(int((EffectiveWidth(width)+thumbGap)/(thumbWidth+thumbGap)), 1)
	return &gridLayout{gap: thumbGap - 8, columns: n}
}

func (l *thumbsLayout) heightFor(o []fyne.CanvasObject, width float32) float32 {
	return l.grid(width).heightFor(o, width)
}

func (l *thumbsLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return minAt(l, o, widest(o), l.width)
}

func (l *thumbsLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	forget()
	l.width = size.Width
	g := l.grid(size.Width)
	l.t.across = g.columns
	g.Layout(o, size)
	if l.t.unseen && canvasOf(l.t) != nil && size.Width > 0 {
		l.t.unseen = false
		l.t.revealPart()
	}
}

type thumbCell struct {
	tappable
	on   bool
	edge *Box
	name *Text
}

func newThumbCell(one Thumb, tapped func()) *thumbCell {
	c := &thumbCell{edge: NewBox("", "", 4), name: NewText(one.Name, theme.Caption, theme.Ink2).Centred()}
	c.tapped = tapped
	picture := Over(c.edge, Padded(one.Picture, 4))
	if one.Badge != "" {
		picture.Objects = append(picture.Objects, badge(one.Badge))
	}
	c.init(c, Padded(Column(4, picture, c.name), 4), c.paintCell)
	return c
}

// badge is an icon on a dark ground in the top right corner, seen on any
// picture.
func badge(icon string) fyne.CanvasObject {
	back := NewBox(theme.Ink, "", 5)
	mark := Over(back, Padded(NewIcon(icon, theme.Surface).Sized(14), 4))
	return Padded(Column(0, Across(0, Top, []Span{Flex(1)}, Gap(0), mark)), 8)
}

func (c *thumbCell) paintCell() {
	c.edge.Edge, c.edge.Stroke, c.edge.Fill = "", 2, ""
	c.name.Style.Bold, c.name.Role = c.on, theme.Ink2
	switch {
	case c.on:
		c.edge.Edge, c.name.Role = theme.Accent, theme.Ink
	case c.hovered:
		c.edge.Edge = theme.Control
	}
}
