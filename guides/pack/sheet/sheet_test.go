package sheet

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jung-kurt/gofpdf"
	"pgregory.net/rapid"

	"rosette/assets"
	"rosette/guides/words"
)

func TestWidthsAgreeWithThePDFWriter(t *testing.T) {
	p := gofpdf.New("P", "pt", "A4", "")
	for f := range faces {
		p.AddUTF8FontFromBytes(faces[f], "", assets.Font(faces[f]))
	}
	samples := []string{"Asha Louise Morgan", "Ŵyn Dŵr Ŷ £1,234.56 “curly” – …", "0312/1 Il1 O0", "WAVE To. AV"}
	for r := rune(' '); r < 0x2200; r++ {
		if Regular.has(r) {
			samples = append(samples, string(r))
		}
	}
	for f := range faces {
		p.SetFont(faces[f], "", 11)
		for _, s := range samples {
			if !Font(f).hasAll(s) {
				continue
			}
			if ours, theirs := Font(f).Width(s, 11), p.GetStringWidth(s); ours-theirs > 0.001 || theirs-ours > 0.001 {
				t.Fatalf("%s: %q is %.3f wide, gofpdf says %.3f", faces[f], s, ours, theirs)
			}
		}
	}
}

func TestWordsAreBrokenAtSpacesAndNothingIsLost(t *testing.T) {
	lines := breakWords(Plain("Bills reach your ").And(Strong("agent"), Plain(", then are paid")), 10, 80, Ink)
	var got []string
	for _, l := range lines {
		var s string
		for _, r := range l.runs {
			s += r.String
		}
		got = append(got, s)
	}
	want := []string{"Bills reach your", "agent, then are", "paid"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestLinesAreNeverTooWideAndKeepEveryLetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var w Words
		for range rapid.IntRange(1, 4).Draw(t, "runs") {
			w = append(w, Run{Text: rapid.String().Draw(t, "text"), Font: Font(rapid.IntRange(0, 3).Draw(t, "font"))})
		}
		width := rapid.Float64Range(30, 400).Draw(t, "width")
		var got strings.Builder
		for _, l := range breakWords(w, 10, width, Ink) {
			if l.width > width+0.1 {
				t.Fatalf("a line is %.1f wide where %.1f is allowed", l.width, width)
			}
			for _, r := range l.runs {
				got.WriteString(r.String)
			}
		}
		var want strings.Builder
		for _, r := range w {
			want.WriteString(r.Font.drawable(r.Text))
		}
		strip := strings.NewReplacer(" ", "", "\n", "")
		if a, b := strip.Replace(want.String()), strip.Replace(got.String()); a != b {
			t.Fatalf("letters were lost: %q became %q", a, b)
		}
	})
}

func TestWhatNoFontHasIsSeen(t *testing.T) {
	for _, c := range []struct{ typed, drawn string }{
		{"Ŵyn ŷ £ “x” – …", "Ŵyn ŷ £ “x” – …"},
		{"w\u0302", "ŵ"},
		{"Asha 😀", "Asha ¤"},
		{"Co\u2011op", "Co-op"},
		{"a\u200bb", "a¤b"},
		{"שלום", "¤¤¤¤"},
		{"a\x00b", "a¤b"},
		{"bad \xff utf8", "bad ¤ utf8"},
	} {
		if got := Mono.drawable(c.typed); got != c.drawn {
			t.Errorf("%q is drawn as %q, want %q", c.typed, got, c.drawn)
		}
	}
	if got := string(Undrawable("Asha 😀 and 😀 ŵ שׁ")); got != "😀שׁ" {
		t.Errorf("not drawable: %q", got)
	}
}

// doc is a small document with one block.
func doc(blocks ...Block) Document {
	return Document{Title: "T", Accent: 0x7F4560, Words: words.English(), Cover: Cover{For: "Pack", Name: "Asha"},
		Foot:     []Words{Plain("Draft 1"), Plain("Fingerprint ").And(Typed("7C2A 91B4"))},
		Sections: []Section{{ID: "one", Title: "One", About: "What it is", Blocks: blocks}}}
}

func TestTableHeadsAreRepeatedAndRowsAreWhole(t *testing.T) {
	table := Table{Columns: []Column{{Title: "Left", Share: 1}, {Title: "Heading", Share: 1}}}
	for range 80 {
		table.Rows = append(table.Rows, Row{Cells: []Words{Plain("first line\nsecond line"), Plain("x")}})
	}
	pages, err := Layout(doc(table), Normal())
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) < 4 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, p := range pages[1:] {
		counts := map[string]int{}
		for _, it := range p.Items {
			if text, ok := it.(Text); ok {
				counts[text.String]++
			}
		}
		if counts["Heading"] != 1 || counts["first line"] != counts["second line"] || counts["first line"] == 0 {
			t.Errorf("page %d: head %d times, %d first and %d second lines", i+2, counts["Heading"], counts["first line"], counts["second line"])
		}
	}
}

func TestARowLongerThanAPageIsContinued(t *testing.T) {
	long := strings.Repeat("word ", 2000)
	for _, s := range []Style{Normal(), Large()} {
		pages, err := Layout(doc(Table{Columns: []Column{{Title: "A", Share: 1}, {Title: "B", Share: 1}, {Title: "C", Share: 1}},
			Rows: []Row{{Cells: []Words{Plain(long), Plain("x"), Plain("y")}}}}), s)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, p := range pages {
			for _, it := range p.Items {
				if text, ok := it.(Text); ok {
					n += strings.Count(text.String, "word")
				}
			}
		}
		if n != 2000 {
			t.Errorf("%d of 2000 words are on the pages", n)
		}
	}
}

func TestAHeadingStaysWithWhatFollows(t *testing.T) {
	var blocks []Block
	for range 40 {
		blocks = append(blocks, Heading{Level: 2, Text: "Heading"}, Paragraph{Words: Plain("Body one.\nBody two.\nBody three.")})
	}
	pages, err := Layout(doc(blocks...), Normal())
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range pages[1:] {
		last := ""
		for _, it := range p.Items {
			if text, ok := it.(Text); ok && text.Size > 10 {
				last = text.String
			}
		}
		if last == "Heading" {
			t.Errorf("page %d ends with a heading", i+2)
		}
	}
}

func TestAFootThatFillsThePageIsRefused(t *testing.T) {
	d := doc()
	d.Foot = append(d.Foot, Plain(strings.Repeat("very long ", 5000)))
	if _, err := Layout(d, Normal()); err == nil {
		t.Error("no page can hold this foot, and nothing said so")
	}
}
