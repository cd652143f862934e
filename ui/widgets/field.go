package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"rosette/ui/theme"
)

// FieldOptions are what a field may have beside its label.
type FieldOptions struct {
	Text     string  // what it holds at first
	Hint     string  // one line under the label
	Empty    string  // grey words in an empty box; a label is still needed
	Optional bool    // says "(optional)" after the label
	Mono     bool    // for what is compared letter by letter
	Lines    int     // 2 or more make a box of so many lines
	Whole    bool    // the text is selected when the focus comes: for a figure or a day that is typed anew, not amended
	Width    float32 // widest box in units; 0 for the width of its place

	OnChanged func(text string) // at every key
	OnLeave   func(text string) // once what was typed is done: left, Enter, Flush
	OnEnter   func()            // Enter in a box of one line, after OnLeave
	OnFocus   func()            // told when the focus comes
}

// Field is a labelled box to type in. What is typed is handed over by OnLeave
// when the box is left, when Enter is pressed, and by Flush; never twice for
// the same text.
type Field struct {
	panel
	options FieldOptions
	label   *Text
	hint    *Text
	problem *Text
	alert   *fyne.Container
	note    *Text
	bar     *Box
	frame   *Box
	ring    *canvas.Rectangle
	entry   *entry
	box     *fyne.Container
	back    *Box
	lead    *Icon // nil in most fields
	end     *Text
	saved   string
	err     string
}

// NewField returns a field.
func NewField(label string, o FieldOptions) *Field {
	f := &Field{}
	f.build(f, label, o)
	return f
}

// build makes the field as, or as part of, the widget self.
func (f *Field) build(self fyne.Widget, label string, o FieldOptions) {
	f.options, f.saved = o, o.Text
	runs := []Run{{Text: label, Bold: true}}
	if o.Optional {
		runs = append(runs, Run{Text: " " + say("optional")})
	}
	f.label = NewRuns(theme.Body, theme.Ink, runs...)
	f.hint = Caption(o.Hint).In(theme.Ink2)
	f.hint.Hidden = o.Hint == ""
	f.problem = NewText("", theme.Small, theme.Bad)
	f.alert = Across(8, Top, []Span{Own(), Flex(1)}, atTop(NewIcon("octagon-alert", theme.Bad).Sized(16)), f.problem)
	f.alert.Hide()
	f.note = Caption("").In(theme.Ink2)
	f.note.Hide()
	f.bar = NewBox("", "", 0)
	f.frame = NewBox("", "", theme.FieldRadius)
	f.ring = newRing()
	f.entry = newEntry(f, o)
	f.back = NewBox(theme.Surface, theme.Control, theme.FieldRadius)
	f.box = &fyne.Container{Layout: &boxLayout{f: f}, Objects: []fyne.CanvasObject{f.back, f.entry, f.frame, f.ring}}
	body := Column(4, f.label, f.hint, f.alert, f.box, f.note)
	f.init(self, &fyne.Container{Layout: &fieldLayout{}, Objects: []fyne.CanvasObject{body, f.bar}}, f.paintField)
}

// adorn puts an icon before the typing and a few words at the right end.
func (f *Field) adorn(icon *Icon, end *Text) {
	f.lead, f.end = icon, end
	f.box.Objects = append(f.box.Objects, icon, end)
}

// Text returns what the box holds now, as typed.
func (f *Field) Text() string { return f.entry.Text }

// SetText puts a text into the box as saved: OnLeave is not called for it.
func (f *Field) SetText(s string) {
	f.saved = s
	if f.entry.Text != s {
		f.entry.SetText(s)
	}
}

// SetError shows a sentence above the box, or takes it away when empty.
func (f *Field) SetError(sentence string) {
	if f.err == sentence {
		return
	}
	f.err = sentence
	f.alert.Hidden = sentence == ""
	f.problem.SetText(sentence)
	f.Refresh()
	Settle(f.problem)
}

// Error returns the sentence shown above the box.
func (f *Field) Error() string { return f.err }

// SetNote shows a line under the box, or takes it away when empty.
func (f *Field) SetNote(s string) {
	if f.note.Text() == s {
		return
	}
	f.note.Hidden = s == ""
	f.note.SetText(s)
	f.Refresh()
	Settle(f.note)
}

// Focus puts the typing mark into the box.
func (f *Field) Focus() { focusOn(f.entry) }

// Focused reports whether the box has the focus.
func (f *Field) Focused() bool { return f.entry.focused }

// Disable switches the box off; say why with SetNote.
func (f *Field) Disable() {
	f.entry.Disable()
	f.Refresh()
}

// Enable switches the box on.
func (f *Field) Enable() {
	f.entry.Enable()
	f.Refresh()
}

// Flush hands over what was typed and is not saved yet.
func (f *Field) Flush() {
	if f.entry.Text == f.saved {
		return
	}
	f.saved = f.entry.Text
	if f.options.OnLeave != nil {
		f.options.OnLeave(f.saved)
	}
}

func (f *Field) paintField() {
	f.bar.Fill, f.frame.Edge, f.frame.Stroke = "", "", 2
	f.back.Fill, f.back.Edge = theme.Surface, theme.Control
	if f.entry.Disabled() {
		f.back.Fill, f.back.Edge = theme.Sunken, theme.Line
	}
	if f.err != "" {
		f.bar.Fill, f.frame.Edge = theme.Bad, theme.Bad
	}
	dressRing(f.ring, f.entry.focused, theme.FieldRadius, false)
}

// fieldLayout sets the bar of a field in error into the gutter at its left.
type fieldLayout struct{ width float32 }

func (l *fieldLayout) heightFor(o []fyne.CanvasObject, width float32) float32 {
	return HeightFor(o[0], width)
}

func (l *fieldLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return minAt(l, o, o[0].MinSize().Width, l.width)
}

func (l *fieldLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	forget()
	l.width = size.Width
	place(o[0], 0, 0, size.Width, size.Height)
	place(o[1], -theme.Units(14), 0, theme.Units(4), size.Height)
}

// boxLayout gives the box its height and the ring its place.
type boxLayout struct{ f *Field }

func (l *boxLayout) height() float32 {
	least := theme.Units(theme.FieldHeight)
	if n := l.f.options.Lines; n > 1 {
		return least + float32(n-1)*theme.Units(theme.Body.Line)
	}
	return max(least, l.f.entry.MinSize().Height)
}

func (l *boxLayout) heightFor([]fyne.CanvasObject, float32) float32 { return l.height() }

func (l *boxLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Units(48), l.height())
}

func (l *boxLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	forget()
	if w := theme.Units(l.f.options.Width); w > 0 {
		size.Width = min(size.Width, w)
	}
	size.Height = l.height()
	place(o[0], 0, 0, size.Width, size.Height)
	place(o[1], 0, 0, size.Width, size.Height)
	place(o[2], 0, 0, size.Width, size.Height)
	layoutRing(l.f.ring, 0, 0, size, false)
	if l.f.lead != nil {
		l.adorn(size)
	}
}

// adorn makes room within the box for an icon and the words at its end.
func (l *boxLayout) adorn(size fyne.Size) {
	icon, end := l.f.lead.MinSize(), l.f.end.MinSize()
	left, right := theme.Units(12), end.Width+theme.Units(12)
	place(l.f.lead, left, (size.Height-icon.Height)/2, icon.Width, icon.Height)
	place(l.f.end, size.Width-right, (size.Height-end.Height)/2, end.Width, end.Height)
	left += icon.Width
	place(l.f.box.Objects[1], left, 1, size.Width-left-right-theme.Units(4), size.Height-2)
}
