package paper

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides/pack"
	"rosette/guides/pack/sheet"
	"rosette/ui/screentest"
)

func TestWriteByHand(t *testing.T) {
	p, _ := open(t, screentest.Light, usual, screentest.Sample())
	test.Tap(p.writing)
	if !p.s.Candidacy().Person.ByHand || !p.byHand.Visible() || p.writing.Label() != "Print what is typed here" {
		t.Error("the paper is not left blank")
	}
	if strings.Contains(texts(p.print.pages[0]), "Morgan") {
		t.Error("the page is not blank")
	}
	test.Tap(p.writing)
	if p.s.Candidacy().Person.ByHand || p.byHand.Visible() || !strings.Contains(texts(p.print.pages[0]), "Morgan") {
		t.Error("what is typed is not printed again")
	}
}

func texts(page sheet.Page) string {
	var b strings.Builder
	for _, i := range page.Items {
		if t, ok := i.(sheet.Text); ok {
			b.WriteString(t.String + "\n")
		}
	}
	return b.String()
}

func TestPageShowsWhatIsBeingTyped(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Sample())
	screentest.Retype(to(t, p, w, "surname"), "Morgan-Lane")
	if !strings.Contains(texts(p.print.pages[0]), "Morgan-Lane") {
		t.Error("the page does not follow the typing")
	}
	if got := p.s.Candidacy().Person.Surname; got != "Morgan" {
		t.Errorf("kept %q before the box was left", got)
	}
	if s := texts(p.print.pages[0]); strings.Contains(s, "Orchard") || strings.Contains(s, "AV1") {
		t.Error("the home address is on the page")
	}
}

func TestPageOutlinesTheField(t *testing.T) {
	c := screentest.Sample()
	c.Person.CommonSurname = "Morgan" // the same word in two boxes
	p, w := open(t, screentest.Light, usual, c)
	at := func(id string) sheet.Rect {
		to(t, p, w, id)
		return p.print.area(0)
	}
	order := []string{"surname", "other_names", "common_surname", "common_forename", "description"}
	for i, id := range order {
		if at(id).W == 0 {
			t.Errorf("%s is not outlined", id)
		}
		if i > 0 && at(id).X <= at(order[i-1]).X {
			t.Errorf("%s is not right of %s", id, order[i-1])
		}
	}
	if at("subscribers.1.name").Y <= at("subscribers.0.name").Y {
		t.Error("the seconder is not under the proposer")
	}
	if at("certificate.words").W != 0 {
		t.Error("the certificate's words are outlined, but are not on the page")
	}
}

func BenchmarkLayOut(b *testing.B) {
	p, _ := open(b, screentest.Light, usual, screentest.Nearly())
	for b.Loop() {
		if _, err := layOut(p.s.Candidacy(), nominationPaper, pack.Options{Today: p.s.Today(), Words: p.s.Words}); err != nil {
			b.Fatal(err)
		}
	}
}

func TestTheDrawingKeepsItsSizeWhenItsRendererIsMadeAgain(t *testing.T) {
	v := newSheetView()
	v.Resize(fyne.NewSize(300, 420))
	v.CreateRenderer()
	if size := v.page.Size(); size.IsZero() {
		t.Errorf("the page is %v", size)
	}
}
