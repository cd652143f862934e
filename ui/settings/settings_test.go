package settings

import (
	"math"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"rosette/ui/look"
	"rosette/ui/screentest"
	"rosette/ui/theme"
)

func newScreen(t *testing.T) (*Screen, *look.Look) {
	t.Helper()
	w := screentest.Open(t, screentest.Options{Size: fyne.NewSize(1000, 800)})
	l := look.New(fyne.CurrentApp().Settings(), w.Store, w.Session.Now)
	c := New(w.Session, l)
	w.SetContent(c.Object())
	return c, l
}

func TestAColourThatIsTypedIsTheOneShownAsChosen(t *testing.T) {
	for _, k := range []struct{ typed, kept, chosen string }{
		{"ffff00", "#FFFF00", ""},
		{"#add8e6", "#ADD8E6", ""},
		{" 7f4560 ", theme.DefaultAccent, theme.DefaultAccent},
		{"#3b4658", "#3B4658", "#3B4658"},
	} {
		c, l := newScreen(t)
		c.presets.Choose("#795949")
		c.otherColour(k.typed)
		if got := l.Options().Accent; got != k.kept || c.presets.Chosen() != k.chosen {
			t.Errorf("%q: kept %s, chosen %q", k.typed, got, c.presets.Chosen())
		}
	}
}

func TestWhatIsNoColourIsSaidAndNotKept(t *testing.T) {
	for _, typed := range []string{"", "red", "#12345", "é1", "#gggggg", "🌹🌹🌹"} {
		c, l := newScreen(t)
		c.otherColour(typed)
		if c.other.Error() == "" || l.Options().Accent != "" {
			t.Errorf("%q was taken for a colour: %s", typed, l.Options().Accent)
		}
	}
}

func TestTheLookThatTheMenuSetsIsShown(t *testing.T) {
	c, l := newScreen(t)
	for step := range 20 {
		if err := l.Bigger(step - 9); err != nil {
			t.Fatal(err)
		}
		c.Refresh()
		if want := strconv.Itoa(int(math.Round(float64(l.Options().Scale * 100)))); c.size.Chosen() != want {
			t.Errorf("it shows %s%%, and text is at %s%%", c.size.Chosen(), want)
		}
	}
	o := l.Options()
	o.Mode = theme.Dark
	if err := l.Set(o); err != nil {
		t.Fatal(err)
	}
	if c.Refresh(); c.mode.Chosen() != string(theme.Dark) {
		t.Errorf("it shows %s", c.mode.Chosen())
	}
}
