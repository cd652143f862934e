package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// Pick is one thing to choose in a PickList: an icon, a title with a few words
// at the right, and a second line.
type Pick struct{ ID, Icon, Title, Second, Right string }

// PickList is a list of which one row is always chosen. It is one Tab stop:
// the arrows choose.
type PickList struct {
	roving
	OnChoose func(id string)
	rows     []*pickRow
	box      *fyne.Container
}

// NewPickList returns a list without rows.
func NewPickList(onChoose func(id string)) *PickList {
	p := &PickList{OnChoose: onChoose, box: Column(2)}
	p.moved = func() { p.choose(p.cursor) }
	p.radius = theme.BannerRadius
	p.rove()
	p.init(p, p.box, p.paintRows)
	return p
}

// Set replaces the rows and chooses one, without calling OnChoose. Where no row
// has the id the first is chosen.
func (p *PickList) Set(chosen string, picks ...Pick) {
	p.rows, p.stops, p.box.Objects, p.cursor = nil, nil, nil, 0
	for i, one := range picks {
		row := newPickRow(one, func() { focusOn(p); p.cursor = i; p.choose(i) })
		p.rows = append(p.rows, row)
		p.stops = append(p.stops, row)
		p.box.Objects = append(p.box.Objects, row)
		if one.ID == chosen {
			p.cursor = i
		}
	}
	p.Refresh()
	Settle(p)
}

// Chosen returns the id of the chosen row; empty in a list without rows.
func (p *PickList) Chosen() string {
	if len(p.rows) == 0 {
		return ""
	}
	return p.rows[p.cursor].pick.ID
}

func (p *PickList) choose(i int) {
	p.Refresh()
	if p.OnChoose != nil {
		p.OnChoose(p.rows[i].pick.ID)
	}
}

func (p *PickList) paintRows() {
	for i, r := range p.rows {
		r.on = i == p.cursor
		r.paintRow()
	}
}

type pickRow struct {
	tappable
	pick          Pick
	on            bool
	back          *Box
	icon          *Icon
	title, second *Text
}

func newPickRow(p Pick, tapped func()) *pickRow {
	r := &pickRow{pick: p}
	r.tapped = tapped
	r.back = NewBox("", "", theme.BannerRadius)
	r.back.Min = fyne.NewSize(0, theme.TwoLineRowHeight)
	r.icon = NewIcon(p.Icon, theme.Ink2).Sized(20)
	r.title = NewText(p.Title, theme.Body, theme.Ink)
	r.second = Small(p.Second)
	right := Small(p.Right).OneLine()
	right.Hidden = p.Right == ""
	words := Column(1, Across(8, Top, []Span{Flex(1), Own()}, r.title, right), r.second)
	line := Across(12, Top, []Span{Own(), Flex(1)}, atTop(r.icon), words)
	r.init(r, Over(r.back, Padded(line, 10, 14)), r.paintRow)
	return r
}

func (r *pickRow) paintRow() {
	r.back.Fill, r.back.Edge, r.back.Raised = "", "", false
	r.title.Style.Bold, r.icon.Role = r.on, theme.Ink2
	switch {
	case r.on:
		r.back.Fill, r.back.Edge, r.back.Raised = theme.Surface, theme.Line, true
		r.icon.Role = theme.Accent
	case r.hovered:
		r.back.Fill = theme.Sunken
	}
}
