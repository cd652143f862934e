package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/theme"
)

// NavItem is one place to go.
type NavItem struct {
	ID, Name, Icon string
	Key            string // shown at the right: "1", "F1"
	Locked         bool   // wears a lock
	Problems       int    // shown in red when above 0
}

// NavSection is a group of places.
type NavSection struct {
	Heading string // empty for the first group
	Items   []NavItem
	Bottom  bool // stands at the foot of the sidebar
}

// NavList is the list of places at the side. It is one Tab stop: Up and Down
// move within it, Enter goes.
type NavList struct {
	control
	OnGo   func(id string)
	rows   []*navRow
	chosen string
	cursor int
}

// NewNavList returns a list of sections; onGo is called with the id of a place.
func NewNavList(onGo func(id string), sections ...NavSection) *NavList {
	n := &NavList{OnGo: onGo}
	var top, bottom []fyne.CanvasObject
	for _, s := range sections {
		var objects []fyne.CanvasObject
		if s.Heading != "" {
			objects = append(objects, Padded(Caption(s.Heading), 14, 8, 4, 10))
		}
		for _, item := range s.Items {
			row := newNavRow(item)
			index := len(n.rows)
			row.tapped = func() { n.tap(index) }
			n.rows = append(n.rows, row)
			objects = append(objects, row)
		}
		if s.Bottom {
			bottom = append(bottom, objects...)
			continue
		}
		top = append(top, objects...)
	}
	n.key, n.act, n.radius, n.inside = n.typed, n.goThere, theme.ButtonRadius, true
	if len(n.rows) > 0 {
		n.around = func() (fyne.Position, fyne.Size) { return n.partAt(n.rows[n.cursor]) }
	}
	n.init(n, &fyne.Container{Layout: &navLayout{}, Objects: []fyne.CanvasObject{
		Column(2, top...), Column(2, bottom...)}}, n.paintRows)
	return n
}

// SetChosen marks the place that is open.
func (n *NavList) SetChosen(id string) {
	n.chosen = id
	for i, r := range n.rows {
		if r.item.ID == id {
			n.cursor = i
		}
	}
	n.Refresh()
}

// Chosen returns the id of the place that is open.
func (n *NavList) Chosen() string { return n.chosen }

// SetProblems sets the red count of a place.
func (n *NavList) SetProblems(id string, count int) {
	for _, r := range n.rows {
		if r.item.ID == id && r.item.Problems != count {
			r.item.Problems = count
			r.Refresh()
		}
	}
}

func (n *NavList) typed(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyDown:
		n.move(n.cursor + 1)
	case fyne.KeyUp:
		n.move(n.cursor - 1)
	case fyne.KeyHome:
		n.move(0)
	case fyne.KeyEnd:
		n.move(len(n.rows) - 1)
	default:
		return false
	}
	return true
}

func (n *NavList) move(to int) {
	n.cursor = min(max(to, 0), len(n.rows)-1)
	n.Refresh()
	n.revealPart()
}

func (n *NavList) tap(index int) {
	n.cursor = index
	focusOn(n)
	n.goThere()
}

// Tapped between two rows does nothing.
func (n *NavList) Tapped(*fyne.PointEvent) {}

func (n *NavList) goThere() {
	if n.OnGo != nil {
		n.OnGo(n.rows[n.cursor].item.ID)
	}
}

func (n *NavList) paintRows() {
	for _, r := range n.rows {
		r.on = r.item.ID == n.chosen
	}
}

type navLayout struct{ width float32 }

func (l *navLayout) heightFor(o []fyne.CanvasObject, width float32) float32 {
	return HeightFor(o[0], width) + HeightFor(o[1], width) + theme.Units(12)
}

func (l *navLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return minAt(l, o, widest(o), l.width)
}

func (l *navLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	forget()
	l.width = size.Width
	place(o[0], 0, 0, size.Width, HeightFor(o[0], size.Width))
	foot := HeightFor(o[1], size.Width)
	place(o[1], 0, size.Height-foot, size.Width, foot)
}

type navRow struct {
	widget.BaseWidget
	item    NavItem
	on      bool
	hovered bool
	tapped  func()

	back, bar, bubble *Box
	icon, lock        *Icon
	name, key, count  *Text
	badge             *fyne.Container
	content           *fyne.Container
}

var _ desktop.Hoverable = (*navRow)(nil)

func newNavRow(item NavItem) *navRow {
	r := &navRow{item: item}
	r.back = NewBox("", "", theme.ButtonRadius)
	r.back.Min = fyne.NewSize(0, theme.NavRowHeight)
	r.bar = NewBox("", "", 2)
	r.bubble = NewBox(theme.BadTint, "", 10)
	r.bubble.Min = fyne.NewSize(20, 20)
	r.count = NewText("", theme.Caption.WithBold(), theme.Bad).OneLine().Centred()
	r.badge = Over(r.bubble, Padded(r.count, 1, 6))
	r.icon = NewIcon(item.Icon, theme.Ink2)
	r.lock = NewIcon("lock", theme.Ink3).Sized(14)
	r.lock.Hidden = !item.Locked
	r.name = NewText(item.Name, theme.Body, theme.Ink2)
	r.key = NewText(item.Key, theme.Caption, theme.Ink3).OneLine().Right()
	line := Across(10, Middle, []Span{Own(), Flex(1), Own(), Own(), Fixed(20)},
		r.icon, r.name, r.lock, r.badge, r.key)
	bar := Across(0, Middle, []Span{Fixed(3)}, r.bar)
	r.content = Over(r.back, bar, Padded(line, 4, 10))
	r.ExtendBaseWidget(r)
	r.paint()
	return r
}

func (r *navRow) HeightFor(width float32) float32 { return HeightFor(r.content, width) }

func (r *navRow) parts() []fyne.CanvasObject { return []fyne.CanvasObject{r.content} }

func (r *navRow) CreateRenderer() fyne.WidgetRenderer { return skinOf(r, r.content, r.paint) }

func (r *navRow) Tapped(*fyne.PointEvent)        { r.tapped() }
func (r *navRow) MouseIn(*desktop.MouseEvent)    { r.hovered = true; r.Refresh() }
func (r *navRow) MouseMoved(*desktop.MouseEvent) {}
func (r *navRow) MouseOut()                      { r.hovered = false; r.Refresh() }
func (r *navRow) Cursor() desktop.Cursor         { return desktop.PointerCursor }

func (r *navRow) paint() {
	r.back.Fill, r.back.Edge, r.back.Raised, r.bar.Fill = "", "", false, ""
	r.name.Role, r.name.Style, r.icon.Role = theme.Ink2, theme.Body, theme.Ink2
	r.bar.Min = fyne.NewSize(3, 20)
	if r.hovered {
		r.back.Fill = theme.Sunken
	}
	if r.on {
		r.back.Fill, r.back.Raised, r.bar.Fill = theme.Surface, true, theme.Accent
		r.name.Role, r.name.Style, r.icon.Role = theme.Ink, theme.Strong, theme.Accent
	}
	r.badge.Hidden = r.item.Problems == 0
	r.count.SetText(strconv.Itoa(r.item.Problems))
	canvas.Refresh(r)
}
