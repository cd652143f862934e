package councilform

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/words"
)

func read(t *testing.T, data []byte) *Form {
	t.Helper()
	f, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// printed is what a program that shows PDFs finds on the pages of a file, whose
// syntax is checked first.
func printed(t *testing.T, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "filled.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil {
		t.Fatalf("qpdf: %s", out)
	}
	text, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestABoxSaysWhatCanBePutIntoIt(t *testing.T) {
	f := read(t, blank(
		box(2, "Tx", "addr", "Home address", "/Ff 4096"),
		box(0, "Tx", "surname", "Surname", "/MaxLen 20/V(Old)"),
		box(1, "Tx", "fixed", "Council", "/Ff 1/V<FEFF00410042>"),
		box(3, "Ch", "area", "Relevant area", "/Ff 131072/Opt[(Ashwell)[(b)(Brook)]]"),
		box(4, "Btn", "push", "Print", "/Ff 65536"),
		box(5, "Sig", "sign", "Signature", ""),
		box(6, "Btn", "tick", "Private", "/AP<</N<</Off null/Yes 4 0 R>>>>"),
	))
	want := []Box{
		{Number: 1, Name: "surname", Label: "Surname", Type: Text, Holds: "Old", Most: 20},
		{Number: 2, Name: "fixed", Label: "Council", Type: Text, Holds: "AB", ReadOnly: true},
		{Number: 3, Name: "addr", Label: "Home address", Type: Text, Lines: true},
		{Number: 4, Name: "area", Label: "Relevant area", Type: Choice, Options: []string{"Ashwell", "Brook"}},
		{Number: 5, Name: "tick", Label: "Private", Type: Tick},
	}
	if len(f.Boxes) != len(want) {
		t.Fatalf("got %d boxes: %+v", len(f.Boxes), f.Boxes)
	}
	for i, b := range f.Boxes {
		w := want[i]
		if b.Number != w.Number || b.Name != w.Name || b.Label != w.Label || b.Type != w.Type || b.Holds != w.Holds ||
			b.Most != w.Most || b.Lines != w.Lines || b.ReadOnly != w.ReadOnly || !slices.Equal(b.Options, w.Options) || b.Page != 1 {
			t.Errorf("box %d: %+v", i+1, b)
		}
	}
}

func TestWhatIsFilledIsPrinted(t *testing.T) {
	f := read(t, blank(
		textBox(0, "a", "A"), box(1, "Tx", "b", "B", "/Ff 4096/DA(/Helv 10 Tf 0 0 1 rg)"), box(2, "Tx", "c", "C", "/Ff 16777216/MaxLen 8"),
		box(3, "Btn", "d", "D", "/AP<</N<</Off null/Ja 4 0 R>>>>"), box(4, "Ch", "e", "E", "/Opt[(Ashwell)(Brook)]"),
		box(5, "Tx", "f", "F", "/MaxLen 3"), textBox(6, "g", "G"), box(7, "Tx", "h", "H", "/Ff 1"), textBox(8, "i", "I"),
		box(9, "Ch", "j", "J", "/Opt[(Ashwell)]"),
	))
	was := slices.Clone(f.data)
	out, results, err := f.Fill(map[int]string{1: "Siân Ŵyn ŷ “x”", 2: "1 Mill Lane\nMillbrook\nAV1 2AB", 3: "04051989", 4: On, 5: "brook",
		6: "long", 8: "no", 9: "王", 10: "Elsewhere"})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(was, f.data) {
		t.Error("the form itself was changed")
	}
	text := printed(t, out)
	for _, want := range []string{"Siân Ŵyn ŷ “x”", "1 Mill Lane", "Millbrook", "AV1 2AB", "Brook"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not printed:\n%s", want, text)
		}
	}
	if !strings.Contains(strings.ReplaceAll(text, " ", ""), "04051989") {
		t.Errorf("the birth date is not in its cells:\n%s", text)
	}
	var outcomes []Outcome
	for _, r := range results {
		outcomes = append(outcomes, r.Outcome)
	}
	if want := []Outcome{Filled, Filled, Filled, Filled, Filled, TooLong, Kept, Fixed, NoGlyph, NoOption}; !slices.Equal(outcomes, want) {
		t.Errorf("got %v, want %v", outcomes, want)
	}
	again := read(t, out)
	for n, want := range map[int]string{1: "Siân Ŵyn ŷ “x”", 4: "Ja", 5: "Brook", 7: ""} {
		if got := again.Boxes[n-1].Holds; got != want {
			t.Errorf("box %d holds %q, want %q", n, got, want)
		}
	}
	if bytes.Contains(out, []byte("/XFA")) {
		t.Error("the second description of the form is still there")
	}
}

func TestAFormOfAnotherProgramIsFilledFromACandidacy(t *testing.T) {
	data, err := os.ReadFile("testdata/reportlab.pdf")
	if err != nil {
		t.Fatal(err)
	}
	c := guides.Sample(election.EnglandPrincipal)
	c.Person.Declared = "a, d"
	f := read(t, data)
	values := Values(c, words.English())
	out, entries, err := f.FillBy(f.PlanOf(values), values)
	if err != nil {
		t.Fatal(err)
	}
	asks := map[string]string{}
	for _, e := range entries {
		asks[e.Box.Name] = e.Value.ID
	}
	for name, want := range map[string]string{"surname": "surname", "othernames": "other_names", "Text3": "common_surname", "desc": "description",
		"addr": "home_address", "qa": "declared.a", "area": "relevant_area", "dob": "birth_date", "party": ""} {
		if asks[name] != want {
			t.Errorf("box %s asks for %q, want %q", name, asks[name], want)
		}
	}
	text := printed(t, out)
	for _, want := range []string{c.Person.Surname, c.Person.OtherNames, c.Person.Description, strings.Split(c.Person.HomeAddress, "\n")[0]} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not printed:\n%s", want, text)
		}
	}
	if !strings.Contains(strings.ReplaceAll(text, " ", ""), "27031988") {
		t.Errorf("the birth date is not in its eight cells:\n%s", text)
	}
}

func TestEveryBoxOfTextCanBeNumbered(t *testing.T) {
	f := read(t, blank(textBox(0, "Text1", ""), textBox(1, "Text2", ""), box(2, "Tx", "x", "", "/Ff 1")))
	out, err := f.Numbered()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Fields(printed(t, out)); !slices.Equal(got, []string{"1", "2"}) {
		t.Errorf("printed %v", got)
	}
}

func TestAFormWithoutBoxesIsFlat(t *testing.T) {
	f := read(t, file("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>", "<</Type/Page/Parent 2 0 R/Resources<<>>>>"))
	if !f.Flat() || f.Pages != 1 {
		t.Errorf("got %+v", f)
	}
}

func TestAFileThatCannotBeUsedIsRefusedInASentence(t *testing.T) {
	whole := blank(textBox(0, "surname", "Surname"))
	locked := lock(t, whole)
	for name, c := range map[string]struct {
		data []byte
		key  string
	}{
		"nothing":           {nil, "council_form_no_pdf"},
		"a picture":         {[]byte("\x89PNG\r\n"), "council_form_no_pdf"},
		"only a head":       {[]byte("%PDF-1.7\n"), "council_form_damaged"},
		"cut in half":       {whole[:60], "council_form_damaged"},
		"too large":         {make([]byte, MostBytes+1), "council_form_large"},
		"locked":            {locked, "council_form_locked"},
		"no page":           {file("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"), "council_form_damaged"},
		"fields of no kind": {bytes.Replace(whole, []byte("/Fields[5 0 R]"), []byte("/Fields(abcde)"), 1), "council_form_damaged"},
	} {
		_, err := Read(c.data)
		var p *words.Problem
		if !errors.As(err, &p) || p.Key != c.key {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// lock sets a password that opens the file without asking, as councils do
// against changes.
func lock(t *testing.T, data []byte) []byte {
	t.Helper()
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.pdf"), filepath.Join(dir, "out.pdf")
	if err := os.WriteFile(in, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if text, err := exec.Command("qpdf", "--encrypt", "", "owner", "256", "--modify=none", "--", in, out).CombinedOutput(); err != nil {
		t.Fatalf("qpdf: %s", text)
	}
	locked, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return locked
}

func TestFieldsThatContainThemselvesEnd(t *testing.T) {
	f := read(t, blank("<</FT/Tx/T(a)/Kids[5 0 R]>>", textBox(0, "b", "")))
	if len(f.Boxes) != 1 || f.Boxes[0].Name != "b" {
		t.Errorf("got %+v", f.Boxes)
	}
}

func TestBoxesAreKnownByTheirWords(t *testing.T) {
	for _, c := range []struct{ name, label, want string }{
		{"Candidate's surname", "", "surname"},
		{"CandidateSurname", "", "surname"},
		{"Surname_2", "Commonly used surname (if any)", "common_surname"},
		{"Other forenames in full", "", "other_names"},
		{"Commonly used forenames", "", "common_forename"},
		{"Description if any", "", "description"},
		{"Description of land", "", "qualifying.land"},
		{"Signature of proposer", "", ""},
		{"Proposer print name", "", "subscribers.0.name"},
		{"Seconder elector number", "", "subscribers.1.number"},
		{"Seconder distinctive letters", "", "subscribers.1.letters"},
		{"Assentor 3 name", "", "subscribers.4.name"},
		{"Subscriber 7 print name", "", "subscribers.6.name"},
		{"Witness name", "", "witness.name"},
		{"Witness home address", "", "witness.address"},
		{"Home address in full", "", "home_address"},
		{"Home address line 2", "", "home_address.2"},
		{"Postcode", "", "home_address.postcode"},
		{"DOB_DD", "", "birth_date_day"},
		{"Date of birth", "", "birth_date"},
		{"Date of consent", "", ""},
		{"Date of election", "", "election_poll"},
		{"Name of agent", "", "agent.name"},
		{"Name of sub agent", "", ""},
		{"Office use only: received", "", ""},
		{"Ward", "", "election_area"},
		{"Name of council", "", "election_council"},
		{"Text12", "", ""},
	} {
		if got := (Box{Name: c.name, Label: c.label, Type: Text}).asksFor(); got != c.want {
			t.Errorf("%s (%s): got %q, want %q", c.name, c.label, got, c.want)
		}
	}
}

func TestEveryHintNamesAValue(t *testing.T) {
	known := map[string]bool{"": true}
	for _, k := range election.Kinds() {
		for _, v := range Values(guides.Sample(k), words.English()) {
			known[v.ID] = true
		}
	}
	for _, h := range hints() {
		if id := strings.ReplaceAll(h.Value, "{n}", "1"); !known[id] {
			t.Errorf("boxes.toml: no value is called %s", id)
		}
	}
	if _, err := readHints("[[box]]\nvalue = \"x\"\n"); err == nil {
		t.Error("a row without words is taken")
	}
	if _, err := readHints("[[box]]\nhas = [\"x\"]\nsure = 1\n"); err == nil {
		t.Error("a key that is not known is taken")
	}
}

func TestSignaturesAndDaysOfSigningAreNoValues(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	c.Person.ConsentSigned = calendar.MustParse("2027-03-15")
	c.Person.Subscribers = []nomination.Subscriber{{Name: "Sam Reed", Signed: calendar.MustParse("2027-03-15")}}
	for _, v := range Values(c, words.English()) {
		if strings.Contains(v.ID, "signed") || strings.Contains(v.Text, "15/03/2027") {
			t.Errorf("%s is a value: %s", v.ID, v.Text)
		}
	}
}

func FuzzRead(f *testing.F) {
	whole := blank(textBox(0, "surname", "Surname"), box(1, "Btn", "d", "D", "/AP<</N<</Off null/Ja 4 0 R>>>>"))
	f.Add(whole)
	f.Add(bytes.Replace(whole, []byte("/Rect[200"), []byte("/Rect[abc"), 1))
	f.Add(bytes.Replace(whole, []byte("/Kids[3 0 R]"), []byte("/Kids[2 0 R]"), 1))
	f.Add(bytes.Replace(whole, []byte("/Fields[5"), []byte("/Fields[1"), 1))
	f.Fuzz(func(t *testing.T, data []byte) {
		form, err := Read(data)
		if err != nil {
			if p := (*words.Problem)(nil); !errors.As(err, &p) {
				t.Fatalf("no sentence for %v", err)
			}
			return
		}
		texts := map[int]string{}
		for _, b := range form.Boxes {
			texts[b.Number] = "x"
		}
		if _, _, err := form.Fill(texts); err != nil {
			if p := (*words.Problem)(nil); !errors.As(err, &p) {
				t.Fatalf("no sentence for %v", err)
			}
		}
	})
}
