package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// Answer is one answer to a question.
type Answer struct {
	ID, Title, Sentence string
	Key                 rune // a letter that chooses it; 0 for none
}

// Answers is a group of answers of which one is chosen. It is one Tab stop:
// the arrows move and choose, and a letter chooses.
type Answers struct {
	roving
	OnChoose func(id string)
	answers  []Answer
	cards    []*answerCard
	chosen   int
}

// NewAnswers returns answers as cards, at most columns side by side, none
// narrower than 260 units; chosen is an id or empty.
func NewAnswers(columns int, chosen string, onChoose func(id string), answers ...Answer) *Answers {
	return newAnswers(Grid(10, 260, max(columns, 1)), chosen, onChoose, answers, false)
}

// NewSegmented returns two or three answers drawn joined in one row.
func NewSegmented(chosen string, onChoose func(id string), answers ...Answer) *Answers {
	spans := make([]Span, len(answers))
	return newAnswers(Across(-1, Top, spans), chosen, onChoose, answers, true)
}

func newAnswers(box *fyne.Container, chosen string, onChoose func(string), answers []Answer, joined bool) *Answers {
	a := &Answers{OnChoose: onChoose, answers: answers, chosen: -1}
	for i, answer := range answers {
		card := newAnswerCard(answer, joined, func() { focusOn(a); a.choose(i) })
		card.first, card.last = i == 0, i == len(answers)-1
		a.cards = append(a.cards, card)
		a.stops = append(a.stops, card)
		box.Objects = append(box.Objects, card)
		if answer.ID == chosen {
			a.chosen, a.cursor = i, i
		}
	}
	a.moved = func() { a.choose(a.cursor) }
	a.act = func() { a.choose(a.cursor) }
	a.OnRune = a.letter
	a.radius = theme.BannerRadius
	if joined {
		a.radius = theme.ButtonRadius
	}
	a.rove()
	a.init(a, box, a.paintCards)
	return a
}

// Choose marks an answer as chosen, without calling OnChoose.
func (a *Answers) Choose(id string) {
	a.chosen = -1
	for i, answer := range a.answers {
		if answer.ID == id {
			a.chosen, a.cursor = i, i
		}
	}
	a.Refresh()
}

// Chosen returns the id of the chosen answer, or nothing.
func (a *Answers) Chosen() string {
	if a.chosen < 0 {
		return ""
	}
	return a.answers[a.chosen].ID
}

func (a *Answers) choose(i int) {
	a.cursor = i
	changed := a.chosen != i
	a.chosen = i
	a.Refresh()
	if changed && a.OnChoose != nil {
		a.OnChoose(a.answers[i].ID)
	}
}

func (a *Answers) letter(r rune) bool {
	for i, answer := range a.answers {
		if answer.Key != 0 && (r == answer.Key || r == answer.Key^0x20) {
			a.choose(i)
			return true
		}
	}
	return false
}

func (a *Answers) paintCards() {
	for i, c := range a.cards {
		c.on = i == a.chosen
		c.paintCard()
	}
}

type answerCard struct {
	tappable
	on, joined      bool
	first, last     bool
	back            *Box
	title, sentence *Text
	radio, dot      *Box
	tick            *Icon
}

func newAnswerCard(a Answer, joined bool, tapped func()) *answerCard {
	c := &answerCard{joined: joined}
	c.tapped = tapped
	c.back = NewBox("", "", theme.BannerRadius)
	c.title = NewText(a.Title, theme.Body, theme.Ink)
	c.sentence = NewText(a.Sentence, theme.Caption, theme.Ink2)
	c.sentence.Hidden = a.Sentence == ""
	c.radio = NewBox("", theme.Control, 10)
	c.radio.Min = fyne.NewSize(20, 20)
	c.dot = NewBox("", "", 5)
	c.dot.Min = fyne.NewSize(10, 10)
	c.tick = NewIcon("check", theme.Accent).Sized(16)
	content := Over(c.back, Padded(Across(12, Top, []Span{Own(), Flex(1)},
		Column(0, Over(c.radio, Padded(c.dot, 5))), Column(1, c.title, c.sentence)), 11, 14))
	if joined {
		c.back.Radius = theme.ButtonRadius
		c.back.Min = fyne.NewSize(0, theme.ButtonHeight)
		c.title.OneLine()
		content = Over(c.back, Padded(Across(7, Middle, nil, c.tick, c.title), 0, 14))
	}
	c.init(c, content, c.paintCard)
	return c
}

func (c *answerCard) paintCard() {
	c.back.Fill, c.back.Edge = theme.Surface, theme.Line
	c.title.Style.Bold = c.on
	c.radio.Edge, c.radio.Stroke, c.dot.Fill = theme.Control, 1.4, ""
	c.tick.Hidden = !c.on
	if c.joined {
		c.back.Edge = theme.Control
	}
	switch {
	case c.on:
		c.back.Fill, c.back.Edge = theme.AccentTint, theme.Accent
		c.radio.Edge, c.radio.Stroke, c.dot.Fill = theme.Accent, 2, theme.Accent
	case c.hovered:
		c.back.Fill = theme.Sunken
	}
}

// Chip is a filter that is on or off. Space toggles it.
type Chip struct {
	control
	OnToggle func(on bool)
	on       bool
	back     *Box
	tick     *Icon
	label    *Text
}

// NewChip returns a chip.
func NewChip(label string, on bool, onToggle func(on bool)) *Chip {
	c := &Chip{on: on, OnToggle: onToggle}
	c.back = NewBox("", "", theme.ButtonRadius)
	c.back.Min = fyne.NewSize(0, theme.SmallButtonHeight+2)
	c.tick = NewIcon("check", theme.Accent).Sized(16)
	c.label = NewText(label, theme.Small, theme.Ink).OneLine()
	c.radius = theme.ButtonRadius
	c.act = func() {
		c.SetOn(!c.on)
		if c.OnToggle != nil {
			c.OnToggle(c.on)
		}
	}
	c.init(c, Over(c.back, Padded(Row(7, c.tick, c.label), 0, 12)), c.paintChip)
	return c
}

// On reports whether the filter is on.
func (c *Chip) On() bool { return c.on }

// SetOn switches the filter, without calling OnToggle.
func (c *Chip) SetOn(on bool) {
	c.on = on
	c.Refresh()
	Settle(c)
}

func (c *Chip) paintChip() {
	c.back.Fill, c.back.Edge = theme.Surface, theme.Control
	c.tick.Hidden = !c.on
	switch {
	case c.on:
		c.back.Fill, c.back.Edge = theme.AccentTint, theme.Accent
	case c.hovered:
		c.back.Fill = theme.Sunken
	}
}

// Option is one choice of a Select.
type Option struct{ ID, Label string }

// Select is a button that shows what is chosen and opens the list of choices.
// Up and Down change the choice at once; Enter and Space open the list.
type Select struct {
	control
	OnChoose func(id string)
	prefix   string
	options  []Option
	chosen   int
	back     *Box
	label    *Text
}

// NewSelect returns a select. prefix, such as "Owner: ", comes before the
// choice and may be empty.
func NewSelect(prefix, chosen string, onChoose func(id string), options ...Option) *Select {
	s := &Select{prefix: prefix, OnChoose: onChoose}
	s.back = NewBox("", "", theme.ButtonRadius)
	s.back.Min = fyne.NewSize(0, theme.SmallButtonHeight+2)
	s.label = NewText("", theme.Small, theme.Ink).OneLine()
	s.radius = theme.ButtonRadius
	s.act, s.key = s.open, s.typed
	s.init(s, Over(s.back, Padded(Ends(8, s.label, NewIcon("chevron-down", theme.Ink2).Sized(14)), 0, 12)), s.paintSelect)
	s.SetOptions(chosen, options...)
	return s
}

// SetOptions replaces the choices.
func (s *Select) SetOptions(chosen string, options ...Option) {
	s.options = options
	s.SetChosen(chosen)
}

// SetChosen shows a choice as chosen, without calling OnChoose.
func (s *Select) SetChosen(id string) {
	s.chosen = 0
	for i, o := range s.options {
		if o.ID == id {
			s.chosen = i
		}
	}
	if s.label.Text() != s.says() {
		s.Refresh()
		Settle(s)
	}
}

// says is what the select reads.
func (s *Select) says() string {
	if len(s.options) == 0 {
		return s.prefix
	}
	return s.prefix + s.options[s.chosen].Label
}

// Chosen returns the id of the choice, or nothing where there are none.
func (s *Select) Chosen() string {
	if len(s.options) == 0 {
		return ""
	}
	return s.options[s.chosen].ID
}

func (s *Select) typed(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyDown:
		s.choose(s.chosen + 1)
	case fyne.KeyUp:
		s.choose(s.chosen - 1)
	default:
		return false
	}
	return true
}

func (s *Select) choose(i int) {
	if i < 0 || i >= len(s.options) || i == s.chosen {
		return
	}
	s.SetChosen(s.options[i].ID)
	if s.OnChoose != nil {
		s.OnChoose(s.options[i].ID)
	}
}

func (s *Select) paintSelect() {
	s.back.Fill, s.back.Edge = theme.Surface, theme.Control
	if s.hovered {
		s.back.Fill = theme.Sunken
	}
	s.label.SetText(s.says())
}
