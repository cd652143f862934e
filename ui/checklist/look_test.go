package checklist

import (
	"flag"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/ui/screentest"
	"rosette/ui/theme"
)

var pictures = flag.String("pictures", "", "folder for pictures of the screen; made if it is not there")

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
func opened(t testing.TB, k guides.Candidacy, now time.Time, o theme.Options, size fyne.Size) (*Screen, *screentest.Bench) {
	t.Helper()
	w := screentest.Open(t, screentest.Options{Now: now, Look: o, Size: size, Candidacies: []guides.Candidacy{k}})
	c := New(w.Session)
	w.Put(c)
	return c, w
}

func picture(t *testing.T, w fyne.Window, name string) {
	t.Helper()
	if *pictures == "" {
		w.Canvas().Capture()
		return
	}
	screentest.Picture(t, w, filepath.Join(*pictures, name+".png"))
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
			c, w := opened(t, halfway(), screentest.Winter, l.options, l.size)
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
		_, fresh := opened(t, halfway(), screentest.Winter, o, size)
		want := fresh.Canvas().Capture()
		c, w := opened(t, halfway(), screentest.Winter, theme.Options{Mode: theme.Light}, size)
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
