package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// Widths of the columns of a list of dates, and the space in its rows, in
// units.
const (
	dateWide  = 92
	setByWide = 66
	daysWide  = 90
	doubtWide = 16
	leastWhat = 80
	columnGap = 8
	rowSide   = 10
	rowUp     = 6
	rowRadius = theme.BannerRadius
)

const headerRole = theme.Ink2

// dateRow is one row that exists.
type dateRow struct {
	tappable
	on         bool
	back       *Box
	date, what *Text
}

func newDateRow(item DateItem, on bool, tapped func()) *dateRow {
	r := &dateRow{on: on}
	r.tapped = tapped
	r.back = NewBox("", "", rowRadius)
	r.date = NewText(item.Date, theme.Body, theme.Ink)
	r.what = NewText(item.What, theme.Body, theme.Ink)
	var by, days fyne.CanvasObject = Gap(0), NewText(item.Days, theme.Small, theme.Ink2).Right()
	if item.SetBy != "" {
		by = Row(6, NewIcon(item.Icon, theme.Ink2).Sized(16), Small(item.SetBy).OneLine())
	}
	if item.Doubt {
		days = Across(4, Middle, []Span{Own(), Flex(1)}, NewIcon("circle-help", theme.Ask).Sized(doubtWide), days)
	}
	line := Across(columnGap, Middle, DateListSpans(), r.date, r.what, by, days)
	r.init(r, Over(r.back, Column(0, centreUp(Padded(line, rowUp, rowSide), theme.RowHeight-2), Rule())), r.paintRow)
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

// rowSizes works out how tall the rows are before there are any.
type rowSizes struct {
	of     []DateItem
	tops   []float32 // of each row, and where the last one ends
	chosen int
	width  float32
	scale  float32
	lines  map[lineKey]int // in how many lines a text breaks
}

type lineKey struct {
	text  string
	style theme.Style
	width float32
}

// mostLines is how many texts are remembered.
const mostLines = 4096

func (s *rowSizes) forget() { s.tops = nil }

func (s *rowSizes) mark(i int) {
	if s.chosen != i {
		s.chosen = i
		s.forget()
	}
}

// at works out where the rows stand at a width.
func (s *rowSizes) at(width float32) {
	if s.tops != nil && s.width == width && s.scale == theme.Scale() {
		return
	}
	if s.lines == nil || s.scale != theme.Scale() || len(s.lines) > mostLines {
		s.lines = map[lineKey]int{}
	}
	s.width, s.scale = width, theme.Scale()
	s.tops = make([]float32, len(s.of)+1)
	for i, item := range s.of {
		s.tops[i+1] = s.tops[i] + s.tall(item, i == s.chosen)
	}
}

func (s *rowSizes) tall(item DateItem, bold bool) float32 {
	u := theme.Units
	body := theme.Body
	body.Bold = bold
	what := s.width - u(2*rowSide+dateWide+setByWide+daysWide+3*columnGap)
	high := max(s.high(item.Date, body, u(dateWide)), s.high(item.What, body, max(what, 0)))
	days := float32(daysWide)
	if item.Doubt {
		days -= doubtWide + 4
	}
	high = max(high, s.high(item.Days, theme.Small, u(days)))
	return max(u(theme.RowHeight-2), high+u(2*rowUp)) + 1
}

// high is how tall a text is at a width.
func (s *rowSizes) high(text string, style theme.Style, width float32) float32 {
	key := lineKey{text, style, width}
	n, ok := s.lines[key]
	if !ok {
		t := Text{Style: style, runs: []Run{{Text: text}}}
		n = max(len(t.breakAt(width)), 1)
		s.lines[key] = n
	}
	return float32(n) * theme.Units(style.Line)
}
