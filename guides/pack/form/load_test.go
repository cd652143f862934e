package form

import (
	"strings"
	"testing"
	"testing/fstest"
)

const good = `
[form]
paper = "consent"
title = "Consent"
standing = "free"

[[law]]
kinds = ["england-principal"]
citation = "SI 1"
source = "https://example.org"
polls_from = "2024-05-02"
polls_to = "open"
checked = "2026-11-22"
confidence = "high"

[[block]]
type = "text"
wording = "ours"
text = "I, {name}"

[[block]]
type = "boxes"
wording = "ours"
  [[block.cell]]
  label = "Date of birth"
  field = "birth_date"
  share = 2

[[block]]
type = "columns"
  [[block.left]]
  type = "text"
  wording = "ours"
  text = "left"
  [[block.right]]
  type = "notes"
  wording = "ours"
    [[block.right.item]]
    text = "right"
`

func TestAGoodFormIsTaken(t *testing.T) {
	if forms, err := read("good.toml", good); err != nil || len(forms) != 1 {
		t.Fatalf("%d forms, %v", len(forms), err)
	}
}

func TestWhatIsWrongWithAFormIsNamed(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"no such paper", `"consent"`, `"passport"`, `form: paper: there is no paper "passport"`},
		{"no title", `title = "Consent"`, ``, "form: title is missing"},
		{"no standing", `"free"`, `"official"`, "form: standing is to be"},
		{"no citation", `citation = "SI 1"`, ``, "law 1: citation is missing"},
		{"no source", `source = "https://example.org"`, ``, "law 1: source is missing"},
		{"not checked", `checked = "2026-11-22"`, ``, "law 1: checked is missing"},
		{"not known how sure", `confidence = "high"`, ``, "law 1: confidence is missing"},
		{"no first poll", `"2024-05-02"`, `"soon"`, `law 1: polls_from: "soon" is not a day`},
		{"first poll open", `"2024-05-02"`, `"open"`, "law 1: polls_from"},
		{"no kinds", `kinds = ["england-principal"]`, ``, "law 1: kinds is missing"},
		{"no such kind", `"england-principal"`, `"england-duchy"`, `law 1: kinds: "england-duchy"`},
		{"a key that is not known", `standing = "free"`, "standing = \"free\"\ncolour = 1", "form.colour"},
		{"no such block", `type = "text"`, `type = "song"`, "block 1 (song): type"},
		{"no wording", `wording = "ours"`, ``, "block 1 (text): wording"},
		{"wording that is sure", `wording = "ours"`, `wording = "sure"`, "block 1 (text): wording"},
		{"prescribed by nothing", `wording = "ours"`, `wording = "prescribed"`, "block 1 (text): citation is missing"},
		{"no text", `text = "I, {name}"`, ``, "block 1 (text): text is missing"},
		{"a key of another type", `text = "I, {name}"`, "text = \"I\"\nrows = 2", "block 1 (text): rows is not a key"},
		{"a value that is not known", "{name}", "{shoe_size}", "block 1 (text): field: no candidate of each kind is asked \"shoe_size\""},
		{"an address in a sentence", "{name}", "{home_address}", "block 1 (text): field: home_address is not printed on this paper"},
		{"an address in a box", `"birth_date"`, `"home_address"`, "block 2 (boxes): field: home_address is not printed on this paper"},
		{"a phone number", `"birth_date"`, `"phone"`, "block 2 (boxes): field: phone is not printed on this paper"},
		{"a field of other kinds", `"birth_date"`, `"qualifying.near"`, "block 2 (boxes): field: no candidate"},
		{"a box without a label", `label = "Date of birth"`, "", ""},
		{"a box for two things", `field = "birth_date"`, "field = \"birth_date\"\ntext = \"x\"", "block 2 (boxes): cell 1: text"},
		{"a layout that is not known", "  [[block.cell]]", "layout = \"circle\"\n  [[block.cell]]", "block 2 (boxes): layout"},
		{"a condition on nothing", `text = "I, {name}"`, "text = \"I\"\nwhen = \"weather = fine\"", "block 1 (text): when or unless"},
		{"a kind that the form does not serve", `text = "I, {name}"`, "text = \"I\"\nkinds = [\"england-parish\"]", "block 1 (text): kinds"},
		{"nothing at the left", "  [[block.left]]\n  type = \"text\"\n  wording = \"ours\"\n  text = \"left\"", "", "block 3 (columns): left is missing"},
		{"a bad block at the right", `type = "notes"`, `type = "note"`, "block 3 (columns): right 1 (note): type"},
		{"an item without words", "    text = \"right\"", "    note = \"right\"", "block 3 (columns): right 1 (notes): item 1: text"},
	} {
		t.Run(c.name, func(t *testing.T) {
			bad := strings.Replace(good, c.old, c.new, 1)
			if bad == good {
				t.Fatal("the test changes nothing")
			}
			_, err := read("bad.toml", bad)
			if c.want == "" {
				if err != nil {
					t.Errorf("refused: %v", err)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "bad.toml: ") {
				t.Errorf("got %v, want one that says %q", err, c.want)
			}
		})
	}
}

func TestTwoFormsForOnePollAreRefused(t *testing.T) {
	old := strings.Replace(good, `polls_to = "open"`, `polls_to = "2025-05-01"`, 1)
	later := strings.Replace(good, `"2024-05-02"`, `"2025-05-02"`, 1)
	if _, err := load(fstest.MapFS{"a.toml": {Data: []byte(old)}, "b.toml": {Data: []byte(later)}}); err != nil {
		t.Errorf("one form after the other is refused: %v", err)
	}
	_, err := load(fstest.MapFS{"a.toml": {Data: []byte(good)}, "sub/b.toml": {Data: []byte(later)}})
	if err == nil || !strings.Contains(err.Error(), "two forms for one poll") {
		t.Errorf("got %v", err)
	}
}

func TestTheCommonWordsMustBeThere(t *testing.T) {
	text, err := dataFiles.ReadFile("data/" + wordsName)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, new, want string }{
		{"prescribed = ", "proscribed = ", "foot: prescribed is missing"},
		{`office = "For office use"`, "", "english: office is missing"},
		{`"Sunday", `, "", "english: 7 days"},
		{`kinds = ["scotland-council"]`, `kinds = []`, "contest"},
		{"[english]", "[english]\ncolour = 1", "english.colour"},
	} {
		bad := strings.Replace(string(text), c.old, c.new, 1)
		if bad == string(text) {
			t.Fatalf("%q is not there", c.old)
		}
		if _, err := readWords(bad); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v, want %q", err, c.want)
		}
	}
}
