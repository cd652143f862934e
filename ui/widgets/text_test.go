package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"rosette/ui/theme"
)

func lineTexts(t *Text, width float32) []string {
	var out []string
	for _, r := range t.breakAt(width) {
		var line strings.Builder
		for _, p := range r.pieces {
			if line.Len() > 0 && !strings.HasSuffix(line.String(), " ") && p.look != r.pieces[0].look {
				line.WriteString(" ")
			}
			line.WriteString(p.text)
		}
		out = append(out, line.String())
	}
	return out
}

func TestTextWrapsAndGrows(t *testing.T) {
	text := Body("Your application to the Meadow Party panel must reach the secretary.")
	window(t, text)
	one, narrow := text.HeightFor(2000), text.HeightFor(200)
	if one != 22 {
		t.Errorf("one line is %v tall", one)
	}
	if want := float32(22 * len(lineTexts(text, 200))); narrow != want || narrow < 66 {
		t.Errorf("at 200 it is %v tall, want %v", narrow, want)
	}
	text.SetText("Short.")
	if got := text.HeightFor(200); got != 22 {
		t.Errorf("after a change it is %v tall", got)
	}
}

func TestLineIsAtMostSeventyFiveCharacters(t *testing.T) {
	text := Body(strings.Repeat("nnnn ", 60))
	window(t, text)
	for _, line := range lineTexts(text, 5000) {
		if len(line) > MaxLine {
			t.Errorf("a line of %d characters", len(line))
		}
	}
}

func TestRunsKeepTogetherWhatHasNoSpace(t *testing.T) {
	show(t, plain, fyne.NewSize(10, 10), NewBox("", "", 0))
	text := NewRuns(theme.Body, theme.Ink, Run{Text: "Upper "}, Run{Text: "Ashw", Bold: true}, Run{Text: "ick Town"})
	for _, line := range lineTexts(text, 60) {
		if line == "Ashw" {
			t.Error("the word broke between its bold and its plain part")
		}
	}
	if text.Text() != "Upper Ashwick Town" {
		t.Errorf("it says %q", text.Text())
	}
}

func TestEveryWordIsShownAtEveryWidth(t *testing.T) {
	test.NewTempApp(t)
	rapid.Check(t, func(r *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-zŵé]{1,12}`), 1, 30).Draw(r, "words")
		width := float32(rapid.IntRange(1, 600).Draw(r, "width"))
		text := NewText(strings.Join(words, " "), theme.Body, theme.Ink)
		joint := " "
		if width < 150 {
			joint = "" // a long word is cut there
		}
		got := strings.ReplaceAll(strings.Join(lineTexts(text, width), joint), " ", joint)
		if got != strings.Join(words, joint) {
			r.Fatalf("at %v it shows %q", width, got)
		}
		for _, row := range text.breakAt(width) {
			if row.width > width && strings.Contains(row.pieces[0].text, " ") {
				r.Fatalf("a line of %v at %v: %q", row.width, width, row.pieces[0].text)
			}
		}
	})
}

func TestLineBreaksAreKept(t *testing.T) {
	show(t, plain, fyne.NewSize(10, 10), NewBox("", "", 0))
	text := Body("One line\nand another")
	if got := lineTexts(text, 900); len(got) != 2 || got[1] != "and another" {
		t.Errorf("%q", got)
	}
}

func TestChangeOfTextScaleReachesText(t *testing.T) {
	text := Body("Papers")
	window(t, text)
	before := text.MinSize()
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Options{Scale: 2}))
	text.Refresh()
	if after := text.MinSize(); after.Height != 2*before.Height || after.Width < 1.9*before.Width {
		t.Errorf("%v became %v", before, after)
	}
}

func TestAWordWiderThanItsLineIsCut(t *testing.T) {
	const village = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
	text := Body("Ward of " + village + " and x")
	show(t, plain, fyne.NewSize(300, 300), text)
	const width = 160
	if least := text.MinSize().Width; least > 260 {
		t.Errorf("it asks for %v units", least)
	}
	var all strings.Builder
	for _, row := range text.breakAt(width) {
		if row.width > width {
			t.Errorf("a line is %v units wide, more than %v", row.width, width)
		}
		for _, p := range row.pieces {
			all.WriteString(p.text)
		}
	}
	if !strings.Contains(all.String(), village) {
		t.Errorf("the lines hold %q", all.String())
	}
}
