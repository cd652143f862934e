package widgets

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/ui/theme"
)

// Sizes of the chart, in units at a text scale of 100%.
const (
	laneName = 118.0
	axisTall = 36.0
	markRow  = 27.0
	lanePad  = 6.0
	laneGap  = 4.0
	markHalf = 6.0
	barTall  = 22.0

	todayTall = 20.0 // the strip under the lanes that says Today
)

// laidItem is an item with its row in its lane and where it stands across.
type laidItem struct {
	x, w       float32 // of the mark itself
	from, to   float32 // with its label
	labelAt    float32
	labelAlign fyne.TextAlign
	inside     bool
	row        int
}

func (c *TimelineChart) x(d calendar.Date, width float32) float32 {
	left := theme.Units(laneName)
	days := max(float32(c.data.To-c.data.From)+1, 1)
	return left + (width-left)*(float32(d-c.data.From))/days
}

// arrange sets each item of a lane on the first row where it touches nothing.
func (c *TimelineChart) arrange(width float32) (laid []laidItem, rows []int) {
	laid = make([]laidItem, len(c.data.Items))
	rows = make([]int, len(c.data.Lanes))
	ends := make([][]float32, len(c.data.Lanes))
	for _, i := range c.order {
		item := c.data.Items[i]
		if item.Lane < 0 || item.Lane >= len(rows) {
			continue
		}
		l := c.across(item, width)
		row := 0
		for row < len(ends[item.Lane]) && ends[item.Lane][row] > l.from {
			row++
		}
		if row == len(ends[item.Lane]) {
			ends[item.Lane] = append(ends[item.Lane], 0)
		}
		ends[item.Lane][row] = l.to + theme.Units(8)
		l.row = row
		laid[i] = l
	}
	for i := range rows {
		rows[i] = max(len(ends[i]), 1)
	}
	return laid, rows
}

// across works out where an item and its label stand from left to right.
func (c *TimelineChart) across(item TimelineItem, width float32) laidItem {
	u := theme.Units
	label := textWidth(item.Label, labelStyle(item))
	l := laidItem{x: c.x(item.From, width)}
	if item.Kind == BarMark {
		l.x = max(l.x, u(laneName))
		l.w = max(min(c.x(item.To.AddDays(1), width), width)-l.x, u(12))
		if !item.Filled && label+u(14) <= l.w {
			l.inside, l.labelAt, l.from, l.to = true, l.x+u(7), l.x, l.x+l.w
			return l
		}
	} else {
		l.x, l.w = l.x-u(markHalf), u(2*markHalf)
	}
	l.from, l.to, l.labelAt = l.x, l.x+l.w+u(6)+label, l.x+l.w+u(6)
	if l.to > width {
		l.labelAlign, l.labelAt = fyne.TextAlignTrailing, l.x-u(6)
		l.from, l.to = l.x-u(6)-label, l.x+l.w
	}
	return l
}

func labelStyle(item TimelineItem) theme.Style {
	if item.Bold {
		return theme.Caption.WithBold()
	}
	return theme.Caption
}

func (c *TimelineChart) height(width float32) float32 {
	_, rows := c.arrange(width)
	h := axisTall
	for _, n := range rows {
		h += float64(markRow*float32(n) + 2*lanePad + laneGap)
	}
	return theme.Units(float32(h) + todayTall)
}

func (c *TimelineChart) draw(d *drawing, size fyne.Size) {
	u := theme.Units
	laid, rows := c.arrange(size.Width)
	left := u(laneName)
	tops := make([]float32, len(rows))
	y := u(axisTall)
	for i, n := range rows {
		tops[i] = y
		tall := u(markRow*float32(n) + 2*lanePad)
		d.rect(left, y, size.Width-left, tall, u(8), theme.Sunken, "", 0)
		lane := c.data.Lanes[i]
		d.put(NewIcon(lane.Icon, theme.Ink2), 0, y+tall/2-u(9), u(18), u(18))
		d.text(lane.Name, u(26), y+tall/2, fyne.TextAlignLeading, theme.Strong, theme.Ink)
		y += tall + u(laneGap)
	}
	c.drawMonths(d, size, y)
	for _, i := range c.order {
		if item := c.data.Items[i]; item.Lane >= 0 && item.Lane < len(rows) {
			c.drawItem(d, i, laid[i], tops[item.Lane]+u(lanePad+markRow*(float32(laid[i].row)+0.5)))
		}
	}
	c.drawToday(d, size, y)
}

func (c *TimelineChart) drawMonths(d *drawing, size fyne.Size, foot float32) {
	u := theme.Units
	free := float32(0)
	for m := monthStart(c.data.From); m <= c.data.To; m = m.AddMonths(1) {
		x := max(c.x(m, size.Width), u(laneName))
		name := language().ShortMonth(m)
		if m.Month() == time.January || m <= c.data.From {
			name = fmt.Sprintf("%s %d", name, m.Year())
		}
		if m > c.data.From {
			d.rect(x, u(8), 1, foot-u(8), 0, theme.Line, "", 0)
		}
		if x < free || x+u(6)+textWidth(name, theme.Caption) > size.Width {
			continue
		}
		w := d.text(name, x+u(6), u(16), fyne.TextAlignLeading, theme.Caption, theme.Ink2)
		free = x + w + u(12)
	}
}

func (c *TimelineChart) drawItem(d *drawing, i int, l laidItem, y float32) {
	u := theme.Units
	item := c.data.Items[i]
	chosen := item.ID == c.chosen
	tall := u(2 * markHalf)
	switch item.Kind {
	case BarMark:
		tall = u(barTall)
		fill, edge := barColours(item)
		d.rect(l.x, y-tall/2, l.w, tall, u(5), fill, edge, 1)
	case DiamondMark:
		half := u(markHalf)
		if item.Bold {
			half = u(markHalf + 1.5)
		}
		d.diamond(l.x+l.w/2, y, half, theme.Ink)
	case SquareMark:
		d.rect(l.x, y-tall/2, l.w, tall, u(2.5), theme.Surface, theme.Ink, 2)
	}
	if chosen {
		d.rect(l.x-u(6), y-tall/2-u(6), l.w+u(12), tall+u(12), u(12), "", theme.Accent, 2)
	}
	c.spots[i] = spot{l.x, y - tall/2, l.w, tall}
	style := labelStyle(item)
	style.Bold = style.Bold || chosen
	d.text(item.Label, l.labelAt, y, l.labelAlign, style, theme.Ink)
}

func barColours(item TimelineItem) (fill, edge fyne.ThemeColorName) {
	if item.Filled {
		return theme.Accent, theme.Accent
	}
	switch item.Tone {
	case AccentTone:
		return theme.AccentTint, theme.Accent
	case NeutralTone:
		return theme.Surface, theme.Control
	}
	look := toneLooks[item.Tone]
	return look.fill, look.edge
}

func (c *TimelineChart) drawToday(d *drawing, size fyne.Size, foot float32) {
	if c.data.Today < c.data.From || c.data.Today > c.data.To {
		return
	}
	u := theme.Units
	x := c.x(c.data.Today, size.Width)
	word := say("today")
	w := textWidth(word, theme.Caption.WithBold()) + u(12)
	tall := u(todayTall - 2)
	at := min(x, size.Width-w)
	d.rect(x, u(26), 2, foot-u(26), 0, theme.Accent, "", 0)
	d.rect(at, foot-u(laneGap), w, tall, u(3), theme.Accent, "", 0)
	d.text(word, at+u(6), foot-u(laneGap)+tall/2, fyne.TextAlignLeading, theme.Caption.WithBold(), theme.OnAccent)
}
