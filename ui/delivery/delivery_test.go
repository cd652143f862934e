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
