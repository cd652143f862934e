package popup

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"rosette/ui/screentest"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

func window(t *testing.T, o theme.Options, size fyne.Size) fyne.Window {
	t.Helper()
	win := screentest.Open(t, screentest.Options{Look: o, Size: size})
	win.SetContent(widgets.PlainButton("", "Behind", nil))
	return win
}

func TestAllOfAPopupIsWithinIt(t *testing.T) {
	for _, c := range []struct {
		name  string
		scale float32
		size  fyne.Size
	}{
		{"usual", 1, fyne.NewSize(1366, 700)},
		{"small window", 1, fyne.NewSize(640, 480)},
		{"big text", 2, fyne.NewSize(1366, 700)},
		{"big text in a small window", 2, fyne.NewSize(640, 480)},
	} {
		t.Run(c.name, func(t *testing.T) {
			win := window(t, theme.Options{Mode: theme.Light, Scale: c.scale}, c.size)
			buttons := []*widgets.Button{widgets.PlainButton("", "Cancel", nil),
				widgets.PlainButton("folder-open", "Choose…", nil), widgets.MainButton("", "Save the file", nil)}
			p := Show(win, "Save a copy of this candidacy", 640,
				widgets.NewField("File", widgets.FieldOptions{Hint: "Type or paste where it is"}), buttons...)
			inside := p.over.Content
			for i, b := range buttons {
				right := b.Position().X + b.Size().Width
				low := b.Position().Y + b.Size().Height
				if b.Position().X < 0 || right > inside.Size().Width || low > inside.Size().Height {
					t.Errorf("%q is at %v, %v wide, in a box of %v", b.Label(), b.Position(), b.Size(), inside.Size())
				}
				for _, other := range buttons[:i] {
					if b.Position().Y == other.Position().Y && b.Position().X < other.Position().X+other.Size().Width {
						t.Errorf("%q lies over %q", b.Label(), other.Label())
					}
				}
			}
		})
	}
}

// The ring is all round a box of many lines, as black at its right as at its
// left, and the bar of a body that scrolls is clear of it.
func TestTheRingOfTheFocusIsWhole(t *testing.T) {
	for _, boxes := range []int{1, 12} {
		win := window(t, theme.Options{Mode: theme.Light}, fyne.NewSize(900, 600))
		field := widgets.NewField("List", widgets.FieldOptions{Lines: 3})
		rows := []fyne.CanvasObject{field}
		for range boxes - 1 {
			rows = append(rows, widgets.NewField("More", widgets.FieldOptions{Lines: 3}))
		}
		p := Show(win, "Many lines", 640, widgets.Column(10, rows...), widgets.MainButton("", "Close", nil))
		field.Focus()
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(field)
		y := int(at.Y+field.Size().Height) - 40
		picture := win.Canvas().Capture()
		for _, x := range []int{int(at.X) - 4, int(at.X+field.Size().Width) + 3} {
			if got, want := color.NRGBAModel.Convert(picture.At(x, y)), color.NRGBAModel.Convert(theme.Color(theme.Focus)); got != want {
				t.Errorf("%d boxes: at %d, %d the ring is %v, want %v", boxes, x, y, got, want)
			}
		}
		p.Hide()
	}
}

func TestTheFocusComesInAndGoesBack(t *testing.T) {
	win := window(t, theme.Options{Mode: theme.Light}, fyne.NewSize(900, 600))
	behind := widgets.Focusables(win.Content())[0].(*widgets.Button)
	win.Canvas().Focus(behind)
	close := widgets.MainButton("", "Close", nil)
	Show(win, "Rosette", 460, widgets.Emphasis(strings.Repeat("A sentence that is long. ", 20)), close)
	if win.Canvas().Focused() != fyne.Focusable(close) {
		t.Error("the focus is not on the only button")
	}
	if behind.Focused() {
		t.Error("there is a second ring behind the box")
	}
	if !Open(win) || !CloseTop(win) || Open(win) {
		t.Error("it does not close")
	}
	if win.Canvas().Focused() != fyne.Focusable(behind) || !behind.Focused() {
		t.Error("the focus did not go back")
	}
	if CloseTop(win) {
		t.Error("it closed what was not there")
	}
}

func TestEscapeClosesOnlyWhatLiesOnTop(t *testing.T) {
	win := window(t, theme.Options{Mode: theme.Light}, fyne.NewSize(900, 600))
	Show(win, "Open a file", 460, widgets.Emphasis("Which?"), widgets.MainButton("", "Close", nil))
	dialog.ShowFolderOpen(func(fyne.ListableURI, error) {}, win)
	if n := len(win.Canvas().Overlays().List()); n != 2 {
		t.Fatalf("%d boxes are shown", n)
	}
	for left := 1; left >= 0; left-- {
		CloseTop(win)
		if n := len(win.Canvas().Overlays().List()); n != left {
			t.Errorf("%d boxes are left, want %d", n, left)
		}
	}
}
