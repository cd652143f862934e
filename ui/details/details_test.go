package details

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/ui/screentest"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// open shows the screen in a window of a size, for a candidacy.
func open(t testing.TB, o theme.Options, size fyne.Size, c guides.Candidacy) (*Screen, *screentest.Bench) {
	t.Helper()
	w := screentest.Open(t, screentest.Options{Look: o, Size: size, Candidacies: []guides.Candidacy{c}})
	d := New(w.Session, w)
	w.Put(d)
	return d, w
}

var usual = fyne.NewSize(1216, 840)

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

func TestEveryFieldHasABox(t *testing.T) {
	for _, kind := range election.Kinds() {
		d, _ := open(t, screentest.Light, usual, guides.Sample(kind))
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
	d, w := open(t, screentest.Light, usual, screentest.Sample())
	box := to(t, d, w, "surname")
	w.Press(fyne.KeyEnd)
	test.Type(box, "-Lane")
	if got := d.s.Candidacy().Person.Surname; got != "Morgan" {
		t.Errorf("kept %q before the box was left", got)
	}
	to(t, d, w, "other_names")
	if got := d.s.Candidacy().Person.Surname; got != "Morgan-Lane" {
		t.Errorf("kept %q", got)
	}
	if got := w.Kept(t).Person.Surname; got != "Morgan-Lane" {
		t.Errorf("the store holds %q", got)
	}
}

func TestFactsOfTheElectionAreKept(t *testing.T) {
	d, w := open(t, screentest.Light, usual, guides.New(""))
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
		w.Press(fyne.KeyEnd)
		for range q.Holds() {
			w.Press(fyne.KeyBackspace)
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
		d, w := open(t, screentest.Light, usual, screentest.Sample())
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
	d, w := open(t, screentest.Light, usual, screentest.Sample())
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
	d, w := open(t, screentest.Light, usual, screentest.Sample())
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
	c := screentest.Sample()
	c.Person = nomination.Particulars{}
	d, _ := open(t, screentest.Light, usual, c)
	for _, q := range d.questions {
		if q.Wrong() != "" {
			t.Errorf("%s says %q before anything is typed", q.ID, q.Wrong())
		}
	}
}
