package sheet

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/words"
)

func letter(name, text string) Document {
	return Document{Title: name, Words: words.English(), Accent: 0x7F4560, Cover: Cover{Name: name, About: "x"},
		Sections: []Section{{ID: "a", Title: "A", Above: name, About: "a",
			Blocks: []Block{Heading{Level: 2, Text: "H"}, Paragraph{Words: Plain(text)}, Box{Icon: "info", Words: Strong("b")}}}}}
}

func TestASetterGivesThePagesOfLayout(t *testing.T) {
	long := strings.Repeat("Bills reach your agent, then are paid. ", 300)
	setter := NewSetter()
	for _, d := range []Document{letter("Asha", long), letter("Sam", long), letter("Leila", long), letter("Sam", "short"),
		letter(strings.Repeat("A very long name ", 20), long), letter("Asha", long)} {
		want, err := Layout(d, Normal())
		if err != nil {
			t.Fatal(err)
		}
		got, err := setter.Layout(d, Normal())
		if err != nil {
			t.Fatal(err)
		}
		for i := range got {
			got[i].body = nil
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(Page{}, body{})); diff != "" {
			t.Fatalf("%s: %s", d.Title, diff)
		}
	}
}

func TestADocumentMetOftenIsNotKeptOften(t *testing.T) {
	setter := NewSetter()
	for i := range 3 * mostKept {
		for range 2 {
			if _, err := setter.Layout(letter("Asha", strings.Repeat("x ", i)), Normal()); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(setter.kept) != mostKept {
		t.Errorf("%d sections kept, want %d", len(setter.kept), mostKept)
	}
}

func TestValuesThatDifferHaveOtherKeys(t *testing.T) {
	seen := map[string]string{}
	for name, v := range map[string]any{
		"two texts": []string{"ab", "c"}, "other two": []string{"a", "bc"}, "one": []string{"abc"}, "none": []string{},
		"plain": Paragraph{Words: Plain("a")}, "note": Paragraph{Words: Plain("a"), Note: true}, "strong": Paragraph{Words: Strong("a")},
		"list": []Block{List{Items: []Words{Plain("a")}}}, "numbered": []Block{List{Numbered: true, Items: []Words{Plain("a")}}},
	} {
		key := string(appendValue(nil, reflect.ValueOf(v)))
		if other, twice := seen[key]; twice {
			t.Errorf("%s and %s have one key", name, other)
		}
		seen[key] = name
	}
}

// A binder that writes page by page and a document written at once agree.
func TestPacksUnderSeparatorsAreAllThere(t *testing.T) {
	press := NewPress(func(yield func(string) bool) { yield("Ŵyn") })
	var b bytes.Buffer
	binder := press.Bind(&b, Meta{Title: "All", Made: time.Unix(0, 0)})
	want := 0
	for range 40 {
		pages, err := Layout(letter("Ŵyn", strings.Repeat("word ", 2000)), Normal())
		if err != nil {
			t.Fatal(err)
		}
		want += 1 + len(pages)
		binder.AddUnder(Separator("Ŵyn", []string{"one"}, Normal()), pages, false)
	}
	if got := len(binder.pages); got != want {
		t.Errorf("%d pages, want %d", got, want)
	}
	if err := binder.Close(); err != nil {
		t.Fatal(err)
	}
	file := b.String()
	if !strings.HasPrefix(file, "%PDF-1.5") || !strings.HasSuffix(file, "%%EOF\n") {
		t.Error("the file is not whole")
	}
}

func TestAKitHasTheCharactersAskedFor(t *testing.T) {
	k := newKit("ŵé")
	if lacking := k.lacking("", "Dŵr café Ŵ Ŵ Ż £"); lacking != "ŴŻ" {
		t.Errorf("lacking %q", lacking)
	}
	if len(k.faces[Regular]()) != 7 {
		t.Errorf("a font is %d objects, want 7", len(k.faces[Regular]()))
	}
}
