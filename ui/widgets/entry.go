package widgets

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/theme"
)

// entry is Fyne's entry with our focus ring, and with the keys it has no use
// for passed on to the window.
type entry struct {
	widget.Entry
	focused bool
	onFocus func(bool)
	tooLong func()                  // told when more is pasted than a box can hold
	onKey   func(fyne.KeyName) bool // asked first; true when used
}

// mostPasted is the most characters that are pasted at once: Fyne's entry would
// hold the window up for minutes over a text of megabytes.
const mostPasted = 20000

func newEntry(f *Field, o FieldOptions) *entry {
	e := &entry{}
	e.MultiLine = o.Lines > 1
	if e.MultiLine {
		e.Wrapping = fyne.TextWrapWord
	} else {
		e.Scroll = fyne.ScrollHorizontalOnly
	}
	e.TextStyle = theme.Style{Mono: o.Mono}.TextStyle()
	e.PlaceHolder = o.Empty
	e.ExtendBaseWidget(e)
	e.SetText(o.Text)
	e.OnChanged = func(s string) {
		if f.options.OnChanged != nil {
			f.options.OnChanged(s)
		}
	}
	e.OnSubmitted = func(string) {
		f.Flush()
		if f.options.OnEnter != nil {
			f.options.OnEnter()
		}
	}
	e.tooLong = func() { f.SetError(say("paste_long", "Most", mostPasted)) }
	e.onFocus = func(on bool) {
		if !on {
			f.Flush()
		}
		f.Refresh()
		if !on {
			return
		}
		if f.options.Whole && e.Text != "" {
			e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{}) // a click sets the cursor after it
		}
		if f.options.OnFocus != nil {
			f.options.OnFocus()
		}
		Reveal(f.self)
	}
	return e
}

// AcceptsTab implements fyne.Tabbable: Tab goes on to the next control, out of
// a box of several lines too.
func (e *entry) AcceptsTab() bool { return false }

// SetText puts a text into the box. What is typed next would otherwise replace
// what was selected in the text of before.
func (e *entry) SetText(s string) {
	selected := e.SelectedText() != ""
	e.Entry.SetText(s)
	if selected {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
}

// FocusGained implements fyne.Focusable.
func (e *entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	e.onFocus(true)
}

// FocusLost implements fyne.Focusable.
func (e *entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	e.onFocus(false)
}

// TypedKey implements fyne.Focusable.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	if e.onKey != nil && e.onKey(k.Name) {
		return
	}
	switch k.Name {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		passOn(e, k)
		return
	}
	e.Entry.TypedKey(k)
}

// TypedShortcut implements fyne.Shortcutable; the window hears of the
// shortcuts that are not for editing.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	if p, ok := s.(*fyne.ShortcutPaste); ok && utf8.RuneCountInString(p.Clipboard.Content()) > mostPasted {
		e.tooLong()
		return
	}
	before := e.Text
	e.Entry.TypedShortcut(s)
	passShortcut(canvasOf(e), s, e.Text != before)
}

// passShortcut gives a shortcut to the window, which Fyne does only when no
// field has the focus. Those that have a name of their own, such as Copy, are
// for the field; Undo and Redo are for the window when the field has nothing
// to take back.
func passShortcut(c fyne.Canvas, s fyne.Shortcut, used bool) {
	switch s.(type) {
	case *desktop.CustomShortcut:
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		if used {
			return
		}
	default:
		return
	}
	if w, ok := c.(interface{ TypedShortcut(fyne.Shortcut) }); ok {
		w.TypedShortcut(s)
	}
}
