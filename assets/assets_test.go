package assets

import (
	"bytes"
	"encoding/xml"
	"image/png"
	"io/fs"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"
)

// Letters that names, money and sentences in Rosette need from every face.
const needed = "ŵŷŴŶẁẃẅỳâêîôûáéíóúàèìòùäëïöüÿ£€–—‘’“”…•×·½Il10O"

func TestEveryFaceDrawsTheLettersOfNamesAndMoney(t *testing.T) {
	for _, face := range []string{Regular, Italic, SemiBold, Mono} {
		f, err := sfnt.Parse(Font(face))
		if err != nil {
			t.Fatalf("%s: %v", face, err)
		}
		var buf sfnt.Buffer
		for _, r := range needed {
			if g, err := f.GlyphIndex(&buf, r); err != nil || g == 0 {
				t.Errorf("%s has no %q (U+%04X)", face, r, r)
			}
		}
	}
}

func TestFacesHaveTrueTypeOutlines(t *testing.T) {
	for _, face := range []string{Regular, Italic, SemiBold, Mono} {
		ttf := Font(face)
		if !bytes.HasPrefix(ttf, []byte{0, 1, 0, 0}) {
			t.Errorf("%s is not a TrueType file, so it cannot go into a PDF", face)
		}
		if bytes.Contains(ttf[:512], []byte("fvar")) {
			t.Errorf("%s is a variable font, so it cannot go into a PDF", face)
		}
	}
}

func TestIconsAreFilledShapesThatCanBeRecoloured(t *testing.T) {
	names, err := fs.Glob(icons, "icons/*.svg")
	if err != nil || len(names) == 0 {
		t.Fatalf("no icons: %v", err)
	}
	for _, name := range names {
		svg, ok := Icon(strings.TrimSuffix(strings.TrimPrefix(name, "icons/"), ".svg"))
		if !ok {
			t.Fatalf("%s is listed but not found", name)
		}
		var doc struct {
			ViewBox string `xml:"viewBox,attr"`
			Stroke  string `xml:"stroke,attr"`
			Paths   []struct {
				Fill   string `xml:"fill,attr"`
				Stroke string `xml:"stroke,attr"`
				D      string `xml:"d,attr"`
			} `xml:"path"`
			Other []struct {
				XMLName xml.Name
			} `xml:",any"`
		}
		if err := xml.Unmarshal(svg, &doc); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if doc.ViewBox != "0 0 24 24" || doc.Stroke != "" || len(doc.Paths) == 0 || len(doc.Other) > 0 {
			t.Errorf("%s is not made of filled paths on the 24 grid", name)
		}
		for _, p := range doc.Paths {
			if p.Fill != "#000000" || p.Stroke != "" || strings.ContainsAny(p.D, "aAsStThHvVmlcqz") {
				t.Errorf("%s: a path is not black, or uses commands that are drawn wrongly", name)
			}
		}
	}
}

func TestIconThatIsNotThere(t *testing.T) {
	for _, name := range []string{"", "no-such-icon", "../icon", "house.svg"} {
		if _, ok := Icon(name); ok {
			t.Errorf("Icon(%q) found something", name)
		}
	}
}

func TestWindowIcon(t *testing.T) {
	img, err := png.Decode(bytes.NewReader(WindowIcon()))
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 128 || b.Dy() != 128 {
		t.Errorf("the icon is %d by %d, want 128 by 128", b.Dx(), b.Dy())
	}
	if _, _, _, alpha := img.At(0, 0).RGBA(); alpha != 0 {
		t.Error("the corner of the icon is not clear")
	}
	if _, _, _, alpha := img.At(64, 53).RGBA(); alpha == 0 {
		t.Error("the middle of the icon is empty")
	}
}
