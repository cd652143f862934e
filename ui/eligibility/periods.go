package eligibility

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"rosette/guides/calendar"
	"rosette/guides/words"
	"rosette/ui/theme"
)

// A period is a stretch of days that the law looks back over.
type period struct {
	from, to  calendar.Date
	name, end string
}

// periods draws stretches of days one under another over their months, and
// today. Where a bar has no room for its words, they stand over it.
type periods struct {
	widget.BaseWidget
	say     *words.Catalogue
	all     []period
	today   calendar.Date
	objects []fyne.CanvasObject
	drawnAt fyne.Size
}

// Sizes of the drawing, in units at a text scale of 100%.
const (
	axisTall  = 24
	barTall   = 30
	thinTall  = 12
	lineTall  = 18
	barGap    = 8
	todayTall = 20
	inside    = 12 // between the edge of a bar and its words
	atSides   = 10 // left free at each side
)

func newPeriods(say *words.Catalogue, all []period, today calendar.Date) *periods {
	p := &periods{say: say, all: all, today: today}
	p.ExtendBaseWidget(p)
	return p
}

func (p *periods) first() calendar.Date {
	first := p.all[0].from
	for _, one := range p.all {
		first = min(first, one.from)
	}
	return first
}

func (p *periods) last() calendar.Date {
	last := p.all[0].to
	for _, one := range p.all {
		last = max(last, one.to)
	}
	return last
}

func (p *periods) x(d calendar.Date, width float32) float32 {
	side := theme.Units(atSides)
	return side + (width-2*side)*float32(d-p.first())/float32(max(p.last()-p.first(), 1))
}

func textWidth(s string, style theme.Style) float32 {
	return theme.Width(s, theme.Units(style.Size), style.TextStyle())
}

// fits reports whether every bar has room for its words.
func (p *periods) fits(width float32) bool {
	for _, one := range p.all {
		need := textWidth(one.name, theme.Caption) + textWidth(one.end, theme.Caption.WithBold()) + theme.Units(3*inside)
		if need > p.x(one.to, width)-p.x(one.from, width) {
			return false
		}
	}
	return true
}

func (p *periods) rowTall(width float32) float32 {
	if p.fits(width) {
		return theme.Units(barTall)
	}
	return theme.Units(2*lineTall + thinTall + 2)
}

// HeightFor implements widgets.Flower.
func (p *periods) HeightFor(width float32) float32 {
	return theme.Units(axisTall+todayTall) + float32(len(p.all))*(p.rowTall(width)+theme.Units(barGap))
}

// MinSize implements fyne.CanvasObject.
func (p *periods) MinSize() fyne.Size {
	least := theme.Units(200)
	return fyne.NewSize(least, p.HeightFor(max(least, p.Size().Width)))
}

// CreateRenderer implements fyne.Widget.
func (p *periods) CreateRenderer() fyne.WidgetRenderer { return &periodsSkin{p} }

type periodsSkin struct{ p *periods }

func (s *periodsSkin) Destroy()                     {}
func (s *periodsSkin) MinSize() fyne.Size           { return s.p.MinSize() }
func (s *periodsSkin) Objects() []fyne.CanvasObject { return s.p.objects }

func (s *periodsSkin) Layout(size fyne.Size) {
	if size != s.p.drawnAt {
		s.p.draw(size)
	}
}

func (s *periodsSkin) Refresh() {
	s.p.draw(s.p.Size())
	canvas.Refresh(s.p)
}

func (p *periods) draw(size fyne.Size) {
	p.drawnAt, p.objects = size, nil
	if size.Width <= 0 {
		return
	}
	foot := p.HeightFor(size.Width) - theme.Units(todayTall)
	p.drawMonths(size.Width, foot)
	p.drawToday(size.Width, foot)
	y, fits := theme.Units(axisTall), p.fits(size.Width)
	for _, one := range p.all {
		p.drawBar(one, size.Width, y, fits)
		y += p.rowTall(size.Width) + theme.Units(barGap)
	}
}

// drawMonths draws every second month, or each new year of a long stretch.
func (p *periods) drawMonths(width, foot float32) {
	u := theme.Units
	const longMonths = 500 // days of a stretch whose months have room for their names
	free := float32(0)
	year, month, _ := p.first().Civil()
	for d := calendar.Of(year, month, 1).AddMonths(1); d < p.last(); d = d.AddMonths(1) {
		january := d.Month() == time.January
		long := p.last()-p.first() > longMonths
		if long && !january || !long && d.Month()%2 == 0 {
			continue
		}
		name := p.say.ShortMonth(d)
		if long {
			name = fmt.Sprint(d.Year())
		} else if january {
			name = fmt.Sprintf("%s %d", name, d.Year())
		}
		x := p.x(d, width)
		p.rect(x, u(2), 1, foot-u(2), 0, theme.Line, "")
		if w := textWidth(name, theme.Caption); x >= free && x+u(6)+w <= width {
			p.text(name, x+u(6), u(10), theme.Caption, theme.Ink2)
			free = x + w + u(14)
		}
	}
}

// broken draws a broken line down.
func (p *periods) broken(x, y, to float32) {
	for ; y < to; y += theme.Units(5) {
		p.rect(x-theme.Units(0.75), y, theme.Units(1.5), min(theme.Units(3), to-y), 0, theme.Ink, "")
	}
}

// drawToday draws a broken line behind the bars, with its word at the foot.
// Through a bar it goes on where there are no words.
func (p *periods) drawToday(width, foot float32) {
	if p.today < p.first() || p.today > p.last() {
		return
	}
	u := theme.Units
	x := p.x(p.today, width)
	p.broken(x, u(axisTall-4), foot)
	word := p.say.Say("eligibility_screen.today")
	w := textWidth(word, theme.Caption)
	p.text(word, min(max(x-w/2, 0), width-w), foot+u(9), theme.Caption, theme.Ink)
}

func (p *periods) drawBar(one period, width, y float32, fits bool) {
	u := theme.Units
	from, to := p.x(one.from, width), p.x(one.to, width)
	bold := theme.Caption.WithBold()
	if fits {
		p.rect(from, y, to-from, u(barTall), u(6), theme.AccentTint, theme.Accent)
		p.text(one.name, from+u(inside), y+u(barTall/2), theme.Caption, theme.Ink)
		end := to - u(inside) - textWidth(one.end, bold)
		p.text(one.end, end, y+u(barTall/2), bold, theme.Ink)
		if x := p.x(p.today, width); x > from+u(2*inside)+textWidth(one.name, theme.Caption) && x < end-u(inside) {
			p.broken(x, y, y+u(barTall))
		}
		return
	}
	p.text(one.name, 0, y+u(lineTall/2), theme.Caption, theme.Ink)
	p.text(one.end, 0, y+u(lineTall+lineTall/2), bold, theme.Ink)
	p.rect(from, y+u(2*lineTall+2), to-from, u(thinTall), u(4), theme.AccentTint, theme.Accent)
}

func (p *periods) rect(x, y, w, h, radius float32, fill, edge fyne.ThemeColorName) {
	r := canvas.NewRectangle(theme.Color(fill))
	if edge != "" {
		r.StrokeColor, r.StrokeWidth = theme.Color(edge), 1.4
	}
	r.CornerRadius = radius
	p.put(r, x, y, w, h)
}

// text draws one line whose left is at x and whose middle is at y.
func (p *periods) text(s string, x, y float32, style theme.Style, role fyne.ThemeColorName) {
	t := canvas.NewText(s, theme.Color(role))
	t.TextSize, t.TextStyle = theme.Units(style.Size), style.TextStyle()
	t.FontSource = theme.Alone(t.TextStyle, s)
	m := t.MinSize()
	p.put(t, x, y-m.Height/2, m.Width, m.Height)
}

func (p *periods) put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	p.objects = append(p.objects, o)
}
