package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// DateItem is one row of a list of dates.
type DateItem struct {
	ID    string
	Date  string // "Thu 8 Apr"
	What  string
	Icon  string // of who sets it: landmark, flag, user-round
	SetBy string // "Law", "Party", "Mine"
	Days  string // working days, right-aligned
	Doubt string // shown instead of Days, as a thing to ask about
}

// DateList is a list of dates of which one is chosen. It is one Tab stop: Up
// and Down choose, Enter opens.
type DateList struct {
	roving
	OnChoose func(id string)
	OnOpen   func(id string)
	items    []DateItem
	rows     []*dateRow
	column   *fyne.Container
	chosen   int
}

// DateListSpans are the columns of a list of dates, for its header too.
func DateListSpans() []Span { return []Span{Fixed(92), Flex(1), Fixed(72), Fixed(84)} }

// DateListHeader is the header row over a list of dates.
func DateListHeader() *fyne.Container {
	cell := func(key string) *Text { return Caption(say("dates." + key)).In(theme.Ink2) }
	return Column(0, Padded(Across(8, Middle, DateListSpans(),
		cell("date"), cell("what"), cell("set_by"), cell("days").Right()), 4, 10), Rule())
}

// NewDateList returns a list; chosen is an id or empty. Up and Down call
// onChoose, Enter onOpen, either of which may be nil.
func NewDateList(chosen string, onChoose, onOpen func(id string), items ...DateItem) *DateList {
	l := &DateList{OnChoose: onChoose, OnOpen: onOpen, column: Column(0)}
	l.moved = func() { l.choose(l.cursor) }
	l.act = func() {
		if len(l.items) > 0 {
			l.choose(l.cursor)
			if l.OnOpen != nil {
				l.OnOpen(l.items[l.cursor].ID)
			}
		}
	}
	l.inside, l.radius = true, theme.BannerRadius
	l.fill(items)
	l.rove()
	l.init(l, l.column, l.paintRows)
	l.Choose(chosen)
	return l
}

// SetItems replaces the rows and keeps what is chosen where it is still there.
func (l *DateList) SetItems(items ...DateItem) {
	chosen := l.Chosen()
	l.fill(items)
	l.Choose(chosen)
	Settle(l.column)
}

func (l *DateList) fill(items []DateItem) {
	l.items, l.rows, l.stops, l.column.Objects = items, nil, nil, nil
	l.chosen, l.cursor = -1, 0
	for i, item := range items {
		row := newDateRow(item, func() { focusOn(l); l.cursor = i; l.choose(i) })
		l.rows = append(l.rows, row)
		l.stops = append(l.stops, row)
		l.column.Objects = append(l.column.Objects, row)
	}
}

// Choose marks a row as chosen, without calling OnChoose.
func (l *DateList) Choose(id string) {
	l.chosen = -1
	for i, item := range l.items {
		if item.ID == id {
			l.chosen, l.cursor = i, i
		}
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
	l.chosen = i
	l.Refresh()
	if changed && l.OnChoose != nil {
		l.OnChoose(l.items[i].ID)
	}
}

func (l *DateList) paintRows() {
	for i, r := range l.rows {
		if r.on != (i == l.chosen) {
			r.on = i == l.chosen
			r.paintRow()
		}
	}
}

type dateRow struct {
	tappable
	on         bool
	back       *Box
	date, what *Text
}

func newDateRow(item DateItem, tapped func()) *dateRow {
	r := &dateRow{}
	r.tapped = tapped
	r.back = NewBox("", "", theme.BannerRadius)
	r.date = NewText(item.Date, theme.Body, theme.Ink)
	r.what = NewText(item.What, theme.Body, theme.Ink)
	var by, days fyne.CanvasObject = Gap(0), NewText(item.Days, theme.Small, theme.Ink2).Right()
	if item.SetBy != "" {
		by = Row(6, NewIcon(item.Icon, theme.Ink2).Sized(16), Small(item.SetBy).OneLine())
	}
	if item.Doubt != "" {
		days = NewText(item.Doubt, theme.Caption, theme.Ask).Right()
	}
	line := Across(8, Middle, DateListSpans(), r.date, r.what, by, days)
	r.init(r, Over(r.back, Column(0, centreUp(Padded(line, 6, 10), theme.RowHeight-2), Rule())), r.paintRow)
	return r
}

func (r *dateRow) paintRow() {
	r.back.Fill = ""
	switch {
	case r.on:
		r.back.Fill = theme.AccentTint
	case r.hovered:
		r.back.Fill = theme.Sunken
	}
	r.date.Style.Bold, r.what.Style.Bold = r.on, r.on
}
