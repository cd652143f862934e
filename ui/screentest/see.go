package screentest

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"rosette/ui/widgets"
)

// Walk visits all that is shown within an object, in reading order. What a
// scroller holds out of sight counts as shown.
func Walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) { walk(o, false, visit) }

func walk(o fyne.CanvasObject, hidden bool, visit func(fyne.CanvasObject)) {
	if o == nil || !hidden && !o.Visible() {
		return
	}
	visit(o)
	for _, part := range partsOf(o) {
		walk(part, hidden, visit)
	}
}

func partsOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch v := o.(type) {
	case *fyne.Container:
		return v.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{v.Content}
	case *widgets.Text, *widget.Label:
		return nil // said as a whole, not line by line
	case fyne.Widget:
		return test.WidgetRenderer(v).Objects()
	}
	return nil
}

// Shown is every text that is shown within an object, each on a line.
func Shown(o fyne.CanvasObject) string { return texts(o, false) }

// Says reports whether a text is shown within an object.
func Says(o fyne.CanvasObject, text string) bool { return strings.Contains(Shown(o), text) }

// Held is every text within an object, each on a line, also where it is hidden.
func Held(o fyne.CanvasObject) string { return texts(o, true) }

func texts(o fyne.CanvasObject, hidden bool) string {
	var b strings.Builder
	walk(o, hidden, func(o fyne.CanvasObject) {
		switch v := o.(type) {
		case *widgets.Text:
			b.WriteString(v.Text() + "\n")
		case *widget.Label:
			b.WriteString(v.Text + "\n")
		case *canvas.Text:
			b.WriteString(v.Text + "\n")
		}
	})
	return b.String()
}

// Unsaid is the first text shown that lacks its words, or a value in them;
// it is empty where there is none.
func Unsaid(o fyne.CanvasObject) string {
	for line := range strings.Lines(Shown(o)) {
		if strings.Contains(line, "[[") || strings.Contains(line, "<no value>") {
			return line
		}
	}
	return ""
}

// Over is what lies over the page of a window, or nil.
func Over(w fyne.Window) fyne.CanvasObject { return w.Canvas().Overlays().Top() }

// Offered is the button with a label among the controls within an object that
// can take the focus, or nil.
func Offered(root fyne.CanvasObject, label string) *widgets.Button {
	for _, f := range widgets.Focusables(root) {
		if b, ok := f.(*widgets.Button); ok && b.Label() == label {
			return b
		}
	}
	return nil
}

// Button is the button with a label, which must be offered.
func Button(t testing.TB, root fyne.CanvasObject, label string) *widgets.Button {
	t.Helper()
	b := Offered(root, label)
	if b == nil {
		t.Fatalf("there is no button %q", label)
	}
	return b
}

// Tap taps the button with a label, which must be offered.
func Tap(t testing.TB, root fyne.CanvasObject, label string) {
	t.Helper()
	test.Tap(Button(t, root, label))
}

// Picture writes what a window shows to a PNG file; its folder is made.
func Picture(t testing.TB, w fyne.Window, path string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}
