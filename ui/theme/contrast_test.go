package theme

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
)

// pairs are the colours that the components set on one another, with the
// contrast each must have: 4.5 for text, 3 for edges and the focus ring.
var pairs = []struct {
	over fyne.ThemeColorName
	on   []fyne.ThemeColorName
	must float64
}{
	{Ink, []fyne.ThemeColorName{Window, Side, Surface, Sunken, AccentTint, WaitTint, AskTint, BadTint}, 4.5},
	{Ink2, []fyne.ThemeColorName{Window, Side, Surface, Sunken, AccentTint}, 4.5},
	{Ink3, []fyne.ThemeColorName{Window, Side, Surface, Sunken}, 4.5},
	{Accent, []fyne.ThemeColorName{Window, Surface, AccentTint, Side}, 4.5},
	{OnAccent, []fyne.ThemeColorName{Accent, AccentPress}, 4.5},
	{Bad, []fyne.ThemeColorName{Surface, Window, BadTint, AccentTint}, 4.5},
	{Ask, []fyne.ThemeColorName{Surface, AskTint, AccentTint}, 4.5},
	{Wait, []fyne.ThemeColorName{Surface, WaitTint}, 4.5},
	{Control, []fyne.ThemeColorName{Window, Surface, Sunken}, 3},
	{Focus, []fyne.ThemeColorName{Window, Surface, Side, Sunken}, 3},
	{Window, []fyne.ThemeColorName{Ink}, 4.5},
}

func TestEveryPairCanBeRead(t *testing.T) {
	colours := map[string]string{"yellow": "#FFD400", "red": "#E4003B", "pale blue": "#BFE3F7",
		"black": "#000000", "white": "#FFFFFF"}
	for _, p := range Presets() {
		colours[p.Name] = p.Hex
	}
	for name, hex := range colours {
		th := New(Options{Accent: hex})
		for _, dark := range []bool{false, true} {
			for _, p := range pairs {
				for _, on := range p.on {
					got := Contrast(th.Role(p.over, dark), th.Role(on, dark))
					if got < p.must {
						t.Errorf("%s, dark %v: %s on %s is %.2f, want %.1f", name, dark, p.over, on, got, p.must)
					}
				}
			}
		}
	}
}

func TestTheDefaultHasTheContrastOfTheDesign(t *testing.T) {
	for _, c := range []struct {
		over, on fyne.ThemeColorName
		dark     bool
		want     string
	}{
		{Ink, Window, false, "15.6"}, {Ink2, Surface, false, "8.2"}, {Ink3, Side, false, "4.8"},
		{Accent, Window, false, "6.6"}, {OnAccent, Accent, false, "7.2"}, {Control, Surface, false, "4.1"},
		{Ink, Window, true, "16.3"}, {Accent, Surface, true, "8.0"}, {OnAccent, Accent, true, "8.5"},
		{Bad, BadTint, true, "7.6"}, {Ask, AskTint, false, "6.3"}, {Wait, WaitTint, true, "7.8"},
	} {
		th := New(Options{})
		got := fmt.Sprintf("%.1f", Contrast(th.Role(c.over, c.dark), th.Role(c.on, c.dark)))
		if got != c.want {
			t.Errorf("%s on %s, dark %v: %s, want %s", c.over, c.on, c.dark, got, c.want)
		}
	}
}

func TestAccentKeepsItsHue(t *testing.T) {
	for _, hex := range []string{"#FFD400", "#E4003B", "#BFE3F7"} {
		c, err := ParseHex(hex)
		if err != nil {
			t.Fatal(err)
		}
		_, _, want := toOKLCH(c)
		for _, dark := range []bool{false, true} {
			_, chroma, got := toOKLCH(deriveAccent(c, dark).accent)
			if d := got - want; chroma > 0.03 && (d > 8 || d < -8) {
				t.Errorf("%s, dark %v: hue %.0f became %.0f", hex, dark, want, got)
			}
		}
	}
}

func TestStatusEdgeIsStrongerBesideARed(t *testing.T) {
	for hex, want := range map[string]float32{"#A12B20": 2, "#7F4560": 1, "#4D6470": 1, "#808080": 1} {
		if got := New(Options{Accent: hex}).edge[0]; got != want {
			t.Errorf("%s: edge %v, want %v", hex, got, want)
		}
	}
}
