package theme

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"
	"golang.org/x/image/font/sfnt"
	"pgregory.net/rapid"

	"rosette/assets"
)

func TestModeIsFollowedOrForced(t *testing.T) {
	test.NewTempApp(t)
	light, dark := lightRoles[Window], darkRoles[Window]
	for _, c := range []struct {
		mode    Mode
		variant fyne.ThemeVariant
		want    color.NRGBA
	}{
		{System, fynetheme.VariantLight, light}, {System, fynetheme.VariantDark, dark},
		{Light, fynetheme.VariantDark, light}, {Dark, fynetheme.VariantLight, dark},
	} {
		if got := New(Options{Mode: c.mode}).Color(Window, c.variant); got != c.want {
			t.Errorf("mode %q in variant %d: %v, want %v", c.mode, c.variant, got, c.want)
		}
	}
}

func TestEveryFyneRoleIsOpaqueOrOurs(t *testing.T) {
	th := New(Options{})
	for fynes, own := range fyneRoles {
		if got := th.Color(fynes, fynetheme.VariantLight); got != th.light[own] {
			t.Errorf("%s is %v, want %s", fynes, got, own)
		}
	}
}

func TestScaleMultipliesTextAndNotStrokes(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct{ asked, text, unit float32 }{
		{0, 15, 1}, {2, 30, 2}, {0.5, 13.5, 0.9}, {9, 30, 2},
	} {
		th := New(Options{Scale: c.asked})
		if got := th.Size(fynetheme.SizeNameText); got != c.text {
			t.Errorf("scale %v: text %v, want %v", c.asked, got, c.text)
		}
		if got := th.Size(fynetheme.SizeNameSeparatorThickness); got != 1 {
			t.Errorf("scale %v: stroke %v", c.asked, got)
		}
		fyne.CurrentApp().Settings().SetTheme(th)
		if got := Units(10); got != 10*c.unit {
			t.Errorf("scale %v: 10 units are %v", c.asked, got)
		}
	}
}

func TestFacesAreOurs(t *testing.T) {
	th := New(Options{})
	for style, want := range map[fyne.TextStyle]string{
		{}:                            "AtkinsonHyperlegibleNext-Regular",
		{Bold: true}:                  "AtkinsonHyperlegibleNext-SemiBold",
		{Italic: true}:                "AtkinsonHyperlegibleNext-Italic",
		{Monospace: true, Bold: true}: "AtkinsonHyperlegibleMono-Regular",
	} {
		f := th.Font(style)
		if f.Name() != want || len(f.Content()) == 0 {
			t.Errorf("%+v is %s of %d bytes, want %s", style, f.Name(), len(f.Content()), want)
		}
	}
}

func TestParseHex(t *testing.T) {
	for in, want := range map[string]color.NRGBA{
		"#7F4560": rgb(0x7F4560), "7f4560": rgb(0x7F4560), " #fff ": rgb(0xFFFFFF), "#F0A": rgb(0xFF00AA),
	} {
		if got, err := ParseHex(in); err != nil || got != want {
			t.Errorf("%q: %v, %v", in, got, err)
		}
	}
	for _, in := range []string{"", "red", "#7F456", "#7F4560FF", "#GGGGGG", "+12345"} {
		if _, err := ParseHex(in); err == nil {
			t.Errorf("%q was read as a colour", in)
		}
	}
}

func TestAnyColourGivesAReadableAccent(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		c := rgb(rapid.Uint32Range(0, 0xFFFFFF).Draw(r, "colour"))
		l, d := deriveAccent(c, false), deriveAccent(c, true)
		if got := Contrast(l.accent, lightRoles[Window]); got < 5.5 {
			r.Fatalf("light accent %v on window: %.2f", l.accent, got)
		}
		if got := Contrast(d.accent, darkRoles[Surface]); got < 7 {
			r.Fatalf("dark accent %v on surface: %.2f", d.accent, got)
		}
		for _, a := range []accentRoles{l, d} {
			if got := Contrast(a.on, a.accent); got < 4.5 {
				r.Fatalf("text on accent %v: %.2f", a.accent, got)
			}
		}
	})
}

func FuzzParseHex(f *testing.F) {
	for _, s := range []string{"#7F4560", "f0a", "", "#", "é12"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if c, err := ParseHex(s); err == nil && c.A != 0xFF {
			t.Errorf("%q gave a see-through colour", s)
		}
	})
}

func TestAloneOnlyWhereTheFaceHasEveryLetter(t *testing.T) {
	for _, name := range []string{assets.Regular, assets.SemiBold, assets.Italic, assets.Mono} {
		f, err := sfnt.Parse(assets.Font(name))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range beyondASCII {
			if g, err := f.GlyphIndex(nil, r); err != nil || g == 0 {
				t.Errorf("%s has no %q", name, r)
			}
		}
	}
	for text, want := range map[string]bool{
		"": true, "Siân Ŵyn, £12.50 – “tŷ”": true, "Ωmega": false, "a\tb": false, "🎉": false, "李": false,
	} {
		for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Monospace: true}} {
			got := Alone(style, text)
			if (got != nil) != want {
				t.Errorf("%q alone: %v, want %v", text, got, want)
			}
			if got != nil && got != New(Options{}).Font(style) {
				t.Errorf("%q in %+v is set in %s", text, style, got.Name())
			}
		}
	}
}

func TestWidthIsThatOfFyne(t *testing.T) {
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(New(Options{}))
	for _, text := range []string{"", " ", "Asha Louise Morgan", "Siân Ŵyn", "李 and Ωmega"} {
		for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Monospace: true}} {
			if got, want := Width(text, 15, style), fyne.MeasureText(text, 15, style).Width; got != want {
				t.Errorf("%q in %+v is %v wide, want %v", text, style, got, want)
			}
		}
	}
}
