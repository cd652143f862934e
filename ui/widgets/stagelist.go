package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// StageItem is one row of a list of stages.
type StageItem struct {
	ID     string
	Icon   string // how it stands: circle-check, circle, minus …
	Role   fyne.ThemeColorName
	Title  string
	Right  string // the day, in a few words
	Second string // a window, where the date comes from
	Strong bool   // the stage to look at now
}

// StageList is a list of stages in order, joined by a line, of which one is
// chosen. It is one Tab stop: Up and Down choose, Enter and a tap open.
type StageList struct {
	roving
	OnChoose func(id string)
	OnOpen   func(id string)
	items    []StageItem
	rows     []*stageRow
	column   *fyne.Container
}

// NewStageList returns a list; either function may be nil.
func NewStageList(onChoose, onOpen func(id string)) *StageList {
	l := &StageList{OnChoose: onChoose, OnOpen: onOpen, column: Column(2)}
	l.moved = l.tell
	l.act = l.open
	l.inside, l.radius = true, theme.BannerRadius
	l.rove()
	l.init(l, l.column, l.paintRows)
	return l
}

// SetItems replaces the rows and keeps what is chosen where it is still there.
func (l *StageList) SetItems(items ...StageItem) {
	chosen := l.Chosen()
	same := len(items) == len(l.items)
	for i := 0; same && i < len(items); i++ {
		same = items[i] == l.items[i]
	}
	if same {
		return
	}
	before, were := l.items, l.rows
	l.items, l.rows, l.stops, l.column.Objects = items, nil, nil, nil
	for i, item := range items {
		var row *stageRow
		if last := i == len(items)-1; i < len(before) && before[i] == item && last == (i == len(before)-1) {
			row = were[i]
		} else {
			row = newStageRow(item, last, func() { focusOn(l); l.cursor = i; l.tell(); l.open() })
		}
		l.rows = append(l.rows, row)
		l.stops = append(l.stops, row)
		l.column.Objects = append(l.column.Objects, row)
	}
	l.cursor = 0
	l.Choose(chosen)
	Settle(l.column)
}

// Choose marks a row as chosen, without calling OnChoose; a row that is not
// there changes nothing.
func (l *StageList) Choose(id string) {
	for i, item := range l.items {
		if item.ID == id {
			l.cursor = i
		}
	}
	l.Refresh()
}

// Chosen returns the id of the chosen row, or nothing in an empty list.
func (l *StageList) Chosen() string {
	if len(l.items) == 0 {
		return ""
	}
	return l.items[l.cursor].ID
}

// ShowChosen scrolls a scroller that holds the list until the chosen row can
// be seen, and leaves the page where it is.
func (l *StageList) ShowChosen(in *Scroller) {
	if len(l.rows) == 0 || l.Size().Height == 0 {
		return
	}
	at, size := l.partAt(l.rows[l.cursor])
	view := min(in.scroll.Size().Height, theme.Units(seenRows))
	if to := nearest(in.scroll.Offset.Y, at.Y, size.Height, view, size.Height); to != in.scroll.Offset.Y {
		in.scroll.ScrollToOffset(fyne.NewPos(0, to))
	}
}

func (l *StageList) tell() {
	l.Refresh()
	if l.OnChoose != nil && len(l.items) > 0 {
		l.OnChoose(l.Chosen())
	}
}

func (l *StageList) open() {
	if l.OnOpen != nil && len(l.items) > 0 {
		l.OnOpen(l.Chosen())
	}
}

func (l *StageList) paintRows() {
	for i, r := range l.rows {
		if r.on != (i == l.cursor) {
			r.on = i == l.cursor
			r.Refresh()
		}
	}
}

type stageRow struct {
	tappable
	on   bool
	back *Box
}

// leastRight is the least room in which a day stands beside its title; under
// that it goes below.
const leastRight = 300

func newStageRow(item StageItem, last bool, tapped func()) *stageRow {
	r := &stageRow{}
	r.tapped = tapped
	r.back = NewBox("", "", theme.BannerRadius)
	style := theme.Body
	style.Bold = item.Strong
	day := NewText(item.Right, theme.Small.WithBold(), theme.Ink)
	day.Style.Bold = item.Strong
	day.Hidden = item.Right == ""
	second := Small(item.Second)
	second.Hidden = item.Second == ""
	line := NewBox(theme.Line, "", 1)
	line.Hidden = last
	mark := ColumnToFoot(4, Padded(NewIcon(item.Icon, item.Role).Sized(20), 1, 0), Padded(line, 0, 9))
	head := Responsive(func(effective float32) Arrangement {
		if effective < leastRight {
			return InColumn(0)
		}
		return InColumns(12, Flex(1), Own())
	}, NewText(item.Title, style, theme.Ink), day)
	r.init(r, Over(r.back, Padded(Across(12, Top, []Span{Fixed(20), Flex(1)}, mark, Padded(Column(1, head, second), 0, 0, 7, 0)), 7, 10, 1, 10)), r.paintRow)
	return r
}

func (r *stageRow) paintRow() {
	r.back.Fill = ""
	switch {
	case r.on:
		r.back.Fill = theme.AccentTint
	case r.hovered:
		r.back.Fill = theme.Sunken
	}
}
