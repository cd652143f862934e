package delivery

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
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

var noon = time.Date(2027, 3, 16, 12, 10, 0, 0, time.UTC)

// open shows the page in a window of its own.
func open(t testing.TB, o theme.Options, size fyne.Size, c guides.Candidacy) (*Screen, fyne.Window) {
	t.Helper()
	app := test.NewTempApp(t)
	store, err := storage.Open(t.TempDir(), noon)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	app.Settings().SetTheme(theme.New(o))
	s := session.New(store, words.English(), func() time.Time { return noon }, nil)
	if err := s.Start(c); err != nil {
		t.Fatal(err)
	}
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	d := New(s, w, func() {})
	s.Listen(d.Refresh)
	w.SetContent(d.Object())
	w.Resize(size)
	d.Show("")
	return d, w
}

var (
	plain = theme.Options{Mode: theme.Light}
	usual = fyne.NewSize(1216, 840)
)

// reopen says how the candidacy stands in the store.
func reopen(t testing.TB, d *Screen) guides.Candidacy {
	t.Helper()
	d.s.Flush()
	_, data, err := d.s.Store().Load(d.s.Candidacy().ID)
	if err != nil {
		t.Fatal(err)
	}
	c, err := guides.Unmarshal(data)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// says is everything that an object shows, a line each.
func says(o fyne.CanvasObject) string {
	var b strings.Builder
	for _, part := range test.LaidOutObjects(o) {
		if one, ok := part.(*widgets.Text); ok {
			b.WriteString(one.Text() + "\n")
		}
	}
	return b.String()
}

func typeIn(t testing.TB, d *Screen, w fyne.Window, id, text string) {
	t.Helper()
	q := d.question(id)
	if q == nil {
		t.Fatalf("%s is not asked", id)
	}
	w.Canvas().Focus(q.First())
	test.Type(q.First(), text)
	w.Canvas().Unfocus()
}

func choose(t testing.TB, d *Screen, w fyne.Window, id string, option nomination.Option) {
	t.Helper()
	q := d.question(id)
	box := q.First().(*widgets.Answers)
	w.Canvas().Focus(box)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyUp} {
		for range 6 {
			if box.Chosen() == string(option) {
				return
			}
			box.TypedKey(&fyne.KeyEvent{Name: key})
		}
	}
	t.Fatalf("%s does not offer %s", id, option)
}

func button(t testing.TB, root fyne.CanvasObject, label string) *widgets.Button {
	t.Helper()
	for _, f := range widgets.Focusables(root) {
		if b, ok := f.(*widgets.Button); ok && b.Label() == label {
			return b
		}
	}
	t.Fatalf("there is no button %q", label)
	return nil
}

func TestAnImpossiblePlanIsRefusedAtOnceWithTheReason(t *testing.T) {
	for _, k := range []struct {
		name  string
		kind  election.Kind
		do    func(t testing.TB, d *Screen, w fyne.Window)
		says  string
		works bool
	}{
		{"e-mail in England", election.EnglandPrincipal, func(t testing.TB, d *Screen, w fyne.Window) {
			choose(t, d, w, "delivery.method", nomination.ByEmail)
		}, "In England the nomination form cannot be sent by e-mail or post. Choose who will take it by hand", false},
		{"a Saturday", election.EnglandPrincipal, func(t testing.TB, d *Screen, w fyne.Window) {
			typeIn(t, d, w, "delivery.day", "3 April 2027")
		}, "Saturday 3 April 2027 is not a working day. Papers are taken only on working days; choose another day", false},
		{"Easter Monday", election.EnglandParish, func(t testing.TB, d *Screen, w fyne.Window) {
			typeIn(t, d, w, "delivery.day", "29/3/2027")
		}, "Monday 29 March 2027 is not a working day", false},
		{"after the hour", election.EnglandPrincipal, func(t testing.TB, d *Screen, w fyne.Window) {
			typeIn(t, d, w, "delivery.day", "8 April 2027")
			typeIn(t, d, w, "delivery.hour", "4.30pm")
		}, "Delivery must be no later than 4pm, Thursday 8 April 2027", false},
		{"2pm on the last day in Northern Ireland", election.NorthernIrelandCouncil, func(t testing.TB, d *Screen, w fyne.Window) {
			typeIn(t, d, w, "delivery.day", "13 April 2027")
			typeIn(t, d, w, "delivery.hour", "2pm")
		}, "Delivery must be no later than 1pm, Tuesday 13 April 2027", false},
		{"before the notice", election.EnglandPrincipal, func(t testing.TB, d *Screen, w fyne.Window) {
			typeIn(t, d, w, "delivery.day", "22 March 2027")
		}, "Check the first day in the notice of election", true},
		{"by courier in Northern Ireland", election.NorthernIrelandCouncil, func(t testing.TB, d *Screen, w fyne.Window) {
			choose(t, d, w, "delivery.method", nomination.ByCourier)
		}, "In Northern Ireland the papers are handed in by a person", false},
	} {
		t.Run(k.name, func(t *testing.T) {
			d, w := open(t, plain, usual, guides.Sample(k.kind))
			k.do(t, d, w)
			got := says(d.side.verdict)
			if !strings.Contains(got, k.says) || strings.Contains(got, "This plan cannot work") == k.works {
				t.Errorf("the page says:\n%s", got)
			}
		})
	}
}

func TestAPlanThatWorks(t *testing.T) {
	d, w := open(t, plain, usual, guides.Sample(election.EnglandPrincipal))
	if got := says(d.side.verdict); !strings.Contains(got, "Choose how, and on which day") {
		t.Errorf("before anything is planned the page says %q", got)
	}
	choose(t, d, w, "delivery.method", nomination.ByHandItself)
	typeIn(t, d, w, "delivery.day", "1 April 2027")
	typeIn(t, d, w, "delivery.hour", "11am")
	for _, id := range []string{"delivery.address_form", "delivery.consent"} {
		d.question(id).First().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	}
	typeIn(t, d, w, "delivery.place", "Town Hall")
	if got := says(d.side.verdict); !strings.Contains(got, "Nothing that Rosette can see stands in the way of this plan") {
		t.Errorf("the page says %q", got)
	}
	want := nomination.Delivery{Method: nomination.ByHandItself, Place: "Town Hall", Day: calendar.Of(2027, 4, 1), Hour: "11am", AddressForm: true, Consent: true}
	if got := reopen(t, d).Person.Delivery; got != want {
		t.Errorf("kept %+v", got)
	}
}

func TestOnlyTheFourMayCarryInNorthernIreland(t *testing.T) {
	for k, n := range map[election.Kind]int{election.NorthernIrelandCouncil: 4, election.EnglandPrincipal: 5, election.WalesPrincipal: 3} {
		d, _ := open(t, plain, usual, guides.Sample(k))
		if got := len(d.question("delivery.carrier").Choices); got != n {
			t.Errorf("%s: %d people can carry, want %d", k, got, n)
		}
	}
	kept := guides.Sample(election.NorthernIrelandCouncil)
	kept.Person.Delivery.Carrier = nomination.CarriedByOther
	d, _ := open(t, plain, usual, kept)
	if got := says(d.side.verdict); !strings.Contains(got, "Only you, your proposer, your seconder or your notified agent may hand the papers in") {
		t.Errorf("an answer from a file is not judged: %q", got)
	}
}

func TestTheVerdictFollowsTheKeys(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	c.Person.Delivery.Day = calendar.Of(2027, 4, 8)
	d, w := open(t, plain, usual, c)
	box := d.question("delivery.hour").First()
	w.Canvas().Focus(box)
	test.Type(box, "4.30pm")
	if got := says(d.side.verdict); !strings.Contains(got, "This plan cannot work") {
		t.Errorf("while it is typed the page says %q", got)
	}
	if reopen(t, d).Person.Delivery.Hour != "" {
		t.Error("it is kept before the box is left")
	}
}

func TestUseThePlaceInTheNotice(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	c.Choice.Notice.Place = "Town Hall, Market Street, room 2"
	d, w := open(t, plain, usual, c)
	test.Tap(button(t, d.page, "Use the place in the notice"))
	if got := reopen(t, d).Person.Delivery.Place; got != c.Choice.Notice.Place {
		t.Errorf("kept %q", got)
	}
	if w.Canvas().Focused() != d.question("delivery.place").First() {
		t.Error("the focus is not in the place")
	}
}

func TestTheReceiptLog(t *testing.T) {
	d, w := open(t, plain, usual, guides.Sample(election.EnglandPrincipal))
	test.Tap(button(t, d.receipts.card, "Log what was handed in"))
	visits := reopen(t, d).Person.HandIn.Visits
	if len(visits) != 1 || visits[0].Day != calendar.Of(2027, 3, 16) || visits[0].Hour != "12.10pm" || !visits[0].Has("consent") {
		t.Fatalf("kept %+v", visits)
	}
	if w.Canvas().Focused() != d.question("visits.0.day").First() {
		t.Error("the focus is not in the visit")
	}
	typeIn(t, d, w, "visits.0.to", "Ruth")
	d.question("visits.0.receipt").First().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	d.question("visits.0.paper.consent").First().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	v := reopen(t, d).Person.HandIn.Visits[0]
	if v.To != "Ruth" || !v.Receipt || v.Has("consent") || !v.Has("nomination-paper") {
		t.Errorf("kept %+v", v)
	}
	if got := says(d.receipts.card); !strings.Contains(got, "Not in the log yet: Consent to nomination.") {
		t.Errorf("the log says %q", got)
	}
	test.Tap(button(t, d.receipts.card, "Log what was handed in"))
	if got := reopen(t, d).Person.HandIn.Visits; len(got) != 2 || !slices.Equal(got[1].Papers, []string{"consent"}) {
		t.Errorf("kept %+v", got)
	}
	test.Tap(button(t, d.receipts.card, "Take this out"))
	if got := reopen(t, d).Person.HandIn.Visits; len(got) != 1 || !slices.Equal(got[0].Papers, []string{"consent"}) {
		t.Errorf("kept %+v", got)
	}
	if err := d.s.Undo(); err != nil || len(d.s.Candidacy().Person.HandIn.Visits) != 2 || d.question("visits.1.day") == nil {
		t.Error("undone, the visit is not there again")
	}
}

func TestWhatComesNextFollowsTheDecision(t *testing.T) {
	d, w := open(t, plain, usual, guides.Sample(election.EnglandPrincipal))
	choose(t, d, w, "decision.answer", nomination.DecidedRejected)
	if got := says(d.side.next); !strings.Contains(got, "a new set can be handed in") || strings.Contains(got, "is final") {
		t.Errorf("rejected, the page says %q", got)
	}
	if got := reopen(t, d).Person.HandIn.Decision.Answer; got != nomination.DecidedRejected {
		t.Errorf("kept %q", got)
	}
}

func TestEveryKindHasItsPageWithoutAnAddress(t *testing.T) {
	for _, k := range election.Kinds() {
		d, _ := open(t, plain, fyne.NewSize(1216, 4000), guides.Sample(k))
		got := says(d.Object())
		for _, want := range []string{"Hand in", "Leaving the house", "What comes next", "Nomination paper", "Receipt log"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: the page does not say %q", k, want)
			}
		}
		for _, secret := range []string{"Orchard", "Mill Row", "1988"} {
			if strings.Contains(got, secret) {
				t.Errorf("%s: the page tells %q", k, secret)
			}
		}
		if objects := strings.Contains(got, "can object"); objects != (k == election.NorthernIrelandCouncil) {
			t.Errorf("%s: objections are spoken of wrongly", k)
		}
	}
}

func TestShowLeadsToAField(t *testing.T) {
	d, _ := open(t, plain, usual, guides.Sample(election.EnglandPrincipal))
	for _, id := range []string{"informal.day", "booking.day", "decision.day", "delivery.carrier", "other_areas"} {
		d.Show(id)
		if d.First() != d.question(id).First() {
			t.Errorf("%s does not take the focus", id)
		}
	}
	d.Show("")
	if d.First() != d.question("delivery.method").First() {
		t.Error("without a field the first one does not take the focus")
	}
}

func TestTabGoesDownThePage(t *testing.T) {
	d, w := open(t, plain, usual, guides.Sample(election.EnglandPrincipal))
	all := widgets.Focusables(d.Object())
	w.Canvas().Focus(all[0])
	for i := 1; i < len(all); i++ {
		w.Canvas().FocusNext()
		if w.Canvas().Focused() != all[i] {
			t.Fatalf("after %d presses of Tab the focus is elsewhere", i)
		}
	}
}

func TestWithoutAPollThePageSaysWhatToDo(t *testing.T) {
	d, _ := open(t, plain, usual, guides.Candidacy{})
	var to session.Place
	d.s.Go = func(at session.Place, _ string) { to = at }
	test.Tap(button(t, d.page, "Choose the poll"))
	if to != session.Timeline {
		t.Errorf("leads to %q", to)
	}
	if d.First() == nil || len(d.Panes()) != 0 {
		t.Error("the focus has no place")
	}
	d.Leave()
}

func BenchmarkKey(b *testing.B) {
	c := guides.Sample(election.EnglandPrincipal)
	c.Person.Delivery.Day = calendar.Of(2027, 4, 8)
	d, _ := open(b, plain, usual, c)
	box := d.question("delivery.hour").Object.(*widgets.Field)
	for i := 0; b.Loop(); i++ {
		box.SetText([]string{"4.30pm", "3pm"}[i%2])
		d.side.judge()
	}
}

func BenchmarkRefresh(b *testing.B) {
	d, _ := open(b, plain, usual, guides.Sample(election.EnglandPrincipal))
	for i := 0; b.Loop(); i++ {
		if err := d.s.SetField("delivery.hour", []string{"11am", "noon"}[i%2]); err != nil {
			b.Fatal(err)
		}
	}
}
