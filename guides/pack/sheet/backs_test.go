package sheet

import (
	"testing"

	"rosette/guides/words"
)

// leaves lays a document of forms of some lengths between other sections.
func leaves(t *testing.T, backs bool) []Page {
	t.Helper()
	long := Paragraph{Words: Plain(words.English().Say("pack.about_cover"))}
	form := Section{Title: "Form", Form: true, Blocks: []Block{Heading{Level: 1, Text: "Form"}, long}}
	plain := Section{Title: "Plain", Blocks: []Block{long}}
	for range 60 {
		form.Blocks = append(form.Blocks, long, long)
	}
	d := Document{Words: words.English(), Cover: Cover{Name: "Asha Morgan"}, Backs: backs, Pale: "DRAFT",
		Sections: []Section{plain, form, plain, plain, form}}
	pages, err := Layout(d, Normal())
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func TestAFormIsAloneOnItsSheet(t *testing.T) {
	pages := leaves(t, true)
	forms := 0
	for i, p := range pages {
		switch {
		case p.Section == "Form" && !p.back:
			forms++
			if i%2 != 0 || i+1 == len(pages) || !pages[i+1].back {
				t.Errorf("page %d is no front with a blank back", i+1)
			}
		case p.back && (len(p.Items) != 2 || p.Under != nil):
			t.Errorf("page %d is not blank", i+1)
		}
	}
	if forms < 4 {
		t.Errorf("%d pages of forms", forms)
	}
	for i, p := range leaves(t, false) {
		if p.back {
			t.Errorf("page %d is a back that nobody asked for", i+1)
		}
	}
}

func TestTheWordAcrossIsUnderThePageAndNoText(t *testing.T) {
	for i, p := range leaves(t, false) {
		if len(p.Under) != len("DRAFT") {
			t.Errorf("page %d has %d shapes under it", i+1, len(p.Under))
		}
		for _, it := range p.Under {
			if g, ok := it.(Polygon); !ok || g.Fill != Pale {
				t.Errorf("%T under page %d", it, i+1)
			}
		}
	}
}
