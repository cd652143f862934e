package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"rosette/ui/theme"
)

// ButtonKind is how much a button asks for attention.
type ButtonKind int

// The kinds. A screen has one Main button.
const (
	PlainKind ButtonKind = iota
	MainKind
	LinkKind  // accent text, underlined
	QuietKind // grey text: Dismiss
	BackKind  // grey text, underlined: the way back
)

// Button does one thing when pressed. Its label is a verb.
type Button struct {
	control
	kind    ButtonKind
	small   bool
	pressed bool
	face    *Box
	icon    *Icon
	label   *Text
}

// MainButton is the filled button of a screen. icon may be empty.
func MainButton(icon, label string, act func()) *Button {
	return newButton(MainKind, false, icon, label, act)
}

// PlainButton is a button with an edge.
func PlainButton(icon, label string, act func()) *Button {
	return newButton(PlainKind, false, icon, label, act)
}

// SmallButton is a lower plain button, for use within cards.
func SmallButton(icon, label string, act func()) *Button {
	return newButton(PlainKind, true, icon, label, act)
}

// SmallMainButton is a lower filled button.
func SmallMainButton(icon, label string, act func()) *Button {
	return newButton(MainKind, true, icon, label, act)
}

// LinkButton is underlined text that acts or goes somewhere.
func LinkButton(icon, label string, act func()) *Button {
	return newButton(LinkKind, false, icon, label, act)
}

// QuietButton is grey text that acts, such as Dismiss.
func QuietButton(icon, label string, act func()) *Button {
	return newButton(QuietKind, false, icon, label, act)
}

// BackButton leads back to where it names.
func BackButton(name string, act func()) *Button {
	return newButton(BackKind, false, "arrow-left", name, act)
}

// IconButton is a square button with an icon alone: page turns, open and
// close. name says in words what it does.
func IconButton(icon, name string, act func()) *Button {
	b := newButton(PlainKind, true, icon, "", act)
	b.label.SetText(name)
	b.label.Hide()
	b.paint()
	return b
}

func newButton(kind ButtonKind, small bool, icon, label string, act func()) *Button {
	b := &Button{kind: kind, small: small}
	b.face = NewBox("", "", theme.ButtonRadius)
	b.icon = NewIcon(icon, theme.Ink).Sized(18)
	b.icon.Hidden = icon == ""
	b.label = NewText(label, b.style(), theme.Ink).OneLine()
	b.act, b.radius = act, theme.ButtonRadius
	inner := Row(9, b.icon, b.label)
	if small {
		b.icon.Units = 16
		inner = Row(8, b.icon, b.label)
	}
	b.init(b, Over(b.face, Padded(inner, 0, b.padding())), b.paintButton)
	return b
}

func (b *Button) style() theme.Style {
	s := theme.Body
	if b.small {
		s = theme.Small
	}
	s.Bold = b.kind == MainKind || b.kind == LinkKind
	return s
}

func (b *Button) padding() float32 {
	switch {
	case b.flat():
		return 2
	case b.small:
		return 11
	}
	return 15
}

func (b *Button) flat() bool { return b.kind >= LinkKind }

// SetLabel changes the words on the button.
func (b *Button) SetLabel(s string) { b.label.SetText(s) }

// Label returns the words on the button; those of an icon button are its name.
func (b *Button) Label() string { return b.label.Text() }

// SetIcon changes the icon; empty takes it away.
func (b *Button) SetIcon(name string) {
	b.icon.Name, b.icon.Hidden = name, name == ""
	b.Refresh()
}

// SetAct changes what the button does.
func (b *Button) SetAct(act func()) { b.act = act }

// AccessibilityLabel implements fyne.Accessible.
func (b *Button) AccessibilityLabel() string { return b.Label() }

// AccessibilityRole implements fyne.Accessible.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// MouseDown and MouseUp implement desktop.Mouseable.
func (b *Button) MouseDown(*desktop.MouseEvent) { b.press(true) }

// MouseUp ends the press.
func (b *Button) MouseUp(*desktop.MouseEvent) { b.press(false) }

func (b *Button) press(down bool) {
	b.pressed = down && !b.disabled
	b.Refresh()
}

func (b *Button) height() float32 {
	switch {
	case b.flat():
		return theme.MinTarget
	case b.small:
		return theme.SmallButtonHeight
	}
	return theme.ButtonHeight
}

func (b *Button) paintButton() {
	b.face.Min = fyne.NewSize(0, b.height())
	if !b.label.Visible() {
		b.face.Min.Width = b.height()
	}
	fill, edge, ink := b.colours()
	b.face.Fill, b.face.Edge = fill, edge
	b.label.Role, b.icon.Role = ink, ink
	b.label.Underline = b.kind == LinkKind || b.kind == BackKind
}

func (b *Button) colours() (fill, edge, ink fyne.ThemeColorName) {
	if b.disabled {
		if b.flat() {
			return "", "", theme.Ink3
		}
		return theme.Sunken, theme.Line, theme.Ink3
	}
	switch b.kind {
	case MainKind:
		if b.hovered || b.pressed {
			return theme.AccentPress, "", theme.OnAccent
		}
		return theme.Accent, "", theme.OnAccent
	case LinkKind:
		return b.flatFill(), "", theme.Accent
	case QuietKind, BackKind:
		return b.flatFill(), "", theme.Ink2
	}
	if b.pressed {
		return theme.AccentTint, theme.Control, theme.Ink
	}
	if b.hovered {
		return theme.Sunken, theme.Control, theme.Ink
	}
	return theme.Surface, theme.Control, theme.Ink
}

func (b *Button) flatFill() fyne.ThemeColorName {
	if b.hovered || b.pressed {
		return theme.Sunken
	}
	return ""
}

// Reasoned is a button that can be switched off only with a reason, shown
// above it.
type Reasoned struct {
	panel
	Button *Button
	reason *Text
}

// NewReasoned returns the button with room for a reason.
func NewReasoned(b *Button) *Reasoned {
	r := &Reasoned{Button: b, reason: Caption("")}
	r.reason.Hide()
	r.init(r, Column(4, r.reason, Row(0, b)), nil)
	return r
}

// Because switches the button off with a reason, or on again with none.
func (r *Reasoned) Because(reason string) {
	r.reason.SetText(reason)
	r.reason.Hidden = reason == ""
	r.Button.setDisabled(reason != "")
	r.Refresh()
}
