package widgets

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/ui/theme"
)

// Counting is what a calendar of counted days shows.
type Counting struct {
	Steps       []calendar.Step // every day stepped over, counted or left out
	Anchor      calendar.Date   // the day counted from, day 0
	AnchorLabel string          // what it is, in a few letters: "Poll"
	Result      calendar.Date   // the day counted to
	Calendar    bool            // counted in calendar days, not working days
}

// CountingCalendar shows a count day by day in month grids. It is one Tab
// stop: the arrows move by day, and a line says what the day is.
type CountingCalendar struct {
	control
	OnDay   func(calendar.Date) // the day in hand changed
	data    Counting
	steps   map[calendar.Date]calendar.Step
	grids   []*monthGrid
	months  *fyne.Container
	legend  *fyne.Container
	spoken  *Text
	day     calendar.Date
	first   calendar.Date
	last    calendar.Date
	columns int
}

// NewCountingCalendar returns the calendar of a count, its months at most two
// side by side.
func NewCountingCalendar(data Counting) *CountingCalendar {
	c := &CountingCalendar{columns: 2}
	c.months = Grid(22, 264, c.columns)
	c.legend = Column(8)
	c.spoken = Small("").In(theme.Ink)
	c.key, c.radius = c.typed, theme.TagRadius
	c.around = func() (fyne.Position, fyne.Size) { return c.cellAt(c.day) }
	c.set(data)
	c.init(c, Column(14, c.months, c.legend, c.spoken), func() {})
	return c
}

// Set shows another count.
func (c *CountingCalendar) Set(data Counting) {
	c.set(data)
	c.Refresh()
	Settle(c.months)
}

// Day returns the day in hand.
func (c *CountingCalendar) Day() calendar.Date { return c.day }

// Says returns what the line under the months says of the day in hand.
func (c *CountingCalendar) Says() string { return c.spoken.Text() }

func (c *CountingCalendar) set(data Counting) {
	c.data = data
	c.steps = make(map[calendar.Date]calendar.Step, len(data.Steps))
	days := []calendar.Date{data.Anchor, data.Result}
	for _, s := range data.Steps {
		c.steps[s.Date] = s
		days = append(days, s.Date)
	}
	days = slices.DeleteFunc(days, calendar.Date.IsZero)
	c.grids, c.months.Objects, c.day = nil, nil, data.Result
	if len(days) == 0 {
		return
	}
	c.first = monthStart(slices.Min(days))
	c.last = weekEnd(slices.Max(days))
	for m := c.first; m <= c.last; m = m.AddMonths(1) {
		g := newMonthGrid(c, m)
		c.grids = append(c.grids, g)
		c.months.Objects = append(c.months.Objects, g.pic)
	}
	c.fillLegend()
	c.say()
}

// weekEnd is the Sunday of a day's week, or the last day of its month where
// that is sooner.
func weekEnd(d calendar.Date) calendar.Date {
	sunday := d.AddDays((7 - int(d.Weekday())) % 7)
	return min(sunday, monthStart(d).AddMonths(1).AddDays(-1))
}

func monthStart(d calendar.Date) calendar.Date { return calendar.Of(d.Year(), d.Month(), 1) }

func (c *CountingCalendar) typed(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyRight:
		c.goTo(c.day.AddDays(1))
	case fyne.KeyLeft:
		c.goTo(c.day.AddDays(-1))
	case fyne.KeyDown:
		c.goTo(c.day.AddDays(7))
	case fyne.KeyUp:
		c.goTo(c.day.AddDays(-7))
	case fyne.KeyHome:
		c.goTo(c.data.Anchor)
	case fyne.KeyEnd:
		c.goTo(c.data.Result)
	default:
		return false
	}
	return true
}

func (c *CountingCalendar) goTo(d calendar.Date) {
	if d < c.first || d > c.last || d.IsZero() {
		return
	}
	c.day = d
	c.say()
	c.Refresh()
	c.revealPart()
	if c.OnDay != nil {
		c.OnDay(d)
	}
}

// say puts into words what the day in hand is.
func (c *CountingCalendar) say() {
	step, counted := c.steps[c.day]
	day := language().ShortDate(c.day)
	switch {
	case c.day == c.data.Anchor:
		c.spoken.SetText(say("counting.anchor", "Day", day, "What", c.data.AnchorLabel))
	case counted && step.N > 0 && c.data.Calendar:
		c.spoken.SetText(say("counting.day", "Day", day, "N", step.N))
	case counted && step.N > 0:
		c.spoken.SetText(say("counting.working_day", "Day", day, "N", step.N))
	case counted && step.Excluded != "":
		c.spoken.SetText(say("counting.left_out", "Day", day, "Why", step.Excluded))
	default:
		c.spoken.SetText(say("counting.outside", "Day", day))
	}
}

func (c *CountingCalendar) fillLegend() {
	c.legend.Objects = nil
	weekends := 0
	for _, s := range c.data.Steps {
		switch {
		case s.Excluded == "":
		case isWeekend(s):
			weekends++
		default:
			c.legend.Objects = append(c.legend.Objects, legendLine(
				NewDashed(theme.AskTint, theme.Ask, 4),
				Run{Text: language().ShortDate(s.Date), Bold: true}, Run{Text: say("counting.legend_out", "Why", s.Excluded)}))
		}
	}
	if weekends > 0 {
		c.legend.Objects = append(c.legend.Objects, legendLine(
			NewBox(theme.Sunken, theme.Line, 4), Run{Text: language().Count("widgets.counting.weekend_days", weekends)}))
	}
}

func legendLine(mark fyne.CanvasObject, runs ...Run) *fyne.Container {
	square := NewBox("", "", 0)
	square.Min = fyne.NewSize(16, 16)
	return Across(8, Top, []Span{Fixed(16), Flex(1)}, Column(0, Gap(2), Over(square, mark)),
		NewRuns(theme.Small, theme.Ink, runs...))
}

func isWeekend(s calendar.Step) bool {
	d := s.Date.Weekday()
	return s.Excluded == d.String() || s.Excluded != "" && (d == time.Saturday || d == time.Sunday)
}

func (c *CountingCalendar) cellAt(d calendar.Date) (fyne.Position, fyne.Size) {
	for _, g := range c.grids {
		if g.month == monthStart(d) {
			at, _ := c.partAt(g.pic)
			p, size := g.cell(d)
			return at.Add(p), size
		}
	}
	return fyne.Position{}, c.Size()
}

// Tapped takes the day under the pointer in hand.
func (c *CountingCalendar) Tapped(e *fyne.PointEvent) {
	focusOn(c)
	for _, g := range c.grids {
		at, _ := c.partAt(g.pic)
		for d := g.month; d <= g.last(); d = d.AddDays(1) {
			p, size := g.cell(d)
			p = p.Add(at)
			if e.Position.X >= p.X && e.Position.X < p.X+size.Width && e.Position.Y >= p.Y && e.Position.Y < p.Y+size.Height {
				c.goTo(d)
				return
			}
		}
	}
}

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
