package delivery

import (
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

var noon = time.Date(2027, 3, 16, 12, 10, 0, 0, time.UTC)

// open shows the page in a window of its own.
func open(t testing.TB, o theme.Options, size fyne.Size, c guides.Candidacy) (*Screen, *screentest.Bench) {
	t.Helper()
	w := screentest.Open(t, screentest.Options{Now: noon, Look: o, Size: size, Candidacies: []guides.Candidacy{c}})
	d := New(w.Session, w, func() {})
	w.Put(d)
	return d, w
}

var usual = fyne.NewSize(1216, 840)

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

func TestEveryKindHasItsPageWithoutAnAddress(t *testing.T) {
	for _, k := range election.Kinds() {
		d, _ := open(t, screentest.Light, fyne.NewSize(1216, 4000), guides.Sample(k))
		got := screentest.Held(d.Object())
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
	d, _ := open(t, screentest.Light, usual, guides.Sample(election.EnglandPrincipal))
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
	d, w := open(t, screentest.Light, usual, guides.Sample(election.EnglandPrincipal))
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
	d, _ := open(t, screentest.Light, usual, guides.Candidacy{})
	var to session.Place
	d.s.Go = func(at session.Place, _ string) { to = at }
	screentest.Tap(t, d.page, "Choose the poll")
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
	d, _ := open(b, screentest.Light, usual, c)
	box := d.question("delivery.hour").Object.(*widgets.Field)
	for i := 0; b.Loop(); i++ {
		box.SetText([]string{"4.30pm", "3pm"}[i%2])
		d.side.judge()
	}
}

func BenchmarkRefresh(b *testing.B) {
	d, _ := open(b, screentest.Light, usual, guides.Sample(election.EnglandPrincipal))
	for i := 0; b.Loop(); i++ {
		if err := d.s.SetField("delivery.hour", []string{"11am", "noon"}[i%2]); err != nil {
			b.Fatal(err)
		}
	}
}
