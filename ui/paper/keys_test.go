package paper

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"rosette/guides/nomination"
	"rosette/ui/screentest"
	"rosette/ui/widgets"
)

func TestReserves(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Sample())
	screentest.Tap(t, p.fields.object, "Add a reserve signer")
	test.Type(w.Canvas().Focused(), "Priya Nair")
	w.Canvas().FocusNext()
	test.Type(w.Canvas().Focused(), "MB3")
	w.Canvas().FocusNext()
	test.Type(w.Canvas().Focused(), "0088")
	to(t, p, w, "surname")
	all := p.s.Candidacy().Person.Subscribers
	want := nomination.Subscriber{Name: "Priya Nair", Letters: "MB3", Number: "0088"}
	if len(all) != 3 || all[2] != want {
		t.Fatalf("kept %+v", all)
	}
	screentest.Tap(t, p.fields.object, "Remove this reserve")
	if all := p.s.Candidacy().Person.Subscribers; len(all) != 2 || len(signersOf(p).rows) != 2 {
		t.Errorf("kept %+v", all)
	}
}

func TestShowLeadsToAField(t *testing.T) {
	for _, id := range []string{"description", "subscribers.1.number", "subscribers.0.signed"} {
		p, w := open(t, screentest.Light, usual, screentest.Sample())
		p.Show(id)
		w.Canvas().Focus(p.First())
		q := p.fields.question(id)
		if w.Canvas().Focused() != q.First() || len(widgets.Focusables(p.fields.object)) == 0 || !shown(p, q.First()) {
			t.Errorf("%s has not got the focus", id)
		}
	}
	c := screentest.Sample()
	c.Person.Description = "Meadow party"
	p, _ := open(t, screentest.Light, usual, c)
	p.Show("council")
	if p.First() != widgets.Focusables(p.fields.summary)[0] {
		t.Error("a field of another screen does not lead to the summary")
	}
}

func signersOf(p *Screen) *signers { return p.fields.group.(*signers) }

func shown(p *Screen, f fyne.Focusable) bool {
	return slices.Contains(widgets.Focusables(p.page), f)
}

func TestTabGoesDownThePanes(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Nearly())
	at := map[fyne.Focusable]string{}
	for _, q := range p.fields.all() {
		at[q.First()] = q.ID
	}
	var got []string
	w.Canvas().Unfocus()
	for range 60 {
		w.Canvas().FocusNext()
		switch f := w.Canvas().Focused().(type) {
		case *widgets.Button:
			got = append(got, f.Label())
		default:
			got = append(got, at[f])
		}
	}
	want := []string{"Papers", "Leave blank, write by hand", "", "surname", "other_names", "common_surname", "common_forename", "description",
		"certificate.words", "certificate.held", "subscribers.0.name", "subscribers.0.letters", "subscribers.0.number",
		"subscribers.1.name", "subscribers.1.letters", "subscribers.1.number", "Add a reserve signer", "Paste a list",
		"Register, signing, phone and order", "edition", "Use the certificate's words", "Certificate is wrong", "Copy"}
	if diff := cmp.Diff(want, got[:len(want)]); diff != "" {
		t.Error(diff)
	}
	if last := slices.Index(got, "Print a draft"); last < len(want) || got[last-1] != "Larger" {
		t.Errorf("after the checks come %q", got[len(want):])
	}
}

func TestPanes(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Sample())
	panes := p.Panes()
	if len(panes) != 3 {
		t.Fatalf("%d panes", len(panes))
	}
	for i, pane := range panes {
		w.Canvas().Focus(pane)
		if !shown(p, pane) || p.Panes()[i] != pane {
			t.Errorf("pane %d takes no focus", i+1)
		}
	}
}

func TestOfficersListCanBeCopied(t *testing.T) {
	p, _ := open(t, screentest.Light, usual, screentest.Nearly())
	test.Tap(p.officer.copy)
	got := fyne.CurrentApp().Clipboard().Content()
	if !strings.Contains(got, "Stops the paper: Description differs from the certificate\n") || !strings.Contains(got, "Right: Full names, surname first\n") {
		t.Errorf("copied %s", got)
	}
}
