package checklist

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// A scope is a phase or list that can be chosen.
type scope struct {
	id, name, icon, count string
	heading               string // stands before it, where one begins
}

// scopes is the list of phases and lists at the left. It is one Tab stop: Up
// and Down choose.
type scopes struct {
	stop
	all    []scope
	rows   []*scopeRow
	chosen string
	choose func(id string)
}

func newScopes(choose func(id string)) *scopes {
	s := &scopes{choose: choose}
	s.key = s.typed
	s.init(s, widgets.Column(0), s.dress)
	return s
}

// set replaces what can be chosen; rows that stay are kept.
func (s *scopes) set(all []scope, chosen string) {
	same := len(all) == len(s.all)
	for i := range all {
		same = same && all[i].id == s.all[i].id
	}
	s.all, s.chosen = all, chosen
	if !same {
		s.build()
	}
	s.dress()
}

func (s *scopes) build() {
	s.rows, s.content.Objects = nil, nil
	for i, one := range s.all {
		if one.heading != "" {
			if i > 0 {
				s.content.Objects = append(s.content.Objects, widgets.Padded(widgets.Rule(), 12, 10, 8, 10))
			}
			s.content.Objects = append(s.content.Objects,
				widgets.Padded(widgets.NewText(one.heading, theme.Caption.WithBold(), theme.Ink2), 0, 10, 6, 10))
		}
		r := newScopeRow(one, func() { focusOn(s); s.pick(i) })
		s.rows = append(s.rows, r)
		s.content.Objects = append(s.content.Objects, r)
	}
	s.repaint()
	widgets.Settle(s.content)
}

func (s *scopes) dress() {
	for i, r := range s.rows {
		r.set(s.all[i], s.all[i].id == s.chosen, s.focused)
	}
}

func (s *scopes) pick(i int) {
	if i < 0 || i >= len(s.all) {
		return
	}
	if s.all[i].id != s.chosen {
		s.choose(s.all[i].id)
	}
	widgets.Reveal(s.rows[i])
}

// FocusGained implements fyne.Focusable.
func (s *scopes) FocusGained() {
	s.stop.FocusGained()
	if i := s.index(); i >= 0 {
		widgets.Reveal(s.rows[i])
	}
}

func (s *scopes) index() int {
	for i, one := range s.all {
		if one.id == s.chosen {
			return i
		}
	}
	return -1
}

func (s *scopes) typed(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyDown:
		s.pick(s.index() + 1)
	case fyne.KeyUp:
		s.pick(s.index() - 1)
	case fyne.KeyHome:
		s.pick(0)
	case fyne.KeyEnd:
		s.pick(len(s.all) - 1)
	default:
		return false
	}
	return true
}

type scopeRow struct {
	tap
	one         scope
	on, focused bool
	back, ring  *widgets.Box
	icon        *widgets.Icon
	name, count *widgets.Text
}

func newScopeRow(one scope, tapped func()) *scopeRow {
	r := &scopeRow{one: one, back: widgets.NewBox("", "", theme.ButtonRadius), ring: ring()}
	r.tapped = tapped
	r.back.Min, r.ring.Radius = fyne.NewSize(0, theme.NavRowHeight), theme.ButtonRadius
	r.icon = widgets.NewIcon(one.icon, theme.Ink2).Sized(16)
	r.icon.Hidden = one.icon == ""
	r.name = widgets.NewText(one.name, theme.Body, theme.Ink)
	r.count = widgets.NewText(one.count, theme.Small, theme.Ink2).OneLine().Right()
	line := widgets.Across(6, widgets.Middle, []widgets.Span{widgets.Own(), widgets.Flex(1), widgets.Own()}, r.icon, r.name, r.count)
	r.init(r, widgets.Over(r.back, r.ring, widgets.Across(0, widgets.Middle, []widgets.Span{widgets.Flex(1)}, widgets.Padded(line, 6, 10))), r.dress)
	return r
}

func (r *scopeRow) set(one scope, on, focused bool) {
	if r.one == one && r.on == on && r.focused == focused {
		return
	}
	r.one, r.on, r.focused = one, on, focused
	r.repaint()
}

func (r *scopeRow) dress() {
	r.back.Fill = ""
	switch {
	case r.on:
		r.back.Fill = theme.AccentTint
	case r.hovered:
		r.back.Fill = theme.Sunken
	}
	r.ring.Hidden = !r.on || !r.focused
	r.name.Style.Bold = r.on
	r.name.SetText(r.one.name)
	r.count.SetText(r.one.count)
}
