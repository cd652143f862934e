package paper

import (
	"testing"

	"fyne.io/fyne/v2"

	"rosette/ui/screentest"
	"rosette/ui/widgets"
)

func TestMatchIsLiveAndFindingsAreNot(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Sample())
	box := to(t, p, w, "description")
	screentest.Retype(box, "Meadow party")
	if got := p.match.Tag(); got != "Differs at 8" {
		t.Errorf("the comparison says %q while it is typed", got)
	}
	if got := p.fields.question("description").Wrong(); got != "" {
		t.Errorf("the field says %q while it is typed", got)
	}
	w.Press(fyne.KeyEnd)
	to(t, p, w, "surname")
	if got := p.fields.question("description").Wrong(); got != differs {
		t.Errorf("the field says %q after it was left", got)
	}
}

func TestUseTheCertificatesWords(t *testing.T) {
	p, _ := open(t, screentest.Light, usual, screentest.Nearly())
	screentest.Tap(t, p.match.Card, "Use the certificate's words")
	if got := p.s.Candidacy().Person.Description; got != "Meadow Party" {
		t.Fatalf("the form says %q", got)
	}
	if got := p.match.Tag(); got != "The same" || p.fields.summary.Visible() || screentest.Offered(p.match.Card, "Use the certificate's words") != nil {
		t.Errorf("the comparison says %q", got)
	}
	screentest.Tap(t, p.match.Card, "Put my own words back")
	if got := p.s.Candidacy().Person.Description; got != "Meadow party" {
		t.Errorf("put back, the form says %q", got)
	}
	screentest.Tap(t, p.match.Card, "Use the certificate's words")
	if err := p.s.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := p.fields.holds("description"); got != "Meadow party" || screentest.Offered(p.match.Card, "Put my own words back") != nil {
		t.Errorf("undone, the box holds %q", got)
	}
}

func TestCertificateIsWrong(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Nearly())
	screentest.Tap(t, p.match.Card, "Certificate is wrong")
	if w.Canvas().Focused() != p.fields.question("certificate.words").First() {
		t.Error("the focus is not in the certificate's words")
	}
}

func BenchmarkKey(b *testing.B) {
	p, _ := open(b, screentest.Light, usual, screentest.Nearly())
	box := p.fields.question("description").Object.(*widgets.Field)
	for i := 0; b.Loop(); i++ {
		box.SetText([]string{"Meadow party", "Meadow  Party"}[i%2])
		p.match.Refresh()
	}
}
