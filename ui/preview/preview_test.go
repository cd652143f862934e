package preview

import (
	"fmt"
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/pack"
	"rosette/guides/pack/sheet"
	"rosette/ui/theme"
)

// twice draws items at two pixels to the point.
func twice(items ...sheet.Item) *image.RGBA {
	return Draw(sheet.Page{Items: items}, 1191, 1684)
}

func dark(m image.Image, x, y int) bool {
	r, _, _, _ := m.At(x, y).RGBA()
	return r < 0x8000
}

// inked is the smallest box that holds everything dark.
func inked(m *image.RGBA) image.Rectangle {
	var box image.Rectangle
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
			if dark(m, x, y) {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}

func TestLettersStandOnTheBaseline(t *testing.T) {
	for _, f := range []sheet.Font{sheet.Regular, sheet.Italic, sheet.SemiBold, sheet.Mono} {
		m := twice(sheet.Text{X: 100, Y: 200, Font: f, Size: 20, Color: sheet.Ink, String: "H"})
		if box := inked(m); box.Max.Y != 400 || box.Min.X < 199 || box.Empty() {
			t.Errorf("font %d: an H at 100, 200 is inked in %v; its foot should be at 400", f, box)
		}
	}
}

func TestTextEndsWhereThePageSaysSo(t *testing.T) {
	const said = "Ashwell Vale AVAToW"
	m := twice(
		sheet.Text{X: 50, Y: 100, Size: 11, Color: sheet.Ink, String: said},
		sheet.Text{X: 50 + sheet.Regular.Width(said, 11), Y: 100, Size: 11, Color: sheet.Ink, String: "|"},
	)
	bar := inked(twice(sheet.Text{X: 50 + sheet.Regular.Width(said, 11), Y: 100, Size: 11, Color: sheet.Ink, String: "|"}))
	if got := inked(m).Max.X; got != bar.Max.X {
		t.Errorf("the line ends at %d, want %d", got, bar.Max.X)
	}
}

func TestShapes(t *testing.T) {
	square := func(from, to float64) []sheet.Point {
		return []sheet.Point{{X: from, Y: from}, {X: to, Y: from}, {X: to, Y: to}, {X: from, Y: to}}
	}
	tests := []struct {
		name        string
		item        sheet.Item
		dark, light image.Point
		box         image.Rectangle
	}{
		{"level line", sheet.Line{X1: 10, Y1: 20, X2: 50, Y2: 20, Stroke: 1, Color: sheet.Ink}, image.Pt(60, 39), image.Pt(60, 42), image.Rect(20, 39, 100, 41)},
		{"slanting line", sheet.Line{X1: 10, Y1: 10, X2: 50, Y2: 50, Stroke: 2, Color: sheet.Ink}, image.Pt(60, 60), image.Pt(60, 68), image.Rect(19, 19, 101, 101)},
		{"box", sheet.Rect{X: 10, Y: 10, W: 40, H: 20, Edge: sheet.Ink, Stroke: 1}, image.Pt(20, 40), image.Pt(60, 40), image.Rect(19, 19, 101, 61)},
		{"filled", sheet.Rect{X: 10, Y: 10, W: 40, H: 20, Fill: sheet.Ink}, image.Pt(60, 40), image.Pt(60, 62), image.Rect(20, 20, 100, 60)},
		{"rounded", sheet.Rect{X: 10, Y: 10, W: 40, H: 20, Fill: sheet.Ink, Radius: 6}, image.Pt(60, 40), image.Pt(21, 21), image.Rect(20, 20, 100, 60)},
		{"rounded edge", sheet.Rect{X: 10, Y: 10, W: 40, H: 20, Edge: sheet.Ink, Stroke: 1, Radius: 6}, image.Pt(20, 40), image.Pt(60, 40), image.Rect(19, 19, 101, 61)},
		{"ring", sheet.Circle{X: 30, Y: 30, R: 20, Edge: sheet.Ink, Stroke: 1}, image.Pt(20, 60), image.Pt(60, 60), image.Rect(19, 19, 101, 101)},
		{"hole the same way round", sheet.Polygon{Rings: [][]sheet.Point{square(10, 50), square(20, 40)}, Fill: sheet.Ink}, image.Pt(30, 60), image.Pt(60, 60), image.Rect(20, 20, 100, 100)},
		{"island in a hole", sheet.Polygon{Rings: [][]sheet.Point{square(10, 50), square(20, 40), square(25, 35)}, Fill: sheet.Ink}, image.Pt(60, 60), image.Pt(45, 60), image.Rect(20, 20, 100, 100)},
		{"no corners", sheet.Polygon{Fill: sheet.Ink}, image.Pt(-1, -1), image.Pt(60, 60), image.Rectangle{}},
	}
	for _, tt := range tests {
		m := twice(tt.item)
		if tt.dark.X >= 0 && !dark(m, tt.dark.X, tt.dark.Y) {
			t.Errorf("%s: %v should be inked", tt.name, tt.dark)
		}
		if dark(m, tt.light.X, tt.light.Y) {
			t.Errorf("%s: %v should be paper", tt.name, tt.light)
		}
		if got := inked(m); got != tt.box {
			t.Errorf("%s: inked in %v, want %v", tt.name, got, tt.box)
		}
	}
}

func TestPaperIsWhiteInTheDark(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Options{Mode: theme.Dark}))
	p := NewPage()
	p.SetPage(sheet.Page{Items: []sheet.Item{sheet.Rect{X: 0, Y: 0, W: sheet.PageWidth, H: 100, Fill: sheet.Ink}}})
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(400, 300))
	_, paper := Paper(w.Canvas().Size())
	m := w.Canvas().Capture()
	if got := color.NRGBAModel.Convert(m.At(200, 200)); got != (color.NRGBA{255, 255, 255, 255}) {
		t.Errorf("the paper is %v", got)
	}
	if !dark(m, 200, 10) {
		t.Error("the page is not drawn")
	}
	if paper.Height != 300 || dark(m, 200, int(100*paper.Width/595)+3) {
		t.Errorf("the page is %v, not scaled to its height", paper)
	}
	p.SetPage(sheet.Page{})
	if m := w.Canvas().Capture(); dark(m, 200, 10) {
		t.Error("the page before is still shown")
	}
}

func TestMark(t *testing.T) {
	test.NewTempApp(t)
	p := NewPage()
	p.Resize(fyne.NewSize(2*sheet.PageWidth, 2*sheet.PageHeight))
	r := test.WidgetRenderer(p)
	mark := r.Objects()[2]
	if mark.Visible() {
		t.Error("an outline before one is asked for")
	}
	p.SetMark(sheet.Rect{X: 100, Y: 50, W: 30, H: 10})
	if at, size := mark.Position(), mark.Size(); !mark.Visible() || at != fyne.NewPos(197, 97) || size != fyne.NewSize(66, 26) {
		t.Errorf("the outline is at %v, %v", at, size)
	}
	p.SetMark(sheet.Rect{})
	if mark.Visible() {
		t.Error("the outline is still there")
	}
}

func pages(tb testing.TB) []sheet.Page {
	tb.Helper()
	o := pack.Options{Today: calendar.Of(2027, 3, 17)}
	d, err := pack.Compose(guides.Sample(election.EnglandPrincipal), pack.Me, o)
	if err != nil {
		tb.Fatal(err)
	}
	all, err := sheet.Layout(d, o.Style())
	if err != nil {
		tb.Fatal(err)
	}
	return all
}

func BenchmarkDraw(b *testing.B) {
	all := pages(b)
	for _, w := range []int{160, 760, 1200} {
		b.Run(fmt.Sprint(w), func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				Draw(all[i%len(all)], w, int(HeightFor(float32(w))))
			}
		})
	}
}

// While a window is laid out a page is drawn at sizes that make no sense.
func TestEveryPageIsDrawnAtEverySize(t *testing.T) {
	for _, page := range pages(t) {
		for _, size := range [][2]int{{0, 0}, {0, 9}, {9, 0}, {1, 1}, {2, 700}, {700, 2}, {31, 44}} {
			if m := Draw(page, size[0], size[1]); m.Rect.Dx() != size[0] || m.Rect.Dy() != size[1] {
				t.Errorf("asked for %v, drawn %v", size, m.Rect)
			}
		}
	}
	corner := sheet.Polygon{Fill: sheet.Ink, Rings: [][]sheet.Point{{{X: -20, Y: -20}, {X: 40, Y: -20}, {X: 40, Y: 40}, {X: -20, Y: 40}}}}
	if got := inked(twice(corner)); got != image.Rect(0, 0, 80, 80) {
		t.Errorf("a shape over the corner is inked in %v", got)
	}
}

// Fyne drops the renderer of what was hidden for a minute, and lays the next
// one out only when the size changes.
func TestAPageIsSetOutAgainAfterItWasHiddenForLong(t *testing.T) {
	p := NewPage()
	p.Resize(fyne.NewSize(300, 420))
	if size := p.CreateRenderer().Objects()[0].Size(); size.IsZero() {
		t.Errorf("the paper is %v", size)
	}
}
