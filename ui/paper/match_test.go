package paper

import (
	"testing"

	"fyne.io/fyne/v2"

	"rosette/guides/nomination"
	"rosette/ui/widgets"
)

func TestMatchIsLiveAndFindingsAreNot(t *testing.T) {
	p, w := open(t, plain, usual, sample())
	box := to(t, p, w, "description")
	retype(box, "Meadow party")
	if got := p.match.tag.Label(); got != "Differs at 8" {
		t.Errorf("the comparison says %q while it is typed", got)
	}
	if got := p.fields.question("description").Wrong(); got != "" {
		t.Errorf("the field says %q while it is typed", got)
	}
	press(w, fyne.KeyEnd)
	to(t, p, w, "surname")
	if got := p.fields.question("description").Wrong(); got != differs {
		t.Errorf("the field says %q after it was left", got)
	}
}

func TestUseTheCertificatesWords(t *testing.T) {
	p, _ := open(t, plain, usual, nearly())
	tap(t, p.match.card, "Use the certificate's words")
	if got := p.s.Candidacy().Person.Description; got != "Meadow Party" {
		t.Fatalf("the form says %q", got)
	}
	if got := p.match.tag.Label(); got != "The same" || p.fields.summary.Visible() || p.match.buttons.Visible() {
		t.Errorf("the comparison says %q", got)
	}
	tap(t, p.match.card, "Put my own words back")
	if got := p.s.Candidacy().Person.Description; got != "Meadow party" {
		t.Errorf("put back, the form says %q", got)
	}
	tap(t, p.match.card, "Use the certificate's words")
	if err := p.s.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := p.fields.holds("description"); got != "Meadow party" || p.match.undoRow.Visible() {
		t.Errorf("undone, the box holds %q", got)
	}
}

func TestCertificateIsWrong(t *testing.T) {
	p, w := open(t, plain, usual, nearly())
	tap(t, p.match.card, "Certificate is wrong")
	if w.Canvas().Focused() != p.fields.question("certificate.words").First() {
		t.Error("the focus is not in the certificate's words")
	}
}

func TestNothingToCompare(t *testing.T) {
	tests := []struct {
		name, party, description, certificate string
		any                                   bool
		says                                  string
	}{
		{"no certificate yet", "Meadow Party", "Meadow Party", "", false, "No certificate yet. Type its words here when it comes."},
		{"nothing at all", "", "", "", false, "No certificate yet. Type its words here when it comes."},
		{"independent", "", "Independent", "", false, "“Independent” needs no certificate."},
		{"any words", "Meadow Party", "Meadow Party", "", true, "The certificate allows any registered name or description. Compare the form with the party's entry in the register of parties."},
		{"both there", "Meadow Party", "Meadow Party", "Meadow Party", false, ""},
	}
	for _, tt := range tests {
		c := sample()
		c.Person.Party, c.Person.Description = tt.party, tt.description
		c.Person.Certificate.Words, c.Person.Certificate.Any = tt.certificate, tt.any
		p, _ := open(t, plain, usual, c)
		if got := p.match.none.Text(); got != tt.says {
			t.Errorf("%s: says %q", tt.name, got)
		}
		if p.match.grid.Visible() != (tt.says == "") || p.match.buttons.Visible() {
			t.Errorf("%s: cells or buttons are shown wrongly", tt.name)
		}
	}
}

func TestLongTextsShowWhereTheyDiffer(t *testing.T) {
	cert := "The Meadow, Millbrook and Ashwell Vale Residents Association Party"
	form := "The Meadow, Millbrook and Ashwell vale Residents Association Party"
	before, cells := window(nomination.Match(form, cert))
	if before != 28 || len(cells) != 12 || cells[matchAround].State != widgets.CellDiffers || cells[matchAround].Cert != "V" {
		t.Errorf("%d before, %d cells: %v", before, len(cells), cells)
	}
	if before, cells := window(nomination.Match("", cert)); before != 0 || len(cells) != 6 {
		t.Errorf("with an empty form: %d before, %d cells", before, len(cells))
	}
}

func BenchmarkKey(b *testing.B) {
	p, _ := open(b, plain, usual, nearly())
	box := p.fields.question("description").Object.(*widgets.Field)
	for i := 0; b.Loop(); i++ {
		box.SetText([]string{"Meadow party", "Meadow  Party"}[i%2])
		p.match.refresh()
	}
}
