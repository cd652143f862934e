package widgets

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"rosette/ui/theme"
)

var plain = theme.Options{Mode: theme.Light}

func press(o fyne.Focusable, keys ...fyne.KeyName) {
	for _, k := range keys {
		o.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// window shows objects one under another, so that they can be tabbed through.
func window(t testing.TB, objects ...fyne.CanvasObject) fyne.Window {
	return show(t, plain, fyne.NewSize(700, 600), Column(8, objects...))
}

func TestButtonActsOnEnterSpaceAndTap(t *testing.T) {
	n := 0
	b := MainButton("check", "Carry on", func() { n++ })
	window(t, b)
	press(b, fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyA)
	test.Tap(b)
	if n != 4 {
		t.Errorf("acted %d times, want 4", n)
	}
}

func TestDisabledButtonDoesNothingAndSaysWhy(t *testing.T) {
	b := MainButton("", "Ready to sign", func() { t.Error("a disabled button acted") })
	r := NewReasoned(b)
	next := PlainButton("", "Print a draft", nil)
	w := window(t, r, next)
	tall := r.HeightFor(600)
	r.Because("1 thing stops this paper")
	press(b, fyne.KeyReturn)
	b.Tapped(&fyne.PointEvent{})
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != next {
		t.Errorf("Tab went to %v", w.Canvas().Focused())
	}
	if got := r.HeightFor(600); got <= tall {
		t.Errorf("the reason takes no room: %v, was %v", got, tall)
	}
	r.Because("")
	if b.Disabled() {
		t.Error("the button stayed off")
	}
}

func TestTabOrderIsReadingOrder(t *testing.T) {
	nav := sampleNav()
	a, off, b := PlainButton("", "First", nil), PlainButton("", "Off", nil), PlainButton("", "Second", nil)
	off.Disable()
	f := NewField("Surname", FieldOptions{})
	w := window(t, nav, NewCard("Card", Wrap(8, a, off, b)), f)
	want := []fyne.Focusable{nav, a, b, f.entry, nav}
	for i, o := range want {
		w.Canvas().FocusNext()
		if w.Canvas().Focused() != o {
			t.Fatalf("stop %d is %T, want %T", i, w.Canvas().Focused(), o)
		}
	}
	got := Focusables(w.Content())
	if len(got) != 4 || got[0] != want[0] || got[3] != want[3] {
		t.Errorf("Focusables found %d controls", len(got))
	}
}

func TestOneRingShows(t *testing.T) {
	a, b := PlainButton("", "First", nil), PlainButton("", "Second", nil)
	w := window(t, a, b)
	w.Canvas().Focus(a)
	w.Canvas().Focus(b)
	if a.ring.Visible() || !b.ring.Visible() {
		t.Errorf("rings: first %v, second %v", a.ring.Visible(), b.ring.Visible())
	}
	if got := b.ring.Size().Width - b.Size().Width; got != 2*(ringWidth+ringGap) {
		t.Errorf("the ring is %v wider than the button", got)
	}
	w.Canvas().Unfocus()
	if b.ring.Visible() {
		t.Error("the ring stayed")
	}
}

func TestHiddenControlDropsTheFocus(t *testing.T) {
	b := PlainButton("", "Go", nil)
	w := window(t, b)
	w.Canvas().Focus(b)
	b.Hide()
	if w.Canvas().Focused() != nil {
		t.Error("a hidden button keeps the focus")
	}
}

func TestUnusedKeysReachTheWindow(t *testing.T) {
	var keys []fyne.KeyName
	var runes []rune
	b := PlainButton("", "Go", nil)
	f := NewField("Surname", FieldOptions{})
	w := window(t, b, f)
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { keys = append(keys, e.Name) })
	w.Canvas().SetOnTypedRune(func(r rune) { runes = append(runes, r) })
	press(b, fyne.KeyEscape, fyne.KeyF6)
	b.TypedRune('?')
	press(f.entry, fyne.KeyEscape, fyne.KeyF1, fyne.KeyLeft)
	f.entry.TypedRune('x')
	if diff := cmp.Diff([]fyne.KeyName{fyne.KeyEscape, fyne.KeyF6, fyne.KeyEscape, fyne.KeyF1}, keys); diff != "" {
		t.Error(diff)
	}
	if string(runes) != "?" {
		t.Errorf("runes %q", string(runes))
	}
}

func TestTargetsAreLargeEnough(t *testing.T) {
	for _, scale := range []float32{0.9, 1, 2} {
		show(t, theme.Options{Scale: scale}, fyne.NewSize(10, 10), NewBox("", "", 0))
		for name, o := range map[string]fyne.CanvasObject{
			"button": PlainButton("", "i", nil), "icon": IconButton("x", "Close", nil),
			"quiet": QuietButton("", "i", nil), "link": NewLink("i", nil), "chip": NewChip("i", false, nil),
		} {
			m := o.MinSize()
			if least := 24 * scale; m.Width < least || m.Height < least {
				t.Errorf("%s at %v: %v", name, scale, m)
			}
		}
	}
}

func TestPointerChangesTheButton(t *testing.T) {
	b := PlainButton("", "Go", nil)
	window(t, b)
	rest, _, _ := b.colours()
	b.MouseIn(&desktop.MouseEvent{})
	over, _, _ := b.colours()
	b.MouseDown(&desktop.MouseEvent{})
	down, _, _ := b.colours()
	b.MouseUp(&desktop.MouseEvent{})
	b.MouseOut()
	if fmt.Sprint(rest, over, down) != fmt.Sprint(theme.Surface, theme.Sunken, theme.AccentTint) {
		t.Error(rest, over, down)
	}
}

func TestRowsAreLeftByArrows(t *testing.T) {
	open := func() {}
	a := NewTaskRow("First", "", NotStarted, "To do", open)
	locked := NewTaskRow("Locked", "", CannotStart, "Not yet", nil)
	b := NewCheckRow(CheckItem{Title: "Second"}, open, nil)
	w := window(t, a, locked, b)
	LinkRows(a, locked, b)
	w.Canvas().Focus(a)
	press(a, fyne.KeyDown)
	if w.Canvas().Focused() != b {
		t.Fatalf("Down went to %T", w.Canvas().Focused())
	}
	press(b, fyne.KeyUp)
	if w.Canvas().Focused() != a {
		t.Errorf("Up went to %T", w.Canvas().Focused())
	}
}

func TestCheckRowTicksOnSpaceAndOpensOnEnter(t *testing.T) {
	var got []string
	r := NewCheckRow(CheckItem{Title: "Book the briefing"}, func() { got = append(got, "open") },
		func(done bool) { got = append(got, fmt.Sprint("tick ", done)) })
	window(t, r)
	press(r, fyne.KeySpace, fyne.KeyReturn)
	r.Set(CheckItem{Title: "Book the briefing", Done: true})
	press(r, fyne.KeySpace)
	r.Set(CheckItem{Title: "Book the briefing", CannotCheck: true})
	press(r, fyne.KeySpace)
	if diff := cmp.Diff([]string{"tick true", "open", "tick false"}, got); diff != "" {
		t.Error(diff)
	}
}
