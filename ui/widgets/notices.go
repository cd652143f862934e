package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// Fault is one thing wrong, with the field it leads to.
type Fault struct {
	Sentence string
	Go       func() // puts the focus where it can be put right
}

// ErrorSummary says how many things are wrong and leads to each. Its sentences
// are those shown at the fields.
type ErrorSummary struct {
	panel
	title *Text
	links *fyne.Container
}

// NewErrorSummary returns a summary with a title such as "1 thing stops this
// paper"; with no faults it is hidden.
func NewErrorSummary(title string, faults ...Fault) *ErrorSummary {
	e := &ErrorSummary{title: NewText("", theme.Strong, theme.Bad)}
	e.links = Column(6)
	back := NewBox(theme.Surface, theme.Bad, theme.BannerRadius)
	back.Stroke = 2
	head := Across(10, Middle, []Span{Own(), Flex(1)}, NewIcon("octagon-alert", theme.Bad), e.title)
	e.init(e, Over(back, Padded(Column(6, head, e.links), 14, 18)), nil)
	e.Set(title, faults...)
	return e
}

// Set replaces what the summary says; with no faults it is hidden.
func (e *ErrorSummary) Set(title string, faults ...Fault) {
	e.title.SetText(title)
	e.links.Objects = nil
	for _, f := range faults {
		e.links.Objects = append(e.links.Objects, newLink(f.Sentence, theme.Small, theme.Bad, f.Go))
	}
	LinkRows(e.links.Objects...)
	e.Hidden = len(faults) == 0
	e.Refresh()
	Settle(e)
}

// Focus puts the focus on the first fault.
func (e *ErrorSummary) Focus() {
	if len(e.links.Objects) > 0 {
		focusOn(e.links.Objects[0].(*Link))
	}
}

// Banner says one thing across the page, with buttons for what to do about it.
type Banner struct {
	panel
	text *Text
}

// NewBanner returns a banner: WaitTone for what happened since you were last
// here, AskTone for old rules, BadTone for what could lose typed text.
func NewBanner(tone Tone, icon, sentence string, buttons ...fyne.CanvasObject) *Banner {
	look := toneLooks[tone]
	b := &Banner{text: NewText(sentence, theme.Body, theme.Ink)}
	words := Across(12, Middle, []Span{Own(), Flex(1)}, NewIcon(icon, look.ink), b.text)
	actions := Wrap(16, buttons...)
	inner := Responsive(func(effective float32) Arrangement {
		if effective < SinglePage || len(buttons) == 0 {
			return InColumn(8)
		}
		return &acrossLayout{gap: 16, at: Middle, spans: []Span{Flex(1), Own()}}
	}, words, actions)
	actions.Hidden = len(buttons) == 0
	b.init(b, Over(NewBox(look.fill, look.edge, theme.BannerRadius), Padded(inner, 8, 16)), nil)
	return b
}

// SetText changes the sentence.
func (b *Banner) SetText(s string) { b.text.SetText(s) }

// Progress shows how far a long piece of work is, in words and as a bar, with
// a way to stop it. There is no endless bar.
type Progress struct {
	panel
	title, now, count *Text
	bar               *fyne.Container
	part              float32
	Stop              *Button
}

// NewProgress returns a progress of so little done; stop may be nil.
func NewProgress(icon, title string, stop func()) *Progress {
	p := &Progress{title: Strong(title), now: Small(""), count: Body("").OneLine()}
	p.Stop = SmallButton("", say("stop"), stop)
	p.Stop.Hidden = stop == nil
	track := NewBox(theme.Sunken, theme.Control, 5)
	p.bar = &fyne.Container{Layout: &barLayout{p: p}, Objects: []fyne.CanvasObject{track, NewBox(theme.Accent, "", 5)}}
	p.init(p, Across(18, Middle, []Span{Own(), Flex(0.7), Flex(1), Own(), Own()},
		NewIcon(icon, theme.Accent).Sized(20), Column(0, p.title, p.now), p.bar, p.count, p.Stop), nil)
	return p
}

// Set says what is being done now and how much is done, from 0 to 1; words is
// the same as text, such as "3 of 6 done, 71 pages".
func (p *Progress) Set(part float32, now, words string) {
	p.part = min(max(part, 0), 1)
	p.now.SetText(now)
	p.count.SetText(words)
	p.Refresh()
}

type barLayout struct{ p *Progress }

func (l *barLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Units(80), theme.Units(10))
}

func (l *barLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	forget()
	h := theme.Units(10)
	place(o[0], 0, 0, size.Width, h)
	place(o[1], 0, 0, size.Width*l.p.part, h)
	o[1].(*Box).Hidden = l.p.part == 0
}
