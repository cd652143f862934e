package paper

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/ui/screentest"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

func TestEachFormAsksWhatItsPaperNeeds(t *testing.T) {
	for _, k := range election.Kinds() {
		for _, paper := range nomination.Papers(k) {
			p, _ := openForm(t, screentest.Light, usual, guides.Sample(k), paper.ID)
			for _, f := range nomination.FieldsOn(k, paper.ID) {
				if f.ID == "by_hand" {
					continue
				}
				id := strings.Replace(f.ID, ".N.", ".0.", 1)
				p.fields.want(id)
				if q := p.fields.question(id); q == nil || q != p.fields.focus {
					t.Errorf("%s, %s: no box for %s", k, paper.ID, id)
				}
			}
			if p.print.object.Visible() && len(p.print.pages) == 0 {
				t.Errorf("%s, %s: no page is shown: %s", k, paper.ID, p.print.note.Text())
			}
		}
	}
}

func TestAddressWaitsForTheChoice(t *testing.T) {
	c := screentest.Sample()
	c.Person.AddressShown = nomination.AddressUnchosen
	p, w := openForm(t, screentest.Light, usual, c, addressForm)
	if first := p.fields.questions[0]; first.ID != "address_shown" || p.First() != first.First() {
		t.Errorf("the first question is %s", first.ID)
	}
	for _, q := range p.fields.gated {
		if q.Object.Visible() {
			t.Errorf("%s is asked before the choice", q.ID)
		}
	}
	p.Show("home_address")
	if p.fields.focus.ID != "address_shown" {
		t.Errorf("the way to the home address leads to %s", p.fields.focus.ID)
	}
	w.Canvas().Focus(p.First())
	w.Press(fyne.KeySpace)
	if got := p.s.Candidacy().Person.AddressShown; got != nomination.AddressWithheld {
		t.Fatalf("chose %q", got)
	}
	for _, q := range p.fields.gated {
		if !q.Object.Visible() {
			t.Errorf("%s is not asked after the choice", q.ID)
		}
	}
}

func TestFindingsStandOnTheirOwnForm(t *testing.T) {
	c := screentest.Sample()
	c.Person.ConsentSigned = calendar.MustParse("2027-01-04")
	p, w := openForm(t, screentest.Light, usual, c, "consent")
	found := w.View(t).Problems()
	if len(found) == 0 || len(p.fields.faults) == 0 || p.fields.faults[0] != "consent_signed "+found[0].Says {
		t.Fatalf("the summary says %q, the rules %v", p.fields.faults, found)
	}
	if got := p.fields.question("consent_signed").Wrong(); got != found[0].Says {
		t.Errorf("the field says %q", got)
	}
	w.Canvas().Focus(widgets.Focusables(p.fields.summary)[0])
	w.Press(fyne.KeyReturn)
	if w.Canvas().Focused() != p.fields.question("consent_signed").First() {
		t.Error("the summary does not lead to the field")
	}
}

func TestPollingAgentsAreTypedAndTakenOut(t *testing.T) {
	p, w := openForm(t, screentest.Light, usual, screentest.Sample(), "polling-agents")
	w.Canvas().Focus(p.First())
	test.Type(w.Canvas().Focused(), "Priya Nair")
	w.Canvas().FocusNext()
	screentest.Tap(t, p.fields.object, "Add a polling agent")
	test.Type(w.Canvas().Focused(), "Owen Lane")
	w.Canvas().FocusNext()
	want := []nomination.Appointee{{Name: "Priya Nair"}, {Name: "Owen Lane"}}
	if diff := cmp.Diff(want, p.s.Candidacy().Person.Appointed.Polling); diff != "" {
		t.Fatal(diff)
	}
	if !strings.Contains(texts(p.print.pages[0]), "Owen Lane") {
		t.Error("the page does not name the second")
	}
	screentest.Tap(t, p.fields.object, "Remove")
	if diff := cmp.Diff(want[1:], p.s.Candidacy().Person.Appointed.Polling); diff != "" {
		t.Error(diff)
	}
	if got := p.fields.question("polling_agents.0.name").Holds(); got != "Owen Lane" {
		t.Errorf("the first box holds %q", got)
	}
}

func mayor() guides.Candidacy { return guides.Sample(election.EnglandMayor) }

func TestManySignersAreShownTenAtATime(t *testing.T) {
	p, w := open(t, screentest.Light, usual, mayor())
	g := signersOf(p)
	if len(g.rows) != atOnce || g.which.Text() != "Signers 1 to 10 of 30" {
		t.Fatalf("%d rows, %q", len(g.rows), g.which.Text())
	}
	p.Show("subscribers.25.number")
	w.Canvas().Focus(p.First())
	if g.from != 20 || g.which.Text() != "Signers 21 to 30 of 30" || p.fields.focus.ID != "subscribers.25.number" {
		t.Errorf("shows %q with the focus in %s", g.which.Text(), p.fields.focus.ID)
	}
	screentest.Retype(w.Canvas().Focused(), "4711")
	p.Show("subscribers.0.name")
	if got := p.s.Candidacy().Person.Subscribers[25].Number; got != "4711" {
		t.Errorf("turning lost what was typed: %q", got)
	}
	if g.sums.Text() != "30 of 30 named, and 0 in reserve." {
		t.Errorf("sums up %q", g.sums.Text())
	}
}

func TestSignersByCouncilAreCounted(t *testing.T) {
	p, _ := open(t, screentest.Light, usual, guides.Sample(election.EnglandCombinedMayor))
	want := "100 of 100 named, and 0 in reserve. 10 must come from each council: Ashwell Vale Borough Council 34, Moorside District Council 33, Highfold City Council 33."
	if got := signersOf(p).sums.Text(); got != want {
		t.Errorf("sums up %q", got)
	}
	p.Show("subscribers.99.area")
	if q := p.fields.question("subscribers.99.area"); q == nil || q.Holds() != "Ashwell Vale Borough Council" {
		t.Error("the last signer's council has no box")
	}
}

func TestPastingAList(t *testing.T) {
	c := mayor()
	c.Person.Subscribers = c.Person.Subscribers[:1]
	p, w := open(t, screentest.Light, usual, c)
	screentest.Tap(t, p.fields.object, "Paste a list")
	box := w.Canvas().Focused()
	var list strings.Builder
	list.WriteString("Name\tLetters\tNumber\n")
	for i := range 31 {
		fmt.Fprintf(&list, "Signer Number%c\tMB%d\t%d\n", 'A'+i%26, i%4+1, 100+i)
	}
	fyne.CurrentApp().Clipboard().SetContent(list.String())
	box.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	for range 3 {
		if b, ok := w.Canvas().Focused().(*widgets.Button); ok && b.Label() == "Add them" {
			break
		}
		w.Canvas().FocusNext()
	}
	w.Press(fyne.KeyReturn)
	all := p.s.Candidacy().Person.Subscribers
	if len(all) != 32 || all[0].Name != "Sam Reed" || all[1] != (nomination.Subscriber{Name: "Signer NumberA", Letters: "MB1", Number: "100"}) {
		t.Fatalf("%d kept, the first %+v", len(all), all[:min(2, len(all))])
	}
	if got := signersOf(p).sums.Text(); got != "30 of 30 named, and 2 in reserve." {
		t.Errorf("sums up %q", got)
	}
	if err := p.s.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := p.fields.question("subscribers.1.name").Holds(); got != "" {
		t.Errorf("after Undo the seconder's box holds %q", got)
	}
}

func TestOrderOfSigners(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Sample())
	screentest.Tap(t, p.fields.object, "Register, signing, phone and order")
	screentest.Tap(t, p.fields.object, "Later")
	names := func() (all []string) {
		for _, s := range p.s.Candidacy().Person.Subscribers {
			all = append(all, s.Name)
		}
		return all
	}
	if diff := cmp.Diff([]string{"Leila Haddad", "Sam Reed"}, names()); diff != "" {
		t.Fatal(diff)
	}
	if q := p.fields.question("subscribers.1.name"); q.Holds() != "Sam Reed" || w.Canvas().Focused() != q.First() {
		t.Error("the focus does not follow the signer")
	}
	screentest.Tap(t, p.fields.object, "Remove this signer")
	if diff := cmp.Diff([]string{"Sam Reed"}, names()); diff != "" {
		t.Error(diff)
	}
}

func TestWhySpeaksOfTheBoxInFocus(t *testing.T) {
	p, w := openForm(t, screentest.Light, usual, screentest.Sample(), "consent")
	to(t, p, w, "birth_date")
	if p.why.about.ID != "birth_date" || !p.why.card.Visible() {
		t.Errorf("the card is about %s", p.why.about.ID)
	}
}

func TestEveryFormAtEverySize(t *testing.T) {
	for _, o := range []theme.Options{{Mode: theme.Dark}, {Mode: theme.Light, Scale: 2}} {
		for _, id := range []string{nominationPaper, addressForm, "polling-agents"} {
			size := fyne.NewSize(1000, 700)
			p, w := openForm(t, o, size, mayor(), id)
			if min := p.Object().MinSize(); min.Width > size.Width {
				t.Errorf("%s with %v is %v wide", id, o, min.Width)
			}
			w.Canvas().Capture()
		}
	}
}
