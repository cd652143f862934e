package widgets

import (
	"slices"
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
