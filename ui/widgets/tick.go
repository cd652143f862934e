package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// Tick is a box to tick with its words beside it. Space and Enter tick it.
type Tick struct {
	control
	OnTick func(on bool)
	on     bool
	box    *Icon
	label  *Text
	hint   *Text
	error  *Text
	alert  *fyne.Container
}

// NewTick returns a box to tick. hint, a second line, may be empty.
func NewTick(label, hint string, on bool, onTick func(on bool)) *Tick {
	t := &Tick{on: on, OnTick: onTick}
	t.box = NewIcon("square", theme.Control).Sized(22)
	t.label = NewText(label, theme.Body, theme.Ink)
	t.hint = Caption(hint).In(theme.Ink2)
	t.hint.Hidden = hint == ""
	t.error = NewText("", theme.Small, theme.Bad)
	t.alert = IconLine("octagon-alert", theme.Bad, t.error)
	t.alert.Hide()
	t.radius = theme.TagRadius
	t.act = func() {
		t.SetOn(!t.on)
		if t.OnTick != nil {
			t.OnTick(t.on)
		}
	}
	t.init(t, Over(Across(10, Top, []Span{Own(), Flex(1)}, Column(0, t.box),
		Column(2, t.label, t.hint, t.alert))), t.paintTick)
	return t
}

// On reports whether the box is ticked.
func (t *Tick) On() bool { return t.on }

// SetOn ticks the box or not, without calling OnTick.
func (t *Tick) SetOn(on bool) {
	t.on = on
	t.Refresh()
}

// SetError shows a sentence under the words, or takes it away when empty.
func (t *Tick) SetError(sentence string) {
	if t.error.Text() == sentence {
		return
	}
	t.alert.Hidden = sentence == ""
	t.error.SetText(sentence)
	t.Refresh()
	Settle(t.error)
}

// Error returns the sentence under the words.
func (t *Tick) Error() string { return t.error.Text() }

func (t *Tick) paintTick() {
	t.box.Name, t.box.Role = "square", theme.Control
	if t.on {
		t.box.Name, t.box.Role = "square-check", theme.Accent
	}
	t.box.Refresh()
}
