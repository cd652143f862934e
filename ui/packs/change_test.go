package packs

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/pack"
	"rosette/ui/files"
	"rosette/ui/screentest"
	"rosette/ui/theme"
)

func TestSectionsAreChosenAndMovedByKeyboardAndMouse(t *testing.T) {
	p, w, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	before := idsIn(p.shown().document)
	g := p.change()
	if w.Canvas().Focused() != fyne.Focusable(g.ticks[before[0]]) {
		t.Fatalf("the focus is on %T", w.Canvas().Focused())
	}
	w.Press(fyne.KeySpace) // takes the first out
	test.Tap(g.down[before[1]])
	w.Canvas().Focus(g.down[before[1]])
	w.Press(fyne.KeyReturn)
	if w.Canvas().Focused() != fyne.Focusable(g.down[before[1]]) {
		t.Error("the focus did not go with the section")
	}
	g.done()
	want := slices.Concat(before[2:4], before[1:2], before[4:])
	if got := idsIn(p.shown().document); !slices.Equal(got, want) {
		t.Errorf("sections %v\nwant     %v", got, want)
	}
	again := New(p.s, w, "0.1.0")
	again.Show("")
	if got := idsIn(again.shown().document); !slices.Equal(got, want) {
		t.Errorf("after another start %v", got)
	}
	if err := p.s.Start(other(t)); err != nil {
		t.Fatal(err)
	}
	if got := idsIn(p.shown().document); !slices.Equal(got, before) {
		t.Errorf("somebody else's pack has %v", got)
	}
}

func other(t *testing.T) guides.Candidacy {
	t.Helper()
	c := screentest.Sample()
	c.ID, c.Person.Surname = "other", "Haddad"
	return c
}

func TestThereIsAWayBackToTheUsualPack(t *testing.T) {
	p, _, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	p.setChoice(pack.Me, choice{Out: []string{"timetable"}, Draft: true, Backs: true})
	if o := p.shown(); !o.draft || !o.document.Backs || !strings.Contains(p.print.Label(), "draft") || slices.Contains(idsIn(o.document), "timetable") {
		t.Errorf("%v %v", o.draft, idsIn(o.document))
	}
	p.change().usual()
	if o := p.shown(); o.draft || o.document.Backs || !slices.Contains(idsIn(o.document), "timetable") || len(p.kept.By["example"]) > 0 {
		t.Error("something of the choice is left")
	}
}

func TestAPackOfNothingIsNotMade(t *testing.T) {
	p, _, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	g := p.change()
	for _, id := range g.order {
		if id != pack.Terms {
			g.tick(id, false)
		}
	}
	g.done()
	if g.wrong.Text() == "" || !p.choiceFor(pack.Me).usual() {
		t.Error("an empty pack was taken")
	}
}

func TestASectionThatIsNewStandsWhereItUsuallyDoes(t *testing.T) {
	all := []string{"a", "b", "c", "d"}
	for _, k := range []struct {
		c    choice
		want []string
	}{
		{choice{}, nil},
		{choice{Order: []string{"d", "a"}}, []string{"d", "a", "b", "c"}},
		{choice{Order: []string{"d", "gone", "b"}, Out: []string{"b"}}, []string{"a", "d", "c"}},
	} {
		if got := k.c.sections(all); !slices.Equal(got, k.want) {
			t.Errorf("%+v: %v, want %v", k.c, got, k.want)
		}
	}
}

func TestTheAgentsCandidacyGoesInsideOrBesideThePDF(t *testing.T) {
	p, _, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	p.choose(pack.Agent, 0)
	p.setChoice(pack.Agent, choice{Attach: inside})
	if n := len(p.shown().document.Files); n != 1 {
		t.Errorf("%d files inside", n)
	}
	if holds := test.RenderObjectToMarkup(p.holds); !strings.Contains(holds, "in the file inside") || strings.Contains(holds, "No home address") {
		t.Errorf("the pack is said to hold %s", holds)
	}
	p.setChoice(pack.Agent, choice{Attach: beside})
	if n := len(p.shown().document.Files); n != 0 {
		t.Errorf("%d files inside", n)
	}
	if err := os.MkdirAll(files.Folder(), 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(files.Folder(), "a.pdf")
	p.ask(path, "").save()
	data, err := os.ReadFile(filepath.Join(files.Folder(), "a, candidacy.json"))
	if err != nil {
		t.Fatal(err)
	}
	if c, err := guides.Read(data); err != nil || c.Person.Surname != "Morgan" {
		t.Errorf("%q, %v", c.Person.Surname, err)
	}
	if !strings.Contains(said(t, p), "holds the home address") {
		t.Errorf("says %s", said(t, p))
	}
}
