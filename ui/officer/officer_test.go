package officer

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/ui/screentest"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

var noon = time.Date(2027, 3, 16, 12, 0, 0, 0, time.UTC)

// open shows the page in a window of its own; others are kept beside.
func open(t testing.TB, o theme.Options, size fyne.Size, c guides.Candidacy, others ...guides.Candidacy) (*Screen, *screentest.Bench) {
	t.Helper()
	w := screentest.Open(t, screentest.Options{Now: noon, Look: o, Size: size, Candidacies: append(others, c)})
	p := New(w.Session, w, func() {})
	w.Put(p)
	return p, w
}

var usual = fyne.NewSize(1216, 840)

// faulty is the sample with a description that is not the certificate's, a
// signer of the next ward and old forms.
func faulty() guides.Candidacy {
	c := guides.Sample(election.EnglandPrincipal)
	c.Person.Description = "Meadow party"
	c.Person.Edition = calendar.Of(2026, 5, 7)
	c.Person.Subscribers[1].Area = "Hill Road"
	return c
}

// link leads where its words say.
func link(t testing.TB, root fyne.CanvasObject, words string) *widgets.Link {
	t.Helper()
	for _, f := range widgets.Focusables(root) {
		if l, ok := f.(*widgets.Link); ok && l.Text() == words {
			return l
		}
	}
	t.Fatalf("there is no link %q", words)
	return nil
}

func TestThePageSaysWhatTheFieldSaysWithTheGroundInLaw(t *testing.T) {
	p, _ := open(t, screentest.Light, usual, faulty())
	got := p.text()
	for _, want := range []string{
		"Stops the paper: The form says “Meadow party”. The certificate says “Meadow Party”. Character 8 differs",
		"Ground: The description is not one that the law allows",
		"SI 2006/3304 Sch 2 rr.4(4), 5, 8(2)(a). Checked Sun 22 Nov 2026",
		"Rule NP-022: ",
		"Source: https://www.legislation.gov.uk",
		"Stops the paper: This form is for 7 May 2026. Get the form for 6 May 2027",
		"Sign the consent on Monday 8 March 2027 or later",
		"Right: Ward, council and date of poll are there",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the page does not say %q:\n%s", want, got)
		}
	}
	v, _ := p.s.View()
	for _, f := range nomination.Stopping(v.Findings, "") {
		if !slices.ContainsFunc(p.lines.all, func(l nomination.Line) bool { return l.AtField == f.Says }) {
			t.Errorf("%s is said at the field, and not here: %s", f.Rule, f.Says)
		}
	}
}

func TestOnlyWhatIsWrong(t *testing.T) {
	p, w := open(t, screentest.Light, usual, faulty())
	w.Canvas().Focus(p.wrong)
	p.wrong.TypedRune(' ')
	p.wrong.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if !p.wrong.On() {
		p.wrong.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	}
	for _, l := range p.lines.wanted() {
		if l.Right() && !l.Missing {
			t.Errorf("%q is right, and is shown", l.Says)
		}
	}
	if w.Canvas().Focused() != fyne.Focusable(p.wrong) {
		t.Error("the focus left the filter")
	}
	if strings.Contains(p.text(), "Right: ") {
		t.Error("what is copied holds more than what is shown")
	}
}

func TestWhatIsNotSignedYetIsNotTicked(t *testing.T) {
	for k, line := range map[election.Kind]string{
		election.EnglandPrincipal:       "Still missing: Consent: signed in time, before a witness",
		election.WalesPrincipal:         "Still missing: Signed by the candidate and by a witness",
		election.NorthernIrelandCouncil: "Still missing: Consent: signed in time, before a witness",
	} {
		p, _ := open(t, screentest.Light, usual, guides.Sample(k))
		if got := p.text(); !strings.Contains(got, line) || !strings.Contains(got, "1 is still missing") {
			t.Errorf("%s: the page does not say %q:\n%s", k, line, got)
		}
	}
}

func TestALineLeadsToItsField(t *testing.T) {
	p, _ := open(t, screentest.Light, usual, faulty())
	var to []string
	p.s.Go = func(at session.Place, target string) { to = append(to, string(at)+" "+target) }
	test.Tap(link(t, p.lines.card, "Go to “Description”"))
	test.Tap(link(t, p.lines.card, "Go to “The poll your blank forms are for”"))
	if want := []string{"paper description", "paper edition"}; !slices.Equal(to, want) {
		t.Errorf("got %q", to)
	}
}

func TestTheReceiptLogIsReadToo(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	c.Person.HandIn.Visits = []nomination.Visit{{Day: calendar.Of(2027, 3, 15), Hour: "11am", Papers: []string{"nomination-paper", "consent"}}}
	p, _ := open(t, screentest.Light, usual, c)
	var to []string
	p.s.Go = func(at session.Place, target string) { to = append(to, string(at)+" "+target) }
	if got := p.text(); !strings.Contains(got, "Ask someone: Home address form is not in the log of what went in. It must be there by 4pm, Thursday 8 April 2027") {
		t.Errorf("the page says:\n%s", got)
	}
	test.Tap(link(t, p.lines.card, "Go to the receipt log"))
	if want := []string{"paper visits.0.papers"}; !slices.Equal(to, want) {
		t.Errorf("got %q", to)
	}
}

func TestUseTheCertificatesWordsFromHere(t *testing.T) {
	p, _ := open(t, screentest.Light, usual, faulty())
	screentest.Tap(t, p.match.Card, "Use the certificate's words")
	if got := p.s.Candidacy().Person.Description; got != "Meadow Party" {
		t.Fatalf("the form says %q", got)
	}
	if strings.Contains(p.text(), "Character 8 differs") || p.match.Tag() != "The same" {
		t.Error("the page still says that they differ")
	}
}

func TestTheSlateShowsNamesAlone(t *testing.T) {
	mine := guides.Sample(election.EnglandPrincipal)
	mine.Choice.Seats = 1
	other := guides.Sample(election.EnglandPrincipal)
	other.Choice.Seats = 1
	other.Person.Surname, other.Person.OtherNames, other.Person.CommonForename = "Patel", "Dev", ""
	elsewhere := guides.Sample(election.EnglandPrincipal)
	elsewhere.Choice.Council, elsewhere.Person.Surname = "Highfold Borough Council", "Nair"
	p, _ := open(t, screentest.Light, usual, mine, other, elsewhere)
	got := p.slate.text()
	if !strings.Contains(got, "Dev Patel's paper: Sam Reed signs 2 papers in Millbrook, which has 1 seat") {
		t.Errorf("got %q", got)
	}
	if p.table.signs[0] != 2 || p.table.signs[1] != 2 {
		t.Errorf("the table counts %v", p.table.signs)
	}
	if strings.Contains(p.slate.shown, "Nair") {
		t.Error("a candidacy for another council is looked at")
	}
	for _, secret := range []string{"Orchard", "1047", "MB2", "1988"} {
		if strings.Contains(p.slate.shown, secret) {
			t.Errorf("the slate holds %q", secret)
		}
	}
}

func TestNoAddressOnThePage(t *testing.T) {
	for _, k := range election.Kinds() {
		p, _ := open(t, screentest.Light, usual, guides.Sample(k))
		for _, secret := range []string{"Orchard", "Mill Row", "1988"} {
			if strings.Contains(p.text(), secret) {
				t.Errorf("%s: the page tells %q", k, secret)
			}
		}
	}
}

func TestEveryKindHasItsPage(t *testing.T) {
	for _, k := range election.Kinds() {
		p, _ := open(t, screentest.Light, usual, guides.Sample(k))
		if len(p.lines.all) < 8 || p.First() == nil || len(p.Panes()) < 1 {
			t.Errorf("%s: %d lines", k, len(p.lines.all))
		}
		if has := len(p.table.rows) > 0; has != (nomination.KindOf(k).Subscribers > 0) {
			t.Errorf("%s: the table of signers is shown wrongly", k)
		}
	}
}

func TestWithoutAPollThePageSaysWhatToDo(t *testing.T) {
	p, _ := open(t, screentest.Light, usual, guides.Candidacy{})
	var to session.Place
	p.s.Go = func(at session.Place, _ string) { to = at }
	screentest.Tap(t, p.page, "Choose the poll")
	if to != session.Timeline {
		t.Errorf("leads to %q", to)
	}
}

func TestTabGoesDownThePage(t *testing.T) {
	p, w := open(t, screentest.Light, usual, faulty())
	all := widgets.Focusables(p.Object())
	w.Canvas().Focus(all[0])
	for i := 1; i < len(all); i++ {
		w.Canvas().FocusNext()
		if w.Canvas().Focused() != all[i] {
			t.Fatalf("after %d presses of Tab the focus is elsewhere", i)
		}
	}
}

func BenchmarkRefresh(b *testing.B) {
	p, _ := open(b, screentest.Light, usual, faulty())
	for i := 0; b.Loop(); i++ {
		c := p.s.Candidacy()
		c.Person.Description = []string{"Meadow party", "Meadow Party"}[i%2]
		if err := p.s.SetField("description", c.Person.Description); err != nil {
			b.Fatal(err)
		}
	}
}
