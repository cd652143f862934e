package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"rosette/guides/selection"
)

func TestWordsAreCountedAsTheyAreTyped(t *testing.T) {
	r := open(t, nil)
	r.Show(Statement)
	r.win.Canvas().Focus(r.First())
	r.win.Type("Three short words")
	st := r.parts[Statement].(*statement)
	if got := st.texts[0].words.Text(); got != "3 of 60 words" {
		t.Errorf("says %q", got)
	}
	if got := st.total.Text(); got != "3 of 500 words" {
		t.Errorf("says %q in all", got)
	}
	if r.s.Candidacy().Statement.Texts != nil {
		t.Error("saved at every key")
	}
	r.win.Tab(1)
	if got := r.s.Candidacy().Statement.Text("why"); got != "Three short words" {
		t.Errorf("kept %q", got)
	}
	if !r.says("“Millbrook” is not named yet") {
		t.Error("nothing says that the ward is missing")
	}
}

func TestTheEvidenceStandsBesideTheSection(t *testing.T) {
	r := open(t, councillor)
	r.Show(Statement)
	st := r.parts[Statement].(*statement)
	for i, want := range map[int]string{0: "21 of 24", 1: "312 cases", 4: "3 courses", 5: "1,140 doors"} {
		if s := st.texts[i]; !strings.Contains(s.proof, want) {
			t.Errorf("%s is borne out by %q", s.Title, s.proof)
		}
	}
	if last := st.texts[7]; last.proof != "" || !r.says("This section is in your own words") {
		t.Errorf("%s is borne out by %q", last.Title, last.proof)
	}
}

func TestALengthOfTheFormsOwn(t *testing.T) {
	r := open(t, nil)
	r.Show(Statement)
	r.win.Canvas().Focus(r.First())
	r.win.Tab(2)
	r.win.Press(fyne.KeyReturn)
	r.win.Type("many")
	r.win.Press(fyne.KeyReturn)
	if r.s.Candidacy().Statement.Limits != nil {
		t.Fatal("a word is a length")
	}
	r.win.Retype("200")
	r.win.Press(fyne.KeyReturn)
	if got := r.s.Candidacy().Statement.Limits["why"]; got != 200 || !r.says("0 of 200 words") {
		t.Errorf("the length is %d", got)
	}
	if !r.says("0 of 640 words") {
		t.Error("the whole is not added up")
	}
}

func TestASectionIsCopiedForTheForm(t *testing.T) {
	r := open(t, nil)
	r.Show(Statement)
	r.win.Canvas().Focus(r.First())
	r.win.Type("Because")
	r.win.Tab(1)
	r.win.Press(fyne.KeyReturn)
	if got := fyne.CurrentApp().Clipboard().Content(); got != "Because" || !r.says("Copied. Paste it into your form.") {
		t.Errorf("copied %q", got)
	}
	r.win.Canvas().Focus(r.First())
	r.win.Type("X")
	if r.says("Copied.") {
		t.Error("it still says so after more was typed")
	}
}

func TestUndoComesBackToTheBox(t *testing.T) {
	r := open(t, nil)
	r.Show(Statement)
	r.win.Canvas().Focus(r.First())
	r.win.Type("First")
	r.win.Canvas().Unfocus()
	r.win.Canvas().Focus(r.First())
	r.win.Retype("Second")
	r.win.Canvas().Unfocus()
	if err := r.s.Undo(); err != nil {
		t.Fatal(err)
	}
	st := r.parts[Statement].(*statement)
	if got := st.texts[0].text.Text(); got != "First" {
		t.Errorf("the box holds %q", got)
	}
	r.win.Canvas().Focus(r.First())
	r.win.Type("X")
	if err := r.s.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := st.texts[0].text.Text(); !strings.Contains(got, "X") {
		t.Errorf("what is being typed is gone: %q", got)
	}
}

func TestTheCVIsAnotherDocument(t *testing.T) {
	r := open(t, nil)
	r.Show(Statement)
	st := r.parts[Statement].(*statement)
	r.win.Canvas().Focus(r.First())
	r.win.Type("Kept when turning")
	r.win.Canvas().Focus(st.document)
	r.win.Press(fyne.KeyRight)
	if st.chosen() != selection.CV || len(st.texts) != 5 {
		t.Fatalf("%s of %d sections", st.chosen(), len(st.texts))
	}
	if got := r.s.Candidacy().Statement.Text("why"); got != "Kept when turning" {
		t.Errorf("kept %q", got)
	}
	r.win.Canvas().Focus(firstOf(st.texts[4].text))
	r.win.Type("asha@example.org")
	r.win.Canvas().Unfocus()
	if got := st.page().Text(); !strings.Contains(got, "asha@example.org") || strings.Contains(got, "Kept") {
		t.Errorf("%s", got)
	}
}
