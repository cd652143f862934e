package widgets

import (
	"fmt"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/ui/theme"
)

// monthGrid is one month: its name, the weekdays and a cell for each day.
type monthGrid struct {
	pic   *drawing
	of    *CountingCalendar
	month calendar.Date
}

const (
	dayTall  = 34.0 // with its gap
	dayHead  = 44.0
	dayWide  = 40.0 // widest, with its gap
	dayLeast = 34.0
)

func newMonthGrid(of *CountingCalendar, month calendar.Date) *monthGrid {
	g := &monthGrid{of: of, month: month}
	g.pic = newDrawing(func() float32 { return theme.Units(7 * dayLeast) },
		func(float32) float32 { return theme.Units(dayHead + dayTall*float32(g.weeks())) }, g.paint)
	return g
}

func (g *monthGrid) offset() int { return (int(g.month.Weekday()) + 6) % 7 }

func (g *monthGrid) weeks() int {
	return (g.offset() + int(g.last()-g.month) + 7) / 7
}

// last is the last day drawn: nothing after the weeks that count.
func (g *monthGrid) last() calendar.Date {
	return min(g.month.AddMonths(1).AddDays(-1), g.of.last)
}

func (g *monthGrid) pitch() float32 {
	return min(g.pic.Size().Width/7, theme.Units(dayWide))
}

func (g *monthGrid) cell(d calendar.Date) (fyne.Position, fyne.Size) {
	i := g.offset() + int(d-g.month)
	w := g.pitch()
	return fyne.NewPos(w*float32(i%7), theme.Units(dayHead+dayTall*float32(i/7))),
		fyne.NewSize(w-theme.Units(2), theme.Units(dayTall-2))
}

func (g *monthGrid) paint(d *drawing, size fyne.Size) {
	u := theme.Units
	d.text(fmt.Sprintf("%s %d", language().Month(g.month), g.month.Year()), 0, u(11), fyne.TextAlignLeading, theme.Strong, theme.Ink)
	for i := range 7 {
		name := language().ShortWeekday(calendar.Of(2027, time.May, 3+i))
		d.text(name, g.pitch()*(float32(i)+0.5)-u(1), u(33), fyne.TextAlignCenter, theme.Caption, theme.Ink2)
	}
	for day := g.month; day <= g.last(); day = day.AddDays(1) {
		g.paintDay(d, day)
	}
}

type dayLook struct {
	fill, day, mark fyne.ThemeColorName
	text            string
	dashed, small   bool
}

func (g *monthGrid) look(day calendar.Date) dayLook {
	c := g.of
	step, in := c.steps[day]
	weekend := day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
	switch {
	case day == c.data.Anchor:
		return dayLook{fill: theme.Ink, day: theme.Window, mark: theme.Window, text: c.data.AnchorLabel, small: true}
	case day == c.data.Result:
		return dayLook{fill: theme.Accent, day: theme.OnAccent, mark: theme.OnAccent, text: number(step.N)}
	case in && step.N > 0:
		return dayLook{fill: theme.AccentTint, day: theme.Ink2, mark: theme.Ink, text: number(step.N)}
	case in && step.Excluded != "" && !isWeekend(step):
		return dayLook{fill: theme.AskTint, day: theme.Ask, mark: theme.Ask, text: say("counting.holiday"), dashed: true, small: true}
	case weekend:
		return dayLook{fill: theme.Sunken, day: theme.Ink3}
	}
	return dayLook{day: theme.Ink2}
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func (g *monthGrid) paintDay(d *drawing, day calendar.Date) {
	u := theme.Units
	look := g.look(day)
	at, size := g.cell(day)
	switch {
	case look.dashed:
		d.put(NewDashed(look.fill, theme.Ask, theme.TagRadius), at.X, at.Y, size.Width, size.Height)
	case look.fill != "":
		d.rect(at.X, at.Y, size.Width, size.Height, u(theme.TagRadius), look.fill, "", 0)
	}
	d.text(strconv.Itoa(day.Day()), at.X+u(5), at.Y+u(9), fyne.TextAlignLeading, theme.Caption, look.day)
	if look.text == "" {
		return
	}
	style := theme.Strong
	if look.small {
		style = theme.Caption.WithBold()
	}
	d.text(look.text, at.X+size.Width-u(4), at.Y+size.Height-u(9), fyne.TextAlignTrailing, style, look.mark)
}
