package panel

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/selection"
	"rosette/guides/words"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// line takes one line of the log: a day, what it was, how many, a few words.
type line struct {
	p    *Screen
	on   *widgets.DateField
	kind *widgets.Select
	many *widgets.Field
	note *widgets.Field
	calm bool              // says what is wrong without taking the focus
	what fyne.CanvasObject // the kind under its label
}

func newLine(p *Screen, d selection.Deed, enter func()) *line {
	l := &line{p: p}
	l.on = widgets.NewDateField(p.say("day"), widgets.DateOptions{Date: d.On, OnEnter: enter})
	var kinds []widgets.Option
	for _, k := range selection.DeedKinds() {
		kinds = append(kinds, widgets.Option{ID: string(k), Label: k.Says(p.s.Words)})
	}
	l.kind = widgets.NewSelect("", string(d.Kind), func(string) { l.asks() }, kinds...)
	l.what = widgets.Column(4, widgets.Strong(p.say("what")), widgets.Caption(p.say("what_hint")).In(theme.Ink2), widgets.Padded(l.kind, 3, 0))
	l.many = widgets.NewField(p.say("how_many"), widgets.FieldOptions{Text: strconv.Itoa(d.Count), Hint: p.say("how_many_hint"), Width: 120, Whole: true, OnEnter: enter})
	l.note = widgets.NewField(p.say("note"), widgets.FieldOptions{Text: d.Note, Hint: p.say("note_hint"), Optional: true, OnEnter: enter})
	l.asks()
	return l
}

// asks says what is counted.
func (l *line) asks() {
	l.many.SetNote(l.p.say("unit_" + l.kind.Chosen()))
}

// typed reports whether something stands in the line that is not kept.
func (l *line) typed() bool { return strings.TrimSpace(l.note.Text()) != "" }

// read returns the line, or says at a box what is wrong.
func (l *line) read() (selection.Deed, bool) {
	for _, f := range []*widgets.Field{&l.on.Field, l.many, l.note} {
		f.SetError("")
	}
	on, err := widgets.ParseDate(l.on.Text())
	if err != nil {
		return selection.Deed{}, l.wrong(&l.on.Field, err)
	}
	if on == calendar.Date(0) {
		return selection.Deed{}, l.wrong(&l.on.Field, words.Wrong("record_day", nil))
	}
	if on > l.p.s.Today() {
		return selection.Deed{}, l.wrong(&l.on.Field, words.Wrong("panel_day_to_come", nil))
	}
	n, err := strconv.Atoi(strings.ReplaceAll(strings.TrimSpace(l.many.Text()), ",", ""))
	if err != nil || n < 0 || n > selection.MaxCount {
		return selection.Deed{}, l.wrong(l.many, words.Wrong("record_count", err, "Max", selection.MaxCount))
	}
	return selection.Deed{On: on, Kind: selection.DeedKind(l.kind.Chosen()), Count: n, Note: l.note.Text()}, true
}

// refused says why a line is not kept.
func (l *line) refused(err error) { l.wrong(l.note, err) }

func (l *line) wrong(at *widgets.Field, err error) bool {
	at.SetError(l.p.s.Words.Explain(err))
	if !l.calm {
		at.Focus()
	}
	return false
}

// clear makes room for the next line of the same day and kind.
func (l *line) clear() {
	l.many.SetText("1")
	l.note.SetText("")
}

// across sets the boxes in one line where there is room.
func (l *line) across() fyne.CanvasObject {
	return widgets.Responsive(func(effective float32) widgets.Arrangement {
		switch {
		case effective >= 620:
			return widgets.InColumns(14, widgets.Fixed(160), widgets.Fixed(192), widgets.Fixed(84), widgets.Flex(1))
		case effective >= 440:
			return widgets.InGrid(14, 2)
		}
		return widgets.InColumn(14)
	}, l.on, l.what, l.many, l.note)
}

// down sets them one under another.
func (l *line) down() fyne.CanvasObject { return widgets.Column(14, l.on, l.what, l.many, l.note) }
