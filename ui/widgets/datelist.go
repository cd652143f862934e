package widgets

import (
	"fyne.io/fyne/v2"
)

// DateItem is one row of a list of dates.
type DateItem struct {
	ID    string
	Date  string // "Thu 8 Apr"
	What  string
	Icon  string // of who sets it: landmark, flag, user-round
	SetBy string // "Law", "Party", "Mine"
	Days  string // working days, right-aligned
	Doubt bool   // to be asked about, which what is told of the row says
}

// DateList is a list of dates of which one is chosen. It is one Tab stop: Up
// and Down choose, Enter opens. Within a scroller that is told of it, only the
// rows in view exist.
type DateList struct {
	control
	OnChoose func(id string)
	OnOpen   func(id string)
	items    []DateItem
	rows     map[int]*dateRow // those that exist, by index
	sizes    rowSizes
	column   *fyne.Container
	within   *Scroller
	chosen   int
	cursor   int
}

// DateListSpans are the columns of a list of dates, for its header too.
func DateListSpans() []Span {
	return []Span{Fixed(dateWide), Flex(1), Fixed(setByWide), Fixed(daysWide)}
}

// DateListHeader is the header row over a list of dates.
func DateListHeader() *fyne.Container {
	cell := func(key string) *Text { return Caption(say("dates." + key)).In(headerRole) }
	return Column(0, Padded(Across(columnGap, Middle, DateListSpans(),
		cell("date"), cell("what"), cell("set_by"), cell("days").Right()), 4, rowSide), Rule())
}

// NewDateList returns a list; chosen is an id or empty. Up and Down call
// onChoose, Enter onOpen, either of which may be nil.
func NewDateList(chosen string, onChoose, onOpen func(id string), items ...DateItem) *DateList {
	l := &DateList{OnChoose: onChoose, OnOpen: onOpen}
	l.column = &fyne.Container{Layout: &dateLayout{l: l}}
	l.act = l.open
	l.key = l.typed
	l.around = func() (fyne.Position, fyne.Size) { return l.rowAt(l.cursor) }
	l.inside, l.radius = true, rowRadius
	l.fill(items)
	l.init(l, l.column, l.paintRows)
	l.Choose(chosen)
	return l
}

// SetItems replaces the rows and keeps what is chosen where it is still there.
func (l *DateList) SetItems(items ...DateItem) {
	chosen := l.Chosen()
	l.fill(items)
	l.Choose(chosen)
	if l.within == nil {
		Settle(l.column)
	}
}

func (l *DateList) fill(items []DateItem) {
	l.items, l.rows, l.column.Objects = items, map[int]*dateRow{}, nil
	l.sizes.of, l.chosen, l.cursor = items, -1, 0
	l.sizes.forget()
}

// Choose marks a row as chosen, without calling OnChoose.
func (l *DateList) Choose(id string) {
	at := -1
	for i, item := range l.items {
		if item.ID == id {
			at, l.cursor = i, i
		}
	}
	l.mark(at)
}

// mark makes a row the chosen one, which may need more lines than before.
func (l *DateList) mark(i int) {
	l.chosen = i
	l.sizes.mark(i)
	if l.self == nil {
		return
	}
	if l.within != nil && l.Size().Height != l.HeightFor(l.Size().Width) {
		l.within.scroll.Base.Refresh()
	}
	l.Refresh()
}

// Chosen returns the id of the chosen row, or nothing.
func (l *DateList) Chosen() string {
	if l.chosen < 0 || l.chosen >= len(l.items) {
		return ""
	}
	return l.items[l.chosen].ID
}

func (l *DateList) choose(i int) {
	changed := l.chosen != i
	l.cursor = i
	l.mark(i)
	if changed && l.OnChoose != nil {
		l.OnChoose(l.items[i].ID)
	}
}

func (l *DateList) open() {
	if len(l.items) == 0 {
		return
	}
	l.choose(l.cursor)
	if l.OnOpen != nil {
		l.OnOpen(l.items[l.cursor].ID)
	}
}

func (l *DateList) typed(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyDown, fyne.KeyRight:
		l.moveTo(l.cursor + 1)
	case fyne.KeyUp, fyne.KeyLeft:
		l.moveTo(l.cursor - 1)
	case fyne.KeyHome:
		l.moveTo(0)
	case fyne.KeyEnd:
		l.moveTo(len(l.items) - 1)
	default:
		return false
	}
	return true
}

func (l *DateList) moveTo(to int) {
	if to < 0 || to >= len(l.items) {
		return
	}
	l.choose(to)
	l.revealPart()
}

// Tapped between two rows does nothing.
func (l *DateList) Tapped(*fyne.PointEvent) {}
