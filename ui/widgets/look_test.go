package widgets

import (
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/ui/theme"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// looks are the three ways every component is drawn.
var looks = []struct {
	name    string
	options theme.Options
}{
	{"light", theme.Options{Mode: theme.Light}},
	{"dark", theme.Options{Mode: theme.Dark}},
	{"large", theme.Options{Mode: theme.Light, Scale: 2}},
}

// show puts an object in a window of a size, under a theme.
func show(t testing.TB, o theme.Options, size fyne.Size, object fyne.CanvasObject) fyne.Window {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.New(o))
	w := test.NewTempWindow(t, Over(NewBox(theme.Window, "", 0), object))
	w.SetPadded(false)
	w.Resize(size)
	return w
}

// golden compares what a window shows with the picture kept under a name.
// Letters may differ by a hair between machines; a hundredth of the picture
// may not.
func golden(t *testing.T, name string, w fyne.Window) {
	t.Helper()
	got := w.Canvas().Capture()
	path := filepath.Join("testdata", name+".png")
	if *update {
		writePNG(t, path, got)
		return
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatalf("%v: run the test with -update and look at the picture", err)
	}
	defer f.Close()
	want, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if diff := difference(got, want); diff > 0.002 {
		failed := filepath.Join(t.ArtifactDir(), name+".png")
		writePNG(t, failed, got)
		t.Errorf("%s differs from its golden picture in %.2f%% of its points; see %s", name, diff*100, failed)
	}
}

// difference returns the share of points that differ to the eye.
func difference(a, b image.Image) float64 {
	if a.Bounds() != b.Bounds() {
		return 1
	}
	n, r := 0, a.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			ar, ag, ab, _ := a.At(x, y).RGBA()
			br, bg, bb, _ := b.At(x, y).RGBA()
			if apart(ar, br)+apart(ag, bg)+apart(ab, bb) > 3*0x1000 {
				n++
			}
		}
	}
	return float64(n) / float64(r.Dx()*r.Dy())
}

func apart(a, b uint32) uint32 { return max(a, b) - min(a, b) }

func writePNG(t *testing.T, path string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	small := png.Encoder{CompressionLevel: png.BestCompression}
	if err := small.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}

// inEveryLook draws an object made anew in each look and compares it with its
// golden picture, as tall as it wants to be; do may put it into a state first.
func inEveryLook(t *testing.T, name string, wide float32, make func() fyne.CanvasObject,
	do ...func(w fyne.Window, o fyne.CanvasObject)) {
	t.Helper()
	for _, look := range looks {
		t.Run(fmt.Sprintf("%s %s", name, look.name), func(t *testing.T) {
			test.NewTempApp(t)
			fyne.CurrentApp().Settings().SetTheme(theme.New(look.options))
			o := make()
			framed := Padded(o, 12)
			wide := theme.Units(wide)
			w := show(t, look.options, fyne.NewSize(wide, HeightFor(framed, wide)), framed)
			for _, f := range do {
				f(w, o)
			}
			golden(t, name+"-"+look.name, w)
		})
	}
}
