package eligibility

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"rosette/guides/calendar"
	"rosette/guides/words"
	"rosette/ui/screentest"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// The two periods of a local link, for the poll of 6 May 2027.
func TestBothPeriodsAreDrawn(t *testing.T) {
	e, _ := open(t, screentest.Light, usual, with(clean()))
	e.Show("lived")
	w := e.page.(*questionPage).when
	if len(w.windows) != 2 {
		t.Fatalf("%d periods", len(w.windows))
	}
	var got []string
	for _, p := range e.periodsOf(w.q, w.windows) {
		got = append(got, p.from.String()+" "+p.name+" "+p.end)
	}
	want := [2]string{"2026-04-08 12 months before you are nominated to Thu 8 Apr 2027", "2026-05-06 12 months before polling day to Thu 6 May 2027"}
	if got[0] != want[0] || got[1] != want[1] {
		t.Errorf("%q", got)
	}
}

// Whatever the periods, the width and the text size, all that is drawn is
// inside, and no text is cut or over another.
func TestTheDrawingStaysInside(t *testing.T) {
	test.NewTempApp(t)
	say := words.English()
	rapid.Check(t, func(t *rapid.T) {
		scale := rapid.SampledFrom([]float32{0.9, 1, 2}).Draw(t, "scale")
		fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Options{Mode: theme.Light, Scale: scale}))
		var all []period
		for range rapid.IntRange(1, 2).Draw(t, "periods") {
			to := calendar.MustParse("2027-04-08").AddDays(rapid.IntRange(0, 40).Draw(t, "to"))
			all = append(all, period{from: to.AddMonths(-rapid.SampledFrom([]int{12, 60, 120}).Draw(t, "months")), to: to,
				name: "12 months before you are nominated", end: "to Thu 8 Apr 2027"})
		}
		today := all[0].to.AddDays(rapid.IntRange(-4000, 400).Draw(t, "today"))
		p := newPeriods(say, all, today)
		width := rapid.Float32Range(320, 900).Draw(t, "width") * scale
		size := fyne.NewSize(width, p.HeightFor(width))
		p.draw(size)
		var texts []*canvas.Text
		for _, o := range p.objects {
			at, s := o.Position(), o.Size()
			if at.X < -1 || at.Y < -1 || at.X+s.Width > size.Width+1 || at.Y+s.Height > size.Height+1 {
				t.Fatalf("%T at %v of %v is outside %v", o, at, s, size)
			}
			if text, ok := o.(*canvas.Text); ok {
				texts = append(texts, text)
			}
		}
		for i, a := range texts {
			for _, b := range texts[:i] {
				x, y := b.Position().X-a.Position().X, b.Position().Y-a.Position().Y
				if x < a.Size().Width && -x < b.Size().Width && y < a.Size().Height-4*scale && -y < b.Size().Height-4*scale {
					t.Fatalf("%q and %q are over one another", a.Text, b.Text)
				}
			}
		}
	})
}

// At every size of window and of text, no control is narrower than its words
// nor beyond the window's edge.
func TestNothingIsBeyondTheEdge(t *testing.T) {
	sizes := []struct {
		o    theme.Options
		size fyne.Size
	}{
		{screentest.Light, usual}, {screentest.Light, fyne.NewSize(1158, 712)}, {screentest.Light, fyne.NewSize(560, 700)},
		{theme.Options{Mode: theme.Dark, Scale: 2}, fyne.NewSize(1366, 712)},
	}
	a := clean()
	a["job"], a["worked"] = "yes", "not-sure"
	for _, k := range sizes {
		e, w := open(t, k.o, k.size, with(a))
		for _, target := range []string{"lived", "nationality", "job", Review, Outcome} {
			e.Show(target)
			for _, text := range wrapped(e.object) {
				if text.Size().Width < text.MinSize().Width-1 {
					t.Errorf("%v, %s: %q is %v wide and needs %v", k.size, target, text.Text(), text.Size().Width, text.MinSize().Width)
				}
			}
			for _, f := range widgets.Focusables(e.object) {
				o := f.(fyne.CanvasObject)
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
				if at.X < 0 || at.X+o.Size().Width > w.Canvas().Size().Width+1 || o.Size().Width < o.MinSize().Width-1 {
					t.Errorf("%v, %s: %T at %v is %v wide and needs %v", k.size, target, o, at.X, o.Size().Width, o.MinSize().Width)
				}
			}
		}
	}
}

// wrapped are the texts within an object that are shown.
func wrapped(o fyne.CanvasObject) (texts []*widgets.Text) {
	screentest.Walk(o, func(o fyne.CanvasObject) {
		if one, ok := o.(*widgets.Text); ok {
			texts = append(texts, one)
		}
	})
	return texts
}

func BenchmarkAnswer(b *testing.B) {
	e, _ := open(b, screentest.Light, usual, with(clean()))
	e.Show("lived")
	box := e.page.(*questionPage).box
	for i := 0; b.Loop(); i++ {
		box.keep([]string{"yes", "no"}[i%2])
	}
}

func BenchmarkRefresh(b *testing.B) {
	for _, target := range []string{"lived", Review, Outcome} {
		b.Run(target, func(b *testing.B) {
			e, _ := open(b, screentest.Light, usual, with(clean()))
			e.Show(target)
			for b.Loop() {
				e.Refresh()
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	for _, target := range []string{"lived", Review, Outcome} {
		b.Run(target, func(b *testing.B) {
			e, _ := open(b, screentest.Light, usual, with(clean()))
			for b.Loop() {
				e.Show(target)
			}
		})
	}
}
