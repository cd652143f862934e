package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// Switcher names whose candidacy is open, at the head of the sidebar, and
// leads to the others. It keeps room for three lines, so that the list below
// it stays where it is while a name is typed.
type Switcher struct {
	control
	back         *Box
	name, detail *Text
}

const switcherHeight = 72

// NewSwitcher returns a switcher; detail, such as the ward, may be empty.
func NewSwitcher(name, detail string, act func()) *Switcher {
	s := &Switcher{back: NewBox("", "", theme.ButtonRadius), name: Strong(name), detail: Caption(detail).In(theme.Ink2)}
	s.back.Min = fyne.NewSize(0, switcherHeight)
	s.detail.Hidden = detail == ""
	line := Across(10, Middle, []Span{Own(), Flex(1), Own()},
		NewRosetteMark(), Column(0, s.name, s.detail), NewIcon("chevron-down", theme.Ink2))
	s.act, s.radius = act, theme.ButtonRadius
	s.init(s, Over(s.back, Padded(line, 4, 8)), s.paintBack)
	return s
}

// Set changes whose candidacy is named.
func (s *Switcher) Set(name, detail string) {
	if s.name.Text() == name && s.detail.Text() == detail {
		return
	}
	s.name.SetText(name)
	s.detail.Hidden = detail == ""
	s.detail.SetText(detail)
	Settle(s.name)
}

func (s *Switcher) paintBack() {
	s.back.Fill = ""
	if s.hovered {
		s.back.Fill = theme.Sunken
	}
}
