package panel

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides/training"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// speeches are the usual lengths of a hustings speech, in minutes.
var speeches = []int{2, 3, 5}

// speech counts a hustings speech down and says which part of it is due.
type speech struct {
	p      *Screen
	length *widgets.Answers
	clock  *clock
	face   *widgets.Figure
	time   *widgets.Button
	over   *widgets.Button
	parts  *fyne.Container
	rows   []*stretch
	card   *widgets.Card
}

// stretch is one part of the speech in the list.
type stretch struct {
	training.Stretch
	mark *widgets.Icon
	what *widgets.Text
}

func newSpeech(p *Screen) *speech {
	h := &speech{p: p}
	h.clock = &clock{now: p.s.Now, after: p.after, show: h.showTime}
	var lengths []widgets.Answer
	for _, n := range speeches {
		lengths = append(lengths, widgets.Answer{ID: strconv.Itoa(n), Title: p.say("speech_length", "N", n)})
	}
	h.length = widgets.NewSegmented(lengths[1].ID, func(string) { h.reset() }, lengths...)
	h.face = widgets.NewSmallFigure("", "", "")
	h.time = widgets.SmallButton("play", p.say("clock_start"), h.clock.toggle)
	h.over = widgets.SmallButton("undo-2", p.say("speech_again"), h.reset)
	h.parts = widgets.Column(6)
	h.card = widgets.NewCard(p.say("speech"), widgets.Small(p.say("speech_about", "N", training.PerMinute)), widgets.Row(0, h.length),
		h.face, widgets.Wrap(8, h.time, h.over), h.parts, widgets.Caption(p.say("speech_foot")).In(theme.Ink2))
	h.reset()
	return h
}

func (h *speech) minutes() int {
	n, _ := strconv.Atoi(h.length.Chosen()) // the ids are numbers
	return n
}

// reset puts the clock at the whole length, with its parts.
func (h *speech) reset() {
	length := time.Duration(h.minutes()) * time.Minute
	h.rows, h.parts.Objects = nil, nil
	for _, s := range training.Speech(length) {
		r := &stretch{Stretch: s, mark: widgets.NewIcon("circle", theme.Ink2).Sized(16), what: widgets.Small(s.Title).In(theme.Ink)}
		h.rows = append(h.rows, r)
		until := widgets.Small(h.p.say("speech_until", "Time", minutes(s.To), "N", s.Words)).OneLine()
		h.parts.Objects = append(h.parts.Objects, widgets.Across(10, widgets.Top, []widgets.Span{widgets.Own(), widgets.Flex(1), widgets.Own()},
			widgets.Column(0, widgets.Gap(2), r.mark), r.what, until))
	}
	h.parts.Refresh()
	h.clock.set(length, 0)
	widgets.Settle(h.parts)
}

// halt pauses the clock.
func (h *speech) halt() {
	if h.clock.running {
		h.clock.toggle()
	}
}

func (h *speech) showTime() {
	p := h.p
	face, over := h.clock.face()
	unit := p.say("speech_left")
	if over {
		unit = p.say("speech_over")
	}
	h.face.Set(face, unit, p.say("speech_words", "N", training.WordsFor(h.clock.length)))
	icon, verb := "play", "clock_start"
	switch {
	case h.clock.running:
		icon, verb = "pause", "clock_pause"
	case h.clock.spent > 0:
		verb = "clock_on"
	}
	if label := p.say(verb); h.time.Label() != label {
		h.time.SetIcon(icon)
		h.time.SetLabel(label)
	}
	gone, begun := h.clock.elapsed(), h.clock.running || h.clock.spent > 0
	for _, r := range h.rows {
		r.show(begun, gone)
	}
	widgets.Settle(h.face)
}

// show marks a part as over, due or to come.
func (r *stretch) show(begun bool, gone time.Duration) {
	icon, style := "circle", theme.Small
	switch {
	case begun && gone >= r.To:
		icon = "check"
	case begun && gone >= r.From:
		icon, style = "play", theme.Small.WithBold()
	}
	if r.mark.Name != icon {
		r.mark.Name, r.what.Style = icon, style
		r.mark.Refresh()
		r.what.Refresh()
	}
}
