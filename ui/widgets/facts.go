package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/theme"
)

// Figure is a big number with its unit and a sentence under it: 15, "working
// days left", "19 days by the calendar".
type Figure struct {
	panel
	number, unit, sentence *Text
}

// NewFigure returns a figure in the largest size, for Home; sentence may be
// empty.
func NewFigure(number, unit, sentence string) *Figure {
	f := newFigure(theme.Figure, number, unit, sentence)
	f.unit.Style = theme.Emphasis.WithBold()
	f.init(f, Column(4, f.number, Column(2, f.unit, f.sentence)), nil)
	return f
}

// NewSmallFigure returns a figure for cards, its unit and sentence beside it.
func NewSmallFigure(number, unit, sentence string) *Figure {
	f := newFigure(theme.FigureM, number, unit, sentence)
	f.number.OneLine()
	f.init(f, Across(16, Middle, []Span{Own(), Flex(1)}, f.number, Column(0, f.unit, f.sentence)), nil)
	return f
}

func newFigure(style theme.Style, number, unit, sentence string) *Figure {
	f := &Figure{
		number:   NewText(number, style, theme.Accent),
		unit:     NewText(unit, theme.Strong, theme.Ink),
		sentence: NewText(sentence, theme.Small, theme.Ink2),
	}
	f.sentence.Hidden = sentence == ""
	return f
}

// Set changes what the figure says.
func (f *Figure) Set(number, unit, sentence string) {
	f.number.SetText(number)
	f.unit.SetText(unit)
	f.sentence.Hidden = sentence == ""
	f.sentence.SetText(sentence)
}

// KeyValues sets names at the left and what they are at the right, in pairs.
func KeyValues(pairs ...string) *fyne.Container {
	var rows []fyne.CanvasObject
	for i := 0; i+1 < len(pairs); i += 2 {
		rows = append(rows, KeyValue(pairs[i], Small(pairs[i+1]).In(theme.Ink)))
	}
	return Column(9, rows...)
}

// KeyValue is one such row with any object at the right.
func KeyValue(name string, value fyne.CanvasObject) *fyne.Container {
	return Across(12, Top, []Span{Flex(0.37), Flex(0.63)}, Small(name), value)
}

// Ruled stacks objects with a hairline between them.
func Ruled(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	var all []fyne.CanvasObject
	for i, o := range objects {
		if i > 0 {
			all = append(all, Rule())
		}
		all = append(all, o)
	}
	return Column(gap, all...)
}

// IconLine is an icon with wrapping text beside it.
func IconLine(icon string, role fyne.ThemeColorName, text fyne.CanvasObject) *fyne.Container {
	return Across(10, Top, []Span{Own(), Flex(1)}, atTop(NewIcon(icon, role)), text)
}

// atTop keeps an icon beside the first line of a taller text.
func atTop(i *Icon) *fyne.Container { return Column(0, Gap(2), i) }

// Severity is what a check says of a paper; the values are those of findings.
// Fine is a check that found nothing.
type Severity string

// The severities.
const (
	Fine   Severity = ""
	Stops  Severity = "stops"
	Ask    Severity = "ask"
	Advice Severity = "advice"
)

// SeverityLine shows one check: tick or severity icon, sentence, a second line
// where there is one, and the severity in words.
func SeverityLine(s Severity, sentence, second string) *fyne.Container {
	icon, role := "check", theme.Ink2
	text := Body(sentence)
	var word *Text
	switch s {
	case Stops:
		icon, role = "octagon-alert", theme.Bad
		text.Style = theme.Strong
		word = NewText(SeverityWords(s), theme.Caption.WithBold(), theme.Bad)
	case Ask:
		icon, role = "circle-help", theme.Ask
		word = NewText(SeverityWords(s), theme.Caption, theme.Ask)
	case Advice:
		icon = "info"
		word = NewText(SeverityWords(s), theme.Caption, theme.Ink2)
	}
	words := Column(0, text)
	if second != "" {
		words.Objects = append(words.Objects, Caption(second).In(theme.Ink2))
	}
	line := []fyne.CanvasObject{atTop(NewIcon(icon, role)), words}
	if word != nil {
		line = append(line, Column(0, Gap(2), word.OneLine()))
	}
	return Across(10, Top, []Span{Own(), Flex(1)}, line...)
}

// SeverityWords returns a severity in words: "Stops the paper".
func SeverityWords(s Severity) string { return say("severity." + string(s)) }

// Selectable is text that can be selected and copied, such as an extract of
// law.
func Selectable(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping, l.Selectable = fyne.TextWrapWord, true
	return l
}

// EmptyState says in one sentence that there is nothing here yet, with the one
// thing to do about it.
func EmptyState(sentence string, action fyne.CanvasObject) *fyne.Container {
	objects := []fyne.CanvasObject{Emphasis(sentence).In(theme.Ink2)}
	if action != nil {
		objects = append(objects, Row(0, action))
	}
	return Padded(Column(14, objects...), 24, 0)
}

// Why are the five things a person may ask of a question, in their order. An
// empty one is left out.
type Why struct {
	WeAsk, Goes, Public, Mistake, Source string
	Closed                               bool // not public: the eye is crossed out
}

// NewWhyPanel returns the five headings with their text. It is not text to select:
// each piece would be a stop of the Tab key at which no focus is seen.
func NewWhyPanel(w Why) *fyne.Container {
	eye := "eye"
	if w.Closed {
		eye = "eye-off"
	}
	parts := []struct{ key, icon, text string }{
		{"why.ask", "circle-help", w.WeAsk}, {"why.goes", "file-pen-line", w.Goes},
		{"why.public", eye, w.Public}, {"why.mistake", "info", w.Mistake}, {"why.source", "scale", w.Source},
	}
	var rows []fyne.CanvasObject
	for _, p := range parts {
		if p.text != "" {
			rows = append(rows, IconLine(p.icon, theme.Ink2, Column(0, Strong(say(p.key)), Body(p.text))))
		}
	}
	return Column(12, rows...)
}
