package widgets

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/ui/theme"
)

// spot is the place of a mark in the chart.
type spot struct{ x, y, w, h float32 }

// spot works out where a mark is drawn.
func (c *TimelineChart) spot(l laidItem) spot {
	tall := theme.Units(2 * markHalf)
	if l.pile() || c.data.Items[l.items[0]].Kind == BarMark {
		tall = theme.Units(barTall)
	}
	return spot{theme.Units(laneName) + l.x - c.shift(), c.rowAt(l.lane, l.row) - tall/2, l.w, tall}
}

// shift is how far what is in view lies from the first day, in units on this
// screen.
func (c *TimelineChart) shift() float32 { return c.at * c.viewWidth() / c.span() }

// laneAt returns the top of a lane and its height.
func (c *TimelineChart) laneAt(lane int) (top, tall float32) {
	u := theme.Units
	top = u(axisTall)
	for i, n := range c.rows {
		tall = u(markRow*float32(n) + 2*lanePad)
		if i == lane {
			return top, tall
		}
		top += tall + u(laneGap)
	}
	return top, 0
}

// rowAt is the middle of a row.
func (c *TimelineChart) rowAt(lane, row int) float32 {
	top, _ := c.laneAt(lane)
	return top + theme.Units(lanePad+markRow*(float32(row)+0.5))
}

// foot is where the lanes end.
func (c *TimelineChart) foot() float32 {
	top, _ := c.laneAt(len(c.rows))
	return top
}

// drawNames draws the lanes and what they are called.
func (c *TimelineChart) drawNames(d *drawing, size fyne.Size) {
	u := theme.Units
	c.layAt(size.Width)
	for i, lane := range c.data.Lanes {
		y, tall := c.laneAt(i)
		d.rect(u(laneName), y, size.Width-u(laneName), tall, u(8), theme.Sunken, "", 0)
		d.put(NewIcon(lane.Icon, theme.Ink2), 0, y+tall/2-u(9), u(18), u(18))
		d.text(lane.Name, u(26), y+tall/2, fyne.TextAlignLeading, theme.Strong, theme.Ink)
	}
}

// draw draws what is in view: everything else has no object.
func (c *TimelineChart) draw(d *drawing, size fyne.Size) {
	c.lay()
	foot := c.foot()
	c.drawAxis(d, size, foot)
	for i, l := range c.laid {
		if l.to >= c.shift() && l.from <= c.shift()+size.Width {
			c.drawLaid(d, i, size)
		}
	}
	c.drawToday(d, size, foot)
	c.drawPart(d, size)
	c.drawInHand(d, size, foot)
	c.drawTip(d, size)
}

// x is where a day begins in the view.
func (c *TimelineChart) x(day calendar.Date, width float32) float32 {
	return (float32(day-c.data.From) - c.at) * width / c.span()
}

// drawAxis names months, weeks or days, as many as there is room for.
func (c *TimelineChart) drawAxis(d *drawing, size fyne.Size, foot float32) {
	u, perDay := theme.Units, size.Width/c.span()/theme.Scale()
	first := c.data.From.AddDays(int(c.at))
	free := float32(0)
	for day := c.tick(first, perDay); day <= c.data.To && c.x(day, size.Width) < size.Width; day = c.next(day, perDay) {
		x := c.x(day, size.Width)
		name := c.axisName(day, first, perDay)
		if x > 0 {
			d.rect(x, u(8), 1, foot-u(8), 0, theme.Line, "", 0)
		}
		if x < 0 && perDay >= weekTicks {
			continue // a day that is not in view
		}
		x = max(x, 0)
		if x < free || x+u(6)+textWidth(name, theme.Caption) > size.Width {
			continue
		}
		free = x + d.text(name, x+u(6), u(16), fyne.TextAlignLeading, theme.Caption, theme.Ink2) + u(12)
	}
}

// From how many units a day the axis goes by weeks, and by days.
const (
	weekTicks = 9
	dayTicks  = 52
)

// tick is the first day to name on or before a day.
func (c *TimelineChart) tick(day calendar.Date, perDay float32) calendar.Date {
	switch {
	case perDay >= dayTicks:
		return day
	case perDay >= weekTicks:
		return day.AddDays(-(int(day.Weekday()) + 6) % 7)
	}
	return monthStart(day)
}

func (c *TimelineChart) next(day calendar.Date, perDay float32) calendar.Date {
	switch {
	case perDay >= dayTicks:
		return day.AddDays(1)
	case perDay >= weekTicks:
		return day.AddDays(7)
	}
	return day.AddMonths(1)
}

func (c *TimelineChart) axisName(day, first calendar.Date, perDay float32) string {
	switch {
	case perDay >= dayTicks:
		return language().ShortDate(day)
	case perDay >= weekTicks:
		return language().DayMonth(day)
	case day.Month() == time.January || day <= first:
		return fmt.Sprintf("%s %d", language().ShortMonth(day), day.Year())
	}
	return language().ShortMonth(day)
}

// drawLaid draws a mark, or a pile, with its label.
func (c *TimelineChart) drawLaid(d *drawing, i int, size fyne.Size) {
	u, l := theme.Units, c.laid[i]
	item := c.data.Items[l.items[0]]
	s := c.spot(l)
	s.x -= u(laneName)
	chosen := c.holdsChosen(l)
	if chosen {
		d.rect(s.x-u(6), s.y-u(6), s.w+u(12), s.h+u(12), u(12), "", theme.Accent, 2)
	}
	if l.pile() {
		d.rect(s.x, s.y, s.w, s.h, s.h/2, theme.Surface, theme.Control, 1)
		d.text(l.label, s.x+s.w/2, s.y+s.h/2, fyne.TextAlignCenter, pileStyle, theme.Ink)
		return
	}
	c.drawMark(d, item, s)
	if l.label == "" {
		return
	}
	style, role := labelStyle(item), theme.Ink
	style.Bold = style.Bold || chosen
	if item.State == Passed || item.State == Done {
		role = theme.Ink2
	}
	at := l.labelAt - c.shift()
	if l.inside && at < u(7) { // stays in view while its bar does
		at = min(u(7), s.x+s.w-u(7)-textWidth(l.label, style))
	}
	switch {
	case !chosen || l.inside:
	case l.labelAlign == fyne.TextAlignTrailing: // clear of the ring
		at -= u(4)
	default:
		at += u(4)
	}
	d.text(l.label, at, s.y+s.h/2, l.labelAlign, style, role)
}

func (c *TimelineChart) holdsChosen(l laidItem) bool {
	for _, i := range l.items {
		if c.data.Items[i].ID == c.chosen {
			return true
		}
	}
	return false
}

// drawMark draws a shape: filled for what is to come, hollow for what is
// passed, ticked for what is done, with a question mark for what is to be asked
// about and an exclamation mark where something is wrong.
func (c *TimelineChart) drawMark(d *drawing, item TimelineItem, s spot) {
	u, half := theme.Units, s.h/2
	x, y := s.x+s.w/2, s.y+s.h/2
	switch item.Kind {
	case BarMark:
		fill, edge := barColours(item)
		from, to := max(s.x, 0), min(s.x+s.w, c.viewWidth()) // a bar may be much longer than the view
		d.rect(from, s.y, to-from, s.h, u(5), fill, edge, 1)
		return
	case DiamondMark:
		if item.Bold {
			half += u(1.5)
		}
		edge, inside := theme.Ink, theme.Ink
		switch item.State {
		case Passed, Done:
			edge, inside = theme.Ink3, theme.Sunken
		case Doubtful:
			edge, inside = theme.Ask, theme.AskTint
		case Wrong:
			edge, inside = theme.Bad, theme.BadTint
		}
		d.diamond(x, y, half+u(1), inside, edge)
	case SquareMark:
		fill, edge := theme.Surface, theme.Ink
		switch item.State {
		case Passed:
			edge = theme.Ink3
		case Done:
			fill, edge = theme.Ink3, theme.Ink3
		case Wrong:
			fill, edge = theme.BadTint, theme.Bad
		}
		d.rect(s.x, s.y, s.w, s.h, u(2.5), fill, edge, 2)
	}
	if sign, role := markSign(item); sign != "" {
		d.text(sign, x, y, fyne.TextAlignCenter, theme.Style{Size: 10, Bold: true}, role)
	}
}

func markSign(item TimelineItem) (sign string, role fyne.ThemeColorName) {
	switch item.State {
	case Doubtful:
		return "?", theme.Ask
	case Wrong:
		return "!", theme.Bad
	}
	return "", ""
}

func barColours(item TimelineItem) (fill, edge fyne.ThemeColorName) {
	switch {
	case item.State == Wrong:
		return theme.BadTint, theme.Bad
	case item.State == Passed || item.State == Done:
		return theme.Sunken, theme.Ink3
	case item.Filled:
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

// drawToday draws a line through the lanes, with a flag under them.
func (c *TimelineChart) drawToday(d *drawing, size fyne.Size, foot float32) {
	from, to := c.todaySpot(size)
	if from == to {
		return
	}
	u, tall := theme.Units, theme.Units(todayTall-2)
	d.rect(c.x(c.data.Today, size.Width), u(26), 2, foot-u(26), 0, theme.Accent, "", 0)
	d.rect(from, foot-u(laneGap), to-from, tall, u(3), theme.Accent, "", 0)
	d.text(say("today"), from+u(6), foot-u(laneGap)+tall/2, fyne.TextAlignLeading, theme.Caption.WithBold(), theme.OnAccent)
}

// todaySpot is where the flag stands; it has no width where today is not in
// view.
func (c *TimelineChart) todaySpot(size fyne.Size) (from, to float32) {
	x := c.x(c.data.Today, size.Width)
	if c.data.Today < c.data.From || c.data.Today > c.data.To || x < 0 || x > size.Width {
		return 0, 0
	}
	w := textWidth(say("today"), theme.Caption.WithBold()) + theme.Units(12)
	from = min(x, size.Width-w)
	return from, from + w
}

// drawPart shows, where the view has only a part of the time, which part.
func (c *TimelineChart) drawPart(d *drawing, size fyne.Size) {
	if !c.moves() {
		return
	}
	tall := theme.Units(3)
	d.rect(0, 0, size.Width, tall, tall/2, theme.Sunken, "", 0)
	d.rect(c.at/c.whole()*size.Width, 0, c.span()/c.whole()*size.Width, tall, tall/2, theme.Control, "", 0)
}
