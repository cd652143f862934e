package checklist

import (
	"flag"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

var pictures = flag.String("pictures", "", "folder for pictures of the screen; made if it is not there")

var sampleDay = time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)

func day(s string) calendar.Date { return calendar.MustParse(s) }

// halfway is the sample with some of the way behind her.
func halfway() guides.Candidacy {
	c := guides.Sample(election.EnglandPrincipal)
	today := day("2026-11-22")
	p := c.Plan.Tick("2.04", today).Tick("0.07", today.AddDays(-20)).Tick("1.16", today)
	p = p.Start("2.10", today).Wait("2.03", "Tom Whelan", today.AddDays(-6), today.AddDays(9)).SetOwner("2.13", "Leila Haddad")
	p = p.NotNeed("2.22", "The party has photos")
	c.Plan = p
	return c
}

// opened is the screen in a window of a size, on a candidacy, on a day.
func opened(t testing.TB, k guides.Candidacy, now time.Time, o theme.Options, size fyne.Size) (*Screen, fyne.Window) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(o))
	store, err := storage.Open(t.TempDir(), now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	s := session.New(store, words.English(), func() time.Time { return now }, nil)
	if err := s.Start(k); err != nil {
		t.Fatal(err)
	}
	c := New(s)
	w := test.NewTempWindow(t, widgets.Over(widgets.NewBox(theme.Window, "", 0), c.Object()))
	w.SetPadded(false)
	w.Resize(size)
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { c.Key(e) })
	s.Listen(c.Refresh)
	c.Show("")
	w.Canvas().Focus(c.First())
	return c, w
}

func picture(t *testing.T, w fyne.Window, name string) {
	t.Helper()
	img := w.Canvas().Capture()
	if *pictures == "" {
		return
	}
	if err := os.MkdirAll(*pictures, 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(*pictures, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}

// TestEveryLookIsDrawn draws the screen as the design asks for it: light, dark,
// in a smaller window, and at twice the size of text.
func TestEveryLookIsDrawn(t *testing.T) {
	for _, l := range []struct {
		name    string
		options theme.Options
		size    fyne.Size
	}{
		{"light", theme.Options{Mode: theme.Light}, fyne.NewSize(1216, 844)},
		{"dark", theme.Options{Mode: theme.Dark}, fyne.NewSize(1216, 844)},
		{"1366", theme.Options{Mode: theme.Light}, fyne.NewSize(1158, 712)},
		{"960", theme.Options{Mode: theme.Light}, fyne.NewSize(760, 712)},
		{"200", theme.Options{Mode: theme.Light, Scale: 2}, fyne.NewSize(1366, 712)},
	} {
		t.Run(l.name, func(t *testing.T) {
			c, w := opened(t, halfway(), sampleDay, l.options, l.size)
			c.Show("2.10")
			picture(t, w, l.name)
			if len(c.table.lines) == 0 {
				t.Error("nothing is shown")
			}
		})
	}
}

// TestAChangedLookIsShown changes the look of a screen that is open: what is
// built by then follows, as if it were opened anew.
func TestAChangedLookIsShown(t *testing.T) {
	size := fyne.NewSize(1216, 844)
	for _, o := range []theme.Options{{Mode: theme.Dark}, {Mode: theme.Light, Scale: 1.5}, {Mode: theme.Light, Accent: "#4D6470"}} {
		_, fresh := opened(t, halfway(), sampleDay, o, size)
		want := fresh.Canvas().Capture()
		c, w := opened(t, halfway(), sampleDay, theme.Options{Mode: theme.Light}, size)
		w.Canvas().Capture()
		fyne.CurrentApp().Settings().SetTheme(theme.New(o))
		c.Refresh()
		got := w.Canvas().Capture()
		differ := 0
		for y := range int(size.Height) {
			for x := range int(size.Width) {
				if got.At(x, y) != want.At(x, y) {
					differ++
				}
			}
		}
		if differ > 200 {
			t.Errorf("%+v: %d points differ", o, differ)
			picture(t, w, "changed")
			picture(t, fresh, "fresh")
		}
	}
}
