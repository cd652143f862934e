package ask

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/words"
	"rosette/ui/screentest"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

func start(t *testing.T, c guides.Candidacy) *session.Session {
	t.Helper()
	return screentest.Open(t, screentest.Options{Candidacies: []guides.Candidacy{c}}).Session
}

func TestWhoCanLook(t *testing.T) {
	tests := []struct {
		kind   election.Kind
		id     string
		chosen nomination.AddressChoice
		open   bool
	}{
		{election.EnglandPrincipal, "surname", "", true},
		{election.EnglandPrincipal, "email", "", false},
		{election.EnglandPrincipal, "address_shown", nomination.AddressUnchosen, true},
		{election.EnglandPrincipal, "address_shown", nomination.AddressWithheld, false},
		{election.EnglandPrincipal, "home_address", nomination.AddressPublic, true},
		{election.EnglandPrincipal, "home_address", nomination.AddressWithheld, false},
		{election.ScotlandCouncil, "address_shown", nomination.AddressUnchosen, false},
		{election.ScotlandCouncil, "address_shown", nomination.AddressPublic, true},
		{election.EnglandPrincipal, "qualifying.registered", nomination.AddressPublic, false},
		{election.EnglandPrincipal, "relevant_area", nomination.AddressWithheld, true},
		{election.EnglandPrincipal, "subscribers.1.name", "", true},
		{election.EnglandPrincipal, "subscribers.1.phone", "", false},
	}
	for _, tt := range tests {
		f, ok := nomination.FieldOf(tt.kind, tt.id)
		if !ok {
			t.Fatalf("%s does not ask %s", tt.kind, tt.id)
		}
		if got := open(f, tt.chosen); got != tt.open {
			t.Errorf("%s, %s, address %q: open is %v", tt.kind, tt.id, tt.chosen, got)
		}
	}
}

func TestWhatIsSaidOfAField(t *testing.T) {
	found := []nomination.Finding{
		{Field: "surname", Severity: nomination.Stops, Says: "missing", Missing: true},
		{Field: "surname", Severity: nomination.Advice, Says: "advice"},
		{Field: "other_names", Severity: nomination.Stops, Says: "another field"},
		{Field: "surname", Severity: nomination.Stops, Says: "wrong"},
		{Field: "surname", Severity: nomination.Stops, Says: "wrong too"},
	}
	if wrong, note := said(found, "surname"); wrong != "wrong" || note != "advice" {
		t.Errorf("says %q, notes %q", wrong, note)
	}
}

func TestFieldThatTheKindDoesNotAsk(t *testing.T) {
	s := start(t, guides.Sample(election.ScotlandCouncil))
	if _, ok := Of(s, "subscribers.0.name"); ok {
		t.Error("Scotland asks for no signers")
	}
}

func TestTextThatIsNoDateStaysInTheBox(t *testing.T) {
	s := start(t, guides.Sample(election.EnglandPrincipal))
	spec, _ := Of(s, "birth_date")
	q := New(s, spec)
	w := test.NewTempWindow(t, q.Object)
	w.Canvas().Focus(q.First())
	q.First().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(q.First(), "31 February 1988")
	w.Canvas().Unfocus()
	q.Bring(nil)
	if got := q.Holds(); got != "31 February 1988" {
		t.Errorf("the box holds %q", got)
	}
	if got := nomination.Get(s.Candidacy().Person, "birth_date"); got != "1988-03-27" {
		t.Errorf("kept %q", got)
	}
}

func TestRefusedAnswerSaysWhy(t *testing.T) {
	s := start(t, guides.Sample(election.EnglandPrincipal))
	refused := words.Wrong("details_seats", errors.New("no number"), "Most", 100)
	q := New(s, Spec{ID: "seats", Type: nomination.TypeText, Label: "Seats",
		Get: func() string { return "1" }, Set: func(string) error { return refused }})
	w := test.NewTempWindow(t, q.Object)
	w.Canvas().Focus(q.First())
	test.Type(q.First(), "x")
	w.Canvas().Unfocus()
	if q.Wrong() != s.Words.Explain(refused) || q.Holds() != "x1" {
		t.Errorf("the box holds %q and says %q", q.Holds(), q.Wrong())
	}
}

func TestQualificationsAreTicked(t *testing.T) {
	s := start(t, guides.Sample(election.EnglandPrincipal))
	spec, _ := Of(s, "declared")
	q := New(s, spec)
	w := test.NewTempWindow(t, q.Object)
	ticks := widgets.Focusables(q.Object)
	if len(ticks) != 4 || q.First() != ticks[0] {
		t.Fatalf("%d ticks", len(ticks))
	}
	for _, i := range []int{3, 0} {
		w.Canvas().Focus(ticks[i])
		ticks[i].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	}
	if got := s.Candidacy().Person.Declared; got != "a, d" || q.Holds() != got {
		t.Errorf("kept %q", got)
	}
	if err := s.SetField("declared", "b and q"); err != nil {
		t.Fatal(err)
	}
	v, _ := s.View()
	q.Bring(v.Findings)
	if q.Holds() != "b and q" || !ticks[1].(*widgets.Tick).On() || ticks[0].(*widgets.Tick).On() {
		t.Errorf("a text from a file became %q", q.Holds())
	}
}
