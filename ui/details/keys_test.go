package details

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"rosette/ui/screentest"
)

func TestPanelFollowsTheFocus(t *testing.T) {
	d, w := open(t, screentest.Light, usual, screentest.Sample())
	for _, id := range []string{"council", "surname", "certificate.held", "address_shown", "home_address", "birth_date"} {
		to(t, d, w, id)
		if d.focus == nil || d.focus.ID != id {
			t.Errorf("with the focus in %s the panel is about another box", id)
		}
	}
}

func TestShowLeadsToAField(t *testing.T) {
	d, w := open(t, screentest.Light, usual, screentest.Sample())
	d.Show("witness.name")
	w.Canvas().Focus(d.First())
	if got := d.question("witness.name").First(); got != w.Canvas().Focused() {
		t.Error("the focus is not in the witness's name")
	}
	if d.page.Scroller.Offset() == 0 {
		t.Error("the page did not scroll to the box")
	}
}

func TestTabGoesDownThePage(t *testing.T) {
	d, w := open(t, screentest.Light, usual, screentest.Sample())
	at := map[fyne.Focusable]string{}
	var want []string
	for _, q := range d.questions {
		at[q.First()] = q.ID
		want = append(want, q.ID)
	}
	var got []string
	w.Canvas().Focus(d.questions[0].First())
	for range 200 {
		if id := at[w.Canvas().Focused()]; id != "" {
			got = append(got, id)
		}
		w.Canvas().FocusNext()
		if w.Canvas().Focused() == d.questions[0].First() {
			break
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestUndoComesBackToTheBox(t *testing.T) {
	d, w := open(t, screentest.Light, usual, screentest.Sample())
	box := to(t, d, w, "phone")
	w.Press(fyne.KeyEnd)
	test.Type(box, "9")
	w.Canvas().Unfocus()
	if err := d.s.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := d.question("phone").Holds(); got != "01632 960201" {
		t.Errorf("the box holds %q", got)
	}
}

func TestTypingIsLeftAloneWhenTheRestIsBroughtUpToDate(t *testing.T) {
	d, w := open(t, screentest.Light, usual, screentest.Sample())
	box := to(t, d, w, "email")
	w.Press(fyne.KeyHome)
	test.Type(box, "new.")
	if err := d.s.SetField("phone", "01632 960209"); err != nil {
		t.Fatal(err)
	}
	if got := d.question("email").Holds(); got != "new.asha@example.org" || w.Canvas().Focused() != box {
		t.Errorf("the box holds %q", got)
	}
	if got := d.question("phone").Holds(); got != "01632 960209" {
		t.Errorf("the other box holds %q", got)
	}
	d.Leave()
	if got := d.s.Candidacy().Person.Email; got != "new.asha@example.org" {
		t.Errorf("leaving kept %q", got)
	}
}

func BenchmarkRefresh(b *testing.B) {
	d, _ := open(b, screentest.Light, usual, screentest.Sample())
	for b.Loop() {
		d.Refresh()
	}
}

func BenchmarkLookAt(b *testing.B) {
	d, _ := open(b, screentest.Light, usual, screentest.Sample())
	for i := 0; b.Loop(); i++ {
		d.lookAt(d.questions[i%len(d.questions)])
	}
}
