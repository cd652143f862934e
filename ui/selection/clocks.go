package selection

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	party "rosette/guides/selection"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// mostClocks is how many cards of clocks are shown beside the stages; each
// stage shows its own besides.
const mostClocks = 4

// clocks picks those that ask something of the person: running ones, the
// soonest first, then those that a letter would start.
func (t *Screen) clocks(line party.Timeline) []party.Clock {
	var some []party.Clock
	lawful := false // one day of the law is enough here
	for _, c := range line.Clocks {
		rows := line.Of(c.Stage)
		over := len(rows) > 0 && (rows[0].Status == party.Finished || rows[0].Status == party.Skipped)
		if c.Kind == party.NoticeClock || over || c.Kind == party.LawClock && c.Last == 0 {
			continue
		}
		if c.Kind == party.LawClock {
			if lawful {
				continue
			}
			lawful = true
		}
		some = append(some, c)
	}
	slices.SortStableFunc(some, func(a, b party.Clock) int { return turn(a) - turn(b) })
	return some[:min(len(some), mostClocks)]
}

// turn orders clocks by their last day, those not started at the end.
func turn(c party.Clock) int {
	if c.State == party.NotStarted || c.Last == 0 {
		return int(calendar.Latest) + 1
	}
	return int(c.Last)
}

// clockCard shows the days left and the last day, or how long a clock is that
// has not started.
func (t *Screen) clockCard(line party.Timeline, p party.Procedure, c party.Clock) fyne.CanvasObject {
	stage, _ := p.Stage(c.Stage)
	starts, _ := p.Stage(c.Starts)
	if c.State == party.NotStarted || c.Last == 0 {
		says := t.say("clock_waits_day", "Stage", starts.Title)
		if stage.Limit != nil && stage.Limit.Starts != "" {
			says = t.say("clock_waits_letter", "Stage", starts.Title)
		}
		log := widgets.SmallButton("plus", t.say("log_letter"), func() { t.logLetter(c.Starts) })
		return t.figureCard(strconv.Itoa(c.Days), t.say("not_started"), theme.Ink3,
			widgets.Strong(stage.Title), widgets.Small(says), widgets.Wrap(8, log))
	}
	number, unit, role := t.left(c)
	last := t.s.Words.ShortDateYear(c.Last)
	if c.Time != "" {
		last = t.s.Words.When(c.Last, c.Time)
	}
	rows := []fyne.CanvasObject{widgets.Strong(stage.Title),
		widgets.NewText(t.say("clock_by", "Last", last), theme.Heading, theme.Ink)}
	if c.Start != 0 && c.Last > c.Start {
		part := float32(t.today()-c.Start) / float32(c.Last-c.Start)
		rows = append(rows, newBar(part), widgets.Ends(8, widgets.Small(t.started(c)), widgets.Small(t.length(c)).OneLine()))
	}
	if c.Doubt != "" {
		rows = append(rows, widgets.IconLine("circle-help", theme.Ask, widgets.Small(t.s.Words.Say(c.Doubt))))
	}
	open := widgets.SmallButton("", t.say("open_stage"), func() { t.openStage(c.Stage) })
	done := widgets.SmallButton("check", t.say("mark_done"), func() { t.markDone(c.Stage, stage.Title) })
	return t.figureCard(number, unit, role, append(rows, widgets.Wrap(8, open, done))...)
}

// left gives the figure of a clock that counts to a day.
func (t *Screen) left(c party.Clock) (number, unit string, role fyne.ThemeColorName) {
	n := c.Left(t.today())
	switch {
	case n < 0:
		return strconv.Itoa(-n), t.count("days_past", -n), theme.Ask
	case c.State == party.Expected:
		return strconv.Itoa(n), t.count("days_expected", n), theme.Ink3
	}
	return strconv.Itoa(n), t.count("days_left", n), theme.Accent
}

func (t *Screen) started(c party.Clock) string {
	day := t.s.Words.ShortDate(c.Start)
	switch {
	case c.State == party.Expected:
		return t.say("clock_planned", "Date", day)
	case c.StartedBy == party.LetterReceived || c.StartedBy == party.NoticeReceived:
		return t.say("clock_received", "Date", day)
	case c.StartedBy == party.LetterDated:
		return t.say("clock_dated", "Date", day)
	}
	return t.say("clock_from", "Date", day)
}

func (t *Screen) length(c party.Clock) string {
	if c.Working {
		return t.s.Words.WorkingDays(c.Days)
	}
	return t.s.Words.Days(c.Days)
}

func (t *Screen) figureCard(number, unit string, role fyne.ThemeColorName, rows ...fyne.CanvasObject) fyne.CanvasObject {
	figure := widgets.Column(2, widgets.NewText(number, theme.FigureM, role), widgets.Small(unit).In(theme.Ink))
	return widgets.NewCard("", widgets.Responsive(func(width float32) widgets.Arrangement {
		if width < 260 {
			return widgets.InColumn(8)
		}
		return widgets.InColumns(16, widgets.Fixed(78), widgets.Flex(1))
	}, figure, widgets.Column(8, rows...)))
}

// newBar is a bar filled from its left by a part from 0 to 1.
func newBar(part float32) fyne.CanvasObject {
	track := widgets.NewBox(theme.Sunken, theme.Line, 4)
	fill := widgets.NewBox(theme.Accent, "", 4)
	part = min(max(part, 0), 1)
	fill.Hidden = part == 0
	return &fyne.Container{Layout: barLayout(part), Objects: []fyne.CanvasObject{track, fill}}
}

type barLayout float32

func (l barLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Units(60), theme.Units(9))
}

func (l barLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	o[1].Resize(fyne.NewSize(size.Width*float32(l), size.Height))
}
