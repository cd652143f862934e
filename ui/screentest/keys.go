package screentest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Press types keys as the window gets them: the control in focus has them, or
// the screen where none has the focus.
func (b *Bench) Press(keys ...fyne.KeyName) {
	for _, k := range keys {
		e := &fyne.KeyEvent{Name: k}
		if f := b.Canvas().Focused(); f != nil {
			f.TypedKey(e)
		} else {
			b.Canvas().OnTypedKey()(e)
		}
	}
}

// Tab goes on by some controls.
func (b *Bench) Tab(times int) {
	for range times {
		b.Canvas().FocusNext()
	}
}

// Type adds to what the box in focus holds.
func (b *Bench) Type(text string) { test.Type(b.Canvas().Focused(), text) }

// Retype replaces what the box in focus holds.
func (b *Bench) Retype(text string) { Retype(b.Canvas().Focused(), text) }

// Retype replaces what a box holds, or empties it where there is no text.
func Retype(box fyne.Focusable, text string) {
	box.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	if text == "" {
		box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
	test.Type(box, text)
}
