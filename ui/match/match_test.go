package match

import (
	"testing"
	"time"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/ui/screentest"
	"rosette/ui/widgets"
)

var noon = time.Date(2027, 3, 16, 12, 0, 0, 0, time.UTC)

// start makes a pane on a candidacy, which compares what is kept.
func start(t *testing.T, c guides.Candidacy) *Pane {
	t.Helper()
	s := screentest.Open(t, screentest.Options{Now: noon, Candidacies: []guides.Candidacy{c}}).Session
	m := New(s, Options{Before: func() {}, GoTo: func(string) {}, Texts: func() (form, certificate string) {
		p := s.Candidacy().Person
		return p.Description, p.Certificate.Words
	}})
	m.Refresh()
	return m
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
		c := guides.Sample(election.EnglandPrincipal)
		c.Person.Party, c.Person.Description = tt.party, tt.description
		c.Person.Certificate.Words, c.Person.Certificate.Any = tt.certificate, tt.any
		m := start(t, c)
		if got := m.none.Text(); got != tt.says {
			t.Errorf("%s: says %q", tt.name, got)
		}
		if m.grid.Visible() != (tt.says == "") || m.buttons.Visible() {
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
