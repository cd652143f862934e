package sheet

import (
	"strings"
	"testing"
)

func TestWordsOfAnotherLanguageAreMarkedInTheFile(t *testing.T) {
	sec := Section{Title: "Form", Form: true, Other: Tongue{"cy", []string{"Llofnod yr ymgeisydd"}}, Blocks: []Block{
		Paragraph{Words: Plain("Signature ").And(Words{{Text: "Llofnod", Lang: "cy"}})},
		Grid{Shares: []float64{1}, Rows: []GridRow{{High: 40, Cells: []GridCell{{Label: "Candidate's signature\nLlofnod yr ymgeisydd"}}}}},
	}}
	var k ink
	k.reset()
	for _, p := range sec.lay(Normal(), PageHeight) {
		k.draw(p.Items)
	}
	out := string(k.out)
	if n := strings.Count(out, "/Span<</Lang(cy)>>BDC"); n != 2 || strings.Count(out, "EMC") != n {
		t.Errorf("%d runs are marked, want 2:\n%q", n, out)
	}
}
