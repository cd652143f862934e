package widgets

import (
	"rosette/ui/theme"
)

// Switcher names whose candidacy is open, at the head of the sidebar, and
// leads to the others.
type Switcher struct {
	control
	back *Box
}

// NewSwitcher returns a switcher; detail, such as the ward, may be empty.
func NewSwitcher(name, detail string, act func()) *Switcher {
	s := &Switcher{back: NewBox("", "", theme.ButtonRadius)}
	second := Caption(detail).In(theme.Ink2)
	second.Hidden = detail == ""
	line := Across(10, Middle, []Span{Own(), Flex(1), Own()},
		NewRosetteMark(), Column(0, Strong(name), second), NewIcon("chevron-down", theme.Ink2))
	s.act, s.radius = act, theme.ButtonRadius
	s.init(s, Over(s.back, Padded(line, 4, 8)), s.paintBack)
	return s
}

func (s *Switcher) paintBack() {
	s.back.Fill = ""
	if s.hovered {
		s.back.Fill = theme.Sunken
	}
}
