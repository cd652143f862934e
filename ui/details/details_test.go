package details

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

var day = time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)

// open shows the screen in a window of a size, for a candidacy.
func open(t testing.TB, o theme.Options, size fyne.Size, c guides.Candidacy) (*Screen, fyne.Window) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(o))
	store, err := storage.Open(t.TempDir(), day)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	s := session.New(store, words.English(), func() time.Time { return day }, nil)
	if err := s.Start(c); err != nil {
		t.Fatal(err)
	}
	w := test.NewTempWindow(t, widgets.Column(0))
	d := New(s, w)
	s.Listen(d.Refresh)
	d.Show("")
	w.SetContent(widgets.Over(widgets.NewBox(theme.Window, "", 0), d.Object()))
	w.SetPadded(false)
	w.Resize(size)
	w.Canvas().Focus(d.First())
	return d, w
}

var plain = theme.Options{Mode: theme.Light}

var usual = fyne.NewSize(1216, 840)

func sample() guides.Candidacy { return guides.Sample(election.EnglandPrincipal) }

// to puts the focus in a field.
func to(t testing.TB, d *Screen, w fyne.Window, id string) fyne.Focusable {
	t.Helper()
	q := d.question(id)
	if q == nil {
		t.Fatalf("there is no box for %s", id)
	}
	w.Canvas().Focus(q.First())
	return q.First()
}

func press(w fyne.Window, k fyne.KeyName) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }

func TestEveryFieldHasABox(t *testing.T) {
	for _, kind := range election.Kinds() {
		d, _ := open(t, plain, usual, guides.Sample(kind))
		for _, f := range nomination.Fields(kind) {
			if _, many := f.Repeats(); many || subjectOf(f.ID) == handIn {
				continue
			}
			q := d.question(f.ID)
			if q == nil {
				t.Errorf("%s: no box for %s", kind, f.ID)
				continue
			}
			if q.Public == "" || q.Why.WeAsk == "" || q.Why.Goes == "" || q.Why.Source == "" {
				t.Errorf("%s: %s does not say who sees it, or why it is asked", kind, f.ID)
			}
		}
	}
}

func TestAnswerIsKeptWhenTheBoxIsLeft(t *testing.T) {
	d, w := open(t, plain, usual, sample())
	box := to(t, d, w, "surname")
	press(w, fyne.KeyEnd)
	test.Type(box, "-Lane")
	if got := d.s.Candidacy().Person.Surname; got != "Morgan" {
		t.Errorf("kept %q before the box was left", got)
	}
	to(t, d, w, "other_names")
	if got := d.s.Candidacy().Person.Surname; got != "Morgan-Lane" {
		t.Errorf("kept %q", got)
	}
	_, data, err := d.s.Store().Load(d.s.Candidacy().ID)
	if err != nil {
		t.Fatal(err)
	}
	if c, err := guides.Unmarshal(data); err != nil || c.Person.Surname != "Morgan-Lane" {
		t.Errorf("the store holds %q, %v", c.Person.Surname, err)
	}
}

func TestFactsOfTheElectionAreKept(t *testing.T) {
	d, w := open(t, plain, usual, guides.New(""))
	c := d.s.Candidacy()
	c.Choice = election.Choice{Kind: election.EnglandPrincipal}
	if err := d.s.Start(c); err != nil {
		t.Fatal(err)
	}
	for id, answer := range map[string]string{"council": "Ashwell Vale Borough Council", "area": "Millbrook", "seats": "2"} {
		test.Type(to(t, d, w, id), answer)
	}
	w.Canvas().Unfocus()
	got := d.s.Candidacy().Choice
	if got.Council != "Ashwell Vale Borough Council" || got.Area != "Millbrook" || got.Seats != 2 {
		t.Errorf("kept %+v", got)
	}
	for _, wrong := range []string{"two", "0", "101", "-1", "99999999999999999999"} {
		q := d.question("seats")
		box := to(t, d, w, "seats")
		press(w, fyne.KeyEnd)
		for range q.Holds() {
			press(w, fyne.KeyBackspace)
		}
		test.Type(box, wrong)
		w.Canvas().Unfocus()
		if q.Wrong() != "Type a whole number from 1 to 100, or leave it blank" {
			t.Errorf("seats %q: says %q", wrong, q.Wrong())
		}
		if q.Holds() != wrong {
			t.Errorf("%q was typed, and the box holds %q", wrong, q.Holds())
		}
	}
	if got := d.s.Candidacy().Choice.Seats; got != 2 {
		t.Errorf("%d seats are kept", got)
	}
}

func TestRefusedTextStaysInTheBox(t *testing.T) {
	long := strings.Repeat("a", nomination.MaxText+1)
	tests := []struct{ id, text, says string }{
		{"surname", long, "Surname: this is longer than 2000 characters. Shorten it"},
		{"council", long, "Council: this is longer than 2000 characters. Shorten it"},
		{"surname", "Mor\x07gan", "Surname: there is a character in it that cannot be seen or printed. Type it again rather than paste it"},
		{"area", "Mill\x00brook", "Ward or division: there is a character in it that cannot be seen or printed. Type it again rather than paste it"},
	}
	for _, tt := range tests {
		d, w := open(t, plain, usual, sample())
		before := d.s.Candidacy()
		box := to(t, d, w, tt.id)
		fyne.CurrentApp().Clipboard().SetContent(tt.text)
		box.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
		box.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
		to(t, d, w, "email")
		q := d.question(tt.id)
		if q.Wrong() != tt.says {
			t.Errorf("%s: says %q, want %q", tt.id, q.Wrong(), tt.says)
		}
		d.s.Refresh()
		if q.Holds() != tt.text || q.Wrong() != tt.says {
			t.Errorf("%s: what was typed is gone from the box, or its sentence", tt.id)
		}
		if diff := cmp.Diff(before, d.s.Candidacy()); diff != "" {
			t.Error(diff)
		}
	}
}

func TestMegabytesAreNotPasted(t *testing.T) {
	d, w := open(t, plain, usual, sample())
	box := to(t, d, w, "home_address")
	before := d.question("home_address").Holds()
	fyne.CurrentApp().Clipboard().SetContent(strings.Repeat("14 Orchard Lane\n", 10<<20/16))
	box.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	if got := d.question("home_address").Holds(); got != before {
		t.Errorf("the box holds %d bytes", len(got))
	}
	if field, ok := d.question("home_address").Object.(*fyne.Container).Objects[0].(*widgets.Field); !ok || !strings.Contains(field.Error(), "20000 characters") {
		t.Error("it does not say why nothing was put in")
	}
}

func TestWrongAnswerSaysSoAfterLeaving(t *testing.T) {
	const says = "Enter your full forename, not an initial. The nomination form needs your actual name in full"
	d, w := open(t, plain, usual, sample())
	box := to(t, d, w, "other_names")
	box.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(box, "A")
	q := d.question("other_names")
	if q.Wrong() != "" {
		t.Errorf("says %q while it is typed", q.Wrong())
	}
	to(t, d, w, "surname")
	if q.Wrong() != says {
		t.Errorf("says %q", q.Wrong())
	}
	to(t, d, w, "other_names")
	test.Type(box, "sha")
	if q.Wrong() != says {
		t.Errorf("says %q while it is put right", q.Wrong())
	}
	to(t, d, w, "surname")
	if q.Wrong() != "" {
		t.Errorf("says %q when it is right", q.Wrong())
	}
}

func TestMissingAnswerIsNotHeldAgainstAnybody(t *testing.T) {
	c := sample()
	c.Person = nomination.Particulars{}
	d, _ := open(t, plain, usual, c)
	for _, q := range d.questions {
		if q.Wrong() != "" {
			t.Errorf("%s says %q before anything is typed", q.ID, q.Wrong())
		}
	}
}
