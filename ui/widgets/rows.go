package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// TaskRow is a task in a list: its name as a link, a second line, and
// something at the right. A row that leads nowhere can be read but takes no
// focus.
type TaskRow struct {
	control
	name, second *Text
	back         *Box
	rule         *Box
	tag          *Tag
	bad          bool
	locked       bool
	plain        bool
}

// NewTaskRow returns a row with a status tag. second is the reason, the person
// waited for or the first problem; it may be empty. act nil makes a row that
// cannot be opened yet.
func NewTaskRow(name, second string, status Status, tag string, act func()) *TaskRow {
	r := &TaskRow{bad: status == Problem, locked: status == CannotStart}
	r.tag = StatusTag(status, tag)
	r.name = NewText(name, theme.Body, theme.Ink)
	r.build(second, nil, r.tag, act)
	return r
}

// NewItemRow returns a row with an icon before it and a few words at the right
// (an age, "Next"), either of which may be empty.
func NewItemRow(icon string, role fyne.ThemeColorName, name, second, right string, act func()) *TaskRow {
	r := &TaskRow{plain: true}
	r.name = NewText(name, theme.Strong, theme.Ink)
	var lead, end fyne.CanvasObject
	if icon != "" {
		lead = atTop(NewIcon(icon, role))
	}
	if right != "" {
		end = Small(right).OneLine()
	}
	r.build(second, lead, end, act)
	return r
}

func (r *TaskRow) build(second string, lead, end fyne.CanvasObject, act func()) {
	r.second = NewText(second, theme.Small, theme.Ink2)
	r.second.Hidden = second == ""
	r.back = NewBox("", "", theme.BannerRadius)
	r.back.Min = fyne.NewSize(0, theme.RowHeight)
	r.rule = Rule()
	objects := []fyne.CanvasObject{Column(0, r.name, r.second)}
	spans := []Span{Flex(1)}
	at := Middle
	if lead != nil {
		objects, spans, at = append([]fyne.CanvasObject{lead}, objects...), []Span{Own(), Flex(1)}, Top
	}
	if end != nil {
		objects = append(objects, end)
	}
	pad := []float32{7, 12}
	if r.plain {
		pad = []float32{12, 6}
	}
	line := Padded(Across(12, at, spans, objects...), pad...)
	r.act, r.inside, r.radius, r.disabled = act, true, theme.BannerRadius, act == nil
	r.init(r, Over(r.back, Column(0, centreUp(line, theme.RowHeight), r.rule)), r.paintRow)
}

// centreUp keeps an object at least least units tall, in the middle.
func centreUp(o fyne.CanvasObject, least float32) *fyne.Container {
	room := NewBox("", "", 0)
	room.Min = fyne.NewSize(0, least)
	return Over(room, Across(0, Middle, []Span{Flex(1)}, o))
}

func (r *TaskRow) paintRow() {
	r.back.Fill, r.rule.Fill = "", theme.Line
	if r.hovered && !r.disabled {
		r.back.Fill = theme.Sunken
	}
	if r.focused {
		r.rule.Fill = ""
	}
	r.name.Role, r.name.Underline = theme.Ink, !r.plain && !r.disabled
	if r.locked {
		r.name.Role = theme.Ink3
	}
	r.second.Role = theme.Ink2
	if r.bad {
		r.second.Role = theme.Bad
	}
}

// Set changes what a task row says.
func (r *TaskRow) Set(name, second string, status Status, tag string) {
	r.bad, r.locked = status == Problem, status == CannotStart
	r.name.SetText(name)
	r.second.Hidden = second == ""
	r.second.SetText(second)
	r.tag.SetStatus(status, tag)
	r.Refresh()
}

// Name returns the row's first line.
func (r *TaskRow) Name() string { return r.name.Text() }

// A rower is a row that arrows can leave.
type rower interface {
	fyne.Focusable
	fyne.Disableable
	steps(func(by int) bool)
}

func (c *control) steps(step func(by int) bool) {
	next := c.key
	c.key = func(k fyne.KeyName) bool {
		switch k {
		case fyne.KeyDown:
			return step(1)
		case fyne.KeyUp:
			return step(-1)
		}
		return next != nil && next(k)
	}
}

// LinkRows lets Up and Down move the focus among rows (TaskRow, CheckRow,
// Link), past those that take none.
func LinkRows(rows ...fyne.CanvasObject) {
	var all []rower
	for _, o := range rows {
		if r, ok := o.(rower); ok {
			all = append(all, r)
		}
	}
	for i, r := range all {
		r.steps(func(by int) bool {
			for j := i + by; j >= 0 && j < len(all); j += by {
				o := all[j].(fyne.CanvasObject)
				if !all[j].Disabled() && o.Visible() {
					canvasOf(o).Focus(all[j])
					return true
				}
			}
			return true
		})
	}
}

// Link is underlined text that goes somewhere and wraps like any text.
type Link struct {
	control
	text *Text
}

// NewLink returns a link in the colour of the accent.
func NewLink(text string, act func()) *Link { return newLink(text, theme.Body, theme.Accent, act) }

func newLink(text string, style theme.Style, role fyne.ThemeColorName, act func()) *Link {
	l := &Link{text: NewText(text, style, role)}
	l.text.Underline = true
	l.act, l.radius = act, 4
	l.init(l, Over(l.text), func() {})
	return l
}

// Text returns the words of the link.
func (l *Link) Text() string { return l.text.Text() }

// SetText changes the words of the link.
func (l *Link) SetText(s string) { l.text.SetText(s) }
