package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"rosette/ui/theme"
)

// Scroller scrolls its content up and down and gives it its own width.
type Scroller struct {
	panel
	scroll *container.Scroll
	hold   *holdLayout
	onMove func() // another part of the content is in view; may be nil
}

// NewScroller returns a scroller of some content.
func NewScroller(content fyne.CanvasObject) *Scroller {
	s := &Scroller{hold: &holdLayout{}}
	s.scroll = container.NewVScroll(&fyne.Container{Layout: s.hold, Objects: []fyne.CanvasObject{content}})
	s.scroll.OnScrolled = func(fyne.Position) { s.moved() }
	s.init(s, &fyne.Container{Layout: &scrollerLayout{s}, Objects: []fyne.CanvasObject{s.scroll}}, nil)
	return s
}

// ToTop scrolls to the beginning.
func (s *Scroller) ToTop() { jump(s.scroll, fyne.Position{}) }

// jump scrolls to a place and says so, which the toolkit does only for what the
// pointer scrolls.
func jump(s *container.Scroll, to fyne.Position) {
	s.ScrollToOffset(to)
	if s.OnScrolled != nil {
		s.OnScrolled(s.Offset)
	}
}

// Offset returns how far the content is scrolled, in units on this screen.
func (s *Scroller) Offset() float32 { return s.scroll.Offset.Y }

// ScrollBy moves the content by part of a view: 1 is a page down.
func (s *Scroller) ScrollBy(views float32) {
	step := s.scroll.Size().Height * views
	limit := max(s.scroll.Content.MinSize().Height-s.scroll.Size().Height, 0)
	jump(s.scroll, fyne.NewPos(0, min(max(s.scroll.Offset.Y+step, 0), limit)))
}

// scrolls reports whether there is more than the view shows.
func (s *Scroller) scrolls() bool {
	return s.scroll.Content.MinSize().Height > s.scroll.Size().Height+1
}

// ScrollWithin moves the scroller that holds the focus by part of a view, or
// else the first within root that has more to show. It is for keys that the
// control in focus has no use for.
func ScrollWithin(root fyne.CanvasObject, views float32) {
	var chosen *Scroller
	if c := canvasOf(root); c != nil {
		if focused, ok := c.Focused().(fyne.CanvasObject); ok {
			for _, o := range pathTo(root, focused) {
				if s, ok := o.(*Scroller); ok && s.scrolls() {
					chosen = s
				}
			}
		}
	}
	if chosen == nil {
		chosen = firstScroller(root)
	}
	if chosen != nil {
		chosen.ScrollBy(views)
	}
}

func firstScroller(root fyne.CanvasObject) *Scroller {
	if root == nil || !root.Visible() {
		return nil
	}
	if s, ok := root.(*Scroller); ok && s.scrolls() {
		return s
	}
	for _, o := range partsOf(root) {
		if s := firstScroller(o); s != nil {
			return s
		}
	}
	return nil
}

// HeightFor implements Flower: a scroller takes what it is given.
func (s *Scroller) HeightFor(float32) float32 { return theme.Units(64) }

func (s *Scroller) moved() {
	if s.onMove != nil {
		s.onMove()
	}
}

type scrollerLayout struct{ s *Scroller }

func (l *scrollerLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSquareSize(theme.Units(64))
}

func (l *scrollerLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	forget()
	l.s.hold.width = size.Width
	scroll := o[0].(*container.Scroll)
	if scroll.Size() != size {
		scroll.Resize(size)
		l.s.moved()
		return
	}
	if c := scroll.Content; c.Size() != c.MinSize().Max(size) {
		scroll.Refresh()
	}
}

// holdLayout keeps the content of a scroller at the scroller's width.
type holdLayout struct{ width float32 }

func (l *holdLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, HeightFor(o[0], l.width))
}

func (l *holdLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	forget()
	place(o[0], 0, 0, l.width, size.Height)
}

// Page is the frame of a screen: the title with its buttons at the right, a
// sentence under it, and a body that scrolls with it as one.
type Page struct {
	panel
	Scroller *Scroller
	back     *Button
	backRow  *fyne.Container
	title    *Text
	subtitle *Text
	buttons  *fyne.Container
	body     *fyne.Container
}

// NewPage returns a page. subtitle may be empty; buttons stand at the right of
// the title and wrap under it where there is no room.
func NewPage(title, subtitle string, buttons ...fyne.CanvasObject) *Page {
	p := &Page{title: Title(title), subtitle: NewText(subtitle, theme.Body, theme.Ink2)}
	p.subtitle.Max = 2 * MaxLine
	p.subtitle.Hidden = subtitle == ""
	p.back = BackButton("", nil)
	p.backRow = Row(0, p.back)
	p.backRow.Hide()
	p.buttons = Wrap(8, buttons...)
	p.body = &fyne.Container{Layout: &columnLayout{gap: 16, toFoot: true}}
	words := Column(4, p.backRow, p.title)
	head := &fyne.Container{Layout: &headLayout{}, Objects: []fyne.CanvasObject{words, p.buttons, p.subtitle}}
	whole := &fyne.Container{Layout: &pagePad{}, Objects: []fyne.CanvasObject{ColumnToFoot(18, head, p.body)}}
	p.Scroller = NewScroller(whole)
	p.init(p, Over(p.Scroller), nil)
	return p
}

// HeightFor implements Flower: a page takes what it is given.
func (p *Page) HeightFor(float32) float32 { return theme.Units(64) }

// SetBody replaces the body: objects one under another, 16 units apart, the
// last one down to the foot of the window.
func (p *Page) SetBody(objects ...fyne.CanvasObject) *Page {
	p.body.Objects = objects
	p.Refresh()
	Settle(p.body)
	return p
}

// SetTitle changes the title and the sentence under it.
func (p *Page) SetTitle(title, subtitle string) {
	if title == p.title.Text() && subtitle == p.subtitle.Text() {
		return
	}
	p.title.SetText(title)
	p.subtitle.Hidden = subtitle == ""
	p.subtitle.SetText(subtitle)
	Settle(p.subtitle)
}

// SetButtons replaces the buttons at the right of the title.
func (p *Page) SetButtons(buttons ...fyne.CanvasObject) {
	p.buttons.Objects = buttons
	Settle(p.buttons)
	p.buttons.Refresh()
}

// WithBack puts a way back above the title, named after where it leads.
func (p *Page) WithBack(name string, act func()) *Page {
	p.back.SetLabel(name)
	p.back.SetAct(act)
	p.backRow.Show()
	Settle(p.back)
	return p
}

// TitleText returns what the title says, for the window's title.
func (p *Page) TitleText() string { return p.title.Text() }

// pagePad is the padding of a page: less of it where the page is narrow.
type pagePad struct{ width float32 }

func (l *pagePad) side(width float32) float32 { return PagePadding(width) }

// PagePadding is the room that a page of some width leaves at each side.
func PagePadding(width float32) float32 {
	switch e := EffectiveWidth(width); {
	case e >= WidePage:
		return theme.Units(36)
	case e >= MediumPage:
		return theme.Units(28)
	case e >= SinglePage:
		return theme.Units(24)
	}
	return theme.Units(16)
}

func (l *pagePad) heightFor(o []fyne.CanvasObject, width float32) float32 {
	return HeightFor(o[0], width-2*l.side(width)) + theme.Units(22+18)
}

func (l *pagePad) MinSize(o []fyne.CanvasObject) fyne.Size {
	return minAt(l, o, o[0].MinSize().Width, l.width)
}

func (l *pagePad) Layout(o []fyne.CanvasObject, size fyne.Size) {
	forget()
	l.width = size.Width
	side := l.side(size.Width)
	place(o[0], side, theme.Units(22), size.Width-2*side, size.Height-theme.Units(22+18))
}

// headLayout sets words at the left and buttons at the right, with the sentence
// under both; where they do not fit side by side, the buttons go under all the
// words.
type headLayout struct{ width float32 }

// split returns the widths of words and buttons, or beside false.
func (l *headLayout) split(o []fyne.CanvasObject, width float32) (words, buttons float32, beside bool) {
	for _, b := range o[1].(*fyne.Container).Objects {
		buttons += b.MinSize().Width + theme.Units(8)
	}
	words = width - buttons - theme.Units(16)
	if buttons > 0 && words < theme.Units(280) {
		return width, width, false
	}
	return words, max(buttons-theme.Units(8), 0), true
}

func (l *headLayout) heightFor(o []fyne.CanvasObject, width float32) float32 {
	return l.set(o, width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// set puts words, buttons and sentence in their places and returns the height
// of them all.
func (l *headLayout) set(o []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	words, buttons, beside := l.split(o, width)
	hw, hb := HeightFor(o[0], words), HeightFor(o[1], buttons)
	put(o[0], 0, 0, words, hw)
	y := hw
	if beside {
		put(o[1], width-buttons, 0, buttons, hb)
		y = max(hw, hb)
	}
	if o[2].Visible() {
		hs := HeightFor(o[2], width)
		put(o[2], 0, y+theme.Units(4), width, hs)
		y += theme.Units(4) + hs
	}
	if !beside {
		put(o[1], 0, y+theme.Units(12), buttons, hb)
		y += theme.Units(12) + hb
	}
	return y
}

func (l *headLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return minAt(l, o, widest(o), l.width)
}

func (l *headLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	forget()
	l.width = size.Width
	l.set(o, size.Width, place)
}
